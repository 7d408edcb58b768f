package org.wardplan.base;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes whole numbers in as few bytes as they need (LEB128: seven bits a byte, lowest first). */
public final class VarintOutput {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public void bytes(byte[] bytes) {
        out.writeBytes(bytes);
    }

    /** A number of 0 or more. */
    public void unsigned(long value) {
        if (value < 0) {
            throw new IllegalArgumentException(value + " is below 0");
        }
        long v = value;
        while (v > 0x7F) {
            out.write((int) (v & 0x7F | 0x80));
            v >>>= 7;
        }
        out.write((int) v);
    }

    /** Any number, zigzag-coded: 0, −1, 1, −2, … become 0, 1, 2, 3, … */
    public void signed(long value) {
        unsigned(value << 1 ^ value >> 63);
    }

    /** Length in bytes, then UTF-8. */
    public void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        unsigned(utf8.length);
        out.writeBytes(utf8);
    }

    public byte[] toByteArray() {
        return out.toByteArray();
    }
}
