package org.wardplan.ui.chart;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PickArea;
import org.wardplan.app.PickShape;
import org.wardplan.app.ViewState;
import org.wardplan.app.WardSelection;
import org.wardplan.ui.theme.Fonts;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * A chart of points that are picked: most often one a ward. Pointing at a point tells of it, a click picks it, with
 * Ctrl it is added or taken away; dragging draws a box or a lasso around several. By keys: Left and Right go through
 * the points by the figure across, Up and Down by the figure up, Home and End to the first and last across, Enter
 * picks, Ctrl Enter adds, Escape leaves the point, or the box that is being drawn.
 */
public abstract class PointChart extends ChartRegion {
    /** Told of a point that is picked. */
    @FunctionalInterface
    public interface Picked {
        /** @param add whether to add it to those picked, or take it away */
        void pick(int point, boolean add);
    }

    /** Told of the points inside a box or lasso. */
    @FunctionalInterface
    public interface AreaPicked {
        /**
         * @param points ascending, may be none
         * @param add whether to add them to those picked
         */
        void pick(int[] points, boolean add);
    }

    private static final double REACH = 9;
    private static final int MANY = 40;
    private IntFunction<String> name = Integer::toString;
    private IntFunction<String> told = Integer::toString;
    private IntConsumer pointed = p -> {};
    private Picked pick = (p, add) -> {};
    private @Nullable AreaPicked area;
    private Supplier<PickShape> shape = () -> PickShape.BOX;
    private IntPredicate fade = p -> false;
    private BitSet faded = new BitSet();
    private int[] picked = new int[0];
    private int lead = -1;
    private int hover = -1;
    private @Nullable DragShape drag;
    private boolean pressed;

    PointChart(Theme theme, String style) {
        super(theme, style);
        setOnMouseMoved(e -> pointed.accept(nearest(e.getX(), e.getY())));
        setOnMouseExited(e -> {
            if (drag == null) {
                pointed.accept(-1);
            }
        });
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnKeyPressed(this::key);
    }

    /** Number of points, drawn or not. */
    abstract int points();

    /** Where a point is drawn, in px of the chart; not a number for one that is not drawn. */
    abstract double xOf(int point);

    /** Where a point is drawn, in px of the chart; not a number for one that is not drawn. */
    abstract double yOf(int point);

    /** What the chart shows, in words, for those who don't see it: without a full stop. */
    abstract String words();

    /** What Left and Right go by; not a number for a point that they pass over. */
    double across(int point) {
        return xOf(point);
    }

    /** What Up and Down go by; not a number for a point that they pass over. */
    double up(int point) {
        return -yOf(point);
    }

    /** The point under the pointer, or −1. */
    int nearest(double x, double y) {
        int best = -1;
        double least = px(REACH) * px(REACH);
        for (int p = 0; p < points(); p++) {
            double dx = xOf(p) - x;
            double dy = yOf(p) - y;
            if (dx * dx + dy * dy < least) {
                least = dx * dx + dy * dy;
                best = p;
            }
        }
        return best;
    }

    /** Whether a point is inside what was drawn to pick points. */
    boolean isIn(PickArea drawn, int point) {
        return drawn.contains(xOf(point), yOf(point));
    }

    /** So many points, in words. */
    String counted(int number) {
        return number == 1 ? "1 ward" : org.wardplan.ui.theme.Numbers.whole(number) + " wards";
    }

    /**
     * @param newName short name of a point
     * @param newTold what is said of a point that is pointed at
     */
    public final void names(IntFunction<String> newName, IntFunction<String> newTold) {
        name = newName;
        told = newTold;
    }

    /** Told of the point under the pointer, −1 for none; and of the point picked. */
    public final void onPoint(IntConsumer newPointed, Picked newPick) {
        pointed = newPointed;
        pick = newPick;
    }

    /** Told of the points inside a box or lasso; with null dragging draws nothing. */
    public final void onArea(@Nullable AreaPicked newArea) {
        area = newArea;
    }

    /**
     * The points are wards: pointing and picking change the state that all views share, dragging draws what it says, and
     * wards step back by it. Its owner calls {@link #mark(ViewState)} when wards are picked or pointed at elsewhere.
     */
    public final void pickWards(ViewState view) {
        onPoint(view.hover()::set, view::select);
        onArea(view::selectAll);
        shape(view.pickShape()::get);
        fade(view::isFaded);
    }

    /** What is picked and pointed at in any view. */
    public final void mark(ViewState view) {
        WardSelection picked = view.selection().get();
        mark(picked.wards(), picked.lead(), view.hover().get());
    }

    /** What dragging draws, asked at the start of each drag; a box unless told. */
    public final void shape(Supplier<PickShape> newShape) {
        shape = newShape;
    }

    /**
     * Points that are drawn pale. Asked now and each time that other points are picked; call it again when it changes
     * for another reason.
     */
    public final void fade(IntPredicate newFade) {
        fade = newFade;
        refade();
    }

    private void refade() {
        BitSet now = new BitSet();
        for (int p = 0; p < points(); p++) {
            now.set(p, fade.test(p));
        }
        if (!now.equals(faded)) {
            faded = now;
            redraw();
        }
    }

    /** What is picked and pointed at, here or in another view; −1 for none. Costs little: the figures stay as drawn. */
    public final void mark(int[] newPicked, int newLead, int newHover) {
        boolean others = !Arrays.equals(picked, newPicked);
        picked = newPicked.clone();
        lead = newLead;
        hover = newHover;
        if (others) {
            refade();
        }
        redrawFront();
        tell();
    }

