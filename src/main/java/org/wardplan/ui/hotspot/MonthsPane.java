package org.wardplan.ui.hotspot;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wardplan.analysis.hotspot.Emerging;
import org.wardplan.analysis.hotspot.HotSpots;
import org.wardplan.app.hotspot.HotSpotModel;
import org.wardplan.app.hotspot.StripScope;
import org.wardplan.app.hotspot.StripTable;
import org.wardplan.model.geography.Ward;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.chart.Drawn;
import org.wardplan.ui.chart.HeatBreaks;
import org.wardplan.ui.chart.HeatHead;
import org.wardplan.ui.chart.HeatLegend;
import org.wardplan.ui.chart.HeatStrip;
import org.wardplan.ui.chart.MonthRow;
import org.wardplan.ui.chart.StripSheet;
import org.wardplan.ui.chart.TopTenthBars;
import org.wardplan.ui.table.GridColumn;
import org.wardplan.ui.table.WardGrid;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;

/** Month by month: wards in the order of the crime, each with a strip of its months. */
final class MonthsPane extends VBox implements Shown {
    private static final double ROW = 26;

    /** Share of the wards, those with the most, whose usual months the colours tell apart. */
    private static final double COLOURED = 0.15;

    private final HotSpotModel model;
    private final Theme theme;
    private final WardGrid grid;
    private final HeatHead head;
    private final HeatLegend legend;
    private final Label caption = Nodes.label("", "wp-muted");
    private final Label reason = Nodes.text("", "hotspot-reason");
    private final Map<StripScope, ToggleButton> scopes = new EnumMap<>(StripScope.class);
    private final HBox tools;
    private final Set<Strip> strips = Collections.newSetFromMap(new WeakHashMap<>());
    private final Map<Integer, StripTable.Row> rows = new HashMap<>();
    private StripTable table;
    private HeatBreaks breaks = HeatBreaks.STANDARD;

    private final class Strip implements GridColumn.Mark {
        private final HeatStrip strip = new HeatStrip(theme);

        Strip() {
            strip.onMonth(m -> head.mark(marked(), m), MonthsPane.this::go);
            strips.add(this);
        }

        @Override
        public Region node() {
            return strip;
        }

        @Override
        public void show(int ward) {
            strip.show(months(ward), breaks, ward(ward).name());
            strip.mark(marked());
        }
    }

    MonthsPane(HotSpotModel model, Theme theme) {
        this.model = model;
        this.theme = theme;
        table = model.strips().table().get();
        head = new HeatHead(theme);
        head.onMonth(this::go);
        legend = new HeatLegend(theme);
        legend.setMinWidth(USE_PREF_SIZE);
        legend.setMaxHeight(USE_PREF_SIZE);
        grid = new WardGrid(model.session(), theme, "Wards month by month")
                .rows(ROW)
                .fading();
        grid.node().setId("months-table");
        grid.node().getStyleClass().add("hotspot-table");
        grid.placeholder(Nodes.label("No ward matches", "wp-muted"));
        ChartMenu.install(
                grid.node(),
                () -> "Month by month",
                this::asRows,
                this::sheet,
                model.session().tasks(),
                model.session().problems()::add);
        List<ToggleButton> buttons = new ArrayList<>();
        for (StripScope s : StripScope.values()) {
            ToggleButton b = Parts.segment(
                    s.label(),
                    "months-" + s.name().toLowerCase(java.util.Locale.ROOT),
                    () -> model.strips().scope().set(s));
            scopes.put(s, b);
            buttons.add(b);
        }
        caption.setId("months-caption");
        caption.setMinWidth(0);
        HBox.setHgrow(caption, Priority.ALWAYS);
        caption.setMaxWidth(Double.MAX_VALUE);
        tools = new HBox(12, caption, legend, Parts.segments("Which wards", buttons));
        tools.getStyleClass().add("pane-tools");
        reason.setId("months-reason");
        Nodes.write(reason, "");
        VBox.setVgrow(grid.node(), Priority.ALWAYS);
        getChildren().setAll(reason, grid.node());
        setMinSize(0, 0);
    }

    /** What belongs into the bar above the rows. */
    HBox tools() {
        return tools;
    }

    private Ward ward(int w) {
        return model.session().data().wards().ward(w);
    }

    private void go(int month) {
        model.month().set(table.month(month));
    }

    /** The month that time stands at, among those of the strips, or −1. */
    private int marked() {
        YearMonth at = model.month().get();
        if (at == null) {
            return -1;
        }
        long place = java.time.temporal.ChronoUnit.MONTHS.between(table.first(), at);
        return place >= 0 && place < table.months() ? (int) place : -1;
    }

    private MonthRow months(int w) {
        StripTable.Row row = rows.get(w);
        if (row == null || row.counts().length == 0) {
            return MonthRow.refused(table.first(), table.months(), table.reason());
        }
        Emerging trend = model.emerging().get().value();
        int[] signs = new int[0];
        double[] z = new double[0];
        if (trend != null) {
            int n = table.months();
            signs = new int[n];
            z = new double[n];
            for (int m = 0; m < n; m++) {
                long at = java.time.temporal.ChronoUnit.MONTHS.between(
                        trend.window().first(), table.month(m));
                boolean inside = at >= 0 && at < trend.window().months();
                z[m] = inside ? trend.z(w, (int) at) : Double.NaN;
                signs[m] = !inside ? 0 : trend.hot(w, (int) at) ? 1 : trend.cold(w, (int) at) ? -1 : 0;
            }
        }
        return new MonthRow(table.first(), row.counts(), z, signs, table.breakAt(), "");
    }

