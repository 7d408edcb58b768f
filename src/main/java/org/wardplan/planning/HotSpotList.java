package org.wardplan.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.hotspot.Emerging;
import org.wardplan.analysis.hotspot.EmergingClass;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.analysis.hotspot.HotSpots;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.WatchList;

/**
 * The hot-spot priorities list: wards in the order of priority, with what tells whether crime gathers there, how it
 * develops, what they are short of and how sure their place is. Hot spots aren't blended into the priority; they stand
 * beside it.
 *
 * @param rows highest priority first, equal ones by code
 */
public record HotSpotList(List<Row> rows) {
    /**
     * A ward of the list.
     *
     * @param ward index in the ward set
     * @param priority need against the average ward, which is 100
     * @param rank place in the order of priority among all wards, 1 for the highest
     * @param rankLow the best rank of its 5–95 % interval; 0 where intervals were not worked out
     * @param rankHigh the worst rank of its interval; 0 likewise
     * @param hotSpot what the local statistic says
     * @param pattern how hot months follow each other; null where that was not worked out
     * @param gap effective posts short of the target
     * @param gapPosts the gap in posts of the first role, DWOs
     * @param coverage effective posts by target
     * @param aboveFloor posts of all roles less those that the floor promises a ward; negative below it
     * @param pinned whether somebody watches it
     */
    public record Row(
            int ward,
            double priority,
            int rank,
            int rankLow,
            int rankHigh,
            HotSpotClass hotSpot,
            @Nullable EmergingClass pattern,
            double gap,
            double gapPosts,
            double coverage,
            int aboveFloor,
            boolean pinned) {
        public boolean isHot() {
            return hotSpot.isHot();
        }

        /** Hot, cold or an outlier. */
        public boolean isSignificant() {
            return HotSpotList.isSignificant(hotSpot);
        }

        /** A hot spot that no added post covers: nothing above the floor. */
        public boolean isUncovered() {
            return isHot() && aboveFloor <= 0;
        }

        /** Whether the interval of its rank is known. */
        public boolean hasRanks() {
            return rankLow > 0;
        }

        /** {@code 12–87}; a dash where the interval is not known. */
        public String rankInterval() {
            return hasRanks() ? rankLow + "–" + rankHigh : "–";
        }
    }

    public HotSpotList {
        rows = List.copyOf(rows);
    }

    /** With what the evaluation's findings say of hot spots, and the wards that its scenario pins. */
    public static HotSpotList of(Evaluation evaluation, WardSet wards) {
        HotSpotFindings found = evaluation.findings().hotSpots();
        HotSpotClass[] none = new HotSpotClass[evaluation.wards()];
        Arrays.fill(none, HotSpotClass.NONE);
        return of(
                evaluation,
                found == null ? none : found.classes(evaluation.wards()),
                found == null || !found.hasPatterns() ? null : found::patternOf,
                wards,
                evaluation.scenario().watch().pinned());
    }

    /**
     * @param emerging null where patterns were not examined
     * @param watch of which the wards pinned are taken
     */
    public static HotSpotList of(
            Evaluation evaluation, HotSpots hotSpots, @Nullable Emerging emerging, WardSet wards, WatchList watch) {
        return of(
                evaluation,
                hotSpots.result().classes(),
                emerging == null ? null : emerging::classOf,
                wards,
                watch.pinned());
    }

    /**
     * @param classes by ward
     * @param patterns class of a ward's hot months; null where they were not examined
     * @param pinned codes of wards
     */
    public static HotSpotList of(
            Evaluation evaluation,
            HotSpotClass[] classes,
            @Nullable IntFunction<@Nullable EmergingClass> patterns,
            WardSet wards,
            List<String> pinned) {
        int n = evaluation.wards();
        if (classes.length != n || wards.size() != n) {
            throw new IllegalArgumentException(
                    "classes of " + classes.length + " and names of " + wards.size() + " wards for a plan of " + n);
        }
        Need need = evaluation.need();
        RankIntervals ranks = evaluation.findings().ranks();
        Set<String> codes = new HashSet<>(pinned);
        int floor = floorPosts(evaluation);
        int[] order = new int[n];
        IntStream.range(0, n).forEach(w -> order[need.rank(w) - 1] = w);
        List<Row> rows = new ArrayList<>(n);
        for (int w : order) {
            rows.add(new Row(
                    w,
                    need.priority(w),
                    need.rank(w),
                    ranks == null ? 0 : ranks.low()[w],
                    ranks == null ? 0 : ranks.high()[w],
                    classes[w],
                    patterns == null ? null : patterns.apply(w),
                    evaluation.gap(w),
                    evaluation.inDwoPosts(evaluation.gap(w)),
                    evaluation.coverage(w),
                    evaluation.posts(w) - floor,
                    codes.contains(wards.ward(w).code().value())));
        }
        return new HotSpotList(rows);
    }

    /** Hot, cold or an outlier. */
    public static boolean isSignificant(HotSpotClass c) {
        return c != HotSpotClass.NOT_SIGNIFICANT && c != HotSpotClass.NONE;
    }

    /**
     * Posts that the floor promises a ward. While the rule is off it is the one that it would promise, or else a hot
     * spot would be covered by the posts that every ward has.
     */
    static int floorPosts(Evaluation evaluation) {
        Optional<Rule.Floor> rule = evaluation.scenario().rulebook().rules().stream()
                .filter(Rule.Floor.class::isInstance)
                .map(Rule.Floor.class::cast)
                .findFirst();
        if (rule.isPresent()) {
            Map<String, Integer> posts = rule.get().posts();
            return evaluation.roles().stream()
                    .mapToInt(r -> posts.getOrDefault(r.id(), 0))
                    .sum();
        }
        Assumptions assumptions = evaluation.scenario().assumptions();
        return evaluation.roles().stream()
                .mapToInt(r -> (int) Math.round(assumptions.value(Assumptions.REFERENCE_FLOOR + r.id(), 0)))
                .sum();
    }

    /** Only some of the rows, in the same order. */
    public HotSpotList where(Predicate<Row> wanted) {
        return new HotSpotList(rows.stream().filter(wanted).toList());
    }

    public HotSpotList hot() {
        return where(Row::isHot);
    }

    public HotSpotList significant() {
        return where(Row::isSignificant);
    }

    /** Hot spots that no added post covers. */
    public HotSpotList uncovered() {
        return where(Row::isUncovered);
    }

    public HotSpotList pinned() {
        return where(Row::pinned);
    }

    /** Wards that a test on their index lets through: a borough's, a selection's. */
    public HotSpotList in(IntPredicate wards) {
        return where(r -> wards.test(r.ward()));
    }

    /** Wards of a class. */
    public int count(HotSpotClass c) {
        return (int) rows.stream().filter(r -> r.hotSpot() == c).count();
    }

    /** Wards whose hot months have a pattern. */
    public int count(EmergingClass c) {
        return (int) rows.stream().filter(r -> r.pattern() == c).count();
    }

    /** The row of a ward, where it is in the list. */
    public Optional<Row> row(int ward) {
        return rows.stream().filter(r -> r.ward() == ward).findFirst();
    }
}
