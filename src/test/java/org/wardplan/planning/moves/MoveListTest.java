package org.wardplan.planning.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.BoroughCode;
import org.wardplan.model.geography.CommandUnit;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardCode;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.workforce.Role;

/** Cases small enough to be worked by hand: wards on a line, a kilometre apart. */
class MoveListTest {
    private static final YearMonth APRIL = YearMonth.of(2019, 4);
    private static final Role DWO = new Role("DWO", "Dedicated Ward Officer", true);
    private static final Role PCSO = new Role("PCSO", "Police Community Support Officer", true);

    /** Wards 1 to n at 1, 2 … n km; the borough of each by a letter, boroughs a and b being of one BCU. */
    private static WardSet wards(String boroughs) {
        List<Ward> wards = new ArrayList<>();
        for (int w = 0; w < boroughs.length(); w++) {
            char b = boroughs.charAt(w);
            CommandUnit unit = new CommandUnit(b == 'a' || b == 'b' ? "First" : "Second");
            Borough borough = new Borough(new BoroughCode("E0900000" + (b - 'a' + 1)), "Borough " + b, unit);
            wards.add(new Ward(
                    new WardCode(String.format(java.util.Locale.ROOT, "E05%06d", w + 1)),
                    "Ward " + w,
                    borough,
                    1,
                    1,
                    1000,
                    OptionalInt.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    null));
        }
        return new WardSet("line", "Wards on a line", wards, new int[wards.size()][0]);
    }

    private static MoveQuestion question(String boroughs, int[] from, int[] to) {
        return question(boroughs, new int[][] {from}, new int[][] {to}, new double[from.length]);
    }

    private static MoveQuestion question(String boroughs, int[][] from, int[][] to, double[] shortBy) {
        int n = boroughs.length();
        double[] x = new double[n];
        Arrays.setAll(x, w -> 1000.0 * (w + 1));
        List<Role> roles = List.of(DWO, PCSO).subList(0, from.length);
        double[] perPost = {0.833, 0.5244};
        return new MoveQuestion(
                wards(boroughs),
                Distances.of(x, new double[n]),
                roles,
                Allocation.of(from),
                Allocation.of(to),
                shortBy,
                Arrays.copyOf(perPost, from.length));
    }

    private static List<String> rows(MoveList list) {
        return list.moves().stream()
                .map(m -> (m.isNew() ? "new" : m.from()) + ">" + (m.isEnd() ? "ends" : m.to()) + " " + m.posts())
                .toList();
    }

    private static MoveList moves(MoveQuestion q) {
        return MoveList.of(q, MoveTerms.from(APRIL));
    }

    @Test
    void goesByTheShortestWayInSum() {
        // 1 → 0 and 2 → 3 are 1 km each; crossing over would be 4 km
        MoveList list = moves(question("aaaa", new int[] {1, 3, 3, 1}, new int[] {2, 2, 2, 2}));

        assertThat(rows(list)).containsExactly("1>0 1", "2>3 1");
        assertThat(list.sums()).isEqualTo(new MoveSums(2, 2, 0, 0, 0, 0, 2000, APRIL));
    }

    @Test
    void theNearestPairIsNotTakenWhereItMakesTheRestLonger() {
        // the nearest pair (1 → 2, 1 km) would leave 4 → 0 with 4 km
        MoveList list = moves(question("aaaaa", new int[] {0, 3, 0, 2, 1}, new int[] {1, 2, 1, 2, 0}));

        assertThat(rows(list)).containsExactly("1>0 1", "4>2 1");
        assertThat(list.sums().metres()).isEqualTo(3000);
    }

    @Test
    void ownBoroughComesBeforeOthersAndOwnBcuBeforeLondonHoweverFar() {
        // Ward 0 (a) has one too many. 1 (c) is near, 2 (b) of the same BCU further; only one of three can be served.
        assertThat(rows(moves(question("acba", new int[] {2, 1, 1, 1}, new int[] {1, 2, 2, 2}))))
                .containsExactly("0>3 1", "new>1 1", "new>2 1");
        MoveList list = moves(question("acb", new int[] {2, 1, 1}, new int[] {1, 2, 2}));
        assertThat(rows(list)).containsExactly("0>2 1", "new>1 1");
        assertThat(list.moves().get(0).reach()).isEqualTo(Reach.UNIT);
    }

    @Test
    void whichPostsEndMakesTheWaysOfTheOthersShortest() {
        // five too many, two short: those beside them move
        MoveList list = moves(question("aaaaaa", new int[] {3, 2, 1, 2, 3, 3}, new int[] {1, 1, 2, 3, 2, 2}));

        assertThat(rows(list)).containsExactly("1>2 1", "4>3 1", "0>ends 2", "5>ends 1");
        assertThat(list.sums().moved()).isEqualTo(2);
        assertThat(list.sums().ended()).isEqualTo(3);
    }

    @Test
    void rolesNeverMakeUpForEachOther() {
        MoveList list =
                moves(question("aa", new int[][] {{2, 1}, {1, 2}}, new int[][] {{1, 2}, {2, 2}}, new double[2]));

        assertThat(rows(list)).containsExactly("0>1 1", "new>0 1");
        assertThat(list.moves().get(1).role()).isEqualTo(1);
    }

