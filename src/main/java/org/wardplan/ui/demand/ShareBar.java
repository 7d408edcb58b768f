package org.wardplan.ui.demand;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.demand.NeedIndex;
import org.wardplan.app.demand.NumberText;

/** A bar of shares that add up to 1; the borders between two can be dragged. */
final class ShareBar extends Region {
    /** Takes what a border is dragged to. */
    interface Border {
        /** The share that the left one of the two would have, the right one keeping the rest of both. */
        void moved(String left, String right, double leftShare, boolean letGo);
    }

    private static final double HEIGHT = 30;
    private static final double GRIP = 6;
    /** Width of a letter in font sizes, and the room beside the text. */
    private static final double LETTER = 0.54;

    private static final double PADDING = 12;

    private final List<Label> segments = new ArrayList<>();
    private List<NeedIndex.Indicator> shown = List.of();
    private final Border border;
    private int dragging = -1;
    private String left = "";
    private @Nullable String right;
    private double start;
    private double leftShare;

    ShareBar(Border border) {
        this.border = border;
        getStyleClass().add("share-bar");
        setOnMouseMoved(e -> setCursor(borderAt(e.getX()) >= 0 ? Cursor.H_RESIZE : Cursor.DEFAULT));
        setOnMousePressed(e -> dragging = e.getButton() == MouseButton.PRIMARY ? borderAt(e.getX()) : -1);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(e -> release());
    }

    /** @param all every indicator, in the order of the colours; those without a share take no room */
    void show(List<NeedIndex.Indicator> all) {
        while (segments.size() < all.size()) {
            Label segment = new Label();
            segment.getStyleClass().addAll("share-segment", colour(segments.size()));
            segment.setManaged(false);
            segment.setMouseTransparent(true);
            segments.add(segment);
            getChildren().add(segment);
        }
        shown = all;
        StringBuilder said = new StringBuilder("Need index:");
        for (int k = 0; k < segments.size(); k++) {
            boolean visible = k < all.size() && all.get(k).alpha() > 0;
            segments.get(k).setVisible(visible);
            if (visible) {
                String share = NumberText.PERCENT.write(all.get(k).alpha());
                said.append(' ')
                        .append(all.get(k).label())
                        .append(' ')
                        .append(share)
                        .append(',');
            }
        }
        setAccessibleText(said.substring(0, said.length() - 1));
        requestLayout();
    }

    /** Style class of the colour of an indicator by its place. */
    static String colour(int place) {
        return "indicator-" + place % 7;
    }

    /** The place of the indicator left of a border that is under the pointer, or −1. */
    private int borderAt(double x) {
        double at = 0;
        for (int k = 0; k < shown.size(); k++) {
            double alpha = shown.get(k).alpha();
            at += alpha * getWidth();
            if (alpha > 0 && Math.abs(x - at) <= GRIP && after(k) >= 0) {
                return k;
            }
        }
        return -1;
    }

    private int after(int left) {
        for (int k = left + 1; k < shown.size(); k++) {
            if (shown.get(k).alpha() > 0) {
                return k;
            }
        }
        return -1;
    }

    /** The two on the sides of the border are those that it had when the drag began, also where one is at 0 now. */
    private void drag(MouseEvent e) {
        if (dragging < 0) {
            return;
        }
        if (right == null) {
            left = shown.get(dragging).key();
            right = shown.get(after(dragging)).key();
            start = 0;
            for (int k = 0; k < dragging; k++) {
                start += shown.get(k).alpha();
            }
        }
        leftShare = Math.max(0, e.getX() / getWidth() - start);
        border.moved(left, right, leftShare, false);
    }

    private void release() {
        String other = right;
        dragging = -1;
        right = null;
        if (other != null) {
            border.moved(left, other, leftShare, true);
        }
    }

    @Override
    protected void layoutChildren() {
        double at = 0;
        for (int k = 0; k < shown.size(); k++) {
            double alpha = shown.get(k).alpha();
            if (alpha > 0) {
                double x = Math.round(at * getWidth());
                at += alpha;
                double gap = at < 0.9999 ? 1 : 0;
                double width = Math.max(0, Math.round(at * getWidth()) - x - gap);
                Label segment = segments.get(k);
                String share = NumberText.PERCENT.write(alpha);
                String full = shown.get(k).label() + " " + share;
                double letter = segment.getFont().getSize() * LETTER;
                String text = PADDING + full.length() * letter <= width
                        ? full
                        : PADDING + share.length() * letter <= width ? share : "";
                if (!text.equals(segment.getText())) {
                    segment.setText(text);
                }
                segment.resizeRelocate(x, 0, width, getHeight());
            }
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 200;
    }
}
