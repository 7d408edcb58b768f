package org.wardplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovesCommandTest {
    @TempDir
    Path folder;

    private Path file;

    /** Brixton Hill and Ferndale (Lambeth) give a DWO each; Clapham Town takes one, Abbey Road (Westminster) two. */
    @BeforeEach
    void plan() {
        file = folder.resolve("p.wardplan");
        assertThat(CommandRun.of("new", file, "--preset", "growth-2017").exit()).isZero();
        set("E05000417", 1);
        set("E05000421", 1);
        set("E05000419", 3);
        set("E05000630", 4);
    }

    private void set(String ward, int dwo) {
        assertThat(CommandRun.of("set", file, "--ward", ward, "--dwo", dwo).exit())
                .isZero();
    }

    @Test
    void rowsAreTheFewestMovesWithTheirMonths() {
        JsonNode json = CommandRun.of("moves", file, "floor-2017", "growth-2017", "--from", "2019-04", "--json")
                .json();

        assertThat(json.get("moved").asInt()).isEqualTo(2);
        assertThat(json.get("new").asInt()).isEqualTo(1);
        assertThat(json.get("end").asInt()).isZero();
        assertThat(json.get("withinBorough").asInt()).isEqualTo(1);
        JsonNode first = json.get("rows").get(0);
        assertThat(first.get("role").asText()).isEqualTo("DWO");
        assertThat(first.get("toCode").asText()).isIn("E05000419", "E05000630");
        assertThat(first.get("month").asText()).isEqualTo("2019-04");
        JsonNode added = json.get("rows").get(2);
        assertThat(added.get("kind").asText()).isEqualTo("new");
        assertThat(added.get("toCode").asText()).isEqualTo("E05000630");
        assertThat(added.get("fromCode").isNull()).isTrue();
        assertThat(added.get("month").isNull()).isTrue();
    }

    @Test
    void isNarrowedToABoroughAndRole() {
        JsonNode lambeth = CommandRun.of("moves", file, "floor-2017", "growth-2017", "--borough", "lambeth", "--json")
                .json();
        JsonNode pcso = CommandRun.of("moves", file, "floor-2017", "growth-2017", "--role", "pcso", "--json")
                .json();

        assertThat(lambeth.get("rows")).hasSize(2);
        assertThat(pcso.get("rows")).isEmpty();
    }

    @Test
    void writesTheListAndThePaper() throws IOException {
        Path csv = folder.resolve("m.csv");
        Path pdf = folder.resolve("m.pdf");

        CommandRun run = CommandRun.of("moves", file, "floor-2017", "growth-2017", "--csv", csv, "--pdf", pdf);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("2 posts move: 1 within their borough, 1 to another; 1 is new");
        assertThat(run.err()).contains("3 rows", "pages");
        assertThat(Files.readAllLines(csv)).hasSize(4);
        assertThat(Files.readString(pdf, java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }

    @Test
    void wrongWordsAreToldAndNothingIsWritten() {
        assertThat(CommandRun.of("moves", file, "floor-2017", "nowhere").exit()).isEqualTo(Exit.PROBLEMS);
        CommandRun month = CommandRun.of("moves", file, "floor-2017", "growth-2017", "--from", "April");
        assertThat(month.exit()).isEqualTo(Exit.USAGE);
        assertThat(month.err()).contains("--from April: expected a month as in 2018-04");
        assertThat(CommandRun.of("moves", file, "floor-2017", "growth-2017", "--a-month", "0")
                        .exit())
                .isEqualTo(Exit.USAGE);
        assertThat(CommandRun.of("moves", file, "floor-2017", "growth-2017", "--role", "SUPER")
                        .err())
                .contains("There is no role \"SUPER\". There are: DWO, PCSO");
    }
}
