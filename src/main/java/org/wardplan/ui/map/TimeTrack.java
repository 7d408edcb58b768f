package org.wardplan.ui.map;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.wardplan.ui.theme.Theme;

/** The line of a {@link TimeSlider}: a thumb on months, a tick where a year begins, a gap where the series breaks. */
final class TimeTrack extends Region {
    private static final double THUMB = 16;
    private static final double LINE = 4;
    private static final double TICK = 4;
    private static final double HEIGHT = 36;
    /** Width of the gap in the line. */
    private static final double BREAK = 7;
    /** Room that the name of a year takes. */
    private static final double YEAR = 34;

    private final Theme theme;
    private final IntConsumer moved;
    private final Tooltip tip = new Tooltip();
    private final Region before = part("time-line");
    private final Region after = part("time-line");
    private final Region gapFrom = part("time-break");
    private final Region gapTo = part("time-break");
    private final Region thumb = part("time-thumb");
    private final List<Region> ticks = new ArrayList<>();
    private final List<Label> years = new ArrayList<>();
    private final List<Integer> januaries = new ArrayList<>();
    private int count = 1;
    private int breakIndex = -1;
    private int index;

    /** @param moved told the month that the hand moved the thumb to, from 0 */
    TimeTrack(Theme theme, IntConsumer moved) {
        this.theme = theme;
        this.moved = moved;
        getStyleClass().add("time-track");
        setAccessibleRole(AccessibleRole.SLIDER);
        setFocusTraversable(true);
        getChildren().setAll(before, after, gapFrom, gapTo, thumb);
        setOnMousePressed(e -> {
            requestFocus();
            drag(e);
        });
        setOnMouseDragged(this::drag);
    }

    private static Region part(String style) {
        Region r = new Region();
        r.getStyleClass().add(style);
        r.setManaged(false);
        r.setMouseTransparent(true);
        return r;
    }

    /** @param newBreak first month of another series, from 0; −1 for none */
    void months(YearMonth first, int newCount, int newBreak, @Nullable String breakWords) {
        count = newCount;
        breakIndex = newBreak;
        getChildren().removeAll(ticks);
        getChildren().removeAll(years);
        ticks.clear();
        years.clear();
        januaries.clear();
        for (int m = 0; m < count; m++) {
            YearMonth month = first.plusMonths(m);
            if (month.getMonthValue() == 1) {
                Label year = new Label(Integer.toString(month.getYear()));
                year.getStyleClass().add("time-year");
                year.setManaged(false);
                year.setMouseTransparent(true);
                ticks.add(part("time-tick"));
                years.add(year);
                januaries.add(m);
            }
        }
        getChildren().addAll(ticks);
        getChildren().addAll(years);
        thumb.toFront();
        if (breakWords == null) {
            Tooltip.uninstall(this, tip);
        } else {
            tip.setText(breakWords);
            Tooltip.install(this, tip);
        }
        requestLayout();
    }

    void show(int newIndex) {
        index = Math.max(0, Math.min(count - 1, newIndex));
        requestLayout();
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }

    /** X of the middle of a month. */
    double x(double month) {
        return THUMB / 2 + month / Math.max(1, count - 1) * Math.max(1, getWidth() - THUMB);
    }

    private void drag(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY) {
            double part = (e.getX() - THUMB / 2) / Math.max(1, getWidth() - THUMB);
            moved.accept((int) Math.round(Math.max(0, Math.min(1, part)) * (count - 1)));
            e.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double middle = Math.round(getHeight() / 2);
        double top = middle - LINE / 2;
        boolean broken = breakIndex > 0 && breakIndex < count;
        double gap = broken ? Math.round(x(breakIndex - 0.5)) : w;
        before.resizeRelocate(0, top, broken ? gap - BREAK / 2 : w, LINE);
        after.setVisible(broken);
        gapFrom.setVisible(broken);
        gapTo.setVisible(broken);
        if (broken) {
            after.resizeRelocate(gap + BREAK / 2, top, w - gap - BREAK / 2, LINE);
            gapFrom.resizeRelocate(Math.floor(gap - BREAK / 2), middle - 6, 1, 12);
            gapTo.resizeRelocate(Math.floor(gap + BREAK / 2), middle - 6, 1, 12);
        }
        thumb.resizeRelocate(Math.round(x(index) - THUMB / 2), middle - THUMB / 2, THUMB, THUMB);
        double room = theme.px(YEAR);
        double free = 0;
        for (int i = 0; i < ticks.size(); i++) {
            double x = Math.round(x(januaries.get(i)));
            ticks.get(i).resizeRelocate(x, middle + LINE / 2 + 1, 1, TICK);
            Label year = years.get(i);
            double width = year.prefWidth(-1);
            double left = Math.max(0, Math.min(w - width, x - width / 2));
            year.setVisible(left >= free);
            if (year.isVisible()) {
                free = left + room;
            }
            year.resizeRelocate(Math.round(left), middle + LINE / 2 + 1 + TICK, width, year.prefHeight(-1));
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return theme.px(HEIGHT);
    }

    @Override
    protected double computeMinHeight(double width) {
        return theme.px(HEIGHT);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 200;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 60;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) index;
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> count - 1.0;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> moved.accept(Math.min(count - 1, index + 1));
            case DECREMENT -> moved.accept(Math.max(0, index - 1));
            case SET_VALUE -> {
                if (parameters.length > 0 && parameters[0] instanceof Number n) {
                    moved.accept(Math.max(0, Math.min(count - 1, n.intValue())));
                }
            }
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
