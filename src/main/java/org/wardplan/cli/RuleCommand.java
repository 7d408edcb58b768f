package org.wardplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Edits;
import org.wardplan.planning.RuleEdits;
import org.wardplan.planning.optimise.RulePrice;
import org.wardplan.planning.optimise.RulePrices;
import org.wardplan.planning.optimise.RuleWords;
import org.wardplan.storage.JournalEntry;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@CommandLine.Command(
        name = "rule",
        description = {
            "The rules that the optimiser keeps. Each can be switched off without losing its figures.",
            "Rules are named by their id, which \"rule FILE list\" shows."
        },
        subcommands = {
            RuleCommand.ListRules.class,
            RuleCommand.Add.class,
            RuleCommand.Change.class,
            RuleCommand.On.class,
            RuleCommand.Off.class,
            RuleCommand.Remove.class
        })
final class RuleCommand extends Command {
    @Parameters(index = "0", paramLabel = "FILE", description = "The plan.")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Override
    Answer run() {
        throw wrong("What to do is missing: rule FILE list, add, change, on, off or remove");
    }

    /** What the commands on rules share. */
    abstract static class OfPlan extends Command {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private RuleCommand parent;

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

        /** The rule of this id, or the command ends. */
        static Rule rule(Scenario s, String id) {
            return s.rulebook()
                    .find(id)
                    .orElseThrow(() -> Failure.of("There is no rule \"" + id + "\". The scenario has: "
                            + String.join(
                                    ", ",
                                    s.rulebook().rules().stream().map(Rule::id).toList())));
        }
    }

    /** One edit of the rules. */
    abstract static class Edit extends OfPlan {
        private static final String LIMIT = "limit.";

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Author author;

        /** The edit, null where the scenario has that already. */
        abstract @Nullable PlanEdit edit(OpenPlan open, Scenario s, String author);

        @Override
        Answer run() {
            String name = author.name(console());
            try (OpenPlan open = OpenPlan.toWrite(file(), name, wardData(), console())) {
                Scenario s = open.editable(scenario());
                PlanEdit edit = edit(open, s, name);
                JournalEntry entry = edit == null
                        ? null
                        : open.append(edit, name, console().clock().instant());
                List<String> lines = new ArrayList<>();
                lines.add(entry == null ? "Nothing changed: the scenario has that already." : entry.label());
                lines.add("");
                RuleList after = new RuleList(open, open.scenario(s.id()), List.of());
                lines.addAll(after.lines());
                return Answer.of(after.json(), lines);
            }
        }

        static String title(OpenPlan open, Scenario s, Rule rule) {
            return RuleWords.of(open.data().wards(), open.plan().roles(), s).title(rule);
        }

        /** The number that a rule on head-count looks up is an assumption; null where it stays or the rule is another. */
        static @Nullable PlanEdit headCount(Scenario s, Rule rule, @Nullable String most, String author) {
            if (!(rule instanceof Rule.HeadCount of)) {
                return null;
            }
            Assumption before = s.assumptions().find(LIMIT + of.role()).orElse(null);
            if (most == null) {
                if (before == null) {
                    throw new IllegalArgumentException(
                            "--most is missing: how many " + of.role() + " posts can be filled");
                }
                return null;
            }
            double posts = RuleMaker.wholePosts(most);
            if (before != null) {
                return Edits.assume(s, before, posts, author);
            }
            Assumption made = new Assumption(
                    LIMIT + of.role(),
                    of.role() + " posts that can be filled, all wards",
                    posts,
                    Assumption.Unit.POSTS,
                    Assumption.Status.USER,
                    "Set by " + author);
            return new PlanEdit.SetAssumption(s.id(), null, made, "Assumption: " + made.label());
        }

        static Scenario after(OpenPlan open, Scenario s, @Nullable PlanEdit edit) {
            return edit == null ? s : open.plan().apply(edit).scenario(s.id());
        }

        static @Nullable PlanEdit whole(@Nullable PlanEdit first, @Nullable PlanEdit then) {
            return first == null || then == null
                    ? first == null ? then : first
                    : new PlanEdit.Several(List.of(first, then), then.label(), null);
        }

        /** What can't be is wrong usage. */
        <T extends @Nullable Object> T made(Supplier<T> make) {
            try {
                return make.get();
            } catch (IllegalArgumentException e) {
                throw wrong(String.valueOf(e.getMessage()));
            }
        }
    }

    @CommandLine.Command(name = "list", description = "Lists the rules.")
    static final class ListRules extends OfPlan {
        @Option(
                names = "--prices",
                negatable = true,
                defaultValue = "true",
                fallbackValue = "true",
                description = "Whether to say what each costs in unmet need, which takes seconds: each is switched the"
                        + " other way and the best plan found again. Default: yes.")
        private boolean prices;

        @Override
        Answer run() {
            try (OpenPlan open = OpenPlan.toRead(file(), wardData(), console())) {
                Scenario s = open.scenario(scenario());
                RuleList rules = new RuleList(open, s, prices ? prices(open, s) : List.of());
                return Answer.of(rules.json(), rules.lines());
            }
        }
    }

