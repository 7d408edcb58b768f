package org.wardplan.ui.inspector;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.wardplan.app.TargetSteps;
import org.wardplan.app.WardWords;
import org.wardplan.planning.Evaluation;
import org.wardplan.ui.theme.Numbers;

/** What a ward's target is made of, and what the other way to find it gives. */
final class TargetSection extends Section {
    private final Label unit = caption();
    private final StepRows rows = new StepRows();
    private final Label otherName = new Label();
    private final Label other = new Label();

    TargetSection() {
        super("Target", "wp-key");
        figure.setId("target");
        other.setId("other-target");
        otherName.setTooltip(new Tooltip("The way to find targets is chosen in the Demand workspace"));
        getChildren().addAll(unit, rows, line(otherName, other));
    }

    void show(Evaluation e, int ward) {
        TargetSteps steps = TargetSteps.of(e.need(), ward);
        figure.setText(Numbers.decimal(steps.end(), 1));
        unit.setText("≈ " + Numbers.decimal(e.inDwoPosts(steps.end()), 1) + " "
                + e.roles().get(0).id() + " posts · effective, by " + WardWords.inSentence(steps.method()));
        rows.show(steps, "", "Target");
        otherName.setText("By " + WardWords.inSentence(WardWords.other(steps.method())));
        other.setText(WardWords.otherTarget(steps));
    }
}
