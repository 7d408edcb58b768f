package org.wardplan.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The figures of a rule on the command line; {@link RuleMaker} tells which kind of rule has which. */
final class RuleOptions {
    @Option(names = "--role", paramLabel = "ROLE", description = "Posts of this role only; for mix the role limited.")
    @Nullable String role;

    @Option(
            names = "--roles",
            split = ",",
            paramLabel = "ROLE",
            description = "ring-fence: the roles that the line's money buys.")
    List<String> roles = new ArrayList<>();

    @Option(
            names = "--per",
            paramLabel = "ROLE|N",
            description = "mix: the role counted against, DWO; sergeants: the posts that each is for.")
    @Nullable String per;

    @Option(names = "--line", paramLabel = "LINE", description = "ring-fence: the funding line, by its id.")
    @Nullable String line;

    @Option(
            names = "--ward",
            split = ",",
            paramLabel = "CODE",
            description = "ward-posts, town-centre: the wards, by code. Without, every ward.")
    List<String> wards = new ArrayList<>();

    @Option(
            names = "--exempt",
            split = ",",
            paramLabel = "CODE",
            description = "neighbours: wards left out, by code; none for no ward.")
    List<String> exempt = new ArrayList<>();

    @Option(
            names = "--borough",
            paramLabel = "B",
            description = "area, mix, keep: a borough, by name or code; each for every one of them.")
    @Nullable String borough;

    @Option(
            names = "--bcu",
            paramLabel = "BCU",
            description = "area, mix, keep: a command unit, by name; each for every one of them.")
    @Nullable String unit;

    @Option(names = "--london", description = "area, mix, keep: all of London.")
    boolean london;

    @Option(
            names = "--measure",
            paramLabel = "M",
            description = "area: what is limited: posts, pounds, share (of the budget) or change (against the"
                    + " baseline, in posts). Also as --posts, --pounds, --share, --change.")
    @Nullable String measure;

    @Option(names = "--posts", hidden = true, description = "As --measure posts.")
    boolean posts;

    @Option(names = "--pounds", hidden = true, description = "As --measure pounds.")
    boolean pounds;

    @Option(names = "--share", hidden = true, description = "As --measure share.")
    boolean share;

    @Option(names = "--change", hidden = true, description = "As --measure change.")
    boolean change;

    @Option(
            names = "--least",
            paramLabel = "X",
            description = "area, ward-posts: no less than this, as in 12, £1.2m, 3%% or -15%%; none for no least.")
    @Nullable String least;

    @Option(
            names = "--most",
            paramLabel = "X",
            description = "area, ward-posts, mix, head-count: no more than this; none for no most.")
    @Nullable String most;

    @Option(
            names = "--gain",
            paramLabel = "X",
            description = "no-loser: the most that a ward gains on its effective posts of the baseline, as in 50%%;"
                    + " none for no cap.")
    @Nullable String gain;

    @Option(
            names = "--points",
            paramLabel = "N",
            description = "neighbours: the points by which coverage of two that touch may differ, as in 25.")
    @Nullable String points;

    @Option(
            names = "--over",
            split = ",",
            paramLabel = "ROLE=N",
            description = "town-centre: the most posts over the floor, as in DWO=12,PCSO=7.")
    Map<String, Integer> over = new LinkedHashMap<>();

    @Option(
            names = "--floor",
            split = ",",
            paramLabel = "ROLE=N",
            description = "floor: the least posts of every ward, as in DWO=2,PCSO=1.")
    Map<String, Integer> floor = new LinkedHashMap<>();

    /** Names of the options that were given. */
    List<String> given() {
        List<String> given = new ArrayList<>();
        note(given, "--role", role != null);
        note(given, "--roles", !roles.isEmpty());
        note(given, "--per", per != null);
        note(given, "--line", line != null);
        note(given, "--ward", !wards.isEmpty());
        note(given, "--exempt", !exempt.isEmpty());
        note(given, "--borough", borough != null);
        note(given, "--bcu", unit != null);
        note(given, "--london", london);
        note(given, "--measure", measure != null || posts || pounds || share || change);
        note(given, "--least", least != null);
        note(given, "--most", most != null);
        note(given, "--gain", gain != null);
        note(given, "--points", points != null);
        note(given, "--over", !over.isEmpty());
        note(given, "--floor", !floor.isEmpty());
        return given;
    }

    private static void note(List<String> given, String name, boolean is) {
        if (is) {
            given.add(name);
        }
    }
}
