package org.wardplan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardplan.storage.Plans.ANNA;
import static org.wardplan.storage.Plans.AT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;

/** What is written out is whole: the chain of hashes is checked here from it alone, by the recipe that is published. */
class JournalExportTest {
    private static final List<String> HASHED =
            List.of("n", "at", "author", "kind", "label", "reason", "target", "undoNext", "redoNext", "edit");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void make() {
        file = folder.resolve("p.wardplan");
        try (PlanFile plan = PlanFile.create(file, Plans.small(), ANNA, AT).orThrow()) {
            plan.append(new PlanEdit.RenamePlan(plan.plan().name(), "=1+1", "=cmd|' /C calc'!A0"), "@Ben", AT);
            plan.append(new PlanEdit.RenamePlan("=1+1", "x", "'quoted', \"twice\"\nand on"), "", AT.plusNanos(1));
            plan.append(
                    new PlanEdit.SetPosts("work", List.of(new PostChange("E05000001", "DWO", 2, 3)), "−1 DWO", ""),
                    "Çağla",
                    AT);
            plan.undo(ANNA, AT);
            plan.redo(ANNA, AT);
        }
    }

    private List<Line> exported(String name, JournalFilter filter) throws IOException {
        Path out = folder.resolve(name);
        try (PlanFile plan = PlanFile.openReadOnly(file).orThrow()) {
            int written = JournalExport.write(plan, filter, out, Progress.NONE, new Cancellation())
                    .orThrow();
            List<Line> lines = name.endsWith(".csv") ? csv(out) : json(out);
            assertThat(lines).hasSize(written);
            return lines;
        }
    }

    /** One exported entry: its fields in the order that they are hashed in, null where there is none. */
    private record Line(List<String> fields, String hash) {}

    private static List<Line> json(Path out) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String text : Files.readAllLines(out)) {
            JsonNode node = JsonMapper.builder().build().readTree(text);
            List<String> fields = new ArrayList<>();
            HASHED.forEach(
                    f -> fields.add(node.get(f).isNull() ? null : node.get(f).asText()));
            lines.add(new Line(fields, node.get("hash").asText()));
        }
        return lines;
    }

    private static List<Line> csv(Path out) throws IOException {
        String text = Files.readString(out);
        assertThat(text).startsWith("\uFEFFn,at,author,kind,label,reason,target,undoNext,redoNext,edit,hash\r\n");
        List<Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text.substring(1))) {
            reader.stream().skip(1).forEach(r -> {
                List<String> fields = new ArrayList<>();
                r.getFields().forEach(c -> fields.add(c.isEmpty() ? null : c.startsWith("'") ? c.substring(1) : c));
                lines.add(new Line(fields.subList(0, 10), fields.get(10)));
            });
        }
        return lines;
    }

    /** The recipe, written anew. */
    private static String hash(String before, List<String> fields) throws GeneralSecurityException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of(before));
        all.addAll(fields);
        for (String field : all) {
            if (field == null) {
                bytes.write("-,".getBytes(StandardCharsets.UTF_8));
            } else {
                byte[] utf8 = field.getBytes(StandardCharsets.UTF_8);
                bytes.write((utf8.length + ":").getBytes(StandardCharsets.UTF_8));
                bytes.write(utf8);
                bytes.write(',');
            }
        }
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
    }

    private static void checkChain(List<Line> lines) throws GeneralSecurityException, IOException {
        String before = "";
        for (Line line : lines) {
            assertThat(hash(before, line.fields))
                    .as("entry " + line.fields.get(0))
                    .isEqualTo(line.hash);
            before = line.hash;
        }
    }

    @Test
    void theChainIsCheckedFromAnExportAlone() throws IOException, GeneralSecurityException {
        List<Line> json = exported("j.jsonl", JournalFilter.ALL);
        List<Line> csv = exported("j.csv", JournalFilter.ALL);
        assertThat(json).hasSize(6);
        checkChain(json);
        assertThat(csv).isEqualTo(json);
        assertThat(json.get(1).fields).contains("=cmd|' /C calc'!A0", "@Ben");
        assertThat(json.get(2).fields.get(2)).isEmpty();
        assertThat(json.get(1).fields.get(5)).isNull();
        assertThat(json.get(4).fields.subList(6, 9)).containsExactly("4", "3", "4");
    }

    @Test
    void noCellOfTheTextIsTakenForAFormula() throws IOException {
        exported("j.csv", JournalFilter.ALL);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .ofCsvRecord(Files.readString(folder.resolve("j.csv")).substring(1))) {
            reader.stream().forEach(r -> assertThat(r.getFields()).noneMatch(c -> c.matches("(?s)[=+@-].*")));
        }
    }

    @Test
    void onlyWhatFitsIsWrittenWhereSomeIsAskedFor() throws IOException {
        assertThat(exported("j.jsonl", JournalFilter.ALL.withAuthor("ben")))
                .singleElement()
                .satisfies(l -> assertThat(l.fields.get(0)).isEqualTo("2"));
    }

    @Test
    void otherNamesAndThePlanItselfAreRefused() throws IOException {
        byte[] before = Files.readAllBytes(file);
        try (PlanFile plan = PlanFile.openReadOnly(file).orThrow()) {
            for (Path wrong : List.of(folder.resolve("j.txt"), file, folder.resolve("none/j.csv"))) {
                assertThat(JournalExport.write(plan, JournalFilter.ALL, wrong, Progress.NONE, new Cancellation())
                                .problems())
                        .as(wrong.toString())
                        .hasSize(1);
            }
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(folder.toFile().list()).containsExactly("p.wardplan");
    }
}
