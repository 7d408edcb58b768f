package org.wardplan.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.plan.Phasing.FillOrder;
import org.wardplan.model.plan.Phasing.FundingPeriod;
import org.wardplan.model.plan.Phasing.GrowthStep;
import org.wardplan.model.plan.Phasing.PayAward;
import org.wardplan.model.plan.Phasing.Promise;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.phase.PhaseEdits;
import org.wardplan.planning.phase.PhaseRun;
import org.wardplan.storage.JournalEntry;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@CommandLine.Command(
        name = "phases",
        description = {
            "Posts and money of a scenario over time: quarters, financial years, promises with a date.",
            "Recruits, training, turnover and prices are assumptions: see \"assume FILE\", keys phase.…"
        },
        subcommands = {
            PhasesCommand.Span.class,
            PhasesCommand.Step.class,
            PhasesCommand.Award.class,
            PhasesCommand.Funding.class,
            PhasesCommand.Promised.class
        })
final class PhasesCommand extends Command {
    private static final YearMonth EARLIEST = YearMonth.of(1990, 1);
    private static final YearMonth LATEST = YearMonth.of(2099, 12);

    @Parameters(index = "0", paramLabel = "FILE", description = "The plan.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--scenario",
            paramLabel = "ID",
            description = "The scenario, by id or name. Default: the first that is not frozen.")
    private @Nullable String scenario;

    @Option(
            names = "--from",
            paramLabel = "SCENARIO",
            description = "Begin with the posts of this scenario, this once. Default: as the scenario says, else the"
                    + " baseline.")
    private @Nullable String from;

    @Option(names = "--months", description = "Rows are months instead of quarters.")
    private boolean months;

    @Option(names = "--wards", description = "Also list the wards with the months in which they get their posts.")
    private boolean wards;

    @Override
    Answer run() {
        try (OpenPlan open = OpenPlan.toRead(file, wardData(), console())) {
            return answer(open, open.scenario(scenario), List.of());
        }
    }

    private Answer answer(OpenPlan open, Scenario s, List<String> before) {
        Scenario start = from == null ? Failure.orEnd(PhaseRun.start(open.plan(), s), console()) : open.scenario(from);
        PhaseAnswer of = new PhaseAnswer(open, PhaseRun.of(open.evaluate(s), start.allocation()), start, months, wards);
        List<String> lines = new ArrayList<>(before);
        lines.addAll(of.lines());
        Map<String, Object> json = new LinkedHashMap<>();
        if (!before.isEmpty()) {
            json.put("edit", before.get(0));
        }
        json.putAll(of.json());
        return Answer.of(json, lines);
    }

    /** One edit of how the scenario runs. */
    abstract static class Edit extends Command {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private PhasesCommand parent;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Author author;

        /** The edit, null where the scenario has that already. */
        abstract @Nullable PlanEdit edit(OpenPlan open, Scenario s);

        @Override
        Answer run() {
            String name = author.name(console());
            try (OpenPlan open = OpenPlan.toWrite(parent.file, name, wardData(), console())) {
                Scenario s = open.editable(parent.scenario);
                JournalEntry entry = open.keep(edit(open, s), s, name);
                List<String> done = new ArrayList<>();
                done.add(entry == null ? "Nothing changed: the scenario has that already." : entry.label());
                done.add("");
                return parent.answer(open, open.scenario(s.id()), done);
            }
        }

        YearMonth month(String text) {
            try {
                YearMonth month = YearMonth.parse(text.strip());
                if (!month.isBefore(EARLIEST) && !month.isAfter(LATEST)) {
                    return month;
                }
            } catch (DateTimeParseException e) {
                // told below
            }
            throw wrong("\"" + text + "\": expected a month from 1990-01 to 2099-12, as in 2017-12");
        }

        String role(Plan plan, String id) {
            return plan.roles().stream()
                    .map(Role::id)
                    .filter(r -> r.equalsIgnoreCase(id))
                    .findFirst()
                    .orElseThrow(() -> wrong("There is no role \"" + id + "\". The plan has: "
                            + String.join(
                                    ", ", plan.roles().stream().map(Role::id).toList())));
        }

        int whole(String text, int least, int most) {
            try {
                int n = Integer.parseInt(text.strip().replace("−", "-").replace(",", ""));
                if (n >= least && n <= most) {
                    return n;
                }
            } catch (NumberFormatException e) {
                // told below
            }
            throw wrong("\"" + text + "\": expected a whole number from " + KeyFigures.number(least) + " to "
                    + KeyFigures.number(most));
        }

