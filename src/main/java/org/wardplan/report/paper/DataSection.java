package org.wardplan.report.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.DataSetDescription;
import org.wardplan.dataset.DataSource;
import org.wardplan.model.plan.PaperLogo;
import org.wardplan.model.plan.PaperTemplate;
import org.wardplan.model.plan.Plan;
import org.wardplan.planning.Requirement;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.content.Words;

/** Where the data come from, and how to make this paper again. */
final class DataSection implements Section {
    static final String AGAIN = "How to make this paper again";

    private final Set<PaperSection> chosen;
    /** @param chosen sections of the paper */
    DataSection(Set<PaperSection> chosen) {
        this.chosen = chosen;
    }

    @Override
    public void write(Html out, Figures f) {
        out.open("div", "class", "small");
        sources(out, f.in.data(), f.in.plan());
        out.open("div", "class", "together");
        out.heading(AGAIN, "again");
        out.p("With Wardplan " + f.in.version() + ", the data set above and the plan file of the plan "
                + f.in.plan().name() + " (id " + f.in.plan().id() + ") as PLAN.wardplan, this command gives the same "
                + "file, byte for byte" + beside(f.in) + ":");
        out.element("p", command(f.in, chosen), "class", "command");
        out.p("Priority profile " + f.in.profile().id() + ", scenario "
                + f.in.scenario().id() + ", preset " + f.in.scenario().preset() + ".");
        out.close("div").close("div");
    }

    /** The published files, with their hashes, and the licence. */
    static void sources(Html out, DataSet data, Plan plan) {
        DataSetDescription d = data.description();
        out.heading("Data", "data");
        out.p(d.title() + " (" + d.id() + "): " + Words.count(d.offences()) + " offences, "
                + Words.month(d.firstMonth()) + " to " + Words.month(d.lastMonth()) + ". Residents: "
                + d.populationSource() + ".");
        out.open("p")
                .text("Content of the data set, SHA-256: ")
                .element("span", d.sha256(), "class", "hash")
                .close("p");
        if (!d.sha256().equals(plan.dataSha256())) {
            out.element(
                    "p",
                    "The plan was made on other data, with the content " + plan.dataSha256()
                            + ": figures may differ from those it was decided on.",
                    "class",
                    "alert");
        }
        if (!d.notes().isEmpty()) {
            out.p(String.join(" ", d.notes()));
        }
        out.open("table", "class", "tight sources");
        out.head("Published file and publisher", "SHA-256 as published").open("tbody");
        for (DataSource s : d.sources()) {
            out.open("tr").open("td").text(s.title() + " · " + s.publisher() + " ");
            out.element("span", s.file(), "class", "faint").close("td");
            out.element("td", s.sha256(), "class", "hash").close("tr");
        }
        out.close("tbody").close("table");
        out.p("Licence: " + d.licence() + ". " + d.attribution());
    }

    /** What the command reads beside the plan. */
    private static String beside(ExportInput in) {
        List<String> files = new ArrayList<>();
        if (!in.dress().note().isEmpty()) {
            files.add("the note of the first page as note.txt");
        }
        if (in.dress().logo() != null) {
            files.add("the picture at the head as logo.png or logo.jpg");
        }
        return files.isEmpty() ? "" : ", with " + Words.list(files);
    }

    private static String dress(ExportInput in) {
        PaperLogo logo = in.dress().logo();
        return (in.dress().note().isEmpty() ? "" : " --note @note.txt")
                + (logo == null
                        ? ""
                        : " --logo " + (logo.type().equals("image/png") ? "logo.png" : "logo.jpg") + " --logo-alt "
                                + quoted(logo.alt()));
    }

    static String command(ExportInput in, Set<PaperSection> chosen) {
        ReportScope scope = in.scope();
        String of = scope.isLondon()
                ? ""
                : scope.kind() == ReportScope.Kind.BOROUGH
                        ? " --borough " + quoted(scope.title())
                        : " --bcu " + quoted(scope.title().replaceAll(" BCU$", ""));
        RankIntervals ranks = in.ranks();
        return "wardplan report PLAN.wardplan --scenario "
                + quoted(in.scenario().id()) + of + " --date " + in.date() + " --marking " + quoted(in.marking())
                + (in.author().isEmpty() ? "" : " --author " + quoted(in.author()))
                + (ranks == null || ranks.seed() == Requirement.SEED ? "" : " --seed " + ranks.seed())
                + dress(in) + sections(in, chosen) + " --pdf paper.pdf";
    }

    /** Nothing where all are there; the name of the program's template that has the same. */
    private static String sections(ExportInput in, Set<PaperSection> chosen) {
        if (chosen.equals(EnumSet.allOf(PaperSection.class))) {
            return "";
        }
        for (PaperTemplate t : BuiltInTemplates.all()) {
            boolean hidden = in.plan().template(t.name()).isPresent();
            if (!hidden && BuiltInTemplates.sections(t.sections()).equals(chosen)) {
                return " --template " + t.name();
            }
        }
        return " --sections "
                + String.join(
                        ",",
                        Arrays.stream(PaperSection.values())
                                .filter(chosen::contains)
                                .map(PaperSection::id)
                                .toList());
    }

    static String quoted(String argument) {
        return argument.matches("[A-Za-z0-9._-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