    private List<GridColumn> columns() {
        return List.of(
                number(
                                "Rank",
                                "By the months of the study, 1 for the most",
                                54,
                                StripTable.Row::rank,
                                r -> Numbers.whole(r.rank()))
                        .styled(w -> "strong"),
                GridColumn.text("Ward", "Ward", 176, w -> ward(w).name())
                        .styled(w -> "name")
                        .growing(0.2),
                GridColumn.text("Borough", "Borough", 112, w -> ward(w).borough()
                                .name())
                        .styled(w -> "quiet")
                        .growing(0.05),
                GridColumn.text("Months", "Offences month by month; hot months are underlined", 400, this::said)
                        .drawn(Strip::new)
                        .headed(head)
                        .styled(w -> "drawn")
                        .growing(0.6),
                number("Year 1", "The 12 months before the last 12", 62, StripTable.Row::year1, r -> amount(r.year1())),
                number("Year 2", "The last 12 months", 62, StripTable.Row::year2, r -> amount(r.year2()))
                        .styled(w -> "strong"),
                number("Change", "Year 2 against year 1", 66, StripTable.Row::change, r -> change(r.change())),
                GridColumn.text("Trend", "How hot months follow each other", 92, this::pattern),
                number(
                                "In top tenth",
                                "Chance of being among the tenth of wards with the most, from the noise in the counts",
                                112,
                                StripTable.Row::topTenth,
                                r -> TopTenthBars.chanceText(r.topTenth()))
                        .drawn(() -> new ChanceBar(w -> of(w, StripTable.Row::topTenth)))
                        .growing(0.15));
    }

    private GridColumn number(
            String title,
            String meaning,
            double width,
            ToDoubleFunction<StripTable.Row> key,
            java.util.function.Function<StripTable.Row, String> text) {
        return GridColumn.number(title, meaning, width, w -> of(w, key), w -> {
            StripTable.Row row = rows.get(w);
            return row == null ? "" : text.apply(row);
        });
    }

    private double of(int w, ToDoubleFunction<StripTable.Row> key) {
        StripTable.Row row = rows.get(w);
        return row == null ? Double.NaN : key.applyAsDouble(row);
    }

    private static String amount(double v) {
        return Double.isNaN(v) ? "–" : Numbers.whole(Math.round(v));
    }

    private static String change(double v) {
        return Double.isNaN(v) ? "–" : (v > 0 ? "+" : "") + Numbers.percent(v, 0);
    }

    private String pattern(int w) {
        StripTable.Row row = rows.get(w);
        return row == null || row.pattern() == null ? "…" : row.pattern().label();
    }

    private String said(int w) {
        return months(w).words();
    }

    /** The table with the months in columns of their own. */
    private Drawn sheet() {
        List<StripSheet.Named> named = java.util.Arrays.stream(grid.order())
                .mapToObj(w -> new StripSheet.Named(ward(w).name(), months(w)))
                .toList();
        return StripSheet.of(theme, table.first(), table.months(), table.breakAt(), named, breaks);
    }

    private String asRows() {
        StringBuilder text = new StringBuilder("Code\tWard\tBorough\tRank");
        for (int m = 0; m < table.months(); m++) {
            text.append('\t').append(table.month(m));
        }
        text.append("\tYear 1\tYear 2\tTrend\tIn top tenth\n");
        for (int w : grid.order()) {
            StripTable.Row r = rows.get(w);
            if (r == null) {
                continue;
            }
            text.append(ward(w).code().value()).append('\t').append(ward(w).name());
            text.append('\t').append(ward(w).borough().name()).append('\t').append(r.rank());
            for (int m = 0; m < table.months(); m++) {
                text.append('\t').append(m < r.counts().length ? plain(r.counts()[m]) : "");
            }
            text.append('\t').append(plain(r.year1())).append('\t').append(plain(r.year2()));
            text.append('\t')
                    .append(pattern(w))
                    .append('\t')
                    .append(plain(r.topTenth()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String plain(double v) {
        return Double.isNaN(v) ? "" : v == Math.rint(v) ? Long.toString((long) v) : Double.toString(v);
    }

    @Override
    public void refresh() {
        table = model.strips().table().get();
        rows.clear();
        table.rows().forEach(r -> rows.put(r.ward(), r));
        breaks = breaks();
        legend.show(breaks);
        head.show(table.first(), table.months(), table.breakAt());
        caption.setText(table.words() + " · underlined: hot");
        Nodes.write(reason, table.reason());
        StripScope scope = model.strips().scope().get();
        scopes.forEach((s, b) -> b.setSelected(s == scope));
        grid.columns(columns());
        grid.show(table.rows().stream().mapToInt(StripTable.Row::ward).toArray());
        Nodes.mark(grid.node(), "old", model.hotSpots().get().stale());
        time();
        mark();
    }

    /** Classes that stay while other wards are listed: around the usual month of the wards with the most. */
    private HeatBreaks breaks() {
        double[] volume = model.volume().get().value();
        HotSpots found = model.hotSpots().get().value();
        if (volume == null || found == null) {
            return breaks;
        }
        return HeatBreaks.around(Arrays.stream(volume)
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .skip(Math.round(volume.length * (1 - COLOURED)))
                .map(v -> v / found.window().months())
                .toArray());
    }

    /** Shows the month that time stands at. */
    void time() {
        head.mark(marked(), -1);
        strips.forEach(s -> s.strip.mark(marked()));
    }

    /** Brings the ward picked last into sight. */
    void showLead() {
        grid.showLead();
    }

    @Override
    public void mark() {
        grid.mark();
    }
}
