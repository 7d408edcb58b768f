package org.wardplan.planning.optimise;

import java.util.List;

/** All choices of all wards, ward after ward, in arrays that are quick to run through. Read, don't write. */
final class ChoiceTable {
    /** By ward, the place of its first choice; one more entry for the end. */
    final int[] first;

    /** {@code posts[role][choice]}. */
    final int[][] posts;

    /** By choice. */
    final double[] value;

    private ChoiceTable(int[] first, int[][] posts, double[] value) {
        this.first = first;
        this.posts = posts;
        this.value = value;
    }

    static ChoiceTable of(int roles, List<AllocationModel.Ward> wards) {
        int[] first = new int[wards.size() + 1];
        for (int w = 0; w < wards.size(); w++) {
            first[w + 1] = first[w] + wards.get(w).value().length;
        }
        int all = first[wards.size()];
        int[][] posts = new int[roles][all];
        double[] value = new double[all];
        for (int w = 0; w < wards.size(); w++) {
            AllocationModel.Ward ward = wards.get(w);
            for (int c = 0; c < ward.value().length; c++) {
                int at = first[w] + c;
                value[at] = ward.value()[c];
                for (int r = 0; r < roles; r++) {
                    posts[r][at] = ward.posts()[c][r];
                }
            }
        }
        return new ChoiceTable(first, posts, value);
    }

    int wards() {
        return first.length - 1;
    }

    int roles() {
        return posts.length;
    }

    int size() {
        return value.length;
    }

    /** The sum of every ward's highest value: no allocation has more. */
    double highest() {
        double sum = 0;
        for (int w = 0; w < wards(); w++) {
            double most = 0;
            for (int c = first[w]; c < first[w + 1]; c++) {
                most = Math.max(most, value[c]);
            }
            sum += most;
        }
        return sum;
    }

    /** The least that all wards together can take of a limit. */
    long least(long[] each) {
        long sum = 0;
        for (int w = 0; w < wards(); w++) {
            long of = Long.MAX_VALUE;
            for (int c = first[w]; c < first[w + 1]; c++) {
                long use = 0;
                for (int r = 0; r < each.length; r++) {
                    use += each[r] * posts[r][c];
                }
                of = Math.min(of, use);
            }
            sum += of;
        }
        return sum;
    }

    /** What a choice costs when a post of each role has a price. */
    double priced(int choice, double[] perPost) {
        double v = value[choice];
        for (int r = 0; r < posts.length; r++) {
            v += posts[r][choice] * perPost[r];
        }
        return v;
    }

    /** The ward's choice that is cheapest under the prices; the first of several. */
    int best(int ward, double[] perPost) {
        int at = first[ward];
        int end = first[ward + 1];
        if (posts.length == 2) {
            return best(at, end, perPost[0], perPost[1]);
        }
        int best = at;
        double least = priced(at, perPost);
        for (int c = at + 1; c < end; c++) {
            double v = priced(c, perPost);
            if (v < least) {
                least = v;
                best = c;
            }
        }
        return best;
    }

    private int best(int from, int end, double first, double second) {
        int[] a = posts[0];
        int[] b = posts[1];
        int best = from;
        double least = Double.POSITIVE_INFINITY;
        for (int c = from; c < end; c++) {
            double v = value[c] + a[c] * first + b[c] * second;
            if (v < least) {
                least = v;
                best = c;
            }
        }
        return best;
    }
}
