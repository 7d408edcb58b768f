package org.wardplan.ui.demand;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wardplan.app.PlanSession;
import org.wardplan.app.demand.LocalBoard;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.planning.Evaluation;
import org.wardplan.ui.theme.Numbers;

/** Which wards of a borough gain and lose by its priorities, in posts of target; the sum stays. */
final class LocalEffect extends VBox {
    private static final int SHOWN = 6;
    private static final double SLIGHT = 0.005;

    /** A ward with a bar to the right for what it gains, to the left for what it loses. */
    private final class Row extends HBox {
        private final Button name = new Button();
        private final Region bar = new Region();
        private final Region track = new Region() {
            @Override
            protected void layoutChildren() {
                double half = getWidth() / 2;
                double length = Math.max(1, Math.abs(part) * half);
                bar.resizeRelocate(part < 0 ? half - length : half, 3, length, getHeight() - 6);
            }

            {
                bar.setManaged(false);
                getChildren().add(bar);
            }
        };
        private final Label change = new Label();
        private double part;
        private int ward;

        Row() {
            getStyleClass().add("move-row");
            name.getStyleClass().setAll("move-ward");
            name.setMaxWidth(Double.MAX_VALUE);
            name.setOnAction(e -> session.view().select(ward));
            track.getStyleClass().add("move-track");
            HBox.setHgrow(track, Priority.ALWAYS);
            change.getStyleClass().add("move-change");
            getChildren().setAll(name, track, change);
        }

        void show(LocalBoard.Move m, double most) {
            ward = m.ward();
            name.setText(session.data().wards().ward(ward).name());
            String sign = m.change() > 0 ? "+" : "";
            change.setText(Numbers.decimal(m.before(), 1) + "  " + sign + Numbers.decimal(m.change(), 2));
            part = m.change() / most;
            bar.getStyleClass().setAll(m.change() < 0 ? "move-loss" : "move-gain");
            track.requestLayout();
        }
    }

    private final PlanSession session;
    private final LocalBoard board;
    private final Label total = DemandSection.caption("");
    private final VBox table = new VBox(1);
    private final Label rest = DemandSection.caption("");
    private final List<Row> pool = new ArrayList<>();

    LocalEffect(PlanSession session, LocalBoard board) {
        this.session = session;
        this.board = board;
        total.setId("local-total");
        table.setId("local-moves");
        setSpacing(4);
        getStyleClass().add("local-effect");
        getChildren().setAll(DemandSection.head("Which wards gain and lose"), total, table, rest);
    }

    void show(Evaluation e, Borough borough) {
        List<LocalBoard.Move> all = board.moves(e, borough);
        double before = all.stream().mapToDouble(LocalBoard.Move::before).sum();
        double after = all.stream().mapToDouble(LocalBoard.Move::after).sum();
        double moved = all.stream().mapToDouble(m -> Math.max(0, m.change())).sum();
        List<LocalBoard.Move> changed =
                all.stream().filter(m -> Math.abs(m.change()) >= SLIGHT).toList();
        if (changed.isEmpty()) {
            total.setText("No ward of " + borough.name() + " gains or loses: its target is "
                    + Numbers.decimal(before, 1) + " effective posts.");
        } else {
            total.setText(borough.name() + ": " + Numbers.decimal(before, 1) + " effective posts of target before, "
                    + Numbers.decimal(after, 1) + " after; " + Numbers.decimal(moved, 1) + " move between its wards."
                    + (e.need().method() == TargetMethod.WORKLOAD
                            ? " Targets are by workload now, which priorities leave as they are."
                            : ""));
        }
        List<LocalBoard.Move> shown = ends(changed);
        double most =
                changed.stream().mapToDouble(m -> Math.abs(m.change())).max().orElse(1);
        while (pool.size() < shown.size()) {
            pool.add(new Row());
        }
        for (int k = 0; k < shown.size(); k++) {
            pool.get(k).show(shown.get(k), most);
        }
        if (table.getChildren().size() != shown.size()) {
            table.getChildren().setAll(pool.subList(0, shown.size()));
        }
        DemandSection.write(
                rest,
                changed.size() > shown.size()
                        ? Numbers.counted(changed.size() - shown.size(), "ward") + " between these gain or lose less."
                        : "");
    }

    /** The ones that gain most and those that lose most. */
    private static List<LocalBoard.Move> ends(List<LocalBoard.Move> changed) {
        if (changed.size() <= 2 * SHOWN) {
            return changed;
        }
        List<LocalBoard.Move> ends = new ArrayList<>(changed.subList(0, SHOWN));
        ends.addAll(changed.subList(changed.size() - SHOWN, changed.size()));
        return ends;
    }
}
