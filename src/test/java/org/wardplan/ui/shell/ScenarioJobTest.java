package org.wardplan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.wardplan.app.PlanSession;
import org.wardplan.app.scenario.ScenarioRow;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;

/** What a hand does with scenarios. */
@ExtendWith(ApplicationExtension.class)
class ScenarioJobTest {
    @TempDir
    static Path home;

    private Desk desk;
    private PlanSession session;

    @Start
    void start(Stage stage) throws Exception {
        desk = new Desk(stage, Files.createTempDirectory(home, "desk"), 1280, 760);
        desk.model.start((Path) null);
    }

    @BeforeEach
    void opened() {
        Desk.until(() -> desk.model.session().get() != null);
        session = desk.session();
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private <T extends Node> T find(String selector, Class<T> type) {
        return type.cast(Objects.requireNonNull(desk.root().lookup(selector), selector));
    }

    private void open() {
        Desk.run(() -> desk.window.shell().actions().run(Action.SCENARIOS));
        Desk.until(() -> !find("#scenario-add", MenuButton.class).isDisabled());
    }

    private void fire(String button) {
        Desk.run(() -> find(button, Button.class).fire());
    }

    private List<String> names() {
        return session.plan().get().scenarios().stream().map(Scenario::name).toList();
    }

    @SuppressWarnings("unchecked")
    private ListView<ScenarioRow> list() {
        return find("#scenario-list", ListView.class);
    }

    private String note() {
        return Desk.fx(() -> find("#scenarios-note", Label.class).getText());
    }

    private String differences() {
        return Desk.fx(() -> find("#scenario-differences", javafx.scene.layout.VBox.class).getChildren().stream()
                .map(n -> ((Label) n).getText())
                .collect(Collectors.joining("|")));
    }

    private void select(int place) {
        Desk.run(() -> list().getSelectionModel().select(place));
    }

    private List<MenuItem> menu() {
        MenuButton chooser = find("#scenario-chooser", MenuButton.class);
        Desk.run(chooser::show);
        List<MenuItem> items = List.copyOf(chooser.getItems());
        Desk.run(chooser::hide);
        return items;
    }

    @Test
    void aScenarioIsDuplicatedRenamedAndItsDifferenceTold(FxRobot robot) {
        String ward = session.plan().get().wardCodes().get(0);
        Desk.run(() -> session.edit(
                new PlanEdit.SetLocks(session.scenario().id(), List.of(new Lock(ward, "DWO")), true, "one locked")));
        String first = session.scenario().name();
        open();
        assertThat(find("#scenario-duplicate", Button.class).isDisabled()).isFalse();
        assertThat(find("#with-locks", CheckBox.class).isDisabled()).isFalse();
        assertThat(find("#with-notes", CheckBox.class).isDisabled()).isTrue();
        fire("#scenario-duplicate");
        assertThat(names()).containsExactly(first, "Copy of " + first, "End-2017 floor");
        assertThat(session.scenario().name()).isEqualTo("Copy of " + first);
        assertThat(session.scenario().locks()).isEmpty();
        assertThat(note()).contains("was added");
        // The keyboard alone gives it another name.
        Desk.run(() -> list().requestFocus());
        robot.type(KeyCode.F2);
        TextField name = find("#scenario-name", TextField.class);
        assertThat(name.isFocused()).isTrue();
        robot.write("B").type(KeyCode.ENTER);
        assertThat(session.scenario().name()).isEqualTo("B");
        assertThat(list().getItems()).extracting(r -> r.scenario().name()).contains("B");
        assertThat(differences()).contains("Money|Budget: £100,694,094 → £128,494,094");
        select(0);
        Desk.run(() -> find("#with-locks", CheckBox.class).setSelected(true));
        fire("#scenario-duplicate");
        assertThat(session.scenario().locks()).hasSize(1);
        assertThat(differences()).contains("Locked posts: none → 1");
    }

    @Test
    void aNameThatIsTakenIsRefusedInPlace() {
        open();
        Desk.run(() -> {
            TextField name = find("#scenario-name", TextField.class);
            name.requestFocus();
            name.setText("end-2017 floor");
            name.fireEvent(new javafx.event.ActionEvent());
        });
        assertThat(note()).contains("choose another name");
        assertThat(names()).doesNotContain("end-2017 floor");
        assertThat(find("#scenarios-note", Label.class).getStyleClass()).contains("wp-danger");
    }

    @Test
    void aLockedScenarioTakesNoEditsAndSaysWhy(FxRobot robot) {
        open();
        fire("#scenario-lock");
        assertThat(find("#scenario-lock", Button.class).getText()).isEqualTo("Unlock");
        Desk.run(() -> desk.window.shell().overlay().close());
        int before = session.scenario().allocation().posts(0, 0);
        Desk.run(() -> session.view().select(0));
        robot.type(KeyCode.D);
        assertThat(session.scenario().allocation().posts(0, 0)).isEqualTo(before);
        assertThat(desk.model.problems()).anyMatch(p -> p.message().contains("is locked and can't be edited"));
        assertThat(menu().get(0).getText()).endsWith("(locked)");
        open();
        fire("#scenario-lock");
        Desk.run(() -> desk.window.shell().overlay().close());
        robot.type(KeyCode.D);
        assertThat(session.scenario().allocation().posts(0, 0)).isEqualTo(before + 1);
    }

    @Test
    void archivedScenariosStandApartAndComeBack() {
        open();
        fire("#scenario-archive");
        assertThat(note()).contains("only scenario in use");
        fire("#scenario-duplicate");
        select(0);
        String first = Desk.fx(() -> list().getItems().get(0).id());
        fire("#scenario-archive");
        assertThat(session.plan().get().scenario(first).archived()).isTrue();
        Desk.run(() -> desk.window.shell().overlay().close());
        Menu archived = (Menu) menu().stream()
                .filter(i -> "archived-scenarios".equals(i.getId()))
                .findFirst()
                .orElseThrow();
        assertThat(archived.getItems())
                .singleElement()
                .extracting(MenuItem::getId)
                .isEqualTo("scenario-" + first);
        // It can be looked at, but not changed.
        Desk.run(() -> archived.getItems().get(0).fire());
        assertThat(session.scenario().id()).isEqualTo(first);
        assertThat(session.whyNot()).contains("is archived");
        open();
        fire("#scenario-archive");
        assertThat(session.whyNot()).isEmpty();
    }

    @Test
    void removingAsksNothingAndUndoBringsBack(FxRobot robot) {
        open();
        fire("#scenario-duplicate");
        Desk.run(() -> list().requestFocus());
        robot.type(KeyCode.DELETE);
        assertThat(names()).hasSize(2);
        assertThat(note()).contains("was removed: Undo brings it back");
        Desk.until(() -> !find("#scenarios-undo", Button.class).isDisabled());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        Desk.until(() -> names().size() == 3);
        assertThat(list().getItems()).hasSize(3);
        select(2);
        assertThat(Desk.fx(() -> list().getSelectionModel().getSelectedItem().baseline()))
                .isTrue();
        for (String button : List.of("#scenario-lock", "#scenario-archive", "#scenario-baseline", "#scenario-remove")) {
            assertThat(find(button, Button.class).isDisabled()).as(button).isTrue();
        }
        robot.type(KeyCode.DELETE);
        assertThat(names()).hasSize(3);
        assertThat(note()).contains("is the baseline");
    }

    @Test
    void aPresetIsAddedAndMadeTheBaseline() {
        open();
        MenuButton add = find("#scenario-add", MenuButton.class);
        Desk.run(() -> add.getItems().stream()
                .filter(i -> "add-flat-cut".equals(i.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        assertThat(session.scenario().preset()).isEqualTo("flat-cut");
        fire("#scenario-baseline");
        assertThat(session.plan().get().baseline()).isEqualTo(session.scenario().id());
        assertThat(session.whyNot()).contains("is the baseline");
        Desk.run(() -> desk.window.shell().overlay().close());
        List<MenuItem> items = menu();
        assertThat(items.get(2).getText()).endsWith("(baseline)");
        assertThat(((RadioMenuItem) items.get(2)).isSelected()).isTrue();
        // A dot where something differs from the baseline.
        assertThat(items.get(0).getGraphic().lookup(".scenario-dot")).isNotNull();
        assertThat(items.get(0).getUserData()).asString().contains("Differs from the baseline: budget +£37.9m");
        Desk.run(() -> items.get(0).fire());
        assertThat(session.whyNot()).isEmpty();
    }

    @Test
    void theCardOpensFromTheChooserAndFitsTheWindow(FxRobot robot) {
        Desk.run(() -> menu());
        List<MenuItem> items = menu();
        Desk.run(() -> items.get(items.size() - 1).fire());
        Desk.until(() -> !find("#scenario-add", MenuButton.class).isDisabled());
        fire("#scenario-duplicate");
        Desk.run(() -> find("#scenario-name", TextField.class).setText("Two in every ward, harm first, same budget"));
        Desk.run(() -> list().requestFocus());
        Desk.run(() -> session.edit(new PlanEdit.SetNote(
                session.scenario().id(), session.plan().get().wardCodes().get(3), "", "x", "note")));
        Desk.run(() -> session.view().select(3));
        for (boolean dark : new boolean[] {false, true}) {
            Desk.run(() -> desk.theme.dark().set(dark));
            desk.picture("scenarios" + (dark ? "-dark" : ""), 1440, 900, this::cardFits);
        }
        desk.picture("scenarios-1280x720", 1280, 720, this::cardFits);
        // Every control is reached by Tab, and focus stays inside.
        Desk.run(() -> list().requestFocus());
        Set<String> reached = new java.util.HashSet<>();
        for (int i = 0; i < 30; i++) {
            robot.type(KeyCode.TAB);
            Node focus = Desk.fx(() -> desk.scene.getFocusOwner());
            reached.add(String.valueOf(focus.getId()));
        }
        assertThat(reached)
                .contains(
                        "scenario-list",
                        "scenario-add",
                        "scenario-name",
                        "scenario-description",
                        "scenario-lock",
                        "scenario-archive",
                        "scenario-baseline",
                        "scenario-remove",
                        "scenario-duplicate",
                        "with-notes",
                        "scenarios-undo")
                .doesNotContain("search-box");
    }

    private void cardFits() {
        Node card = find("#scenarios", Node.class);
        var at = card.localToScene(card.getBoundsInLocal());
        assertThat(at.getMinY()).isPositive();
        assertThat(at.getMaxY())
                .isLessThan(card.getScene().getRoot().getLayoutBounds().getHeight());
        assertThat(at.getMaxX())
                .isLessThan(card.getScene().getRoot().getLayoutBounds().getWidth());
    }

    @Test
    void pagesAreReachedByKeysRailAndFinder(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT5).release(KeyCode.CONTROL);
        for (SpacePage page : SpacePage.of(Workspaces.Place.COMPARE)) {
            assertThat(desk.root()
                            .lookup("#tab-"
                                    + page.tab()
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .replace(' ', '-')))
                    .as(page.tab())
                    .isNotNull();
        }
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        Desk.run(() -> find("#finder-field", TextField.class).setText("what if"));
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(find("#tab-what-if", ToggleButton.class).isSelected()).isTrue();
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        Desk.run(() -> find("#finder-field", TextField.class).setText("journal"));
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(find("#tab-journal", ToggleButton.class).isSelected()).isTrue();
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        Desk.run(() -> find("#finder-field", TextField.class).setText("boroughs plans"));
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(find("#tab-boroughs", ToggleButton.class).isSelected()).isTrue();
        assertThat(find("#scope-button", Button.class).getText()).startsWith("Record");
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT5).release(KeyCode.CONTROL);
        assertThat(find("#tab-what-if", ToggleButton.class).isSelected()).isTrue();
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        Desk.run(() -> find("#finder-field", TextField.class).setText("end-2017"));
        robot.type(KeyCode.ENTER);
        Desk.until(() -> session.scenario().name().equals("End-2017 floor"));
    }
}
