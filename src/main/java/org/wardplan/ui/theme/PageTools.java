package org.wardplan.ui.theme;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.wardplan.base.Problem;

/** What the window does for its pages. */
public interface PageTools {
    Theme theme();

    /** One thread, on which maps are drawn. */
    Executor drawing();

    /**
     * A file to read; empty when the user thought better of it.
     *
     * @param extension without a dot; several with commas between
     */
    Optional<Path> open(String title, String kind, String extension);

    /** Files to read; empty when the user thought better of it. */
    List<Path> openSeveral(String title, String kind, String extension);

    /** A file to write, which may be replaced when it is there. */
    Optional<Path> save(String title, String name, String kind, String extension);

    /** A folder to write files into. */
    Optional<Path> folder(String title);

    /** Tells of something that went well. */
    void inform(String message);

    /** Tells what was wrong. */
    void problems(List<Problem> found);
}
