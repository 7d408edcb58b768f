package org.wardplan.report.paper;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The pages of a PDF as pictures, for who wants to look at a paper before it is written. What is drawn comes from the
 * bytes alone. Sizes and bookmarks are read at once; {@link #draw} and {@link #close} belong to one thread.
 */
public final class PdfPages implements AutoCloseable {
    private static final int OPAQUE = 0xff000000;
    private static final int MOST_DEPTH = 2;

    private final PDDocument document;
    private final PDFRenderer renderer;
    private final List<Size> sizes = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();

    /** Width and height of a page as it is seen, in points of 1/72 inch. */
    public record Size(double width, double height) {}

    /**
     * A place that the document names.
     *
     * @param page from 0
     * @param top from the page's upper edge, in points
     * @param depth 0 for a chapter, 1 for what it holds
     */
    public record Bookmark(String title, int page, double top, int depth) {}

    /**
     * A page, or a part of one, as pixels.
     *
     * @param argb opaque, row by row, {@code width × height}; belongs to who asked for it
     */
    public record Picture(int width, int height, int[] argb) {}

    private PdfPages(PDDocument document) throws IOException {
        this.document = document;
        this.renderer = new PDFRenderer(document);
        for (PDPage page : document.getPages()) {
            PDRectangle box = page.getCropBox();
            boolean turned = page.getRotation() % 180 != 0;
            sizes.add(turned ? new Size(box.getHeight(), box.getWidth()) : new Size(box.getWidth(), box.getHeight()));
        }
        PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
        if (outline != null) {
            read(outline, 0);
        }
    }

    /** Opens a PDF. Throws IOException where the bytes are none. */
    public static PdfPages of(byte[] pdf) throws IOException {
        PDDocument document = Loader.loadPDF(pdf);
        try {
            return new PdfPages(document);
        } catch (IOException | RuntimeException e) {
            document.close();
            throw e;
        }
    }

    private void read(PDOutlineNode node, int depth) throws IOException {
        for (PDOutlineItem item : node.children()) {
            PDPage page = item.findDestinationPage(document);
            int n = page == null ? -1 : document.getPages().indexOf(page);
            if (n >= 0) {
                bookmarks.add(new Bookmark(item.getTitle(), n, top(item, sizes.get(n)), depth));
            }
            if (depth + 1 < MOST_DEPTH) {
                read(item, depth + 1);
            }
        }
    }

    private static double top(PDOutlineItem item, Size page) throws IOException {
        var to = item.getDestination();
        if (to == null && item.getAction() instanceof org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo go) {
            to = go.getDestination();
        }
        if (to
                instanceof
                org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination place) {
            return Math.max(0, Math.min(page.height(), page.height() - place.getTop()));
        }
        return 0;
    }

    /** How many pages there are. */
    public int count() {
        return sizes.size();
    }

    /** @param page from 0 */
    public Size size(int page) {
        return sizes.get(page);
    }

    /** The document's bookmarks, in its order. */
    public List<Bookmark> bookmarks() {
        return List.copyOf(bookmarks);
    }

    /**
     * Draws a page.
     *
     * @param page from 0
     * @param scale pixels for a point: 1 is 72 dpi
     */
    public Picture draw(int page, double scale) throws IOException {
        Size size = sizes.get(page);
        int w = Math.max(1, (int) Math.round(size.width() * scale));
        int h = Math.max(1, (int) Math.round(size.height() * scale));
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setBackground(java.awt.Color.WHITE);
            g.clearRect(0, 0, w, h);
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            renderer.renderPageToGraphics(page, g, (float) scale);
        } finally {
            g.dispose();
        }
        int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < argb.length; i++) {
            argb[i] |= OPAQUE;
        }
        return new Picture(w, h, argb);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
