package org.wardplan.ui.map;

import org.jspecify.annotations.Nullable;
import org.wardplan.app.WardTip;
import org.wardplan.ui.map.raster.MapColours;

/** What a map pane shows on the ground: colours by ward, and what is said of them. */
interface MapContent {
    MapColours colours();

    /** What is said of a ward that is pointed at; null for nothing. */
    @Nullable WardTip tip(int ward);

    /** Whether drawing around a ward picks it: not one that is filtered out or beyond the scope. */
    boolean isShown(int ward);

    /** What the map is of, for who can't see it. */
    String words();
}
