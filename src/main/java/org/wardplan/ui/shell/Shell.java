package org.wardplan.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.AppModel;
import org.wardplan.app.Exports;
import org.wardplan.app.PlanSession;
import org.wardplan.ui.theme.Theme;

/**
 * What the parts of the window share.
 *
 * @param log this launch's log file, null when there is none
 */
record Shell(
        AppModel model,
        Theme theme,
        Actions actions,
        Overlay overlay,
        Banners banners,
        FileChoice files,
        Exports exports,
        @Nullable Path log) {

    Optional<PlanSession> session() {
        return Optional.ofNullable(model.session().get());
    }

    /** Whether there is a plan that can be changed. */
    boolean isEditable() {
        return session().filter(s -> !s.isReadOnly()).isPresent();
    }
}
