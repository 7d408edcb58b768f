package org.wardplan.ui.edit;

import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Asks something before posts change, in the view where they do. */
public abstract sealed class Question extends VBox permits LockQuestion, OverrideQuestion {
    private boolean answering;

    Question(String style) {
        getStyleClass().addAll("wp-card", "floating", style);
        setSpacing(8);
        // The letter of the key that brought the question up comes after it, and is no answer.
        addEventFilter(KeyEvent.KEY_PRESSED, e -> answering = true);
        addEventFilter(KeyEvent.KEY_TYPED, e -> {
            if (!answering) {
                e.consume();
            }
        });
    }

    /** Puts the cursor where the answer goes. */
    public abstract void ask();
}
