package org.wardplan.app.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.PaperLogo;

/** Reads a picture file as a logo for papers. */
final class LogoFile {
    private LogoFile() {}

    /** The logo, or why the file is none. */
    static WithProblems<PaperLogo> read(Path file, String alt) {
        try {
            if (Files.size(file) > PaperLogo.MOST_BYTES) {
                return failed(
                        file,
                        "The picture has " + Files.size(file) / 1024 + " KB: expected at most "
                                + PaperLogo.MOST_BYTES / 1024 + " KB; save it smaller");
            }
            byte[] bytes = Files.readAllBytes(file);
            String format = format(bytes);
            return switch (format) {
                case "png", "jpeg" ->
                    WithProblems.of(new PaperLogo(
                            "image/" + format, alt, Base64.getEncoder().encodeToString(bytes)));
                default -> failed(file, "This is no picture that papers can carry: expected a PNG or JPEG file");
            };
        } catch (IOException e) {
            return failed(file, "The picture can't be read (" + e.getMessage() + "): expected a PNG or JPEG file");
        }
    }

    /** {@code png} or {@code jpeg} where it can be read as such, else empty. */
    private static String format(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return "";
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                reader.read(0);
                String name = reader.getFormatName().toLowerCase(java.util.Locale.ROOT);
                return name.equals("jpg") ? "jpeg" : name;
            } finally {
                reader.dispose();
            }
        }
    }

    private static WithProblems<PaperLogo> failed(Path file, String message) {
        return WithProblems.failed(Problem.error(file.toString(), message));
    }
}
