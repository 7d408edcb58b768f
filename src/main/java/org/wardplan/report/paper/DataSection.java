package org.wardplan.report.paper;

import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.DataSetDescription;
import org.wardplan.dataset.DataSource;
import org.wardplan.model.plan.Plan;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.content.Words;

/** Where the data come from, and how to make this paper again. */
final class DataSection implements Section {
    static final String AGAIN = "How to make this paper again";

    @Override
    public void write(Html out, Figures f) {
        sources(out, f.in.data(), f.in.plan());
        out.heading(AGAIN, "again");
        out.p("With Wardplan " + f.in.version() + ", the data set above and the plan file of the plan "
                + f.in.plan().name() + " (id " + f.in.plan().id() + ") as PLAN.wardplan, this command gives the same "
                + "figures:");
        out.element("p", command(f.in), "class", "command");
        out.p("Priority profile " + f.in.profile().id() + ", scenario "
                + f.in.scenario().id() + ", preset " + f.in.scenario().preset() + ".");
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
        for (String note : d.notes()) {
            out.element("p", note, "class", "noted");
        }
        out.open("table", "class", "plain wrap");
        out.head("Published file", "Publisher", "SHA-256 as published").open("tbody");
        for (DataSource s : d.sources()) {
            out.open("tr").open("td").text(s.title()).empty("br").element("span", s.file(), "class", "faint");
            out.close("td").element("td", s.publisher());
            out.element("td", s.sha256(), "class", "hash").close("tr");
        }
        out.close("tbody").close("table");
        out.p("Licence: " + d.licence() + ". " + d.attribution());
    }

    static String command(ExportInput in) {
        ReportScope scope = in.scope();
        String of = scope.isLondon()
                ? ""
                : scope.kind() == ReportScope.Kind.BOROUGH
                        ? " --borough " + quoted(scope.title())
                        : " --bcu " + quoted(scope.title().replaceAll(" BCU$", ""));
        return "wardplan report PLAN.wardplan --scenario "
                + quoted(in.scenario().id()) + of + " --date " + in.date() + " --marking " + quoted(in.marking())
                + " --pdf paper.pdf";
    }

    static String quoted(String argument) {
        return argument.matches("[A-Za-z0-9._-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
