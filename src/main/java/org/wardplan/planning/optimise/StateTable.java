package org.wardplan.planning.optimise;

import java.util.Arrays;

/** States by a key, of those with the same key the cheapest, with how they came about; the first {@link #size} count. */
final class StateTable {
    long[] keys;
    double[] cost;
    int[] from;
    int[] with;
    private int[] slots;
    int size;

    StateTable(int capacity) {
        int slotCount = Integer.highestOneBit(Math.max(32, capacity * 2 - 1)) << 1;
        slots = new int[slotCount];
        keys = new long[capacity];
        cost = new double[capacity];
        from = new int[capacity];
        with = new int[capacity];
    }

    /**
     * @param key totals by role and whatever else tells states apart, packed
     * @param value what the state costs above the bound
     * @param source state of the layer before
     * @param choice taken from there
     */
    void put(long key, double value, int source, int choice) {
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
            cost[entry] = Double.POSITIVE_INFINITY;
        }
        if (value < cost[entry]) {
            cost[entry] = value;
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
        cost = Arrays.copyOf(cost, n);
        from = Arrays.copyOf(from, n);
        with = Arrays.copyOf(with, n);
        slots = new int[slots.length * 2];
        for (int e = 0; e < size; e++) {
            slots[slot(keys[e])] = e + 1;
        }
    }

    /** Keeps the cheapest states only, so many of them. */
    void cheapest(int most) {
        if (size <= most) {
            return;
        }
        double[] sorted = Arrays.copyOf(cost, size);
        Arrays.sort(sorted);
        double limit = sorted[most - 1];
        int n = 0;
        for (int e = 0; e < size && n < most; e++) {
            if (cost[e] <= limit) {
                keys[n] = keys[e];
                cost[n] = cost[e];
                from[n] = from[e];
                with[n++] = with[e];
            }
        }
        size = n;
    }
}
