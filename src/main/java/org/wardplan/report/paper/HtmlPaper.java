package org.wardplan.report.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Measure;
import org.wardplan.report.browser.BrowserPage;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.Words;

/** Papers as one page for a browser, made of the very page that the PDF is set from. */
final class HtmlPaper {
    private HtmlPaper() {}

    /** The paper of an area, whose maps say of each ward what the table of wards says. */
    static String of(ExportInput in, Set<PaperSection> sections, MapFigure maps) {
        return of(PaperPage.of(in, sections, maps), PaperPage.frame(in), tips(in));
    }

    /**
     * Any paper.
     *
     * @param page with its maps as SVG
     * @param tips what maps say of a ward that is pointed at, by code; may be empty
     */
    static String of(String page, PaperFrame frame, Map<String, String> tips) {
        return BrowserPage.of(
                page, new BrowserPage.About(frame.marking(), "Wardplan " + frame.version(), frame.attribution()), tips);
    }

    private static Map<String, String> tips(ExportInput in) {
        Figures f = new Figures(in);
        Map<String, String> tips = new HashMap<>();
        for (int w : in.scope().wards()) {
            tips.put(f.code(w), tip(f, w));
        }
        return tips;
    }

    private static String tip(Figures f, int w) {
        Evaluation e = f.evaluation;
        List<String> posts = new ArrayList<>();
        for (int r : f.shownRoles) {
            posts.add(Words.count(e.posts(r, w)) + " " + f.role(r));
        }
        return f.name(w) + ", " + f.wards.ward(w).borough().name() + "\n" + String.join(" + ", posts) + "\nCoverage "
                + Measure.COVERAGE.format(Measure.COVERAGE.round(100 * e.coverage(w))) + ", gap "
                + Words.number(e.inDwoPosts(e.gap(w)), 1) + " " + f.role(0) + " posts\n" + rank(f, w);
    }

    /** As in the table of wards: a rank that may lie anywhere in half of London is told by its interval alone. */
    private static String rank(Figures f, int w) {
        RankIntervals ranks = f.in.ranks();
        String rank = Words.count(f.evaluation.need().rank(w));
        String of = " of " + f.wards.size();
        if (ranks == null) {
            return "Priority rank " + rank + of;
        }
        String interval = ranks.low()[w] + "–" + ranks.high()[w];
        return "Priority rank " + (ranks.spansHalf(w) ? interval : rank + " (" + interval + ")") + of;
    }
}
