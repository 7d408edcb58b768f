package org.wardplan.planning.optimise;

import java.util.Arrays;

/** States by their totals, the cheapest kept. */
final class StateTable {
    /**
     * States after some wards: totals by role, packed; what they cost above the bound; how they came about.
     * {@code from} is the state of the layer before, {@code with} the choice taken from there.
     */
    static final class Layer {
        final long[] totals;
        final double[] cost;
        final int[] from;
        final int[] with;

        Layer(long[] totals, double[] cost, int[] from, int[] with) {
            this.totals = totals;
            this.cost = cost;
            this.from = from;
            this.with = with;
        }

        int size() {
            return totals.length;
        }
    }

    private long[] keys;
    private double[] cost;
    private int[] from;
    private int[] with;
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

    Layer layer() {
        return new Layer(
                Arrays.copyOf(keys, size),
                Arrays.copyOf(cost, size),
                Arrays.copyOf(from, size),
                Arrays.copyOf(with, size));
    }
}
