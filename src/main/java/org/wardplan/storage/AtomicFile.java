package org.wardplan.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.wardplan.base.Problem;

/** Files that appear complete or not at all: written beside their place, brought to the disk, and moved there. */
final class AtomicFile {
    private AtomicFile() {}

    /** Where to write what shall become the target; whatever an earlier try left there is removed. */
    static Path beside(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(target.toString(), null, "the folder is not there");
        }
        Path temporary = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        Files.deleteIfExists(temporary);
        return temporary;
    }

    /** Moves a finished file to its place, over what is there, so that it stays after a power cut. */
    static void moveIntoPlace(Path temporary, Path target) throws IOException {
        try (FileChannel c = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            c.force(true);
        }
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(target);
    }

    private static void syncFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel c = FileChannel.open(folder, StandardOpenOption.READ)) {
            c.force(true);
        } catch (IOException e) {
            // Windows opens no folders, and needs none of this.
            return;
        }
    }

    static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // Told already by the error that made us discard it.
            return;
        }
    }

    /** What a failure to read or write a file means to its user. */
    static Problem explain(String file, IOException e) {
        if (e instanceof AccessDeniedException) {
            return Problem.error(file, "access is not allowed. Choose another folder or ask for the right to write.");
        }
        if (e instanceof NoSuchFileException) {
            return Problem.error(file, "is not there, or its folder isn't. Check the name and the folder.");
        }
        String reason = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        return Problem.error(
                file, "could not be read or written (" + reason + "). Choose another folder, or make room.");
    }
}
