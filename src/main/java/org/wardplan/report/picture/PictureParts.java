package org.wardplan.report.picture;

/**
 * What stands around the map or chart of a picture. A protective marking stands there always.
 *
 * @param title with what is under it
 * @param legend what colours and marks mean
 * @param source where the figures come from; it is in the description of the file even where it is not shown
 */
public record PictureParts(boolean title, boolean legend, boolean source) {
    public static final PictureParts ALL = new PictureParts(true, true, true);
}
