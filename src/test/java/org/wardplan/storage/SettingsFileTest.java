package org.wardplan.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardplan.base.Problem.Severity;
import org.wardplan.base.WithProblems;
import org.wardplan.storage.Settings.ClassBreaks;
import org.wardplan.storage.Settings.Theme;
import org.wardplan.storage.Settings.WindowBounds;

class SettingsFileTest {
    @TempDir
    Path folder;

    private static Path locate(String system, Map<String, String> environment) {
        return SettingsFile.locate(environment, Map.of("os.name", system, "user.home", "/home/anna"));
    }

    @Test
    void eachPlatformHasItsFolder() {
        assertThat(locate("Linux", Map.of())).isEqualTo(Path.of("/home/anna/.config/wardplan/settings.json"));
        assertThat(locate("Linux", Map.of("XDG_CONFIG_HOME", "/cfg")))
                .isEqualTo(Path.of("/cfg/wardplan/settings.json"));
        assertThat(locate("Linux", Map.of("XDG_CONFIG_HOME", "not/absolute")))
                .isEqualTo(Path.of("/home/anna/.config/wardplan/settings.json"));
        assertThat(locate("Mac OS X", Map.of("XDG_CONFIG_HOME", "/cfg")))
                .isEqualTo(Path.of("/home/anna/Library/Application Support/Wardplan/settings.json"));
        assertThat(locate("Windows 11", Map.of("APPDATA", "/roaming")))
                .isEqualTo(Path.of("/roaming/Wardplan/settings.json"));
        assertThat(locate("Windows 11", Map.of()))
                .isEqualTo(Path.of("/home/anna/AppData/Roaming/Wardplan/settings.json"));
        assertThat(locate("Windows 11", Map.of("WARDPLAN_HOME", "/moved", "APPDATA", "/roaming")))
                .isEqualTo(Path.of("/moved/settings.json"));
    }

    private Settings all() {
        return Settings.defaults("Anna Ødegård")
                .withTheme(Theme.DARK)
                .withTextSizePercent(125)
                .withRecentFile("/a.wardplan")
                .withRecentFile("/b.wardplan")
                .withWindow(new WindowBounds(-5, 10.5, 1200, 800, true))
                .withSplit("map.table", 0.4)
                .withHiddenColumns(List.of("rank", "gap"))
                .withClassBreaks("rate", new ClassBreaks("custom", 3, List.of(20.5, 10.0)))
                .withScope("E09000022");
    }

    @Test
    void settingsComeBack() {
        Path file = folder.resolve("new/folder/settings.json");
        assertThat(SettingsFile.save(file, all())).isEmpty();
        WithProblems<Settings> loaded = SettingsFile.load(file, "other");
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.value()).isEqualTo(all());
        assertThat(all().classBreaks().get("rate")).isEqualTo(new ClassBreaks("custom", 3, List.of(10.0, 20.5)));
    }

    @Test
    void theFirstStartHasDefaultsAndWritesNothing() {
        Path file = folder.resolve("settings.json");
        assertThat(SettingsFile.load(file, "anna").orThrow()).isEqualTo(Settings.defaults("anna"));
        assertThat(file).doesNotExist();
    }

    @Test
    void fieldsOfAnotherVersionAreKeptAndMissingOnesHaveDefaults() throws IOException {
        Path file = Files.writeString(
                folder.resolve("settings.json"), "{\"textSizePercent\":150,\"future\":{\"x\":[1]},\"theme\":null}");
        WithProblems<Settings> loaded = SettingsFile.load(file, "anna");
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.value()).isEqualTo(Settings.defaults("anna").withTextSizePercent(150));

        assertThat(SettingsFile.save(file, loaded.orThrow().withTheme(Theme.DARK)))
                .isEmpty();
        assertThat(file).content().contains("\"future\"").contains("\"DARK\"");
        assertThat(SettingsFile.load(file, "").orThrow().theme()).isEqualTo(Theme.DARK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"theme\":",
                "[]",
                "{\"theme\":\"PINK\"}",
                "{\"recentFiles\":[null]}",
                "{\"splits\":{\"a\":null}}",
                "{\"classBreaks\":{\"a\":null}}",
                "{\"classBreaks\":{\"a\":{\"method\":\"quantile\"}}}",
                "{\"hiddenColumns\":7}"
            })
    void aDamagedFileIsSetAside(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("settings.json"), content);
        WithProblems<Settings> loaded = SettingsFile.load(file, "anna");
        assertThat(loaded.value()).isEqualTo(Settings.defaults("anna"));
        assertThat(loaded.problems()).singleElement().satisfies(p -> {
            assertThat(p.severity()).isEqualTo(Severity.WARNING);
            assertThat(p.message()).contains("settings.json.damaged");
        });
        assertThat(file).doesNotExist();
        assertThat(folder.resolve("settings.json.damaged")).hasContent(content);
    }

    @Test
    void saveSaysWhyItCouldNot() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("x"), "a file");
        assertThat(SettingsFile.save(inTheWay.resolve("settings.json"), all())).hasSize(1);
        assertThat(inTheWay).hasContent("a file");
    }

    @Test
    void valuesStayInRangeAndRecentFilesAreTheLastTen() {
        Settings s = Settings.defaults("anna").withTextSizePercent(9).withSplit("a", 1.5);
        assertThat(s.textSizePercent()).isEqualTo(Settings.SMALLEST_TEXT);
        assertThat(s.splits()).containsEntry("a", 1.0);
        for (int i : IntStream.range(0, 12).toArray()) {
            s = s.withRecentFile("/" + i);
        }
        s = s.withRecentFile("/5");
        assertThat(s.recentFiles()).hasSize(10).startsWith("/5", "/11").doesNotContain("/0", "/1");
        assertThat(s.withoutRecentFile("/5").recentFiles()).hasSize(9).startsWith("/11");
    }
}
