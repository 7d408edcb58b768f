package org.wardplan.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Sessions;
import org.wardplan.app.WardSelection;
import org.wardplan.app.evidence.Hours;
import org.wardplan.dataset.DataSet;
import org.wardplan.ui.Pictures;
import org.wardplan.ui.theme.Theme;

/** Keeps pictures of the panes in {@code target/screens}, with the room they have in the window, and checks that they fit. */
@ExtendWith(ApplicationExtension.class)
class EvidenceScreensTest {
    @TempDir
    static Path folder;

    private final Theme theme = new Theme(false, 1);
    private PlanSession session;

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new Group(), 100, 100));
        stage.show();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private void open(DataSet data) throws Exception {
        session = Sessions.openWithRanks(data, Files.createTempDirectory(folder, "plan"));
    }

    private void pick(String... codes) {
        int[] wards = java.util.Arrays.stream(codes)
                .mapToInt(session.data().wards()::indexOf)
                .toArray();
        session.view().selection().set(WardSelection.of(wards));
    }

    private void pictures(FxRobot robot, Supplier<EvidencePane> made, String name) {
        picture(robot, made, name, false, 1, 976, 780);
        picture(robot, made, name + "-dark", true, 1, 976, 780);
        picture(robot, made, name + "-1280x720", false, 1, 816, 600);
        picture(robot, made, name + "-text-150", false, 1.5, 772, 720);
    }

    private void picture(
            FxRobot robot,
            Supplier<EvidencePane> made,
            String name,
            boolean dark,
            double scale,
            double width,
            double height) {
        AtomicReference<EvidencePane> pane = new AtomicReference<>();
        robot.interact(() -> {
            theme.dark().set(dark);
            theme.textScale().set(scale);
            pane.set(made.get());
            Scene scene = new Scene(new StackPane(pane.get()), width, height);
            theme.install(scene);
            scene.snapshot(null);
        });
        // What scrolls shows its bars at the layout after the one that finds them needed.
        for (int pass = 0; pass < 2; pass++) {
            robot.interact(() -> pane.get().getScene().snapshot(null));
        }
        robot.interact(() -> {
            Scene scene = pane.get().getScene();
            Pictures.keep(scene, name);
            nothingIsCut(scene.getRoot());
            pane.get().close();
            scene.setRoot(new Group());
            theme.dark().set(false);
            theme.textScale().set(1);
        });
    }

    /** No button or sentence ends beyond the pane's right edge or is cut to dots. */
    private static void nothingIsCut(Parent root) {
        double right = root.getScene().getWidth() + 0.5;
        for (Node n : root.lookupAll(".label, .toggle-button, .button")) {
            boolean inTable = within(n, "ward-grid") || within(n, "combo-box-base") || within(n, "list-cell");
            if (n instanceof Labeled l && shown(n) && !inTable) {
                assertThat(n.localToScene(n.getBoundsInLocal()).getMaxX())
                        .as(l.getText())
                        .isLessThanOrEqualTo(right);
            }
        }
        ScrollPane pane = (ScrollPane) root.lookup(".evidence");
        boolean taller = ((Region) pane.getContent()).getHeight()
                > pane.getViewportBounds().getHeight() + 1;
        assertThat(pane.lookupAll(".scroll-bar").stream()
                        .filter(b -> b.getParent() == pane && b.isVisible())
                        .count())
                .as("scroll bars where the content is taller")
                .isEqualTo(taller ? 1 : 0);
        assertThat(((Region) pane.getContent()).minWidth(-1))
                .as("least width of the content")
                .isLessThanOrEqualTo(pane.getViewportBounds().getWidth() + 1);
    }

    private static boolean shown(Node n) {
        return n.getParent() == null || n.isVisible() && shown(n.getParent());
    }

    private static boolean within(Node n, String style) {
        return n != null && (n.getStyleClass().contains(style) || within(n.getParent(), style));
    }

    @Test
    void twoTargets(FxRobot robot) throws Exception {
        open(Sessions.wards2014());
        robot.interact(() -> pick("E05000420"));
        robot.interact(() -> session.view().hover().set(session.data().wards().indexOf("E05000331")));
        pictures(robot, () -> new TwoTargetsPane(session, theme), "evidence-targets");
        robot.interact(() -> Hours.take(session));
        picture(robot, () -> new TwoTargetsPane(session, theme), "evidence-targets-none", false, 1, 816, 600);
    }

    @Test
    void lenses(FxRobot robot) throws Exception {
        open(Sessions.wards2014());
        robot.interact(() -> pick("E05000420"));
        pictures(robot, () -> new LensPane(session, theme), "evidence-lenses");
    }

    @Test
    void twoWards(FxRobot robot) throws Exception {
        open(Sessions.wards2014());
        robot.interact(() -> pick("E05000422", "E05000420"));
        pictures(robot, () -> new TwoWardsPane(session, theme), "evidence-wards");
    }

    @Test
    void trendAndForecast(FxRobot robot) throws Exception {
        open(Sessions.wards2014());
        robot.interact(() -> pick("E05000420"));
        pictures(robot, () -> new TrendForecastPane(session, theme), "evidence-trend");
        pictures(robot, this::tested, "evidence-backtest");
    }

    private EvidencePane tested() {
        TrendForecastPane pane = new TrendForecastPane(session, theme);
        ((ToggleButton) pane.getContent().lookup("#part-backtest")).fire();
        ((Button) pane.getContent().lookup("#backtest-start")).fire();
        return pane;
    }

    @Test
    void aBreakOfTheSeries(FxRobot robot) throws Exception {
        open(Sessions.wards2022());
        robot.interact(() -> session.view().select(100));
        pictures(robot, () -> new TrendForecastPane(session, theme), "evidence-trend-2022");
        assertThat(List.of(session.data().crime().seriesBreak())).isNotEmpty();
    }
}
