package org.wardplan.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The right to write to a plan file: an operating-system lock on a hidden file beside it ({@code .NAME.lock}), which
 * goes when the process goes, however it ends. The text in the hidden file tells others who holds the plan.
 *
 * <p>The lock is never on the plan file itself: on POSIX systems closing any handle of a file drops all the process's
 * locks on it, SQLite's too. For the same reason this process never opens the hidden file of a plan it holds.
 */
final class FileHold implements AutoCloseable {
    /** Far beyond the text, so that Windows, where locks bar reading, lets others read who holds the plan. */
    private static final long LOCKED_BYTE = 1L << 30;

    private static final int TRIES = 20;

    /** Plans held by this process, by real path. Guards every use of hidden files. */
    private static final Map<Path, FileHold> HELD_HERE = new HashMap<>();

    private static long holdsTaken;

    private final Path plan;
    private final Path hidden;
    private final Holder holder;
    private final FileChannel locked;
    private final FileChannel seen;

    private FileHold(Path plan, Path hidden, Holder holder, FileChannel locked, FileChannel seen) {
        this.plan = plan;
        this.hidden = hidden;
        this.holder = holder;
        this.locked = locked;
        this.seen = seen;
    }

    /** What came of asking for a hold. */
    sealed interface Outcome {
        /** It is ours until closed. */
        record Taken(FileHold hold) implements Outcome {}

        /** Somebody else has it. */
        record Refused(Holder by) implements Outcome {}

        /** No lock can be had here: a folder that can't be written to, or a file system without locks. */
        record Impossible(IOException cause) implements Outcome {}
    }

    /**
     * Asks for the hold on a plan file, which need not exist yet; never waits.
     *
     * @param plan real path of the plan file
     */
    static Outcome take(Path plan, String user, Instant since) {
        synchronized (HELD_HERE) {
            FileHold mine = HELD_HERE.get(plan);
            if (mine != null) {
                return new Outcome.Refused(
                        new Holder(mine.holder.user(), mine.holder.pid(), mine.holder.since(), true));
            }
            Holder me = new Holder(user, ProcessHandle.current().pid(), since, false);
            Path hidden = hiddenFile(plan);
            try {
                for (int i = 0; i < TRIES; i++) {
                    FileHold hold = tryOnce(plan, hidden, me);
                    if (hold == null) {
                        Holder other = read(hidden);
                        if (other != null) {
                            return new Outcome.Refused(other);
                        }
                    } else if (hold.isStillTheFile()) {
                        HELD_HERE.put(plan, hold);
                        return new Outcome.Taken(hold);
                    } else {
                        hold.closeChannels();
                    }
                }
                return new Outcome.Refused(new Holder("someone", 0, Instant.EPOCH, false));
            } catch (IOException e) {
                return new Outcome.Impossible(e);
            }
        }
    }

    static Path hiddenFile(Path plan) {
        return plan.resolveSibling("." + plan.getFileName() + ".lock");
    }

    /** Null when another process has the lock. */
    private static @Nullable FileHold tryOnce(Path plan, Path hidden, Holder me) throws IOException {
        FileChannel channel =
                FileChannel.open(hidden, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileChannel seen = null;
        boolean done = false;
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                return null;
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text(me).getBytes(StandardCharsets.UTF_8)), 0);
            hideOnWindows(hidden);
            seen = FileChannel.open(
                    hidden, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            done = true;
            return new FileHold(plan, hidden, me, channel, seen);
        } finally {
            if (!done) {
                channel.close();
            }
        }
    }

    private static String text(Holder me) {
        holdsTaken++;
        return me.user().replace('\n', ' ') + "\n" + me.pid() + "\n" + me.since() + "\n" + holdsTaken + "\n";
    }

    /**
     * Whether the name still leads to the file that was locked: its former holder may have removed it between our
     * opening and our locking, and then somebody else's lock on a new file of that name would not meet ours. The
     * second handle stays open, as closing it would drop the lock.
     */
    private boolean isStillTheFile() throws IOException {
        return content(locked).equals(content(seen));
    }

    private static String content(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(4096, channel.size()));
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private static @Nullable Holder read(Path hidden) {
        try {
            List<String> lines = Files.readAllLines(hidden);
            if (lines.size() < 3) {
                return null;
            }
            return new Holder(lines.get(0), Long.parseLong(lines.get(1)), Instant.parse(lines.get(2)), false);
        } catch (IOException | NumberFormatException | DateTimeException e) {
            // Gone or half-written at this moment: the caller tries again.
            return null;
        }
    }

    /** Elsewhere the dot hides it, and setting an attribute would open and close the file, which drops the lock. */
    private static void hideOnWindows(Path hidden) throws IOException {
        if (!hidden.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setAttribute(hidden, "dos:hidden", true);
        }
    }

    /** Gives the plan free and removes the hidden file. */
    @Override
    public void close() {
        synchronized (HELD_HERE) {
            if (!HELD_HERE.remove(plan, this)) {
                return;
            }
            try {
                Files.deleteIfExists(hidden);
            } catch (IOException e) {
                // A file left behind holds nothing once the lock is gone; the next opener writes over it.
            }
            try {
                closeChannels();
            } catch (IOException e) {
                // Nothing was buffered, and the system has dropped the lock with the handle.
            }
        }
    }

    private void closeChannels() throws IOException {
        try (locked;
                seen) {
            locked.force(false);
        }
    }
}
