package org.wardplan.ui.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
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
import org.wardplan.app.whatif.Answered;
import org.wardplan.base.Problem;
import org.wardplan.model.plan.Recommendation;
import org.wardplan.model.plan.ValueRange;
import org.wardplan.planning.RuleEdits;
import org.wardplan.planning.optimise.OptimiseInput;
import org.wardplan.planning.optimise.Optimiser;
import org.wardplan.planning.optimise.Optimum;
import org.wardplan.planning.whatif.DrawSettings;
import org.wardplan.planning.whatif.Spread;
import org.wardplan.ui.Pictures;
import org.wardplan.ui.edit.NumberField;
import org.wardplan.ui.map.ClassMap;
import org.wardplan.ui.theme.PageTools;
import org.wardplan.ui.theme.Theme;

/** The page at work on the 629 wards; its pictures are kept in {@code target/screens}. */
@ExtendWith(ApplicationExtension.class)
class WhatIfPageTest {
    @TempDir
    static Path folder;

    private final Theme theme = new Theme(false, 1);
    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private final ExecutorService drawing = Executors.newSingleThreadExecutor();
    private PlanSession session;
    private WhatIfPage page;
    private Stage stage;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        session = Sessions.open(
                Sessions.wards2014(),
                Files.createTempDirectory(folder, "plan"),
                new TaskRunner(background, Platform::runLater));
        takeBestPlan();
        page = new WhatIfPage(session, tools());
        Scene scene = new Scene(new StackPane(page.node()), 1240, 760);
        theme.install(scene);
        stage.setScene(scene);
        // The stage is one for all tests and keeps the size that the last one gave it.
        stage.setWidth(1240);
        stage.setHeight(800);
        stage.show();
        page.setActive(true);
    }

    @AfterEach
    void close() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
                    page.close();
                    session.close();
                    stage.setScene(new Scene(new Group()));
                })
                .get();
        background.shutdownNow();
        drawing.shutdownNow();
    }

    private void takeBestPlan() {
        OptimiseInput in = session.question();
        Optimum best = Optimiser.live(in);
        session.edit(RuleEdits.take(
                session.plan().get(),
                session.scenario(),
                new Recommendation(
                        in.aim(),
                        in.budget(),
                        best.objective(),
                        best.bound(),
                        "2019-04-01T09:00:00Z",
                        best.allocation()),
                false));
    }

    private PageTools tools() {
        return new PageTools() {
            @Override
            public Theme theme() {
                return theme;
            }

            @Override
            public Executor drawing() {
                return drawing;
            }

            @Override
            public Optional<Path> open(String title, String kind, String extension) {
                return Optional.empty();
            }

            @Override
            public List<Path> openSeveral(String title, String kind, String extension) {
                return List.of();
            }

            @Override
            public Optional<Path> save(String title, String name, String kind, String extension) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> folder(String title) {
                return Optional.empty();
            }

            @Override
            public void inform(String message) {}

            @Override
            public void problems(List<Problem> found) {}
        };
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private <T extends Node> T find(String id, Class<T> type) {
        return type.cast(page.node().lookup("#" + id));
    }

    private boolean isCurrent(Answered<?> answer) {
        return answer != null && !answer.stale();
    }

    private NumberField field(String id) {
        // Keys hold dots, which mean something else in a selector.
        return page.node().lookupAll(".number-field").stream()
                .filter(n -> id.equals(n.getId()))
                .map(NumberField.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void type(FxRobot robot, String id, String text) {
        robot.interact(() -> {
            NumberField field = field(id);
            field.requestFocus();
            field.setText(text);
            field.fireEvent(new javafx.event.ActionEvent());
        });
    }

    private void draw(FxRobot robot, String draws) {
        type(robot, "draws-number", draws);
        robot.interact(() -> find("draws-run", Button.class).fire());
    }

    private void pictures(FxRobot robot, String name) {
        picture(robot, name, false, 1384, 780);
        picture(robot, name + "-dark", true, 1384, 780);
        picture(robot, name + "-1280x720", false, 1224, 600);
    }

    private void picture(FxRobot robot, String name, boolean dark, double width, double height) {
        Parent root = stage.getScene().getRoot();
        robot.interact(() -> {
            theme.dark().set(dark);
            Pictures.resize(stage.getScene(), width, height);
        });
        for (int pass = 0; pass < 2; pass++) {
            robot.interact(() -> root.getScene().snapshot(null));
        }
        until(() -> find("sure-map", ClassMap.class).isSharp());
        robot.interact(() -> {
            Pictures.keep(root.getScene(), name);
            for (Node n : root.lookupAll(".label, .toggle-button, .button")) {
                assertThat(n.localToScene(n.getBoundsInLocal()).getMaxX())
                        .as(n instanceof Labeled l ? l.getText() : "")
                        .isLessThanOrEqualTo(width + 0.5);
            }
            Pictures.restore(root.getScene());
            theme.dark().set(false);
        });
    }

    @Test
    void drawsAreToldInWordsAndMapped(FxRobot robot) {
        until(() -> isCurrent(page.model().tornado().get()));
        pictures(robot, "what-if-before");
        draw(robot, "200");
        until(() -> isCurrent(page.model().spread().get()));
        Spread s = page.model().spread().get().value();
        assertThat(s.draws()).isEqualTo(200);
        assertThat(find("draws-words", Label.class).getText())
                .contains("In 9 of 10 draws", "of 629 wards keep their posts in at least 90% of draws");
        pictures(robot, "what-if");
        robot.interact(() -> page.node().lookupAll("#measure-moved").forEach(n -> ((ToggleButton) n).fire()));
        picture(robot, "what-if-moved", false, 1384, 780);
        assertThat(find("tornado-caption", Label.class).getText()).startsWith("Posts that the best plan would move");
    }

    @Test
    void aRangeIsEditedCheckedAndTakenBack(FxRobot robot) {
        until(() -> isCurrent(page.model().tornado().get()));
        draw(robot, "20");
        until(() -> isCurrent(page.model().spread().get()));
        type(robot, "range-high-DWO.abstraction", "40%");
        assertThat(session.scenario().ranges()).containsEntry("DWO.abstraction", new ValueRange(0.075, 0.4));
        assertThat(session.undoLabel().get()).isEqualTo("Range: DWO time abstracted 7.5–40 %");
        assertThat(page.model().spread().get().stale()).isTrue();
        assertThat(find("draws-standing", Label.class).getText()).contains("of an earlier state");
        until(() -> isCurrent(page.model().tornado().get()));

        type(robot, "range-low-DWO.abstraction", "20");
        assertThat(find("ranges-problem", Label.class).getText())
                .contains("does not hold the scenario's own value, 15 %");
        assertThat(field("range-low-DWO.abstraction").getText()).isEqualTo("7.5%");

        robot.interact(() -> page.node().lookupAll(".what-if-reset").stream()
                .filter(n -> "range-reset-DWO.abstraction".equals(n.getId()))
                .forEach(n -> ((Button) n).fire()));
        assertThat(session.scenario().ranges()).isEmpty();
        assertThat(page.model().spread().get().stale()).isFalse();
    }

    @Test
    void cancelLeavesWhatWasDrawnBefore(FxRobot robot) {
        until(() -> isCurrent(page.model().tornado().get()));
        draw(robot, "20");
        until(() -> isCurrent(page.model().spread().get()));
        Answered<Spread> before = page.model().spread().get();
        robot.interact(() -> page.model().draw(new DrawSettings(DrawSettings.MOST, 7, false)));
        until(() -> find("draws-cancel", Button.class).isVisible());
        robot.interact(() -> find("draws-cancel", Button.class).fire());
        until(() -> page.model().drawing().get() == null);
        assertThat(page.model().spread().get()).isSameAs(before);
        assertThat(find("draws-cancel", Button.class).isVisible()).isFalse();
    }
}
