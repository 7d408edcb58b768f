package org.wardplan.report.paper;

import org.wardplan.planning.Measure;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.content.WardOrder;
import org.wardplan.report.picture.MapComposer;
import org.wardplan.report.picture.MapDrawing;
import org.wardplan.report.picture.MapRequest;
import org.wardplan.report.picture.SvgWriter;

/** The map of coverage. In a PDF it is painted in place, in a page of its own it is SVG. */
final class MapSection implements Section {
    /** Type of the object that the PDF's painter knows. */
    static final String OBJECT_TYPE = "application/x-wardplan-map";

    private static final double WIDE_WIDTH = 697;
    private static final double WIDE_HEIGHT = 500;
    private static final double UNIT_HEIGHT = 430;
    private static final double OTHER_WIDTH = 312;
    private static final double OTHER_HEIGHT = 368;

    private final MapDrawing drawing;
    private final boolean asSvg;

    MapSection(MapDrawing drawing, boolean asSvg) {
        this.drawing = drawing;
        this.asSvg = asSvg;
    }

    /** Whether the map takes the width of the page: that of a borough stands beside the words. */
    static boolean isWide(ExportInput in) {
        return in.scope().kind() != ReportScope.Kind.BOROUGH;
    }

    static MapDrawing draw(ExportInput in) {
        Measure measure = Measure.COVERAGE;
        return MapComposer.compose(
                in,
                new MapRequest(
                        measure,
                        measure.standard(),
                        false,
                        isWide(in) ? WIDE_WIDTH : OTHER_WIDTH,
                        in.scope().isLondon() ? WIDE_HEIGHT : isWide(in) ? UNIT_HEIGHT : OTHER_HEIGHT,
                        1.5,
                        false,
                        WardOrder.byPriority(in)));
    }

    @Override
    public void write(Html out, Figures f) {
        if (asSvg) {
            out.raw(SvgWriter.element(drawing));
            return;
        }
        String size = "width:" + Math.round(drawing.width()) + "px;height:" + Math.round(drawing.height()) + "px";
        out.open(
                        "object",
                        "type",
                        OBJECT_TYPE,
                        "class",
                        "map",
                        "style",
                        size,
                        "alt",
                        drawing.description(),
                        "title",
                        drawing.title())
                .close("object");
    }
}
