package org.wardplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.dataset.ProfileFile;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.DemandEdits;
import org.wardplan.planning.Requirement;
import org.wardplan.storage.JournalEntry;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@CommandLine.Command(
        name = "profile",
        description = {
            "Priority profiles, which weigh the categories of crime, and boroughs' local priorities.",
            "The profiles of the program stay as they are; a plan can have its own beside them."
        },
        subcommands = {
            ProfileCommand.ListProfiles.class,
            ProfileCommand.Use.class,
            ProfileCommand.Weigh.class,
            ProfileCommand.Import.class,
            ProfileCommand.Export.class,
            LocalCommand.class,
            LocalCommand.Year.class
        })
final class ProfileCommand extends Command {
    @Parameters(index = "0", paramLabel = "FILE", description = "The plan.")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Override
    Answer run() {
        throw wrong("What to do is missing: profile FILE list, use, weigh, import, export, local or year");
    }

    /** What the commands on profiles share. */
    abstract static class OfPlan extends Command {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private ProfileCommand parent;

        @Option(
                names = "--scenario",
                paramLabel = "ID",
                description = "The scenario, by id or name. Default: the first that is open for edits.")
        private @Nullable String scenario;

        @Nullable String scenario() {
            return scenario;
        }

        OpenPlan toRead() {
            return OpenPlan.toRead(parent.file, wardData(), console());
        }

        OpenPlan toWrite(String author) {
            return OpenPlan.toWrite(parent.file, author, wardData(), console());
        }

        /** The profiles of a scenario; what was done first. */
        static Answer profiles(OpenPlan open, Scenario s, List<String> done) {
            List<Object> json = new ArrayList<>();
            TextTable table = new TextTable("Id", "Label", "", "Note");
            for (PriorityProfile p : Requirement.profiles(open.standardProfiles(), s)) {
                boolean own = s.demand().profile(p.id()).isPresent();
                boolean inUse = p.id().equals(s.profile());
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("id", p.id());
                map.put("label", p.label());
                map.put("own", own);
                map.put("inUse", inUse);
                map.put("note", p.note());
                Map<String, Object> weights = new LinkedHashMap<>();
                open.data().categories().forEach(c -> weights.put(c.id(), p.weight(c)));
                map.put("weights", weights);
                json.add(map);
                table.row(
                        p.id(),
                        p.label(),
                        (inUse ? "in use" : "") + (inUse && own ? ", " : "") + (own ? "own" : ""),
                        p.note());
            }
            List<String> lines = new ArrayList<>(done);
            lines.addAll(table.lines());
            return Answer.of(json, lines);
        }

        static List<String> done(@Nullable JournalEntry entry) {
            return List.of(entry == null ? "Nothing changed: the plan has that already." : entry.label(), "");
        }
    }

    @CommandLine.Command(name = "list", description = "Lists the program's profiles and the plan's own.")
    static final class ListProfiles extends OfPlan {
        @Override
        Answer run() {
            try (OpenPlan open = toRead()) {
                return profiles(open, open.scenario(scenario()), List.of());
            }
        }
    }

    @CommandLine.Command(name = "use", description = "Weighs crime with another profile.")
    static final class Use extends OfPlan {
        @Parameters(index = "0", paramLabel = "PROFILE", description = "Its id.")
        @SuppressWarnings("NullAway.Init")
        private String profile;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Author author;

        @Override
        Answer run() {
            String name = author.name(console());
            try (OpenPlan open = toWrite(name)) {
                Scenario s = open.editable(scenario());
                JournalEntry entry = open.keep(DemandEdits.use(s, open.profile(s, profile)), s, name);
                return profiles(open, open.scenario(s.id()), done(entry));
            }
        }
    }

    @CommandLine.Command(
            name = "weigh",
            description = {
                "Changes weights of the profile in use, as one step.",
                "The first change to a profile of the program makes one of the plan's own from it and uses that."
            })
    static final class Weigh extends OfPlan {
        @Parameters(
                index = "0..*",
                arity = "1..*",
                paramLabel = "CATEGORY=WEIGHT",
                description = "As in burglary-residential=600; weights are 0 or more.")
        private List<String> values = new ArrayList<>();

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Author author;

