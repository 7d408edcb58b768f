package org.wardplan.ui.shell;

import java.nio.file.Path;
import org.wardplan.app.Exports;
import org.wardplan.app.PlanSession;
import org.wardplan.ui.paper.PaperWays;

/** The ways from the papers' pages through this window. */
record ShellWays(ShellTools tools, PlanSession session) implements PaperWays {
    @Override
    public Exports exports() {
        return tools.shell().exports();
    }

    @Override
    public void picture(Exports.Kind kind) {
        ExportFlow.run(tools.shell(), session, kind);
    }

    @Override
    public void paper() {
        tools.shell().actions().run(Action.PAPER_PAGE);
    }

    @Override
    public void moves() {
        tools.shell().actions().run(Action.MOVES_PAGE);
    }

    @Override
    public void journal() {
        tools.shell().actions().run(Action.HISTORY);
    }

    @Override
    public void folder(Path folder) {
        tools.showFolder(folder);
    }
}
