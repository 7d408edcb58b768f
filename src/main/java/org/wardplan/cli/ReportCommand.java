package org.wardplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.PaperTemplate;
import org.wardplan.model.plan.Plan;
import org.wardplan.report.PaperSet;
import org.wardplan.report.Papers;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.PaperDress;
import org.wardplan.report.content.Written;
import org.wardplan.report.paper.AreaPaper;
import org.wardplan.report.paper.BuiltInTemplates;
import org.wardplan.report.paper.Paper;
import org.wardplan.report.paper.PaperSection;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "report",
        description = {
            "Writes the paper of a scenario: for London, a borough or a BCU, or all of them into a folder.",
            "What is given here goes before what the template says."
        })
final class ReportCommand extends Command {
    @Parameters(index = "0", paramLabel = "FILE", description = "The plan.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Target target;

    /** One of them. */
    static final class Target {
        @Option(names = "--pdf", paramLabel = "OUT", description = "Write a tagged PDF.")
        private @Nullable Path pdf;

        @Option(names = "--html", paramLabel = "OUT", description = "Write one page for a browser.")
        private @Nullable Path html;

        @Option(
                names = "--all-boroughs",
                paramLabel = "DIR",
                description = "Write London's paper and one for each borough, 00-london.pdf and so on.")
        private @Nullable Path boroughs;
    }

    @Option(
            names = "--format",
            paramLabel = "pdf|html",
            description = "With --all-boroughs: what the files are. Default: pdf.")
    private @Nullable String format;

    @Option(
            names = "--template",
            paramLabel = "NAME",
            description = "A template of the plan (see \"template\"), or full, panel, figures. Default: full.")
    private @Nullable String template;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private PaperOptions options;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Papering papering;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ComparedPaper compared;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProfiledWard profiled;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Author author;

    @Override
    Answer run() {
        check();
        try (OpenPlan open = OpenPlan.toRead(file, wardData(), console())) {
            PaperTemplate dressed = dressed(open.plan());
            ExportInput in = papering.input(
                    open,
                    author.name(console()),
                    version(),
                    this,
                    new PaperDress(dressed.marking(), dressed.note(), dressed.logo()));
            Set<PaperSection> sections = BuiltInTemplates.sections(dressed.sections());
            if (target.boroughs != null) {
                return all(in, sections, target.boroughs);
            }
            Paper paper = compared.isAsked()
                    ? compared.paper(open, in, this)
                    : profiled.isAsked() ? profiled.paper(open, in) : new AreaPaper(in, sections);
            WithProblems<Written> written = target.html != null
                    ? Papers.writeHtml(paper, target.html)
                    : Papers.write(paper, Objects.requireNonNull(target.pdf), Progress.NONE, new Cancellation());
            Written one = Failure.orEnd(written, console());
            return Answer.of(json(one), line(one));
        }
    }

    private void check() {
        options.check(this);
        compared.check(this);
        profiled.check(this);
        if (compared.isAsked() && profiled.isAsked()) {
            throw wrong("--compare and --ward: give one of them");
        }
        boolean special = compared.isAsked() || profiled.isAsked();
        if (special && target.boroughs != null) {
            throw wrong("--compare and --ward make one paper: write it with --pdf or --html");
        }
        if (special && options.hasSections()) {
            throw wrong("--sections is of the papers of areas: not with --compare or --ward");
        }
        if (target.boroughs != null && papering.isOfPart()) {
            throw wrong("--all-boroughs writes them all: not with --borough or --bcu");
        }
        if (target.boroughs == null && format != null) {
            throw wrong("--format goes with --all-boroughs only: write one paper with --pdf or --html");
        }
        format();
    }

    private PaperSet.Format format() {
        String name =
                format == null ? PaperSet.Format.PDF.ending() : format.strip().toLowerCase(Locale.ROOT);
        for (PaperSet.Format f : PaperSet.Format.values()) {
            if (f.ending().equals(name)) {
                return f;
            }
        }
        throw wrong("--format " + format + ": expected pdf or html");
    }

    /** The template, with what the options say in the place of what it says. */
    private PaperTemplate dressed(Plan plan) {
        PaperTemplate of = template == null ? BuiltInTemplates.FULL : TemplateCommand.find(plan, template);
        List<String> sections = options.sections(this, of.sections());
        if (!options.hasSections()) {
            BuiltInTemplates.unknown(of)
                    .forEach(id -> message("the template \"" + of.name() + "\" has a section \"" + id
                            + "\" that this program does not know; it was left out"));
        }
        String marking = papering.marking();
        return new PaperTemplate(
                of.name(),
                sections,
                marking == null ? of.marking() : marking,
                options.note(of.note()),
                options.logo(of.logo(), console()));
    }

    private Answer all(ExportInput in, Set<PaperSection> sections, Path folder) {
        makeFolder(folder);
        PaperSet.Result result;
        try (StopOnExit stop = new StopOnExit()) {
            result = PaperSet.write(
                    in,
                    sections,
                    folder,
                    format(),
                    (done, total, what) -> {
                        if (done < total) {
                            message(what);
                        }
                    },
                    stop.cancellation());
        }
        if (result.cancelled()) {
            message("Stopped: " + result.written().size() + " papers are written");
        }
        List<Object> written = new ArrayList<>();
        result.written().forEach(w -> written.add(json(w)));
        String line = result.written().size() + " papers in " + folder;
        if (result.problems().isEmpty()) {
            return Answer.of(written, line);
        }
        result.problems().forEach(p -> message(p.toString()));
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("written", written);
        both.put("problems", result.problems().stream().map(Command::json).toList());
        return new Answer(
                both, List.of(line + ", " + result.problems().size() + " could not be written"), Exit.PROBLEMS);
    }

    private static Map<String, Object> json(Written paper) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", paper.file().toString());
        map.put("pages", paper.count());
        map.put("sha256", paper.sha256());
        return map;
    }

    private static String line(Written paper) {
        return "Wrote " + paper.file() + ", " + paper.count() + (paper.count() == 1 ? " page." : " pages.");
    }
}
