package org.wardplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Preset;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.scenario.Copied;
import org.wardplan.planning.scenario.Difference;
import org.wardplan.planning.scenario.ScenarioDifferences;
import org.wardplan.planning.scenario.ScenarioEdits;
import org.wardplan.storage.PlanFile;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@CommandLine.Command(
        name = "scenario",
        description = {
            "Scenarios of a plan: what is compared. Each holds its assumptions, rules, weights, budget and posts.",
            "Scenarios are named by id or name, which \"scenario FILE list\" shows. Every change is one step of the plan's"
                    + " history, so \"undo FILE\" takes it back."
        },
        subcommands = {
            ScenarioCommand.ListScenarios.class,
            ScenarioCommand.Add.class,
            ScenarioCommand.Duplicate.class,
            ScenarioCommand.Rename.class,
            ScenarioCommand.Describe.class,
            ScenarioCommand.Lock.class,
            ScenarioCommand.Unlock.class,
            ScenarioCommand.Archive.class,
            ScenarioCommand.Restore.class,
            ScenarioCommand.Remove.class,
            ScenarioCommand.Baseline.class,
            ScenarioCommand.Diff.class
        })
final class ScenarioCommand extends Command {
    @Parameters(index = "0", paramLabel = "FILE", description = "The plan.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    Answer run() {
        throw wrong(
                "What to do is missing: scenario FILE list, add, duplicate, rename, describe, lock, unlock, archive,"
                        + " restore, remove, baseline or diff");
    }

    private static Answer list(Plan plan, List<String> before) {
        List<Object> json = new ArrayList<>();
        TextTable table = new TextTable("Id", "Name", ">Wards", "");
        for (Scenario s : plan.scenarios()) {
            boolean baseline = s.id().equals(plan.baseline());
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("id", s.id());
            map.put("name", s.name());
            map.put("baseline", baseline);
            map.put("wards", s.allocation().wards());
            map.put("frozen", s.frozen());
            map.put("archived", s.archived());
            map.put("preset", s.preset());
            map.put("profile", s.profile());
            map.put("description", s.description());
            json.add(map);
            List<String> marks = new ArrayList<>();
            if (baseline) {
                marks.add("baseline");
            }
            if (s.frozen()) {
                marks.add("locked");
            }
            if (s.archived()) {
                marks.add("archived");
            }
            table.row(s.id(), s.name(), String.valueOf(s.allocation().wards()), String.join(", ", marks));
        }
        List<String> lines = new ArrayList<>(before);
        lines.addAll(table.lines());
        return Answer.of(json, lines);
    }

    @CommandLine.Command(name = "list", description = "Lists the scenarios of the plan.")
    static final class ListScenarios extends Command {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private ScenarioCommand parent;

        @Override
        Answer run() {
            try (PlanFile opened = Failure.orEnd(PlanFile.openReadOnly(parent.file), console())) {
                return list(opened.plan(), List.of());
            }
        }
    }

    /** One edit of the scenarios. */
    abstract static class Edit extends Command {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private ScenarioCommand parent;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Author author;

        /** The edit, null where the plan has that already. */
        abstract @Nullable WithProblems<PlanEdit> edit(Plan plan);

        @Override
        Answer run() {
            String name = author.name(console());
            try (PlanFile file = OpenPlan.writable(parent.file, name, console())) {
                WithProblems<PlanEdit> edit = edit(file.plan());
                String done = edit == null
                        ? "Nothing changed: the plan has that already."
                        : file.append(
                                        Failure.orEnd(edit, console()),
                                        name,
                                        console().clock().instant())
                                .label();
                return list(file.plan(), List.of(done, ""));
            }
        }
    }

    /** One edit of a scenario that is there. */
    abstract static class EditOne extends Edit {
        @Parameters(index = "0", paramLabel = "ID", description = "The scenario, by id or name.")
        @SuppressWarnings("NullAway.Init")
        private String id;

        abstract @Nullable WithProblems<PlanEdit> edit(Plan plan, Scenario s);

        @Override
        final @Nullable WithProblems<PlanEdit> edit(Plan plan) {
            return edit(plan, OpenPlan.scenario(plan, id));
        }
    }

    @CommandLine.Command(name = "add", description = "Adds a scenario that begins as a preset does.")
    static final class Add extends Edit {
        @Option(
                names = "--preset",
                paramLabel = "NAME",
                description = "The preset, one of \"new --list-presets\". Default: ${DEFAULT-VALUE}.")
        private String preset = NewCommand.PRESET;

        @Option(names = "--name", paramLabel = "TEXT", description = "Its name. Default: that of the preset.")
        private String name = "";

        @Override
        @Nullable WithProblems<PlanEdit> edit(Plan plan) {
            List<Preset> presets = NewCommand.presets(wardData(), console());
            Preset chosen = presets.stream()
                    .filter(p -> p.id().equals(preset))
                    .findFirst()
                    .orElseThrow(() -> wrong("There is no preset \"" + preset + "\". Did you mean: "
                            + String.join(
                                    ", ",
                                    alike(
                                            preset,
                                            presets.stream().map(Preset::id).toList()))
                            + "?"));
            return ScenarioEdits.fromPreset(
                    plan,
                    chosen,
                    Failure.orEnd(wardData().load(plan.wardSet()), console()),
                    Failure.orEnd(wardData().catalogue(), console()).profiles(),
                    name);
        }
    }

    @CommandLine.Command(
            name = "duplicate",
            description = {
                "Copies a scenario: assumptions, budget, rules, weights, posts and how it runs over time.",
                "Decisions about single wards stay behind unless they are asked for."
            })
    static final class Duplicate extends EditOne {
        @Option(names = "--name", paramLabel = "TEXT", description = "Name of the copy. Default: Copy of …")
        private String name = "";

