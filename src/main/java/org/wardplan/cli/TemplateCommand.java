package org.wardplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.model.plan.PaperLogo;
import org.wardplan.model.plan.PaperTemplate;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.report.content.LogoFile;
import org.wardplan.report.content.PaperDress;
import org.wardplan.report.paper.BuiltInTemplates;
import org.wardplan.storage.JournalEntry;
import org.wardplan.storage.TemplateFile;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@CommandLine.Command(
        name = "template",
        description = {
            "How papers are made, kept in the plan under names: sections, marking, note and logo.",
            "full, panel and figures are in every plan."
        },
        subcommands = {
            TemplateCommand.ListTemplates.class,
            TemplateCommand.Save.class,
            TemplateCommand.Remove.class,
            TemplateCommand.Export.class,
            TemplateCommand.Import.class
        })
final class TemplateCommand extends Command {
    @Parameters(index = "0", paramLabel = "FILE", description = "The plan.")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Override
    Answer run() {
        throw wrong("What to do is missing: template FILE list, set, remove, export or import");
    }

    /** The template of a name, of the plan or built in, or the end of the command. */
    static PaperTemplate find(Plan plan, String name) {
        return BuiltInTemplates.find(plan, name.strip())
                .orElseThrow(() -> Failure.of("There is no template \"" + name + "\". There are: "
                        + String.join(
                                ", ",
                                BuiltInTemplates.of(plan).stream()
                                        .map(PaperTemplate::name)
                                        .toList())));
    }

    private static boolean isBuiltIn(String name) {
        return BuiltInTemplates.all().stream().anyMatch(t -> t.name().equalsIgnoreCase(name));
    }

    /** What the commands on templates share. */
    abstract static class OfPlan extends Command {
        private static final int MOST_LETTERS_OF_NAME = 80;

        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private TemplateCommand parent;

        OpenPlan toRead() {
            return OpenPlan.toRead(parent.file, wardData(), console());
        }

        OpenPlan toWrite(String author) {
            return OpenPlan.toWrite(parent.file, author, wardData(), console());
        }

        /** Keeps one template in the place of another and lists all; nothing where they are the same. */
        Answer put(OpenPlan open, @Nullable PaperTemplate from, @Nullable PaperTemplate to, String author) {
            if (Objects.equals(from, to)) {
                return templates(open.plan(), List.of("Nothing changed: the plan has that already.", ""));
            }
            PaperTemplate any = to == null ? Objects.requireNonNull(from) : to;
            String done = to == null ? "removed" : from == null ? "saved" : "replaced";
            JournalEntry entry = open.append(
                    new PlanEdit.SetTemplate(from, to, "Template “" + any.name() + "” " + done),
                    author,
                    console().clock().instant());
            return templates(open.plan(), List.of(entry.label(), ""));
        }

        /** A name that a plan's own template may have, or wrong usage. */
        String own(String name) {
            if (name.isBlank()) {
                throw wrong("The template's name is empty");
            }
            if (isBuiltIn(name.strip())) {
                throw wrong("Every plan has a template \"" + name.strip() + "\", which stays as it is: give another"
                        + " name");
            }
            if (name.strip().length() > MOST_LETTERS_OF_NAME
                    || name.strip().chars().anyMatch(Character::isISOControl)) {
                throw wrong("The template's name is too long or has line ends or the like: expected "
                        + MOST_LETTERS_OF_NAME + " letters at most, on one line");
            }
            return name.strip();
        }

        /** All templates of the plan; what was done first. */
        static Answer templates(Plan plan, List<String> done) {
            List<Object> json = new ArrayList<>();
            TextTable table = new TextTable("Name", "", "Marking", "Note", "Logo", "Sections");
            for (PaperTemplate t : BuiltInTemplates.of(plan)) {
                boolean builtIn = plan.template(t.name()).isEmpty();
                PaperLogo logo = t.logo();
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("name", t.name());
                map.put("builtIn", builtIn);
                map.put("sections", t.sections());
                map.put("marking", t.marking());
                map.put("note", t.note());
                map.put("logo", logo == null ? null : json(logo));
                json.add(map);
                table.row(
                        t.name(),
                        builtIn ? "built in" : "own",
                        t.marking(),
                        t.note().isEmpty() ? "–" : t.note().length() + " letters",
                        logo == null ? "–" : logo.alt(),
                        String.join(",", t.sections()));
            }
            List<String> lines = new ArrayList<>(done);
            lines.addAll(table.lines());
            return Answer.of(json, lines);
        }

