package org.wardplan.planning.moves;

import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives moves their months. Post by post the ward that is still short of most comes first (ties: the ward whose code comes
 * first); its post moves in the earliest month in which both boroughs have room. A ward takes the nearest of its posts
 * first, those of its own borough before others.
 */
final class MoveDates {
    private final MoveQuestion q;
    private final MoveTerms terms;
    private final Map<Integer, int[]> used = new HashMap<>();
    private int[] full = new int[0];

    private MoveDates(MoveQuestion q, MoveTerms terms) {
        this.q = q;
        this.terms = terms;
    }

    /** The same posts with their months; a pair of wards has a row for each of its months. */
    static List<Move> of(MoveQuestion q, List<Move> undated, MoveTerms terms) {
        return new MoveDates(q, terms).run(undated);
    }

    private List<Move> run(List<Move> undated) {
        int boroughs = q.wards().boroughs().size();
        full = new int[boroughs];
        Map<Integer, Deque<Move>> waiting = new TreeMap<>();
        List<Move> dated = new ArrayList<>();
        undated.stream()
                .sorted(Comparator.comparing(Move::reach)
                        .thenComparing(Move::metres)
                        .thenComparing(Move::from)
                        .thenComparing(Move::role))
                .forEach(m -> {
                    if (m.isTransfer()) {
                        waiting.computeIfAbsent(m.to(), w -> new ArrayDeque<>()).add(m);
                    } else {
                        dated.add(m.dated(m.posts(), m.isNew() ? terms.newFrom() : terms.endsBy()));
                    }
                });
        double[] shortBy = q.shortBy().clone();
        PriorityQueue<Integer> next = new PriorityQueue<>((a, b) -> {
            int most = Double.compare(shortBy[b], shortBy[a]);
            return most != 0 ? most : Integer.compare(a, b);
        });
        next.addAll(waiting.keySet());
        Map<Move, TreeMap<YearMonth, Integer>> months = new HashMap<>();
        while (!next.isEmpty()) {
            int ward = next.remove();
            Deque<Move> queue = waiting.get(ward);
            Move move = queue == null ? null : queue.poll();
            if (queue == null || move == null) {
                continue;
            }
            months.computeIfAbsent(whole(move), m -> new TreeMap<>()).merge(place(move), 1, Integer::sum);
            shortBy[ward] -= q.perPost()[move.role()];
            if (move.posts() > 1) {
                queue.addFirst(move.dated(move.posts() - 1, null));
            }
            if (!queue.isEmpty()) {
                next.add(ward);
            }
        }
        months.forEach((move, by) -> by.forEach((month, posts) -> dated.add(move.dated(posts, month))));
        return dated;
    }

    /** Stands for all posts of a pair of wards. */
    private static Move whole(Move move) {
        return move.dated(1, null);
    }

    private YearMonth place(Move move) {
        int a = q.wards().boroughOf(move.from());
        int b = q.wards().boroughOf(move.to());
        int month = Math.max(full[a], full[b]);
        while (used(a, month) >= terms.aMonth() || used(b, month) >= terms.aMonth()) {
            month++;
        }
        use(a, month);
        if (b != a) {
            use(b, month);
        }
        return terms.first().plusMonths(month);
    }

    private int used(int borough, int month) {
        int[] of = used.get(borough);
        return of == null || month >= of.length ? 0 : of[month];
    }

    private void use(int borough, int month) {
        int[] of = used.getOrDefault(borough, new int[0]);
        if (month >= of.length) {
            of = java.util.Arrays.copyOf(of, 2 * month + 1);
            used.put(borough, of);
        }
        of[month]++;
        while (full[borough] < of.length && of[full[borough]] >= terms.aMonth()) {
            full[borough]++;
        }
    }

    /** For the order of a list: months in turn, then what has none. */
    static int compare(@Nullable YearMonth a, @Nullable YearMonth b) {
        if (a == null || b == null) {
            return a == null ? b == null ? 0 : 1 : -1;
        }
        return a.compareTo(b);
    }
}
