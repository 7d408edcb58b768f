package org.wardplan.ui.hotspot;

/** A part of the workspace. It is told to show things only while it is on the screen. */
interface Shown {
    /** Writes and draws its figures anew. */
    void refresh();

    /** Shows what is picked and pointed at. */
    void mark();
}
