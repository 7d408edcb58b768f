package org.wardplan.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import org.wardplan.app.Exports;
import org.wardplan.app.PictureChoice;
import org.wardplan.app.PlanSession;
import org.wardplan.app.RunningTask;
import org.wardplan.base.WithProblems;
import org.wardplan.report.content.Written;

/** From the choice of an export to the file on the disk. */
final class ExportFlow {
    /** Of a map that is asked for from outside the workspace that shows it, in px. */
    private static final double USUAL_WIDTH = 900;

    private static final double USUAL_HEIGHT = 700;

    private ExportFlow() {}

    static void run(Shell shell, PlanSession session, Exports.Kind kind) {
        if (kind == Exports.Kind.PICTURE || kind == Exports.Kind.DRAWING) {
            PictureDesk pictures = new PictureDesk(shell);
            pictures.choose(
                    PlanMapSubject.of(session, pictures.today(), AboutCard.version(), USUAL_WIDTH, USUAL_HEIGHT),
                    kind == Exports.Kind.PICTURE ? PictureChoice.Format.PNG : PictureChoice.Format.SVG);
            return;
        }
        Optional<Path> target = target(shell, session, kind);
        if (target.isPresent()) {
            write(shell, session, kind, target.get());
        }
    }

    /** Asks for the file, named after plan and scope. */
    static Optional<Path> target(Shell shell, PlanSession session, Exports.Kind kind) {
        String scope = session.view().scope().get().label();
        String name = session.plan().get().name() + " – " + scope + "." + kind.extension();
        Path folder = Optional.ofNullable(session.file().path().getParent())
                .orElse(shell.model().folders().plans());
        return shell.files()
                .save(kind.label(), folder, name.replaceAll("[\\\\/:*?\"<>|]", "_"), kind.label(), kind.extension());
    }

    private static void write(Shell shell, PlanSession session, Exports.Kind kind, Path target) {
        Exports.Content content = Exports.Content.of(session);
        RunningTask task = shell.model()
                .tasks()
                .run(
                        "export",
                        "Writing " + target.getFileName(),
                        (progress, cancellation) ->
                                shell.exports().write(kind, content, target, progress, cancellation),
                        (WithProblems<Written> written) -> {
                            if (written.value() != null) {
                                shell.banners().inform(kind.label() + " written to " + target);
                            } else {
                                shell.model().problems().addAll(written.problems());
                            }
                        },
                        e -> FaultCard.show(shell, e));
        ProgressCard.watch(shell.overlay(), task);
    }
}
