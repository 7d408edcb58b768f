package org.wardplan.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
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
import org.wardplan.app.TaskRunner;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Recommendation;
import org.wardplan.planning.Requirement;
import org.wardplan.planning.RuleEdits;
import org.wardplan.planning.optimise.OptimiseInput;
import org.wardplan.planning.optimise.Optimiser;
import org.wardplan.planning.optimise.Optimum;
import org.wardplan.ui.Pictures;
import org.wardplan.ui.theme.Theme;

/** Reasons and hand changes in the inspector, after a plan for £120m was taken over on the 629 published wards. */
@ExtendWith(ApplicationExtension.class)
class WhySectionTest {
    private static final int DWO = 0;

    @TempDir
    static Path folder;

    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private PlanSession session;
    private Theme theme;
    private InspectorPane pane;
    private Scene scene;
    private int coldharbour;

    @Start
    void start(Stage stage) {
        theme = new Theme(false, 1);
        scene = new Scene(new Group(), 344, 760);
        theme.install(scene);
        stage.setScene(scene);
        stage.show();
    }

    private void open(FxRobot robot) throws Exception {
        session = Sessions.open(
                Sessions.wards2014(),
                Files.createTempDirectory(folder, "plan"),
                new TaskRunner(background, Platform::runLater));
        coldharbour = session.data().wards().indexOf("E05000420");
        robot.interact(() -> {
            pane = new InspectorPane(session, theme);
            scene.setRoot(new StackPane(pane));
        });
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> pane.close());
        session.close();
        background.shutdownNow();
    }

    private void optimise(FxRobot robot) {
        OptimiseInput in = OptimiseInput.of(
                        session.evaluation().get(),
                        session.data().wards(),
                        session.scenario().allocation(),
                        Requirement.preventableHarm(
                                session.data(), session.evaluation().get().need()))
                .with(Money.pounds(120_000_000));
        Optimum found = Optimiser.exact(in, Progress.NONE, new Cancellation());
        Recommendation r = new Recommendation(
                in.aim(), in.budget(), found.objective(), found.bound(), "2019-04-01T09:00:00Z", found.allocation());
        robot.interact(() -> {
            session.edit(RuleEdits.take(session.plan().get(), session.scenario(), r, true));
            session.view().select(coldharbour);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private int posts() {
        return session.evaluation().get().posts(DWO, coldharbour);
    }

    private boolean shown(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean says(FxRobot robot, String text) {
        return robot.lookup(n ->
                        n instanceof Label l && l.isVisible() && l.getText().contains(text))
                .tryQuery()
                .isPresent();
    }

    @Test
    void reasonsAreSaidOnlyOfARecommendedPlan(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> session.view().select(coldharbour));
        assertThat(shown(robot, "#why")).isFalse();
        optimise(robot);
        assertThat(shown(robot, "#why")).isTrue();
        until(() -> says(robot, "Coldharbour’s next DWO would save"));
        Hyperlink rival = robot.lookup(n -> n instanceof Hyperlink h
                        && h.isVisible()
                        && h.getId() != null
                        && h.getId().startsWith("rival-"))
                .queryAs(Hyperlink.class);
        robot.interact(rival::fire);
        assertThat(session.view().selection().get().lead())
                .isEqualTo(Integer.parseInt(rival.getId().substring(6)));
        robot.interact(() -> session.view().select(coldharbour));
        robot.interact(() -> robot.lookup("#why-cost").queryAs(Hyperlink.class).fire());
        Pane steps = robot.lookup("#why-steps").queryAs(Pane.class);
        until(() -> steps.getChildren().size() >= 3);
        robot.interact(() -> Pictures.keep(scene, "why-light"));
    }

    @Test
    void aHandChangeAgainstItAsksForTheReasonOnceAndCanBeGivenBack(FxRobot robot) throws Exception {
        open(robot);
        optimise(robot);
        int recommended = posts();
        robot.clickOn("#more-DWO");
        assertThat(posts()).as("not before the answer").isEqualTo(recommended);
        robot.write("Town centre").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(posts()).isEqualTo(recommended + 1);
        robot.clickOn("#more-DWO");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shown(robot, "#override-reason")).as("asked once").isFalse();
        PostOverride kept = session.scenario().advice().overrides().get(0);
        assertThat(kept.reason()).isEqualTo("Town centre");
        assertThat(kept.posts()).isEqualTo(recommended + 2);
        assertThat(says(robot, "“Town centre”")).isTrue();
        until(() -> says(robot, "points of unmet need, the other posts placed anew"));
        robot.interact(() -> Pictures.keep(scene, "why-override-light"));
        robot.interact(() -> theme.dark().set(true));
        robot.interact(() -> Pictures.keep(scene, "why-override-dark"));
        robot.clickOn("#back-DWO");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(posts()).isEqualTo(recommended);
        assertThat(session.scenario().advice().overrides()).isEmpty();
    }

    @Test
    void escapeLeavesThePostsAndAnEmptyReasonIsShown(FxRobot robot) throws Exception {
        open(robot);
        optimise(robot);
        int recommended = posts();
        robot.clickOn("#more-DWO");
        robot.interact(() -> Pictures.keep(scene, "override-question"));
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(posts()).isEqualTo(recommended);
        robot.clickOn("#more-DWO");
        TextField reason = robot.lookup("#override-reason").queryAs(TextField.class);
        assertThat(reason.isFocused()).isTrue();
        robot.interact(() -> reason.fireEvent(
                new KeyEvent(KeyEvent.KEY_TYPED, "d", "", KeyCode.UNDEFINED, false, false, false, false)));
        assertThat(reason.getText()).as("the letter of the key that asked").isEmpty();
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(posts()).isEqualTo(recommended + 1);
        assertThat(says(robot, "No reason given")).isTrue();
    }
}
