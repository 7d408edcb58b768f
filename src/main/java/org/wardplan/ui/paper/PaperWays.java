package org.wardplan.ui.paper;

import java.nio.file.Path;
import org.wardplan.app.Exports;

/** Ways from the papers' pages to other places of the window and of the system. */
public interface PaperWays {
    /** What writes files for others to read. */
    Exports exports();

    /** Asks how a picture of the map is wanted, and writes it. */
    void picture(Exports.Kind kind);

    /** Shows the page of the paper. */
    void paper();

    /** Shows the page of moves. */
    void moves();

    /** Shows the page of the journal. */
    void journal();

    /** Shows a folder in the system's window for files. */
    void folder(Path folder);
}
