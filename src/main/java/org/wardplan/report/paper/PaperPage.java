package org.wardplan.report.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wardplan.report.content.Escape;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.Words;

/** Puts the sections together to one XHTML page. */
final class PaperPage {
    private static final String STYLE = "paper.css";
    private final Figures f;
    private final Set<PaperSection> chosen;
    private final Html body = new Html();
    private final Map<String, String> bookmarks = new LinkedHashMap<>();

    private PaperPage(ExportInput in, Set<PaperSection> chosen) {
        this.f = new Figures(in);
        this.chosen = chosen;
    }

    static String of(ExportInput in, Set<PaperSection> chosen, MapFigure maps) {
        return new PaperPage(in, chosen).write(maps);
    }

    static String title(ExportInput in) {
        return "Ward allocation report, " + in.scope().title() + ": "
                + in.plan().name() + ", " + in.scenario().name();
    }

    private String write(MapFigure maps) {
        Section mapSection = new MapSection(maps);
        new HeadSection().write(body, f);
        bookmarks.put("top", f.in.scope().title());
        boolean notesEarly = !f.isLondon() && notesAreShort();
        if (f.isLondon()) {
            add(PaperSection.MAP, "", mapSection);
            add(PaperSection.PLAN, "What the plan does", new PlanSection());
            brief();
            add(PaperSection.NEED, "What need is made of", new HarmSection());
            add(PaperSection.BOROUGHS, "Boroughs by coverage", new BoroughsSection());
        } else {
            boolean mapBeside = chosen.contains(PaperSection.MAP) && !MapSection.isWide(f.in);
            if (!mapBeside) {
                add(PaperSection.MAP, "", mapSection);
            } else {
                body.open("div", "class", "beside").open("div", "class", "left");
                add(PaperSection.MAP, "", mapSection);
                body.close("div").open("div", "class", "right");
            }
            add(PaperSection.PLAN, "What the plan does here", new PlanSection());
            add(PaperSection.NEED, "Need against the average ward", new HarmSection());
            if (notesEarly) {
                add(PaperSection.NOTES, "Overrides and notes", new NotesSection());
            }
            if (mapBeside) {
                body.close("div").close("div");
            }
            add(PaperSection.WARDS, "Wards by priority", new WardTableSection(f));
            brief();
        }
        if (!notesEarly) {
            add(PaperSection.NOTES, "Overrides and notes", new NotesSection());
        }
        if (OverridesSection.has(f)) {
            add(PaperSection.OVERRIDES, OverridesSection.TITLE, new OverridesSection());
        }
        add(PaperSection.TARGETS, TargetSection.TITLE, new TargetSection());
        add(PaperSection.CERTAINTY, CertaintySection.TITLE, new CertaintySection());
        add(PaperSection.HOT_SPOTS, HotSpotsSection.TITLE, new HotSpotsSection(maps));
        add(PaperSection.RATES, RatesSection.TITLE, new RatesSection());
        if (!f.isLondon()) {
            add(PaperSection.SIMILAR, SimilarSection.TITLE, new SimilarSection());
        }
        add(PaperSection.MONEY, "Money by role and funding line", new MoneySection());
        add(PaperSection.DEPRIVATION, "Coverage by fifth of deprivation", new DeprivationSection());
        add(PaperSection.DEMAND, DemandSection.TITLE, new DemandSection());
        add(PaperSection.ASSUMPTIONS, "Assumptions", new AssumptionsSection());
        add(PaperSection.METHOD, "Method", new MethodSection());
        add(PaperSection.DATA, "Data", new DataSection());
        if (f.isLondon()) {
            add(PaperSection.WARDS, "All wards by priority", new WardTableSection(f));
        }
        return page();
    }

    /** Whether the notes fit beside the map on the first page. */
    private boolean notesAreShort() {
        List<String> notes = new ArrayList<>();
        for (int w : f.order) {
            if (NotesSection.has(f, w)) {
                notes.add(f.in.scenario().notes().getOrDefault(f.code(w), ""));
            }
        }
        return notes.size() <= 2 && String.join("", notes).length() <= 200;
    }

    private void add(PaperSection which, String bookmark, Section section) {
        if (!chosen.contains(which)) {
            return;
        }
        if (!bookmark.isEmpty()) {
            bookmarks.put(which.id(), bookmark);
        }
        section.write(body, f);
    }

    private void brief() {
        MethodSection.brief(body, f);
    }

    private String page() {
        ExportInput in = f.in;
        StringBuilder page = new StringBuilder(1 << 16);
        page.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en-GB\">\n<head>\n");
        page.append("<meta charset=\"UTF-8\"/>\n");
        page.append("<title>").append(Escape.xml(title(in))).append("</title>\n");
        meta(page, "author", in.author().isBlank() ? "Wardplan" : in.author());
        meta(page, "subject", "Neighbourhood policing posts by ward");
        meta(page, "description", title(in) + ", " + Words.date(in.date()));
        page.append("<bookmarks>\n");
        bookmarks.forEach((id, name) -> page.append("<bookmark name=\"")
                .append(Escape.xml(name))
                .append("\" href=\"#")
                .append(id)
                .append("\"/>\n"));
        page.append("</bookmarks>\n<style>\n").append(style(in)).append("\n</style>\n</head>\n<body>\n");
        page.append("<p class=\"screenmark\">").append(Escape.xml(in.marking())).append("</p>\n");
        return page.append(body).append("</body>\n</html>\n").toString();
    }

    private static void meta(StringBuilder page, String name, String content) {
        page.append("<meta name=\"").append(name).append("\" content=\"");
        page.append(Escape.xml(content)).append("\"/>\n");
    }

    private static String style(ExportInput in) {
        try (InputStream css = PaperPage.class.getResourceAsStream(STYLE)) {
            if (css == null) {
                throw new IllegalStateException(STYLE + " is missing: reinstall Wardplan");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("$MARKING", Escape.css(in.marking()))
                    .replace("$PROGRAM", Escape.css("Wardplan " + in.version()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
