package org.wardplan.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.rate.Denominator;
import org.wardplan.analysis.similar.SimilarWards;
import org.wardplan.app.PlanSession;
import org.wardplan.app.WardWords;
import org.wardplan.model.geography.Ward;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Peers;
import org.wardplan.ui.theme.Numbers;

/** The wards most like a ward, and how it stands against their median: a click picks one. */
final class SimilarSection extends Section {
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

    /** Name, priority, coverage and smoothed rate of a ward, or of the median of some. */
    private static final class Figures extends HBox {
        final Label name = new Label();
        final Label priority = number();
        final Label coverage = number();
        final Label rate = number();

        Figures() {
            getStyleClass().add("peer-figures");
            Region gap = new Region();
            HBox.setHgrow(gap, javafx.scene.layout.Priority.ALWAYS);
            name.setMinWidth(0);
            getChildren().addAll(name, gap, priority, coverage, rate);
        }

        private static Label number() {
            Label l = new Label();
            l.getStyleClass().add("peer-number");
            return l;
        }

        void show(String label, double p, double c, double r) {
            name.setText(label);
            priority.setText(Numbers.decimal(p, 0));
            coverage.setText(Numbers.percent(c, 0));
            rate.setText(Numbers.decimal(r, 0));
        }

        void show(String label, Evaluation e, int ward) {
            show(
                    label,
                    e.need().priority(ward),
                    e.coverage(ward),
                    e.need().rates(Denominator.RESIDENTS).smoothed(ward));
        }

        String spoken() {
            return name.getText() + ", priority " + priority.getText() + ", coverage " + coverage.getText() + ", rate "
                    + rate.getText();
        }
    }

    /** One similar ward. */
    private final class Line extends Button {
        final Figures figures = new Figures();
        final Tooltip tip = new Tooltip();
        int ward = -1;

        Line() {
            getStyleClass().addAll("flat", "ward-line", "peer-line");
            setMaxWidth(Double.MAX_VALUE);
            setGraphic(figures);
            setTooltip(tip);
            setOnAction(e -> session.view().select(ward));
            setOnMouseEntered(e -> session.view().hover().set(ward));
            setOnMouseExited(e -> {
                if (session.view().hover().get() == ward) {
                    session.view().hover().set(-1);
                }
            });
        }

        void show(Evaluation e, SimilarWards.Similar s) {
            ward = s.ward();
            Ward w = session.data().wards().ward(ward);
            figures.show(w.name(), e, ward);
            tip.setText(w.name() + ", " + w.borough().name() + ": " + Numbers.decimal(s.distance(), 2)
                    + " standard deviations away over " + s.compared() + " traits");
            setAccessibleText(figures.spoken());
        }
    }

    private final PlanSession session;
    private final Label by = caption();
    private final Label words = new Label();
    private final Figures own = new Figures();
    private final Figures median = new Figures();
    private final VBox box = new VBox();
    private final List<Line> lines = new ArrayList<>();
    private int nearestTo = -1;
    private List<SimilarWards.Similar> nearest = List.of();
    private @Nullable SimilarWards known;

    SimilarSection(PlanSession session) {
        super("Most similar wards", "wp-muted");
        this.session = session;
        Figures heads = new Figures();
        heads.name.setText("");
        heads.priority.setText("Priority");
        heads.coverage.setText("Coverage");
        heads.rate.setText("Rate");
        heads.getStyleClass().add("peer-heads");
        own.getStyleClass().add("peer-own");
        median.getStyleClass().add("peer-median");
        words.setWrapText(true);
        words.setId("peers-in-words");
        getChildren().addAll(by, words, heads, own, median, box);
    }

    void show(Evaluation e, int ward) {
        SimilarWards similar = e.findings().similar();
        show(this, similar != null && !similar.traits().isEmpty());
        if (similar == null) {
            return;
        }
        if (nearestTo != ward || known != similar) {
            nearestTo = ward;
            known = similar;
            nearest = similar.nearest(ward);
        }
        Peers peers = Peers.of(e, ward, nearest);
        figure.setText(Numbers.whole(nearest.size()));
        by.setText(WardWords.comparedBy(similar, session.data().wards().ward(ward)));
        words.setText(WardWords.againstPeers(e, peers));
        own.show("This ward", e, ward);
        median.show("Their median", peers.priority(), peers.coverage(), peers.rate());
        while (lines.size() < nearest.size()) {
            lines.add(new Line());
        }
        for (int k = 0; k < nearest.size(); k++) {
            lines.get(k).show(e, nearest.get(k));
        }
        if (box.getChildren().size() != nearest.size()) {
            box.getChildren().setAll(lines.subList(0, nearest.size()));
        }
        point();
    }

    /** Lights up the ward pointed at elsewhere. */
    void point() {
        int hover = session.view().hover().get();
        lines.forEach(l -> l.pseudoClassStateChanged(POINTED, l.ward == hover));
    }
}
