package org.wardplan.ui.edit;

import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.demand.Scale;

/**
 * A slider that tells every move and, once, where the hand let go. Arrows move it by a hundredth of its length, Page Up
 * and Page Down by a tenth, Home and End to the ends; letting the key go counts as letting go. Esc takes the value back
 * that was there before. A band on the track shows the published range.
 */
public final class LevelSlider extends Region {
    private static final PseudoClass MOVING = PseudoClass.getPseudoClass("moving");
    private static final double THUMB = 14;
    private static final double TRACK = 4;
    private static final double HEIGHT = 18;

    private final Region track = part("level-track");
    private final Region band = part("level-band");
    private final Region fill = part("level-fill");
    private final Region thumb = part("level-thumb");
    private Scale scale;
    private double value;
    private double before;
    private double low = Double.NaN;
    private double high = Double.NaN;
    private boolean moving;
    private DoubleConsumer slide = v -> {};
    private DoubleConsumer settle = v -> {};
    private Runnable cancel = () -> {};

    public LevelSlider(String name, Scale scale) {
        this.scale = scale;
        getStyleClass().add("level-slider");
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(name);
        setFocusTraversable(true);
        getChildren().setAll(track, band, fill, thumb);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(e -> {
            if (moving) {
                to(e.getX());
            }
        });
        setOnMouseReleased(e -> letGo());
        setOnKeyPressed(this::key);
        setOnKeyReleased(e -> letGo());
        focusedProperty().addListener((o, was, now) -> {
            if (!now) {
                letGo();
            }
        });
    }

    private static Region part(String style) {
        Region r = new Region();
        r.getStyleClass().add(style);
        r.setManaged(false);
        r.setMouseTransparent(true);
        return r;
    }

    /** Told every value while it is moved. */
    public void onSlide(DoubleConsumer action) {
        slide = action;
    }

    /** Told the value where the hand let go, when it is another than before. */
    public void onSettle(DoubleConsumer action) {
        settle = action;
    }

    /** Called when a move came to nothing. */
    public void onCancel(Runnable action) {
        cancel = action;
    }

    public void setScale(Scale changed) {
        if (changed != scale) {
            scale = changed;
            requestLayout();
        }
    }

    /** Marks a range of values on the track; not-a-number for none. */
    public void setBand(double from, double to) {
        low = from;
        high = to;
        requestLayout();
    }

    /** Shows a value; one that is being moved by hand stays under the hand. */
    public void show(double shown) {
        if (!moving && shown != value) {
            set(shown);
        }
    }

    /** X of a value in this slider's coordinates. */
    public double x(double of) {
        return scale.position(of) * Math.max(1, getWidth() - THUMB) + THUMB / 2;
    }

    public double value() {
        return value;
    }

    public boolean isMoving() {
        return moving;
    }

    private void set(double changed) {
        value = changed;
        requestLayout();
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }

    private void begin() {
        if (!moving) {
            moving = true;
            before = value;
            pseudoClassStateChanged(MOVING, true);
        }
    }

    private void pressed(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            begin();
            to(e.getX());
            e.consume();
        }
    }

    private void to(double x) {
        double run = Math.max(1, getWidth() - THUMB);
        moved(scale.value(Math.max(0, Math.min(1, (x - THUMB / 2) / run))));
    }

    private void moved(double changed) {
        if (changed != value) {
            set(changed);
            slide.accept(changed);
        }
    }

    private void letGo() {
        if (moving) {
            moving = false;
            pseudoClassStateChanged(MOVING, false);
            if (value == before) {
                cancel.run();
            } else {
                settle.accept(value);
            }
        }
    }

    private void key(KeyEvent e) {
        Double next =
                switch (e.getCode()) {
                    case LEFT, DOWN -> scale.step(value, -1);
                    case RIGHT, UP -> scale.step(value, 1);
                    case PAGE_DOWN -> scale.step(value, -10);
                    case PAGE_UP -> scale.step(value, 10);
                    case HOME -> scale.value(0);
                    case END -> scale.top();
                    default -> null;
                };
        if (next != null && !e.isShortcutDown() && !e.isAltDown()) {
            begin();
            moved(next);
            e.consume();
        } else if (e.getCode() == javafx.scene.input.KeyCode.ESCAPE && moving) {
            moving = false;
            pseudoClassStateChanged(MOVING, false);
            set(before);
            cancel.run();
            e.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double mid = Math.round(getHeight() / 2);
        double run = Math.max(1, w - THUMB);
        double x = scale.position(value) * run;
        track.resizeRelocate(0, mid - TRACK / 2, w, TRACK);
        fill.resizeRelocate(0, mid - TRACK / 2, x + THUMB / 2, TRACK);
        thumb.resizeRelocate(x, mid - THUMB / 2, THUMB, THUMB);
        band.setVisible(!Double.isNaN(low));
        if (band.isVisible()) {
            double from = scale.position(low) * run;
            double to = scale.position(high) * run;
            band.resizeRelocate(from + THUMB / 2 - 1, mid + TRACK / 2 + 3, Math.max(2, to - from + 2), 2);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 120;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> value;
            case MIN_VALUE -> scale.value(0);
            case MAX_VALUE -> scale.top();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> jump(scale.step(value, 1));
            case DECREMENT -> jump(scale.step(value, -1));
            case SET_VALUE -> {
                if (parameters.length > 0 && parameters[0] instanceof Number n) {
                    jump(n.doubleValue());
                }
            }
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    private void jump(double to) {
        begin();
        moved(to);
        letGo();
    }
}
