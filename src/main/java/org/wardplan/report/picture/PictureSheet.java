package org.wardplan.report.picture;

import java.awt.Graphics2D;

/** A picture that is set and can be painted again and again, at any resolution and on any thread. */
public interface PictureSheet {
    /** In units: letters have the same size in units whatever the resolution. */
    double width();

    double height();

    String title();

    /** Paints all of it, its ground too, at its own size. */
    void paint(Graphics2D g);
}
