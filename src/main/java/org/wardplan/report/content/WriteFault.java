package org.wardplan.report.content;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Why a file could not be written, and what to do, in words; the systems of Linux, macOS and Windows each have theirs. */
final class WriteFault {
    private static final List<String> FULL =
            List.of("no space left", "not enough space", "disk full", "disk is full", "insufficient disk space");
    private static final List<String> LIMITED = List.of("quota", "file too large", "file size limit");
    private static final List<String> READ_ONLY =
            List.of("read-only file system", "write protected", "write-protected");
    private static final List<String> HELD = List.of(
            "being used by another", "has locked a portion", "sharing violation", "text file busy", "resource busy");

    private WriteFault() {}

    /**
     * The words.
     *
     * @param target the file that was to be written
     * @param whole whether all was written beside it, and only the old file could not be replaced
     */
    static String words(IOException e, Path target, boolean whole) {
        String reason = reason(e);
        String kept = Files.exists(target) ? " The older file was kept as it is." : " Nothing was left behind.";
        Path folder = target.getParent();
        if (any(FULL, reason)) {
            return "The disk is full: free some room on it, or choose a folder on another disk." + kept;
        }
        if (any(LIMITED, reason)) {
            return "The system allows no more room for this file (" + reason
                    + "): free some, or choose a folder on another disk." + kept;
        }
        if (any(READ_ONLY, reason)) {
            return "The disk can only be read: choose a folder on another disk." + kept;
        }
        // Windows says so of a file that another program has open, and names it a lack of permission as often as not.
        if (any(HELD, reason) || (whole && e instanceof AccessDeniedException && Files.exists(target))) {
            return "The file may be open in another program, which keeps it from being replaced: close it there and try"
                    + " again, or choose another name." + kept;
        }
        if (e instanceof AccessDeniedException) {
            return "No permission to write into " + folder + ": choose another folder." + kept;
        }
        if (folder != null && !Files.isDirectory(folder)) {
            return "The folder " + folder
                    + " is no longer there: see whether its disk or network drive was taken out, or"
                    + " choose another folder.";
        }
        if (e instanceof NoSuchFileException) {
            return "The unfinished file was taken away while it was written: try again, or choose another folder."
                    + kept;
        }
        return "The file could not be written (" + reason + "): try again, or choose another folder." + kept;
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason().strip();
        }
        return String.valueOf(e.getMessage()).strip();
    }

    private static boolean any(List<String> parts, String reason) {
        String plain = reason.toLowerCase(Locale.ROOT);
        return parts.stream().anyMatch(plain::contains);
    }
}
