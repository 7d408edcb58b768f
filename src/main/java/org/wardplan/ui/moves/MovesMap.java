package org.wardplan.ui.moves;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.Classification;
import org.wardplan.app.ClassColours;
import org.wardplan.app.ViewState;
import org.wardplan.app.WardSelection;
import org.wardplan.app.WardTip;
import org.wardplan.app.moves.MovesModel;
import org.wardplan.dataset.DataSetDescription;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Measure;
import org.wardplan.planning.moves.Distances;
import org.wardplan.planning.moves.Move;
import org.wardplan.planning.moves.MoveList;
import org.wardplan.planning.moves.MoveQuestion;
import org.wardplan.planning.moves.MoveWords;
import org.wardplan.planning.moves.Reach;
import org.wardplan.report.content.PaperDress;
import org.wardplan.report.picture.ColourSheet;
import org.wardplan.report.picture.MapColouring;
import org.wardplan.ui.map.ClassMap;
import org.wardplan.ui.map.SharedCamera;
import org.wardplan.ui.map.raster.Viewport;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.PageTools;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * Wards in classes of posts more or fewer, and over them an arrow for each pair of wards between which posts move. Arrows
 * of a ward that is pointed at or selected stand out, the others step back.
 */
final class MovesMap extends BorderPane {
    private static final double HEAD = 6;
    private static final double HEAD_HALF = 3;
    private static final double FAINT = 0.22;
    private static final int MOST_PARTNERS = 6;
    private static final String[] NAMES = {"≤ −2", "−1", "0", "+1", "+2, +3", "+4 to +6", "≥ +7"};

    private final MovesModel model;
    private final Theme theme;
    private final ClassMap map;
    private final HBox legend = new HBox(2);
    private List<Arrow> arrows = List.of();
    private @Nullable MoveList list;

    MovesMap(MovesModel model, PageTools tools) {
        this.model = model;
        theme = tools.theme();
        var session = model.session();
        map = new ClassMap(
                session.data().boundaries(),
                session.view(),
                theme,
                tools.drawing(),
                new SharedCamera(session.data().boundaries(), session.view()));
        map.setId("moves-map");
        map.over(this::draw);
        map.menu(this::sheet, session.tasks(), session.problems()::add);
        legend.getStyleClass().add("moves-legend");
        legend.setId("moves-legend");
        setMinSize(0, 0);
        getStyleClass().add("moves-map");
        setCenter(map);
        setBottom(legend);
    }

    ClassMap map() {
        return map;
    }

    void show(MoveList newList) {
        list = newList;
        arrows = arrows(newList);
        MoveQuestion q = newList.question();
        Classification classes = Measure.CHANGE.standard();
        List<String> palette = ClassColours.of(Measure.CHANGE, classes, theme.isDark());
        int role = model.role().get();
        List<String> hex = new ArrayList<>();
        int[] counts = new int[classes.classes()];
        for (int w = 0; w < q.wards().size(); w++) {
            int k = classes.classOf(change(q, w, role));
            hex.add(palette.get(k));
            if (model.session().view().inScope().get().get(w)) {
                counts[k]++;
            }
        }
        map.show(new ClassMap.Picture(hex, this::tip, "Map of moves: " + MoveWords.sums(newList.sums())));
        map.redrawOver();
        legend(palette, counts);
    }

    /** The wards for paper; arrows are of the screen alone, and the list says them all. */
    private ColourSheet sheet() {
        MoveList now = Objects.requireNonNull(list);
        MoveQuestion q = now.question();
        int role = model.role().get();
        Classification classes = Measure.CHANGE.standard();
        String title = "Posts more or fewer: " + model.fromScenario().name() + " to "
                + model.toScenario().name();
        DataSetDescription data = model.session().data().description();
        return new ColourSheet(
                title,
                MoveWords.sums(now.sums()),
                PaperDress.DEFAULT_MARKING,
                data.attribution() + " Data " + data.id() + " " + data.sha256(),
                new MapColouring(
                        "Change",
                        "posts of "
                                + (role == MovesModel.ALL
                                        ? "all roles"
                                        : q.roles().get(role).id()),
                        List.of(NAMES),
                        ClassColours.of(Measure.CHANGE, classes, false),
                        "not known",
                        IntStream.range(0, q.wards().size())
                                .map(w -> classes.classOf(change(q, w, role)))
                                .toArray(),
                        w -> "Change " + Numbers.signed(change(q, w, role)),
                        null),
                model.session().view().inScope().get().stream().toArray());
    }

    private static int change(MoveQuestion q, int w, int role) {
        return role == MovesModel.ALL
                ? q.to().inWard(w) - q.from().inWard(w)
                : q.to().posts(role, w) - q.from().posts(role, w);
    }

    private void legend(List<String> palette, int[] counts) {
        legend.getChildren().clear();
        for (int k = 0; k < palette.size(); k++) {
            Region swatch = new Region();
            swatch.getStyleClass().add("moves-swatch");
            swatch.setStyle("-fx-background-color: -wp-faint, " + palette.get(k) + ";");
            VBox one = new VBox(
                    1,
                    swatch,
                    Nodes.label(NAMES[k], "wp-small"),
                    Nodes.label(Numbers.whole(counts[k]), "wp-small", "wp-muted"));
            one.setAlignment(Pos.TOP_CENTER);
            one.setMinWidth(theme.px(44));
            one.setAccessibleText(NAMES[k] + " posts: " + Numbers.counted(counts[k], "ward"));
            legend.getChildren().add(one);
        }
        VBox ways = new VBox(3, sample("in its borough", ""), sample("to another", "dashed"));
        ways.setMinWidth(USE_PREF_SIZE);
        ways.getStyleClass().add("moves-ways");
        legend.getChildren().add(ways);
    }

