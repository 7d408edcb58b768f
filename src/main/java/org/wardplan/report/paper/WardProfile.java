package org.wardplan.report.paper;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.picture.MapDrawing;

/**
 * One ward on one A4 page. What has no room is cut short and says where the rest is.
 *
 * @param in of which the scope is not looked at: a ward is shown in its borough
 * @param ward index in the ward set
 */
public record WardProfile(ExportInput in, int ward) implements Paper {
    public WardProfile {
        Objects.checkIndex(ward, in.data().wards().size());
    }

    @Override
    public String name() {
        var w = in.data().wards().ward(ward);
        return w.name() + ", " + w.borough().name();
    }

    /** Tries the fullest text first; a page that would run over is set again with less. */
    @Override
    public PdfPaper.Result pdf(Progress progress, Cancellation cancellation) throws IOException {
        progress.report(0, PdfSheet.STEPS, "Drawing the map");
        Figures f = ProfilePage.figures(in, ward);
        return fitted(f, ward, progress, cancellation).paper;
    }

    private record Fitted(PdfPaper.Result paper, Brevity brevity) {}

    /** How much text of a ward fits its page. */
    static Brevity fitting(Figures f, int ward, Cancellation cancellation) throws IOException {
        return fitted(f, ward, Progress.NONE, cancellation).brevity;
    }

    private static Fitted fitted(Figures f, int ward, Progress progress, Cancellation cancellation) throws IOException {
        Map<String, MapDrawing> maps = ProfilePage.draw(f, ward);
        Fitted last = null;
        for (Brevity brevity : Brevity.values()) {
            if (last == null || last.paper.pages() > 1) {
                cancellation.check();
                progress.report(1, PdfSheet.STEPS, "Writing the page");
                String page = ProfilePage.page(f, ward, new MapFigure(maps, false), brevity);
                last = new Fitted(PdfSheet.of(page, maps, ProfilePage.frame(f, ward), progress, cancellation), brevity);
            }
        }
        return Objects.requireNonNull(last);
    }

    @Override
    public String html() {
        Figures f = ProfilePage.figures(in, ward);
        String page = ProfilePage.page(f, ward, new MapFigure(ProfilePage.draw(f, ward), true), Brevity.FULL);
        return HtmlPaper.of(page, ProfilePage.frame(f, ward), Map.of());
    }
}
