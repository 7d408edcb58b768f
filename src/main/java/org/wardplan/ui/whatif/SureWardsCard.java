package org.wardplan.ui.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.WardTip;
import org.wardplan.app.whatif.Answered;
import org.wardplan.app.whatif.SpreadWords;
import org.wardplan.app.whatif.WhatIfModel;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Palette;
import org.wardplan.planning.whatif.Robustness;
import org.wardplan.planning.whatif.Spread;
import org.wardplan.report.content.PaperDress;
import org.wardplan.report.picture.ColourSheet;
import org.wardplan.report.picture.MapColouring;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.map.ClassMap;
import org.wardplan.ui.table.GridColumn;
import org.wardplan.ui.table.WardGrid;
import org.wardplan.ui.theme.Cards;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/** How sure each ward's posts are: a map, and a table with the posts that nine of ten draws give. */
final class SureWardsCard extends VBox {
    /** Shares of draws that part the classes. */
    private static final double[] BREAKS = {0.5, 0.75, Robustness.SURE};

    private static final List<String> NAMES = List.of("under 50%", "50–74%", "75–89%", "90% or more");

    private final PlanSession session;
    private final Theme theme;
    private final ClassMap map;
    private final WardGrid grid;
    private final FlowPane legend = new FlowPane();
    private final HBox body;
    private final List<Region> keys = new ArrayList<>();
    private final List<Label> counts = new ArrayList<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private @Nullable Answered<Spread> shown;

    SureWardsCard(PlanSession session, WhatIfModel model, Theme theme, Executor drawing) {
        this.session = session;
        this.theme = theme;
        setId("sure-card");
        Cards.style(this, "what-if-card");
        map = ClassMap.still(session.data().boundaries(), session.view(), theme, drawing);
        map.setId("sure-map");
        map.setPrefWidth(theme.px(210));
        map.menu(this::sheet, session.tasks(), session.problems()::add);
        grid = new WardGrid(session, theme, "Wards by how sure their posts are");
        grid.placeholder(Nodes.label("Run the draws to see each ward", "wp-muted"));
        grid.node().setId("sure-table");
        grid.node().setPrefWidth(theme.px(450));
        legend.getStyleClass().add("what-if-legend");
        for (int k = NAMES.size() - 1; k >= 0; k--) {
            Region key = new Region();
            key.getStyleClass().add("what-if-key");
            Label count = Nodes.label("", "wp-caption");
            keys.add(0, key);
            counts.add(0, count);
            HBox entry = new HBox(5, key, count);
            entry.getStyleClass().add("wp-head");
            legend.getChildren().add(entry);
        }
        VBox left = new VBox(4, map, legend);
        VBox.setVgrow(map, Priority.ALWAYS);
        left.setMinWidth(theme.px(120));
        left.setMinHeight(0);
        left.setPrefWidth(theme.px(210));
        grid.node().setMinWidth(theme.px(400));
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(grid.node(), Priority.ALWAYS);
        body = new HBox(12, left, grid.node());
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        Label meaning = Nodes.label("draws in which a ward gets at least its posts of the plan", "wp-caption");
        meaning.setMinWidth(0);
        getChildren().setAll(Cards.head("How sure each ward's posts are", meaning), body);
        ChartMenu.install(
                grid.node(),
                "Wards by how sure their posts are",
                grid::asRows,
                session.tasks(),
                session.problems()::add);
        subscriptions.add(model.spread().subscribe(s -> {
            shown = s;
            columns();
            paint();
        }));
        subscriptions.add(theme.dark().subscribe(this::paint));
        subscriptions.add(session.view().selection().subscribe(s -> {
            grid.mark();
            grid.showLead();
        }));
        subscriptions.add(session.view().hover().subscribe(h -> grid.mark()));
    }

    private static int classOf(double kept) {
        int k = 0;
        while (k < BREAKS.length && kept >= BREAKS[k]) {
            k++;
        }
        return k;
    }

