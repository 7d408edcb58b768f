package org.wardplan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.wardplan.app.Exports;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Scope;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Preset;
import org.wardplan.planning.Edits;
import org.wardplan.planning.Measure;
import org.wardplan.storage.PlanFile;

@ExtendWith(ApplicationExtension.class)
class MainWindowTest {
    @TempDir
    static Path folder;

    private Path home;
    private Desk desk;
    private PlanSession session;

    @Start
    void start(Stage stage) throws Exception {
        home = Files.createTempDirectory(folder, "desk");
        desk = new Desk(stage, home, 1280, 800);
        desk.model.start((Path) null);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private void opened() {
        Desk.until(() -> desk.model.session().get() != null);
        session = desk.session();
    }

    private <T extends Node> T find(String selector, Class<T> type) {
        return type.cast(Objects.requireNonNull(desk.root().lookup(selector), selector));
    }

    private void press(KeyCode code, boolean shortcut, boolean shift) {
        Desk.run(() -> {
            Node focus = desk.scene.getFocusOwner();
            Node target = focus == null ? desk.root() : focus;
            target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, shortcut, false, false));
        });
    }

    private String texts() {
        return Desk.fx(() -> desk.root().lookupAll(".label").stream()
                .filter(n -> n instanceof Label)
                .map(n -> ((Label) n).getText())
                .collect(Collectors.joining("|")));
    }

    private int coldharbour() {
        return session.view().wards().indexOf("E05000420");
    }

    @Test
    void firstStartMakesAPlanAndShowsItsBudget() {
        opened();
        assertThat(home.resolve("plans").resolve("My first plan.wardplan")).exists();
        assertThat(find("#plan-name", Button.class).getText()).isEqualTo("My first plan");
        assertThat(texts())
                .contains("£100.7m")
                .contains("of £128.5m")
                .contains("£27.8m")
                .contains("headroom");
        assertThat(texts())
                .contains("1,258 DWOs · 629 PCSOs")
                .contains("629 wards")
                .contains("Mar 2017–Feb 2019");
    }

    @Test
    void finderFindsAWardAndSelectsIt() {
        opened();
        press(KeyCode.K, true, false);
        TextField field = find("#finder-field", TextField.class);
        long[] slowest = new long[1];
        Desk.run(() -> {
            for (String typed : List.of("c", "co", "col", "cold", "coldh", "coldha")) {
                long from = System.nanoTime();
                field.setText(typed);
                slowest[0] = Math.max(slowest[0], System.nanoTime() - from);
            }
        });
        ListView<?> list = find("#finder-list", ListView.class);
        assertThat(list.getItems().get(0).toString()).contains("Coldharbour").contains("Lambeth");
        assertThat(slowest[0]).as("nanoseconds of the slowest keystroke").isLessThan(100_000_000L);
        Desk.run(() -> field.fireEvent(new javafx.event.ActionEvent()));
        assertThat(session.view().selection().get().lead()).isEqualTo(coldharbour());
        assertThat(desk.root().lookup("#finder-field")).isNull();
    }

    @Test
    void keysAddPostsAndUndoNamesTheStep() {
        opened();
        Desk.run(() -> session.view().select(coldharbour()));
        press(KeyCode.D, false, false);
        Desk.until(() -> session.undoLabel().get() != null);
        Button undo = find("#undo-button", Button.class);
        assertThat(undo.getAccessibleText()).isEqualTo("Undo: Coldharbour: DWO 2 → 3 (Ctrl+Z)");
        assertThat(undo.isDisabled()).isFalse();
        press(KeyCode.Z, true, false);
        Desk.until(() -> session.redoLabel().get() != null);
        assertThat(session.scenario().allocation().posts(0, coldharbour())).isEqualTo(2);
        assertThat(undo.isDisabled()).isTrue();
        press(KeyCode.P, false, true);
        assertThat(session.scenario().allocation().posts(1, coldharbour())).isZero();
        press(KeyCode.L, false, false);
        assertThat(session.scenario().locks()).hasSize(2);
        press(KeyCode.DIGIT2, false, false);
        assertThat(session.view().layer().get()).isEqualTo(Measure.values()[1]);
        press(KeyCode.ESCAPE, false, false);
        assertThat(session.view().selection().get().isEmpty()).isTrue();
    }

    @Test
    void letterKeysBelongToTextFields() {
        opened();
        Desk.run(() -> {
            session.view().select(coldharbour());
            find("#plan-name", Button.class).fire();
        });
        assertThat(desk.scene.getFocusOwner()).isInstanceOf(TextInputControl.class);
        press(KeyCode.D, false, false);
        press(KeyCode.DIGIT3, false, false);
        assertThat(session.scenario().allocation().posts(0, coldharbour())).isEqualTo(2);
        assertThat(session.view().layer().get()).isEqualTo(Measure.PRIORITY);
    }

    @Test
    void renamesThePlan() {
        opened();
        Desk.run(() -> find("#plan-name", Button.class).fire());
        TextField field = find("#plan-name-field", TextField.class);
        Desk.run(() -> {
            field.setText("2019/20 draft");
            field.fireEvent(new javafx.event.ActionEvent());
        });
        Desk.until(() -> "Renamed to 2019/20 draft".equals(session.undoLabel().get()));
        assertThat(find("#plan-name", Button.class).getText()).isEqualTo("2019/20 draft");
    }

    @Test
    void overBudgetTurnsToDangerWithTheAmount() {
        opened();
        Desk.run(() -> session.edit(
                Edits.budget(session.scenario(), session.scenario().budget().withTotal(Money.pounds(99_494_094)))));
        assertThat(texts()).contains("£1.2m").contains("|over|");
        assertThat(desk.root().lookup(".meter-fill").getStyleClass()).contains("over");
        assertThat(find("#budget-meter", Button.class).getAccessibleText()).contains("£1.2m over");
    }

    @Test
    void budgetCardEditsALineAndARate() {
        opened();
        Desk.run(() -> find("#budget-meter", Button.class).fire());
        TextField growth = find("#budget-line-growth", TextField.class);
        Desk.run(() -> {
            growth.setText("£30m");
            growth.fireEvent(new javafx.event.ActionEvent());
        });
        assertThat(session.scenario().budget().total().inPounds()).isEqualTo("£130,694,094");
        TextField vacancy = find("#rate-PCSO-vacancy", TextField.class);
        Desk.run(() -> {
            vacancy.setText("abc");
            vacancy.fireEvent(new javafx.event.ActionEvent());
        });
        assertThat(texts()).contains("\"abc\" is no share");
        Desk.run(() -> {
            vacancy.setText("7.5%");
            vacancy.fireEvent(new javafx.event.ActionEvent());
        });
        assertThat(session.scenario().assumptions().value("PCSO.vacancy", 0)).isEqualTo(0.075);
        assertThat(find("#rate-PCSO-vacancy", TextField.class).getText()).isEqualTo("7.5%");
        assertThat(texts()).contains("yours");
        desk.picture("budget-card", 1280, 800, () -> {});
    }

    @Test
    void newPlanFromAPreset() {
        opened();
        press(KeyCode.N, true, false);
        Desk.until(() -> desk.root().lookup("#new-plan") != null);
        desk.picture("new-plan", 1280, 800, () -> {});
        Desk.run(() -> {
            find("#new-plan-name", TextField.class).setText("Cut of ten");
            @SuppressWarnings("unchecked")
            ListView<Preset> presets = find("#new-plan-presets", ListView.class);
            presets.getItems().stream().filter(p -> p.id().equals("flat-cut")).forEach(p -> presets.getSelectionModel()
                    .select(p));
            button("Make the plan").fire();
        });
        Desk.until(() -> desk.session() != session);
        assertThat(find("#plan-name", Button.class).getText()).isEqualTo("Cut of ten");
        assertThat(texts()).contains("£10.1m").contains("|over|");
        assertThat(home.resolve("plans").resolve("Cut of ten.wardplan")).exists();
    }

    private Button button(String label) {
        return desk.root().lookupAll(".button").stream()
                .filter(n -> n instanceof Button b && label.equals(b.getText()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void themeAndTextSizeFromThePreferences() {
        opened();
        press(KeyCode.COMMA, true, false);
        desk.picture("preferences", 1280, 800, () -> {});
        Desk.run(() -> toggle("Dark").fire());
        assertThat(desk.theme.isDark()).isTrue();
        Desk.run(() -> toggle("150%").fire());
        assertThat(find("#plan-name", Button.class).getFont().getSize()).isEqualTo(21);
        assertThat(desk.model.settings().get().textSizePercent()).isEqualTo(150);
        desk.picture("text-150", 1440, 900, () -> {});
        Desk.run(() -> toggle("Light").fire());
    }

    private javafx.scene.control.ToggleButton toggle(String label) {
        return desk.root().lookupAll(".toggle-button").stream()
                .filter(n -> n instanceof javafx.scene.control.ToggleButton b && label.equals(b.getText()))
                .map(javafx.scene.control.ToggleButton.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void unitCostsOfAnotherYearAreOneStep() {
        opened();
        press(KeyCode.COMMA, true, false);
        Desk.run(() -> button("2024/25 rates").fire());
        Desk.until(() -> "Unit costs of 2024/25".equals(session.undoLabel().get()));
        assertThat(session.scenario().assumptions().value("DWO.unitCost", 0)).isEqualTo(8_000_000);
        assertThat(find("#budget-meter", Button.class).getAccessibleText()).contains("over");
    }

    @Test
    void secondOpeningIsReadOnlyAndSaysSo() throws Exception {
        opened();
        Path other = home.resolve("plans").resolve("Held.wardplan");
        Files.createDirectories(other.getParent());
        assertThat(session.file().saveCopy(other, false)).isEmpty();
        try (PlanFile held =
                PlanFile.open(other, "A. Colleague", Desk.CLOCK.instant()).orThrow()) {
            assertThat(held.isReadOnly()).isFalse();
            Desk.run(() -> desk.model.open(other));
            Desk.until(() -> desk.session() != session);
            assertThat(desk.session().isReadOnly()).isTrue();
            assertThat(desk.root().lookup("#read-only-banner")).isNotNull();
            assertThat(texts()).contains("save a copy").contains("Read-only");
            assertThat(find("#undo-button", Button.class).isDisabled()).isTrue();
        }
    }

    @Test
    void scopeIsChosenFromASearchedList() {
        opened();
        Desk.run(() -> find("#scope-button", Button.class).fire());
        TextField field = (TextField) desk.scene.getFocusOwner();
        Desk.run(() -> {
            field.setText("lamb");
            field.fireEvent(new javafx.event.ActionEvent());
        });
        assertThat(session.view().scope().get()).isInstanceOf(Scope.OneBorough.class);
        assertThat(find("#scope-button", Button.class).getText()).isEqualTo("Plan · Lambeth");
        assertThat(desk.model.settings().get().scope()).isEqualTo("E09000022");
    }

    @Test
    void exportRunsInTheBackgroundAndTells() {
        opened();
        Desk.run(() -> ExportFlow.run(shell(), session, Exports.Kind.TABLE));
        Desk.until(() -> !desk.exported.isEmpty());
        Desk.until(() -> texts().contains("Ward table (CSV) written to"));
        assertThat(desk.exported).containsExactly("TABLE My first plan – All London.csv");
    }

    private Shell shell() {
        return desk.window.shell();
    }

    @Test
    void otherDialogsOpenAndCloseWithEsc() {
        opened();
        for (Action a : List.of(Action.DATA, Action.ABOUT, Action.SHORTCUTS)) {
            Desk.run(() -> shell().actions().run(a));
            Desk.until(() -> shell().overlay().isOpen());
            desk.picture(a.name().toLowerCase(java.util.Locale.ROOT), 1280, 800, () -> {});
            press(KeyCode.ESCAPE, false, false);
            assertThat(shell().overlay().isOpen()).as(a.name()).isFalse();
        }
        Desk.run(() -> desk.window.fault(new IllegalStateException("a test of the error dialog")));
        assertThat(texts()).contains("Your plan is safe").contains("Code WP-");
        desk.picture("fault", 1280, 800, () -> {});
    }

    @Test
    void everyShortcutIsUsedOnce() {
        List<KeyCombination> keys = List.of(Action.values()).stream()
                .flatMap(a -> a.keys().stream())
                .toList();
        assertThat(keys)
                .doesNotHaveDuplicates()
                .contains(new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN));
        opened();
        assertThat(List.of(Action.values()))
                .allSatisfy(a -> assertThat(shell().actions().knows(a)).isTrue());
    }
}
