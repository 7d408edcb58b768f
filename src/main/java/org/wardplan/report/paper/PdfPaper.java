package org.wardplan.report.paper;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.picture.MapDrawing;

/**
 * The paper as a tagged PDF (PDF/UA-1): A4, fonts embedded, the map as vectors with its content in words. The dates and
 * the id inside the file come from the input alone, so the same paper has the same bytes.
 */
public final class PdfPaper {
    /**
     * A finished PDF.
     *
     * @param complaints what the typesetter warned of; empty for a sound paper
     */
    public record Result(byte[] bytes, int pages, List<String> complaints) {
        public Result {
            complaints = List.copyOf(complaints);
        }
    }

    private PdfPaper() {}

    /** Sets the paper. Takes a second or so for London; the time goes into its long table. */
    public static Result of(ExportInput in, Set<PaperSection> sections, Progress progress, Cancellation cancellation)
            throws IOException {
        progress.report(0, PdfSheet.STEPS, "Drawing the map");
        Map<String, MapDrawing> maps = maps(in, sections);
        cancellation.check();
        progress.report(1, PdfSheet.STEPS, "Writing the pages");
        String page = PaperPage.of(in, sections, new MapFigure(maps, false));
        cancellation.check();
        return PdfSheet.of(page, maps, PaperPage.frame(in), progress, cancellation);
    }

    /** The same paper as a page for a browser. */
    public static String html(ExportInput in, Set<PaperSection> sections) {
        return HtmlPaper.of(in, sections, new MapFigure(maps(in, sections), true));
    }

    private static Map<String, MapDrawing> maps(ExportInput in, Set<PaperSection> sections) {
        Map<String, MapDrawing> maps = new TreeMap<>();
        maps.put(MapSection.NAME, MapSection.draw(in));
        MapDrawing hotSpots = sections.contains(PaperSection.HOT_SPOTS) ? HotSpotsSection.draw(in) : null;
        if (hotSpots != null) {
            maps.put(HotSpotsSection.NAME, hotSpots);
        }
        return maps;
    }
}
