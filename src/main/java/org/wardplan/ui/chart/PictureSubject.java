package org.wardplan.ui.chart;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wardplan.report.picture.PictureParts;
import org.wardplan.report.picture.PictureSheet;

/** A map, chart or table that pictures can be made of. Asked on the interface's thread. */
public interface PictureSubject {
    /** What it shows; the file is named after it. */
    String name();

    /** Whether it can be saved as a drawing of lines and letters; else only as pixels. */
    boolean isDrawn();

    /** Whether it can stand on the ground of the window; else it is always drawn for paper. */
    boolean hasGrounds();

    /** Its width on the screen, in px. */
    double width();

    /** Its height on the screen, in px; 0 where a width alone says it. */
    double height();

    /** The height of a picture of a width that suits what it shows, in units. */
    double fittingHeight(double width, Look look);

    /**
     * Sets the picture. What it shows is taken at once; the rest of the work may be done on another thread.
     *
     * @param width in units, of which letters have about 10
     * @param height in units
     * @param detail pixels that a unit will have
     */
    Supplier<PictureSheet> set(double width, double height, double detail, Look look);

    /** Whether it shows several scenarios, so that its source names none of them. */
    default boolean isOfSeveral() {
        return false;
    }

    /** A table's rows: lines with a head, cells parted by tabs; null for what is no table. */
    default @Nullable String rows() {
        return null;
    }

    /**
     * How it is to look.
     *
     * @param light in light colours whatever the window has
     * @param source where its figures come from
     * @param boundarySource the same for what has outlines of wards or boroughs
     */
    record Look(PictureParts parts, boolean light, String source, String boundarySource) {}
}
