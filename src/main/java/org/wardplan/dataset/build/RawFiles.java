package org.wardplan.dataset.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.Hashes;
import org.wardplan.dataset.ShapeRecord;
import org.wardplan.dataset.Shapefile;

/** The folder of published files. Files ending in .gz are unpacked; hashes are of the content as published. */
final class RawFiles {
    private static final String GZ = ".gz";

    private final Path folder;
    private final Map<String, byte[]> read = new HashMap<>();

    RawFiles(Path folder) {
        this.folder = folder;
    }

    Optional<byte[]> bytes(String file, List<Problem> problems) {
        byte[] known = read.get(file);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(file));
            if (file.endsWith(GZ)) {
                try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                    bytes = in.readAllBytes();
                }
            }
            read.put(file, bytes);
            return Optional.of(bytes);
        } catch (IOException e) {
            problems.add(Problem.error(
                    file, "the published file can't be read (" + e + "): put it into the folder of raw files"));
            return Optional.empty();
        }
    }

    Optional<String> sha256(String file, List<Problem> problems) {
        return bytes(file, problems).map(Hashes::sha256);
    }

    /** Name of a file as published, without folder and without .gz. */
    static String publishedName(String file) {
        return file.endsWith(GZ) ? file.substring(0, file.length() - GZ.length()) : file;
    }

    /** @param file without its ending */
    List<ShapeRecord> shapes(String file, List<Problem> problems) {
        Optional<byte[]> shp = bytes(file + ".shp", problems);
        Optional<byte[]> dbf = bytes(file + ".dbf", problems);
        if (shp.isEmpty() || dbf.isEmpty()) {
            return List.of();
        }
        WithProblems<List<ShapeRecord>> shapes = Shapefile.read(file, shp.get(), dbf.get());
        problems.addAll(shapes.problems());
        List<ShapeRecord> value = shapes.value();
        return value == null ? List.of() : value;
    }
}
