package org.wardplan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.app.PlanSession;
import org.wardplan.app.hotspot.HotSpotModel;
import org.wardplan.model.plan.LocalStatistic;
import org.wardplan.ui.chart.FunnelChart;
import org.wardplan.ui.map.MapGrid;
import org.wardplan.ui.theme.Numbers;

/** What an analyst does in the Hotspots workspace, by hand on the full 629 wards. */
@ExtendWith(ApplicationExtension.class)
class HotSpotJobTest {
    private static final String HYDE_PARK = "E05000636";

    @TempDir
    static Path folder;

    private Desk desk;
    private PlanSession session;
    private HotSpotModel model;

    @Start
    void start(Stage stage) throws Exception {
        desk = new Desk(stage, Files.createTempDirectory(folder, "home"), 1280, 800);
        desk.model.start((Path) null);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    /** Opens the workspace by its key and looks at robbery. */
    private void robbery(FxRobot robot) {
        Desk.until(() -> desk.model.session().get() != null);
        session = desk.session();
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT4).release(KeyCode.CONTROL);
        model = Desk.fx(() -> desk.window.hotSpots());
        press("#series-robbery");
        Desk.until(
                () -> model.hotSpots().get().isFresh() && model.emerging().get().isFresh());
        Desk.until(() -> text("#months-caption").startsWith("Robbery"));
    }

    private Node find(String selector) {
        return Objects.requireNonNull(desk.root().lookup(selector), selector);
    }

    private String text(String selector) {
        return Desk.fx(() -> desk.root().lookup(selector) instanceof Label l && l.isVisible() ? l.getText() : "");
    }

    private void press(String selector) {
        Desk.run(() -> ((ButtonBase) find(selector)).fire());
    }

    private void select(int... wards) {
        Desk.run(() -> session.view().selection().set(org.wardplan.app.WardSelection.of(wards)));
    }

    private int[] listed(String table) {
        return Desk.fx(() -> ((TableView<?>) find(table))
                .getItems().stream().mapToInt(i -> (Integer) i).toArray());
    }

    @Test
    void theLegendCountsTheClassesAndKeepsOneThatIsPressed(FxRobot robot) {
        robbery(robot);
        HotSpotClass[] classes = model.hotSpots().get().value().result().classes();
        for (HotSpotClass c : Set.of(HotSpotClass.HOT_99, HotSpotClass.NOT_SIGNIFICANT)) {
            long wards = Arrays.stream(classes).filter(k -> k == c).count();
            assertThat(Desk.fx(() -> find("#class-" + c.id()).getAccessibleText()))
                    .contains(Numbers.counted(wards, "ward"));
        }
        assertThat(text("#method-words")).contains("Gi*", "robbery", "queen", "null", "Benjamini–Hochberg");
        press("#class-hot99");
        int[] hot = IntStream.range(0, classes.length)
                .filter(w -> classes[w] == HotSpotClass.HOT_99)
                .toArray();
        press("#tab-priorities");
        Desk.until(() -> listed("#priorities-table").length == hot.length);
        assertThat(listed("#priorities-table"))
                .containsExactlyInAnyOrder(Arrays.stream(hot).toArray());
        assertThat(text("#status-picked"))
                .startsWith(Numbers.counted(hot.length, "ward"))
                .contains("of robbery", "of gap");
        press("#class-hot99");
        Desk.until(() -> listed("#priorities-table").length == classes.length);
    }