        <T extends @Nullable Object> T made(Supplier<T> make) {
            try {
                return make.get();
            } catch (IllegalArgumentException e) {
                throw wrong(String.valueOf(e.getMessage()));
            }
        }
    }

    @CommandLine.Command(
            name = "set",
            description = "Sets when the run begins, how long it is, with whose posts, and who gets posts first.")
    static final class Span extends Edit {
        @Option(names = "--start", paramLabel = "MONTH", description = "First month of a quarter, as in 2017-04.")
        private @Nullable String start;

        @Option(names = "--quarters", paramLabel = "N", description = "How many quarters, 1 to 40.")
        private @Nullable String quarters;

        @Option(
                names = "--start-from",
                paramLabel = "SCENARIO",
                description = "The scenario whose posts stand filled at the start; \"baseline\" for the baseline.")
        private @Nullable String startFrom;

        @Option(names = "--order", paramLabel = "ORDER", description = "promises (by date, then need) or need.")
        private @Nullable String order;

        @Override
        @Nullable PlanEdit edit(OpenPlan open, Scenario s) {
            if (start == null && quarters == null && startFrom == null && order == null) {
                throw wrong("What to set is missing: --start, --quarters, --start-from or --order");
            }
            YearMonth first = start == null ? s.phasing().start() : month(start);
            int many = quarters == null ? s.phasing().quarters() : whole(quarters, 1, 40);
            List<PlanEdit> edits = new ArrayList<>();
            Scenario after = add(open.plan(), edits, made(() -> PhaseEdits.span(s, first, many)), s);
            if (startFrom != null) {
                boolean baseline = startFrom.equalsIgnoreCase("baseline")
                        && open.plan().findScenario(startFrom).isEmpty();
                after = add(
                        open.plan(), edits, PhaseEdits.from(after, baseline ? null : open.scenario(startFrom)), after);
            }
            if (order != null) {
                FillOrder how =
                        switch (order) {
                            case "promises" -> FillOrder.PROMISES;
                            case "need" -> FillOrder.NEED;
                            default -> throw wrong("--order " + order + ": expected promises or need");
                        };
                add(open.plan(), edits, PhaseEdits.order(after, how), after);
            }
            return edits.isEmpty()
                    ? null
                    : edits.size() == 1
                            ? edits.get(0)
                            : new PlanEdit.Several(
                                    edits,
                                    String.join(
                                            "; ",
                                            edits.stream().map(PlanEdit::label).toList()),
                                    null);
        }

        private static Scenario add(Plan plan, List<PlanEdit> to, @Nullable PlanEdit edit, Scenario s) {
            if (edit == null) {
                return s;
            }
            to.add(edit);
            return edit.applyTo(plan.withScenario(s)).scenario(s.id());
        }
    }

    @CommandLine.Command(
            name = "step",
            description = "Sets how many posts of a role open (or, below 0, close) in a month; 0 takes the step away.")
    static final class Step extends Edit {
        @Parameters(index = "0", paramLabel = "MONTH", description = "As in 2017-10.")
        @SuppressWarnings("NullAway.Init")
        private String month;

        @Parameters(index = "1", paramLabel = "ROLE", description = "As in DWO.")
        @SuppressWarnings("NullAway.Init")
        private String role;

        @Parameters(index = "2", paramLabel = "POSTS", description = "As in 50, or -50.")
        @SuppressWarnings("NullAway.Init")
        private String posts;

        @Override
        @Nullable PlanEdit edit(OpenPlan open, Scenario s) {
            GrowthStep made = new GrowthStep(month(month), role(open.plan(), role), whole(posts, -100_000, 100_000));
            GrowthStep now = s.phasing().steps().stream()
                    .filter(x -> x.month().equals(made.month()) && x.role().equals(made.role()))
                    .findFirst()
                    .orElse(null);
            return PhaseEdits.step(s, now, made.posts() == 0 ? null : made);
        }
    }

    @CommandLine.Command(name = "award", description = "Sets a pay award; 0 takes it away.")
    static final class Award extends Edit {
        @Parameters(index = "0", paramLabel = "MONTH", description = "From when, as in 2017-09.")
        @SuppressWarnings("NullAway.Init")
        private String month;

        @Parameters(index = "1", paramLabel = "RATE", description = "As in 2%% or 0.02.")
        @SuppressWarnings("NullAway.Init")
        private String rate;

        @Option(names = "--role", paramLabel = "ROLE", description = "For one role. Default: for all.")
        private @Nullable String role;

