package org.wardplan.ui.budget;

import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.budget.ObjectiveFigures;
import org.wardplan.model.plan.Objective;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;

/** One thing that a plan can be best at, with the key figures of the plan that is. */
final class ObjectiveCard extends VBox {
    final RadioButton radio;
    private final Objective objective;
    private final Label phrase;
    private final Label unmet = figure("unmet");
    private final Label tenth = figure("tenth");
    private final Label posts = figure("posts");
    private final Label note = Nodes.text("", "wp-small", "wp-muted");

    ObjectiveCard(Objective objective, ToggleGroup group, String says) {
        this.objective = objective;
        getStyleClass().add("objective-card");
        setMinWidth(0);
        radio = new RadioButton(objective.label());
        radio.setId("objective-" + objective.id());
        radio.setToggleGroup(group);
        radio.setWrapText(true);
        radio.setMinHeight(Region.USE_PREF_SIZE);
        radio.getStyleClass().add("objective-name");
        radio.setTooltip(Nodes.tip(objective.meaning()));
        phrase = Nodes.text(says, "wp-caption");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("objective-figures");
        row(grid, 0, "Unmet need", unmet);
        row(grid, 1, "Worst tenth", tenth);
        row(grid, 2, "Posts", posts);
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().setAll(radio, phrase, gap, grid, note);
        Nodes.shown(note, false);
        setOnMouseClicked(e -> {
            if (!radio.isDisabled()) {
                radio.requestFocus();
                radio.fire();
            }
        });
    }

    private Label figure(String what) {
        Label l = Nodes.label("–", "wp-medium");
        l.setMinWidth(USE_PREF_SIZE);
        return l;
    }

    private static void row(GridPane grid, int row, String name, Label value) {
        Label l = Nodes.label(name, "wp-caption");
        l.setMinWidth(0);
        GridPane.setHgrow(l, Priority.ALWAYS);
        l.setMaxWidth(Double.MAX_VALUE);
        grid.add(l, 0, row);
        grid.add(value, 1, row);
    }

    void say(String says) {
        Nodes.write(phrase, says);
    }

    /** @param draftPosts posts of the draft, which those added are counted from */
    void show(@Nullable ObjectiveFigures f, boolean chosen, boolean stale, int draftPosts) {
        Nodes.mark(this, "chosen", chosen);
        radio.setSelected(chosen);
        Nodes.mark(this, "stale", stale || f == null);
        ObjectiveFigures known = f != null && f.feasible() ? f : null;
        unmet.setText(known == null ? "–" : Numbers.decimal(known.unmetNeed(), 1));
        tenth.setText(known == null ? "–" : Numbers.percent(known.worstTenth(), 0));
        posts.setText(known == null ? "–" : Numbers.signed(known.posts() - draftPosts));
        String more = "";
        if (known != null) {
            more = more(known);
        } else if (f != null) {
            more = "no plan keeps the rules";
        }
        Nodes.write(note, more);
        radio.setAccessibleText(objective.label() + ". " + objective.meaning() + " Unmet need " + unmet.getText()
                + ", worst tenth " + tenth.getText() + ", posts added " + posts.getText() + ". " + more);
    }

    /** What the objective is measured by, where that is no unmet need. */
    private String more(ObjectiveFigures f) {
        return switch (objective) {
            case HARM ->
                Double.isNaN(f.harm().low())
                        ? ""
                        : Numbers.decimal(100 * f.harm().low(), 1) + "–"
                                + Numbers.percent(f.harm().high(), 1) + " of harm, an illustration";
            case LEAST_CHANGE -> Numbers.whole(f.moves()) + " moves";
            case SHORT -> Numbers.decimal(f.postsShort(), 0) + " posts short";
            case GAPS, FAIREST -> "";
        };
    }
}
