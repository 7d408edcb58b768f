package org.wardplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetRowsTest {
    private static final String HEAD = "Ward code,Ward,DWO,DWO as exported\n";

    @TempDir
    Path folder;

    private Path plan;
    private Path rows;

    @BeforeEach
    void plan() {
        plan = folder.resolve("p.wardplan");
        rows = folder.resolve("rows.csv");
        assertThat(CommandRun.of("new", plan, "--preset", "end-2017").exit()).isZero();
    }

    private JsonNode set(int exit, Object... more) {
        Object[] args = new Object[5 + more.length];
        System.arraycopy(new Object[] {"set", plan, "--rows", rows, "--json"}, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        CommandRun run = CommandRun.of(args);
        assertThat(run.exit()).as(run.err() + run.out()).isEqualTo(exit);
        return run.json();
    }

    private int edits() {
        return CommandRun.of("history", plan, "--json").json().size();
    }

    @Test
    void goodFileIsOneStepWithItsReasonAndADryRunIsNone() throws IOException {
        Files.writeString(rows, HEAD + "E05000420,Coldharbour,4,2\nE05000421,Ferndale,3,2\n");
        int before = edits();
        JsonNode dry = set(Exit.DONE, "--dry-run");
        assertThat(dry.get("changes")).hasSize(2);
        assertThat(dry.get("applied").asBoolean()).isFalse();
        assertThat(edits()).isEqualTo(before);
        JsonNode done = set(Exit.DONE, "--reason", "Agreed with Lambeth");
        assertThat(done.get("applied").asBoolean()).isTrue();
        assertThat(done.get("changes").get(0).get("from").asInt()).isEqualTo(2);
        assertThat(done.get("changes").get(0).get("to").asInt()).isEqualTo(4);
        assertThat(done.get("edit").get("label").asText()).isEqualTo("Figures brought back from rows.csv: 2 wards");
        assertThat(done.get("edit").get("reason").asText()).isEqualTo("Agreed with Lambeth");
        assertThat(edits()).isEqualTo(before + 1);
    }

    @Test
    void fileWithProblemsChangesNothingUnlessTheGoodIsAsked() throws IOException {
        Files.writeString(rows, HEAD + "E05000420,Coldharbour,many,2\nE05000421,Ferndale,3,2\n");
        JsonNode refused = set(Exit.PROBLEMS);
        assertThat(refused.get("applied").asBoolean()).isFalse();
        assertThat(refused.get("edit").isNull()).isTrue();
        JsonNode problem = refused.get("problems").get(0);
        assertThat(problem.get("line").asInt()).isEqualTo(2);
        assertThat(problem.get("column").asText()).isEqualTo("DWO");
        assertThat(problem.get("message").asText()).contains("\"many\" is no number");
        assertThat(set(Exit.DONE, "--accept-good").get("applied").asBoolean()).isTrue();
    }

    @Test
    void lockedPostsAndThoseChangedSinceAreAskedFor() throws IOException {
        assertThat(CommandRun.of("set", plan, "--ward", "E05000420", "--lock").exit())
                .isZero();
        assertThat(CommandRun.of("set", plan, "--ward", "E05000421", "--dwo", 3).exit())
                .isZero();
        Files.writeString(rows, HEAD + "E05000420,Coldharbour,4,2\nE05000421,Ferndale,5,2\n");
        JsonNode asked = set(Exit.PROBLEMS);
        assertThat(asked.get("problems").get(0).get("message").asText())
                .isEqualTo("Coldharbour: DWO is locked at 2: give --locked to change it");
        assertThat(asked.get("problems").get(1).get("message").asText()).contains("give --overwrite");
        JsonNode done = set(Exit.DONE, "--locked", "--overwrite");
        assertThat(done.get("applied").asBoolean()).isTrue();
        assertThat(done.get("changes")).hasSize(2);
    }

    @Test
    void workbookGoesOutAndComesBack() {
        rows = folder.resolve("wards.xlsx");
        CommandRun export =
                CommandRun.of("export", plan, "--xlsx", rows, "--borough", "Lambeth", "--date", "2019-04-26", "--json");
        assertThat(export.exit()).as(export.err()).isZero();
        assertThat(export.json().get("rows").asInt()).isEqualTo(21);
        JsonNode back = set(Exit.DONE);
        assertThat(back.get("changes")).isEmpty();
        assertThat(back.get("problems")).isEmpty();
        assertThat(back.get("warnings")).isEmpty();
        assertThat(back.get("applied").asBoolean()).isFalse();
    }

    @Test
    void rowsAndAWardDontGoTogether() {
        assertThat(CommandRun.of("set", plan, "--rows", rows, "--ward", "E05000420")
                        .exit())
                .isEqualTo(Exit.USAGE);
        assertThat(CommandRun.of("set", plan, "--dwo", 3).exit()).isEqualTo(Exit.USAGE);
        assertThat(CommandRun.of("set", plan, "--ward", "E05000420", "--dwo", 3, "--dry-run")
                        .exit())
                .isEqualTo(Exit.USAGE);
        assertThat(CommandRun.of("set", plan, "--rows", folder.resolve("none.csv"))
                        .exit())
                .isEqualTo(Exit.PROBLEMS);
    }
}
