package org.wardplan.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
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
import org.wardplan.app.TaskRunner;
import org.wardplan.app.compare.Compared;
import org.wardplan.base.Problem;
import org.wardplan.ui.Pictures;
import org.wardplan.ui.theme.PageTools;
import org.wardplan.ui.theme.Theme;

/** What is done on the Compare page with the 629 published wards. */
@ExtendWith(ApplicationExtension.class)
class ComparePageTest {
    @TempDir
    static Path folder;

    private final ExecutorService drawing = Executors.newSingleThreadExecutor();
    private final Theme theme = new Theme(false, 1);
    private final List<Problem> problems = new ArrayList<>();
    private Optional<Path> answer = Optional.empty();
    private PlanSession session;
    private ComparePage page;
    private Stage stage;
    private Scene scene;

    private final class Tools implements PageTools {
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
            return answer;
        }

        @Override
        public List<Path> openSeveral(String title, String kind, String extension) {
            return List.of();
        }

        @Override
        public Optional<Path> save(String title, String name, String kind, String extension) {
            return answer;
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public void inform(String message) {}

        @Override
        public void problems(List<Problem> found) {
            problems.addAll(found);
        }
    }

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        session = Compared.open(
                Files.createTempDirectory(folder, "p"),
                TaskRunner.sameThread(),
                Runnable::run,
                Runnable::run);
        page = new ComparePage(session, new Tools());
        scene = new Scene(page.node(), 1224, 600);
        theme.install(scene);
        stage.setScene(scene);
        stage.show();
        page.setActive(true);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            page.close();
            session.close();
        });
        drawing.shutdownNow();
    }

    private static <T> T fx(Callable<T> call) {
        T value = WaitForAsyncUtils.waitForAsyncFx(10_000, call);
        WaitForAsyncUtils.waitForFxEvents();
        return value;
    }

    private void drawn() throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> fx(page::isSharp));
    }

    /** The page as large as it is in a window of that size, drawn beside the stage, whose screen is smaller. */
    private void picture(String name, double width, double height) throws Exception {
        fx(() -> {
            scene.setRoot(new Group());
            Scene large = new Scene((Parent) page.node(), width - 56, height - 120);
            theme.install(large);
            return large.snapshot(null);
        });
        drawn();
        fx(() -> {
            Path kept = Pictures.keep(page.node().getScene(), name);
            page.node().getScene().setRoot(new Group());
            scene.setRoot(page.node());
            return kept;
        });
    }

    @Test
    void keepsPictures(FxRobot robot) throws Exception {
        robot.interact(() -> session.view().select(session.data().wards().indexOf("E05000153")));
        drawn();
        picture("compare-light", 1440, 900);
        robot.interact(() -> theme.dark().set(true));
        drawn();
        picture("compare-dark", 1440, 900);
        robot.interact(() -> theme.dark().set(false));
        robot.interact(() -> page.model().add(page.model().options().get(3).chosen()));
        drawn();
        picture("compare-four", 1440, 900);
        picture("compare-four-small", 1280, 720);
        robot.interact(() -> {
            page.model().remove(3);
            page.model().remove(2);
        });
        drawn();
        picture("compare-small", 1280, 720);
    }
}
