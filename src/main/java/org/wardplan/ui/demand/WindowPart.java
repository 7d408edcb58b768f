package org.wardplan.ui.demand;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.demand.LondonCounts;
import org.wardplan.app.demand.WindowChoice;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.planning.Evaluation;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.chart.MonthStrip;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;

/** Which months crime is counted over. */
final class WindowPart extends VBox {
    private final PlanSession session;
    private final LiveEdit live;
    private final WindowChoice choice;
    private final Map<WindowChoice.Kind, ToggleButton> kinds = new EnumMap<>(WindowChoice.Kind.class);
    private final Label figure = new Label();
    private final ComboBox<Integer> year = new ComboBox<>();
    private final ComboBox<YearMonth> from = new ComboBox<>();
    private final ComboBox<YearMonth> to = new ComboBox<>();
    private final HBox run;
    private final MonthStrip strip;
    private final Label notice = DemandSection.text("", "demand-notice");
    private WindowChoice.@Nullable Kind asked;
    private boolean refreshing;

    WindowPart(PlanSession session, LiveEdit live, LondonCounts counts, Theme theme) {
        this.session = session;
        this.live = live;
        choice = new WindowChoice(session.data().crime());
        getStyleClass().add("demand-part");
        strip = new MonthStrip(
                theme,
                session.data().crime(),
                counts.byMonth(),
                session.evaluation().get().need().window());
        strip.onSlide(w -> live.show(() -> choice.run(session.scenario(), w, session.author())));
        strip.onSettle(w -> live.keep(() -> choice.run(session.scenario(), w, session.author())));
        strip.setId("window-strip");
        ChartMenu.install(
                strip, "Recorded crime by month, London", strip::rows, session.tasks(), session.problems()::add);
        figure.getStyleClass().add("wp-medium");
        figure.setId("window-figure");
        notice.setId("window-notice");
        years();
        months(from, "First month", "window-from");
        months(to, "Last month", "window-to");
        run = new HBox(6, from, DemandSection.caption("to"), to);
        run.getStyleClass().add("demand-line");
        getChildren()
                .setAll(
                        DemandSection.line(DemandSection.head("Months of crime"), figure),
                        segments(),
                        year,
                        run,
                        strip,
                        DemandSection.caption("London's recorded crime by month; drag across months to choose them."),
                        notice);
    }

    private HBox segments() {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.getStyleClass().addAll("wp-segments", "demand-segments");
        for (WindowChoice.Kind kind : WindowChoice.Kind.values()) {
            ToggleButton b = new ToggleButton(kind.label());
            b.setId("window-" + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            b.setToggleGroup(group);
            if (!choice.isPossible(kind)) {
                b.setTooltip(new Tooltip("The data has too few months for this"));
            }
            b.setOnAction(e -> {
                b.setSelected(true);
                choose(kind);
            });
            kinds.put(kind, b);
            box.getChildren().add(b);
        }
        box.getChildren().get(0).getStyleClass().add("first");
        box.getChildren().get(box.getChildren().size() - 1).getStyleClass().add("last");
        return box;
    }

    private void years() {
        year.setId("window-year");
        year.setAccessibleText("Financial year");
        year.getItems().setAll(choice.financialYears());
        year.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer y) {
                return y == null
                        ? ""
                        : "April " + y + " – March " + (y + 1) + "  (" + LocalPriorities.yearLabel(y) + ")";
            }

            @Override
            public @Nullable Integer fromString(String text) {
                return null;
            }
        });
        year.setMaxWidth(Double.MAX_VALUE);
        year.valueProperty().addListener((o, was, now) -> {
            if (!refreshing && now != null) {
                live.keep(() -> choice.financialYear(session.scenario(), now, session.author()));
            }
        });
    }

    private void months(ComboBox<YearMonth> box, String name, String id) {
        box.setId(id);
        box.setAccessibleText(name);
        box.getItems().setAll(choice.months());
        box.setVisibleRowCount(14);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable YearMonth m) {
                return m == null ? "" : WindowChoice.word(m);
            }

            @Override
            public @Nullable YearMonth fromString(String text) {
                return null;
            }
        });
        box.valueProperty().addListener((o, was, now) -> {
            if (!refreshing) {
                chooseRun();
            }
        });
    }

    private void chooseRun() {
        YearMonth first = from.getValue();
        YearMonth last = to.getValue();
        if (first == null || last == null) {
            return;
        }
        String refusal = choice.refusal(first, last);
        if (!refusal.isEmpty()) {
            live.say(refusal);
            show(session.evaluation().get());
            return;
        }
        int months = (last.getYear() - first.getYear()) * 12 + last.getMonthValue() - first.getMonthValue() + 1;
        live.keep(() -> choice.run(session.scenario(), new MonthWindow(first, months), session.author()));
    }

    private void choose(WindowChoice.Kind kind) {
        asked = kind;
        switch (kind) {
            case LAST_12 -> live.keep(() -> choice.last(session.scenario(), 12, session.author()));
            case LAST_24 -> live.keep(() -> choice.last(session.scenario(), 24, session.author()));
            case FINANCIAL_YEAR ->
                live.keep(() -> choice.financialYear(
                        session.scenario(), choice.financialYears().get(0), session.author()));
            case FROM_TO -> live.say("");
        }
        show(session.evaluation().get());
    }

    void show(Evaluation e) {
        refreshing = true;
        WindowChoice.Kind kind = choice.kind(e.scenario());
        if (kind == WindowChoice.Kind.FROM_TO) {
            asked = null;
        }
        WindowChoice.Kind marked = asked == WindowChoice.Kind.FROM_TO ? asked : kind;
        ToggleButton now = kinds.get(marked);
        if (now != null) {
            now.setSelected(true);
        }
        MonthWindow window = e.need().window();
        figure.setText(WindowChoice.words(window) + ", " + Numbers.counted(window.months(), "month"));
        DemandSection.shown(year, marked == WindowChoice.Kind.FINANCIAL_YEAR);
        DemandSection.shown(run, marked == WindowChoice.Kind.FROM_TO);
        if (kind == WindowChoice.Kind.FINANCIAL_YEAR) {
            year.setValue(window.first().getYear());
        }
        from.setValue(window.first());
        to.setValue(window.last());
        strip.show(window);
        String words = choice.crossesBreak(window)
                ? "The window crosses the series break of "
                        + WindowChoice.word(java.util.Objects.requireNonNull(
                                session.data().crime().seriesBreak()))
                        + ", from when crime was recorded in another system: months before and after don't compare."
                : "";
        DemandSection.write(notice, words);
        refreshing = false;
    }

    void setEditable(boolean editable) {
        kinds.forEach((kind, b) -> b.setDisable(!editable || !choice.isPossible(kind)));
        year.setDisable(!editable);
        run.setDisable(!editable);
        strip.setEditable(editable);
    }

    void redraw() {
        strip.redraw();
    }
}
