package org.wardplan.ui.paper;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.report.paper.PdfPages;
import org.wardplan.ui.edit.Choice;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;

/** Which page is looked at, and how large. */
final class PagesBar extends HBox {
    private final PagesPane pages;
    private final TextField number = new TextField();
    private final Label count = Nodes.label("", "wp-muted");
    private final Choice<PageZoom> zoom = new Choice<>("Size of the pages", "paper-zoom", PageZoom::label);

    PagesBar(PagesPane pages) {
        super(6);
        this.pages = pages;
        setId("paper-pages-bar");
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("paper-pages-bar");
        number.setId("paper-page");
        number.setAccessibleText("Page");
        number.getStyleClass().addAll("small", "paper-page-number");
        number.setOnAction(e -> {
            jump();
            number.selectAll();
        });
        number.focusedProperty().addListener((o, was, now) -> {
            if (!now) {
                refresh();
            }
        });
        count.setId("paper-page-count");
        count.setMinWidth(USE_PREF_SIZE);
        zoom.onChosen(pages::zoom);
        zoom.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .setAll(
                        step(Feather.CHEVRON_UP, "Page before (Page Up)", "paper-before", -1),
                        step(Feather.CHEVRON_DOWN, "Next page (Page Down)", "paper-next", 1),
                        number,
                        count,
                        icon(Feather.MINUS, "Smaller (Ctrl −)", "paper-smaller", () -> pages.zoomStep(false)),
                        zoom,
                        icon(Feather.PLUS, "Larger (Ctrl +)", "paper-larger", () -> pages.zoomStep(true)));
        pages.page().addListener((o, was, now) -> refresh());
        pages.pages().addListener((o, was, now) -> refresh());
        pages.zoom().addListener((o, was, now) -> refresh());
        refresh();
    }

    private Button step(Feather icon, String name, String id, int by) {
        return icon(icon, name, id, () -> pages.jump(pages.page().get() + by, 0));
    }

    private static Button icon(Feather icon, String name, String id, Runnable action) {
        Button b = Icons.only(new Button(), icon, name);
        b.setId(id);
        b.getStyleClass().addAll("small", "flat");
        b.setOnAction(e -> action.run());
        return b;
    }

    private void jump() {
        try {
            pages.jump(Integer.parseInt(number.getText().strip()) - 1, 0);
        } catch (NumberFormatException e) {
            // no number: the one that is shown comes back
        }
        refresh();
    }

    private void refresh() {
        PdfPages shown = pages.pages().get();
        int n = shown == null ? 0 : shown.count();
        setDisable(n == 0);
        number.setText(n == 0 ? "" : String.valueOf(pages.page().get() + 1));
        count.setText("of " + n);
        zoom.show(PageZoom.all(), pages.zoom().get());
    }

    /** For who looks for what can be chosen. */
    List<PageZoom> zooms() {
        return List.copyOf(zoom.getItems());
    }
}
