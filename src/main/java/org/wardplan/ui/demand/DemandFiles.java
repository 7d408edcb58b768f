package org.wardplan.ui.demand;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wardplan.base.Problem;

/** Asks for files of profiles and indicators and tells what became of them: what the window does for the controls of demand. */
public interface DemandFiles {
    /** A profile to import. */
    Optional<Path> open();

    /** An indicator of need to import: a table of ward codes and sums. */
    Optional<Path> openIndicator();

    /** A file to write a profile of this name to; the user has agreed to replace one that is there. */
    Optional<Path> save(String name);

    /** Tells of something that went well. */
    void inform(String message);

    /** Tells what was wrong with a file. */
    void problems(List<Problem> found);
}