    private static List<RulePrice> prices(OpenPlan open, Scenario s) {
        return RulePrices.of(open.question(open.evaluate(s)), Progress.NONE, new Cancellation());
    }

    @CommandLine.Command(
            name = "add",
            description = {
                "Adds a rule, which is on. KIND is one of: budget, ring-fence, floor, ward-posts, town-centre, head-count,"
                        + " area, mix, locks, keep, overrides, no-loser, neighbours, sergeants, whole-posts.",
                "As in: add area --borough Lambeth --share --least 3%%; add mix --most 2; add ring-fence --line growth"
                        + " --roles PCSO; add keep --borough Bexley; add neighbours --points 25."
            })
    static final class Add extends Edit {
        @Parameters(index = "0", paramLabel = "KIND", description = "What kind of rule.")
        @SuppressWarnings("NullAway.Init")
        private String kind;

        @Option(names = "--id", paramLabel = "ID", description = "Its id. Default: one made from its kind.")
        private @Nullable String id;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private RuleOptions options;

        @Override
        @Nullable PlanEdit edit(OpenPlan open, Scenario s, String author) {
            RuleKind of = RuleKind.find(kind)
                    .orElseThrow(() -> wrong("There is no kind of rule \"" + kind + "\". There are: "
                            + String.join(", ", RuleKind.ids())));
            Rule made = made(() -> new RuleMaker(open.plan(), open.data().wards(), s, options).made(of, id));
            s.rulebook().rules().stream()
                    .filter(r -> r.id().equals(made.id()) || same(of, r, made))
                    .findFirst()
                    .ifPresent(r -> {
                        throw Failure.of("The scenario has the rule \"" + r.id()
                                + "\" already: \"rule FILE on\" switches it on, \"rule FILE change\" changes it");
                    });
            PlanEdit limit = made(() -> headCount(s, made, options.most, author));
            return whole(limit, RuleEdits.add(s, made, title(open, after(open, s, limit), made)));
        }

        private static boolean same(RuleKind kind, Rule there, Rule made) {
            return RuleKind.of(there) == kind
                    && (kind.once()
                            || there instanceof Rule.HeadCount a
                                    && made instanceof Rule.HeadCount b
                                    && a.role().equals(b.role()));
        }
    }

    @CommandLine.Command(
            name = "change",
            description = "Changes figures of a rule, as in: change mix --most 3. What isn't given stays.")
    static final class Change extends Edit {
        @Parameters(index = "0", paramLabel = "ID", description = "The rule.")
        @SuppressWarnings("NullAway.Init")
        private String id;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private RuleOptions options;

        @Override
        @Nullable PlanEdit edit(OpenPlan open, Scenario s, String author) {
            Rule was = rule(s, id);
            if (options.given().isEmpty()) {
                List<String> has = RuleKind.of(was).options();
                throw wrong("What to change is missing: the rule \"" + id + "\" has "
                        + (has.isEmpty() ? "no figures" : String.join(", ", has)));
            }
            Rule made = made(() -> new RuleMaker(open.plan(), open.data().wards(), s, options).changed(was));
            PlanEdit limit = made(() -> headCount(s, made, options.most, author));
            return whole(limit, RuleEdits.change(s, made, title(open, after(open, s, limit), made)));
        }
    }

    @CommandLine.Command(name = "on", description = "Switches a rule on.")
    static final class On extends Edit {
        @Parameters(index = "0", paramLabel = "ID", description = "The rule.")
        @SuppressWarnings("NullAway.Init")
        private String id;

        @Override
        @Nullable PlanEdit edit(OpenPlan open, Scenario s, String author) {
            Rule rule = rule(s, id);
            return RuleEdits.switched(s, rule, true, title(open, s, rule));
        }
    }

    @CommandLine.Command(name = "off", description = "Switches a rule off. It keeps its figures.")
    static final class Off extends Edit {
        @Parameters(index = "0", paramLabel = "ID", description = "The rule.")
        @SuppressWarnings("NullAway.Init")
        private String id;

        @Override
        @Nullable PlanEdit edit(OpenPlan open, Scenario s, String author) {
            Rule rule = rule(s, id);
            if (rule instanceof Rule.WholePosts) {
                throw Failure.of("A plan holds whole posts, so the rule \"" + id + "\" is always on");
            }
            return RuleEdits.switched(s, rule, false, title(open, s, rule));
        }
    }

    @CommandLine.Command(name = "remove", description = "Takes a rule out of the list.")
    static final class Remove extends Edit {
        @Parameters(index = "0", paramLabel = "ID", description = "The rule.")
        @SuppressWarnings("NullAway.Init")
        private String id;

        @Override
        @Nullable PlanEdit edit(OpenPlan open, Scenario s, String author) {
            Rule rule = rule(s, id);
            return RuleEdits.remove(s, rule, title(open, s, rule));
        }
    }
}
