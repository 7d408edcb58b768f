package org.wardplan.ui.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks the user for a file. */
public interface FileChoice {
    /**
     * An existing file.
     *
     * @param extension without a dot; several with commas between
     */
    Optional<Path> open(String title, Path folder, String kind, String extension);

    /** Existing files; none when the user thought better of it. */
    List<Path> openSeveral(String title, Path folder, String kind, String extension);

    /** A folder to write into. */
    Optional<Path> folder(String title, Path start);

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
            public List<Path> openSeveral(String title, Path folder, String kind, String extension) {
                List<File> chosen = chooser(title, folder, kind, extension).showOpenMultipleDialog(owner.get());
                return chosen == null
                        ? List.of()
                        : chosen.stream().map(File::toPath).toList();
            }

            @Override
            public Optional<Path> folder(String title, Path start) {
                DirectoryChooser chooser = new DirectoryChooser();
                chooser.setTitle(title);
                if (Files.isDirectory(start)) {
                    chooser.setInitialDirectory(start.toFile());
                }
                return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
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
                List<String> patterns = Pattern.compile(",")
                        .splitAsStream(extension)
                        .map("*."::concat)
                        .toList();
                chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
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
