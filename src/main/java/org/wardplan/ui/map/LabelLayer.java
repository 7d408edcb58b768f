package org.wardplan.ui.map;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.ViewState;
import org.wardplan.model.geography.WardSet;
import org.wardplan.spatial.Boundaries;
import org.wardplan.ui.map.raster.Viewport;
import org.wardplan.ui.theme.Fonts;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/** Names of boroughs and, near enough, of wards, with a halo in the colour of the ground. */
final class LabelLayer extends Group {
    private static final double SAME = 1e-9;
    private static final double SIZE = 10;
    /** Metres per unit under which wards are named. */
    private static final double WARDS_BELOW = 42;
    /** Share of the view's size around it in which names are placed, so that they are there when it is moved. */
    private static final double AROUND = 0.5;

    /** A name that was drawn once; kept as a bitmap by JavaFX. */
    private record Name(Group node, double width, double height) {}

    /** How strong the name of a borough beyond the scope is. */
    private static final double BEYOND = 0.55;

    private final ViewState state;
    private final WardSet wards;
    private final Boundaries boundaries;
    private final Theme theme;
    private final LineOptions options;
    private final Map<Integer, Name> boroughNames = new HashMap<>();
    private final Map<Integer, Name> wardNames = new HashMap<>();
    private @Nullable Viewport placed;

    LabelLayer(ViewState state, Boundaries boundaries, Theme theme, LineOptions options) {
        this.state = state;
        this.wards = state.wards();
        this.boundaries = boundaries;
        this.theme = theme;
        this.options = options;
        setManaged(false);
        setMouseTransparent(true);
    }

    /** Colours or sizes are other ones now. */
    void redraw() {
        boroughNames.clear();
        wardNames.clear();
        placed = null;
    }

    /** Other names are wanted now. */
    void replace() {
        placed = null;
    }

    /** Puts the names where they belong in a view; only moves them while the scale stays and names are near. */
    void place(Viewport view) {
        Viewport before = placed;
        if (before != null && Math.abs(before.metresPerUnit() / view.metresPerUnit() - 1) < SAME) {
            double dx = view.screenX(before.mapX(0));
            double dy = view.screenY(before.mapY(0));
            if (Math.abs(dx) < AROUND * view.width() && Math.abs(dy) < AROUND * view.height()) {
                setTranslateX(Math.round(dx));
                setTranslateY(Math.round(dy));
                return;
            }
        }
        placed = view;
        setTranslateX(0);
        setTranslateY(0);
        LabelPlacer placer = new LabelPlacer();
        List<Node> shown = new ArrayList<>();
        if (options.boroughNames().get()) {
            placeBoroughs(view, placer, shown);
        }
        if (options.wardNames().get() && view.metresPerUnit() < WARDS_BELOW) {
            placeWards(view, placer, shown);
        }
        getChildren().setAll(shown);
    }

    private void placeBoroughs(Viewport view, LabelPlacer placer, List<Node> shown) {
        BitSet inScope = new BitSet();
        state.inScope().get().stream().forEach(w -> inScope.set(wards.boroughOf(w)));
        for (int b = 0; b < wards.boroughs().size(); b++) {
            double[] at = boundaries.boroughLabelPoint(b);
            if (!near(view, at)) {
                continue;
            }
            Name name = boroughNames.computeIfAbsent(b, this::boroughName);
            name.node.setOpacity(inScope.get(b) ? 1 : BEYOND);
            put(name, view, at, placer, LabelPlacer.allSteps(), shown);
        }
    }

    private void placeWards(Viewport view, LabelPlacer placer, List<Node> shown) {
        for (int w = 0; w < wards.size(); w++) {
            double[] at = boundaries.labelPoint(w);
            if (!near(view, at) || !state.inScope().get().get(w)) {
                continue;
            }
            double[] box = boundaries.bounds(w);
            Name name = wardNames.computeIfAbsent(w, this::wardName);
            if (name.width < (box[2] - box[0]) / view.metresPerUnit()) {
                put(name, view, at, placer, 3, shown);
            }
        }
    }

    private static boolean near(Viewport view, double[] at) {
        double x = view.screenX(at[0]);
        double y = view.screenY(at[1]);
        return x > -AROUND * view.width()
                && x < (1 + AROUND) * view.width()
                && y > -AROUND * view.height()
                && y < (1 + AROUND) * view.height();
    }

    private static void put(Name name, Viewport view, double[] at, LabelPlacer placer, int steps, List<Node> shown) {
        Optional<LabelPlacer.Box> box =
                placer.place(view.screenX(at[0]), view.screenY(at[1]), name.width, name.height, steps);
        box.ifPresent(b -> {
            name.node.setLayoutX(b.x());
            name.node.setLayoutY(b.y());
            shown.add(name.node);
        });
    }

    private Name boroughName(int borough) {
        return draw(BoroughNames.onMap(wards.boroughs().get(borough).name()), Fonts.medium(theme.px(SIZE)), Token.TEXT);
    }

    private Name wardName(int ward) {
        return draw(wards.ward(ward).name(), Fonts.regular(theme.px(SIZE)), Token.TEXT);
    }

    private Name draw(String text, Font font, Token colour) {
        Color ground = theme.paint(Token.BG);
        Text halo = text(text, font);
        halo.setFill(ground);
        halo.setStroke(ground.deriveColor(0, 1, 1, 0.85));
        halo.setStrokeWidth(2.5);
        halo.setStrokeLineJoin(StrokeLineJoin.ROUND);
        Text front = text(text, font);
        front.setFill(theme.paint(colour));
        Group node = new Group(halo, front);
        node.setCache(true);
        return new Name(
                node,
                Math.ceil(front.getLayoutBounds().getWidth()) + 2,
                Math.ceil(front.getLayoutBounds().getHeight()));
    }

    private static Text text(String text, Font font) {
        Text t = new Text(text);
        t.setFont(font);
        t.setTextOrigin(VPos.TOP);
        return t;
    }
}
