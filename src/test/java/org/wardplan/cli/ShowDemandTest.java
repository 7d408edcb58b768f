package org.wardplan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Demand counted another way for one look, and indicators of the user's own. */
class ShowDemandTest {
    @TempDir
    static Path folder;

    private static Path plan;
    private static Path plan2022;

    @BeforeAll
    static void makePlans() {
        plan = folder.resolve("p.wardplan");
        plan2022 = folder.resolve("q.wardplan");
        assertThat(CommandRun.of("new", plan).exit()).isZero();
        assertThat(CommandRun.of("new", plan2022, "--wards", "london-2022").exit())
                .isZero();
    }

    private static JsonNode show(Path file, String options) {
        CommandRun run = run(file, options);
        assertThat(run.exit()).as(run.err()).isZero();
        return run.json();
    }

    private static CommandRun run(Path file, String options) {
        String[] given = options.isEmpty() ? new String[0] : options.split(" ");
        Object[] args = new Object[given.length + 3];
        args[0] = "show";
        args[1] = file;
        args[2] = "--json";
        System.arraycopy(given, 0, args, 3, given.length);
        return CommandRun.of(args);
    }

    @Test
    void rowsHoldBothTargetsTheirPartsAndTheTopTenth() {
        JsonNode show = show(plan, "--rows");
        assertThat(show.get("profile").asText()).isEqualTo("harm");
        assertThat(show.get("targetMethod").asText()).isEqualTo("share");
        assertThat(show.get("localYear").isNull()).isTrue();
        assertThat(show.get("notices")).isEmpty();
        double top = 0;
        for (JsonNode row : show.get("rows")) {
            double parts = 0;
            for (JsonNode part : row.get("parts")) {
                parts += part.asDouble();
            }
            assertThat(parts).isCloseTo(row.get("target").asDouble(), within(1e-9));
            assertThat(row.get("targetShare")).isEqualTo(row.get("target"));
            assertThat(row.get("targetWorkload").asDouble()).isGreaterThan(1.5);
            assertThat(row.at("/parts/floor").asDouble()).isCloseTo(2.1904, within(1e-9));
            top += row.get("topTenth").asDouble();
        }
        assertThat(top).as("63 wards are in the top tenth of every draw").isCloseTo(63, within(1e-6));
    }

    @Test
    void targetsByWorkloadAreHoursOfOffencesAndEngagement() {
        JsonNode show = show(plan, "--target workload --rows");
        assertThat(show.get("targetMethod").asText()).isEqualTo("workload");
        assertThat(show.get("targetPosts").asDouble()).isCloseTo(2722.9, within(5.0));
        for (JsonNode row : show.get("rows")) {
            assertThat(row.get("target")).isEqualTo(row.get("targetWorkload"));
            assertThat(row.at("/parts/engagement").asDouble()).isCloseTo(2600.0 / 1680, within(1e-9));
        }
        assertThat(show(plan, "").get("targetMethod").asText()).isEqualTo("share");
    }

