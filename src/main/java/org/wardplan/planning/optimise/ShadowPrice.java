package org.wardplan.planning.optimise;

/**
 * What a little more room under a limit would save, at the best plan (the price of Lagrangian duality, which is exact
 * where posts could be divided): pounds are priced by the million, posts by the post.
 *
 * @param rule id of the rule
 * @param area name of the borough or command unit that the limit holds for, empty for London
 * @param words as in a sentence: "the head-count of 1,129 PCSOs"
 * @param unit {@code £1m} or {@code post}, what one unit more of room is; {@code part} for limits of one role by another
 * @param saves what one unit more of room saves: points where unmet need or harm is made small (the floor's = 100), posts
 *     short, or posts changed; 0 or more
 * @param binding whether it has a price
 * @param slack what the plan leaves of it, in the unit; negative where the plan breaks it
 */
public record ShadowPrice(
        String rule, String area, String words, String unit, double saves, boolean binding, double slack) {}
