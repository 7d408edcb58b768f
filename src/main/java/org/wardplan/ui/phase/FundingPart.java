package org.wardplan.ui.phase;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.WardWords;
import org.wardplan.app.phase.PhaseModel;
import org.wardplan.app.phase.PhaseModel.Shown;
import org.wardplan.app.phase.SignedNumber;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.plan.Phasing.FundingPeriod;
import org.wardplan.planning.phase.PhaseEdits;
import org.wardplan.ui.edit.Choice;
import org.wardplan.ui.edit.NumberField;
import org.wardplan.ui.theme.Nodes;

/** When funding lines pay. */
final class FundingPart extends ListPart<FundingPeriod> {
    private static final int BEFORE = 12;
    private static final int YEAR = 12;
    private final Label throughout = Nodes.text("", "wp-caption");

    FundingPart(PhaseModel model) {
        this(model, Parts.add("Add period", "phase-funding-add"));
    }

    private FundingPart(PhaseModel model, Button add) {
        super(
                model,
                "Funding periods",
                "A line pays a twelfth of its yearly amount in each month of its periods.",
                add);
        throughout.setId("phase-funding-throughout");
        getChildren().add(throughout);
        add.setOnAction(e -> {
            Shown now = model.shown().get();
            if (now != null && !now.run().lines().isEmpty()) {
                String line = next(now);
                FundingPeriod made = new FundingPeriod(
                        line,
                        now.run().phasing().start(),
                        Math.min(YEAR, now.run().months().size()));
                model.edit(s -> PhaseEdits.period(s, null, made));
            }
        });
    }

    /** The last line that pays throughout, since later ones are more often for a time; else the last. */
    private static String next(Shown now) {
        List<FundingLine> lines = now.run().lines();
        for (int k = lines.size() - 1; k >= 0; k--) {
            String id = lines.get(k).id();
            if (now.run().phasing().funding().stream().noneMatch(f -> f.line().equals(id))) {
                return id;
            }
        }
        return lines.get(lines.size() - 1).id();
    }

    @Override
    List<FundingPeriod> items(Shown now) {
        return model.phasing().funding();
    }

    @Override
    void refresh(Shown now) {
        super.refresh(now);
        String always = now.run().lines().stream()
                .filter(l -> now.run().phasing().funding().stream()
                        .noneMatch(f -> f.line().equals(l.id())))
                .map(FundingLine::label)
                .collect(Collectors.joining(", "));
        Nodes.write(
                throughout,
                now.run().lines().isEmpty()
                        ? "The budget has no funding line."
                        : always.isEmpty() ? "" : "Throughout: " + always + ".");
    }

    @Override
    Row<FundingPeriod> row(int place) {
        return new PeriodRow(place);
    }

    private final class PeriodRow implements Row<FundingPeriod> {
        private final Choice<String> line;
        private final Choice<YearMonth> first;
        private final NumberField months = new NumberField(
                "Months that the line pays", new SignedNumber("number of months", 1, 1200, 0, " months"));
        private final VBox node;
        private @Nullable FundingPeriod item;
        private List<FundingLine> lines = List.of();

        PeriodRow(int place) {
            line = new Choice<>("Funding line", "phase-funding-line-" + place, this::label);
            first = new Choice<>("First month that it pays", "phase-funding-first-" + place, WardWords::shortMonth);
            months.setId("phase-funding-months-" + place);
            months.getStyleClass().add("phase-long-number");
            Button remove = Parts.remove("this period", "phase-funding-remove-" + place);
            Parts.widen(line);
            first.getStyleClass().add("phase-month");
            HBox head = new HBox(line, remove);
            head.getStyleClass().add("phase-row");
            HBox period = new HBox(Nodes.label("from", "wp-caption"), first, Nodes.label("for", "wp-caption"), months);
            period.getStyleClass().add("phase-row");
            node = new VBox(head, period);
            node.getStyleClass().add("phase-rows");
            line.onChosen(l -> change(i -> new FundingPeriod(l, i.first(), i.months())));
            first.onChosen(m -> change(i -> new FundingPeriod(i.line(), m, i.months())));
            months.onKept(n -> change(i -> new FundingPeriod(i.line(), i.first(), (int) n)));
            months.onWrong(model::say);
            remove.setOnAction(e -> change(i -> null));
        }

        private String label(String id) {
            return lines.stream()
                    .filter(l -> l.id().equals(id))
                    .map(FundingLine::label)
                    .findFirst()
                    .orElse(id);
        }

        private void change(Function<FundingPeriod, @Nullable FundingPeriod> to) {
            FundingPeriod now = item;
            if (now != null) {
                model.edit(s -> PhaseEdits.period(s, now, to.apply(now)));
            }
        }

        @Override
        public Region node() {
            return node;
        }

        @Override
        public void show(FundingPeriod period, Shown of) {
            item = period;
            lines = of.run().lines();
            line.show(lines.stream().map(FundingLine::id).toList(), period.line());
            first.show(
                    Parts.months(
                            of.run().phasing().start().minusMonths(BEFORE),
                            BEFORE + of.run().months().size()),
                    period.first());
            months.show(period.months());
        }
    }
}