        @Override
        @Nullable PlanEdit edit(OpenPlan open, Scenario s) {
            PayAward made = new PayAward(month(month), role == null ? "" : role(open.plan(), role), rate());
            PayAward now = s.phasing().awards().stream()
                    .filter(x -> x.from().equals(made.from()) && x.role().equals(made.role()))
                    .findFirst()
                    .orElse(null);
            return PhaseEdits.award(s, now, made.rate() == 0 ? null : made);
        }

        private double rate() {
            String plain = rate.strip().replace("−", "-");
            boolean percent = plain.endsWith("%");
            try {
                BigDecimal value = new BigDecimal(
                        percent ? plain.substring(0, plain.length() - 1).strip() : plain);
                double share = percent ? value.movePointLeft(2).doubleValue() : value.doubleValue();
                if (share >= -0.5 && share <= 0.5) {
                    return share;
                }
            } catch (NumberFormatException e) {
                // told below
            }
            throw wrong("\"" + rate + "\": expected a rise from -50% to 50%, as in 2% or 0.02");
        }
    }

    @CommandLine.Command(
            name = "funding",
            description = "Sets the months in which a funding line pays, a twelfth of its yearly amount each.")
    static final class Funding extends Edit {
        @Parameters(
                index = "0",
                paramLabel = "LINE",
                description = "Id of the funding line, as \"assume FILE\" lists it.")
        @SuppressWarnings("NullAway.Init")
        private String line;

        @Parameters(
                index = "1..*",
                arity = "1..*",
                paramLabel = "PERIOD",
                description = "FIRST:MONTHS, as in 2017-04:12, one or more; or \"always\".")
        private List<String> periods = new ArrayList<>();

        @Override
        @Nullable PlanEdit edit(OpenPlan open, Scenario s) {
            List<String> lines =
                    s.budget().lines().stream().map(FundingLine::id).toList();
            String id = line.startsWith("budget.") ? line.substring("budget.".length()) : line;
            if (!lines.contains(id)) {
                throw Failure.of(
                        "There is no funding line \"" + line + "\". The scenario has: " + String.join(", ", lines));
            }
            List<FundingPeriod> made = new ArrayList<>();
            if (!periods.equals(List.of("always"))) {
                for (String p : periods) {
                    int colon = p.indexOf(':');
                    if (colon < 0) {
                        throw wrong("\"" + p + "\": expected FIRST:MONTHS, as in 2017-04:12, or always");
                    }
                    made.add(new FundingPeriod(
                            id, month(p.substring(0, colon)), whole(p.substring(colon + 1), 1, 1200)));
                }
            }
            return PhaseEdits.funding(s, id, made);
        }
    }

    @CommandLine.Command(
            name = "promise",
            description = "Sets posts that every ward shall have by the end of a month, or takes a promise away.")
    static final class Promised extends Edit {
        @Parameters(index = "0", paramLabel = "LABEL", description = "As in \"Two DWOs in every ward\".")
        @SuppressWarnings("NullAway.Init")
        private String label;

        @Option(names = "--by", paramLabel = "MONTH", description = "As in 2017-12.")
        private @Nullable String by;

        @Option(
                names = "--posts",
                paramLabel = "ROLE=N",
                description = "Posts of a role in each ward; may be repeated.")
        private Map<String, String> posts = new LinkedHashMap<>();

        @Option(names = "--remove", description = "Takes the promise away.")
        private boolean remove;

        @Override
        @Nullable PlanEdit edit(OpenPlan open, Scenario s) {
            Promise now = s.phasing().promises().stream()
                    .filter(p -> p.label().equalsIgnoreCase(label.strip()))
                    .findFirst()
                    .orElse(null);
            if (remove) {
                if (now == null) {
                    throw Failure.of("There is no promise \"" + label + "\". The scenario has: "
                            + String.join(
                                    ", ",
                                    s.phasing().promises().stream()
                                            .map(Promise::label)
                                            .toList()));
                }
                return PhaseEdits.promise(s, now, null);
            }
            Map<String, Integer> each = new LinkedHashMap<>();
            posts.forEach((r, n) -> each.put(role(open.plan(), r), whole(n, 1, 999)));
            if (now == null && (by == null || each.isEmpty()) || label.isBlank()) {
                throw wrong("A promise needs a name, --by and --posts, as in: promise \"Two DWOs in every ward\" --by"
                        + " 2017-12 --posts DWO=2");
            }
            Promise made = new Promise(
                    now == null ? label.strip() : now.label(),
                    each.isEmpty() && now != null ? now.posts() : each,
                    by == null && now != null ? now.by() : month(String.valueOf(by)));
            return PhaseEdits.promise(s, now, made);
        }
    }
}
