package org.wardplan.ui.phase;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.WardTip;
import org.wardplan.app.WardWords;
import org.wardplan.app.phase.PhaseClasses;
import org.wardplan.app.phase.PhaseGoal;
import org.wardplan.app.phase.PhaseModel;
import org.wardplan.app.phase.PhaseModel.Shown;
import org.wardplan.dataset.DataSetDescription;
import org.wardplan.model.geography.Ward;
import org.wardplan.planning.phase.PhaseRun;
import org.wardplan.report.content.PaperDress;
import org.wardplan.report.picture.ColourSheet;
import org.wardplan.report.picture.MapColouring;
import org.wardplan.ui.edit.Choice;
import org.wardplan.ui.map.ClassMap;
import org.wardplan.ui.map.SharedCamera;
import org.wardplan.ui.map.TimeSlider;
import org.wardplan.ui.theme.Cards;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.PageTools;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/** London by the quarter in which wards get their posts, month by month. */
final class MapCard extends VBox {
    private static final String HAD_LIGHT = "#c4cbd3";
    private static final String HAD_DARK = "#444c56";
    private final PhaseModel model;
    private final Theme theme;
    private final ClassMap map;
    private final TimeSlider slider;
    private final Choice<Integer> goals;
    private final FlowPane legend = new FlowPane();
    private final Subscription moved;
    private List<PhaseGoal> shownGoals = List.of();
    private YearMonth first = YearMonth.of(1, 1);
    private int count;
    private boolean writing;

    MapCard(PhaseModel model, PageTools tools) {
        this.model = model;
        theme = tools.theme();
        var session = model.session();
        map = new ClassMap(
                session.data().boundaries(),
                session.view(),
                theme,
                tools.drawing(),
                new SharedCamera(session.data().boundaries(), session.view()));
        map.setId("phase-map");
        map.menu(this::sheet, session.tasks(), session.problems()::add);
        VBox.setVgrow(map, Priority.ALWAYS);
        slider = new TimeSlider(theme);
        goals = new Choice<>("What wards get", "phase-goal", this::goalName);
        goals.onChosen(model::chooseGoal);
        Parts.widen(goals);
        Label title = Nodes.label("When wards get", "wp-section");
        title.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(title, goals);
        head.getStyleClass().add("phase-row");
        legend.getStyleClass().add("phase-legend");
        legend.setMinHeight(USE_PREF_SIZE);
        setId("phase-map-card");
        Cards.style(this, "phase-card");
        getChildren().setAll(head, map, legend, slider);
        Consumer<@Nullable YearMonth> toModel = m -> {
            if (!writing && m != null) {
                model.month().set(m);
            }
        };
        moved = slider.month().subscribe(toModel);
    }

    private String goalName(int place) {
        return place < shownGoals.size() ? shownGoals.get(place).label() : "";
    }

    private String had() {
        return theme.isDark() ? HAD_DARK : HAD_LIGHT;
    }

    private PhaseClasses classes(Shown now) {
        return PhaseClasses.of(
                now.goals().get(model.goal().get()),
                now.run().phasing().start(),
                now.run().months().size(),
                model.monthIndex());
    }

    void refresh(Shown now) {
        PhaseRun run = now.run();
        writing = true;
        if (!run.phasing().start().equals(first) || run.months().size() != count) {
            first = run.phasing().start();
            count = run.months().size();
            slider.months(first, count, null);
        }
        slider.month().set(model.month().get());
        writing = false;
        List<String> labels = shownGoals.stream().map(PhaseGoal::label).toList();
        shownGoals = now.goals();
        if (!labels.equals(shownGoals.stream().map(PhaseGoal::label).toList())) {
            goals.getItems().clear();
        }
        goals.show(
                IntStream.range(0, shownGoals.size()).boxed().toList(),
                model.goal().get());
        draw(now);
    }

    private void draw(Shown now) {
        PhaseClasses classes = classes(now);
        boolean whole = model.monthIndex() >= count - 1;
        List<String> colours = classes.colours(theme.isDark(), had(), theme.hex(whole ? Token.SHORT : Token.INSET));
        List<String> hex = new ArrayList<>();
        for (int k : classes.classOf()) {
            hex.add(colours.get(k));
        }
        String words = shownGoals.get(model.goal().get()).label();
        map.show(new ClassMap.Picture(hex, w -> tip(now, w), "Map of the quarter in which wards get: " + words));
        int[] counts = classes.counts();
        legend.getChildren().clear();
        for (int k = 0; k < counts.length; k++) {
            if (counts[k] > 0 || k > 0 && k < counts.length - 1) {
                Region swatch = new Region();
                swatch.getStyleClass().add("phase-swatch");
                swatch.setStyle("-fx-background-color: -wp-faint, " + colours.get(k) + ";");
                Label label = Nodes.label(classes.labels().get(k) + ": " + Numbers.whole(counts[k]), "wp-caption");
                label.setId("phase-class-" + k);
                label.setGraphic(swatch);
                legend.getChildren().add(label);
            }
        }
    }

    private WardTip tip(Shown now, int ward) {
        Ward w = model.session().data().wards().ward(ward);
        List<WardTip.Line> lines = new ArrayList<>();
        for (PhaseGoal g : now.goals()) {
            lines.add(new WardTip.Line(g.label(), WardDates.words(g.months()[ward], now.run())));
        }
        lines.add(new WardTip.Line(
                WardWords.shortMonth(first.plusMonths(model.monthIndex())),
                WardDates.posts(now.run(), model.monthIndex(), ward)));
        return new WardTip(
                w.name(), w.borough().name() + " · " + w.borough().unit().name() + " BCU", lines);
    }

    private ColourSheet sheet() {
        Shown now = java.util.Objects.requireNonNull(model.shown().get());
        PhaseClasses classes = classes(now);
        PhaseGoal goal = now.goals().get(model.goal().get());
        String title = "When wards get: " + goal.label();
        String note = now.run().end().scenario().name() + ", from "
                + now.start().name() + ", as of " + WardWords.month(first.plusMonths(model.monthIndex()));
        DataSetDescription data = model.session().data().description();
        return new ColourSheet(
                title,
                note,
                PaperDress.DEFAULT_MARKING,
                data.attribution() + " Data " + data.id() + " " + data.sha256(),
                new MapColouring(
                        title,
                        note,
                        classes.labels(),
                        classes.colours(false, HAD_LIGHT, Token.SHORT.hex(false)),
                        "not known",
                        classes.classOf(),
                        w -> WardDates.words(goal.months()[w], now.run()),
                        null),
                model.session().view().inScope().get().stream().toArray());
    }

    ClassMap map() {
        return map;
    }

    /** Ends playing. */
    void rest() {
        slider.playing().set(false);
    }

    void close() {
        rest();
        moved.unsubscribe();
        map.dispose();
    }
}
