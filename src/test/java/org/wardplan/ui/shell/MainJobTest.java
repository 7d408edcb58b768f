package org.wardplan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.wardplan.analysis.Classification;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Scope;
import org.wardplan.model.geography.WardSet;
import org.wardplan.planning.Measure;
import org.wardplan.storage.PlanFile;
import org.wardplan.ui.map.MapView;
import org.wardplan.ui.table.WardTable;

/** What a superintendent does on the first day, by hand on the full 629 wards, and finds again on the second. */
@ExtendWith(ApplicationExtension.class)
class MainJobTest {
    @TempDir
    static Path folder;

    private Path home;
    private Stage stage;
    private Desk desk;
    private WardSet wards;
    private int coldharbour;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        home = Files.createTempDirectory(folder, "home");
        desk = new Desk(stage, home, 1280, 800);
        desk.model.start((Path) null);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private PlanSession opened() {
        Desk.until(() -> desk.model.session().get() != null);
        wards = desk.session().data().wards();
        coldharbour = wards.indexOf("E05000420");
        return desk.session();
    }

    private Point2D onMap(int ward) {
        return Desk.fx(() -> MapView.class
                .cast(Objects.requireNonNull(desk.root().lookup(".map-view")))
                .onScreen(ward));
    }

    private String text(String selector) {
        return Desk.fx(() -> ((Label) Objects.requireNonNull(desk.root().lookup(selector), selector)).getText());
    }

    private String labelsUnder(String selector) {
        return Desk.fx(() -> Objects.requireNonNull(desk.root().lookup(selector), selector).lookupAll(".label").stream()
                .map(n -> ((Label) n).getText())
                .collect(Collectors.joining("|")));
    }

    @Test
    void pickOnTheMapAddUndoCloseAndFindItAgain(FxRobot robot) throws Exception {
        PlanSession session = opened();
        robot.clickOn(onMap(coldharbour));
        assertThat(session.view().selection().get().lead()).isEqualTo(coldharbour);
        assertThat(text("#ward-name")).isEqualTo("Coldharbour");

        robot.type(KeyCode.D);
        robot.type(KeyCode.D);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.evaluation().get().posts(0, coldharbour)).isEqualTo(4);
        assertThat(labelsUnder("#budget-meter"))
                .contains("£100.8m")
                .contains("£27.7m")
                .contains("1,260 DWOs · 629 PCSOs");
        assertThat(text("#sum-posts-DWO")).isEqualTo("1,260");
        // 4 × 0.833 + 0.5244 effective posts of a target of 6.768.
        assertThat(text(".inspector #coverage")).isEqualTo("57%");

        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        Desk.until(() -> session.evaluation().get().posts(0, coldharbour) == 3);
        assertThat(text("#sum-posts-DWO")).isEqualTo("1,259");
        Desk.until(() -> session.redoLabel().get() != null);
        Classification custom = new Classification(Classification.Method.CUSTOM, new double[] {80, 120, 160});
        Desk.run(() -> session.view().classification(Measure.PRIORITY).set(custom));
        desk.close();

        Desk.run(() -> desk = new Desk(stage, home, 1280, 800));
        Desk.run(() -> desk.model.start((Path) null));
        PlanSession again = opened();
        assertThat(again.evaluation().get().posts(0, coldharbour)).isEqualTo(3);
        assertThat(again.undoLabel().get()).isEqualTo("Coldharbour: DWO 2 → 3");
        assertThat(again.redoLabel().get()).isEqualTo("Coldharbour: DWO 3 → 4");
        assertThat(again.view().classification(Measure.PRIORITY).get()).isEqualTo(custom);
        Desk.run(again::redo);
        Desk.until(() -> again.evaluation().get().posts(0, coldharbour) == 4);
    }

    @Test
    void pasteTwentyRowsThenGoOverBudget(FxRobot robot) {
        PlanSession session = opened();
        String rows = "Ward code\tDWO\tPCSO\n"
                + IntStream.range(0, 20)
                        .mapToObj(k -> wards.ward(k * 30).code() + "\t20\t5")
                        .collect(Collectors.joining("\n"));
        Desk.run(() -> WardTable.class
                .cast(Objects.requireNonNull(desk.root().lookup(".ward-table")))
                .paste(rows));
        assertThat(session.evaluation().get().london().change()).isZero();
        robot.clickOn("#paste-apply");
        Desk.until(() -> session.undoLabel().get() != null);
        assertThat(session.undoLabel().get()).isEqualTo("20 wards: pasted");
        // 20 wards × (18 DWO + 4 PCSO) more: £21.6m + £3.2m of the £27.8m.
        assertThat(session.evaluation().get().headroom().pence())
                .isEqualTo(2_780_000_000L - 20 * (18 * 6_004_300L + 4 * 4_000_000L));
        Desk.run(() -> session.view().select(coldharbour));
        Desk.run(() -> desk.root().requestFocus());
        Desk.run(() -> WardTable.class
                .cast(Objects.requireNonNull(desk.root().lookup(".ward-table")))
                .addPosts(0, 80));
        assertThat(session.evaluation().get().headroom().isNegative()).isTrue();
        assertThat(labelsUnder("#budget-meter")).contains("over");
        Desk.until(() -> session.saveState().get().kind() == org.wardplan.app.SaveState.Kind.KEPT);
        try (PlanFile second = PlanFile.openReadOnly(session.file().path()).orThrow()) {
            assertThat(second.plan().working().allocation().posts(0, coldharbour))
                    .isEqualTo(82);
        }
    }

    @Test
    void oneBoroughNarrowsEverything() {
        PlanSession session = opened();
        Desk.until(() -> session.ranks().get() != null);
        Desk.run(() -> {
            session.view()
                    .scope()
                    .set(new Scope.OneBorough(wards.ward(coldharbour).borough()));
            session.view().select(coldharbour);
            session.view().layer().set(Measure.COVERAGE);
        });
        assertThat(text("#ward-count")).isEqualTo("21");
        assertThat(text("#sum-posts-DWO")).isEqualTo("42");
        desk.picture("borough-light", 1440, 900, this::meterIsShown);
        Desk.run(() -> desk.theme.dark().set(true));
        desk.picture("borough-dark", 1440, 900, this::meterIsShown);
        Desk.run(() -> session.view().scope().set(new Scope.London()));
        desk.picture("coverage-dark", 1440, 900, this::meterIsShown);
        Desk.run(() -> desk.theme.dark().set(false));
    }

    private void meterIsShown() {
        assertThat(desk.root().lookup("#budget-meter")).isNotNull();
    }
}
