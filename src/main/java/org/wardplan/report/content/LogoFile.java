package org.wardplan.report.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.PaperLogo;

/** Reads pictures that shall stand at the head of papers. */
public final class LogoFile {
    /** A small file can unfold to a picture that no memory holds. */
    private static final long MOST_PIXELS = 4_000_000;

    private static final int[] PNG = {0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};
    private static final int[] JPEG = {0xff, 0xd8, 0xff};

    private LogoFile() {}

    /**
     * The picture of a file: a PNG or a JPEG, by its content and whatever its name, that can be drawn.
     *
     * @param alt what it shows, for who can't see it
     */
    public static WithProblems<PaperLogo> read(Path file, String alt) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.isDirectory(file)) {
                return failed(name, "is a folder: expected a picture, PNG or JPEG");
            }
            if (Files.size(file) > PaperLogo.MOST_BYTES) {
                return failed(
                        name,
                        "is too large for a logo (" + Words.count((Files.size(file) + 1023) / 1024) + " KB): expected "
                                + PaperLogo.MOST_BYTES / 1024 + " KB at most. Save it smaller");
            }
            return of(name, Files.readAllBytes(file), alt);
        } catch (NoSuchFileException e) {
            return failed(name, "is not there. Check the name and the folder");
        } catch (AccessDeniedException e) {
            return failed(name, "may not be read: choose another file, or ask for permission");
        } catch (IOException e) {
            return failed(name, "can't be read (" + e.getMessage() + ")");
        }
    }

    private static WithProblems<PaperLogo> of(String name, byte[] bytes, String alt) {
        String type = type(bytes);
        if (type == null) {
            return failed(name, "is no PNG or JPEG: expected a picture of one of these kinds");
        }
        PaperLogo logo = new PaperLogo(type, alt.strip(), Base64.getEncoder().encodeToString(bytes));
        Optional<String> wrong = wrong(logo);
        return wrong.isPresent() ? failed(name, wrong.get()) : WithProblems.of(logo);
    }

    /** Why a logo, from wherever it came, can't be printed, as the rest of a sentence; empty where it can. */
    public static Optional<String> wrong(PaperLogo logo) {
        byte[] bytes = logo.bytes();
        if (!logo.type().equals(type(bytes))) {
            return Optional.of("is no picture of the type " + logo.type());
        }
        String format = logo.type().substring(logo.type().indexOf('/') + 1);
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.toLowerCase(Locale.ROOT));
        if (!readers.hasNext()) {
            return Optional.of("can't be drawn by this Java: it reads no " + logo.type());
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS) {
                return Optional.of("is too large for a logo (" + Words.count(width) + " × " + Words.count(height)
                        + " pixels): expected " + Words.count(MOST_PIXELS) + " pixels at most. Save it smaller");
            }
            reader.read(0);
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            // The readers of the platform meet damaged pictures with exceptions of all kinds.
            return Optional.of("is damaged: the picture in it can't be drawn");
        } finally {
            reader.dispose();
        }
    }

    private static @Nullable String type(byte[] bytes) {
        return begins(bytes, PNG) ? "image/png" : begins(bytes, JPEG) ? "image/jpeg" : null;
    }

    private static boolean begins(byte[] bytes, int[] with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static WithProblems<PaperLogo> failed(String name, String message) {
        return WithProblems.failed(Problem.error(name, message));
    }
}
