package org.wardplan.ui.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.wardplan.app.PlanSession;
import org.wardplan.app.RunningTask;
import org.wardplan.app.SaveState;
import org.wardplan.app.SelectionShares;
import org.wardplan.app.TaskRunner;
import org.wardplan.app.WardSelection;
import org.wardplan.app.budget.BestPlan;
import org.wardplan.app.budget.BudgetModel;
import org.wardplan.app.hotspot.HotSpotModel;
import org.wardplan.dataset.DataSetDescription;
import org.wardplan.planning.Evaluation;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Numbers;

/** The data behind the screen at the left, what is going on and whether all is kept at the right. */
final class StatusBar extends HBox {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.UK).withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);
    private static final Duration PATIENCE = Duration.millis(500);

    private final Label data = new Label();
    private final Label licence = new Label();
    private final Label picked = new Label();
    private final HBox work = new HBox(8);
    private final Label kept = new Label();
    private final Label best = new Label();
    private final Region bestDivider = divider();
    private final FontIcon keptIcon = Icons.of(Feather.CHECK, 12);
    private final Tooltip licenceTip = new Tooltip();

    StatusBar(TaskRunner tasks) {
        getStyleClass().add("status-bar");
        data.setGraphic(Icons.of(Feather.DATABASE, 12));
        data.setId("status-data");
        kept.setGraphic(keptIcon);
        kept.setId("status-kept");
        licenceTip.setWrapText(true);
        licenceTip.setPrefWidth(380);
        licence.setTooltip(licenceTip);
        work.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(data, divider(), picked, licence, gap, work, kept, bestDivider, best);
        best.setId("status-best");
        picked.setId("status-picked");
        picked.setMinWidth(USE_PREF_SIZE);
        showBest("");
        tasks.running().addListener((ListChangeListener<RunningTask>) c -> {
            while (c.next()) {
                c.getAddedSubList().forEach(this::watch);
            }
        });
        clear();
    }

    private static Region divider() {
        Region r = new Region();
        r.getStyleClass().add("status-divider");
        return r;
    }

    void clear() {
        data.setText("No plan is open");
        licence.setText("");
        showShares("");
        kept.setText("");
        kept.setVisible(false);
        showBest("");
    }

    /** Says how good the best plan known is. */
    void follow(BudgetModel model) {
        model.best().subscribe(now -> showBest(now == null ? "" : words(now)));
    }

    private static String words(BestPlan now) {
        Evaluation plan = now.plan();
        return plan == null
                ? "At " + now.budget() + " no plan keeps the rules"
                : "Best plan at " + now.budget() + ": unmet need "
                        + Numbers.decimal(plan.london().unmetNeedIndex(), 1) + ", " + now.standing();
    }

    private void showBest(String words) {
        best.setText(words);
        best.setTooltip(words.isEmpty() ? null : new Tooltip(words));
        boolean known = !words.isEmpty();
        best.setVisible(known);
        best.setManaged(known);
        bestDivider.setVisible(known);
        bestDivider.setManaged(known);
    }

    /** Says what the wards picked, or else those of a class that is kept, hold of the crime, the posts and the gap. */
    void follow(PlanSession session, HotSpotModel hotSpots) {
        Runnable share = () -> showShares(shares(session, hotSpots));
        session.view().selection().subscribe(share);
        session.evaluation().subscribe(share);
        hotSpots.shares().subscribe(share);
        hotSpots.active().subscribe(share);
        share.run();
    }

    private static String shares(PlanSession session, HotSpotModel hotSpots) {
        if (hotSpots.active().get()) {
            SelectionShares now = hotSpots.shares().get();
            String what = hotSpots.choice().label(hotSpots.study().get().series());
            return now == null ? "" : now.words(what.toLowerCase(Locale.UK));
        }
        WardSelection wards = session.view().selection().get();
        Evaluation e = session.evaluation().get();
        if (wards.isEmpty()) {
            return "";
        }
        double[] crimes = IntStream.range(0, e.wards())
                .mapToDouble(w -> e.need().crimes(w))
                .toArray();
        return SelectionShares.of(wards.wards(), e, crimes).words();
    }

    /** Stands where the licence does while wards are picked. */
    private void showShares(String words) {
        picked.setText(words);
        boolean some = !words.isEmpty();
        picked.setVisible(some);
        picked.setManaged(some);
        licence.setVisible(!some);
        licence.setManaged(!some);
    }

    void show(PlanSession session) {
        DataSetDescription d = session.data().description();
        int months = session.data().crime().months();
        data.setText(d.title() + ", " + MONTH.format(d.firstMonth()) + "–" + MONTH.format(d.lastMonth()) + " · "
                + months + " months · " + Numbers.whole(d.wards()) + " wards");
        data.setTooltip(new Tooltip(data.getText()));
        licence.setText("OGL v3 · OS and ONS data © Crown copyright");
        licenceTip.setText(d.attribution());
        kept.setVisible(true);
        state(session.saveState().get());
        session.saveState().addListener((o, was, now) -> state(now));
    }

    private void state(SaveState now) {
        Instant at = now.at();
        kept.getStyleClass().remove("wp-danger");
        switch (now.kind()) {
            case KEPT -> set(at == null ? "Kept" : "Kept " + TIME.format(at), Feather.CHECK);
            case WRITING -> set("Keeping…", Feather.MORE_HORIZONTAL);
            case READ_ONLY -> set("Read-only", Feather.LOCK);
            case FAILED -> {
                set("Not kept", Feather.ALERT_TRIANGLE);
                kept.getStyleClass().add("wp-danger");
            }
            default -> throw new IllegalStateException(now.toString());
        }
    }

    private void set(String text, Feather icon) {
        kept.setText(text);
        keptIcon.setIconCode(icon);
    }

    /** Shows a task that lasts, with a way to stop it. */
    private void watch(RunningTask task) {
        PauseTransition wait = new PauseTransition(PATIENCE);
        wait.setOnFinished(e -> {
            if (!task.finished().get()) {
                Label what = new Label();
                what.textProperty().bind(task.message());
                Button cancel = Icons.only(new Button(), Feather.X, "Cancel: " + task.title());
                cancel.getStyleClass().addAll("flat", "status-cancel");
                cancel.setOnAction(event -> task.cancel());
                HBox row = new HBox(4, what, cancel);
                row.setAlignment(javafx.geometry.Pos.CENTER);
                work.getChildren().add(row);
                task.finished().addListener((o, was, now) -> {
                    what.textProperty().unbind();
                    work.getChildren().remove(row);
                });
            }
        });
        wait.play();
    }
}
