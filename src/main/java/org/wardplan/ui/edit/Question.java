package org.wardplan.ui.edit;

import javafx.scene.layout.VBox;

/** Asks something before posts change, in the view where they do. */
public abstract sealed class Question extends VBox permits LockQuestion, OverrideQuestion {
    Question(String style) {
        getStyleClass().addAll("wp-card", "floating", style);
        setSpacing(8);
    }

    /** Puts the cursor where the answer goes. */
    public abstract void ask();
}
