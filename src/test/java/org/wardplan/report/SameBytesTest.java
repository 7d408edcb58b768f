package org.wardplan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.planning.Measure;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.Written;
import org.wardplan.report.paper.WardProfile;

/** The same plan gives the same bytes, whatever language, time zone and encoding the machine is set to. */
class SameBytesTest {
    private static final int PIXELS = 500;
    private static final String FROM = "result.properties";

    @TempDir
    static Path folder;

    private static Map<String, String> first = Map.of();

    @BeforeAll
    static void write() {
        first = hashes(folder);
        assertThat(first).hasSize(10);
    }

    /** SHA-256 of every kind of file by its name. */
    private static Map<String, String> hashes(Path into) {
        ExportInput in = Inputs.lambeth(Inputs.placed());
        Cancellation never = new Cancellation();
        List<Written> written = List.of(
                Exports.csv(in, into.resolve("a.csv")).orThrow(),
                Exports.dictionary(in, into.resolve("dictionary.csv")).orThrow(),
                Exports.xlsx(in, into.resolve("a.xlsx"), Progress.NONE, never).orThrow(),
                Exports.geoJson(in, into.resolve("a.geojson"), Progress.NONE, never)
                        .orThrow(),
                Exports.gpkg(in, into.resolve("a.gpkg"), Progress.NONE, never).orThrow(),
                Exports.svg(in, Measure.GAP, Measure.GAP.standard(), true, into.resolve("a.svg"), Progress.NONE, never)
                        .orThrow(),
                Exports.png(
                                in,
                                Measure.GAP,
                                Measure.GAP.standard(),
                                true,
                                PIXELS,
                                into.resolve("a.png"),
                                Progress.NONE,
                                never)
                        .orThrow(),
                Papers.pdf(in, into.resolve("a.pdf"), Progress.NONE, never).orThrow(),
                Papers.html(in, Papers.allSections(), into.resolve("a.html")).orThrow(),
                Papers.write(
                                new WardProfile(in, in.data().wards().indexOf(Inputs.COLDHARBOUR)),
                                into.resolve("profile.pdf"),
                                Progress.NONE,
                                never)
                        .orThrow());
        Map<String, String> hashes = new TreeMap<>();
        written.forEach(w -> hashes.put(String.valueOf(w.file().getFileName()), w.sha256()));
        return hashes;
    }

    @Test
    void anotherLanguageAndTimeZoneChangeNothing() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(hashes(folder)).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** In a process of its own, since encoding and language are read once; Turkish has its own capital i. */
    @Test
    void anotherEncodingChangesNothing() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-Dfile.encoding=US-ASCII",
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Pacific/Auckland",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("other.log").toFile())
                .start();
        try {
            assertThat(other.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            other.destroyForcibly();
        }
        assertThat(other.exitValue())
                .as(Files.readString(folder.resolve("other.log"), StandardCharsets.UTF_8))
                .isZero();
        Properties found = new Properties();
        try (var in = Files.newInputStream(folder.resolve(FROM))) {
            found.load(in);
        }
        assertThat(found).isEqualTo(first);
    }

    /** The other process. */
    static final class Other {
        private Other() {}

        public static void main(String[] args) {
            Path into = Path.of(args[0]);
            Properties found = new Properties();
            found.putAll(hashes(into));
            try (var out = Files.newOutputStream(into.resolve(FROM))) {
                found.store(out, null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
