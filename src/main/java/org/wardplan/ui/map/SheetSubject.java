package org.wardplan.ui.map;

import java.util.function.Supplier;
import org.wardplan.model.geography.WardSet;
import org.wardplan.report.picture.ColourSheet;
import org.wardplan.report.picture.PictureSheet;
import org.wardplan.spatial.Boundaries;
import org.wardplan.ui.chart.PictureSubject;

/**
 * A map of classes that pictures can be made of; always in light colours.
 *
 * @param sheet what it shows
 * @param width on the screen, in px
 * @param height on the screen, in px
 * @param isOfSeveral whether it shows several scenarios
 */
public record SheetSubject(
        ColourSheet sheet, WardSet wards, Boundaries boundaries, double width, double height, boolean isOfSeveral)
        implements PictureSubject {
    @Override
    public String name() {
        return sheet.title();
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
        return sheet.withSource(look.boundarySource()).fittingHeight(boundaries, unitsWide, look.parts());
    }

    @Override
    public Supplier<PictureSheet> set(double unitsWide, double unitsHigh, double detail, Look look) {
        ColourSheet sourced = sheet.withSource(look.boundarySource());
        return () -> sourced.compose(wards, boundaries, unitsWide, unitsHigh, detail, look.parts());
    }
}
