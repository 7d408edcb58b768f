package org.wardplan.ui.hotspot;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.WardWords;
import org.wardplan.app.hotspot.StudyChoice;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.geography.Nearness;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.model.plan.LocalStatistic;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;

/** How hot spots are looked for, each choice with a sentence of what it means. A change is tried at once. */
final class StudyOptions extends VBox {
    private final StudyChoice choice;
    private final Consumer<HotSpotStudy> asked;
    private final ComboBox<LocalStatistic> statistic;
    private final ComboBox<Nearness.Kind> nearness;
    private final TextField amount = new TextField();
    private final Label amountName = Nodes.label("", "wp-muted");
    private final ComboBox<YearMonth> from;
    private final ComboBox<YearMonth> to;
    private final CheckBox corrected = new CheckBox("Adjust for the number of wards (false discovery rate)");
    private final TextField permutations = new TextField();
    private final TextField seed = new TextField();
    private final Label wrong = Nodes.text("", "wp-danger");
    private final VBox permuted;
    private final HBox amountRow;
    private HotSpotStudy shown = HotSpotStudy.STANDARD;
    private boolean writing;

    /**
     * @param asked told of the study wanted
     * @param close closes the card
     */
    StudyOptions(CrimeCube cube, StudyChoice choice, Consumer<HotSpotStudy> asked, Runnable close) {
        this.choice = choice;
        this.asked = asked;
        getStyleClass().addAll("wp-card", "floating", "study-options");
        setId("study-options");
        statistic = choice("Statistic", "study-statistic", LocalStatistic::label);
        statistic.getItems().setAll(LocalStatistic.values());
        nearness = choice("Neighbours", "study-nearness", StudyOptions::words);
        nearness.getItems().setAll(Nearness.Kind.values());
        from = choice("First month", "study-from", WardWords::shortMonth);
        to = choice("Last month", "study-to", WardWords::shortMonth);
        List<YearMonth> months = new ArrayList<>();
        for (int m = 0; m < cube.months(); m++) {
            months.add(cube.firstMonth().plusMonths(m));
        }
        from.getItems().setAll(months);
        to.getItems().setAll(months);
        field(amount, "study-amount", "Metres or number of wards");
        field(permutations, "study-permutations", "Permutations");
        field(seed, "study-seed", "Seed of the permutations");
        corrected.setId("study-corrected");
        corrected.setWrapText(true);
        corrected.setOnAction(e -> ask(shown.withCorrection(corrected.isSelected())));
        statistic.setOnAction(e -> ask(shown.withStatistic(statistic.getValue())));
        nearness.setOnAction(e -> ask(shown.withNearness(standard(nearness.getValue()))));
        from.setOnAction(e -> window());
        to.setOnAction(e -> window());
        MenuButton often = new MenuButton("Often used");
        often.getStyleClass().add("small");
        often.setId("study-windows");
        for (StudyChoice.Window w : choice.windows()) {
            MenuItem item = new MenuItem(w.label());
            item.setOnAction(e -> ask(shown.withWindow(w.window())));
            often.getItems().add(item);
        }
        amountRow = row(amount, amountName);
        permuted = part(
                "Permutations and seed",
                "How often the other wards' figures are dealt out anew. The same seed gives the same result."
                        + " Fewer than 99,999 can't support the adjustment over so many wards.",
                row(permutations, Nodes.label("with seed", "wp-muted"), seed));
        Button shut = Icons.only(new Button(), Feather.X, "Close");
        shut.getStyleClass().addAll("flat", "small");
        shut.setId("study-close");
        shut.setOnAction(e -> close.run());
        wrong.setId("study-wrong");
        Nodes.write(wrong, "");
        VBox inside = new VBox(
                part(
                        "Statistic",
                        "Gi* finds wards that are high, or low, together with those around them. Local Moran finds these"
                                + " and single wards that stand out from those around them.",
                        statistic),
                part("Neighbours", "Which wards count as around a ward.", nearness, amountRow),
                part(
                        "Months",
                        "The months that are summed. New recording systems are not summed across.",
                        row(from, Nodes.label("to", "wp-muted"), to, often)),
                part(
                        "Significance",
                        "With so many wards some pass 95% by chance alone. The adjustment holds the share of false"
                                + " finds at 5% of all finds.",
                        corrected),
                permuted);
        inside.getStyleClass().add("study-parts");
        ScrollPane scroll = new ScrollPane(inside);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("hotspot-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox head = Parts.line(Nodes.label("How hot spots are looked for", "wp-section"), shut);
        getChildren().setAll(head, wrong, scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                close.run();
                e.consume();
            }
        });
    }

    private static VBox part(String title, String help, Node... nodes) {
        VBox part = new VBox(Nodes.label(title, "wp-medium"));
        part.getStyleClass().add("study-part");
        part.getChildren().addAll(nodes);
        part.getChildren().add(Nodes.text(help, "wp-caption"));
        return part;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("study-row");
        return row;
    }

    private void field(TextField of, String id, String name) {
        of.setId(id);
        of.setAccessibleText(name);
        of.getStyleClass().addAll("small", "study-field");
        of.setOnAction(e -> typed());
        of.focusedProperty().addListener((o, was, now) -> {
            if (was && !now) {
                typed();
            }
        });
    }

    private static <T> ComboBox<T> choice(String name, String id, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(name);
        box.setMinWidth(0);
        box.setVisibleRowCount(12);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T item) {
                return item == null ? "" : words.apply(item);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        });
        return box;
    }

    private static String words(Nearness.Kind kind) {
        return switch (kind) {
            case QUEEN -> "Wards that touch, at a point or more (queen)";
            case ROOK -> "Wards that share a stretch of border (rook)";
            case DISTANCE -> "Wards within a distance";
            case NEAREST -> "The nearest wards";
        };
    }

    private static Nearness standard(Nearness.Kind kind) {
        return switch (kind) {
            case QUEEN -> Nearness.QUEEN;
            case ROOK -> Nearness.ROOK;
            case DISTANCE -> new Nearness(kind, 2_000);
            case NEAREST -> new Nearness(kind, 6);
        };
    }

    private void window() {
        YearMonth first = from.getValue();
        YearMonth last = to.getValue();
        if (writing || first == null || last == null) {
            return;
        }
        if (last.isBefore(first)) {
            tell("The last month is before the first: choose a later one.");
            return;
        }
        MonthWindow window = new MonthWindow(first, (int) first.until(last, ChronoUnit.MONTHS) + 1);
        String refusal = choice.refusal(window);
        if (refusal.isEmpty()) {
            ask(shown.withWindow(window));
        } else {
            tell(refusal);
        }
    }

    private void typed() {
        if (writing) {
            return;
        }
        Optional<Long> times = number(permutations);
        Optional<Long> with = number(seed);
        boolean some = shown.nearness().amount() > 0;
        Optional<Nearness> near = some ? near() : Optional.of(shown.nearness());
        if (times.isEmpty()
                || times.get() < HotSpotStudy.LEAST_PERMUTATIONS
                || times.get() > HotSpotStudy.MOST_PERMUTATIONS) {
            tell("\"" + permutations.getText() + "\" is no number of permutations: 99 to 999,999 can be made.");
        } else if (with.isEmpty()) {
            tell("\"" + seed.getText() + "\" is no seed: type a whole number.");
        } else if (near.isEmpty()) {
            tell("\"" + amount.getText() + "\" doesn't say which wards are near: "
                    + (shown.nearness().kind() == Nearness.Kind.NEAREST
                            ? "type 1 to 100 wards."
                            : "type up to 100,000 metres."));
        } else {
            ask(shown.withNearness(near.get()).withPermutations(Math.toIntExact(times.get()), with.get()));
        }
    }

    private Optional<Nearness> near() {
        return number(amount)
                .flatMap(n ->
                        Nearness.parse((shown.nearness().kind() == Nearness.Kind.NEAREST ? "knn:" : "distance:") + n));
    }

    private static Optional<Long> number(TextField of) {
        try {
            return Optional.of(Long.parseLong(
                    of.getText().replace(",", "").replace(" ", "").strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void ask(HotSpotStudy wanted) {
        if (!writing) {
            tell("");
            if (!wanted.equals(shown)) {
                asked.accept(wanted);
            }
        }
    }

    /** What is wrong with what was asked; empty for nothing. */
    void tell(String words) {
        Nodes.write(wrong, words);
    }

    /** Writes a study into the fields. */
    void show(HotSpotStudy study) {
        shown = study;
        writing = true;
        statistic.setValue(study.statistic());
        nearness.setValue(study.nearness().kind());
        boolean some = study.nearness().amount() > 0;
        Nodes.shown(amountRow, some);
        amount.setText(some ? Numbers.whole((long) study.nearness().amount()) : "");
        amountName.setText(
                study.nearness().kind() == Nearness.Kind.NEAREST ? "nearest wards" : "metres, middle to middle");
        MonthWindow window = choice.window(study);
        to.setValue(window.last());
        from.setValue(window.first());
        corrected.setSelected(study.corrected());
        permutations.setText(Numbers.whole(study.permutations()));
        seed.setText(Long.toString(study.seed()));
        permuted.setDisable(!study.statistic().isPermuted());
        writing = false;
    }

    void focusFirst() {
        statistic.requestFocus();
    }
}