    @Test
    void nothingMovesBetweenEqualAllocations() {
        MoveList list = moves(question("ab", new int[] {2, 1}, new int[] {2, 1}));

        assertThat(list.moves()).isEmpty();
        assertThat(list.sums().isEmpty()).isTrue();
    }

    @Test
    void theWardThatIsShortOfMostComesFirstAndBoroughsKeepToTheirMostAMonth() {
        // Ward 0 gives 4; ward 1 is short of 3.0, ward 2 of 2.5: 1 (→2.167), 2 (→1.667), 1, 2
        MoveQuestion q = question("aaa", new int[][] {{6, 1, 1}}, new int[][] {{2, 3, 3}}, new double[] {-1, 3.0, 2.5});

        MoveList list = MoveList.of(q, new MoveTerms(APRIL, 1, null, null));

        assertThat(list.moves())
                .extracting(m -> m.month() + " " + m.to() + " " + m.posts())
                .containsExactly("2019-04 1 1", "2019-05 2 1", "2019-06 1 1", "2019-07 2 1");
        assertThat(list.sums().last()).isEqualTo(APRIL.plusMonths(3));
    }

    @Test
    void aMoveBetweenBoroughsCountsInBoth() {
        // both of a's posts go to b and c: b and c have room, a only for one a month
        MoveQuestion q = question("abc", new int[][] {{4, 1, 1}}, new int[][] {{2, 2, 2}}, new double[] {-1, 1, 2});

        MoveList list = MoveList.of(q, new MoveTerms(APRIL, 1, null, null));

        assertThat(list.moves()).extracting(m -> m.month() + " " + m.to()).containsExactly("2019-04 2", "2019-05 1");
    }

    @Test
    void newPostsAndThoseThatEndHaveAMonthOnlyWhereGiven() {
        MoveQuestion more = question("a", new int[] {1}, new int[] {2});
        MoveQuestion fewer = question("a", new int[] {2}, new int[] {1});
        YearMonth later = YearMonth.of(2020, 1);

        assertThat(MoveList.of(more, MoveTerms.from(APRIL)).moves().get(0).month())
                .isNull();
        assertThat(MoveList.of(more, new MoveTerms(APRIL, 5, later, null))
                        .moves()
                        .get(0)
                        .month())
                .isEqualTo(later);
        assertThat(MoveList.of(fewer, new MoveTerms(APRIL, 5, null, later))
                        .moves()
                        .get(0)
                        .month())
                .isEqualTo(later);
    }

    @Test
    void boroughsAddUp() {
        MoveList list = moves(question("aabbcc", new int[] {5, 1, 1, 2, 4, 1}, new int[] {2, 2, 2, 2, 3, 4}));

        int in = list.boroughs().stream().mapToInt(BoroughMoves::in).sum();
        int out = list.boroughs().stream().mapToInt(BoroughMoves::out).sum();
        assertThat(in).isEqualTo(out).isEqualTo(list.sums().across());
        assertThat(list.boroughs().get(0)).isEqualTo(new BoroughMoves(0, 1, 0, 2, 0, 0));
        assertThat(list.boroughs().get(2).change()).isEqualTo(2);
        assertThat(list.where(m -> list.touchesBorough(m, 1))).hasSize(1);
    }

    /** Every way tried out. */
    @Test
    void noOtherWayIsCheaperInSmallRandomCases() {
        Random random = new Random(7);
        for (int run = 0; run < 300; run++) {
            int[] supply = units(random, 1 + random.nextInt(3));
            int[] demand = units(random, 1 + random.nextInt(3));
            long[][] cost = new long[supply.length][demand.length];
            for (long[] row : cost) {
                Arrays.setAll(row, j -> random.nextInt(9));
            }
            int[][] flow = Transport.solve(supply, demand, cost);
            long sum = 0;
            int units = 0;
            for (int i = 0; i < supply.length; i++) {
                int left = 0;
                for (int j = 0; j < demand.length; j++) {
                    sum += flow[i][j] * cost[i][j];
                    left += flow[i][j];
                }
                assertThat(left).isLessThanOrEqualTo(supply[i]);
                units += left;
            }
            int most =
                    Math.min(Arrays.stream(supply).sum(), Arrays.stream(demand).sum());
            assertThat(units).isEqualTo(most);
            assertThat(sum).isEqualTo(least(supply.clone(), demand.clone(), cost, most));
        }
    }

    private static int[] units(Random random, int n) {
        int[] units = new int[n];
        Arrays.setAll(units, k -> random.nextInt(4));
        return units;
    }

    private static long least(int[] supply, int[] demand, long[][] cost, int left) {
        if (left == 0) {
            return 0;
        }
        long best = Long.MAX_VALUE / 2;
        for (int i = 0; i < supply.length; i++) {
            for (int j = 0; j < demand.length; j++) {
                if (supply[i] > 0 && demand[j] > 0) {
                    supply[i]--;
                    demand[j]--;
                    best = Math.min(best, cost[i][j] + least(supply, demand, cost, left - 1));
                    supply[i]++;
                    demand[j]++;
                }
            }
        }
        return best;
    }
}
