package org.wardplan.base;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link VarintOutput} wrote, with every length checked against the bytes that are left. */
public final class VarintInput {
    private final byte[] bytes;
    private int at;

    /** The array is not copied. */
    public VarintInput(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Steps over the leading mark of a format.
     *
     * @param what the content in words, for the message when the mark is another
     */
    public void expect(byte[] mark, String what) throws IOException {
        if (bytes.length - at < mark.length || !Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length)) {
            throw new IOException("it is no file of " + what);
        }
        at += mark.length;
    }

    public void expectEnd() throws IOException {
        if (at != bytes.length) {
            throw new IOException((bytes.length - at) + " bytes too many");
        }
    }

    public long unsigned() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            if (at >= bytes.length) {
                throw new IOException("it ends too early, after " + bytes.length + " bytes");
            }
            byte b = bytes[at++];
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new IOException("a number is too long, before byte " + at);
    }

    public long signed() throws IOException {
        long v = unsigned();
        return v >>> 1 ^ -(v & 1);
    }

    /** A number of things that take at least a byte each, so that it can't ask for more memory than the file has. */
    public int count(String what) throws IOException {
        return below(bytes.length - at + 1L, what);
    }

    /** A number under a limit, which is at most 2³¹. */
    public int below(long limit, String what) throws IOException {
        long v = unsigned();
        if (v >= limit) {
            throw new IOException(what + ": found " + v + ", expected less than " + limit);
        }
        return (int) v;
    }

    public String text() throws IOException {
        int length = count("letters");
        if (length > bytes.length - at) {
            throw new IOException("it ends too early, after " + bytes.length + " bytes");
        }
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }
}
