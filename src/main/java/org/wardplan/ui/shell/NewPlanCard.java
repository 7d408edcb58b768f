package org.wardplan.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.AppModel;
import org.wardplan.app.PlanLibrary;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSetDescription;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Preset;

/** Asks for the name, preset, ward set and file of a new plan. */
final class NewPlanCard {
    /** What can be chosen from. */
    private record Choice(WithProblems<List<Preset>> presets, WithProblems<List<DataSetDescription>> sets) {}

    private final Shell shell;
    private final TextField name = new TextField("My plan");
    private final ListView<Preset> presets = new ListView<>();
    private final ComboBox<DataSetDescription> sets = new ComboBox<>();
    private final TextField file = new TextField();
    private final Label note = DialogCard.text("", "wp-muted");
    private final Label error = DialogCard.text("", "wp-danger");
    private boolean fileTyped;

    private NewPlanCard(Shell shell) {
        this.shell = shell;
    }

    /** Reads the presets and then shows the dialog. */
    static void show(Shell shell) {
        AppModel model = shell.model();
        model.tasks()
                .run(
                        "presets",
                        "Reading the presets",
                        (progress, cancellation) -> new Choice(
                                model.library().presets(), model.library().descriptions()),
                        choice -> new NewPlanCard(shell).show(choice),
                        e -> FaultCard.show(shell, e));
    }

    private void show(Choice choice) {
        List<Preset> known = choice.presets().value();
        List<DataSetDescription> described = choice.sets().value();
        if (known == null || known.isEmpty() || described == null || described.isEmpty()) {
            shell.model().problems().addAll(choice.presets().problems());
            shell.model().problems().addAll(choice.sets().problems());
            return;
        }
        presets.setItems(FXCollections.observableArrayList(known));
        sets.setItems(FXCollections.observableArrayList(described));
        name.setId("new-plan-name");
        presets.setId("new-plan-presets");
        file.setId("new-plan-file");
        error.setId("new-plan-error");
        DialogCard card = new DialogCard(
                "New plan",
                shell.overlay(),
                form(),
                DialogCard.other("Cancel", shell.overlay()::close),
                DialogCard.main("Make the plan", this::make));
        card.setId("new-plan");
        presets.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> describe(now));
        presets.getSelectionModel()
                .select(known.stream()
                        .filter(p -> p.id().equals(PlanLibrary.FIRST_PRESET))
                        .findFirst()
                        .orElse(known.get(0)));
        sets.setValue(described.stream()
                .filter(d -> d.id().equals(PlanLibrary.FIRST_WARD_SET))
                .findFirst()
                .orElse(described.get(0)));
        name.textProperty().addListener((o, was, now) -> propose());
        file.setOnKeyTyped(e -> fileTyped = true);
        propose();
        shell.overlay().dialog(card, () -> {});
        name.selectAll();
    }

    private VBox form() {
        presets.setPrefHeight(164);
        presets.getStyleClass().add("bordered");
        presets.setCellFactory(v -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Preset item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : item.title());
            }
        });
        sets.setMaxWidth(Double.MAX_VALUE);
        sets.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable DataSetDescription d) {
                return d == null ? "" : d.title();
            }

            @Override
            public @Nullable DataSetDescription fromString(String text) {
                return null;
            }
        });
        Button browse = DialogCard.other("Browse…", () -> shell.files()
                .save("New plan", folder(), name.getText().strip(), "Wardplan plans", "wardplan")
                .ifPresent(p -> {
                    fileTyped = true;
                    file.setText(p.toString());
                }));
        HBox.setHgrow(file, Priority.ALWAYS);
        note.setMinHeight(76);
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        VBox form = new VBox(
                6,
                caption("Name", name),
                name,
                caption("Start from", presets),
                presets,
                note,
                caption("Wards and crime data", sets),
                sets,
                caption("File", file),
                new HBox(8, file, browse),
                error);
        form.setPrefWidth(520);
        return form;
    }

    private static Label caption(String words, javafx.scene.Node of) {
        Label l = new Label(words);
        l.getStyleClass().add("wp-caption");
        l.setLabelFor(of);
        return l;
    }

    private void describe(@Nullable Preset preset) {
        if (preset == null) {
            return;
        }
        String sources = preset.assumptions().stream()
                .filter(a -> a.status() == Assumption.Status.PUBLISHED || a.status() == Assumption.Status.DERIVED)
                .map(Assumption::source)
                .distinct()
                .collect(Collectors.joining("; "));
        note.setText(preset.note() + (sources.isEmpty() ? "" : "\nSources: " + sources + ". All else is assumed."));
    }

    private Path folder() {
        return shell.model().folders().plans();
    }

    /** The file follows the name until the user chooses one. */
    private void propose() {
        if (!fileTyped) {
            String safe = name.getText().strip().replaceAll("[\\\\/:*?\"<>|]", "_");
            Path path = folder().resolve((safe.isEmpty() ? "Plan" : safe) + PlanLibrary.EXTENSION);
            for (int i = 2; Files.exists(path) && i < 100; i++) {
                path = folder().resolve(safe + " " + i + PlanLibrary.EXTENSION);
            }
            file.setText(path.toString());
        }
    }

    private void make() {
        Preset preset = presets.getSelectionModel().getSelectedItem();
        DataSetDescription set = sets.getValue();
        String title = name.getText().strip();
        if (title.isEmpty()) {
            error.setText("Give the plan a name");
            return;
        }
        if (file.getText().isBlank()) {
            error.setText("Choose a file to keep the plan in");
            return;
        }
        Path path = FileChoice.withExtension(Path.of(file.getText().strip()), "wardplan");
        if (Files.exists(path)) {
            error.setText("There is a file of this name already: choose another, or open that one");
            return;
        }
        shell.overlay().close();
        shell.model().newPlan(path, preset, set.id(), title);
    }
}
