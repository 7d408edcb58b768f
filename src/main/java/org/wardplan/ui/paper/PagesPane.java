package org.wardplan.ui.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.wardplan.report.paper.PdfPages;

/**
 * The pages of a PDF below each other. A page is drawn when it comes into view, or is next to it; pictures further off
 * are let go.
 */
final class PagesPane extends ScrollPane {
    private static final double GAP = 14;
    private static final double MARGIN = 18;
    /** Pixels of the screen for a point of the paper at 100 %. */
    private static final double FULL_SIZE = 96.0 / 72;

    private static final int KEPT_AROUND = 2;

    private final Pane ground = new Pane();
    private final PageDrawer drawer;
    private final List<PageBox> boxes = new ArrayList<>();
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable PdfPages> pages = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PageZoom> zoom = new ReadOnlyObjectWrapper<>(PageZoom.WIDTH);
    private double[] tops = new double[0];
    private double scale = 1;
    private String name = "";

    PagesPane(Executor drawing) {
        drawer = new PageDrawer(drawing);
        setId("paper-pages");
        getStyleClass().add("paper-pages");
        setAccessibleText("Pages of the paper");
        ground.getStyleClass().add("paper-ground");
        setContent(ground);
        setFitToWidth(false);
        setPannable(true);
        setFocusTraversable(true);
        setMinSize(0, 0);
        viewportBoundsProperty().addListener((o, was, now) -> {
            if (was == null || was.getWidth() != now.getWidth() || was.getHeight() != now.getHeight()) {
                layoutPages();
            }
        });
        vvalueProperty().addListener((o, was, now) -> look());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(ScrollEvent.SCROLL, e -> {
            if (e.isShortcutDown() && e.getDeltaY() != 0) {
                zoomStep(e.getDeltaY() > 0);
                e.consume();
            }
        });
    }

    /**
     * Shows a PDF in the place of the one before; the place in it stays where it has as many pages.
     *
     * @param of what the paper is of, for who can't see it
     * @param failed told why it can't be shown
     */
    void show(String of, byte[] pdf, Consumer<String> failed) {
        drawer.open(
                pdf,
                opened -> {
                    name = of;
                    pages.set(opened);
                    while (boxes.size() > opened.count()) {
                        boxes.remove(boxes.size() - 1);
                    }
                    while (boxes.size() < opened.count()) {
                        boxes.add(new PageBox());
                    }
                    for (int p = 0; p < boxes.size(); p++) {
                        boxes.get(p).outdate();
                        boxes.get(p)
                                .setAccessibleText(
                                        "Page " + (p + 1) + " of " + boxes.size() + " of the paper of " + of);
                    }
                    ground.getChildren().setAll(boxes);
                    layoutPages();
                    look();
                },
                failed);
    }

    /** Shows none. */
    void clear() {
        drawer.close();
        pages.set(null);
        boxes.clear();
        ground.getChildren().clear();
        page.set(0);
    }

    private void layoutPages() {
        PdfPages of = pages.get();
        Bounds view = getViewportBounds();
        if (of == null || view.getWidth() < 60) {
            return;
        }
        double before = at();
        int first = page.get();
        double part = first < boxes.size() && tops.length > first
                ? (before - tops[first]) / Math.max(1, boxes.get(first).getHeight())
                : 0;
        double widest = 1;
        double tallest = 1;
        for (int p = 0; p < of.count(); p++) {
            widest = Math.max(widest, of.size(p).width());
            tallest = Math.max(tallest, of.size(p).height());
        }
        scale = switch (zoom.get().percent()) {
            case 0 -> Math.min(FULL_SIZE * PageZoom.MOST / 100, (view.getWidth() - 2 * MARGIN) / widest);
            case -1 -> Math.min((view.getWidth() - 2 * MARGIN) / widest, (view.getHeight() - 2 * GAP) / tallest);
            default -> FULL_SIZE * zoom.get().percent() / 100;
        };
        double width = Math.max(view.getWidth(), widest * scale + 2 * MARGIN);
        tops = new double[of.count()];
        double y = GAP;
        for (int p = 0; p < of.count(); p++) {
            double w = Math.round(of.size(p).width() * scale);
            double h = Math.round(of.size(p).height() * scale);
            tops[p] = y;
            boxes.get(p).size(w, h);
            boxes.get(p).relocate(Math.round((width - w) / 2), y);
            y += h + GAP;
        }
        ground.setMinSize(width, y);
        ground.setPrefSize(width, y);
        ground.setMaxSize(width, y);
        layout();
        if (first < tops.length) {
            scrollTo(tops[first] + part * boxes.get(first).getHeight());
        }
        look();
    }

