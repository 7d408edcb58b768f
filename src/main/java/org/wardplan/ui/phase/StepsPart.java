package org.wardplan.ui.phase;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.WardWords;
import org.wardplan.app.phase.PhaseModel;
import org.wardplan.app.phase.PhaseModel.Shown;
import org.wardplan.app.phase.SignedNumber;
import org.wardplan.model.plan.Phasing.GrowthStep;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.phase.PhaseEdits;
import org.wardplan.ui.edit.Choice;
import org.wardplan.ui.edit.NumberField;

/** When posts open or close, by role. */
final class StepsPart extends ListPart<GrowthStep> {
    private static final int USUAL = 50;

    StepsPart(PhaseModel model) {
        this(model, Parts.add("Add step", "phase-step-add"));
    }

    private StepsPart(PhaseModel model, Button add) {
        super(model, "Growth steps", "Without steps of a role all posts of the plan are open from the start.", add);
        add.setOnAction(e -> {
            Shown now = model.shown().get();
            if (now != null) {
                model.edit(s -> PhaseEdits.step(s, null, next(now)));
            }
        });
    }

    /** A step that opens what is still missing, after the last one. */
    private GrowthStep next(Shown now) {
        List<GrowthStep> steps = model.phasing().steps();
        YearMonth month = steps.isEmpty()
                ? now.run().phasing().start()
                : steps.get(steps.size() - 1).month().plusMonths(3);
        YearMonth within = month.isAfter(now.run().lastMonth()) ? now.run().lastMonth() : month;
        for (int r = 0; r < now.run().roles().size(); r++) {
            String role = now.run().roles().get(r).id();
            int missing = now.run().end().scenario().allocation().total(r)
                    - now.run().start().total(r)
                    - steps.stream()
                            .filter(s -> s.role().equals(role))
                            .mapToInt(GrowthStep::posts)
                            .sum();
            if (missing != 0) {
                return new GrowthStep(within, role, missing);
            }
        }
        return new GrowthStep(within, now.run().roles().get(0).id(), USUAL);
    }

    @Override
    List<GrowthStep> items(Shown now) {
        return model.phasing().steps();
    }

    @Override
    Row<GrowthStep> row(int place) {
        return new StepRow(place);
    }

    private final class StepRow implements Row<GrowthStep> {
        private final Choice<YearMonth> month;
        private final Choice<String> role;
        private final NumberField posts = new NumberField("Posts that open or close", SignedNumber.POSTS);
        private final HBox node;
        private @Nullable GrowthStep item;

        StepRow(int place) {
            month = new Choice<>("Month of the step", "phase-step-month-" + place, WardWords::shortMonth);
            role = new Choice<>("Role of the step", "phase-step-role-" + place, r -> r);
            posts.setId("phase-step-posts-" + place);
            posts.getStyleClass().add("phase-number");
            Button remove = Parts.remove("this step", "phase-step-remove-" + place);
            Parts.widen(month, role);
            node = new HBox(month, role, posts, remove);
            node.getStyleClass().add("phase-row");
            month.onChosen(m -> change(i -> new GrowthStep(m, i.role(), i.posts())));
            role.onChosen(r -> change(i -> new GrowthStep(i.month(), r, i.posts())));
            posts.onKept(n -> change(i -> new GrowthStep(i.month(), i.role(), (int) n)));
            posts.onTyped(n -> preview(i -> new GrowthStep(i.month(), i.role(), (int) n)));
            posts.onCancel(model::endPreview);
            posts.onWrong(model::say);
            remove.setOnAction(e -> change(i -> null));
        }

        private void change(Function<GrowthStep, @Nullable GrowthStep> to) {
            GrowthStep now = item;
            if (now != null) {
                model.edit(s -> PhaseEdits.step(s, now, to.apply(now)));
            }
        }

        private void preview(Function<GrowthStep, GrowthStep> to) {
            GrowthStep now = item;
            if (now != null) {
                model.preview(s -> PhaseEdits.step(s, now, to.apply(now)));
            }
        }

        @Override
        public Region node() {
            return node;
        }

        @Override
        public void show(GrowthStep step, Shown of) {
            item = step;
            month.show(
                    Parts.months(of.run().phasing().start(), of.run().months().size()), step.month());
            role.show(of.run().roles().stream().map(Role::id).toList(), step.role());
            posts.show(step.posts());
        }
    }
}
