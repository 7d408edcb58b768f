package org.wardplan.ui.shell;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.wardplan.app.Exports;
import org.wardplan.app.PlanSession;
import org.wardplan.app.ReportExports;
import org.wardplan.planning.Measure;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.WardOrder;
import org.wardplan.report.picture.MapColouring;
import org.wardplan.report.picture.MapComposer;
import org.wardplan.report.picture.MapRequest;
import org.wardplan.report.picture.PictureSheet;
import org.wardplan.ui.chart.PictureSubject;

/**
 * The map of the plan in the layer and classes of this moment, with all wards of the scope; always in light colours.
 *
 * @param width on the screen, in px
 * @param height on the screen, in px
 */
record PlanMapSubject(ExportInput in, MapColouring colouring, boolean faded, double width, double height)
        implements PictureSubject {
    static PlanMapSubject of(PlanSession session, LocalDate date, String version, double width, double height) {
        var content = Exports.Content.of(session);
        ExportInput in = ReportExports.ofMap(content, date, "", version);
        Measure layer = content.layer();
        MapColouring colouring = MapColouring.of(in, layer, content.classes());
        return new PlanMapSubject(in, colouring, content.faded(), width, height);
    }

    @Override
    public String name() {
        return colouring.label() + " by ward, " + in.scope().title();
    }

    @Override
    public boolean isDrawn() {
        return true;
    }

    @Override
    public boolean hasGrounds() {
        return false;
    }

    @Override
    public double fittingHeight(double unitsWide, Look look) {
        return MapComposer.fittingHeight(in, colouring, faded, unitsWide, look.parts());
    }

    @Override
    public Supplier<PictureSheet> set(double unitsWide, double unitsHigh, double detail, Look look) {
        return () -> MapComposer.compose(
                in,
                MapRequest.framed(
                        colouring, faded, unitsWide, unitsHigh, detail, WardOrder.byPriority(in), look.parts()));
    }
}
