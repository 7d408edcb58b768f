package org.wardplan.ui.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks the user for a file. */
public interface FileChoice {
    /** An existing file. */
    Optional<Path> open(String title, Path folder, String kind, String extension);

    /** A file to write; the user has agreed to replace one that is there. */
    Optional<Path> save(String title, Path folder, String name, String kind, String extension);

    /** The system's own dialogs. */
    static FileChoice system(Supplier<Window> owner) {
        return new FileChoice() {
            @Override
            public Optional<Path> open(String title, Path folder, String kind, String extension) {
                File chosen = chooser(title, folder, kind, extension).showOpenDialog(owner.get());
                return Optional.ofNullable(chosen).map(File::toPath);
            }

            @Override
            public Optional<Path> save(String title, Path folder, String name, String kind, String extension) {
                FileChooser chooser = chooser(title, folder, kind, extension);
                chooser.setInitialFileName(name);
                return Optional.ofNullable(chooser.showSaveDialog(owner.get()))
                        .map(f -> withExtension(f.toPath(), extension));
            }

            private FileChooser chooser(String title, Path folder, String kind, String extension) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                if (Files.isDirectory(folder)) {
                    chooser.setInitialDirectory(folder.toFile());
                }
                chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*." + extension));
                return chooser;
            }
        };
    }

    /** The file with the extension, added where it was left out. */
    static Path withExtension(Path file, String extension) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith("." + extension) ? file : file.resolveSibling(name + "." + extension);
    }
}
