package org.wardplan.ui.borough;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.ViewState;
import org.wardplan.app.WardTip;
import org.wardplan.app.borough.BoroughsModel;
import org.wardplan.app.borough.Review;
import org.wardplan.model.geography.Ward;
import org.wardplan.planning.Palette;
import org.wardplan.planning.merge.MergeChange;
import org.wardplan.planning.merge.MergeClash;
import org.wardplan.report.content.PaperDress;
import org.wardplan.report.picture.ColourSheet;
import org.wardplan.report.picture.MapColouring;
import org.wardplan.ui.map.ClassMap;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.PageTools;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/** Where the files that were brought in change something, and where they clash. */
final class ReviewMap extends VBox {
    /** What happens in a ward; the later weighs more. */
    private enum Kind {
        SAME("No change"),
        TAKEN("Change taken"),
        DECIDED("Clash decided"),
        OPEN("Clash open");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    private final ViewState view;
    private final Theme theme;
    private final ClassMap map;
    private final Map<Kind, Region> swatches = new EnumMap<>(Kind.class);
    private final Map<Kind, Label> counts = new EnumMap<>(Kind.class);
    private final Subscription dark;
    private Review.@Nullable Standing shown;
    private final Kind[] kinds;
    private String words = "";

    ReviewMap(BoroughsModel model, PageTools tools) {
        view = model.session().view();
        theme = tools.theme();
        kinds = new Kind[view.wards().size()];
        Arrays.fill(kinds, Kind.SAME);
        map = ClassMap.still(model.session().data().boundaries(), view, theme, tools.drawing());
        map.setId("review-map");
        map.menu(this::sheet, model.session().tasks(), p -> tools.problems(List.of(p)));
        map.setMinHeight(theme.px(110));
        map.setPrefHeight(theme.px(210));
        HBox legend = new HBox();
        legend.getStyleClass().add("status-legend");
        for (Kind k : Kind.values()) {
            Region swatch = new Region();
            swatch.getStyleClass().add("status-swatch");
            Label count = Nodes.label("", "wp-small", "wp-muted");
            swatches.put(k, swatch);
            counts.put(k, count);
            VBox box = new VBox(2, swatch, Nodes.label(k.label, "wp-small"), count);
            box.setAlignment(Pos.TOP_CENTER);
            box.setMinWidth(0);
            box.setPrefWidth(1);
            HBox.setHgrow(box, Priority.ALWAYS);
            legend.getChildren().add(box);
        }
        getStyleClass().addAll("wp-card", "borough-card");
        setMinWidth(0);
        getChildren().setAll(map, legend);
        dark = theme.dark().subscribe((was, now) -> paint());
    }

    private String colour(Kind kind) {
        return colour(kind, theme.isDark());
    }

    private static String colour(Kind kind, boolean dark) {
        return switch (kind) {
            case SAME -> Token.TRACK.hex(dark);
            case TAKEN -> Palette.BLUES.colours(7, dark).get(2);
            case DECIDED -> Palette.BLUES.colours(7, dark).get(5);
            case OPEN -> Token.DANGER.hex(dark);
        };
    }

    /** For paper, in light colours. */
    private ColourSheet sheet() {
        Kind[] all = Kind.values();
        Kind[] now = kinds.clone();
        return new ColourSheet(
                "What the boroughs' files change",
                words,
                PaperDress.DEFAULT_MARKING,
                "",
                new MapColouring(
                        "Files",
                        "what the files that were brought in change",
                        Arrays.stream(all).map(k -> k.label).toList(),
                        Arrays.stream(all).map(k -> colour(k, false)).toList(),
                        "not known",
                        Arrays.stream(now).mapToInt(Kind::ordinal).toArray(),
                        w -> now[w].label,
                        null),
                IntStream.range(0, now.length).toArray());
    }

    void show(Review.Standing standing) {
        shown = standing;
        paint();
    }

    private void paint() {
        Review.Standing now = shown;
        if (now == null) {
            return;
        }
        Arrays.fill(kinds, Kind.SAME);
        List<List<WardTip.Line>> lines = new ArrayList<>();
        for (int w = 0; w < kinds.length; w++) {
            lines.add(new ArrayList<>());
        }
        for (MergeChange c : now.merge().taken()) {
            int w = c.field() == null ? -1 : view.wards().indexOf(c.field().ward());
            if (w >= 0) {
                raise(kinds, w, Kind.TAKEN);
                lines.get(w).add(new WardTip.Line(told(c.what()), c.from() + " → " + c.to()));
            }
        }
        for (MergeClash c : now.clashes()) {
            int w = c.field() == null ? -1 : view.wards().indexOf(c.field().ward());
            if (w >= 0) {
                raise(kinds, w, c.open() ? Kind.OPEN : Kind.DECIDED);
                lines.get(w)
                        .add(new WardTip.Line(
                                told(c.what()), "London " + c.london() + ", " + c.boroughName() + " " + c.theirs()));
            }
        }
        Map<Kind, Integer> count = new EnumMap<>(Kind.class);
        for (Kind k : kinds) {
            count.merge(k, 1, Integer::sum);
        }
        for (Kind k : Kind.values()) {
            Objects.requireNonNull(swatches.get(k)).setStyle("-fx-background-color: -wp-faint, " + colour(k) + ";");
            Objects.requireNonNull(counts.get(k)).setText(Numbers.counted(count.getOrDefault(k, 0), "ward"));
        }
        words = Numbers.counted(count.getOrDefault(Kind.TAKEN, 0), "ward") + " with changes taken, "
                + count.getOrDefault(Kind.OPEN, 0) + " with a clash that is not decided";
        map.show(new ClassMap.Picture(
                Arrays.stream(kinds).map(this::colour).toList(),
                w -> tip(w, lines.get(w)),
                "Map of the wards that the files change: " + words));
    }

    /** Without the ward's name, which stands above. */
    private static String told(String what) {
        int at = what.lastIndexOf(": ");
        return at < 0 ? what : what.substring(at + 2);
    }

    private static void raise(Kind[] kinds, int ward, Kind to) {
        if (to.compareTo(kinds[ward]) > 0) {
            kinds[ward] = to;
        }
    }

    private WardTip tip(int ward, List<WardTip.Line> lines) {
        Ward w = view.wards().ward(ward);
        return new WardTip(
                w.name(),
                w.borough().name(),
                lines.isEmpty() ? List.of(new WardTip.Line("Files", "no change")) : List.copyOf(lines));
    }

    ClassMap map() {
        return map;
    }

    void dispose() {
        dark.unsubscribe();
        map.dispose();
    }
}
