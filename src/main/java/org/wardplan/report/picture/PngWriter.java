package org.wardplan.report.picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;

/**
 * Writes a picture as PNG of a chosen size. It is painted in bands, each written before the next is painted, so that
 * one of 12,000 pixels takes no more memory than a small one. The same picture gives the same bytes on every machine
 * whose Java packs alike.
 */
public final class PngWriter {
    /** Pixels of a band: 40 MB. */
    private static final int BAND = 10_000_000;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final double INCHES_PER_METRE = 1 / 0.0254;
    private static final int BUFFER = 1 << 16;
    private static final int UP = 2;

    private PngWriter() {}

    /** The picture in pixels; its height follows from the width. */
    public static BufferedImage image(PictureSheet sheet, int width) {
        return band(sheet, width, height(sheet, width), 0, height(sheet, width));
    }

    /** The picture in pixels. */
    public static BufferedImage image(PictureSheet sheet, int width, int height) {
        return band(sheet, width, height, 0, height);
    }

    /** Height in pixels of a picture of this width. */
    public static int height(PictureSheet sheet, int width) {
        return (int) Math.round(width * sheet.height() / sheet.width());
    }

    static int height(PictureSheet sheet, PictureSize size) {
        return size.height() > 0 ? size.height() : height(sheet, size.width());
    }

    private static BufferedImage band(PictureSheet sheet, int width, int height, int from, int rows) {
        BufferedImage image = new BufferedImage(width, rows, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setClip(0, 0, width, rows);
            g.translate(0, -from);
            g.scale(width / sheet.width(), height / sheet.height());
            sheet.paint(g);
        } finally {
            g.dispose();
        }
        return image;
    }

    /** A picture for a screen, its height following from the width. */
    public static void write(PictureSheet sheet, int width, OutputStream out) throws IOException {
        write(sheet, new PictureSize(width, 0, 1, false), out, Progress.NONE, new Cancellation());
    }

    /**
     * Writes a picture of a size; the stream stays open.
     *
     * @param progress told of the rows that are written
     * @throws java.util.concurrent.CancellationException when cancelled, between two bands
     */
    public static void write(
            PictureSheet sheet, PictureSize size, OutputStream out, Progress progress, Cancellation cancel)
            throws IOException {
        int width = size.width();
        int height = height(sheet, size);
        out.write(SIGNATURE);
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        if (size.print()) {
            int perMetre = (int) Math.round(size.dpi() * INCHES_PER_METRE);
            chunk(
                    out,
                    "pHYs",
                    ByteBuffer.allocate(9)
                            .putInt(perMetre)
                            .putInt(perMetre)
                            .put((byte) 1)
                            .array());
        }
        chunk(out, "iTXt", text("Title", sheet.title()));
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try (Chunks chunks = new Chunks(out);
                DeflaterOutputStream packed = new DeflaterOutputStream(chunks, deflater, BUFFER)) {
            rows(sheet, width, height, packed, progress, cancel);
        } finally {
            deflater.end();
        }
        chunk(out, "IEND", new byte[0]);
    }

    /** Every row as what differs from the one above it, which of areas of one colour is nothing. */
    private static void rows(
            PictureSheet sheet, int width, int height, OutputStream out, Progress progress, Cancellation cancel)
            throws IOException {
        byte[] above = new byte[3 * width];
        byte[] row = new byte[3 * width];
        byte[] line = new byte[3 * width + 1];
        line[0] = UP;
        int most = Math.max(1, BAND / width);
        for (int from = 0; from < height; from += most) {
            cancel.check();
            progress.report(from, height, "Drawing the picture");
            int rows = Math.min(most, height - from);
            BufferedImage image = band(sheet, width, height, from, rows);
            int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
            for (int y = 0; y < rows; y++) {
                for (int x = 0; x < width; x++) {
                    int rgb = pixels[y * width + x];
                    row[3 * x] = (byte) (rgb >> 16);
                    row[3 * x + 1] = (byte) (rgb >> 8);
                    row[3 * x + 2] = (byte) rgb;
                }
                for (int i = 0; i < row.length; i++) {
                    line[i + 1] = (byte) (row[i] - above[i]);
                }
                out.write(line);
                byte[] swap = above;
                above = row;
                row = swap;
            }
        }
        progress.report(height, height, "Drawing the picture");
    }

    private static byte[] text(String key, String value) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write(key.getBytes(StandardCharsets.US_ASCII));
        // not compressed, in no said language, under the key alone
        text.write(new byte[5]);
        text.write(value.getBytes(StandardCharsets.UTF_8));
        return text.toByteArray();
    }

    private static void chunk(OutputStream out, String type, byte[] content) throws IOException {
        byte[] named = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(named);
        crc.update(content);
        out.write(ByteBuffer.allocate(4).putInt(content.length).array());
        out.write(named);
        out.write(content);
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    /** What is packed, cut into chunks. */
    private static final class Chunks extends OutputStream {
        private final OutputStream out;

        Chunks(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            byte[] part = new byte[length];
            System.arraycopy(bytes, from, part, 0, length);
            chunk(out, "IDAT", part);
        }

        @Override
        public void close() {
            // the file goes on after the last row
        }
    }
}
