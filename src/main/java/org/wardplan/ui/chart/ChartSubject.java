package org.wardplan.ui.chart;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wardplan.report.picture.PictureSheet;
import org.wardplan.ui.theme.Theme;

/** A chart, or several set out as one. */
final class ChartSubject implements PictureSubject {
    private final String name;
    private final Supplier<@Nullable Drawn> drawing;
    private final Drawn shown;
    private final boolean several;

    /**
     * @param drawing asked again in light colours for paper
     * @param shown as it is on the screen
     * @param several whether it shows several scenarios
     */
    ChartSubject(String name, Supplier<@Nullable Drawn> drawing, Drawn shown, boolean several) {
        this.name = name;
        this.several = several;
        this.drawing = drawing;
        this.shown = shown;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isDrawn() {
        return true;
    }

    @Override
    public boolean hasGrounds() {
        return shown.theme().isDark();
    }

    @Override
    public boolean isOfSeveral() {
        return several;
    }

    @Override
    public double width() {
        return shown.width();
    }

    @Override
    public double height() {
        return shown.height();
    }

    private <T> T with(Look look, Function<ChartDrawing, T> then) {
        Theme theme = shown.theme();
        Supplier<T> made = () -> {
            Drawn now = drawing.get();
            return then.apply(new ChartDrawing(now == null ? shown : now, name, look));
        };
        return look.light() ? theme.onPaper(made) : made.get();
    }

    @Override
    public double fittingHeight(double width, Look look) {
        return with(look, d -> d.fittingHeight(width));
    }

    @Override
    public Supplier<PictureSheet> set(double width, double height, double detail, Look look) {
        PictureSheet sheet = with(look, d -> d.set(width, height));
        return () -> sheet;
    }
}
