package org.wardplan.report.paper;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.wardplan.report.content.ExportInput;

/** Puts the sections together to one XHTML page. */
final class PaperPage {
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

    private static String title(ExportInput in) {
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
            add(PaperSection.CHANGES, ChangesSection.TITLE, new ChangesSection(f));
        } else {
            boolean mapBeside = chosen.contains(PaperSection.MAP) && !MapSection.isWide(f.in);
            if (!mapBeside) {
                add(PaperSection.MAP, "", mapSection);
            } else {
                body.open("div", "class", "beside front").open("div", "class", "left");
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
            add(PaperSection.CHANGES, ChangesSection.TITLE, new ChangesSection(f));
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
        money();
        add(PaperSection.DEMAND, DemandSection.TITLE, new DemandSection());
        add(PaperSection.ASSUMPTIONS, "Assumptions", new AssumptionsSection(isBrief()));
        add(PaperSection.METHOD, "Method", new MethodSection(chosen));
        add(PaperSection.DATA, "Data", new DataSection(chosen));
        if (f.isLondon()) {
            add(PaperSection.WARDS, "All wards by priority", new WardTableSection(f));
        }
        return frame(f.in).page(bookmarks, body);
    }

    /** Whether the notes fit beside the map on the first page. */
    private boolean notesAreShort() {
        long wards = Arrays.stream(f.order).filter(w -> NotesSection.has(f, w)).count();
        return wards <= 2 && NotesSection.length(f) <= 240;
    }

    /** Money and deprivation, whose tables are narrow, side by side. */
    private void money() {
        boolean both = chosen.contains(PaperSection.MONEY) && chosen.contains(PaperSection.DEPRIVATION);
        if (both) {
            body.open("div", "class", "pair").open("div", "class", "half");
        }
        add(PaperSection.MONEY, "Money by role and funding line", new MoneySection());
        if (both) {
            body.close("div").open("div", "class", "half second");
        }
        add(PaperSection.DEPRIVATION, "Coverage by fifth of deprivation", new DeprivationSection());
        if (both) {
            body.close("div").close("div");
        }
    }

    /** A paper that doesn't say how need and targets are counted is for readers who want no list of all figures either. */
    private boolean isBrief() {
        return !chosen.contains(PaperSection.DEMAND) && !chosen.contains(PaperSection.TARGETS);
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

    /** What the paper says of itself. */
    static PaperFrame frame(ExportInput in) {
        return new PaperFrame(
                title(in),
                "Neighbourhood policing posts by ward",
                in.author(),
                in.date(),
                in.marking(),
                in.version(),
                in.data().description().attribution());
    }
}
