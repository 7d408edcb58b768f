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
        return new TreeMap<>();
    }

    static String page(Figures f, int ward, MapFigure maps, Brevity brevity) {
        Html out = new Html();
        Map<String, String> bookmarks = new LinkedHashMap<>();
        Ward w = f.wards.ward(ward);
        bookmarks.put("top", w.name());
        out.element("h1", w.name(), "id", "top");
        return frame(f, ward).page(bookmarks, out);
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
