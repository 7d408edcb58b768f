package org.wardplan.report.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The parts of a package that the library wrote, by its central directory (APPNOTE.TXT 4.3.12). The streaming reader of
 * the platform can't be used: the library closes its entries with 64-bit sizes, which that reader takes for an error.
 */
final class ZipParts {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;

    private ZipParts() {}

    /** Content by name, in order of name. */
    static Map<String, byte[]> of(byte[] zip) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - END_LENGTH;
        if (end < 0 || in.getInt(end) != END) {
            throw new IOException("the workbook has no directory");
        }
        int entries = Short.toUnsignedInt(in.getShort(end + 10));
        int at = in.getInt(end + 16);
        Map<String, byte[]> parts = new TreeMap<>();
        for (int k = 0; k < entries; k++) {
            if (in.getInt(at) != ENTRY) {
                throw new IOException("the workbook's directory is broken at " + at);
            }
            int name = Short.toUnsignedInt(in.getShort(at + 28));
            int local = in.getInt(at + 42);
            int content = local
                    + LOCAL_LENGTH
                    + Short.toUnsignedInt(in.getShort(local + 26))
                    + Short.toUnsignedInt(in.getShort(local + 28));
            parts.put(
                    new String(zip, at + ENTRY_LENGTH, name, StandardCharsets.UTF_8),
                    inflated(zip, content, in.getInt(at + 20), in.getInt(at + 24)));
            at += ENTRY_LENGTH
                    + name
                    + Short.toUnsignedInt(in.getShort(at + 30))
                    + Short.toUnsignedInt(in.getShort(at + 32));
        }
        return parts;
    }

    private static byte[] inflated(byte[] zip, int from, int compressed, int size) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip, from, compressed);
            ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(16, size));
            byte[] part = new byte[1 << 16];
            while (!inflater.finished()) {
                int n = inflater.inflate(part);
                if (n == 0 && !inflater.finished()) {
                    throw new IOException("a part of the workbook is broken");
                }
                out.write(part, 0, n);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new IOException("a part of the workbook is broken", e);
        } finally {
            inflater.end();
        }
    }
}
