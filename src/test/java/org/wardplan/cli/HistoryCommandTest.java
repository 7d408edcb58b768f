package org.wardplan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryCommandTest {
    private static final String COLDHARBOUR = "E05000420";
    private static final String ABBEY_ROAD = "E05000630";
    private static final String UNGUARDED = "DROP TRIGGER journal_keeps_entries; DROP TRIGGER journal_keeps_all; ";

    @TempDir
    Path folder;

    private Path plan;

    @BeforeEach
    void makePlan() {
        plan = folder.resolve("p.wardplan");
        CommandRun.of("new", plan);
        CommandRun.of("set", plan, "--ward", COLDHARBOUR, "--dwo", 5, "--reason", "knife crime", "--author", "Ann");
        CommandRun.of("set", plan, "--ward", ABBEY_ROAD, "--pcso", 2, "--author", "Ben");
        CommandRun.of("assume", plan, "DWO.vacancy=20%", "--author", "Ben");
        assertThat(history().size()).isEqualTo(4);
    }

    private JsonNode history(Object... options) {
        Object[] all = new Object[options.length + 3];
        all[0] = "history";
        all[1] = plan;
        all[2] = "--json";
        System.arraycopy(options, 0, all, 3, options.length);
        return CommandRun.of(all).json();
    }

    private static String numbers(JsonNode entries) {
        StringBuilder text = new StringBuilder();
        entries.forEach(e -> text.append(e.get("n").asInt()));
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "--author, ann, 2",
        "--text, KNIFE, 2",
        "--ward, E05000420, 2",
        "--borough, Lambeth, 2",
        "--borough, Westminster, 3",
        "--scenario, end-2017, 234",
        "--scenario, floor-2017, ''",
        "--since, 2018-03-01, 1234",
        "--since, 2018-03-02, ''",
        "--until, 2018-02-28, ''",
        "--until, 2018-03-01, 1234",
        "--last, 2, 34"
    })
    void entriesAreFoundByWhatIsAsked(String option, String value, String expected) {
        assertThat(numbers(history(option, value))).isEqualTo(expected);
    }

    @Test
    void detailsTellWhatWasBeforeAndAfter() {
        JsonNode told = history("--details", "--ward", COLDHARBOUR).at("/0/changes/0");
        assertThat(told.get("where").asText()).isEqualTo("Coldharbour, Lambeth");
        assertThat(told.get("what").asText()).isEqualTo("DWO posts");
        assertThat(told.get("before").asText() + told.get("after").asText()).isEqualTo("25");
        assertThat(CommandRun.of("history", plan, "--details").out())
                .contains("Coldharbour, Lambeth: DWO posts 2 → 5", "→ 20%", "knife crime");
    }

    @Test
    void anExportHoldsAllAndIsToldByItsEnding() throws IOException {
        Path out = folder.resolve("j.jsonl");
        assertThat(history("--export", out).get("entries").asInt()).isEqualTo(4);
        assertThat(Files.readAllLines(out)).hasSize(4).allSatisfy(l -> assertThat(l)
                .contains("\"hash\":\""));
        assertThat(CommandRun.of("history", plan, "--export", folder.resolve("j.xlsx"))
                        .exit())
                .isEqualTo(Exit.PROBLEMS);
        assertThat(CommandRun.of("history", plan, "--export", out, "--details").exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void anEarlierStateComesBackAsANewEditWhichUndoTakesBack() {
        CommandRun run = CommandRun.of("restore", plan, "--to", 2, "--reason", "as agreed", "--json");
        assertThat(run.exit()).isZero();
        assertThat(run.json().at("/edit/n").asInt()).isEqualTo(5);
        assertThat(run.json().at("/edit/label").asText())
                .isEqualTo("Restored the plan as of entry 2 (1 Mar 2018, 09:30)");
        assertThat(run.json().at("/edit/reason").asText()).isEqualTo("as agreed");
        JsonNode show = CommandRun.of("show", plan, "--json").json();
        assertThat(show.at("/posts/DWO").asInt()).isEqualTo(1261);
        assertThat(show.at("/posts/PCSO").asInt()).isEqualTo(629);
        assertThat(CommandRun.of("restore", plan, "--to", 2).out()).contains("nothing to restore");
        CommandRun.of("undo", plan);
        assertThat(CommandRun.of("show", plan, "--json")
                        .json()
                        .at("/posts/PCSO")
                        .asInt())
                .isEqualTo(630);
        assertThat(numbers(history("--verify"))).isEqualTo("123456");
        CommandRun none = CommandRun.of("restore", plan, "--to", 99);
        assertThat(none.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(none.err()).contains("no entry 99", "1 to 6");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE journal SET label = 'Coldharbour: DWO 2 → 4' WHERE n = 2 | entry 2 of the journal",
                "UPDATE journal SET at = '2018-02-01T00:00:00Z' WHERE n = 3 | entry 3 of the journal",
                "DELETE FROM journal WHERE n = 3 | from entry 2 to 4",
                "DELETE FROM journal WHERE n = 4 | after entry 3",
                "UPDATE journal SET n = -n WHERE n IN (2, 3); UPDATE journal SET n = 5 + n WHERE n < 0 | entry 2",
                "UPDATE posts SET posts = 9 WHERE ward = 'E05000420' AND role = 'DWO' | ward E05000420 has 9 DWO posts instead of",
                "UPDATE assumption SET value = 0.5 WHERE key = 'DWO.vacancy' | tables differ",
                "UPDATE journal_reach SET id = 'E05000421' WHERE id = 'E05000420' | may not be found",
                "DELETE FROM journal_reach WHERE n = 2 | may not be found"
            })
    void whatIsChangedInTheFileIsFoundAndTheEntryNamed(String sql, String message) throws SQLException {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + plan);
                Statement s = c.createStatement()) {
            s.executeUpdate("PRAGMA foreign_keys = OFF; " + UNGUARDED + sql);
        }
        CommandRun run = CommandRun.of("history", plan, "--verify", "--json");
        assertThat(run.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(run.json().at("/problems/0/message").asText()).contains(message);
    }

    @Test
    void aLineChangedWithTheProgramSqlite3IsFound() throws IOException, InterruptedException {
        assertThat(CommandRun.of("history", plan, "--verify").out()).contains("4 entries, the chain is whole.");
        assumeThat(sqlite3("--version")).as("the program sqlite3 is there").isTrue();
        assertThat(sqlite3(plan.toString(), UNGUARDED + "UPDATE journal SET reason = 'a match' WHERE n = 2"))
                .isTrue();
        CommandRun run = CommandRun.of("history", plan, "--verify");
        assertThat(run.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(run.err()).contains("entry 2 of the journal");
    }

    private static boolean sqlite3(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "sqlite3";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            Process p = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return p.waitFor(20, TimeUnit.SECONDS) && p.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
