package org.wardplan.report.paper;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.planning.compare.ComparedScenario;
import org.wardplan.planning.compare.Comparison;
import org.wardplan.report.content.ComparisonInput;

/** The paper of two to four scenarios side by side, for London, a borough or a BCU. */
public record ComparisonPaper(ComparisonInput in) implements Paper {
    @Override
    public String name() {
        int last = in.comparison().scenarios().size() - 1;
        return in.scope().title() + ", scenarios A to " + Comparison.letter(last);
    }

    @Override
    public PdfPaper.Result pdf(Progress progress, Cancellation cancellation) throws IOException {
        progress.report(0, PdfSheet.STEPS, "Drawing the maps");
        Compared of = new Compared(in);
        var maps = ComparedMaps.draw(of);
        cancellation.check();
        progress.report(1, PdfSheet.STEPS, "Writing the pages");
        String page = page(of, new MapFigure(maps, false));
        cancellation.check();
        return PdfSheet.of(page, maps, frame(), progress, cancellation);
    }

    @Override
    public String html() {
        Compared of = new Compared(in);
        return HtmlPaper.of(page(of, new MapFigure(ComparedMaps.draw(of), true)), frame(), Map.of());
    }

    private String page(Compared of, MapFigure maps) {
        Html out = new Html();
        Map<String, String> bookmarks = new LinkedHashMap<>();
        bookmarks.put("top", in.scope().title());
        ComparedHead.write(out, of);
        bookmarks.put("figures", ComparedFigures.TITLE);
        ComparedFigures.write(out, of);
        bookmarks.put("scenarios", ComparedHead.SCENARIOS);
        ComparedHead.scenarios(out, of);
        bookmarks.put("coverage", ComparedMaps.COVERAGE);
        ComparedMaps.coverage(out, of, maps);
        bookmarks.put("change", ComparedMaps.CHANGE);
        ComparedMaps.change(out, of, maps);
        if (of.in.comparison().boroughs().size() > 1) {
            bookmarks.put("boroughs", ComparedAreas.BOROUGHS);
            ComparedAreas.boroughs(out, of);
        }
        bookmarks.put("wards", ComparedAreas.wardsTitle(of));
        ComparedAreas.wards(out, of);
        bookmarks.put("money", ComparedMoney.TITLE);
        ComparedMoney.write(out, of);
        bookmarks.put("deprivation", ComparedGrounds.FIFTHS);
        ComparedGrounds.fifths(out, of);
        bookmarks.put("overrides", OverridesSection.TITLE);
        ComparedGrounds.overrides(out, of);
        bookmarks.put("assumptions", "Assumptions");
        ComparedAssumptions.write(out, of);
        bookmarks.put("method", "Method");
        ComparedMethod.method(out, of);
        bookmarks.put("data", "Data");
        DataSection.sources(out, in.data(), in.plan());
        bookmarks.put("again", DataSection.AGAIN);
        ComparedMethod.again(out, of);
        return frame().page(bookmarks, out);
    }

    private PaperFrame frame() {
        StringBuilder names = new StringBuilder();
        for (ComparedScenario s : in.comparison().scenarios()) {
            names.append(names.isEmpty() ? "" : ", ")
                    .append(s.letter())
                    .append(' ')
                    .append(s.name());
        }
        return new PaperFrame(
                "Ward allocation report, " + in.scope().title() + ", scenarios compared: "
                        + in.plan().name() + ", " + names,
                "Neighbourhood policing posts by ward under " + in.plans().size() + " scenarios",
                in.author(),
                in.date(),
                in.marking(),
                in.version(),
                in.data().description().attribution());
    }
}
