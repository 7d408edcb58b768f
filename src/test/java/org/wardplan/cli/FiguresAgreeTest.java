package org.wardplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every figure of every file and paper is that of {@code show --json --rows}: exact, or rounded as papers round. */
class FiguresAgreeTest {
    private static final List<String> ROLES = List.of("DWO", "PCSO", "SGT", "SC");

    /** Headings of the workbook, and what they are called in JSON. */
    private static final Map<String, String> WORKBOOK = Map.ofEntries(
            Map.entry("Posts", "posts"),
            Map.entry("Change", "change"),
            Map.entry("Target", "target"),
            Map.entry("Effective posts", "effective"),
            Map.entry("Coverage", "coverage"),
            Map.entry("Gap", "gap"),
            Map.entry("Fair share", "fairShare"),
            Map.entry("Below the floor", "belowFloor"),
            Map.entry("Cost a year", "costPence"),
            Map.entry("Priority", "priority"),
            Map.entry("Rank", "rank"),
            Map.entry("Rank from", "rankLow"),
            Map.entry("Rank to", "rankHigh"));

    private static final double POUND = 100;

    @TempDir
    static Path folder;

    private static JsonNode london = new ObjectMapper().nullNode();
    private static Map<String, JsonNode> rows = new TreeMap<>();

    /** Effective posts of one post of the first role, which papers tell gaps in. */
    private static double onePost;

    /** Growth placed by the optimiser, then a borough's own choices over it. */
    @BeforeAll
    static void plan() throws IOException {
        run("new", plan("p"), "--preset", "growth-2017");
        run("optimise", plan("p"), "--objective", "gaps", "--budget", "140000000", "--apply");
        run("set", plan("p"), "--ward", "E05000420", "--dwo", "6", "--lock", "--reason", "Town centre");
        run("set", plan("p"), "--ward", "E05000421", "--dwo", "1", "--pcso", "0", "--reason", "Café closed");
        run("set", plan("p"), "--ward", "E05000644", "--dwo", "30", "--reason", "More than it needs");
        london = run("--json", "show", plan("p"), "--rows").json();
        london.path("rows").forEach(r -> rows.put(r.path("code").asText(), r));
        assertThat(rows).hasSize(629);
        Path csv = export("--csv", "wards.csv");
        for (NamedCsvRecord r : records(csv)) {
            double gap = Double.parseDouble(r.getField("gap"));
            if (gap > 0) {
                onePost = gap / Double.parseDouble(r.getField("gapDwoPosts"));
            }
        }
        assertThat(onePost).isBetween(0.5, 1.0);
    }

    private static Path plan(String name) {
        return folder.resolve(name + ".wardplan");
    }

    private static CommandRun run(Object... args) {
        CommandRun run = CommandRun.of(args);
        assertThat(run.exit()).as("%s%n%s", List.of(args), run.err()).isZero();
        return run;
    }

    private static Path export(String option, String name) {
        Path file = folder.resolve(name);
        run("export", plan("p"), option, file, "--date", "2019-04-26");
        return file;
    }

