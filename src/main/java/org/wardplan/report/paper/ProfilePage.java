package org.wardplan.report.paper;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.wardplan.model.geography.Ward;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.picture.MapDrawing;

/** Puts the parts of a ward's profile together to one page. */
final class ProfilePage {
    private ProfilePage() {}

    /** Of the ward's borough, whose wards stand around it. */
    static Figures figures(ExportInput in, int ward) {
        return new Figures(in.withScope(ReportScope.borough(
                in.data().wards(), in.data().wards().ward(ward).borough())));
    }

    static Map<String, MapDrawing> draw(Figures f, int ward) {
        Map<String, MapDrawing> maps = new TreeMap<>();
        String prefix = prefix(f, ward);
        maps.put(prefix + ProfileMap.NAME, ProfileMap.draw(f, ward));
        maps.put(prefix + ProfileCrime.MONTHS, ProfileCrime.draw(f, ward));
        return maps;
    }

    /** What names of pictures and places begin with, so that several wards can stand in one file. */
    static String prefix(Figures f, int ward) {
        return f.code(ward).toLowerCase(java.util.Locale.ROOT) + "-";
    }

    static String page(Figures f, int ward, MapFigure maps, Brevity brevity) {
        Html out = new Html();
        Map<String, String> bookmarks = new LinkedHashMap<>();
        write(out, bookmarks, f, ward, maps, brevity);
        return frame(f, ward).page(bookmarks, out);
    }

    /** The content of the page. */
    static void write(Html out, Map<String, String> bookmarks, Figures f, int ward, MapFigure maps, Brevity brevity) {
        String prefix = prefix(f, ward);
        bookmarks.put(prefix + "top", f.name(ward));
        ProfileHead.write(out, f, ward, prefix, brevity);
        out.open("div", "class", "prow").open("div", "class", "pleft");
        ProfileMap.write(out, f, ward, maps, prefix);
        ProfileCrime.months(out, f, ward, maps, prefix);
        ProfileNeed.similar(out, f, ward, brevity);
        out.close("div").open("div", "class", "pright");
        ProfileNeed.target(out, f, ward);
        ProfileCrime.groups(out, f, ward);
        ProfileNeed.certainty(out, f, ward);
        ProfileDecisions.posts(out, f, ward);
        out.close("div").close("div");
        ProfileDecisions.write(out, f, ward, brevity);
        ProfileHead.method(out, f, ward, brevity);
    }

    static PaperFrame frame(Figures f, int ward) {
        Ward w = f.wards.ward(ward);
        return new PaperFrame(
                "Ward allocation report, " + w.name() + " (" + w.code() + "), "
                        + w.borough().name() + ": " + f.in.plan().name() + ", "
                        + f.in.scenario().name(),
                "Neighbourhood policing posts of a ward",
                f.in.author(),
                f.in.date(),
                f.in.marking(),
                f.in.version(),
                f.in.data().description().attribution());
    }
}
