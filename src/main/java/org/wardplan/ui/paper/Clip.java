package org.wardplan.ui.paper;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts words on the clipboard. */
final class Clip {
    private Clip() {}

    static void copy(String words) {
        ClipboardContent content = new ClipboardContent();
        content.putString(words);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
