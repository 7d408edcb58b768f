package org.wardplan.report.picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a drawing as a PNG of a chosen width. */
public final class PngWriter {
    private PngWriter() {}

    /** The picture in pixels; its height follows from the width. */
    public static BufferedImage image(MapDrawing drawing, int width) {
        int height = height(drawing, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.scale(width / drawing.width(), height / drawing.height());
            Painter.paint(drawing, g);
        } finally {
            g.dispose();
        }
        return image;
    }

    /** Height in pixels of a picture of this width. */
    public static int height(MapDrawing drawing, int width) {
        return (int) Math.round(width * drawing.height() / drawing.width());
    }

    public static void write(MapDrawing drawing, int width, OutputStream out) throws IOException {
        BufferedImage image = image(drawing, width);
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("png");
        if (!writers.hasNext()) {
            throw new IOException("this Java has no PNG writer");
        }
        ImageWriter writer = writers.next();
        // A cache in memory: the picture is in memory anyway, and a cache on disk can fail on its own.
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(new IIOImage(image, null, null));
        } finally {
            writer.dispose();
        }
    }
}
