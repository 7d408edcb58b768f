package org.wardplan.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Sessions;
import org.wardplan.app.WardFigure;
import org.wardplan.app.WardSelection;
import org.wardplan.app.evidence.Hours;
import org.wardplan.app.evidence.PostWords;
import org.wardplan.app.evidence.SeriesStudy;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.planning.DemandEdits;
import org.wardplan.planning.Need;
import org.wardplan.ui.chart.FanChart;
import org.wardplan.ui.chart.ScatterChart;
import org.wardplan.ui.theme.Theme;

/** What a user does in the panes of evidence, on the 629 published wards. */
@ExtendWith(ApplicationExtension.class)
class EvidencePanesTest {
    @TempDir
    static Path folder;

    private PlanSession session;
    private Theme theme;
    private Scene scene;
    private EvidencePane pane;
    private int westEnd;
    private int coldharbour;

    @Start
    void start(Stage stage) {
        theme = new Theme(false, 1);
        scene = new Scene(new Group(), 976, 700);
        theme.install(scene);
        stage.setScene(scene);
        // The stage is one for all tests and keeps the size that the last one gave it.
        stage.setWidth(976);
        stage.setHeight(740);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> pane.close());
        session.close();
    }

    /** @param background whether work in the background is done, at once, or never */
    private void open(FxRobot robot, boolean background, Supplier<EvidencePane> made) throws Exception {
        Path plan = Files.createTempDirectory(folder, "plan");
        session = background
                ? Sessions.openWithRanks(Sessions.wards2014(), plan)
                : Sessions.open(Sessions.wards2014(), plan);
        westEnd = session.data().wards().indexOf("E05000649");
        coldharbour = session.data().wards().indexOf("E05000420");
        robot.interact(() -> {
            pane = made.get();
            scene.setRoot(new StackPane(pane));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private WardSelection picked() {
        return session.view().selection().get();
    }

    private void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void withoutHoursThePaneSaysSo(FxRobot robot) throws Exception {
        session = Hours.without(Files.createTempDirectory(folder, "plan"));
        robot.interact(() -> {
            pane = new TwoTargetsPane(session, theme);
            scene.setRoot(new StackPane(pane));
        });
        assertThat(robot.lookup("#no-hours").queryAs(Label.class).getText()).contains("no hours per offence");
        assertThat(robot.lookup("#targets-chart").query().isVisible()
                        && robot.lookup("#targets-table").query().getParent().isVisible()
                        && robot.lookup("#summary").query().isVisible())
                .isFalse();
        assertThat(robot.lookup("#method-workload").query().isDisabled()).isTrue();
    }

    @Test
    void aPointOfTheScatterPicksItsWardByPointerAndKeys(FxRobot robot) throws Exception {
        open(robot, false, () -> new TwoTargetsPane(session, theme));
        ScatterChart chart = robot.lookup("#targets-chart").queryAs(ScatterChart.class);
        Point2D at = chart.localToScreen(chart.at(westEnd));
        robot.moveTo(at);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.view().hover().get()).isEqualTo(westEnd);
        robot.clickOn(at);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(picked()).isEqualTo(WardSelection.of(westEnd));
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        WaitForAsyncUtils.waitForFxEvents();
        int next = session.view().hover().get();
        Need need = session.evaluation().get().need();
        assertThat(need.rank(next))
                .as("the ward with the next lower target by share")
                .isEqualTo(2);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(picked().lead()).isEqualTo(next);
    }

    @Test
    void theMethodOfThePlanIsSwitchedAndPreviewsAreFollowed(FxRobot robot) throws Exception {
        open(robot, false, () -> new TwoTargetsPane(session, theme));
        robot.interact(() -> Hours.give(session));
        press(robot, "#method-workload");
        assertThat(session.scenario().demand().method()).isEqualTo(TargetMethod.WORKLOAD);
        assertThat(session.evaluation().get().need().method()).isEqualTo(TargetMethod.WORKLOAD);
        String before = robot.lookup("#summary").queryAs(Label.class).getText();
        robot.interact(() -> session.preview(DemandEdits.use(
                session.scenario(),
                session.profiles().stream()
                        .filter(p -> p.id().equals("count"))
                        .findFirst()
                        .orElseThrow())));
        assertThat(robot.lookup("#summary").queryAs(Label.class).getText()).isNotEqualTo(before);
        robot.interact(() -> session.endPreview());
        assertThat(robot.lookup("#summary").queryAs(Label.class).getText()).isEqualTo(before);
    }

    @Test
    void twoWardsAddUpAndCanBeTypedAndSwapped(FxRobot robot) throws Exception {
        open(robot, false, () -> new TwoWardsPane(session, theme));
        robot.interact(() -> session.view().select(coldharbour));
        assertThat(robot.lookup("#summary").queryAs(Label.class).getText()).contains("that of the average ward");
        robot.clickOn("#second-ward").write("west end");
        WaitForAsyncUtils.waitForFxEvents();
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(picked()).isEqualTo(WardSelection.of(westEnd, coldharbour));
        Need need = session.evaluation().get().need();
        double difference = need.target(coldharbour) - need.target(westEnd);
        assertThat(shows(robot, PostWords.signed(difference, 2))).isTrue();
        press(robot, "#swap-wards");
        assertThat(robot.lookup("#first-ward").queryAs(TextField.class).getText())
                .isEqualTo("West End");
        assertThat(shows(robot, PostWords.signed(-difference, 2))).isTrue();
        press(robot, "#terms-priority");
        assertThat(shows(robot, WardFigure.number(need.priority(westEnd), 1))).isTrue();
    }

    private static boolean shows(FxRobot robot, String text) {
        return robot.lookup(n -> n instanceof Label l && text.equals(l.getText()) && l.isVisible())
                .tryQuery()
                .isPresent();
    }

    @Test
    void lensesAreFilteredAndPick(FxRobot robot) throws Exception {
        open(robot, true, () -> new LensPane(session, theme));
        TableView<?> table = robot.lookup("#lens-table").queryTableView();
        int some = table.getItems().size();
        assertThat(robot.lookup("#summary").queryAs(Label.class).getText()).contains("under every one of the 7 lenses");
        press(robot, "#lens-one");
        assertThat(table.getItems().size()).isBetween(1, some - 1);
        press(robot, "#lens-some");
        robot.interact(
                () -> robot.lookup("#lens-filter").queryAs(TextField.class).setText("coldharbour"));
        assertThat(table.getItems()).hasSize(1);
        robot.clickOn("Coldharbour");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(picked()).isEqualTo(WardSelection.of(coldharbour));
        assertThat(robot.lookup("#lens-ward").queryAs(Label.class).getText()).contains("under every lens");
    }

    @Test
    void aWardsMonthsOfSexualOffencesAreNotShown(FxRobot robot) throws Exception {
        open(robot, true, () -> new TrendForecastPane(session, theme));
        robot.interact(() -> session.view().select(coldharbour));
        FanChart chart = robot.lookup("#fan-chart").queryAs(FanChart.class);
        assertThat(chart.isVisible()).isTrue();
        ComboBox<SeriesStudy.Choice> series = robot.lookup("#series").queryComboBox();
        robot.interact(() -> series.setValue(series.getItems().stream()
                .filter(c -> c.series().id().equals("sexual"))
                .findFirst()
                .orElseThrow()));
        assertThat(chart.isVisible()).isFalse();
        assertThat(robot.lookup("#refused").queryAs(Label.class).getText()).contains("Choose the borough or London");
        press(robot, "#place-borough");
        assertThat(chart.isVisible()).isTrue();
        assertThat(robot.lookup("#summary").queryAs(Label.class).getText()).startsWith("Lambeth recorded");
    }
}
