package org.wardplan.report.paper;

import org.wardplan.planning.Measure;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.content.WardOrder;
import org.wardplan.report.picture.MapColouring;
import org.wardplan.report.picture.MapComposer;
import org.wardplan.report.picture.MapDrawing;
import org.wardplan.report.picture.MapRequest;

/** The map of coverage. */
final class MapSection implements Section {
    /** Name of its map. */
    static final String NAME = "map";

    private static final double WIDE_WIDTH = 697;
    private static final double WIDE_HEIGHT = 500;
    private static final double UNIT_HEIGHT = 430;
    private static final double OTHER_WIDTH = 312;
    private static final double OTHER_HEIGHT = 340;

    private final MapFigure maps;

    MapSection(MapFigure maps) {
        this.maps = maps;
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
                        MapColouring.of(in, measure, measure.standard()),
                        false,
                        isWide(in) ? WIDE_WIDTH : OTHER_WIDTH,
                        in.scope().isLondon() ? WIDE_HEIGHT : isWide(in) ? UNIT_HEIGHT : OTHER_HEIGHT,
                        1.5,
                        false,
                        WardOrder.byPriority(in)));
    }

    @Override
    public void write(Html out, Figures f) {
        maps.write(out, NAME);
    }
}
