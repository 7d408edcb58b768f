package org.wardplan.report.picture;

/** A picture of lines and letters, which can be written as such; one taken from the screen has only pixels. */
public interface DrawnSheet extends PictureSheet {
    /** It as an SVG document, with a title and a description, of the size and with its units as view box. */
    String svg(PictureSize size);
}
