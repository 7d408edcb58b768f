package org.wardplan.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.wardplan.base.Problem;
import org.wardplan.ui.theme.PageTools;
import org.wardplan.ui.theme.Theme;

/** What this window does for its pages. */
record ShellTools(Shell shell, Executor drawing) implements PageTools {
    @Override
    public Theme theme() {
        return shell.theme();
    }

    @Override
    public Optional<Path> open(String title, String kind, String extension) {
        return shell.files().open(title, plans(), kind, extension);
    }

    @Override
    public List<Path> openSeveral(String title, String kind, String extension) {
        return shell.files().openSeveral(title, plans(), kind, extension);
    }

    @Override
    public Optional<Path> save(String title, String name, String kind, String extension) {
        return shell.files().save(title, plans(), name, kind, extension);
    }

    @Override
    public Optional<Path> folder(String title) {
        return shell.files().folder(title, plans());
    }

    /** Shows a folder in the system's window for files, or says where it is. */
    void showFolder(Path folder) {
        if (!FolderOpening.show(folder)) {
            inform("The folder is " + folder.toAbsolutePath());
        }
    }

    @Override
    public void inform(String message) {
        shell.banners().inform(message);
    }

    @Override
    public void problems(List<Problem> found) {
        shell.model().problems().addAll(found);
    }

    private Path plans() {
        return shell.model().folders().plans();
    }
}
