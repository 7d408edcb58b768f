package org.wardplan.app.evidence;

import org.wardplan.model.geography.WardSet;

/**
 * Where crime is looked at.
 *
 * @param index position of the ward in the set, or of the borough among its boroughs; 0 for London
 */
public record Place(Kind kind, int index) {
    /** How large a place is. */
    public enum Kind {
        WARD,
        BOROUGH,
        LONDON
    }

    public static final Place LONDON = new Place(Kind.LONDON, 0);

    public static Place ward(int ward) {
        return new Place(Kind.WARD, ward);
    }

    public static Place boroughOf(WardSet wards, int ward) {
        return new Place(Kind.BOROUGH, wards.boroughOf(ward));
    }

    public String name(WardSet wards) {
        return switch (kind) {
            case WARD -> wards.ward(index).name();
            case BOROUGH -> wards.boroughs().get(index).name();
            case LONDON -> "London";
        };
    }

    /** True for a ward that lies in the place. */
    public boolean holds(WardSet wards, int ward) {
        return switch (kind) {
            case WARD -> index == ward;
            case BOROUGH -> wards.boroughOf(ward) == index;
            case LONDON -> true;
        };
    }
}
