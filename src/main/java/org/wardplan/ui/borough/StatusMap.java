package org.wardplan.ui.borough;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.WardTip;
import org.wardplan.app.borough.BoroughRow;
import org.wardplan.app.borough.BoroughStatus;
import org.wardplan.app.borough.BoroughsModel;
import org.wardplan.app.borough.StatusWords;
import org.wardplan.model.geography.Ward;
import org.wardplan.planning.Palette;
import org.wardplan.report.content.PaperDress;
import org.wardplan.report.picture.ColourSheet;
import org.wardplan.report.picture.MapColouring;
import org.wardplan.ui.map.ClassMap;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.PageTools;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/** London by how far the boroughs' plans are, with a legend that counts them. */
final class StatusMap extends VBox {
    private final BoroughsModel model;
    private final Theme theme;
    private final ClassMap map;
    private final Map<BoroughStatus, Region> swatches = new EnumMap<>(BoroughStatus.class);
    private final Map<BoroughStatus, Label> counts = new EnumMap<>(BoroughStatus.class);
    private final Subscription dark;

    StatusMap(BoroughsModel model, PageTools tools) {
        this.model = model;
        this.theme = tools.theme();
        map = ClassMap.still(
                model.session().data().boundaries(), model.session().view(), theme, tools.drawing());
        map.setId("boroughs-map");
        map.menu(this::sheet, model.session().tasks(), p -> tools.problems(List.of(p)));
        map.setMinHeight(theme.px(110));
        map.setPrefHeight(theme.px(250));
        VBox.setVgrow(map, Priority.ALWAYS);
        HBox legend = new HBox();
        legend.getStyleClass().add("status-legend");
        legend.setMinHeight(USE_PREF_SIZE);
        for (BoroughStatus s : BoroughStatus.values()) {
            legend.getChildren().add(entry(s));
        }
        getStyleClass().addAll("wp-card", "borough-card");
        setMinWidth(0);
        getChildren().setAll(Nodes.label("Where the plans are", "wp-section"), map, legend);
        dark = theme.dark().subscribe((was, now) -> show());
    }

    private VBox entry(BoroughStatus s) {
        Region swatch = new Region();
        swatch.getStyleClass().add("status-swatch");
        Label name = Nodes.label(s.label(), "wp-small");
        name.setGraphic(Icons.of(Parts.icon(s), 12));
        Label count = Nodes.label("", "wp-small", "wp-muted");
        swatches.put(s, swatch);
        counts.put(s, count);
        VBox box = new VBox(2, swatch, name, count);
        box.setAlignment(Pos.TOP_CENTER);
        box.setMinWidth(0);
        box.setPrefWidth(1);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    static String colour(BoroughStatus status, boolean dark) {
        List<String> blues = Palette.BLUES.colours(7, dark);
        return switch (status) {
            case NONE -> Token.TRACK.hex(dark);
            case DRAFT -> blues.get(1);
            case SUBMITTED -> blues.get(3);
            case AGREED -> blues.get(5);
        };
    }

    /** Colours the boroughs as they are now. */
    void show() {
        List<BoroughRow> rows = model.rows().get();
        if (rows.isEmpty()) {
            return;
        }
        Map<BoroughStatus, Integer> now = model.counts();
        for (BoroughStatus s : BoroughStatus.values()) {
            Region swatch = java.util.Objects.requireNonNull(swatches.get(s));
            swatch.setStyle("-fx-background-color: -wp-faint, " + colour(s, theme.isDark()) + ";");
            java.util.Objects.requireNonNull(counts.get(s)).setText(Numbers.counted(now.getOrDefault(s, 0), "borough"));
        }
        int n = model.session().data().wards().size();
        List<BoroughRow> byWard = new ArrayList<>();
        IntStream.range(0, n).forEach(w -> byWard.add(model.rowOf(w)));
        map.show(new ClassMap.Picture(
                byWard.stream()
                        .map(r -> colour(r == null ? BoroughStatus.NONE : r.status(), theme.isDark()))
                        .toList(),
                w -> tip(w, byWard.get(w)),
                "Map of the boroughs' plans: " + StatusWords.counts(now)));
    }

    /** For paper, in light colours. */
    private ColourSheet sheet() {
        BoroughStatus[] all = BoroughStatus.values();
        int[] classes = new int[model.session().data().wards().size()];
        Arrays.setAll(classes, w -> status(w).ordinal());
        return new ColourSheet(
                "Where the boroughs' plans are",
                StatusWords.counts(model.counts()),
                PaperDress.DEFAULT_MARKING,
                "",
                new MapColouring(
                        "Plan",
                        "how far the plan of the ward's borough is",
                        Arrays.stream(all).map(BoroughStatus::label).toList(),
                        Arrays.stream(all).map(s -> colour(s, false)).toList(),
                        "not known",
                        classes,
                        w -> status(w).label(),
                        null),
                IntStream.range(0, classes.length).toArray());
    }

    private BoroughStatus status(int ward) {
        BoroughRow row = model.rowOf(ward);
        return row == null ? BoroughStatus.NONE : row.status();
    }

    private @Nullable WardTip tip(int ward, @Nullable BoroughRow row) {
        if (row == null) {
            return null;
        }
        Ward w = model.session().data().wards().ward(ward);
        List<WardTip.Line> lines = new ArrayList<>();
        lines.add(new WardTip.Line("Ward", w.name()));
        lines.add(new WardTip.Line("Status", row.status().label()));
        if (row.submission() != null) {
            lines.add(new WardTip.Line("By", StatusWords.by(row.submission(), ZoneId.systemDefault())));
        }
        lines.add(new WardTip.Line("Cost", row.figures().cost().inMillions(2)));
        return new WardTip(row.borough().name(), row.borough().unit().name() + " BCU", lines);
    }

    ClassMap map() {
        return map;
    }

    void dispose() {
        dark.unsubscribe();
        map.dispose();
    }
}
