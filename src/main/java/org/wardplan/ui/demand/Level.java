package org.wardplan.ui.demand;

import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.demand.NumberText;
import org.wardplan.app.demand.Scale;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.ui.edit.LevelSlider;
import org.wardplan.ui.edit.NumberField;

/** A slider and a field for one number of the plan: moved or typed it shows, let go or left it is kept. */
final class Level {
    final LevelSlider slider;
    final NumberField field;

    /** @param edit makes the edit that sets the number, null where it would change nothing */
    Level(LiveEdit live, String name, Scale scale, NumberText text, DoubleFunction<@Nullable PlanEdit> edit) {
        slider = new LevelSlider(name, scale);
        field = new NumberField(name, text);
        slider.onSlide(v -> {
            field.show(v);
            live.show(() -> edit.apply(v));
        });
        slider.onSettle(v -> live.keep(() -> edit.apply(v)));
        slider.onCancel(() -> {
            field.show(slider.value());
            live.cancel();
        });
        field.onTyped(v -> {
            slider.show(v);
            live.show(() -> edit.apply(v));
        });
        field.onKept(v -> live.keep(() -> edit.apply(v)));
        field.onCancel(live::cancel);
        field.onWrong(live::say);
    }

    /** Shows the number of the plan. */
    void show(double value) {
        slider.show(value);
        field.show(value);
    }

    void setDisable(boolean disabled) {
        slider.setDisable(disabled);
        field.setDisable(disabled);
    }
}
