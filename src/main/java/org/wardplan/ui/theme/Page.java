package org.wardplan.ui.theme;

import javafx.scene.layout.Region;

/** One of the pages that a workspace holds side by side, of which one is shown. */
public interface Page {
    Region node();

    /** Told when it comes into view (true) or leaves it: a page out of view follows nothing. */
    void setActive(boolean active);

    /** Lets go of the session. */
    void close();
}