    private void columns() {
        Answered<Spread> now = shown;
        if (now == null) {
            return;
        }
        Spread s = now.value();
        SpreadWords words = new SpreadWords(now.question(), s);
        Plan plan = now.question().plan();
        List<GridColumn> columns = new ArrayList<>();
        columns.add(GridColumn.text("Ward", "Name of the ward", 116, w -> ward(w).name())
                .growing(1));
        columns.add(GridColumn.text(
                        "Borough", "Its borough", 78, w -> ward(w).borough().name())
                .growing(0.6));
        columns.add(GridColumn.number(
                "Plan",
                "Posts of the plan, all roles together",
                42,
                w -> now.question().scenario().allocation().inWard(w),
                w -> Numbers.whole(now.question().scenario().allocation().inWard(w))));
        columns.add(GridColumn.number(
                "Draws",
                "Posts of all roles that the best plans give, from the 5th to the 95th per cent of draws",
                48,
                w -> s.posts(w, 50),
                w -> s.planned() == 0 ? "–" : words.range(w)));
        for (int r = 0; r < plan.roles().size(); r++) {
            Role role = plan.roles().get(r);
            int at = r;
            if (role.plannable()) {
                columns.add(GridColumn.number(
                        role.id(),
                        role.id() + " posts that the best plans give, from the 5th to the 95th per cent of draws",
                        46,
                        w -> s.posts(at, w, 50),
                        w -> s.planned() == 0 ? "–" : words.range(at, w)));
            }
        }
        columns.add(GridColumn.number(
                "Kept",
                "Share of draws in which the ward gets at least its posts of the plan",
                42,
                w -> known(s.kept(w)),
                w -> Numbers.percent(s.kept(w), 0)));
        grid.columns(columns);
        grid.show(IntStream.range(0, s.wards())
                .boxed()
                .sorted((a, b) -> Double.compare(known(s.kept(a)), known(s.kept(b))))
                .mapToInt(Integer::intValue)
                .toArray());
        grid.mark();
    }

    private static double known(double kept) {
        return Double.isNaN(kept) ? -1 : kept;
    }

    private Ward ward(int w) {
        return session.data().wards().ward(w);
    }

    private void paint() {
        Answered<Spread> now = shown;
        List<String> palette = Palette.ORANGES_REVERSED.colours(NAMES.size() + 1, theme.isDark());
        int[] count = new int[NAMES.size()];
        Nodes.mark(body, "what-if-stale", now != null && now.stale());
        boolean known = now != null && now.value().planned() > 0;
        if (now != null && known) {
            Spread s = now.value();
            SpreadWords words = new SpreadWords(now.question(), s);
            List<String> hex = new ArrayList<>();
            for (int w = 0; w < s.wards(); w++) {
                int k = classOf(s.kept(w));
                count[k]++;
                hex.add(palette.get(k));
            }
            map.show(new ClassMap.Picture(
                    hex,
                    w -> tip(w, s, words),
                    "Map of how sure each ward's posts are: " + count[NAMES.size() - 1] + " wards keep theirs in 90% of"
                            + " draws or more"));
        } else {
            String faint = Token.TRACK.hex(theme.isDark());
            map.show(new ClassMap.Picture(
                    IntStream.range(0, session.data().wards().size())
                            .mapToObj(w -> faint)
                            .toList(),
                    w -> null,
                    "Map of how sure each ward's posts are: nothing drawn yet"));
        }
        for (int k = 0; k < count.length; k++) {
            keys.get(k).setStyle("-key-colour:" + palette.get(k) + ";");
            counts.get(k).setText(NAMES.get(k) + (known ? " · " + Numbers.whole(count[k]) : ""));
        }
    }

    /** For paper, in light colours. */
    private ColourSheet sheet() {
        Answered<Spread> now = shown;
        Spread s = now != null && now.value().planned() > 0 ? now.value() : null;
        int[] classes = new int[session.data().wards().size()];
        Arrays.setAll(classes, w -> s == null ? -1 : classOf(s.kept(w)));
        return new ColourSheet(
                "How sure each ward's posts are",
                s == null
                        ? "Nothing drawn yet"
                        : "Share of " + Numbers.counted(s.planned(), "draw")
                                + " in which a ward gets at least its posts of the plan",
                PaperDress.DEFAULT_MARKING,
                "",
                new MapColouring(
                        "Draws",
                        "share of draws in which a ward keeps its posts",
                        NAMES,
                        Palette.ORANGES_REVERSED
                                .colours(NAMES.size() + 1, false)
                                .subList(0, NAMES.size()),
                        "nothing drawn yet",
                        classes,
                        w -> s == null ? "nothing drawn yet" : Numbers.percent(s.kept(w), 0) + " of draws",
                        null),
                IntStream.range(0, classes.length).toArray());
    }

    private WardTip tip(int w, Spread s, SpreadWords words) {
        List<WardTip.Line> lines = new ArrayList<>();
        lines.add(new WardTip.Line(
                "Posts of the plan",
                Numbers.whole(session.scenario().allocation().inWard(w))));
        lines.add(new WardTip.Line("9 of 10 draws", words.posts(w)));
        lines.add(new WardTip.Line("Keeps its posts in", Numbers.percent(s.kept(w), 0) + " of draws"));
        Ward ward = ward(w);
        return new WardTip(
                ward.name(),
                ward.borough().name() + " · " + ward.borough().unit().name() + " BCU",
                lines);
    }

    void dispose() {
        subscriptions.forEach(Subscription::unsubscribe);
        map.dispose();
    }
}
