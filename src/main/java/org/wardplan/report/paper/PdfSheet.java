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
import java.util.TimeZone;
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
import org.wardplan.report.picture.MapDrawing;
import org.wardplan.report.picture.Mark;
import org.wardplan.report.picture.Painter;
import org.wardplan.report.picture.Roboto;

/** Sets an XHTML page as a tagged PDF. */
final class PdfSheet {
    /** Of the progress: two are of the page's writer. */
    static final int STEPS = 4;

    private static final float PDF_VERSION = 1.7f;

    private PdfSheet() {}

    /**
     * The page as a PDF.
     *
     * @param maps drawn where the page has their figures, by name
     */
    static PdfPaper.Result of(
            String page, Map<String, MapDrawing> maps, PaperFrame frame, Progress progress, Cancellation cancellation)
            throws IOException {
        progress.report(2, STEPS, "Setting the pages");
        List<String> complaints = new ArrayList<>();
        try (PDDocument document = new TaggedDocument();
                PdfBoxRenderer renderer =
                        builder(document, page, maps, complaints).buildPdfRenderer()) {
            renderer.layout();
            cancellation.check();
            progress.report(3, STEPS, "Writing the PDF");
            renderer.createPDFWithoutClosing();
            cancellation.check();
            date(document, frame);
            document.setDocumentId(number(page));
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
            document.save(out);
            progress.report(STEPS, STEPS, "Done");
            return new PdfPaper.Result(out.toByteArray(), document.getNumberOfPages(), complaints);
        }
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
        // Nothing of a plan may make the program fetch or read anything; a logo stands in the page itself.
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith("data:image/"),
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

    private static void date(PDDocument document, PaperFrame frame) throws IOException {
        Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        date.clear();
        date.set(
                frame.date().getYear(),
                frame.date().getMonthValue() - 1,
                frame.date().getDayOfMonth());
        PDDocumentInformation info = document.getDocumentInformation();
        info.setCreationDate(date);
        info.setModificationDate(date);
        info.setCreator("Wardplan " + frame.version());
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(PdfMetadata.xmp(frame, info).getBytes(StandardCharsets.UTF_8));
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
