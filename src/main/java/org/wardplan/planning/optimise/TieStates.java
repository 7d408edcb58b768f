package org.wardplan.planning.optimise;

import java.util.Arrays;

/**
 * States by a key, of equal ones that that costs the least above the bound, and how they came about.
 */
final class TieStates {
    private long[] keys = new long[16];
    private double[] above = new double[16];
    private int[] from = new int[16];
    private int[] with = new int[16];
    private int[] slots = new int[32];
    private int size;

    void put(long key, double v, int source, int choice) {
        int at = slot(key);
        int entry = slots[at] - 1;
        if (entry < 0) {
            if (size == keys.length) {
                grow();
                at = slot(key);
            }
            entry = size++;
            slots[at] = entry + 1;
            keys[entry] = key;
            above[entry] = Double.POSITIVE_INFINITY;
        }
        if (v < above[entry]) {
            above[entry] = v;
            from[entry] = source;
            with[entry] = choice;
        }
    }

    private int slot(long key) {
        long h = key * 0x9E3779B97F4A7C15L;
        int mask = slots.length - 1;
        int at = (int) (h >>> 32) & mask;
        while (slots[at] != 0 && keys[slots[at] - 1] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        int n = keys.length * 2;
        keys = Arrays.copyOf(keys, n);
        above = Arrays.copyOf(above, n);
        from = Arrays.copyOf(from, n);
        with = Arrays.copyOf(with, n);
        slots = new int[slots.length * 2];
        for (int e = 0; e < size; e++) {
            slots[slot(keys[e])] = e + 1;
        }
    }

    int size() {
        return size;
    }

    long key(int state) {
        return keys[state];
    }

    double above(int state) {
        return above[state];
    }

    int from(int state) {
        return from[state];
    }

    int with(int state) {
        return with[state];
    }
}
