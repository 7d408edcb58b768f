package org.wardplan.ui.evidence;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.forecast.Backtest;
import org.wardplan.analysis.forecast.BacktestRow;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.app.PlanSession;
import org.wardplan.app.RunningTask;
import org.wardplan.app.WardWords;
import org.wardplan.app.evidence.SeriesStudy;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.ui.chart.ChartMenu;

/** Tests forecasts on months that are known, when asked to, in the background; it can be stopped. */
final class BacktestPart extends VBox {
    private final PlanSession session;
    private final BacktestTable table = new BacktestTable();
    private final ScrollPane scroll = new ScrollPane(table);
    private final Button start = new Button("Test on past months");
    private final Button stop = new Button("Stop");
    private final ProgressBar bar = new ProgressBar();
    private final Label state = EvidencePane.caption("");
    private @Nullable RunningTask running;
    private @Nullable CrimeSeries chosen;

    BacktestPart(PlanSession session) {
        super(8);
        this.session = session;
        start.setId("backtest-start");
        stop.setId("backtest-stop");
        start.getStyleClass().add("small");
        stop.getStyleClass().add("small");
        start.setMinWidth(Region.USE_PREF_SIZE);
        stop.setMinWidth(Region.USE_PREF_SIZE);
        bar.setPrefWidth(120);
        bar.setMinWidth(60);
        bar.setAccessibleText("How far the test is");
        state.setId("backtest-state");
        start.setOnAction(e -> run());
        stop.setOnAction(e -> stop());
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("evidence-scroll");
        scroll.setMinHeight(0);
        scroll.setFocusTraversable(true);
        HBox head = new HBox(10, start, bar, stop, state);
        head.getStyleClass().add("evidence-controls");
        HBox.setHgrow(state, Priority.ALWAYS);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        table.setId("backtest-table");
        ChartMenu.install(table, "Test of forecasts", table::asRows, session.tasks(), session.problems()::add);
        busy(false);
        say("Forecasts every ward one month ahead, as if the month were not known yet, and compares with what came.");
    }

    private void busy(boolean on) {
        start.setDisable(on);
        EvidencePane.show(bar, on);
        EvidencePane.show(stop, on);
    }

    private void say(String text) {
        state.setText(text);
    }

    /** The series that is tested besides all crime and the groups. */
    void choose(CrimeSeries series) {
        chosen = series;
    }

    private void run() {
        List<CrimeSeries> series = new ArrayList<>();
        CrimeSeries own = chosen;
        if (own != null) {
            series.add(own);
        }
        for (SeriesStudy.Choice c : SeriesStudy.choices(session.data())) {
            if (!c.inner() && (own == null || !c.series().id().equals(own.id()))) {
                series.add(c.series());
            }
        }
        var cube = session.data().crime();
        int months = Math.min(Backtest.MONTHS, Backtest.mostMonths(cube, cube.lastMonth(), 1));
        busy(true);
        say("");
        RunningTask task = session.tasks()
                .run(
                        "backtest",
                        "Testing forecasts on past months",
                        (progress, cancellation) -> Backtest.of(
                                cube,
                                session.data().wards(),
                                series,
                                cube.lastMonth(),
                                months,
                                1,
                                progress,
                                cancellation),
                        this::done,
                        e -> {
                            busy(false);
                            say("The test failed: " + e.getMessage());
                        });
        if (!task.finished().get()) {
            running = task;
            bar.progressProperty().bind(task.fraction());
            state.textProperty().bind(task.message());
        }
    }

    private void release() {
        running = null;
        bar.progressProperty().unbind();
        state.textProperty().unbind();
    }

    private void done(WithProblems<List<BacktestRow>> result) {
        release();
        busy(false);
        List<BacktestRow> rows = result.value();
        if (rows == null || rows.isEmpty()) {
            say(
                    result.problems().isEmpty()
                            ? "There was nothing to test"
                            : result.problems().stream()
                                    .map(Problem::message)
                                    .findFirst()
                                    .orElse(""));
            return;
        }
        table.show(rows);
        BacktestRow r = rows.get(0);
        say(r.months() + " months from " + WardWords.month(r.firstMonth())
                + ". Errors in offences of a ward and month; Found: part of offences in the tenth of wards named.");
    }

    private void stop() {
        RunningTask task = running;
        if (task != null) {
            task.cancel();
            release();
            busy(false);
            say("Stopped.");
        }
    }

    /** Stops what is under way. */
    void close() {
        stop();
    }
}
