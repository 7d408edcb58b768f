package org.wardplan.ui.shell;

import java.nio.file.Path;
import java.util.List;
import org.wardplan.app.Exports;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;

/** The exports that this version has. */
final class Exporting {
    private Exporting() {}

    static Exports available() {
        return new Exports() {
            @Override
            public List<Kind> kinds() {
                return List.of();
            }

            @Override
            public List<Problem> write(
                    Kind kind, Content content, Path target, Progress progress, Cancellation cancellation) {
                return List.of(Problem.error(kind.label() + " can't be written by this version"));
            }
        };
    }
}
