package org.wardplan.ui.compare;

import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.ViewState;
import org.wardplan.app.compare.CompareWords;
import org.wardplan.model.geography.Ward;
import org.wardplan.planning.Evaluation;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Theme;

/** A ward that gains or loses: name, borough, posts in the second scenario, change, coverage from and to. */
final class WardChangeCell extends ListCell<Integer> {
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    private static final double POSTS = 52;
    private static final double CHANGE = 42;
    private static final double COVERAGE = 88;

    /**
     * The two scenarios.
     *
     * @param from that change is counted from
     * @param to that change is counted to
     */
    record Sides(Evaluation from, Evaluation to) {}

    private final ViewState view;
    private final Supplier<@Nullable Sides> sides;
    private final Label name = Nodes.label("");
    private final Label borough = Nodes.label("", "wp-muted");
    private final Label posts = Nodes.label("", "change-posts");
    private final Label change = Nodes.label("", "change-count");
    private final Label coverage = Nodes.label("", "change-coverage");
    private final HBox row = new HBox();

    WardChangeCell(ViewState view, Theme theme, Supplier<@Nullable Sides> sides) {
        this.view = view;
        this.sides = sides;
        NamedPlace place = new NamedPlace(name, borough);
        HBox.setHgrow(place, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("change-row");
        row.getChildren().setAll(place, posts, change, coverage);
        row.setPrefWidth(1);
        widths(theme, posts, change, coverage);
        getStyleClass().add("change-cell");
        setOnMouseEntered(e -> {
            Integer w = getItem();
            if (w != null) {
                view.hover().set(w);
            }
        });
        setOnMouseExited(e -> view.hover().set(-1));
    }

    /** Gives the columns of figures their widths, in heads and rows alike. */
    static void widths(Theme theme, Label posts, Label change, Label coverage) {
        fixed(posts, theme.px(POSTS));
        fixed(change, theme.px(CHANGE));
        fixed(coverage, theme.px(COVERAGE));
    }

    private static void fixed(Label label, double width) {
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setAlignment(Pos.CENTER_RIGHT);
    }

    @Override
    protected void updateItem(@Nullable Integer ward, boolean empty) {
        super.updateItem(ward, empty);
        Sides of = sides.get();
        if (empty || ward == null || of == null) {
            setGraphic(null);
        } else {
            Ward w = view.wards().ward(ward);
            int by = of.to().posts(ward) - of.from().posts(ward);
            name.setText(w.name());
            borough.setText(w.borough().name());
            posts.setText(CompareWords.posts(of.to(), ward));
            change.setText(CompareWords.signed(by));
            Nodes.mark(change, "gain", by > 0);
            Nodes.mark(change, "loss", by < 0);
            coverage.setText(CompareWords.coverage(of.from(), ward) + " → " + CompareWords.coverage(of.to(), ward));
            setAccessibleText(w.name() + ", " + w.borough().name() + ": " + change.getText() + " posts, coverage "
                    + coverage.getText());
            setGraphic(row);
        }
        mark();
    }

    /** Writes the figures of its ward anew. */
    void rewrite() {
        updateItem(getItem(), isEmpty());
    }

    /** Shows what is picked and pointed at in any view. */
    void mark() {
        Integer w = isEmpty() ? null : getItem();
        pseudoClassStateChanged(POINTED, w != null && view.hover().get() == w);
        pseudoClassStateChanged(PICKED, w != null && view.selection().get().contains(w));
    }
}
