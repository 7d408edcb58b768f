package org.wardplan.report.paper;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.picture.MapDrawing;
import org.wardplan.report.picture.Mark;
import org.wardplan.report.picture.Painter;
import org.wardplan.report.picture.Roboto;

/**
 * The paper as a tagged PDF (PDF/UA-1): A4, fonts embedded, the map as vectors with its content in words. The dates and
 * the id inside the file come from the input alone, so the same paper has the same bytes.
 */
public final class PdfPaper {
    private static final int STEPS = 4;
    private static final float PDF_VERSION = 1.7f;

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
        progress.report(0, STEPS, "Drawing the map");
        Map<String, MapDrawing> maps = maps(in, sections);
        cancellation.check();
        progress.report(1, STEPS, "Writing the pages");
        String page = PaperPage.of(in, sections, new MapFigure(maps, false));
        cancellation.check();
        progress.report(2, STEPS, "Setting the pages");
        List<String> complaints = new ArrayList<>();
        try (PDDocument document = new PDDocument();
                PdfBoxRenderer renderer =
                        builder(document, page, maps, complaints).buildPdfRenderer()) {
            renderer.layout();
            cancellation.check();
            progress.report(3, STEPS, "Writing the PDF");
            renderer.createPDFWithoutClosing();
            cancellation.check();
            date(document, in);
            document.setDocumentId(number(page));
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
            document.save(out);
            progress.report(STEPS, STEPS, "Done");
            return new Result(out.toByteArray(), document.getNumberOfPages(), complaints);
        }
    }

    /** The same paper as a page for a browser. */
    public static String html(ExportInput in, Set<PaperSection> sections) {
        return PaperPage.of(in, sections, new MapFigure(maps(in, sections), true));
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

    private static PdfRendererBuilder builder(
            PDDocument document, String page, Map<String, MapDrawing> maps, List<String> complaints)
            throws IOException {
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(PDF_VERSION);
        builder.withProducer("Wardplan");
        builder.withHtmlContent(page, null);
        // Nothing of a plan may make the program fetch or read anything.
        builder.useExternalResourceAccessControl(
                (uri, type) -> false,
                com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withDiagnosticConsumer(d -> complain(d, complaints));
        builder.usePDDocument(document);
        for (Mark.Weight weight : Mark.Weight.values()) {
            builder.useFont(font(document, weight), "Roboto", weight.css(), FontStyle.NORMAL, true);
        }
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        maps.forEach((name, map) -> drawers.registerDrawer(MapFigure.objectType(name), drawer(map)));
        builder.useObjectDrawerFactory(drawers);
        return builder;
    }

    private static FSObjectDrawer drawer(MapDrawing map) {
        return (element, x, y, width, height, device, context, dotsPerPixel) -> {
            device.drawWithGraphics(
                    (float) x,
                    (float) y,
                    (float) width / dotsPerPixel,
                    (float) height / dotsPerPixel,
                    g -> paint(map, g, width / dotsPerPixel));
            return Map.of();
        };
    }

    /** Without glyph substitution, whose search for ligatures took most of the time and which no width counts with. */
    private static PDFontSupplier font(PDDocument document, Mark.Weight weight) throws IOException {
        try (InputStream in = Roboto.open(weight)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            font.setEnableGsub(false);
            return new PDFontSupplier(PDType0Font.load(document, font, true));
        }
    }

    private static void complain(Diagnostic d, List<String> complaints) {
        if (d.getLevel().intValue() >= Level.WARNING.intValue()) {
            complaints.add(d.getFormattedMessage());
        }
    }

    private static void paint(MapDrawing map, Graphics2D g, double width) {
        double scale = width / map.width();
        g.scale(scale, scale);
        Painter.paint(map, g);
    }

    private static void date(PDDocument document, ExportInput in) throws IOException {
        Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        date.clear();
        date.set(in.date().getYear(), in.date().getMonthValue() - 1, in.date().getDayOfMonth());
        PDDocumentInformation info = document.getDocumentInformation();
        info.setCreationDate(date);
        info.setModificationDate(date);
        info.setCreator("Wardplan " + in.version());
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(PdfMetadata.xmp(in, info).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    /** A number that stands for the content. */
    private static long number(String page) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(page.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