        @Option(names = "--with-locks", description = "Copy the locked posts too.")
        private boolean locks;

        @Option(names = "--with-notes", description = "Copy the notes on wards too.")
        private boolean notes;

        @Option(
                names = "--with-advice",
                description = "Copy the optimiser's recommendation and the hand changes against it too.")
        private boolean advice;

        @Option(names = "--with-pins", description = "Copy the pinned wards too.")
        private boolean pins;

        @Override
        @Nullable WithProblems<PlanEdit> edit(Plan plan, Scenario s) {
            Set<Copied> with = EnumSet.noneOf(Copied.class);
            Map.of(Copied.LOCKS, locks, Copied.NOTES, notes, Copied.ADVICE, advice, Copied.PINS, pins)
                    .forEach((what, asked) -> {
                        if (asked) {
                            with.add(what);
                        }
                    });
            return ScenarioEdits.duplicate(plan, s, name, with);
        }
    }

    @CommandLine.Command(name = "rename", description = "Gives a scenario another name. Its id stays.")
    static final class Rename extends EditOne {
        @Parameters(index = "1", paramLabel = "NAME", description = "The new name.")
        @SuppressWarnings("NullAway.Init")
        private String name;

        @Override
        @Nullable WithProblems<PlanEdit> edit(Plan plan, Scenario s) {
            return ScenarioEdits.rename(plan, s, name);
        }
    }

    @CommandLine.Command(name = "describe", description = "Says in a sentence or two what a scenario is about.")
    static final class Describe extends EditOne {
        @Parameters(index = "1", paramLabel = "TEXT", description = "The description; \"\" for none.")
        @SuppressWarnings("NullAway.Init")
        private String text;

        @Override
        @Nullable WithProblems<PlanEdit> edit(Plan plan, Scenario s) {
            return ScenarioEdits.describe(plan, s, text);
        }
    }

    @CommandLine.Command(name = "lock", description = "Locks a scenario: nothing in it can be edited.")
    static final class Lock extends EditOne {
        @Override
        @Nullable WithProblems<PlanEdit> edit(Plan plan, Scenario s) {
            return ScenarioEdits.lock(plan, s);
        }
    }

    @CommandLine.Command(name = "unlock", description = "Opens a locked scenario for edits. The baseline stays locked.")
    static final class Unlock extends EditOne {
        @Override
        @Nullable WithProblems<PlanEdit> edit(Plan plan, Scenario s) {
            return ScenarioEdits.unlock(plan, s);
        }
    }

    @CommandLine.Command(
            name = "archive",
            description = "Puts a scenario away: nothing is lost, it is offered no more.")
    static final class Archive extends EditOne {
        @Override
        @Nullable WithProblems<PlanEdit> edit(Plan plan, Scenario s) {
            return ScenarioEdits.archive(plan, s);
        }
    }

    @CommandLine.Command(name = "restore", description = "Brings an archived scenario back.")
    static final class Restore extends EditOne {
        @Override
        @Nullable WithProblems<PlanEdit> edit(Plan plan, Scenario s) {
            return ScenarioEdits.bringBack(plan, s);
        }
    }

    @CommandLine.Command(
            name = "remove",
            description = "Takes a scenario out of the plan; \"undo FILE\" brings it back.")
    static final class Remove extends EditOne {
        @Override
        @Nullable WithProblems<PlanEdit> edit(Plan plan, Scenario s) {
            return ScenarioEdits.remove(plan, s);
        }
    }

    @CommandLine.Command(
            name = "baseline",
            description = "Makes a scenario the one that others are compared with, and locks it.")
    static final class Baseline extends EditOne {
        @Override
        @Nullable WithProblems<PlanEdit> edit(Plan plan, Scenario s) {
            return ScenarioEdits.makeBaseline(plan, s);
        }
    }

    @CommandLine.Command(name = "diff", description = "What a scenario doesn't have in common with the baseline.")
    static final class Diff extends Command {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private ScenarioCommand parent;

        @Parameters(
                index = "0",
                arity = "0..1",
                paramLabel = "ID",
                description = "The scenario, by id or name. Default: the first that is open.")
        private @Nullable String id;

        @Option(names = "--from", paramLabel = "ID", description = "Compared with. Default: the baseline.")
        private @Nullable String from;

        @Override
        Answer run() {
            try (OpenPlan open = OpenPlan.toRead(parent.file, wardData(), console())) {
                Plan plan = open.plan();
                Scenario a = from == null ? plan.baselineScenario() : open.scenario(from);
                Scenario b = open.scenario(id);
                ScenarioDifferences found = ScenarioDifferences.of(open.data(), open.standardProfiles(), plan, a, b);
                List<Object> rows = new ArrayList<>();
                List<String> lines = new ArrayList<>(List.of(a.name() + " → " + b.name() + ": " + found.summary()));
                found.byGroup().forEach((group, list) -> {
                    lines.add("");
                    lines.add(group.label());
                    list.forEach(d -> lines.add("  " + d.text()));
                    list.forEach(d -> rows.add(row(d)));
                });
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("from", a.id());
                json.put("to", b.id());
                json.put("summary", found.summary());
                json.put("differences", rows);
                return Answer.of(json, lines);
            }
        }

        private static Map<String, Object> row(Difference d) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("group", d.group().name());
            map.put("what", d.what());
            map.put("from", d.from());
            map.put("to", d.to());
            return map;
        }
    }
}
