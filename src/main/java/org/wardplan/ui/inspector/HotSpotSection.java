package org.wardplan.ui.inspector;

import java.util.Arrays;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.hotspot.Emerging;
import org.wardplan.analysis.hotspot.EmergingClass;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.analysis.hotspot.HotSpots;
import org.wardplan.app.PlanSession;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.HotSpotColours;
import org.wardplan.planning.HotSpotFindings;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.chart.MonthRow;
import org.wardplan.ui.chart.MonthSparkline;
import org.wardplan.ui.chart.PatternGlyph;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;

/** Whether the ward is a hot spot by the scenario's study, how that developed, and whether somebody watches it. */
final class HotSpotSection extends Section {
    private static final double LEAST_P = 0.0001;

    private final PlanSession session;
    private final Theme theme;
    private final Region swatch = new Region();
    private final Label standing = new Label();
    private final PatternGlyph glyph;
    private final Label pattern = new Label();
    private final HBox patternRow;
    private final MonthSparkline months;
    private final Label pinned = new Label("Pinned: on the list of wards watched");
    private final Label method = caption();
    private HotSpotClass shown = HotSpotClass.NONE;
    private MonthRow row = MonthRow.EMPTY;
    private String name = "";

    HotSpotSection(PlanSession session, Theme theme) {
        super("Hot spot", "wp-medium");
        this.session = session;
        this.theme = theme;
        setId("hot-spot");
        figure.setId("hot-spot-class");
        swatch.getStyleClass().add("hot-spot-swatch");
        standing.setId("hot-spot-standing");
        standing.setWrapText(true);
        glyph = new PatternGlyph(theme);
        pattern.setId("hot-spot-pattern");
        pattern.setWrapText(true);
        patternRow = new HBox(8, glyph, pattern);
        patternRow.setAlignment(Pos.CENTER_LEFT);
        months = new MonthSparkline(theme);
        months.setPrefHeight(theme.px(36));
        ChartMenu.install(
                months,
                () -> "Hot months" + (name.isEmpty() ? "" : ": " + name),
                () -> row.rows(),
                session.tasks(),
                session.problems()::add);
        HBox top = new HBox(8, swatch, standing);
        top.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(top, patternRow, months, pinned, method);
    }

    void show(Evaluation e, int ward) {
        HotSpotFindings found = e.findings().hotSpots();
        HotSpots now = found == null ? null : found.hotSpots();
        name = session.data().wards().ward(ward).name();
        String code = session.data().wards().ward(ward).code().value();
        show(pinned, e.scenario().watch().pinned().contains(code));
        boolean known = found != null && now != null && found.mayPrint();
        show(swatch, known);
        figure.setText("");
        if (!known || found == null || now == null) {
            standing.setText(
                    found == null
                            ? "Hot spots are being worked out."
                            : now == null
                                    ? found.why()
                                    : "Classes of single months are not shown for " + found.label() + ".");
            show(patternRow, false);
            show(months, false);
            method.setText("");
            return;
        }
        shown = found.classOf(ward);
        redraw();
        figure.setText(shown.label());
        double p = now.result().decidingP(ward);
        standing.setText(sentence(found.label(), now, ward, p));
        pattern(found.emerging(), ward);
        method.setText(now.words());
        method.setTooltip(new Tooltip(now.words()));
    }

    private static String sentence(String label, HotSpots of, int ward, double p) {
        String what = label.substring(0, 1).toUpperCase(Locale.UK) + label.substring(1);
        if (Double.isNaN(p)) {
            return what + ": no statistic for this ward.";
        }
        return what + ": z " + Numbers.decimal(of.result().z()[ward], 1) + ", "
                + (p < LEAST_P ? "p < 0.0001" : "p " + Numbers.decimal(p, p < 0.01 ? 4 : 2))
                + (of.study().corrected() ? " after the adjustment." : ", not adjusted.");
    }

    private void pattern(@Nullable Emerging trend, int ward) {
        show(patternRow, trend != null);
        show(months, trend != null);
        if (trend == null) {
            return;
        }
        EmergingClass of = trend.classOf(ward);
        glyph.show(of);
        pattern.setText(of.label() + ": hot in " + trend.monthsHot(ward) + " of "
                + trend.window().months() + " months");
        int n = trend.window().months();
        double[] z = new double[n];
        int[] signs = new int[n];
        Arrays.setAll(z, m -> trend.z(ward, m));
        Arrays.setAll(signs, m -> trend.hot(ward, m) ? 1 : trend.cold(ward, m) ? -1 : 0);
        row = new MonthRow(trend.window().first(), z, z, signs, -1, "");
        months.show(row, true);
    }

    void redraw() {
        swatch.setStyle("-fx-background-color: -wp-border, " + HotSpotColours.of(shown, theme.isDark()) + ";");
        glyph.redraw();
        months.redraw();
    }
}