    private static HBox sample(String words, String style) {
        Line line = new Line(0, 0, 22, 0);
        line.getStyleClass().add("moves-way");
        if (!style.isEmpty()) {
            line.getStyleClass().add(style);
        }
        HBox row = new HBox(7, line, Nodes.label(words, "wp-small"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private @Nullable WardTip tip(int w) {
        MoveList now = list;
        if (now == null) {
            return null;
        }
        MoveQuestion q = now.question();
        Ward ward = q.wards().ward(w);
        List<WardTip.Line> lines = new ArrayList<>();
        for (int r = 0; r < q.roles().size(); r++) {
            Role role = q.roles().get(r);
            int before = q.from().posts(r, w);
            int after = q.to().posts(r, w);
            if (before != 0 || after != 0) {
                lines.add(new WardTip.Line(role.id(), before == after ? "stays at " + before : before + " → " + after));
            }
        }
        partners(lines, "Comes", model.partners(w, false));
        partners(lines, "Goes", model.partners(w, true));
        return new WardTip(
                ward.name(),
                ward.borough().name() + " · " + ward.borough().unit().name() + " BCU",
                lines);
    }

    private static void partners(List<WardTip.Line> lines, String label, List<String> words) {
        int shown = Math.min(MOST_PARTNERS, words.size());
        for (int k = 0; k < shown; k++) {
            String more = k == shown - 1 && words.size() > shown ? ", and " + (words.size() - shown) + " more" : "";
            lines.add(new WardTip.Line(k == 0 ? label : "", words.get(k) + more));
        }
    }

    /** Other wards are selected or pointed at. */
    void mark() {
        map.redrawOver();
    }

    private void draw(GraphicsContext g, Viewport at) {
        MoveList now = list;
        if (now == null) {
            return;
        }
        ViewState view = model.session().view();
        WardSelection selected = view.selection().get();
        int hover = view.hover().get();
        boolean some = arrows.stream().anyMatch(a -> standsOut(a.move, selected, hover));
        // those that stand out lie above the others
        for (boolean strong : new boolean[] {false, true}) {
            for (Arrow a : arrows) {
                if ((!some || standsOut(a.move, selected, hover)) == strong) {
                    arrow(g, at, now.question().distances(), a, strong);
                }
            }
        }
        g.setGlobalAlpha(1);
    }

    private static boolean standsOut(Move m, WardSelection selected, int hover) {
        return m.touches(hover) || (!selected.isEmpty() && MoveTable.isOf(m, selected));
    }

    /** The posts of all roles and months from a ward to another. */
    private record Arrow(Move move, int posts) {}

    private static List<Arrow> arrows(MoveList list) {
        List<Arrow> arrows = new ArrayList<>();
        List<Move> moves = list.where(Move::isTransfer).stream()
                .sorted(Comparator.comparing(Move::from).thenComparing(Move::to))
                .toList();
        for (int k = 0; k < moves.size(); k++) {
            Move m = moves.get(k);
            int posts = m.posts();
            while (k + 1 < moves.size()
                    && moves.get(k + 1).from() == m.from()
                    && moves.get(k + 1).to() == m.to()) {
                k++;
                posts += moves.get(k).posts();
            }
            arrows.add(new Arrow(m, posts));
        }
        return arrows;
    }

    private void arrow(GraphicsContext g, Viewport at, Distances places, Arrow a, boolean strong) {
        double x1 = at.screenX(places.x(a.move.from()));
        double y1 = at.screenY(places.y(a.move.from()));
        double x2 = at.screenX(places.x(a.move.to()));
        double y2 = at.screenY(places.y(a.move.to()));
        double length = Math.hypot(x2 - x1, y2 - y1);
        if (length < 1
                || Math.max(x1, x2) < 0
                || Math.max(y1, y2) < 0
                || Math.min(x1, x2) > at.width()
                || Math.min(y1, y2) > at.height()) {
            return;
        }
        double head = Math.min(HEAD, 0.6 * length);
        double ux = (x2 - x1) / length;
        double uy = (y2 - y1) / length;
        double width = Math.min(4, 1 + 0.35 * (a.posts - 1));
        Color text = theme.paint(Token.TEXT);
        g.setGlobalAlpha(strong ? 1 : FAINT);
        g.setLineDashes();
        g.setStroke(theme.paint(Token.BG).deriveColor(0, 1, 1, 0.75));
        g.setLineWidth(width + 2);
        g.strokeLine(x1, y1, x2, y2);
        g.setStroke(text);
        g.setLineWidth(width);
        if (a.move.reach() != Reach.BOROUGH) {
            g.setLineDashes(4, 3);
        }
        g.strokeLine(x1, y1, x2 - ux * head, y2 - uy * head);
        g.setLineDashes();
        g.setFill(text);
        double half = HEAD_HALF * head / HEAD + (width - 1) / 2;
        g.fillPolygon(
                new double[] {x2, x2 - ux * head - uy * half, x2 - ux * head + uy * half},
                new double[] {y2, y2 - uy * head + ux * half, y2 - uy * head - ux * half},
                3);
    }

    void close() {
        map.dispose();
    }
}
