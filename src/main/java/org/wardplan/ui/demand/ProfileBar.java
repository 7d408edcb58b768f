package org.wardplan.ui.demand;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.PlanSession;
import org.wardplan.app.demand.ProfileShelf;
import org.wardplan.dataset.ProfileFile;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.DemandEdits;
import org.wardplan.ui.theme.Icons;

/** Which profile is used, what to know of it, and what can be done with it. */
final class ProfileBar extends VBox {
    private static final Consumer<Throwable> FAULTS = e -> {
        throw new IllegalStateException(e);
    };

    private final PlanSession session;
    private final LiveEdit live;
    private final ProfileShelf shelf;
    private final ComboBox<PriorityProfile> chooser = new ComboBox<>();
    private final Label own = new Label("Own");
    private final Label note = DemandSection.caption("");
    private final MenuButton more =
            Icons.only(new MenuButton(), Feather.MORE_HORIZONTAL, "What to do with the profile");
    private final MenuItem rename = new MenuItem("Rename, change the note…");
    private final MenuItem remove = new MenuItem("Remove");
    private final TextField name = new TextField();
    private final TextField noteField = new TextField();
    private final VBox renaming = new VBox(6);
    private boolean refreshing;

    ProfileBar(PlanSession session, LiveEdit live, DemandFiles files) {
        this.session = session;
        this.live = live;
        shelf = new ProfileShelf(session.profiles());
        getStyleClass().add("profile-bar");
        chooser.setId("profile-chooser");
        chooser.setAccessibleText("Priority profile");
        chooser.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(chooser, Priority.ALWAYS);
        chooser.setCellFactory(v -> new Cell());
        chooser.setButtonCell(new Cell());
        chooser.valueProperty().addListener((o, was, now) -> {
            if (!refreshing && now != null) {
                live.keep(() -> DemandEdits.use(session.scenario(), now));
            }
        });
        own.getStyleClass().addAll("wp-chip", "accent");
        own.setMinWidth(USE_PREF_SIZE);
        note.setId("profile-note");
        menu(files);
        rename();
        HBox row = new HBox(8, chooser, own, more);
        row.getStyleClass().add("demand-line");
        getChildren().setAll(row, renaming, note);
    }

    private void menu(DemandFiles files) {
        more.setId("profile-menu");
        more.getStyleClass().add("no-arrow");
        MenuItem copy = new MenuItem("Duplicate as the plan's own");
        copy.setOnAction(e -> {
            live.keep(() -> shelf.duplicate(session.scenario(), shelf.inUse(session.scenario())));
            openRename();
        });
        rename.setOnAction(e -> openRename());
        remove.setOnAction(e -> live.keep(() -> shelf.remove(session.scenario(), shelf.inUse(session.scenario()))));
        MenuItem take = new MenuItem("Import…");
        take.setOnAction(e -> files.open().ifPresent(path -> read(path, files)));
        MenuItem give = new MenuItem("Export…");
        give.setOnAction(e -> export(files));
        more.getItems().setAll(copy, rename, remove, new SeparatorMenuItem(), take, give);
    }

    private void read(Path path, DemandFiles files) {
        session.tasks()
                .run(
                        "profiles",
                        "Reading " + path.getFileName(),
                        (progress, cancellation) -> ProfileFile.read(path, session.data(), session.profiles()),
                        read -> {
                            files.problems(read.problems());
                            ProfileFile.Content content = read.value();
                            if (content != null) {
                                live.keep(() -> shelf.bringIn(session.scenario(), content, path));
                            }
                        },
                        FAULTS);
    }

    private void export(DemandFiles files) {
        PriorityProfile profile = shelf.inUse(session.evaluation().get().scenario());
        files.save(profile.label().replaceAll("[\\\\/:*?\"<>|]", "_")).ifPresent(path -> session.tasks()
                .run(
                        "profiles",
                        "Writing " + path.getFileName(),
                        (progress, cancellation) -> ProfileFile.write(
                                path,
                                new ProfileFile.Content(List.of(profile), List.of()),
                                session.data().categories(),
                                true),
                        found -> {
                            files.problems(found);
                            if (found.isEmpty()) {
                                files.inform("The profile was written to " + path);
                            }
                        },
                        FAULTS));
    }

    private void rename() {
        name.setId("profile-name");
        name.setPromptText("Name");
        name.setAccessibleText("Name of the profile");
        noteField.setPromptText("What it leaves out or assumes");
        noteField.setAccessibleText("Note of the profile");
        Button keep = new Button("Keep");
        keep.getStyleClass().addAll("accent", "small");
        keep.setId("profile-rename");
        keep.setOnAction(e -> keepName());
        Button leave = new Button("Cancel");
        leave.getStyleClass().add("small");
        leave.setOnAction(e -> closeRename());
        name.setOnAction(e -> keepName());
        noteField.setOnAction(e -> keepName());
        HBox buttons = new HBox(6, keep, leave);
        renaming.getChildren().setAll(name, noteField, buttons);
        renaming.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                closeRename();
                e.consume();
            }
        });
        DemandSection.shown(renaming, false);
    }

    private void openRename() {
        PriorityProfile now = shelf.inUse(session.scenario());
        if (ProfileShelf.isOwn(session.scenario(), now)) {
            name.setText(now.label());
            noteField.setText(now.note());
            DemandSection.shown(renaming, true);
            name.requestFocus();
            name.selectAll();
        }
    }

    private void closeRename() {
        live.say("");
        DemandSection.shown(renaming, false);
    }

    private void keepName() {
        Scenario s = session.scenario();
        PriorityProfile now = shelf.inUse(s);
        String refusal = shelf.refusal(s, now, name.getText());
        if (refusal.isEmpty()) {
            live.keep(() -> shelf.rename(s, now, name.getText(), noteField.getText()));
            closeRename();
        } else {
            live.say(refusal);
        }
    }

    /** Shows the profiles of a scenario and the one it uses. */
    void refresh(Scenario s, PriorityProfile inUse) {
        refreshing = true;
        // Weights change at every move of a slider; what is written here doesn't.
        List<PriorityProfile> all = shelf.all(s);
        if (!names(chooser.getItems()).equals(names(all))) {
            chooser.getItems().setAll(all);
        }
        chooser.getItems().stream()
                .filter(p -> p.id().equals(inUse.id()))
                .findFirst()
                .ifPresent(chooser::setValue);
        refreshing = false;
        boolean isOwn = ProfileShelf.isOwn(s, inUse);
        DemandSection.shown(own, isOwn);
        DemandSection.write(note, inUse.note());
        rename.setDisable(!isOwn);
        remove.setDisable(!isOwn);
        if (!isOwn && renaming.isVisible()) {
            closeRename();
        }
    }

    private static List<String> names(List<PriorityProfile> profiles) {
        return profiles.stream().map(p -> p.id() + " " + p.label()).toList();
    }

    void setEditable(boolean editable) {
        chooser.setDisable(!editable);
        more.setDisable(!editable);
    }

    private final class Cell extends ListCell<PriorityProfile> {
        @Override
        protected void updateItem(@Nullable PriorityProfile p, boolean empty) {
            super.updateItem(p, empty);
            if (empty || p == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            boolean mine = ProfileShelf.isOwn(session.evaluation().get().scenario(), p);
            setText(p.label());
            setGraphic(mine ? Icons.of(Feather.EDIT_3, 12) : null);
            setAccessibleText(p.label() + (mine ? ", the plan's own" : ""));
        }
    }
}