    @Test
    void aWardClickedOnTheMapIsSelectedInTableChartsAndInspector(FxRobot robot) {
        robbery(robot);
        int ward = session.view().wards().indexOf(HYDE_PARK);
        MapGrid maps = (MapGrid) find("#hotspot-maps");
        Desk.until(() -> maps.map(0).isSharp());
        robot.moveTo(Desk.fx(() -> maps.map(0).onScreen(ward))).clickOn(MouseButton.PRIMARY);
        assertThat(session.view().selection().get().wards()).containsExactly(ward);
        String name = session.view().wards().ward(ward).name();
        Desk.until(() -> Arrays.stream(listed("#months-table")).anyMatch(w -> w == ward));
        Desk.until(() -> find("#funnel-chart").getAccessibleText().contains(name));
        Desk.until(() -> find("#top-tenth-chart").getAccessibleText().contains(name));
        press("#tab-one-ward");
        Desk.until(() -> text("#hotspot-ward").equals(name));
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT1).release(KeyCode.CONTROL);
        Desk.until(() -> text("#ward-name").equals(name));
    }

    @Test
    void aBoxOnTheFunnelSelectsAndTheRestStepsBack(FxRobot robot) {
        robbery(robot);
        FunnelChart chart = (FunnelChart) find("#funnel-chart");
        int[] inside = Desk.fx(() -> IntStream.range(0, session.view().wards().size())
                .filter(w -> chart.at(w).getX() > chart.getWidth() / 2 + 2)
                .toArray());
        Point2D from = Desk.fx(() -> chart.localToScreen(chart.getWidth() / 2, 2));
        Point2D to = Desk.fx(() -> chart.localToScreen(chart.getWidth() - 1, chart.getHeight() - 1));
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(to).release(MouseButton.PRIMARY);
        int[] picked = session.view().selection().get().wards();
        assertThat(picked).hasSizeBetween(inside.length, inside.length + 10).contains(inside);
        assertThat(session.view().isFaded(picked[0])).isFalse();
        assertThat(IntStream.range(0, session.view().wards().size()).filter(session.view()::isFaded))
                .hasSize(session.view().wards().size() - picked.length);
        assertThat(text("#status-picked")).startsWith(picked.length + " wards");
    }

    @Test
    void aPinAndOneMorePostAreOneStepEachAndTakenBack(FxRobot robot) {
        robbery(robot);
        press("#tab-priorities");
        int ward = session.view().wards().indexOf(HYDE_PARK);
        select(ward);
        press("#hotspot-pin");
        Desk.until(() -> session.scenario().watch().pinned().equals(java.util.List.of(HYDE_PARK)));
        int before = session.evaluation().get().posts(ward);
        press("#hotspot-dwo");
        Desk.until(() -> session.evaluation().get().posts(ward) == before + 1);
        Desk.until(() -> String.valueOf(session.undoLabel().get()).startsWith("One more DWO"));
        Desk.run(session::undo);
        Desk.until(() -> session.evaluation().get().posts(ward) == before);
        Desk.run(session::undo);
        Desk.until(() -> session.scenario().watch().pinned().isEmpty());
    }

    @Test
    void permutationsShowHowFarTheyAreAndCanBeStopped(FxRobot robot) {
        robbery(robot);
        HotSpotClass[] before = model.map().get().classes();
        Desk.run(() -> model.choose(
                model.study().get().withStatistic(LocalStatistic.MORAN_PERM).withPermutations(999_999, 7)));
        Desk.until(() ->
                find("#hotspot-cancel").isVisible() && !text("#hotspot-work").isEmpty());
        assertThat(model.map().get().stale()).isTrue();
        assertThat(model.map().get().classes()).isEqualTo(before);
        press("#hotspot-cancel");
        Desk.until(() -> model.working().get() == null);
        assertThat(find("#hotspot-cancel").getParent().getParent().isVisible()).isFalse();
        Desk.run(() -> model.choose(
                model.study().get().withStatistic(LocalStatistic.GISTAR).withPermutations(99_999, 1)));
        Desk.until(() -> model.hotSpots().get().isFresh());
    }

    @Test
    void goingBackInTimeShowsTheClassesOfThatTime(FxRobot robot) {
        robbery(robot);
        HotSpotClass[] now = model.map().get().classes();
        press("#time-back");
        press("#time-back");
        press("#time-back");
        Desk.until(() ->
                model.month().get() != null && !Arrays.equals(model.map().get().classes(), now));
        assertThat(text("#time-label")).isEqualTo("12 months to Nov 2018");
        assertThat(text("#method-words")).contains("2017-12 to 2018-11");
        chooseWindow(1);
        assertThat(text("#time-label")).isEqualTo("Nov 2018");
        assertThat(text("#method-words")).contains("2018-11").doesNotContain("2017-12");
        chooseWindow(0);
        assertThat(text("#method-words")).contains("2017-12 to 2018-11");
        Desk.run(() -> model.month().set(null));
        chooseWindow(3);
        assertThat(text("#method-words")).contains("2018-12 to 2019-02");
        chooseWindow(0);
    }

    private void chooseWindow(int months) {
        Desk.run(() -> ((MenuButton) find("#time-window"))
                .getItems().stream()
                        .filter(i -> ("time-window-" + months).equals(i.getId()))
                        .forEach(MenuItem::fire));
    }
}
