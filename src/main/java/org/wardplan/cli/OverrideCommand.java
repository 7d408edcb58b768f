package org.wardplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.RuleEdits;
import org.wardplan.planning.optimise.OptimiseInput;
import org.wardplan.planning.optimise.Optimiser;
import org.wardplan.planning.optimise.Optimum;
import org.wardplan.planning.optimise.OverrideCost;
import org.wardplan.storage.JournalEntry;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@CommandLine.Command(
        name = "override",
        description = {
            "Posts that were set by hand against the plan recommended by \"optimise --apply\".",
            "The rule \"overrides\" keeps them as they are."
        },
        subcommands = {OverrideCommand.ListOverrides.class, OverrideCommand.Drop.class, OverrideCommand.Reason.class})
final class OverrideCommand extends Command {
    @Parameters(index = "0", paramLabel = "FILE", description = "The plan.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    Answer run() {
        throw wrong("What to do is missing: override FILE list, drop or reason");
    }

    /** Overrides as JSON, with the names of wards beside their codes, without what they cost. */
    static List<Object> rows(WardSet wards, Scenario s) {
        return rows(wards, s, w -> true, Map.of());
    }

    /**
     * @param of tells by its index whether a ward's are wanted
     * @param costs of those that were priced
     */
    static List<Object> rows(WardSet wards, Scenario s, IntPredicate of, Map<PostOverride, OverrideCost> costs) {
        List<Object> json = new ArrayList<>();
        for (PostOverride o : s.advice().overrides()) {
            if (!of.test(wards.indexOf(o.ward()))) {
                continue;
            }
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("code", o.ward());
            map.put("ward", wards.ward(wards.indexOf(o.ward())).name());
            map.put("role", o.role());
            map.put("recommended", o.recommended());
            map.put("posts", o.posts());
            map.put("reason", o.reason().isEmpty() ? null : o.reason());
            map.put("author", o.author());
            map.put("at", o.at());
            OverrideCost cost = costs.get(o);
            map.put("price", cost == null || !cost.feasible() ? null : cost.unmetNeedPoints());
            map.put("priceProved", cost == null ? null : cost.proved());
            map.put("priceText", cost == null ? null : cost.text());
            json.add(map);
        }
        return json;
    }

    private static List<String> table(WardSet wards, Scenario s) {
        if (s.advice().overrides().isEmpty()) {
            return List.of(
                    s.advice().recommendation() == null
                            ? "No plan of the optimiser's was taken over yet: \"optimise FILE --apply\" does."
                            : "No posts were set by hand against the recommended plan.");
        }
        TextTable table = new TextTable("Code", "Ward", "Role", ">Recommended", ">Posts", "By", "At", "Reason");
        for (PostOverride o : s.advice().overrides()) {
            table.row(
                    o.ward(),
                    wards.ward(wards.indexOf(o.ward())).name(),
                    o.role(),
                    String.valueOf(o.recommended()),
                    String.valueOf(o.posts()),
                    o.author(),
                    o.at(),
                    o.reason().isEmpty() ? "none given" : o.reason());
        }
        return table.lines();
    }

    /** What the commands on overrides share. */
    abstract static class OfPlan extends Command {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private OverrideCommand parent;

        @Option(
                names = "--scenario",
                paramLabel = "ID",
                description = "The scenario, by id or name. Default: the first that is open for edits.")
        private @Nullable String scenario;

        @Nullable String scenario() {
            return scenario;
        }

        Path file() {
            return parent.file;
        }
    }

    @CommandLine.Command(name = "list", description = "Lists them, with reason, author and time.")
    static final class ListOverrides extends OfPlan {
        @Option(
                names = "--prices",
                description = "Say too what each costs: the best plan without it is found, and the best around it.")
        private boolean prices;

        @Override
        Answer run() {
            try (OpenPlan open = OpenPlan.toRead(file(), wardData(), console())) {
                Scenario s = open.scenario(scenario());
                Map<PostOverride, OverrideCost> costs = new LinkedHashMap<>();
                if (prices) {
                    for (PostOverride o : s.advice().overrides()) {
                        costs.put(o, cost(open, s, o));
                        message(costs.size() + " of " + s.advice().overrides().size());
                    }
                }
                List<String> lines = new ArrayList<>(table(open.data().wards(), s));
                costs.values().forEach(c -> lines.add(c.text()));
                return Answer.of(rows(open.data().wards(), s, w -> true, costs), lines);
            }
        }

        private static OverrideCost cost(OpenPlan open, Scenario s, PostOverride of) {
            List<PostOverride> others = new ArrayList<>(s.advice().overrides());
            others.remove(of);
            Scenario without = s.withAdvice(s.advice().withOverrides(others));
            OptimiseInput in = open.question(open.evaluate(without));
            Optimum best = Optimiser.exact(in, Progress.NONE, new Cancellation());
            return OverrideCost.of(
                    in, best, open.ward(of.ward()), of.role(), of.posts(), Progress.NONE, new Cancellation());
        }
    }

    /** A change to one of them. */
    abstract static class OfOne extends OfPlan {
        @Option(names = "--ward", required = true, paramLabel = "CODE", description = "The ward, by its code: E05…")
        @SuppressWarnings("NullAway.Init")
        private String ward;

        @Option(names = "--role", required = true, paramLabel = "ROLE", description = "The role, as in DWO.")
        @SuppressWarnings("NullAway.Init")
        private String role;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Author author;

        abstract @Nullable PlanEdit edit(OpenPlan open, Scenario s, PostOverride of);

        @Override
        Answer run() {
            String name = author.name(console());
            try (OpenPlan open = OpenPlan.toWrite(file(), name, wardData(), console())) {
                Scenario s = open.editable(scenario());
                WardSet wards = open.data().wards();
                String code = wards.ward(open.ward(ward)).code().value();
                PostOverride of = s.advice()
                        .override(code, role)
                        .orElseThrow(() -> Failure.of(role + " posts of " + code
                                + " were not set by hand against a recommended plan: \"override FILE list\" shows which"
                                + " were"));
                PlanEdit edit = edit(open, s, of);
                JournalEntry entry = edit == null
                        ? null
                        : open.append(edit, name, console().clock().instant());
                Scenario after = open.scenario(s.id());
                List<String> lines = new ArrayList<>();
                lines.add(entry == null ? "Nothing changed: that is its reason already." : entry.label());
                lines.add("");
                lines.addAll(table(wards, after));
                return Answer.of(rows(wards, after), lines);
            }
        }
    }

    @CommandLine.Command(name = "drop", description = "Gives a ward back the posts recommended, as one step.")
    static final class Drop extends OfOne {
        @Override
        PlanEdit edit(OpenPlan open, Scenario s, PostOverride of) {
            return RuleEdits.dropOverride(open.plan(), s, of, open.data().wards());
        }
    }

    @CommandLine.Command(name = "reason", description = "Says why.")
    static final class Reason extends OfOne {
        @Parameters(index = "0", paramLabel = "TEXT", description = "The reason.")
        @SuppressWarnings("NullAway.Init")
        private String reason;

        @Override
        @Nullable PlanEdit edit(OpenPlan open, Scenario s, PostOverride of) {
            return RuleEdits.reason(s, of, reason, open.data().wards());
        }
    }
}