    /** The upper edge of what is in view, from the top of all pages. */
    private double at() {
        return getVvalue()
                * Math.max(0, ground.getPrefHeight() - getViewportBounds().getHeight());
    }

    private void scrollTo(double y) {
        double room = ground.getPrefHeight() - getViewportBounds().getHeight();
        setVvalue(room <= 0 ? 0 : Math.max(0, Math.min(1, y / room)));
    }

    /** Finds the page in view, lets go of what is far off, and has drawn what is missing. */
    private void look() {
        PdfPages of = pages.get();
        if (of == null || tops.length != boxes.size() || boxes.isEmpty()) {
            return;
        }
        double top = at();
        double bottom = top + getViewportBounds().getHeight();
        int first = boxes.size() - 1;
        while (first > 0 && tops[first] - GAP > top + 1) {
            first--;
        }
        int last = first;
        while (last + 1 < boxes.size() && tops[last + 1] < bottom) {
            last++;
        }
        double middle = (top + bottom) / 2;
        int shown = first;
        while (shown < last && tops[shown + 1] <= middle) {
            shown++;
        }
        page.set(shown);
        for (int p = 0; p < boxes.size(); p++) {
            if (p < first - KEPT_AROUND || p > last + KEPT_AROUND) {
                boxes.get(p).forget();
            }
        }
        draw(first, last);
    }

    private void draw(int first, int last) {
        double pixels = scale * screenScale();
        if (drawer.isBusy()) {
            return;
        }
        int next = -1;
        for (int p = first; p <= last && next < 0; p++) {
            next = boxes.get(p).isDrawn(pixels) ? -1 : p;
        }
        // the page after, then the one before, so that scrolling finds them there
        if (next < 0 && last + 1 < boxes.size() && !boxes.get(last + 1).isDrawn(pixels)) {
            next = last + 1;
        }
        if (next < 0 && first > 0 && !boxes.get(first - 1).isDrawn(pixels)) {
            next = first - 1;
        }
        if (next < 0) {
            return;
        }
        int drawn = next;
        PdfPages of = pages.get();
        drawer.draw(drawn, pixels, (picture, problem) -> {
            if (of == pages.get() && drawn < boxes.size()) {
                if (picture != null) {
                    boxes.get(drawn).show(picture, pixels);
                } else if (!problem.isEmpty()) {
                    boxes.get(drawn).fail(problem, pixels);
                }
            }
            look();
        });
    }

    private double screenScale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    private void key(KeyEvent e) {
        double step = getViewportBounds().getHeight() * 0.9;
        switch (e.getCode()) {
            case PAGE_DOWN -> scrollTo(at() + step);
            case PAGE_UP -> scrollTo(at() - step);
            case HOME -> scrollTo(0);
            case END -> scrollTo(Double.MAX_VALUE);
            case DOWN -> scrollTo(at() + step / 12);
            case UP -> scrollTo(at() - step / 12);
            case PLUS, EQUALS, ADD -> {
                if (!e.isShortcutDown()) {
                    return;
                }
                zoomStep(true);
            }
            case MINUS, SUBTRACT -> {
                if (!e.isShortcutDown()) {
                    return;
                }
                zoomStep(false);
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    /** Shows a page from its upper edge, or from a place on it. */
    void jump(int to, double points) {
        if (to >= 0 && to < tops.length) {
            scrollTo(tops[to] + (points <= 0 ? -GAP : points * scale - GAP));
        }
    }

    void zoom(PageZoom wanted) {
        zoom.set(wanted);
        layoutPages();
    }

    void zoomStep(boolean larger) {
        zoom(PageZoom.step(100 * scale / FULL_SIZE, larger));
    }

    ReadOnlyObjectProperty<PageZoom> zoom() {
        return zoom.getReadOnlyProperty();
    }

    /** The page in view, from 0. */
    ReadOnlyIntegerProperty page() {
        return page.getReadOnlyProperty();
    }

    /** What is shown; null for nothing. */
    ReadOnlyObjectProperty<@Nullable PdfPages> pages() {
        return pages.getReadOnlyProperty();
    }

    /** What the paper that is shown is of. */
    String name() {
        return name;
    }

    /** Whether what is in view is drawn as it is. */
    boolean isSharp() {
        return !boxes.isEmpty() && !drawer.isBusy() && boxes.get(page.get()).isDrawn(scale * screenScale());
    }
}
