package org.wardplan.report.paper;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.picture.MapDrawing;

/** The profiles of all wards of a borough, a BCU or London in one file to print, one page each, by name. */
public record WardProfiles(ExportInput in) implements Paper {
    @Override
    public String name() {
        return in.scope().title() + ", ward profiles";
    }

    @Override
    public PdfPaper.Result pdf(Progress progress, Cancellation cancellation) throws IOException {
        Pages pages = pages(cancellation, progress);
        Brevity[] brevity = new Brevity[pages.wards.length];
        Arrays.fill(brevity, Brevity.FULL);
        cancellation.check();
        PdfPaper.Result set = set(pages, brevity, progress, cancellation);
        if (set.pages() != pages.wards.length) {
            // Some run over: each is tried alone to find how much text it takes.
            for (int k = 0; k < brevity.length; k++) {
                brevity[k] = WardProfile.fitting(pages.figures[k], pages.wards[k], cancellation);
            }
            set = set(pages, brevity, progress, cancellation);
        }
        return set;
    }

    @Override
    public String html() {
        Pages pages = pages(new Cancellation(), Progress.NONE);
        Brevity[] brevity = new Brevity[pages.wards.length];
        Arrays.fill(brevity, Brevity.FULL);
        return HtmlPaper.of(page(pages, new MapFigure(pages.maps, true), brevity), frame(), Map.of());
    }

    /** What all wards have been drawn to. */
    private record Pages(int[] wards, Figures[] figures, Map<String, MapDrawing> maps) {}

    private Pages pages(Cancellation cancellation, Progress progress) {
        progress.report(0, PdfSheet.STEPS, "Drawing the maps");
        int[] wards = Arrays.stream(in.scope().wards())
                .boxed()
                .sorted(Comparator.comparing((Integer w) ->
                                in.data().wards().ward(w).borough().name())
                        .thenComparing(w -> in.data().wards().ward(w).name())
                        .thenComparing(w -> w))
                .mapToInt(Integer::intValue)
                .toArray();
        Map<Integer, Figures> boroughs = new TreeMap<>();
        Figures[] figures = new Figures[wards.length];
        Map<String, MapDrawing> maps = new TreeMap<>();
        for (int k = 0; k < wards.length; k++) {
            cancellation.check();
            int w = wards[k];
            figures[k] = boroughs.computeIfAbsent(in.data().wards().boroughOf(w), b -> ProfilePage.figures(in, w));
            maps.putAll(ProfilePage.draw(figures[k], w));
        }
        return new Pages(wards, figures, maps);
    }

    private PdfPaper.Result set(Pages pages, Brevity[] brevity, Progress progress, Cancellation cancellation)
            throws IOException {
        progress.report(1, PdfSheet.STEPS, "Writing the pages");
        String page = page(pages, new MapFigure(pages.maps, false), brevity);
        return PdfSheet.of(page, pages.maps, frame(), progress, cancellation);
    }

    private String page(Pages pages, MapFigure maps, Brevity[] brevity) {
        Html out = new Html();
        Map<String, String> bookmarks = new LinkedHashMap<>();
        for (int k = 0; k < pages.wards.length; k++) {
            out.open("div", "class", k == 0 ? "profile" : "profile newpage");
            ProfilePage.write(out, bookmarks, pages.figures[k], pages.wards[k], maps, brevity[k]);
            out.close("div");
        }
        return frame().page(bookmarks, out);
    }

    private PaperFrame frame() {
        return new PaperFrame(
                "Ward allocation report, ward profiles of " + in.scope().title() + ": "
                        + in.plan().name() + ", " + in.scenario().name(),
                "Neighbourhood policing posts by ward",
                in.author(),
                in.date(),
                in.marking(),
                in.version(),
                in.data().description().attribution());
    }
}
