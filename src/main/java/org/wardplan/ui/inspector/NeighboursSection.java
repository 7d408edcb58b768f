package org.wardplan.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wardplan.app.PlanSession;
import org.wardplan.planning.Evaluation;
import org.wardplan.ui.chart.CoverageBar;
import org.wardplan.ui.theme.Numbers;

/** Wards as lines with their coverage: a click picks one, pointing lights it up everywhere. */
final class NeighboursSection extends Section {
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final int MOST = 40;

    /** One ward. */
    private final class Line extends Button {
        private final Label name = new Label();
        private final CoverageBar bar = new CoverageBar(1.25, 6);
        private final Label percent = new Label();
        private int ward = -1;

        Line() {
            getStyleClass().addAll("flat", "ward-line");
            setMaxWidth(Double.MAX_VALUE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            percent.getStyleClass().add("line-percent");
            HBox box = new HBox(8, name, gap, bar, percent);
            box.getStyleClass().add("ward-line-box");
            setGraphic(box);
            setOnAction(e -> session.view().select(ward));
            setOnMouseEntered(e -> session.view().hover().set(ward));
            setOnMouseExited(e -> {
                if (session.view().hover().get() == ward) {
                    session.view().hover().set(-1);
                }
            });
        }

        void show(Evaluation e, int newWard) {
            ward = newWard;
            name.setText(session.data().wards().ward(ward).name());
            bar.show(e.coverage(ward));
            percent.setText(Numbers.percent(e.coverage(ward), 0));
            setAccessibleText(name.getText() + ", coverage " + percent.getText());
        }
    }

    private final PlanSession session;
    private final VBox box = new VBox();
    private final List<Line> lines = new ArrayList<>();
    private final Label more = caption();

    NeighboursSection(PlanSession session, String title) {
        super(title, "wp-muted");
        this.session = session;
        getChildren().addAll(box, more);
    }

    /** @param wards in the order to list them */
    void show(Evaluation e, int[] wards) {
        int shown = Math.min(MOST, wards.length);
        while (lines.size() < shown) {
            lines.add(new Line());
        }
        for (int k = 0; k < shown; k++) {
            lines.get(k).show(e, wards[k]);
        }
        if (box.getChildren().size() != shown) {
            box.getChildren().setAll(lines.subList(0, shown));
        }
        figure.setText(Numbers.whole(wards.length));
        more.setText("and " + (wards.length - shown) + " more, see the table");
        show(more, wards.length > shown);
        point();
    }

    /** Lights up the ward pointed at elsewhere. */
    void point() {
        int hover = session.view().hover().get();
        lines.forEach(l -> l.pseudoClassStateChanged(POINTED, l.ward == hover));
    }
}
