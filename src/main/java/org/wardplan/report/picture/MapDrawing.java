package org.wardplan.report.picture;

import java.awt.Graphics2D;
import java.util.List;

/**
 * A map ready to be drawn, the same for every format.
 *
 * @param width in units, which are pixels at 96 to the inch where a format has a size
 * @param title of the whole picture, for its description
 * @param description what is to be seen, in words, for who can't see it
 * @param ground colour of the frame where nothing else is
 * @param frame x, y, width, height of the part that holds the map; {@code inFrame} is cut off at its edge
 * @param inFrame from back to front
 * @param over drawn last, anywhere: title, legend, scale bar, source
 * @param areas number of wards shown in class colours
 */
public record MapDrawing(
        double width,
        double height,
        String title,
        String description,
        String ground,
        double[] frame,
        List<Mark> inFrame,
        List<Mark> over,
        int areas)
        implements DrawnSheet {
    public MapDrawing {
        inFrame = List.copyOf(inFrame);
        over = List.copyOf(over);
    }

    @Override
    public void paint(Graphics2D g) {
        Painter.paint(this, g);
    }

    @Override
    public String svg(PictureSize size) {
        return SvgWriter.document(this, size);
    }
}
