package org.wardplan.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.AppModel;
import org.wardplan.app.Exports;
import org.wardplan.app.PlanSession;
import org.wardplan.ui.theme.Theme;

/**
 * What the parts of the window share.
 *
 * @param logFile gives this launch's log, or null when there is none
 */
record Shell(
        AppModel model,
        Theme theme,
        Actions actions,
        Overlay overlay,
        Banners banners,
        FileChoice files,
        Exports exports,
        Supplier<@Nullable Path> logFile) {

    /** This launch's log, null when there is none. */
    @Nullable Path log() {
        return logFile.get();
    }

    Optional<PlanSession> session() {
        return Optional.ofNullable(model.session().get());
    }

    /** Whether there is a plan that can be changed. */
    boolean isEditable() {
        return session().filter(s -> !s.isReadOnly()).isPresent();
    }
}
