package org.wardplan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
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
import org.wardplan.app.record.JournalRow;
import org.wardplan.planning.Edits;
import org.wardplan.storage.JournalEntry;
import org.wardplan.storage.LongJournal;
import org.wardplan.storage.PlanFile;

/** What somebody does who asks, a year later, who decided what and why. */
@ExtendWith(ApplicationExtension.class)
class RecordJobTest {
    private static final String COLDHARBOUR = "E05000420";
    private static final int LONG = 12_345;

    @TempDir
    static Path folder;

    private Desk desk;
    private PlanSession session;

    @Start
    void start(Stage stage) throws Exception {
        desk = new Desk(stage, Files.createTempDirectory(folder, "home"), 1280, 800);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private Path file(int entries) throws Exception {
        Path file = Files.createTempDirectory(folder, "plan").resolve("p.wardplan");
        PlanFile.create(file, Sessions.plan(Sessions.wards2014(), "growth-2017"), "Ann", Desk.CLOCK.instant())
                .orThrow()
                .close();
        if (entries > 1) {
            LongJournal.lengthen(file, entries);
        }
        return file;
    }

    private void open(Path file, FxRobot robot) {
        Desk.run(() -> desk.model.start(file));
        Desk.until(() -> desk.model.session().get() != null);
        session = desk.session();
        robot.press(KeyCode.CONTROL).type(KeyCode.H).release(KeyCode.CONTROL);
        Desk.until(() -> desk.root().lookup("#history-list") != null
                && !list().getItems().isEmpty());
    }

    private void more(int times) {
        int ward = session.view().wards().indexOf(COLDHARBOUR);
        for (int i = 0; i < times; i++) {
            int written = session.entriesWritten().get();
            Desk.run(() -> session.edit(Edits.addPosts(
                    session.plan().get(),
                    session.view().wards(),
                    session.scenario(),
                    new int[] {ward},
                    0,
                    1,
                    "asked")));
            Desk.until(() -> session.entriesWritten().get() > written);
        }
    }

    @SuppressWarnings("unchecked")
    private ListView<JournalRow> list() {
        return (ListView<JournalRow>) find("#history-list");
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

    private void choose(int place) {
        Desk.run(() -> list().getSelectionModel().select(place));
        long n = Desk.fx(() -> list().getItems().get(place).n());
        Desk.until(() -> desk.root().lookupAll("#record-details .label").stream()
                .anyMatch(
                        l -> l instanceof Label t && t.getText().startsWith("Entry " + String.format("%,d", n) + " ")));
    }

    /** Lines in view that were read. */
    private List<JournalEntry> inView() {
        return Desk.fx(() -> cells().map(ListCell::getItem)
                .map(JournalRow::entry)
                .filter(Objects::nonNull)
                .toList());
    }

    private Stream<ListCell<JournalRow>> cells() {
        return desk.root().lookupAll(".journal-cell").stream()
                .map(RecordJobTest::cell)
                .filter(c -> c.isVisible() && c.getItem() != null);
    }

    @SuppressWarnings("unchecked")
    private static ListCell<JournalRow> cell(Node node) {
        return (ListCell<JournalRow>) node;
    }

    private int coldharbour() {
        return Desk.fx(() ->
                session.scenario().allocation().posts(0, session.view().wards().indexOf(COLDHARBOUR)));
    }

    @Test
    void entriesAreListedToldAndTakenBack(FxRobot robot) throws Exception {
        open(file(1), robot);
        int before = coldharbour();
        more(3);
        Desk.until(() -> text("#record-found").equals("4 entries"));
        Desk.until(() -> inView().size() == 4);
        assertThat(inView())
                .extracting(JournalEntry::label)
                .anyMatch(l -> l.equals("Coldharbour: DWO " + (before + 2) + " → " + (before + 3)));
        choose(2);
        assertThat(text("#record-title")).isEqualTo("Coldharbour: DWO " + before + " → " + (before + 1));
        assertThat(Desk.fx(() -> ((ListView<?>) find("#record-told")).getItems().toString()))
                .contains("Coldharbour, Lambeth", "before=" + before + ", after=" + (before + 1));
        Desk.until(() -> ((ButtonBase) find("#record-undo")).getText().equals("Undo to here (2)"));
        press("#record-undo");
        Desk.until(() -> coldharbour() == before + 1);
        Desk.until(() -> text("#record-found").equals("6 entries"));

        assertThat(text("#record-standing")).matches("chain whole up to entry 1, checked \\d\\d:\\d\\d");
        assertThat(Desk.fx(() -> list().getSelectionModel().getSelectedItem().n()))
                .isEqualTo(2);

        choose(3);
        press("#record-restore");
        Desk.until(() -> find("#record-offer").isVisible());
        desk.picture("record-restore", 1280, 720, () -> {});
        Desk.run(() -> ((TextField) find("#record-reason")).setText("as agreed"));
        press("#record-restore-now");
        Desk.until(() -> coldharbour() == before + 2);
        Desk.until(() -> text("#record-found").equals("7 entries"));
        Desk.until(() -> inView().size() == 7);
        JournalEntry restored =
                inView().stream().filter(e -> e.n() == 7).findFirst().orElseThrow();
        assertThat(restored.label()).startsWith("Restored the plan as of entry 3 (");
        assertThat(restored.reason()).isEqualTo("as agreed");
        assertThat(session.file().verifyJournal()).isEmpty();
        Desk.run(session::undo);
        Desk.until(() -> coldharbour() == before + 1);
    }

    @Test
    void aLongJournalIsScrolledFoundAndChecked(FxRobot robot) throws Exception {
        open(file(LONG), robot);
        Desk.until(() -> text("#record-found").equals("12,345 entries"));
        Desk.until(() -> !inView().isEmpty());
        Desk.until(() -> text("#record-standing").matches("chain whole, checked \\d\\d:\\d\\d"));
        desk.picture("record-long", 1440, 900, () -> {});
        Desk.run(() -> list().scrollTo(LONG - 1));
        Desk.until(() -> inView().stream().anyMatch(e -> e.n() == 1));
        Desk.run(() -> list().scrollTo(LONG / 2));
        Desk.until(() -> inView().stream().anyMatch(e -> e.n() == LONG - LONG / 2));

        Desk.run(() -> ((TextField) find("#record-text")).setText("match days"));
        Desk.until(() -> text("#record-found").endsWith(" of 12,345 entries"));
        Desk.until(() -> !inView().isEmpty() && inView().stream().allMatch(e -> "match days".equals(e.reason())));
        press("#record-clear");
        Desk.run(() -> session.view().select(session.view().wards().indexOf(COLDHARBOUR), false));
        press("#record-selected");
        Desk.until(() -> text("#record-found").matches("\\d+ of 12,345 entries"));
        Desk.until(() ->
                !inView().isEmpty() && inView().stream().allMatch(e -> e.label().contains(COLDHARBOUR)));
        choose(0);
        desk.picture("record-filtered", 1280, 720, () -> {});
        Desk.run(() -> desk.theme.dark().set(true));
        desk.picture("record-dark", 1440, 900, () -> {});
    }

    @Test
    void aLineChangedInTheFileIsShown(FxRobot robot) throws Exception {
        Path file = file(40);
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement s = c.createStatement()) {
            s.executeUpdate("DROP TRIGGER journal_keeps_entries; UPDATE journal SET author = 'Nobody' WHERE n = 33");
        }
        open(file, robot);
        Desk.until(() -> text("#record-banner").contains("ntry 33 of the journal"));
        assertThat(text("#record-standing")).isEqualTo("chain broken");
        Desk.until(() -> inView().size() > 10);
        assertThat(Desk.fx(() -> cells().filter(c -> c.getStyleClass().contains("broken"))
                        .map(c -> c.getItem().n())
                        .toList()))
                .containsExactly(33L);
        desk.picture("record-broken", 1280, 720, () -> {});
    }
}
