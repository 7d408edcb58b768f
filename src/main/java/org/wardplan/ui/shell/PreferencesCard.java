package org.wardplan.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.wardplan.app.PlanSession;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Preset;
import org.wardplan.model.plan.Scenario;
import org.wardplan.storage.Settings;

/** How the program looks, who signs the edits, and the year that the plan's unit costs are of. */
final class PreferencesCard {
    private static final List<Integer> SIZES = List.of(90, 100, 110, 125, 150);

    private PreferencesCard() {}

    static void show(Shell shell) {
        VBox box = new VBox(6);
        box.setPrefWidth(460);
        Settings now = shell.model().settings().get();
        box.getChildren()
                .addAll(
                        section("Appearance"),
                        segments(
                                List.of("Light", "Dark"),
                                now.theme() == Settings.Theme.DARK ? 1 : 0,
                                i -> setDark(shell, i == 1)),
                        section("Text size"),
                        segments(
                                SIZES.stream().map(s -> s + "%").toList(),
                                SIZES.indexOf(now.textSizePercent()),
                                i -> setTextSize(shell, SIZES.get(i))),
                        section("Your name"),
                        author(shell),
                        DialogCard.text(
                                "Signs your changes in the history of a plan from the next plan that you open.",
                                "wp-caption"));
        if (shell.isEditable()) {
            shell.session().ifPresent(s -> box.getChildren()
                    .addAll(
                            section("Unit costs of this scenario"),
                            new HBox(
                                    8,
                                    DialogCard.other(
                                            "2017/18 rates", () -> useRates(shell, s, "growth-2017", "2017/18")),
                                    DialogCard.other(
                                            "2024/25 rates", () -> useRates(shell, s, "new-met-2024", "2024/25"))),
                            DialogCard.text(
                                    "One step that can be undone. The budget stays as it is. No PCSO rate is published"
                                            + " for 2024/25: that of 2023/24 stands in.",
                                    "wp-caption")));
        }
        DialogCard card =
                new DialogCard("Preferences", shell.overlay(), box, DialogCard.main("Done", shell.overlay()::close));
        card.setId("preferences");
        shell.overlay().dialog(card, () -> {});
    }

    static void setDark(Shell shell, boolean dark) {
        shell.theme().dark().set(dark);
        shell.model().settings().update(s -> s.withTheme(dark ? Settings.Theme.DARK : Settings.Theme.LIGHT));
    }

    private static void setTextSize(Shell shell, int percent) {
        shell.theme().textScale().set(percent / 100.0);
        shell.model().settings().update(s -> s.withTextSizePercent(percent));
    }

    private static TextField author(Shell shell) {
        TextField field = new TextField(shell.model().settings().get().author());
        field.setId("author");
        field.setAccessibleText("Your name");
        field.focusedProperty().addListener((o, was, focused) -> {
            String name = field.getText().strip();
            if (!focused && !name.isEmpty()) {
                shell.model().settings().update(s -> s.withAuthor(name));
            }
        });
        return field;
    }

    private static void useRates(Shell shell, PlanSession session, String preset, String year) {
        shell.model()
                .tasks()
                .run(
                        "presets",
                        "Reading the presets",
                        (progress, cancellation) -> shell.model().library().presets(),
                        read -> {
                            shell.model().problems().addAll(read.problems());
                            Optional.ofNullable(read.value()).stream()
                                    .flatMap(List::stream)
                                    .filter(p -> p.id().equals(preset))
                                    .findFirst()
                                    .ifPresent(p -> useRates(shell, session, p, year));
                        },
                        e -> FaultCard.show(shell, e));
    }

    private static void useRates(Shell shell, PlanSession session, Preset preset, String year) {
        Scenario s = session.scenario();
        List<PlanEdit> edits = new ArrayList<>();
        for (Assumption to : preset.assumptions()) {
            if (to.key().endsWith(".unitCost")) {
                s.assumptions()
                        .find(to.key())
                        .filter(from -> !from.equals(to))
                        .ifPresent(from ->
                                edits.add(new PlanEdit.SetAssumption(s.id(), from, to, "Assumption: " + to.label())));
            }
        }
        if (!edits.isEmpty()) {
            session.edit(new PlanEdit.Several(edits, "Unit costs of " + year, null));
        }
        shell.banners()
                .inform(
                        edits.isEmpty()
                                ? "Unit costs were those of " + year + " already"
                                : "Unit costs are those of " + year);
    }

    private static Label section(String words) {
        Label l = new Label(words);
        l.getStyleClass().add("wp-caption");
        return l;
    }

    private static HBox segments(List<String> labels, int chosen, java.util.function.IntConsumer take) {
        HBox box = new HBox();
        box.getStyleClass().add("wp-segments");
        ToggleGroup group = new ToggleGroup();
        List<Node> buttons = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            int at = i;
            ToggleButton b = new ToggleButton(labels.get(i));
            b.setToggleGroup(group);
            b.setSelected(i == chosen);
            if (i == 0) {
                b.getStyleClass().add("first");
            }
            if (i == labels.size() - 1) {
                b.getStyleClass().add("last");
            }
            b.setOnAction(e -> {
                b.setSelected(true);
                take.accept(at);
            });
            buttons.add(b);
        }
        box.getChildren().setAll(buttons);
        return box;
    }
}
