package org.wardplan.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which wards are of the highest need however crime is weighed: a ward in the top tenth under every priority profile owes
 * that to its crime, one that is there under a single profile owes it to the choice of profile. Each profile is a lens on
 * the same counts; this tells nothing of the noise in them, which {@link RankUncertainty} does.
 */
public final class LensStability {
    private final List<String> lenses;
    private final boolean[][] top;
    private final int[] times;
    private final int size;

    private LensStability(List<String> lenses, boolean[][] top, int[] times, int size) {
        this.lenses = lenses;
        this.top = top;
        this.times = times;
        this.size = size;
    }

    /**
     * @param lenses name or id of each profile, at least one
     * @param ranks {@code ranks[lens][ward]}, from 1 for the highest need; wards of equal rank at the edge are all in the
     *     top tenth
     */
    public static LensStability of(List<String> lenses, int[][] ranks) {
        if (lenses.isEmpty() || lenses.size() != ranks.length) {
            throw new IllegalArgumentException(lenses.size() + " lenses with ranks for " + ranks.length);
        }
        int wards = ranks[0].length;
        int size = topSize(wards);
        boolean[][] top = new boolean[ranks.length][wards];
        int[] times = new int[wards];
        for (int lens = 0; lens < ranks.length; lens++) {
            if (ranks[lens].length != wards) {
                throw new IllegalArgumentException(
                        "ranks of " + ranks[lens].length + " wards under " + lenses.get(lens) + ", expected " + wards);
            }
            for (int w = 0; w < wards; w++) {
                top[lens][w] = ranks[lens][w] <= size;
                times[w] += top[lens][w] ? 1 : 0;
            }
        }
        return new LensStability(List.copyOf(lenses), top, times, size);
    }

    /** How many of n wards are the top tenth, ⌈n/10⌉. */
    public static int topSize(int wards) {
        return (wards + 9) / 10;
    }

    public List<String> lenses() {
        return lenses;
    }

    public int wards() {
        return times.length;
    }

    /** How many wards the top tenth holds. */
    public int topSize() {
        return size;
    }

    /** Under how many lenses the ward is in the top tenth. */
    public int times(int ward) {
        return times[ward];
    }

    public boolean isTop(int lens, int ward) {
        return top[lens][ward];
    }

    /** The lenses under which the ward is in the top tenth. */
    public List<String> lensesOf(int ward) {
        return IntStream.range(0, top.length)
                .filter(lens -> top[lens][ward])
                .mapToObj(lenses::get)
                .toList();
    }

    /** The wards of the top tenth under every lens, in the order of the ward set. */
    public int[] always() {
        return wardsWith(lenses.size());
    }

    /**
     * The wards of the top tenth under exactly so many lenses, in the order of the ward set: {@code wardsWith(1)} are
     * those that one lens alone puts there, and {@link #lensesOf} names it.
     */
    public int[] wardsWith(int count) {
        return IntStream.range(0, times.length).filter(w -> times[w] == count).toArray();
    }

    /** How many wards are in the top tenth under exactly k lenses, for k from 0 to the number of lenses. */
    public int[] spread() {
        int[] spread = new int[lenses.size() + 1];
        Arrays.stream(times).forEach(k -> spread[k]++);
        return spread;
    }
}
