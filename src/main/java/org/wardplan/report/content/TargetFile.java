package org.wardplan.report.content;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;

/**
 * Writes a file beside its target and moves it into place when it is whole: whoever looks sees the old file or the new
 * one, never half of it, and a failure leaves the old one as it was.
 */
public final class TargetFile {
    private static final int MOST_TRIES = 100;

    private TargetFile() {}

    /** What goes into a file. */
    @FunctionalInterface
    public interface Body {
        /** Writes the whole content and tells how many rows or pages it has. Need not close the stream. */
        int writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes the file, or tells in words why not. An exception of the body that is no {@link IOException}, such as a
     * cancellation, passes through, and nothing is left behind then either.
     */
    public static WithProblems<Written> write(Path file, Body body) {
        return write(file, body, new Disk());
    }

    /** What is asked of the disk beyond a new file: a test's own fills up or keeps hold of files. */
    static class Disk {
        /** The stream into the unfinished file, or something before it. */
        OutputStream into(OutputStream file) {
            return file;
        }

        /** Puts the finished file in the place of an older one. */
        void move(Path from, Path to) throws IOException {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    static WithProblems<Written> write(Path file, Body body, Disk disk) {
        String name = file.toString();
        Path target = file.toAbsolutePath().normalize();
        Path folder = target.getParent();
        if (Files.isDirectory(target)) {
            return failed(name, "This is a folder: expected the name of a file; add one, as in map.svg");
        }
        if (folder == null || target.getFileName() == null) {
            return failed(name, "This names no file: expected a folder and a file name");
        }
        if (!Files.isDirectory(folder)) {
            return failed(name, "There is no folder " + folder + ": make it, or choose another");
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            return failed(name, "The file is read-only and was kept as it is: choose another name");
        }
        Path beside = null;
        boolean whole = false;
        try {
            target = Files.isSymbolicLink(target) ? target.toRealPath() : target;
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            int count;
            beside = claim(target);
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                OutputStream out = new DigestOutputStream(
                        new BufferedOutputStream(disk.into(Channels.newOutputStream(channel))), digest);
                count = body.writeTo(out);
                out.flush();
                channel.force(true);
            }
            whole = true;
            disk.move(beside, target);
            beside = null;
            return WithProblems.of(new Written(file, count, HexFormat.of().formatHex(digest.digest())));
        } catch (IOException e) {
            return failed(name, WriteFault.words(e, target, whole));
        } catch (UncheckedIOException e) {
            return failed(name, WriteFault.words(Objects.requireNonNull(e.getCause()), target, whole));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } finally {
            discard(beside);
        }
    }

    /** A new empty file beside the target, with the permissions that any new file gets. */
    private static Path claim(Path target) throws IOException {
        for (int i = 0; i < MOST_TRIES; i++) {
            Path candidate = target.resolveSibling("." + target.getFileName() + "." + i + ".part");
            try {
                return Files.createFile(candidate);
            } catch (FileAlreadyExistsException e) {
                // left by a run that was killed, or being written by another one
            }
        }
        throw new IOException("the folder holds " + MOST_TRIES + " unfinished files of this name");
    }

    private static void discard(@org.jspecify.annotations.Nullable Path unfinished) {
        if (unfinished != null) {
            try {
                Files.deleteIfExists(unfinished);
            } catch (IOException e) {
                // the disk is gone or read-only by now: the problem that led here is already told
            }
        }
    }

    private static WithProblems<Written> failed(String name, String message) {
        return WithProblems.failed(Problem.error(name, message));
    }
}
