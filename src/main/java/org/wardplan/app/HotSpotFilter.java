package org.wardplan.app;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wardplan.analysis.hotspot.EmergingClass;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.model.geography.WardSet;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.HotSpotFindings;
import org.wardplan.planning.HotSpotList;

/**
 * What can be asked of hot spots in the filter box: {@code hotspot = hot}, {@code hotspot = cold 95}, {@code pattern =
 * new}, and the words {@code hotspots}, {@code pinned} and {@code uncovered}.
 */
final class HotSpotFilter {
    /** Fields that are compared with a word. */
    static final Set<String> FIELDS = Set.of("hotspot", "hot spot", "pattern");

    /** Words that stand alone. */
    static final Set<String> WORDS = Set.of("pinned", "uncovered", "hotspots", "hot spots");

    private static final String HOT = "hot";
    private static final String COLD = "cold";
    private static final String SIGNIFICANT = "significant";

    private HotSpotFilter() {}

    /** The wards of a class or a group of classes; empty where there is none of the name. */
    static Optional<Predicate<HotSpotList.Row>> hotSpot(String wanted) {
        return switch (wanted) {
            case HOT -> Optional.of(HotSpotList.Row::isHot);
            case COLD -> Optional.of(r -> r.hotSpot().isCold());
            case SIGNIFICANT -> Optional.of(HotSpotList.Row::isSignificant);
            default ->
                Arrays.stream(HotSpotClass.values())
                        .filter(c -> c != HotSpotClass.NONE)
                        .filter(c -> names(c.id(), c.label()).anyMatch(plain(wanted)::equals))
                        .findFirst()
                        .map(c -> r -> r.hotSpot() == c);
        };
    }

    /** The wards of a pattern; empty where there is none of the name. */
    static Optional<Predicate<HotSpotList.Row>> pattern(String wanted) {
        return Arrays.stream(EmergingClass.values())
                .filter(c -> names(c.id(), c.label()).anyMatch(plain(wanted)::equals))
                .findFirst()
                .map(c -> r -> r.pattern() == c);
    }

    private static Stream<String> names(String id, String label) {
        return Stream.of(plain(id), plain(label));
    }

    private static String plain(String name) {
        return SearchText.fold(name).replaceAll("[ %]", "");
    }

    /** What can stand after {@code field =}, for messages. */
    static List<String> values(String field) {
        return field.equals("pattern")
                ? Arrays.stream(EmergingClass.values())
                        .map(c -> SearchText.fold(c.label()))
                        .toList()
                : Stream.concat(
                                Stream.of(HOT, COLD, SIGNIFICANT),
                                Arrays.stream(HotSpotClass.values())
                                        .filter(c -> c != HotSpotClass.NONE)
                                        .map(c -> SearchText.fold(c.label())))
                        .toList();
    }

    /** Wards of which the row of the hot-spot list passes; those without figure are let through by no comparison. */
    static IntPredicate on(Evaluation e, WardSet wards, Predicate<HotSpotList.Row> test, boolean not) {
        HotSpotFindings found = e.findings().hotSpots();
        if (found == null || found.hotSpots() == null) {
            return w -> false;
        }
        Set<Integer> passed = passed(e, wards, test);
        return w -> found.classOf(w) != HotSpotClass.NONE && passed.contains(w) != not;
    }

    /** One of {@link #WORDS}. */
    static IntPredicate word(String word, Evaluation e, WardSet wards, boolean not) {
        if (word.equals("pinned")) {
            Set<Integer> pinned = passed(e, wards, HotSpotList.Row::pinned);
            return w -> pinned.contains(w) != not;
        }
        return on(e, wards, word.equals("uncovered") ? HotSpotList.Row::isUncovered : HotSpotList.Row::isHot, not);
    }

    private static Set<Integer> passed(Evaluation e, WardSet wards, Predicate<HotSpotList.Row> test) {
        return HotSpotList.of(e, wards).where(test).rows().stream()
                .map(HotSpotList.Row::ward)
                .collect(Collectors.toSet());
    }
}
