package org.wardplan.dataset;

/**
 * A category that a data set counts inside another one.
 *
 * @param category the one that is not available
 * @param into the one that holds its offences
 * @param share part of the offences of {@code into} that belong to {@code category}, from other data, 0 to 1
 * @param note where the share comes from
 */
public record FoldedCategory(String category, String into, double share, String note) {
    public FoldedCategory {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share " + share + " of " + category + ": expected 0 to 1");
        }
    }
}
