package org.wardplan.ui.budget;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.finance.Money;

/**
 * What a little more or less money means. Unmet need is an index, the end-2017 floor is 100.
 *
 * @param fromDraft £1m more beside the draft plan as it is; null while not known
 * @param afterOptimising £1m more for the best plan
 * @param less £1m less for the best plan
 * @param places where the first posts go, from the draft
 * @param stretches of the curve, by budget
 */
public record NextMillionFigures(
        @Nullable Step fromDraft,
        @Nullable Step afterOptimising,
        @Nullable Step less,
        List<Place> places,
        List<Stretch> stretches) {
    /** Nothing known yet. */
    public static final NextMillionFigures NONE = new NextMillionFigures(null, null, null, List.of(), List.of());

    public NextMillionFigures {
        places = List.copyOf(places);
        stretches = List.copyOf(stretches);
    }

    /**
     * A change of money.
     *
     * @param posts what it buys or costs: {@code 3 DWOs + 20 PCSOs, 15 wards}
     * @param change of unmet need
     */
    public record Step(String posts, double change) {}

    /**
     * A ward that gets posts.
     *
     * @param posts {@code +2 DWO +2 PCSO}
     */
    public record Place(int ward, String posts) {}

    /**
     * A piece of the curve.
     *
     * @param perMillion points of unmet need that £1m more takes away along it
     */
    public record Stretch(Money from, Money to, double perMillion) {}
}
