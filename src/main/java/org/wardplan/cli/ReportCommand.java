package org.wardplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.model.geography.Borough;
import org.wardplan.report.Papers;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.content.Written;
import org.wardplan.report.paper.Paper;
import org.wardplan.report.paper.PaperSection;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "report",
        description = "Writes the paper of a scenario: for London, for a borough, or one for each borough.")
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

        @Option(names = "--all-boroughs", paramLabel = "DIR", description = "Write a PDF for each borough.")
        private @Nullable Path boroughs;
    }

    @Option(
            names = "--sections",
            split = ",",
            paramLabel = "NAME",
            description = "Only these sections: ${COMPLETION-CANDIDATES}.",
            completionCandidates = SectionNames.class)
    private @Nullable List<String> sections;

    /** For the help. */
    static final class SectionNames extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        SectionNames() {
            super(Arrays.stream(PaperSection.values()).map(PaperSection::id).toList());
        }
    }

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
        Set<PaperSection> chosen = chosen();
        compared.check(this);
        if (compared.isAsked() && profiled.isAsked()) {
            throw wrong("--compare and --ward: give one of them");
        }
        boolean special = compared.isAsked() || profiled.isAsked();
        if (special && target.boroughs != null) {
            throw wrong("--compare and --ward make one paper: write it with --pdf or --html");
        }
        if (special && sections != null) {
            throw wrong("--sections is of the papers of areas: not with --compare or --ward");
        }
        if (target.boroughs != null && papering.isOfBorough()) {
            throw wrong("--borough and --all-boroughs: give one of them");
        }
        try (OpenPlan open = OpenPlan.toRead(file, wardData(), console())) {
            ExportInput in = papering.input(open, author.name(console()), version(), this);
            if (target.boroughs != null) {
                return all(open, in, chosen, target.boroughs);
            }
            if (special) {
                Paper paper = compared.isAsked() ? compared.paper(open, in, this) : profiled.paper(open, in);
                return one(
                        target.html != null
                                ? Papers.writeHtml(paper, target.html)
                                : Papers.write(
                                        paper,
                                        java.util.Objects.requireNonNull(target.pdf),
                                        Progress.NONE,
                                        new Cancellation()));
            }
            WithProblems<Written> written = target.html != null
                    ? Papers.html(in, chosen, target.html)
                    : Papers.pdf(
                            in,
                            chosen,
                            java.util.Objects.requireNonNull(target.pdf),
                            Progress.NONE,
                            new Cancellation());
            return one(written);
        }
    }

    private Answer one(WithProblems<Written> written) {
        Written paper = Failure.orEnd(written, console());
        return Answer.of(json(paper), line(paper));
    }

    private Answer all(OpenPlan open, ExportInput in, Set<PaperSection> chosen, Path folder) {
        makeFolder(folder);
        List<Object> json = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Borough b : open.data().wards().boroughs()) {
            String name = b.name().toLowerCase(Locale.ROOT).replace(' ', '-') + ".pdf";
            Written paper = Failure.orEnd(
                    Papers.pdf(
                            in.withScope(ReportScope.borough(open.data().wards(), b)),
                            chosen,
                            folder.resolve(name),
                            Progress.NONE,
                            new Cancellation()),
                    console());
            json.add(json(paper));
            lines.add(line(paper));
            message(line(paper));
        }
        return Answer.of(json, lines.size() + " papers in " + folder);
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

    private Set<PaperSection> chosen() {
        List<String> names = sections;
        if (names == null) {
            return Papers.allSections();
        }
        Set<PaperSection> chosen = EnumSet.noneOf(PaperSection.class);
        for (String name : names) {
            chosen.add(Arrays.stream(PaperSection.values())
                    .filter(s -> s.id().equalsIgnoreCase(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> wrong("There is no section \"" + name + "\". There are: "
                            + String.join(", ", new SectionNames()))));
        }
        return chosen;
    }
}