    /** To be called by a chart that shows other points. */
    final void pointsChanged() {
        drag = null;
        refade();
        tell();
        redraw();
    }

    private void tell() {
        int at = hover >= 0 ? hover : lead;
        setAccessibleText(words() + (isPoint(at) ? ". " + told.apply(at).replace('\n', ';') : ""));
    }

    final boolean isPoint(int point) {
        return point >= 0 && point < points();
    }

    /** Whether a point is drawn pale. */
    final boolean isFaded(int point) {
        return faded.get(point);
    }

    final String nameOf(int point) {
        return name.apply(point);
    }

    final String toldOf(int point) {
        return told.apply(point);
    }

    /** Where a point is drawn, in px of the chart. */
    public final Point2D at(int point) {
        return new Point2D(xOf(point), yOf(point));
    }

    private void press(MouseEvent e) {
        requestFocus();
        pressed = e.getButton() == MouseButton.PRIMARY;
        drag = pressed ? new DragShape(shape.get(), e.getX(), e.getY()) : null;
        if (pressed) {
            // A scroll pane around the chart would take the focus.
            e.consume();
        }
    }

    private void drag(MouseEvent e) {
        DragShape d = drag;
        if (d != null) {
            boolean first = !d.isDrawn();
            d.to(inside(e.getX(), getWidth()), inside(e.getY(), getHeight()));
            if (d.isDrawn() && area != null) {
                if (first) {
                    pointed.accept(-1);
                }
                redrawFront();
            }
            e.consume();
        }
    }

    private static double inside(double at, double length) {
        return Math.max(0, Math.min(length, at));
    }

    private void release(MouseEvent e) {
        DragShape d = drag;
        AreaPicked action = area;
        boolean was = pressed;
        drag = null;
        pressed = false;
        if (!was || e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (d != null && d.isDrawn()) {
            redrawFront();
            if (action != null) {
                action.pick(within(d.area()), e.isShortcutDown());
            }
            return;
        }
        int p = nearest(e.getX(), e.getY());
        if (p >= 0) {
            pick.pick(p, e.isShortcutDown());
        }
    }

    private int[] within(PickArea drawn) {
        return IntStream.range(0, points()).filter(p -> isIn(drawn, p)).toArray();
    }

    private void key(KeyEvent e) {
        boolean enters = e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE;
        if (e.isAltDown() || e.isShortcutDown() && !enters) {
            return;
        }
        switch (e.getCode()) {
            case LEFT -> step(this::across, -1);
            case RIGHT -> step(this::across, 1);
            case DOWN -> step(this::up, -1);
            case UP -> step(this::up, 1);
            case HOME -> step(this::across, -points());
            case END -> step(this::across, points());
            case ENTER, SPACE -> {
                if (isPoint(hover)) {
                    pick.pick(hover, e.isShortcutDown());
                }
            }
            case ESCAPE -> {
                if (drag == null && hover < 0) {
                    return;
                }
                drag = null;
                pressed = false;
                redrawFront();
                pointed.accept(-1);
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void step(IntToDoubleFunction by, int places) {
        int to = PointOrder.next(points(), by, hover >= 0 ? hover : lead, places);
        if (to >= 0) {
            pointed.accept(to);
        }
    }

    @Override
    final void drawFront(Pen g, double w, double h) {
        for (int p : picked) {
            if (isDrawn(p)) {
                drawPicked(g, p);
            }
        }
        if (isPoint(lead)) {
            drawLead(g, lead, w, h);
        }
        DragShape d = drag;
        if (d != null && d.isDrawn() && area != null) {
            d.draw(g, theme);
            tip.show(counted(within(d.area()).length), d.endX(), d.endY(), w, h);
        } else if (isDrawn(hover)) {
            drawHover(g, hover);
            // All of it where the pointer or the keys are; in the other views the name alone, which hides less.
            tip.show(isHover() || isFocused() ? toldOf(hover) : nameOf(hover), xOf(hover), yOf(hover), w, h);
        }
    }

    private boolean isDrawn(int p) {
        return isPoint(p) && !Double.isNaN(xOf(p)) && !Double.isNaN(yOf(p));
    }

    /** Around a point that is picked; lightly where many are, whose casings would hide each other, and cost time. */
    void drawPicked(Pen g, int point) {
        if (picked.length > MANY) {
            double r = px(3.5);
            g.setStroke(theme.paint(Token.TEXT));
            g.setLineWidth(1);
            g.strokeOval(xOf(point) - r, yOf(point) - r, 2 * r, 2 * r);
        } else {
            ring(g, xOf(point), yOf(point), px(5), 2.5);
        }
    }

    /** Around the point that is pointed at. */
    void drawHover(Pen g, int point) {
        ring(g, xOf(point), yOf(point), px(5), 1.5);
    }

    /** What is said of the point that leads those picked: its name where it is drawn. */
    void drawLead(Pen g, int point, double w, double h) {
        if (isDrawn(point)) {
            drawName(g, point, w);
        }
    }

    /** The name of the point that leads those picked. */
    void drawName(Pen g, int point, double width) {
        boolean leftOf = xOf(point) > width / 2;
        textWithHalo(
                g,
                nameOf(point),
                xOf(point) + (leftOf ? -px(9) : px(9)),
                yOf(point),
                leftOf ? TextAlignment.RIGHT : TextAlignment.LEFT,
                VPos.CENTER,
                Fonts.medium(px(11)),
                theme.paint(Token.TEXT));
    }
}
