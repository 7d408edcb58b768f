package org.wardplan.planning.moves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.wardplan.model.geography.WardSet;

/**
 * The way from one allocation to another as posts that move. Role by role:
 *
 * <ol>
 *   <li>the fewest posts move: as many as wards have too many, or others too few, whichever is less; what is left over is
 *       new or ends;
 *   <li>of those ways the one in which the fewest leave their borough, and of these the fewest leave their BCU;
 *   <li>of those the one of least distance, post by post. Which posts are new and which end is part of it: those whose
 *       staying out makes the others' ways shortest.
 * </ol>
 *
 * <p>It is a min-cost flow, solved exactly in whole metres; the same question has the same answer.
 */
public final class MoveList {
    private final MoveQuestion question;
    private final MoveTerms terms;
    private final List<Move> moves;
    private final MoveSums sums;
    private final List<BoroughMoves> boroughs;

    private MoveList(MoveQuestion question, MoveTerms terms, List<Move> moves) {
        this.question = question;
        this.terms = terms;
        this.moves = List.copyOf(moves);
        sums = MoveSums.of(moves);
        boroughs = boroughs(question.wards(), moves);
    }

    /** The moves, with their months. */
    public static MoveList of(MoveQuestion question, MoveTerms terms) {
        List<Move> undated = new ArrayList<>();
        for (int r = 0; r < question.roles().size(); r++) {
            role(question, r, undated);
        }
        List<Move> dated = MoveDates.of(question, undated, terms);
        dated.sort(order());
        return new MoveList(question, terms, dated);
    }

    /** Moves first, then new posts, then those that end; by month, wards and role. */
    private static Comparator<Move> order() {
        return Comparator.<Move, Integer>comparing(m -> m.isTransfer() ? 0 : m.isNew() ? 1 : 2)
                .thenComparing(Move::month, MoveDates::compare)
                .thenComparing(Move::from)
                .thenComparing(Move::to)
                .thenComparing(Move::role);
    }

    private static void role(MoveQuestion q, int role, List<Move> moves) {
        int n = q.wards().size();
        int[] change = new int[n];
        Arrays.setAll(change, w -> q.to().posts(role, w) - q.from().posts(role, w));
        int[] givers = java.util.stream.IntStream.range(0, n)
                .filter(w -> change[w] < 0)
                .toArray();
        int[] takers = java.util.stream.IntStream.range(0, n)
                .filter(w -> change[w] > 0)
                .toArray();
        int[] supply = Arrays.stream(givers).map(w -> -change[w]).toArray();
        int[] demand = Arrays.stream(takers).map(w -> change[w]).toArray();
        int[][] flow = Transport.solve(supply, demand, costs(q, givers, takers));
        for (int i = 0; i < givers.length; i++) {
            for (int j = 0; j < takers.length; j++) {
                if (flow[i][j] > 0) {
                    supply[i] -= flow[i][j];
                    demand[j] -= flow[i][j];
                    moves.add(new Move(
                            role,
                            givers[i],
                            takers[j],
                            flow[i][j],
                            q.distances().metres(givers[i], takers[j]),
                            reach(q.wards(), givers[i], takers[j]),
                            null));
                }
            }
        }
        for (int j = 0; j < takers.length; j++) {
            if (demand[j] > 0) {
                moves.add(new Move(role, Move.NOWHERE, takers[j], demand[j], 0, Reach.NONE, null));
            }
        }
        for (int i = 0; i < givers.length; i++) {
            if (supply[i] > 0) {
                moves.add(new Move(role, givers[i], Move.NOWHERE, supply[i], 0, Reach.NONE, null));
            }
        }
    }

    /**
     * One number in place of three (leaves the borough, leaves the BCU, metres). A way round that could better a flow goes
     * through each ward once at most, so a step up weighs more than all lesser ones if it weighs more than that many of
     * them.
     */
    private static long[][] costs(MoveQuestion q, int[] givers, int[] takers) {
        long steps = (long) givers.length + takers.length;
        long[][] cost = new long[givers.length][takers.length];
        long farthest = 0;
        for (int i = 0; i < givers.length; i++) {
            for (int j = 0; j < takers.length; j++) {
                cost[i][j] = q.distances().metres(givers[i], takers[j]);
                farthest = Math.max(farthest, cost[i][j]);
            }
        }
        long leavesUnit = Math.addExact(Math.multiplyExact(steps, farthest), 1);
        long leavesBorough = Math.addExact(Math.multiplyExact(steps, Math.addExact(leavesUnit, farthest)), 1);
        for (int i = 0; i < givers.length; i++) {
            for (int j = 0; j < takers.length; j++) {
                Reach reach = reach(q.wards(), givers[i], takers[j]);
                cost[i][j] += reach == Reach.BOROUGH ? 0 : leavesBorough;
                cost[i][j] += reach == Reach.LONDON ? leavesUnit : 0;
            }
        }
        return cost;
    }

    static Reach reach(WardSet wards, int a, int b) {
        if (wards.boroughOf(a) == wards.boroughOf(b)) {
            return Reach.BOROUGH;
        }
        return wards.ward(a).borough().unit().equals(wards.ward(b).borough().unit()) ? Reach.UNIT : Reach.LONDON;
    }

    private static List<BoroughMoves> boroughs(WardSet wards, List<Move> moves) {
        int[][] sums = new int[wards.boroughs().size()][5];
        for (Move m : moves) {
            if (m.isNew()) {
                sums[wards.boroughOf(m.to())][3] += m.posts();
            } else if (m.isEnd()) {
                sums[wards.boroughOf(m.from())][4] += m.posts();
            } else if (m.reach() == Reach.BOROUGH) {
                sums[wards.boroughOf(m.to())][0] += m.posts();
            } else {
                sums[wards.boroughOf(m.to())][1] += m.posts();
                sums[wards.boroughOf(m.from())][2] += m.posts();
            }
        }
        List<BoroughMoves> list = new ArrayList<>();
        for (int b = 0; b < sums.length; b++) {
            int[] s = sums[b];
            list.add(new BoroughMoves(b, s[0], s[1], s[2], s[3], s[4]));
        }
        return List.copyOf(list);
    }

    public MoveQuestion question() {
        return question;
    }

    public MoveTerms terms() {
        return terms;
    }

    /** Moves by month, then new posts, then posts that end. */
    public List<Move> moves() {
        return moves;
    }

    /** Sums over all. */
    public MoveSums sums() {
        return sums;
    }

    /** A row for each borough of the set, in its order. */
    public List<BoroughMoves> boroughs() {
        return boroughs;
    }

    /** The moves that pass a test, in their order. */
    public List<Move> where(Predicate<Move> test) {
        return moves.stream().filter(test).toList();
    }

    /** The same list with those moves only that pass a test; sums and boroughs are theirs. */
    public MoveList only(Predicate<Move> test) {
        return new MoveList(question, terms, where(test));
    }

    /** Whether a move leaves, enters or stays in a borough, by its position in the ward set. */
    public boolean touchesBorough(Move m, int borough) {
        WardSet wards = question.wards();
        return (m.from() != Move.NOWHERE && wards.boroughOf(m.from()) == borough)
                || (m.to() != Move.NOWHERE && wards.boroughOf(m.to()) == borough);
    }
}
