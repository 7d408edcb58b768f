package org.wardplan.ui.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.wardplan.app.OverrideCosts;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Sessions;
import org.wardplan.app.TaskRunner;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Recommendation;
import org.wardplan.planning.Edits;
import org.wardplan.planning.RuleEdits;
import org.wardplan.planning.optimise.OptimiseInput;
import org.wardplan.planning.optimise.Optimiser;
import org.wardplan.planning.optimise.Optimum;
import org.wardplan.planning.optimise.OverrideCost;
import org.wardplan.ui.Pictures;
import org.wardplan.ui.theme.Theme;

/** The list of changes by hand, after a plan was taken over on the 629 published wards. */
@ExtendWith(ApplicationExtension.class)
class OverridesCardTest {
    @TempDir
    static Path folder;

    private Scene scene;

    @Start
    void start(Stage stage) {
        scene = new Scene(new Group(), 368, 260);
        new Theme(false, 1).install(scene);
        stage.setScene(scene);
        stage.show();
    }

    private static PlanSession optimised() throws Exception {
        PlanSession session =
                Sessions.open(Sessions.wards2014(), Files.createTempDirectory(folder, "plan"), TaskRunner.sameThread());
        OptimiseInput in = session.question();
        Optimum found = Optimiser.exact(in, Progress.NONE, new Cancellation());
        session.edit(RuleEdits.take(
                session.plan().get(),
                session.scenario(),
                new Recommendation(
                        in.aim(),
                        in.budget(),
                        found.objective(),
                        found.bound(),
                        "2019-04-01T09:00:00Z",
                        found.allocation()),
                true));
        return session;
    }

    private static void set(PlanSession session, String ward, int more, String reason) {
        int now =
                session.scenario().allocation().posts(0, session.data().wards().indexOf(ward));
        session.edit(Edits.several(
                session.plan().get(),
                session.data().wards(),
                session.scenario(),
                List.of(new PostChange(ward, "DWO", now, now + more)),
                "set",
                reason));
    }

    @Test
    void everyChangeIsListedWithItsCostAndCanBeGivenBack(FxRobot robot) throws Exception {
        PlanSession session = optimised();
        set(session, "E05000420", 2, "Town-centre pilot");
        set(session, "E05000649", -1, null);
        OverridesCard card = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            OverridesCard made = new OverridesCard(session);
            scene.setRoot(new StackPane(made));
            made.show(session.evaluation().get());
            return made;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(card.isVisible()).isTrue();
        String together =
                robot.lookup("#overrides-together").queryAs(Label.class).getText();
        assertThat(together).startsWith("Together they change the best that the money buys by +");
        robot.interact(() -> Pictures.keep(scene, "overrides-card"));
        robot.interact(
                () -> robot.lookup("#override-ward-1").queryAs(Hyperlink.class).fire());
        assertThat(session.view().selection().get().lead())
                .isEqualTo(session.data().wards().indexOf("E05000649"));
        robot.interact(
                () -> robot.lookup("#override-back-1").queryAs(ButtonBase.class).fire());
        assertThat(session.scenario().advice().overrides())
                .extracting(PostOverride::ward)
                .containsExactly("E05000420");
        robot.interact(card::dispose);
        session.close();
    }

    @Test
    void aSingleChangeCostsAsMuchAsAllTogether() throws Exception {
        PlanSession session = optimised();
        set(session, "E05000420", 3, "Town-centre pilot");
        OverrideCosts costs = new OverrideCosts(session);
        costs.ask(session.evaluation().get());
        OverrideCosts.Known known = costs.known().get();
        OverrideCost only = known.each().values().iterator().next();
        assertThat(only.unmetNeedPoints()).isPositive();
        assertThat(known.together()).isEqualTo(only.unmetNeedPoints(), org.assertj.core.api.Assertions.within(1e-9));
        session.close();
    }
}
