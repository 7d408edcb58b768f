package org.wardplan.ui.shell;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.scenario.ScenarioList;
import org.wardplan.app.scenario.ScenarioRow;
import org.wardplan.planning.scenario.Copied;
import org.wardplan.planning.scenario.Difference;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;

/** The selected scenario: its name and description to edit, what can be done with it, and what differs from the baseline. */
final class ScenarioDetails extends VBox {
    private final ScenarioList list;
    private final TextField name = new TextField();
    private final TextArea description = new TextArea();
    private final Button work = button("scenario-work", "Work on it", Feather.CHECK);
    private final Button lock = button("scenario-lock", "Lock", Feather.LOCK);
    private final Button archive = button("scenario-archive", "Archive", Feather.ARCHIVE);
    private final Button baseline = button("scenario-baseline", "Make baseline", Feather.FLAG);
    private final Button remove = button("scenario-remove", "Remove", Feather.TRASH_2);
    private final Button duplicate = button("scenario-duplicate", "Duplicate", Feather.COPY);
    private final Map<Copied, CheckBox> along = new EnumMap<>(Copied.class);
    private final VBox differences = new VBox(2);
    private String edited = "";
    private String title = "";
    private String text = "";

    ScenarioDetails(ScenarioList list) {
        super(8);
        this.list = list;
        setId("scenario-details");
        name.setId("scenario-name");
        description.setId("scenario-description");
        description.setPrefRowCount(2);
        description.setWrapText(true);
        description.setPromptText("What this scenario is about, for papers");
        differences.setId("scenario-differences");
        keeps(name, () -> list.rename(edited, name.getText()), () -> title);
        keeps(description, () -> list.describe(edited, description.getText()), () -> text);
        name.setOnAction(e -> keepName());
        description.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveByTab);
        work.setOnAction(e -> list.choose());
        lock.setOnAction(e -> list.switchLock());
        archive.setOnAction(e -> list.switchArchive());
        baseline.setOnAction(e -> list.makeBaseline());
        remove.setOnAction(e -> list.remove());
        duplicate.setOnAction(e -> list.duplicate(asked()));
        FlowPane copies = new FlowPane(12, 6, duplicate, Nodes.label("with", "wp-muted"));
        copies.setId("scenario-copies");
        for (Copied c : Copied.values()) {
            CheckBox box = new CheckBox(c.words());
            box.setId("with-" + c.name().toLowerCase(Locale.ROOT));
            box.setAccessibleText("Duplicate with " + c.words());
            along.put(c, box);
            copies.getChildren().add(box);
        }
        ScrollPane scroll = DialogCard.scrolling(differences, 200);
        scroll.setMinHeight(60);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .setAll(
                        caption("Name", name),
                        name,
                        caption("Description", description),
                        description,
                        new FlowPane(6, 6, work, lock, archive, baseline, remove),
                        copies,
                        caption("What differs from the baseline", differences),
                        scroll);
    }

    private static Label caption(String words, Node of) {
        Label l = Nodes.label(words, "wp-caption");
        l.setLabelFor(of);
        return l;
    }

    private static Button button(String id, String words, Feather icon) {
        Button b = new Button(words, Icons.of(icon, 14));
        b.setId(id);
        b.getStyleClass().add("small");
        return b;
    }

    /** Keeps what was typed when the field is left; Esc puts it back as it was. */
    private static void keeps(TextInputControl field, Runnable keep, Supplier<String> before) {
        field.focusedProperty().addListener((o, was, now) -> {
            if (!now) {
                keep.run();
            }
        });
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE && !field.getText().equals(before.get())) {
                field.setText(before.get());
                e.consume();
            }
        });
    }

    /** Tab leads on, as from every field; the area alone would write it. */
    private void leaveByTab(KeyEvent e) {
        if (e.getCode() == KeyCode.TAB && !e.isControlDown()) {
            e.consume();
            description.fireEvent(new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, e.isShiftDown(), true, e.isAltDown(), e.isMetaDown()));
        }
    }

    private void keepName() {
        if (!list.rename(edited, name.getText())) {
            name.selectAll();
        }
    }

    /** Keeps what is being typed, before another scenario is shown or the card goes. */
    void keep() {
        if (!edited.isEmpty()) {
            list.rename(edited, name.getText());
            list.describe(edited, description.getText());
        }
    }

    void focusName() {
        name.requestFocus();
        name.selectAll();
    }

    private Set<Copied> asked() {
        Set<Copied> with = EnumSet.noneOf(Copied.class);
        along.forEach((what, box) -> {
            if (box.isSelected() && !box.isDisabled()) {
                with.add(what);
            }
        });
        return with;
    }

    void show(ScenarioRow row) {
        boolean another = !row.id().equals(edited);
        if (another || !title.equals(row.scenario().name())) {
            title = row.scenario().name();
            name.setText(title);
        }
        if (another || !text.equals(row.scenario().description())) {
            text = row.scenario().description();
            description.setText(text);
        }
        edited = row.id();
        boolean fixed = !list.whyNot().isEmpty();
        name.setEditable(!fixed);
        description.setEditable(!fixed);
        work.setDisable(row.shown());
        boolean locked = row.scenario().frozen();
        lock.setText(locked ? "Unlock" : "Lock");
        lock.setGraphic(Icons.of(locked ? Feather.UNLOCK : Feather.LOCK, 14));
        lock.setDisable(fixed || row.baseline());
        archive.setText(row.scenario().archived() ? "Bring back" : "Archive");
        archive.setDisable(fixed || row.baseline());
        baseline.setDisable(fixed || row.baseline() || row.scenario().archived());
        remove.setDisable(fixed || row.baseline());
        duplicate.setDisable(fixed);
        Set<Copied> has = list.copied();
        along.forEach((what, box) -> {
            box.setDisable(fixed || !has.contains(what));
            Nodes.shown(box, has.contains(what) || what == Copied.LOCKS || what == Copied.NOTES);
            if (another) {
                // Asked for anew for every scenario.
                box.setSelected(false);
            }
        });
        differences(row);
    }

    private void differences(ScenarioRow row) {
        differences.getChildren().clear();
        if (row.baseline() || row.differences().isEmpty()) {
            differences.getChildren().add(Nodes.text(row.summary(), "wp-muted"));
            return;
        }
        row.differences().byGroup().forEach((group, found) -> {
            differences.getChildren().add(Nodes.label(group.label(), "scenario-group"));
            for (Difference d : found) {
                Label line = Nodes.text(d.text());
                differences.getChildren().add(line);
            }
        });
    }
}
