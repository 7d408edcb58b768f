package org.wardplan.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.crime.PriorityProfile;

class ProfileFileTest {
    private static DataSet london;
    private static List<PriorityProfile> standard;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        WardData data = new WardData(Bundled.FOLDER);
        london = data.load("london-2014").orThrow();
        standard = data.profiles();
    }

    private static PriorityProfile ours() {
        Map<String, Double> weights = new HashMap<>();
        london.categories().forEach(c -> weights.put(c.id(), 0.0));
        weights.put("homicide", 7973.4);
        weights.put("arson", 1e-3);
        return new PriorityProfile("ours-1", "Ours “£”", "Why\nso", weights);
    }

    private WithProblems<ProfileFile.Content> read(String json) throws IOException {
        return ProfileFile.read(Files.writeString(folder.resolve("p.json"), json), london, standard);
    }

    @Test
    void whatIsWrittenComesBack() throws IOException {
        ProfileFile.Content content = new ProfileFile.Content(
                List.of(ours()),
                List.of(
                        new LocalPriorities("E09000012", 2017, "ours-1", Map.of("arson", 2.5), "agreed"),
                        new LocalPriorities("E09000012", 2018, "", Map.of(), "")));
        Path file = folder.resolve("out.json");

        assertThat(ProfileFile.write(file, content, london.categories(), false)).isEmpty();

        WithProblems<ProfileFile.Content> back = ProfileFile.read(file, london, standard);
        assertThat(back.isClean()).as("%s", back.problems()).isTrue();
        assertThat(back.orThrow()).isEqualTo(content);
        assertThat(ProfileFile.write(file, content, london.categories(), false).toString())
                .contains("is there already");
        byte[] before = Files.readAllBytes(file);
        assertThat(ProfileFile.write(file, back.orThrow(), london.categories(), true))
                .isEmpty();
        assertThat(file).hasBinaryContent(before);
        assertThat(ProfileFile.write(folder.resolve("no/such/p.json"), content, london.categories(), false)
                        .toString())
                .contains("can't be written");
    }

    @Test
    void aProfileOfTheProgramComesBackUnderAnotherNameAndIsFollowedByItsPriorities() throws IOException {
        Path file = folder.resolve("harm.json");
        LocalPriorities local = new LocalPriorities("E09000012", 2017, "harm", Map.of(), "");
        ProfileFile.write(
                file, new ProfileFile.Content(standard.subList(0, 1), List.of(local)), london.categories(), false);

        WithProblems<ProfileFile.Content> read = ProfileFile.read(file, london, standard);

        assertThat(read.orThrow().profiles()).singleElement().satisfies(p -> {
            assertThat(p.id()).isEqualTo("harm-own");
            assertThat(p.weights()).isEqualTo(standard.get(0).weights());
        });
        assertThat(read.orThrow().localPriorities().get(0).base()).isEqualTo("harm-own");
        assertThat(read.problems()).singleElement().satisfies(p -> {
            assertThat(p.severity()).isEqualTo(Problem.Severity.WARNING);
            assertThat(p.message()).contains("id harm", "named harm-own");
        });
    }

    @Test
    void missingCategoriesWeighNothingAndAreNamed() throws IOException {
        WithProblems<ProfileFile.Content> read =
                read("{\"profiles\":[{\"id\":\"a\",\n\"weights\":{\"arson\":2,\"homicide\":-0.0}}]}");
        assertThat(read.orThrow().profiles().get(0).weights())
                .hasSize(30)
                .containsEntry("arson", 2.0)
                .containsEntry("rape", 0.0);
        assertThat(read.orThrow().profiles().get(0).label()).isEqualTo("a");
        assertThat(read.problems()).singleElement().satisfies(p -> {
            assertThat(p.severity()).isEqualTo(Problem.Severity.WARNING);
            assertThat(p.line()).isEqualTo(2);
            assertThat(p.message()).contains("rape", "they weigh 0").doesNotContain("arson", "homicide");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'id':'a','weights':{'arson':1,~'rape':-1}}|-1.0: expected a number of 0 or more|2",
                "{'id':'a','weights':{'arson':1,~'rape':NaN}}|rape is NaN|2",
                "{'id':'a','weights':{'arson':1,~'rape':1e999}}|rape is Infinity|2",
                "{'id':'a','weights':{'arson':1,~'rape':'12'}}|the text|2",
                "{'id':'a','weights':{'arson':1,~'rape':null}}|rape is null|2",
                "{'id':'a','weights':{'arson':1,~'rapes':1}}|is no category of crime. Those that are: homicide, |2",
                "{'id':'a','weights':{'arson':1,~'arson':2}}|Duplicate field 'arson'|2",
                "{'id':'a',~'weights':{'arson':0,'rape':0}}|weighs every category 0|2",
                "{'id':'a',~'weights':{}}|no weights|2",
                "~{'id':'a','wieghts':{'arson':1}}|no weights|2",
                "~{'weights':{'arson':1}}|no id|2",
                "~{'id':'A b','weights':{'arson':1}}|small letters|2",
                "{'id':'a','weights':{'arson':1}},~{'id':'a','weights':{'arson':1}}|two profiles|2",
                "{'id':'a','label':~5,'weights':{'arson':1}}|expected a text|2",
                "{'id':'a','weights':{'arson':1~]}|Not JSON|2",
            })
    void whatIsWrongWithAProfileIsSaidWithItsLine(String profile, String message, int line) throws IOException {
        String json = "{'profiles':[" + profile.replace('~', '\n') + "]}";
        WithProblems<ProfileFile.Content> read = read(json.replace('\'', '"'));
        assertThat(read.value()).isNull();
        assertThat(read.problems())
                .filteredOn(p -> p.severity() == Problem.Severity.ERROR)
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.file()).isEqualTo("p.json");
                    assertThat(p.message()).contains(message);
                    assertThat(p.line()).isEqualTo(line);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'borough':'Hackney','year':2017}|is no borough of london-2014",
                "{'borough':'E09000012'}|a year is missing",
                "{'borough':'E09000012','year':17}|expected the year",
                "{'borough':'E09000012','year':2017.5}|expected the year",
                "{'borough':'E09000012','year':2017,'factors':{'arson':101}}|from 0 to 100",
                "{'borough':'E09000012','year':2017,'factors':{'fire':1}}|no category",
                "{'borough':'E09000012','year':2017,'factors':[]}|number by category",
                "{'borough':'E09000012','year':2017},{'borough':'E09000012','year':2017}|are there twice",
            })
    void whatIsWrongWithLocalPrioritiesIsSaid(String local, String message) throws IOException {
        WithProblems<ProfileFile.Content> read = read(("{'localPriorities':[" + local + "]}").replace('\'', '"'));
        assertThat(read.value()).isNull();
        assertThat(read.problems()).singleElement().satisfies(p -> assertThat(p.message())
                .contains(message));
    }

    @Test
    void aFileWithoutEitherIsRefused() throws IOException {
        assertThat(read("{}").problems().toString()).contains("no profiles and no local priorities");
        assertThat(read("[]").problems().toString()).contains("no profiles and no local priorities");
        assertThat(read("").value()).isNull();
        assertThat(read("{\"profiles\":{}}").problems().toString()).contains("expected a list");
        assertThat(read("{\"profiles\":[]} x").problems().toString()).contains("Not JSON");
        assertThat(read("[".repeat(5000)).problems().toString()).contains("Not JSON");
        assertThat(ProfileFile.read(folder.resolve("no.json"), london, standard)
                        .problems()
                        .toString())
                .contains("is not there");
    }
}
