package org.wardplan.ui.map.raster;

import java.util.Arrays;

/** The pixels that a border touches: what lies beyond it, and how much of the pixel its line covers. */
final class Edges {
    private final int[] slots;
    private int count;
    private int[] at = new int[1 << 14];
    private short[] other = new short[1 << 14];
    private byte[] share = new byte[1 << 14];
    private byte[] ward = new byte[1 << 14];
    private byte[] borough = new byte[1 << 14];

    /** @param pixels number of pixels of the raster */
    Edges(int pixels) {
        slots = new int[pixels];
    }

    int count() {
        return count;
    }

    int at(int edge) {
        return at[edge];
    }

    /** Number of the face beyond the border. */
    int other(int edge) {
        return other[edge] & 0xffff;
    }

    /** How much of the pixel lies beyond the border, 0 to 127 of 255. */
    int share(int edge) {
        return share[edge] & 0xff;
    }

    /** How much of the pixel a ward line covers, 0 to 255. */
    int ward(int edge) {
        return ward[edge] & 0xff;
    }

    /** How much of the pixel a borough line covers, 0 to 255. */
    int borough(int edge) {
        return borough[edge] & 0xff;
    }

    /** Position of the pixel's entry, made when there is none. */
    int entry(int pixel) {
        int slot = slots[pixel];
        if (slot != 0) {
            return slot - 1;
        }
        if (count == at.length) {
            at = Arrays.copyOf(at, 2 * count);
            other = Arrays.copyOf(other, 2 * count);
            share = Arrays.copyOf(share, 2 * count);
            ward = Arrays.copyOf(ward, 2 * count);
            borough = Arrays.copyOf(borough, 2 * count);
        }
        at[count] = pixel;
        slots[pixel] = ++count;
        return count - 1;
    }

    /** Position of the pixel's entry, or −1. */
    int find(int pixel) {
        return slots[pixel] - 1;
    }

    void beyond(int edge, int face, int newShare) {
        if (newShare > share(edge)) {
            share[edge] = (byte) newShare;
            other[edge] = (short) face;
        }
    }

    void line(int edge, boolean isBorough, int cover) {
        byte[] lines = isBorough ? borough : ward;
        if (cover > (lines[edge] & 0xff)) {
            lines[edge] = (byte) cover;
        }
    }
}
