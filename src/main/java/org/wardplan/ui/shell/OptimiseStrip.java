package org.wardplan.ui.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.budget.BestPlan;
import org.wardplan.app.budget.BudgetModel;
import org.wardplan.app.budget.Proposal;
import org.wardplan.app.budget.Search;
import org.wardplan.planning.optimise.Optimum;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Numbers;

/**
 * Under the top bar of every workspace: how far the search is that was asked for, after half a second, with Stop; then
 * the plan that was found, which the views show until it is taken over or discarded.
 */
final class OptimiseStrip extends StackPane {
    private static final Duration PATIENCE = Duration.millis(500);

    private final Actions actions;
    private final Label searching = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final HBox progress = new HBox(12);
    private final Label found = new Label();
    private final HBox preview = new HBox(12);
    private final PauseTransition wait = new PauseTransition(PATIENCE);
    private Subscription ofSearch = () -> {};
    private @Nullable Search shown;

    OptimiseStrip(Actions actions) {
        this.actions = actions;
        getStyleClass().add("optimise-strip");
        searching.setId("optimise-progress");
        searching.setMinWidth(0);
        bar.setPrefWidth(180);
        Button stop = button("Stop", Action.STOP, "optimise-stop");
        progress.getChildren().setAll(Icons.of(Feather.ZAP), bar, searching, gap(), stop);
        found.setId("optimise-found");
        found.setMinWidth(0);
        Button discard = button("Discard", Action.DISCARD, "optimise-discard");
        Button apply = button("Apply", Action.APPLY, "optimise-apply");
        apply.getStyleClass().add("accent");
        Label chip = new Label("Preview");
        chip.getStyleClass().addAll("wp-chip", "accent");
        chip.setMinWidth(USE_PREF_SIZE);
        preview.getChildren().setAll(chip, found, gap(), discard, apply);
        progress.setAlignment(Pos.CENTER_LEFT);
        preview.setAlignment(Pos.CENTER_LEFT);
        wait.setOnFinished(e -> content(progress));
        content(null);
    }

    private Button button(String label, Action action, String id) {
        Button b = new Button(label);
        b.getStyleClass().add("small");
        b.setId(id);
        b.setMinWidth(USE_PREF_SIZE);
        b.setOnAction(e -> actions.run(action));
        return b;
    }

    private static Region gap() {
        Region r = new Region();
        HBox.setHgrow(r, Priority.ALWAYS);
        return r;
    }

    private void content(@Nullable HBox row) {
        if (row == null) {
            getChildren().clear();
        } else {
            getChildren().setAll(row);
        }
        setVisible(row != null);
        setManaged(row != null);
    }

    void follow(BudgetModel model) {
        model.search().subscribe(now -> search(model, now));
        model.proposal().subscribe(now -> refresh(model));
    }

    private void search(BudgetModel model, @Nullable Search now) {
        ofSearch.unsubscribe();
        ofSearch = () -> {};
        if (now != null) {
            bar.progressProperty().bind(now.fraction());
            ofSearch = Subscription.combine(
                    now.asked().subscribe(asked -> refresh(model)),
                    now.soFar().subscribe(o -> say(now, o)),
                    now.message().subscribe(m -> say(now, now.soFar().get())),
                    () -> bar.progressProperty().unbind());
        }
        refresh(model);
    }

    private void say(Search of, @Nullable Optimum best) {
        String so = best == null || best.allocation() == null
                ? ""
                : " · best so far within " + BestPlan.percent(best.gap()) + " of the best possible";
        searching.setText("Looking for the best plan" + so);
    }

    private void refresh(BudgetModel model) {
        Proposal now = model.proposal().get();
        Search search = model.search().get();
        boolean asked = search != null && search.asked().get();
        if (now != null) {
            wait.stop();
            shown = null;
            found.setText(words(now));
            content(preview);
        } else if (asked) {
            if (shown != search) {
                shown = search;
                content(null);
                wait.playFromStart();
            }
        } else {
            wait.stop();
            shown = null;
            content(null);
        }
    }

    private static String words(Proposal p) {
        return "Best plan at " + p.best().budget() + ": unmet need "
                + Numbers.decimal(p.plan().london().unmetNeedIndex(), 1) + ", "
                + p.best().standing() + ". "
                + Numbers.counted(p.wards(), "ward") + " change"
                + (p.wards() == 1 ? "s" : "")
                + (p.swaps() > 0 ? ", " + Numbers.whole(p.swaps()) + " of them swap roles only" : "")
                + ". Nothing is kept until you apply it.";
    }
}