        private static Map<String, Object> json(PaperLogo logo) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("type", logo.type());
            map.put("alt", logo.alt());
            map.put("bytes", logo.bytes().length);
            return map;
        }
    }

    @CommandLine.Command(name = "list", description = "Lists the plan's templates and those built in.")
    static final class ListTemplates extends OfPlan {
        @Override
        Answer run() {
            try (OpenPlan open = toRead()) {
                return templates(open.plan(), List.of());
            }
        }
    }

    @CommandLine.Command(
            name = "set",
            description = {
                "Saves a template, or changes one: what is not given stays as it is.",
                "A new one begins with all sections, or as another one that --like names."
            })
    static final class Save extends OfPlan {
        @Parameters(index = "0", paramLabel = "NAME", description = "Its name.")
        @SuppressWarnings("NullAway.Init")
        private String name;

        @Option(names = "--like", paramLabel = "NAME", description = "The template that it begins as.")
        private @Nullable String like;

        @Option(names = "--marking", paramLabel = "TEXT", description = "Protective marking.")
        private @Nullable String marking;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private PaperOptions options;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Author author;

        @Override
        Answer run() {
            String as = own(name);
            options.check(this);
            String by = author.name(console());
            try (OpenPlan open = toWrite(by)) {
                PaperTemplate from = open.plan().template(as).orElse(null);
                PaperTemplate start =
                        like != null ? find(open.plan(), like) : from == null ? BuiltInTemplates.FULL : from;
                PaperTemplate to = new PaperTemplate(
                        as,
                        options.sections(this, start.sections()),
                        marking == null ? start.marking() : new PaperDress(marking, "", null).marking(),
                        options.note(start.note()),
                        options.logo(start.logo(), console()));
                return put(open, from, to, by);
            }
        }
    }

    @CommandLine.Command(name = "remove", description = "Takes a template out of the plan.")
    static final class Remove extends OfPlan {
        @Parameters(index = "0", paramLabel = "NAME", description = "Its name.")
        @SuppressWarnings("NullAway.Init")
        private String name;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Author author;

        @Override
        Answer run() {
            String by = author.name(console());
            try (OpenPlan open = toWrite(by)) {
                PaperTemplate from = find(open.plan(), name);
                if (open.plan().template(from.name()).isEmpty()) {
                    throw Failure.of("The template \"" + from.name() + "\" is in every plan and can't be removed");
                }
                return put(open, from, null, by);
            }
        }
    }

    @CommandLine.Command(name = "export", description = "Writes a template to a JSON file, for another plan.")
    static final class Export extends OfPlan {
        @Parameters(index = "0", paramLabel = "NAME", description = "Its name.")
        @SuppressWarnings("NullAway.Init")
        private String name;

        @Parameters(index = "1", paramLabel = "OUT.json", description = "The file to write.")
        @SuppressWarnings("NullAway.Init")
        private Path target;

        @Option(names = "--force", description = "Replace a file of that name.")
        private boolean force;

        @Override
        Answer run() {
            try (OpenPlan open = toRead()) {
                PaperTemplate t = find(open.plan(), name);
                List<Problem> problems = TemplateFile.write(target, t, force);
                if (!problems.isEmpty()) {
                    throw new Failure(problems);
                }
                return Answer.of(
                        Map.of("file", target.toString(), "name", t.name()),
                        "Wrote the template “" + t.name() + "” to " + target + ".");
            }
        }
    }

    @CommandLine.Command(
            name = "import",
            description = "Takes a template out of a JSON file into the plan; one of the same name is replaced.")
    static final class Import extends OfPlan {
        @Parameters(index = "0", paramLabel = "TEMPLATE.json", description = "The file, as exported.")
        @SuppressWarnings("NullAway.Init")
        private Path source;

        @Option(names = "--as", paramLabel = "NAME", description = "Its name in this plan. Default: that of the file.")
        private @Nullable String as;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Author author;

        @Override
        Answer run() {
            String by = author.name(console());
            PaperTemplate read = Failure.orEnd(TemplateFile.read(source), console());
            String file = String.valueOf(source.getFileName());
            PaperLogo logo = read.logo();
            if (logo != null) {
                LogoFile.wrong(logo).ifPresent(why -> {
                    throw Failure.of(file, "The logo in it " + why);
                });
            }
            if (read.note().length() > PaperOptions.MOST_LETTERS) {
                throw Failure.of(
                        file,
                        "has a note of " + read.note().length() + " letters: expected " + PaperOptions.MOST_LETTERS
                                + " at most");
            }
            if (as == null && isBuiltIn(read.name())) {
                throw Failure.of(
                        file,
                        "holds the template \"" + read.name() + "\", which every plan has and which stays as it is:"
                                + " give it another name with --as NAME");
            }
            BuiltInTemplates.unknown(read)
                    .forEach(id -> message("the section \"" + id + "\" of the template is not known to this program;"
                            + " papers leave it out"));
            PaperTemplate to = new PaperTemplate(
                    own(as == null ? read.name() : as), read.sections(), read.marking(), read.note(), logo);
            try (OpenPlan open = toWrite(by)) {
                return put(open, open.plan().template(to.name()).orElse(null), to, by);
            }
        }
    }
}
