package org.wardplan.report.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The font of maps and papers, read from its library. Letters are taken as outlines straight from the font file and
 * never from the platform's text engine, so that widths and pictures are the same on every machine, with or without a
 * display or fonts of its own.
 */
public final class Roboto {
    private static final String FOLDER = "/com/formdev/flatlaf/fonts/roboto/Roboto-";
    private static final Map<Mark.Weight, Roboto> LOADED = new EnumMap<>(Mark.Weight.class);

    private final TrueTypeFont font;
    private final CmapLookup cmap;
    private final double unitsPerEm;
    private final Map<Integer, Path2D> outlines = new HashMap<>();

    private Roboto(Mark.Weight weight) {
        try (InputStream in = open(weight)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            cmap = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("the font Roboto can't be read: reinstall Wardplan", e);
        }
    }

    public static Roboto of(Mark.Weight weight) {
        synchronized (LOADED) {
            return LOADED.computeIfAbsent(weight, Roboto::new);
        }
    }

    /** The font file. */
    public static InputStream open(Mark.Weight weight) {
        InputStream in = Roboto.class.getResourceAsStream(FOLDER + weight.file() + ".ttf");
        if (in == null) {
            throw new IllegalStateException("the font Roboto " + weight.file() + " is missing: reinstall Wardplan");
        }
        return in;
    }

    /** Width of a text in units of the size. */
    public double width(String text, double size) {
        return text.codePoints().mapToDouble(this::advance).sum() * size;
    }

    /** The letters of a text as one shape, the base line from (0, 0) to the right, y down. */
    public Path2D outline(String text, double size) {
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double x = 0;
        double scale = size / unitsPerEm;
        for (int c : text.codePoints().toArray()) {
            AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x, 0);
            all.append(glyph(c).getPathIterator(place), false);
            x += advance(c) * size;
        }
        return all;
    }

    private synchronized double advance(int codePoint) {
        try {
            return font.getAdvanceWidth(cmap.getGlyphId(codePoint)) / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Path2D glyph(int codePoint) {
        return outlines.computeIfAbsent(codePoint, c -> {
            try {
                GlyphData data = font.getGlyph().getGlyph(cmap.getGlyphId(c));
                return data == null ? new Path2D.Double() : data.getPath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
