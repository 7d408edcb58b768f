package org.wardplan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.wardplan.app.Scope;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.ScenarioEdit;
import org.wardplan.planning.moves.BoroughMoves;
import org.wardplan.planning.moves.Move;
import org.wardplan.planning.optimise.LivePlan;
import org.wardplan.planning.optimise.OptimiseInput;

/** The page of moves in the window: choosing scenarios, a move picked, files written; pictures in {@code target/screens}. */
@ExtendWith(ApplicationExtension.class)
class MovesPageTest {
    @TempDir
    static Path home;

    private Desk desk;

    @Start
    void start(Stage stage) throws Exception {
        desk = new Desk(stage, Files.createTempDirectory(home, "desk"), 1280, 800);
        desk.model.start((Path) null);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    /** Two more scenarios at £128m: gaps closed best, and harm lowered most; then the page. */
    private void open(FxRobot robot) {
        Desk.until(() -> desk.model.session().get() != null);
        Desk.run(() -> {
            OptimiseInput in = desk.session().question().with(Money.pounds(128_000_000));
            add("close-gaps", "Close the gaps", new LivePlan().of(in).allocation());
            add(
                    "least-harm",
                    "Least harm",
                    new LivePlan().of(in.with(Aim.of(Objective.HARM))).allocation());
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT5).release(KeyCode.CONTROL);
        Desk.run(() -> this.<ButtonBase>node("#tab-moves").fire());
        Desk.until(() -> desk.session().tasks().running().isEmpty());
    }

    private void add(String id, String name, Allocation posts) {
        Plan plan = desk.session().plan().get();
        Scenario s = plan.working().withId(id).withName(name).withAllocation(Objects.requireNonNull(posts));
        desk.session().edit(new ScenarioEdit.PlaceScenario(plan.scenarios().size(), null, s, "Added " + name, null));
    }

    @SuppressWarnings("unchecked")
    private <T> T node(String selector) {
        return (T) Objects.requireNonNull(desk.root().lookup(selector), selector);
    }

    private String text(String selector) {
        return Desk.fx(() -> this.<Label>node(selector).getText());
    }

    private void choose(String selector, Object value) {
        Desk.run(() -> this.<ComboBox<Object>>node(selector).setValue(value));
        Desk.until(() -> desk.session().tasks().running().isEmpty());
    }

    /** With the keyboard. */
    private void choose(TableView<BoroughMoves> table, BoroughMoves row) {
        Desk.run(() -> {
            table.getSelectionModel().select(row);
            table.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
    }

    private TableView<Move> moves() {
        return node("#moves-table");
    }

    private void gapsToHarm() {
        choose("#moves-from", "close-gaps");
        choose("#moves-to", "least-harm");
    }

    @Test
    void showsTheMovesBetweenTheScenariosChosen(FxRobot robot) throws Exception {
        open(robot);
        gapsToHarm();
        int moved = Integer.parseInt(text("#moves-moved"));
        int within = Integer.parseInt(text("#moves-within"));
        assertThat(moved).isBetween(100, 600);
        assertThat(within + Integer.parseInt(text("#moves-across"))).isEqualTo(moved);
        assertThat(moves().getItems().stream()
                        .filter(Move::isTransfer)
                        .mapToInt(Move::posts)
                        .sum())
                .isEqualTo(moved);

        // a move picked in the table: both its wards are selected everywhere
        Move first = moves().getItems().get(0);
        robot.clickOn(desk.root().lookupAll("#moves-table .table-row-cell").stream()
                .filter(n -> n instanceof TableRow<?> row && row.getItem() == first)
                .findFirst()
                .orElseThrow());
        assertThat(desk.session().view().selection().get().wards()).containsExactlyInAnyOrder(first.from(), first.to());

        // a ward picked elsewhere: its moves are marked, and no row stays picked
        Desk.run(() -> desk.session().view().select(first.to()));
        assertThat(moves().getSelectionModel().isEmpty()).isTrue();
    }

    @Test
    void isNarrowedByBoroughRoleAndScopeAndTermsMoveTheMonths(FxRobot robot) {
        open(robot);
        gapsToHarm();
        TableView<BoroughMoves> boroughs = node("#moves-boroughs");
        BoroughMoves most = boroughs.getItems().stream()
                .max(java.util.Comparator.comparingInt(b -> b.within() + b.in()))
                .orElseThrow();
        choose(boroughs, most);
        int its = most.within() + most.in() + most.out();
        assertThat(text("#moves-moved")).isEqualTo(Integer.toString(its));
        choose(boroughs, most);
        assertThat(Integer.parseInt(text("#moves-moved"))).isGreaterThan(its);

        choose("#moves-role", 1);
        assertThat(moves().getItems()).allMatch(m -> m.role() == 1);
        choose("#moves-role", -1);

        String last = text("#moves-last");
        Desk.run(() -> {
            TextField field = node("#moves-a-month");
            field.setText("1");
            field.getOnAction().handle(null);
        });
        Desk.until(() -> desk.session().tasks().running().isEmpty());
        assertThat(text("#moves-last")).isNotEqualTo(last);
        assertThat(text("#moves-words")).contains("more than 1 post in a month (set by user)");

        var lambeth = desk.session().data().wards().boroughs().stream()
                .filter(b -> b.name().equals("Lambeth"))
                .findFirst()
                .orElseThrow();
        Desk.run(() -> desk.session().view().scope().set(new Scope.OneBorough(lambeth)));
        assertThat(boroughs.getItems()).hasSize(1);
        assertThat(moves().getItems())
                .isNotEmpty()
                .allMatch(m -> m.isTransfer() || m.isNew() || m.isEnd())
                .allMatch(m -> List.of(m.from(), m.to()).stream()
                        .anyMatch(w -> w >= 0
                                && desk.session()
                                        .data()
                                        .wards()
                                        .ward(w)
                                        .borough()
                                        .equals(lambeth)));
    }

    @Test
    void savesTheListAndThePaper(FxRobot robot) throws Exception {
        open(robot);
        gapsToHarm();
        Path folder = desk.model.folders().plans();
        int rows = moves().getItems().size();

        Desk.run(() -> this.<ButtonBase>node("#moves-csv").fire());
        Path csv = folder.resolve("moves-close-gaps-to-least-harm.csv");
        Desk.until(() -> Files.exists(csv));
        assertThat(Files.readAllLines(csv)).hasSize(rows + 1);

        choose("#moves-borough", 0);
        Desk.run(() -> this.<ButtonBase>node("#moves-print").fire());
        Path pdf = folder.resolve("moves-close-gaps-to-least-harm-barking-and-dagenham.pdf");
        Desk.until(() -> Files.exists(pdf));
        assertThat(Files.readString(pdf, java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        assertThat(desk.model.problems()).isEmpty();
    }

    @Test
    void fitsFromTheLeastSizeOn(FxRobot robot) {
        open(robot);
        gapsToHarm();
        desk.picture("moves-light", 1440, 900, this::nothingIsCut);
        Move first = moves().getItems().get(0);
        Desk.run(() -> desk.session().view().selectAll(new int[] {first.from(), first.to()}, false));
        Desk.run(() -> desk.theme.dark().set(true));
        desk.picture("moves-dark", 1440, 900, this::nothingIsCut);
        Desk.run(() -> desk.session().view().select(-1));
        desk.picture("moves-dark-1280", 1280, 720, this::nothingIsCut);
        Desk.run(() -> desk.theme.dark().set(false));
        choose("#moves-borough", 20);
        desk.picture("moves-1280", 1280, 720, this::nothingIsCut);
    }

    /** No figure, head or button of the page is shortened or beyond the window. */
    private void nothingIsCut() {
        Node page = node("#moves-page");
        double right = page.getScene().getRoot().getLayoutBounds().getWidth();
        for (String id : Set.of("#moves-print", "#moves-csv", "#moves-last")) {
            Bounds at = this.<Node>node(id).localToScene(this.<Node>node(id).getBoundsInLocal());
            assertThat(at.getMaxX()).as(id).isLessThanOrEqualTo(right);
        }
        for (String selector : List.of(".moves-bar .label", ".moves-sums .label", ".column-header .label")) {
            for (Node n : page.lookupAll(selector)) {
                if (n instanceof Labeled label && label.getWidth() > 0) {
                    Text shown = (Text) label.lookup(".text");
                    if (shown != null && !label.getText().isEmpty()) {
                        assertThat(shown.getText()).isEqualTo(label.getText());
                    }
                }
            }
        }
    }
}
