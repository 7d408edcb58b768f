package org.wardplan.ui.phase;

import java.time.YearMonth;
import java.util.ArrayList;
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
import org.wardplan.model.plan.Phasing.PayAward;
import org.wardplan.planning.phase.PhaseEdits;
import org.wardplan.ui.edit.Choice;
import org.wardplan.ui.edit.NumberField;

/** Rises of pay. */
final class AwardsPart extends ListPart<PayAward> {
    private static final int SEPTEMBER = 9;
    private static final double USUAL = 0.02;

    AwardsPart(PhaseModel model) {
        this(model, Parts.add("Add award", "phase-award-add"));
    }

    private AwardsPart(PhaseModel model, Button add) {
        super(model, "Pay awards", "Each raises pay from its month on.", add);
        add.setOnAction(e -> {
            Shown now = model.shown().get();
            if (now != null) {
                model.edit(s -> PhaseEdits.award(s, null, next(now)));
            }
        });
    }

    /** The September after the last award, or the first of the run. */
    private PayAward next(Shown now) {
        List<PayAward> awards = model.phasing().awards();
        YearMonth month = awards.isEmpty()
                ? now.run().phasing().start()
                : awards.get(awards.size() - 1).from().plusMonths(1);
        while (month.getMonthValue() != SEPTEMBER) {
            month = month.plusMonths(1);
        }
        return new PayAward(month.isAfter(now.run().lastMonth()) ? now.run().lastMonth() : month, "", USUAL);
    }

    @Override
    List<PayAward> items(Shown now) {
        return model.phasing().awards();
    }

    @Override
    Row<PayAward> row(int place) {
        return new AwardRow(place);
    }

    private final class AwardRow implements Row<PayAward> {
        private final Choice<YearMonth> month;
        private final Choice<String> role;
        private final NumberField rate = new NumberField("Pay award", SignedNumber.RISE);
        private final HBox node;
        private @Nullable PayAward item;

        AwardRow(int place) {
            month = new Choice<>("First month of the award", "phase-award-month-" + place, WardWords::shortMonth);
            role = new Choice<>("Role of the award", "phase-award-role-" + place, r -> r.isEmpty() ? "All roles" : r);
            rate.setId("phase-award-rate-" + place);
            rate.getStyleClass().add("phase-number");
            Button remove = Parts.remove("this award", "phase-award-remove-" + place);
            Parts.widen(month, role);
            node = new HBox(month, role, rate, remove);
            node.getStyleClass().add("phase-row");
            month.onChosen(m -> change(i -> new PayAward(m, i.role(), i.rate())));
            role.onChosen(r -> change(i -> new PayAward(i.from(), r, i.rate())));
            rate.onKept(v -> change(i -> new PayAward(i.from(), i.role(), v)));
            rate.onTyped(v -> preview(i -> new PayAward(i.from(), i.role(), v)));
            rate.onCancel(model::endPreview);
            rate.onWrong(model::say);
            remove.setOnAction(e -> change(i -> null));
        }

        private void change(Function<PayAward, @Nullable PayAward> to) {
            PayAward now = item;
            if (now != null) {
                model.edit(s -> PhaseEdits.award(s, now, to.apply(now)));
            }
        }

        private void preview(Function<PayAward, PayAward> to) {
            PayAward now = item;
            if (now != null) {
                model.preview(s -> PhaseEdits.award(s, now, to.apply(now)));
            }
        }

        @Override
        public Region node() {
            return node;
        }

        @Override
        public void show(PayAward award, Shown of) {
            item = award;
            month.show(
                    Parts.months(of.run().phasing().start(), of.run().months().size()), award.from());
            List<String> roles = new ArrayList<>(List.of(""));
            of.run().roles().forEach(r -> roles.add(r.id()));
            role.show(roles, award.role());
            rate.show(award.rate());
        }
    }
}
