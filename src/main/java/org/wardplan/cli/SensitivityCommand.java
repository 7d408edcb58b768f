package org.wardplan.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.whatif.DrawSettings;
import org.wardplan.planning.whatif.MonteCarlo;
import org.wardplan.planning.whatif.RangeEdits;
import org.wardplan.planning.whatif.RangedFigure;
import org.wardplan.planning.whatif.Ranges;
import org.wardplan.planning.whatif.Spread;
import org.wardplan.planning.whatif.Tornado;
import org.wardplan.planning.whatif.WhatIfQuestion;
import org.wardplan.report.Exports;
import org.wardplan.report.content.Written;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "sensitivity",
        description = {
            "What the result of a scenario hangs on: each assumption at the ends of its range, one at a time. Ranges are"
                    + " the plan's own where set, else the program's, which are assumptions themselves.",
            "With --draws, all assumptions drawn together: how cost, unmet need and the wards' posts spread, with the best"
                    + " plan for the money found anew in every draw."
        })
final class SensitivityCommand extends Command {
    @Parameters(index = "0", paramLabel = "FILE", description = "The plan.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--scenario",
            paramLabel = "ID",
            description = "The scenario, by id or name. Default: the first that is not frozen.")
    private @Nullable String scenario;

    @Option(names = "--draws", paramLabel = "N", description = "Draws all assumptions together, so often.")
    private @Nullable Integer draws;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the draws. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--uniform",
            description = "Draws evenly between the ends. Default: triangular, most often near the scenario's value.")
    private boolean uniform;

    @Option(
            names = "--csv",
            paramLabel = "OUT",
            description = "Writes the rows into a file too; with --draws, by ward.")
    private @Nullable Path csv;

    @Option(
            names = "--range",
            paramLabel = "KEY=LOW..HIGH",
            description = {
                "Sets the range of an assumption first, as a step in the plan's history: DWO.abstraction=10%%..30%%."
                        + " KEY=own goes back to the program's range. May be given several times."
            })
    private List<String> ranges = new ArrayList<>();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Author author;

    @Override
    Answer run() {
        if (draws != null && (draws < 1 || draws > DrawSettings.MOST)) {
            throw wrong("--draws " + draws + ": expected 1 to " + DrawSettings.MOST);
        }
        if (ranges.isEmpty()) {
            try (OpenPlan open = OpenPlan.toRead(file, wardData(), console())) {
                return answer(question(open, open.scenario(scenario)));
            }
        }
        String name = author.name(console());
        Instant now = console().clock().instant();
        try (OpenPlan open = OpenPlan.toWrite(file, name, wardData(), console())) {
            String id = open.editable(scenario).id();
            for (String range : ranges) {
                Optional<PlanEdit> edit = edit(question(open, open.plan().scenario(id)), range);
                edit.ifPresent(e -> message(open.append(e, name, now).label()));
            }
            return answer(question(open, open.plan().scenario(id)));
        }
    }

    private static WhatIfQuestion question(OpenPlan open, Scenario s) {
        return new WhatIfQuestion(open.data(), open.standardProfiles(), open.plan(), s);
    }

    private Optional<PlanEdit> edit(WhatIfQuestion question, String range) {
        int equals = range.indexOf('=');
        int dots = range.indexOf("..", equals + 1);
        boolean own = equals > 0 && range.substring(equals + 1).strip().equals("own");
        if (equals < 1 || (dots < 0 && !own)) {
            throw wrong("--range " + range + ": expected KEY=LOW..HIGH, as in DWO.abstraction=10%..30%, or KEY=own");
        }
        String key = range.substring(0, equals).strip();
        if (own) {
            return RangeEdits.reset(question, key);
        }
        Assumption.Unit unit = question.scenario()
                .assumptions()
                .find(key)
                .map(Assumption::unit)
                .orElse(Assumption.Unit.FACTOR);
        double low = parsed(range, unit, range.substring(equals + 1, dots));
        double high = parsed(range, unit, range.substring(dots + 2));
        return Failure.orEnd(RangeEdits.set(question, key, low, high), console());
    }

    private double parsed(String range, Assumption.Unit unit, String text) {
        try {
            return AssumedValue.parse(unit, text.strip());
        } catch (IllegalArgumentException e) {
            throw wrong("--range " + range + ": " + e.getMessage());
        }
    }

    private Answer answer(WhatIfQuestion question) {
        Ranges found = Failure.orEnd(Ranges.of(question), console());
        Tornado tornado = Failure.orEnd(Tornado.of(question, found, Progress.NONE, new Cancellation()), console());
        Spread spread = null;
        if (draws != null) {
            DrawSettings settings = new DrawSettings(draws, seed, uniform);
            spread = Failure.orEnd(MonteCarlo.of(question, found, settings, progress(), new Cancellation()), console());
        }
        SensitivityRows rows = new SensitivityRows(question, tornado, spread);
        if (csv != null) {
            Written written =
                    Failure.orEnd(Exports.rows(spread == null ? rows.assumptions() : rows.wards(), csv), console());
            message("Wrote " + written.file() + ", " + written.count() + (spread == null ? " assumptions" : " wards"));
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("scenario", question.scenario().id());
        json.put("central", rows.central());
        json.put("rows", rows.assumptions());
        json.put("fixed", rows.fixed());
        if (spread != null) {
            json.put("spread", rows.spread());
            json.put("wards", rows.wards());
        }
        if (found.figures().stream().anyMatch(f -> !f.holdsValue())) {
            for (RangedFigure f : found.figures()) {
                if (!f.holdsValue()) {
                    message(f.label() + ": its value lies outside its range; the nearer end is taken as the likeliest");
                }
            }
        }
        return Answer.of(json, rows.lines());
    }

    /** Tells how far the draws are, a tenth at a time. */
    private Progress progress() {
        return new Progress() {
            private long told;

            @Override
            public synchronized void report(long done, long total, String what) {
                if (total >= 1000 && 10 * done / total > told) {
                    told = 10 * done / total;
                    message(what + ": " + 10 * told + " %");
                }
            }
        };
    }
}
