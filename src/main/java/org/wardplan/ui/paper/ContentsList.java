package org.wardplan.ui.paper;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.wardplan.report.paper.PdfPages;
import org.wardplan.ui.theme.Nodes;

/** The paper's bookmarks: where they are, which is in view, and a way there. */
final class ContentsList extends ListView<PdfPages.Bookmark> {
    private final PagesPane pages;

    ContentsList(PagesPane pages) {
        this.pages = pages;
        setId("paper-contents");
        getStyleClass().add("paper-contents");
        setAccessibleText("Contents of the paper");
        setMinSize(0, 0);
        setCellFactory(v -> new Cell());
        setOnMouseClicked(e -> go());
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                go();
                e.consume();
            }
        });
        pages.pages().addListener((o, was, now) -> fill(now));
        pages.page().addListener((o, was, now) -> mark());
    }

    private void fill(@Nullable PdfPages of) {
        if (of == null) {
            getItems().clear();
        } else if (!getItems().equals(of.bookmarks())) {
            getItems().setAll(of.bookmarks());
        }
        mark();
    }

    /** The last that begins before or on the page in view; one of that page that a hand chose stays. */
    private void mark() {
        int page = pages.page().get();
        int now = getSelectionModel().getSelectedIndex();
        if (now >= 0 && now < getItems().size() && getItems().get(now).page() == page) {
            return;
        }
        int found = -1;
        for (int k = 0; k < getItems().size(); k++) {
            int at = getItems().get(k).page();
            if (at < page || at == page && (found < 0 || getItems().get(found).page() < page)) {
                found = k;
            }
        }
        getSelectionModel().clearSelection();
        if (found >= 0) {
            getSelectionModel().select(found);
        }
    }

    private void go() {
        PdfPages.Bookmark to = getSelectionModel().getSelectedItem();
        if (to != null) {
            pages.jump(to.page(), to.top());
        }
    }

    private static final class Cell extends ListCell<PdfPages.Bookmark> {
        Cell() {
            setMinWidth(0);
            setPrefWidth(1);
        }

        @Override
        protected void updateItem(PdfPages.@Nullable Bookmark item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setText("");
                setTooltip(null);
                return;
            }
            setText(item.title());
            setAccessibleText(item.title() + ", page " + (item.page() + 1));
            setTooltip(Nodes.tip(item.title() + ", page " + (item.page() + 1)));
            Nodes.mark(this, "inner", item.depth() > 0);
        }
    }
}