        @Override
        Answer run() {
            String name = author.name(console());
            try (OpenPlan open = toWrite(name)) {
                Scenario s = open.editable(scenario());
                PriorityProfile now = open.profile(s);
                Map<String, Double> weights =
                        CategoryValues.parse(values, open.data().categories(), "weight", 1e9);
                String label = label(open, now, weights);
                Map<String, Double> all = new LinkedHashMap<>(now.weights());
                all.putAll(weights);
                if (all.values().stream().noneMatch(w -> w > 0)) {
                    throw Failure.of("All weights would be 0, so no ward would have any demand: give a category a"
                            + " weight above 0");
                }
                JournalEntry entry = open.keep(DemandEdits.weigh(s, now, weights, label), s, name);
                return profiles(open, open.scenario(s.id()), done(entry));
            }
        }

        private static String label(OpenPlan open, PriorityProfile now, Map<String, Double> weights) {
            return open.data().categories().stream()
                    .filter(c -> weights.containsKey(c.id()))
                    .map(c -> c.label() + ": weight " + CategoryValues.text(now.weight(c)) + " → "
                            + CategoryValues.text(weights.getOrDefault(c.id(), 0.0)))
                    .collect(Collectors.joining("; "));
        }
    }

    @CommandLine.Command(
            name = "import",
            description = {
                "Takes the profiles and local priorities of a JSON file into the plan, as one step.",
                "Those of the same id, or of the same borough and year, are replaced. With anything wrong in the file"
                        + " nothing is taken."
            })
    static final class Import extends OfPlan {
        @Parameters(index = "0", paramLabel = "PROFILES.json", description = "The file, as exported.")
        @SuppressWarnings("NullAway.Init")
        private Path source;

        @Option(names = "--use", description = "Weigh crime with the first profile of the file from now on.")
        private boolean use;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Author author;

        @Override
        Answer run() {
            String name = author.name(console());
            try (OpenPlan open = toWrite(name)) {
                Scenario s = open.editable(scenario());
                ProfileFile.Content content =
                        Failure.orEnd(ProfileFile.read(source, open.data(), open.standardProfiles()), console());
                content.profiles().stream()
                        .filter(p -> s.demand().profile(p.id()).isPresent())
                        .forEach(p -> message(p.id() + " takes the place of the plan's own profile of that id"));
                String label = "Profiles imported from " + source.getFileName();
                List<PlanEdit> edits = new ArrayList<>();
                PlanEdit in = DemandEdits.bringIn(s, content, label);
                if (in != null) {
                    edits.add(in);
                }
                if (use && content.profiles().isEmpty()) {
                    throw Failure.of(String.valueOf(source.getFileName()), "has no profile to use: leave --use out");
                }
                PlanEdit used = use ? DemandEdits.use(s, content.profiles().get(0)) : null;
                if (used != null) {
                    edits.add(used);
                }
                PlanEdit edit = edits.isEmpty()
                        ? null
                        : edits.size() == 1 ? edits.get(0) : new PlanEdit.Several(edits, label, null);
                JournalEntry entry = open.keep(edit, s, name);
                return profiles(open, open.scenario(s.id()), done(entry));
            }
        }
    }

    @CommandLine.Command(
            name = "export",
            description = "Writes profiles and all local priorities of the plan to a JSON file.")
    static final class Export extends OfPlan {
        @Parameters(index = "0", paramLabel = "OUT.json", description = "The file to write.")
        @SuppressWarnings("NullAway.Init")
        private Path target;

        @Option(
                names = "--profile",
                paramLabel = "ID",
                description = "A profile to write, the program's or the plan's own; may be given again."
                        + " Default: the plan's own.")
        private List<String> ids = new ArrayList<>();

        @Option(names = "--force", description = "Replace a file of that name.")
        private boolean force;

        @Override
        Answer run() {
            try (OpenPlan open = toRead()) {
                Scenario s = open.scenario(scenario());
                List<PriorityProfile> chosen = ids.isEmpty()
                        ? s.demand().profiles()
                        : ids.stream().distinct().map(id -> open.profile(s, id)).toList();
                ProfileFile.Content content =
                        new ProfileFile.Content(chosen, s.demand().local());
                if (chosen.isEmpty() && content.localPriorities().isEmpty()) {
                    throw Failure.of("The plan has no profiles or local priorities of its own to export: name a"
                            + " profile of the program with --profile ID");
                }
                List<CrimeCategory> categories = open.data().categories();
                List<Problem> problems = ProfileFile.write(target, content, categories, force);
                if (!problems.isEmpty()) {
                    throw new Failure(problems);
                }
                String said = target.getFileName() + ": " + chosen.size() + " profiles, "
                        + content.localPriorities().size() + " local priorities";
                Answer all = profiles(open, s, List.of());
                return Answer.of(all.json(), said);
            }
        }
    }
}