    private static List<NamedCsvRecord> records(Path csv) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(Files.readString(csv).substring(1))) {
            return reader.stream().toList();
        }
    }

    @Test
    void csv() throws IOException {
        List<Map<String, Object>> found = new ArrayList<>();
        for (NamedCsvRecord r : records(folder.resolve("wards.csv"))) {
            Map<String, Object> row = new LinkedHashMap<>(r.getFieldsAsMap());
            row.replaceAll((k, v) -> v.equals("") ? null : v);
            found.add(row);
        }
        assertSame(found);
    }

    @Test
    void geoJson() throws IOException {
        Path file = export("--geojson", "wards.geojson");
        List<Map<String, Object>> found = new ArrayList<>();
        for (JsonNode feature : new ObjectMapper().readTree(file.toFile()).path("features")) {
            Map<String, Object> row = new LinkedHashMap<>();
            feature.path("properties")
                    .properties()
                    .forEach(e -> row.put(
                            e.getKey(),
                            e.getValue().isNull() ? null : e.getValue().asText()));
            found.add(row);
        }
        assertSame(found);
    }

    @Test
    void geoPackage() throws SQLException {
        Path file = export("--gpkg", "wards.gpkg");
        assertSame(table(file, "wards"));
        for (Map<String, Object> b : table(file, "boroughs")) {
            List<JsonNode> of = rows.values().stream()
                    .filter(r -> r.path("boroughCode").asText().equals(b.get("code")))
                    .toList();
            assertThat(of).hasSize((Integer) b.get("wards"));
            for (String key : List.of("target", "effective", "gap", "costPence", "change", "crimes")) {
                assertClose(key, b.get(key), sum(of, key));
            }
            for (String role : ROLES) {
                assertClose(role, b.get("posts" + role), posts(of, role));
            }
            assertClose("coverage", b.get("coverage"), 1 - sum(of, "gap") / sum(of, "target"));
        }
    }

    private static List<Map<String, Object>> table(Path file, String table) throws SQLException {
        List<Map<String, Object>> found = new ArrayList<>();
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery("SELECT * FROM " + table)) {
            while (r.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= r.getMetaData().getColumnCount(); i++) {
                    row.put(r.getMetaData().getColumnName(i), r.getObject(i));
                }
                found.add(row);
            }
        }
        return found;
    }

    @Test
    void workbook() throws IOException {
        Path file = export("--xlsx", "wards.xlsx");
        List<Map<String, Object>> found = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
                Stream<Row> stream = book.findSheet("Wards").orElseThrow().openStream()) {
            Iterator<Row> all = stream.iterator();
            List<String> heads = new ArrayList<>();
            while (all.hasNext()) {
                List<String> cells = new ArrayList<>();
                for (Cell cell : all.next()) {
                    cells.add(cell == null ? "" : Objects.requireNonNullElse(cell.getRawValue(), ""));
                }
                if (heads.isEmpty() && cells.contains("Ward code")) {
                    heads.addAll(cells);
                } else if (!cells.isEmpty() && rows.containsKey(cells.get(0))) {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("code", cells.get(0));
                    for (int i = heads.size() - 1; i >= 0; i--) {
                        String head = heads.get(i);
                        String key = ROLES.contains(head) ? "posts" + head : WORKBOOK.getOrDefault(head, "");
                        String text = i < cells.size() ? cells.get(i) : "";
                        row.put(key, key.equals("costPence") ? pence(text) : text);
                    }
                    found.add(row);
                }
            }
            assertThat(heads).containsAll(WORKBOOK.keySet()).containsAll(ROLES);
        }
        assertThat(found).hasSize(629);
        List<String> keys = new ArrayList<>(WORKBOOK.values());
        ROLES.forEach(role -> keys.add("posts" + role));
        found.forEach(row -> assertRow(row, keys));
    }

    private static String pence(String pounds) {
        return Long.toString(Math.round(Double.parseDouble(pounds) * POUND));
    }

    @Test
    void londonPaper() throws IOException {
        Path file = folder.resolve("london.pdf");
        run("report", plan("p"), "--pdf", file, "--date", "2019-04-26");
        String text = text(file);
        assertWards(text, List.copyOf(rows.values()), true);
        assertSum(text, "London", List.copyOf(rows.values()));
        Map<String, List<JsonNode>> boroughs = new TreeMap<>();
        rows.values().forEach(r -> boroughs.computeIfAbsent(r.path("borough").asText(), k -> new ArrayList<>())
                .add(r));
        assertThat(boroughs).hasSize(32);
        boroughs.forEach((name, of) -> assertThat(text)
                .contains(name + " " + of.size() + " " + count(sum(of, "crimes")) + figures(of) + " £"
                        + String.format(Locale.ROOT, "%.2f", sum(of, "costPence") / POUND / 1e6) + "m"));
    }

    @Test
    void boroughPaper() throws IOException {
        Path file = folder.resolve("lambeth.pdf");
        run("report", plan("p"), "--pdf", file, "--borough", "Lambeth", "--date", "2019-04-26");
        String text = text(file);
        List<JsonNode> of = rows.values().stream()
                .filter(r -> r.path("borough").asText().equals("Lambeth"))
                .toList();
        assertWards(text, of, false);
        assertSum(text, "Lambeth", of);
    }

    @Test
    void htmlPaper() throws IOException {
        Path file = folder.resolve("london.html");
        run("report", plan("p"), "--html", file, "--date", "2019-04-26");
        String text = Pattern.compile("<[^>]*>")
                .matcher(Files.readString(file).replaceAll("(?s)<(style|script).*?</\\1>", " "))
                .replaceAll(" ");
        text = text.replace("&amp;", "&").replace("&#39;", "'").replaceAll("\\s+", " ");
        assertWards(text, List.copyOf(rows.values()), true);
        assertSum(text, "London", List.copyOf(rows.values()));
    }

    /** Words and figures in the order of the pages, each blank one space. */
    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static void assertWards(String text, List<JsonNode> of, boolean boroughs) {
        List<String> missing = new ArrayList<>();
        for (JsonNode r : of) {
            String row = Pattern.quote(r.path("name").asText()) + "( \\*)? "
                    + (boroughs ? Pattern.quote(r.path("borough").asText()) + " " : "")
                    + "(" + count(r.path("rank").asDouble()) + " )?\\(?" + r.path("rankLow") + "–" + r.path("rankHigh")
                    + "\\)? " + count(r.path("priority").asDouble()) + " "
                    + count(r.path("crimes").asDouble()) + Pattern.quote(figures(List.of(r)));
            if (!Pattern.compile(row).matcher(text).find()) {
                missing.add(row);
            }
        }
        assertThat(missing).isEmpty();
    }

    private static void assertSum(String text, String name, List<JsonNode> of) {
        String row = Pattern.quote(name + " " + of.size() + " wards ")
                + count(sum(of, "priority") / of.size()) + " " + count(sum(of, "crimes"))
                + Pattern.quote(figures(of));
        Matcher m = Pattern.compile(row).matcher(text);
        assertThat(m.find()).as(row).isTrue();
    }

    /** Posts, target, effective, coverage, gap and change as tables of papers have them. */
    private static String figures(List<JsonNode> of) {
        StringBuilder s = new StringBuilder();
        for (String role : ROLES) {
            boolean plannable = role.equals("DWO") || role.equals("PCSO");
            if (plannable || posts(List.copyOf(rows.values()), role) > 0) {
                s.append(' ').append(count(posts(of, role)));
            }
        }
        double target = sum(of, "target");
        double gap = sum(of, "gap");
        double coverage = of.size() == 1 ? sum(of, "coverage") : 1 - gap / target;
        int change = (int) sum(of, "change");
        return s + " " + one(target) + " " + one(sum(of, "effective")) + " " + Math.round(100 * coverage) + "% "
                + one(gap / onePost) + " " + (change > 0 ? "+" : change < 0 ? "−" : "") + count(Math.abs(change));
    }

    private static double sum(List<JsonNode> of, String key) {
        return of.stream().mapToDouble(r -> r.path(key).asDouble()).sum();
    }

    private static double posts(List<JsonNode> of, String role) {
        return of.stream()
                .mapToDouble(r -> r.path("posts").path(role).asDouble())
                .sum();
    }

    private static String count(double n) {
        return String.format(Locale.ROOT, "%,.0f", n);
    }

    private static String one(double v) {
        return String.format(Locale.ROOT, "%,.1f", v);
    }

    /** All that JSON tells of the wards stands in the file by the same names. */
    private static void assertSame(List<Map<String, Object>> found) {
        assertThat(found).hasSize(629);
        for (Map<String, Object> row : found) {
            List<String> keys = new ArrayList<>();
            expected(row).keySet().forEach(keys::add);
            assertThat(row).containsKeys(keys.toArray(String[]::new));
            assertRow(row, keys);
        }
        for (String key : List.of("costPence", "change", "target", "effective", "gap", "crimes")) {
            double sum = found.stream().mapToDouble(r -> number(r.get(key))).sum();
            assertClose(key, sum, sum(List.copyOf(rows.values()), key));
        }
        assertThat(found.stream()
                        .mapToLong(r -> (long) number(r.get("costPence")))
                        .sum())
                .isEqualTo(london.path("costPence").asLong());
        assertClose("target", london.path("targetPosts").asDouble(), sum(List.copyOf(rows.values()), "target"));
    }

    private static void assertRow(Map<String, Object> row, List<String> keys) {
        Map<String, JsonNode> expected = expected(row);
        for (String key : keys) {
            JsonNode value = Objects.requireNonNull(expected.get(key), key);
            String what = row.get("code") + " " + key;
            Object found = row.get(key);
            if (value.isNull()) {
                assertThat(found).as(what).isNull();
            } else if (value.isNumber() || value.isBoolean()) {
                assertClose(what, found, value.isBoolean() ? value.asBoolean() ? 1 : 0 : value.asDouble());
            } else {
                assertThat(found).as(what).isEqualTo(value.asText());
            }
        }
    }

    /** The row of JSON without its nested parts. */
    private static Map<String, JsonNode> expected(Map<String, Object> row) {
        ObjectMapper json = new ObjectMapper();
        Map<String, JsonNode> flat = new LinkedHashMap<>();
        rows.get(String.valueOf(row.get("code"))).properties().forEach(e -> flat.put(e.getKey(), e.getValue()));
        JsonNode posts = Objects.requireNonNull(flat.remove("posts"));
        int all = 0;
        for (String role : ROLES) {
            flat.put("posts" + role, posts.path(role));
            all += posts.path(role).asInt();
        }
        flat.put("posts", json.getNodeFactory().numberNode(all));
        flat.remove("parts");
        JsonNode locked = Objects.requireNonNull(flat.remove("locked"));
        List<String> ids = new ArrayList<>();
        locked.forEach(id -> ids.add(id.asText()));
        if (!ids.isEmpty()) {
            flat.put("locked", json.getNodeFactory().textNode(String.join(" ", ids)));
        }
        return flat;
    }

    private static double number(Object v) {
        String s = String.valueOf(v);
        return s.equals("true") ? 1 : s.equals("false") ? 0 : Double.parseDouble(s);
    }

    /** Sums may differ by their order, in the last binary digits. */
    private static void assertClose(String what, Object found, double expected) {
        double v = number(found);
        assertThat(Math.abs(v - expected) <= 1e-9 * Math.max(1, Math.abs(expected)))
                .as("%s: %s, expected %s", what, found, expected)
                .isTrue();
    }
}
