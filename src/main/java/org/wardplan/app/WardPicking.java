package org.wardplan.app;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Picks wards in a list by click and key, with the ward that a range began at. The list's order is given each time,
 * since sorting changes it.
 */
public final class WardPicking {
    private final ViewState view;
    private int anchor = -1;

    public WardPicking(ViewState view) {
        this.view = view;
    }

    /** A click on a ward: alone, with Ctrl (adds or takes away), with Shift (from the range's beginning to here). */
    public void click(int[] order, int ward, boolean shift, boolean control) {
        if (shift && position(order, anchor()) >= 0) {
            range(order, anchor(), ward, control);
        } else if (control) {
            view.toggle(ward);
            anchor = ward;
        } else {
            view.select(ward);
            anchor = ward;
        }
    }

    /** To another place in the list, by a number of rows, up when negative; the first or last row at the ends. */
    public void move(int[] order, int by, boolean shift) {
        if (order.length == 0) {
            return;
        }
        int from = position(order, view.selection().get().lead());
        int to = from < 0 ? (by < 0 ? order.length - 1 : 0) : Math.max(0, Math.min(order.length - 1, from + by));
        if (shift && position(order, anchor()) >= 0) {
            range(order, anchor(), order[to], false);
        } else {
            view.select(order[to]);
            anchor = order[to];
        }
    }

    /** All wards of the list; the lead stays where it is among them. */
    public void all(int[] order) {
        if (order.length > 0) {
            int lead = view.selection().get().lead();
            view.selection().set(new WardSelection(order, position(order, lead) < 0 ? order[0] : lead));
        }
    }

    private void range(int[] order, int from, int to, boolean keep) {
        int a = position(order, from);
        int b = position(order, to);
        int[] between = Arrays.copyOfRange(order, Math.min(a, b), Math.max(a, b) + 1);
        int[] wards = keep
                ? IntStream.concat(Arrays.stream(view.selection().get().wards()), Arrays.stream(between))
                        .toArray()
                : between;
        view.selection().set(new WardSelection(wards, to));
    }

    private int anchor() {
        WardSelection now = view.selection().get();
        return now.contains(anchor) ? anchor : now.lead();
    }

    /** Place of a ward in a list, or −1. */
    public static int position(int[] order, int ward) {
        for (int k = 0; k < order.length; k++) {
            if (order[k] == ward) {
                return k;
            }
        }
        return -1;
    }

    /** The picked wards in the order of the list, leaving out those that are not in it. */
    public int[] inOrder(int[] order) {
        WardSelection picked = view.selection().get();
        return Arrays.stream(order).filter(picked::contains).toArray();
    }
}