    @Test
    void anotherProfileAndIndexChangeTargetsForOneLook() {
        double before = show(plan, "--borough Westminster").get("targetPosts").asDouble();
        JsonNode count = show(plan, "--borough Westminster --profile count");
        assertThat(count.get("profile").asText()).isEqualTo("count");
        assertThat(count.get("targetPosts").asDouble()).isNotCloseTo(before, within(0.01));
        JsonNode row = show(plan, "--alpha population=100% --rows").get("rows").get(0);
        assertThat(row.get("parts")).hasSize(2);
        assertThat(show(plan, "--borough Westminster").get("targetPosts").asDouble())
                .isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "--months 24, 2017-03, 2019-02",
        "--financial-year 2017, 2017-04, 2018-03",
        "--from 2017-06 --to 2017-08, 2017-06, 2017-08",
        "--from 2017-06 --months 6, 2017-06, 2017-11",
        "--to 2018-02 --months 12, 2017-03, 2018-02",
    })
    void theWindowIsAsAskedFor(String options, String first, String last) {
        JsonNode show = show(plan, options);
        assertThat(show.get("firstMonth").asText()).isEqualTo(first);
        assertThat(show.get("lastMonth").asText()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--months 25|choose 1 to 24",
                "--months 0|1 or more",
                "--months many|1 or more",
                "--financial-year 2018|outside the data",
                "--financial-year 17|the year it begins in",
                "--financial-year 2017 --months 3|leave --from",
                "--from 2017-13 --to 2018-01|expected a month",
                "--from 2018-01 --to 2017-12|before the first",
                "--from 2016-01 --to 2016-12|outside the data",
                "--from 2018-01|--to",
                "--profile harmful|no priority profile",
                "--target lots|share or workload",
                "--alpha crime=0.7|add up to 70.00 %",
                "--alpha crime=0.7,population=0.4|add up to 110.0 %",
                "--alpha crime=1.5|from 0 to 1",
                "--alpha crime=-1|from 0 to 1",
                "--alpha crimes=1|asb, crime, deprivation, jobs, population",
                "--alpha crime|NAME=SHARE",
                "--alpha asb=1|known in every ward",
            })
    void whatCanNotBeIsSaid(String options, String message) {
        CommandRun run = run(plan, options);
        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.PROBLEMS);
        assertThat(run.err()).contains(message);
        assertThat(run.json().get("problems")).isNotEmpty();
    }

    @Test
    void antiSocialBehaviourShiftsNeedOnlyWhereItIsKnownAndSaysSo() {
        JsonNode without = show(plan, "--alpha crime=0.75,population=0.25 --rows");
        JsonNode with = show(plan, "--alpha crime=0.6,population=0.2,asb=0.2 --rows");
        assertThat(with.get("notices").toString()).contains("unknown in 146 of 629 wards");
        int same = 0;
        for (int w = 0; w < 629; w++) {
            double change = with.at("/rows/" + w + "/target").asDouble()
                    - without.at("/rows/" + w + "/target").asDouble();
            same += Math.abs(change) < 1e-9 ? 1 : 0;
        }
        assertThat(same).isBetween(146, 150);
        CommandRun newer = run(plan2022, "--alpha crime=0.6,population=0.2,asb=0.2");
        assertThat(newer.exit()).isEqualTo(Exit.PROBLEMS);
        CommandRun.of("assume", plan2022, "alpha.crime=0.6", "alpha.asb=0.2");
        assertThat(show(plan2022, "").get("notices").toString())
                .contains("anti-social behaviour", "not counted in these wards");
    }

    @Test
    void aWindowAcrossTheSeriesBreakIsShownAsSuch() {
        assertThat(show(plan2022, "--from 2023-10 --to 2024-09").get("notices").toString())
                .contains("series break of 2024-03");
    }

    @Test
    void anIndicatorIsBroughtInMixedAndTakenBack() throws IOException {
        Path file = folder.resolve("pubs.csv");
        StringBuilder csv = new StringBuilder("code,value\n");
        for (JsonNode ward : CommandRun.of("data", "wards", "--wards", "london-2014", "--json")
                .json()) {
            csv.append(ward.get("code").asText())
                    .append(',')
                    .append(csv.length() % 7)
                    .append('\n');
        }
        Files.writeString(file, csv);
        Path mine = folder.resolve("mine.wardplan");
        CommandRun.of("new", mine);
        List<Object> args = List.of("import", "indicator", file, "--plan", mine, "--id", "pubs", "--label", "Pubs");

        CommandRun made = CommandRun.of(args.toArray());
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.out()).contains("629 of 629", "alpha.pubs");
        assertThat(CommandRun.of("assume", mine, "alpha.pubs=0.1", "alpha.population=0.1")
                        .exit())
                .isZero();
        assertThat(show(mine, "--rows --borough Camden")
                        .get("rows")
                        .get(0)
                        .at("/parts/pubs")
                        .asDouble())
                .isPositive();

        Files.writeString(file, csv.append("E05000026,1\n"));
        CommandRun twice = CommandRun.of("import", "indicator", file, "--plan", mine, "--id", "pubs", "--json");
        assertThat(twice.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(twice.json().get("accepted").asInt()).isZero();
        assertThat(twice.json().at("/problems/0/line").asInt()).isEqualTo(631);
        Files.writeString(file, "code,value\nE05000026,1\n");
        CommandRun few =
                CommandRun.of("import", "indicator", file, "--plan", mine, "--id", "pubs", "--dry-run", "--json");
        assertThat(few.exit()).isZero();
        assertThat(few.json().get("edit").isNull()).isTrue();
        assertThat(few.json().at("/problems/0/message").asText()).contains("628 of 629 wards");
        assertThat(CommandRun.of("history", mine, "--json").json()).hasSize(3);
        CommandRun.of("undo", mine);
        CommandRun.of("undo", mine);
        assertThat(CommandRun.of("assume", mine).out()).doesNotContain("alpha.pubs");
    }
}
