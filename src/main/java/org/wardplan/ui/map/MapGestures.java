package org.wardplan.ui.map;

import java.util.Arrays;
import java.util.stream.IntStream;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.wardplan.app.PickArea;
import org.wardplan.app.Scope;
import org.wardplan.app.ViewState;
import org.wardplan.app.WardSelection;

/** Pointer and keys on the map. */
final class MapGestures {
    /** How far the pointer may go with the button down for it to be a click still. */
    private static final double SLACK = 3;

    private static final double WHEEL_STEP = 40;
    private static final double WHEEL_FACTOR = 1.25;
    private static final double KEY_FACTOR = 1.5;
    private static final double KEY_PAN = 80;

    private enum Drag {
        NONE,
        PRESSED,
        PAN,
        DRAW
    }

    private final MapPane pane;
    private final ViewState view;
    private final boolean moves;
    private Drag drag = Drag.NONE;
    private double startX;
    private double startY;
    private double lastX;
    private double lastY;

    /** @param moves whether the map can be zoomed and moved; else it is pointed at, clicked and drawn on only */
    MapGestures(MapPane pane, boolean moves) {
        this.pane = pane;
        this.moves = moves;
        this.view = pane.view();
        pane.setOnMouseMoved(e -> pane.pointAt(e.getX(), e.getY()));
        pane.setOnMouseExited(e -> {
            if (drag == Drag.NONE) {
                pane.pointNowhere();
            }
        });
        pane.setOnMousePressed(this::pressed);
        pane.setOnMouseDragged(this::dragged);
        pane.setOnMouseReleased(this::released);
        pane.setFocusTraversable(moves);
        if (moves) {
            pane.setOnScroll(this::scrolled);
            pane.setOnZoom(e -> pane.camera().zoomAt(e.getX(), e.getY(), e.getZoomFactor()));
            pane.setOnKeyPressed(this::arrow);
        }
    }

    private void pressed(MouseEvent e) {
        if (moves) {
            pane.requestFocus();
        }
        if (e.getButton() == MouseButton.PRIMARY) {
            drag = e.isShiftDown() ? Drag.DRAW : Drag.PRESSED;
            startX = lastX = e.getX();
            startY = lastY = e.getY();
            if (drag == Drag.DRAW) {
                pane.drawn().begin(view.pickShape().get(), startX, startY);
            }
        }
    }

    private void dragged(MouseEvent e) {
        if (drag == Drag.PRESSED && Math.hypot(e.getX() - startX, e.getY() - startY) > SLACK) {
            drag = Drag.PAN;
            pane.pointNowhere();
        }
        if (drag == Drag.PAN && moves) {
            pane.camera().pan(e.getX() - lastX, e.getY() - lastY);
            lastX = e.getX();
            lastY = e.getY();
        } else if (drag == Drag.DRAW) {
            pane.pointNowhere();
            pane.drawn().to(e.getX(), e.getY());
        }
    }

    private void released(MouseEvent e) {
        Drag was = drag;
        drag = Drag.NONE;
        if (was == Drag.DRAW) {
            PickArea area = pane.drawn().end();
            if (area != null) {
                chooseIn(area, e.isShortcutDown());
                return;
            }
        }
        if (was == Drag.PRESSED || was == Drag.DRAW) {
            clicked(e);
        }
        pane.pointAt(e.getX(), e.getY());
    }

    private void clicked(MouseEvent e) {
        int face = pane.faceAt(e.getX(), e.getY());
        int ward = face < view.wards().size() ? face : -1;
        if (e.getClickCount() == 2 && ward >= 0 && moves) {
            pane.pointNowhere();
            pane.camera().shared().zoomToBorough(view.wards().boroughOf(ward));
        } else if (!e.isShortcutDown()) {
            pane.choose(v -> v.select(ward));
        } else if (ward >= 0) {
            pane.choose(v -> v.toggle(ward));
        }
    }

    private void chooseIn(PickArea area, boolean more) {
        int[] found = pane.wardsIn(area);
        int[] before = more ? view.selection().get().wards() : new int[0];
        int[] all =
                IntStream.concat(Arrays.stream(before), Arrays.stream(found)).toArray();
        pane.choose(v -> v.selection().set(WardSelection.of(all)));
    }

    private void scrolled(ScrollEvent e) {
        double delta = e.getDeltaY() != 0 ? e.getDeltaY() : e.getDeltaX();
        if (delta != 0) {
            pane.camera().zoomAt(e.getX(), e.getY(), Math.pow(WHEEL_FACTOR, delta / WHEEL_STEP));
            e.consume();
        }
    }

    private void arrow(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        switch (e.getCode()) {
            case LEFT -> pane.camera().pan(KEY_PAN, 0);
            case RIGHT -> pane.camera().pan(-KEY_PAN, 0);
            case UP -> pane.camera().pan(0, KEY_PAN);
            case DOWN -> pane.camera().pan(0, -KEY_PAN);
            default -> {
                return;
            }
        }
        e.consume();
    }

    /** Keys that work anywhere on the map, its bars and cards: zoom, fit, Escape. True when one was meant. */
    boolean key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) {
            return false;
        }
        switch (e.getCode()) {
            case PLUS, EQUALS, ADD -> pane.camera().zoom(KEY_FACTOR);
            case MINUS, SUBTRACT -> pane.camera().zoom(1 / KEY_FACTOR);
            case DIGIT0, NUMPAD0 -> pane.camera().shared().fit();
            case ESCAPE -> escape();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Clears the selection; then shows all of the scope, then all London. */
    void escape() {
        if (drag == Drag.DRAW) {
            drag = Drag.PAN;
            pane.drawn().end();
        } else if (!view.selection().get().isEmpty()) {
            view.select(-1);
        } else if (!pane.camera().shared().isFitted()) {
            pane.camera().shared().fit();
        } else if (!(view.scope().get() instanceof Scope.London)) {
            view.scope().set(new Scope.London());
        }
    }
}
