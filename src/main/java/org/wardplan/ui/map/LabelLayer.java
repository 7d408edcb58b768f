package org.wardplan.ui.map;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.util.Duration;
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

    /** How long a scale must stand until names are placed anew. */
    private static final Duration STILL = Duration.millis(90);

    /** A name that was drawn once, as JavaFX keeps it as a bitmap, and where it belongs on the ground. */
    private record Name(Group node, double width, double height, double[] at) {}

    /** How strong the name of a borough beyond the scope is. */
    private static final double BEYOND = 0.55;

    private final ViewState state;
    private final WardSet wards;
    private final Boundaries boundaries;
    private final Theme theme;
    private final LineOptions options;
    private final Map<Integer, Name> boroughNames = new HashMap<>();
    private final Map<Integer, Name> wardNames = new HashMap<>();
    private final List<Name> shown = new ArrayList<>();
    private final PauseTransition still = new PauseTransition(STILL);
    private @Nullable Viewport placed;
    /** The scale is changing: names are not at the places found for them. */
    private boolean moving;
    /** The scale stands still, so that places are to be found anew. */
    private boolean due;

    /** @param layout asks for {@link #place} to be called again */
    LabelLayer(ViewState state, Boundaries boundaries, Theme theme, LineOptions options, Runnable layout) {
        this.state = state;
        this.wards = state.wards();
        this.boundaries = boundaries;
        this.theme = theme;
        this.options = options;
        still.setOnFinished(e -> {
            due = true;
            layout.run();
        });
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

    /**
     * Puts the names where they belong in a view. While the scale changes the names that are there move along; when it
     * stands still places are found anew.
     */
    void place(Viewport view) {
        Viewport before = placed;
        if (before != null && !due && (moving || !sameScale(before, view))) {
            follow(view);
            return;
        }
        if (before != null && !due) {
            double dx = view.screenX(before.mapX(0));
            double dy = view.screenY(before.mapY(0));
            if (Math.abs(dx) < AROUND * view.width() && Math.abs(dy) < AROUND * view.height()) {
                setTranslateX(Math.round(dx));
                setTranslateY(Math.round(dy));
                return;
            }
        }
        still.stop();
        due = false;
        moving = false;
        placed = view;
        findPlaces(view);
    }

    private static boolean sameScale(Viewport a, Viewport b) {
        return Math.abs(a.metresPerUnit() / b.metresPerUnit() - 1) < SAME;
    }

    private void follow(Viewport view) {
        if (!moving || !sameScale(view, Objects.requireNonNull(placed))) {
            still.playFromStart();
        }
        moving = true;
        placed = view;
        setTranslateX(0);
        setTranslateY(0);
        for (Name name : shown) {
            name.node.setLayoutX(Math.round(view.screenX(name.at[0]) - name.width / 2));
            name.node.setLayoutY(Math.round(view.screenY(name.at[1]) - name.height / 2));
        }
    }

    private void findPlaces(Viewport view) {
        setTranslateX(0);
        setTranslateY(0);
        LabelPlacer placer = new LabelPlacer();
        shown.clear();
        if (options.boroughNames().get()) {
            placeBoroughs(view, placer);
        }
        if (options.wardNames().get() && view.metresPerUnit() < WARDS_BELOW) {
            placeWards(view, placer);
        }
        // only what changes is taken out and put in: a node that enters the scene is styled and drawn anew
        Set<Node> wanted = new HashSet<>();
        shown.forEach(n -> wanted.add(n.node));
        getChildren().removeIf(n -> !wanted.contains(n));
        wanted.removeAll(getChildren());
        getChildren().addAll(wanted);
    }

    /** Stops waiting. */
    void dispose() {
        still.stop();
    }

    private void placeBoroughs(Viewport view, LabelPlacer placer) {
        BitSet inScope = new BitSet();
        state.inScope().get().stream().forEach(w -> inScope.set(wards.boroughOf(w)));
        for (int b = 0; b < wards.boroughs().size(); b++) {
            double[] at = boundaries.boroughLabelPoint(b);
            if (!near(view, at)) {
                continue;
            }
            Name name = boroughNames.computeIfAbsent(b, this::boroughName);
            name.node.setOpacity(inScope.get(b) ? 1 : BEYOND);
            put(name, view, placer, LabelPlacer.allSteps());
        }
    }

    private void placeWards(Viewport view, LabelPlacer placer) {
        for (int w = 0; w < wards.size(); w++) {
            double[] at = boundaries.labelPoint(w);
            if (!near(view, at) || !state.inScope().get().get(w)) {
                continue;
            }
            double[] box = boundaries.bounds(w);
            Name name = wardNames.computeIfAbsent(w, this::wardName);
            if (name.width < (box[2] - box[0]) / view.metresPerUnit()) {
                put(name, view, placer, 3);
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

    private void put(Name name, Viewport view, LabelPlacer placer, int steps) {
        Optional<LabelPlacer.Box> box =
                placer.place(view.screenX(name.at[0]), view.screenY(name.at[1]), name.width, name.height, steps);
        box.ifPresent(b -> {
            name.node.setLayoutX(b.x());
            name.node.setLayoutY(b.y());
            shown.add(name);
        });
    }

    private Name boroughName(int borough) {
        return draw(
                BoroughNames.onMap(wards.boroughs().get(borough).name()),
                Fonts.medium(theme.px(SIZE)),
                boundaries.boroughLabelPoint(borough));
    }

    private Name wardName(int ward) {
        return draw(wards.ward(ward).name(), Fonts.regular(theme.px(SIZE)), boundaries.labelPoint(ward));
    }

    private Name draw(String text, Font font, double[] at) {
        Color ground = theme.paint(Token.BG);
        Text halo = text(text, font);
        halo.setFill(ground);
        halo.setStroke(ground.deriveColor(0, 1, 1, 0.85));
        halo.setStrokeWidth(2.5);
        halo.setStrokeLineJoin(StrokeLineJoin.ROUND);
        Text front = text(text, font);
        front.setFill(theme.paint(Token.TEXT));
        Group node = new Group(halo, front);
        node.setCache(true);
        return new Name(
                node,
                Math.ceil(front.getLayoutBounds().getWidth()) + 2,
                Math.ceil(front.getLayoutBounds().getHeight()),
                at);
    }

    private static Text text(String text, Font font) {
        Text t = new Text(text);
        t.setFont(font);
        t.setTextOrigin(VPos.TOP);
        return t;
    }
}
