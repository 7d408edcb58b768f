package org.wardplan.ui.inspector;

import javafx.scene.control.Label;
import org.wardplan.app.PlanSession;
import org.wardplan.app.TargetSteps;
import org.wardplan.app.WardWords;
import org.wardplan.planning.Evaluation;
import org.wardplan.ui.theme.Numbers;

/** Why one of two wards has the higher target, part by part. */
final class PairSection extends Section {
    private final PlanSession session;
    private final Label unit = caption();
    private final StepRows rows = new StepRows();
    private final Label sureness = new Label();

    PairSection(PlanSession session) {
        super("", "wp-medium");
        this.session = session;
        setId("pair");
        head.setId("pair-head");
        head.setWrapText(true);
        figure.setMinWidth(USE_PREF_SIZE);
        sureness.setId("pair-sureness");
        sureness.setWrapText(true);
        getChildren().addAll(unit, rows, sureness);
    }

    void show(Evaluation e, int one, int two) {
        boolean swap = e.need().target(two) > e.need().target(one);
        int higher = swap ? two : one;
        int lower = swap ? one : two;
        String above = session.data().wards().ward(higher).name();
        String below = session.data().wards().ward(lower).name();
        TargetSteps steps = TargetSteps.between(e.need(), higher, lower);
        head.setText("Why " + above + " is above " + below);
        figure.setText("+" + Numbers.decimal(steps.end() - steps.begin(), TargetSteps.DECIMALS));
        unit.setText("Target in effective posts, by " + WardWords.inSentence(steps.method()) + " · difference ≈ "
                + Numbers.decimal(e.inDwoPosts(steps.end() - steps.begin()), 1) + " "
                + e.roles().get(0).id() + " posts");
        rows.show(steps, below, above);
        sureness.setText(WardWords.apart(e.findings().ranks(), higher, lower, above, below));
        show(sureness, !sureness.getText().isEmpty());
    }
}
