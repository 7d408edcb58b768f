package org.wardplan.app;

import java.util.Arrays;

/**
 * The wards picked at a moment, shared by map, table, charts and inspector.
 *
 * @param wards indexes, ascending, none twice
 * @param lead the ward picked last, which the inspector shows and the table scrolls to; −1 when none is picked
 */
public record WardSelection(int[] wards, int lead) {
    public static final WardSelection NONE = new WardSelection(new int[0], -1);

    public WardSelection {
        wards = Arrays.stream(wards).sorted().distinct().toArray();
        if (wards.length == 0 ? lead != -1 : Arrays.binarySearch(wards, lead) < 0) {
            throw new IllegalArgumentException("lead " + lead + " is not among the " + wards.length + " wards");
        }
    }

    public static WardSelection of(int ward) {
        return new WardSelection(new int[] {ward}, ward);
    }

    /** Several wards; the last one given leads. */
    public static WardSelection of(int... wards) {
        return wards.length == 0 ? NONE : new WardSelection(wards, wards[wards.length - 1]);
    }

    public boolean isEmpty() {
        return wards.length == 0;
    }

    public int size() {
        return wards.length;
    }

    public boolean contains(int ward) {
        return Arrays.binarySearch(wards, ward) >= 0;
    }

    /** With the ward added, or taken away where it was in. */
    public WardSelection toggle(int ward) {
        if (contains(ward)) {
            int[] rest = Arrays.stream(wards).filter(w -> w != ward).toArray();
            return rest.length == 0 ? NONE : new WardSelection(rest, lead == ward ? rest[rest.length - 1] : lead);
        }
        int[] more = Arrays.copyOf(wards, wards.length + 1);
        more[wards.length] = ward;
        return new WardSelection(more, ward);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof WardSelection s && s.lead == lead && Arrays.equals(s.wards, wards);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(wards) + lead;
    }

    @Override
    public String toString() {
        return Arrays.toString(wards);
    }
}
