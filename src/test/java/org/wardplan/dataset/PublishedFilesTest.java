package org.wardplan.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.geography.Ward;
import org.wardplan.spatial.NationalGrid;

/** Holds the bundled data to the published files, which are not in the repository: skipped where they aren't at hand. */
class PublishedFilesTest {
    private static final Path RAW = Path.of("../shared/data/raw");
    private static final String CRIME_2014 = "10-mps-ward-crime-2014wards/MPS Ward Level Crime 201703-201902.csv.gz";
    private static final String HISTORICAL =
            "12-mps-ward-crime-2022wards/mps-ward-historical-201004-202402.from-parquet.csv.gz";
    private static final String TO_2026_01 = "12-mps-ward-crime-2022wards/MPS Ward Level Crime 202402-202601.csv.gz";
    private static final String TO_2026_03 = "12-mps-ward-crime-2022wards/MPS Ward Level Crime 202403-202603.csv.gz";
    private static final String BOROUGHS_2019 = "13-mps-borough-crime/MPS Borough Level Crime 201708-201907.csv.gz";

    @Test
    void everyWardAndMonthOfThe629IsThePublishedSum() throws IOException {
        MpsCrimeTable table = table(CRIME_2014);
        CrimeCube cube = Bundled.WARDS_2014.crime();

        assertThat(table.months()).hasSize(cube.months());
        assertSums(Bundled.WARDS_2014, table, table.months());
    }

    @Test
    void everyMonthOfThe679IsThePublishedSum() throws IOException {
        assertSums(Bundled.WARDS_2022, table(TO_2026_01), months("2024-02", "2026-01"));
        assertSums(Bundled.WARDS_2022, table(TO_2026_03), months("2026-02", "2026-03"));
        // Adds up all rows of a ward, so the 27 crime types that Heathrow Villages has twice are both in the sums.
        assertSums(Bundled.WARDS_2022, table(HISTORICAL), months("2010-04", "2024-01"));
    }

    @Test
    void theDoubledRowsOfHeathrowAreAddedUp() throws IOException {
        MpsCrimeTable table = table(HISTORICAL);
        Map<String, Integer> rows = new HashMap<>();
        for (MpsCrimeTable.Row row : table.rows()) {
            rows.merge(row.wardCode() + row.major() + row.minor(), 1, Integer::sum);
        }
        assertThat(rows.entrySet().stream().filter(e -> e.getValue() == 2))
                .hasSize(27)
                .allMatch(e -> e.getKey().startsWith("E05013570"));

        int shoplifting = 0;
        int month = table.months().indexOf(YearMonth.of(2023, 7));
        for (MpsCrimeTable.Row row : table.rows()) {
            if (row.wardCode().equals("E05013570") && row.minor().equals("SHOPLIFTING")) {
                shoplifting += row.counts()[month];
            }
        }
        CrimeCube cube = Bundled.WARDS_2022.crime();
        int ward = Bundled.WARDS_2022.wards().indexOf("E05013570");
        assertThat(cube.count(ward, cube.categoryIndex("shoplifting"), cube.monthIndex(YearMonth.of(2023, 7))))
                .isEqualTo(shoplifting)
                .isPositive();
    }

    @Test
    void theStrayColumnOfMarch2024IsLeftOut() throws IOException {
        MpsCrimeTable last = table(TO_2026_03);
        int stray = 0;
        for (MpsCrimeTable.Row row : last.rows()) {
            stray += row.counts()[last.months().indexOf(YearMonth.of(2024, 3))];
        }
        assertThat(stray).isEqualTo(47);

        CrimeCube cube = Bundled.WARDS_2022.crime();
        long march = 0;
        for (int w = 0; w < cube.wards(); w++) {
            march += cube.total(w, cube.monthIndex(YearMonth.of(2024, 3)));
        }
        assertThat(march).isGreaterThan(70_000);
    }

    @Test
    void boroughTotalsAreAsPublishedButForCrimesWithoutAWard() throws IOException {
        CsvTable table = CsvTable.read(BOROUGHS_2019, bytes(BOROUGHS_2019), List.of("LookUp_BoroughName"))
                .orThrow();
        CrimeCube cube = Bundled.WARDS_2014.crime();
        Map<String, Long> published = new HashMap<>();
        Map<String, Long> ours = new HashMap<>();
        for (YearMonth m = YearMonth.of(2017, 8); !m.isAfter(YearMonth.of(2019, 2)); m = m.plusMonths(1)) {
            String column = m.toString().replace("-", "");
            for (int r = 0; r < table.size(); r++) {
                published.merge(table.get(r, "LookUp_BoroughName"), Long.valueOf(table.get(r, column)), Long::sum);
            }
            for (int w = 0; w < cube.wards(); w++) {
                Ward ward = Bundled.WARDS_2014.wards().ward(w);
                ours.merge(ward.borough().name(), (long) cube.total(w, cube.monthIndex(m)), Long::sum);
            }
        }
        assertThat(ours).hasSize(32);
        ours.forEach((borough, sum) -> {
            // Hillingdon's airport is a borough of its own in the published file, and a ward in ours.
            if (!borough.equals("Hillingdon")) {
                assertThat(published.getOrDefault(borough, 0L) / (double) sum)
                        .as(borough)
                        .isBetween(1.0, 1.05);
            }
        });
    }

    @Test
    void longitudesAndLatitudesAreThoseOfThePublishedOutlines() throws IOException {
        String json =
                new String(bytes("04-ward-boundaries-2022/met_snt_2025_02.wgs84.geojson.gz"), StandardCharsets.UTF_8);
        Map<String, double[]> firstPoints = new HashMap<>();
        Matcher m = Pattern.compile("\"GSS_CODE\": ?\"(E05\\d{6})\".*?\\[ ?(-?[\\d.]+), ?([\\d.]+)")
                .matcher(json);
        while (m.find()) {
            firstPoints.put(m.group(1), new double[] {Double.parseDouble(m.group(2)), Double.parseDouble(m.group(3))});
        }
        assertThat(firstPoints).hasSize(679);
        List<ShapeRecord> shapes = Shapefile.read(
                        "wards",
                        bytes("04-ward-boundaries-2022/Met_SNT_2025_02.shp"),
                        bytes("04-ward-boundaries-2022/Met_SNT_2025_02.dbf"))
                .orThrow();
        for (ShapeRecord shape : shapes) {
            double[] ring = shape.rings().get(0);
            double[] published = firstPoints.getOrDefault(shape.attribute("GSS_CODE"), new double[2]);
            double nearest = Double.POSITIVE_INFINITY;
            for (int i = 0; i < ring.length; i += 2) {
                double[] lonLat = NationalGrid.toWgs84(ring[i], ring[i + 1]);
                nearest = Math.min(nearest, Math.hypot(lonLat[0] - published[0], lonLat[1] - published[1]));
            }
            // 10⁻⁶ degrees are about 0.1 m.
            assertThat(nearest).as(shape.attribute("NAME")).isCloseTo(0, within(1e-6));
        }
    }

    private static void assertSums(DataSet set, MpsCrimeTable table, List<YearMonth> months) {
        int[][] sums = new int[set.wards().size()][table.months().size()];
        for (MpsCrimeTable.Row row : table.rows()) {
            int[] ward = sums[set.wards().indexOf(row.wardCode())];
            for (int m = 0; m < ward.length; m++) {
                ward[m] += row.counts()[m];
            }
        }
        for (YearMonth month : months) {
            int column = table.months().indexOf(month);
            int index = set.crime().monthIndex(month);
            for (int w = 0; w < sums.length; w++) {
                if (set.crime().total(w, index) != sums[w][column]) {
                    assertThat(set.crime().total(w, index))
                            .as("%s, %s", set.wards().ward(w).code(), month)
                            .isEqualTo(sums[w][column]);
                }
            }
        }
    }

    private static List<YearMonth> months(String from, String to) {
        return YearMonth.parse(from)
                .atDay(1)
                .datesUntil(YearMonth.parse(to).plusMonths(1).atDay(1), java.time.Period.ofMonths(1))
                .map(YearMonth::from)
                .toList();
    }

    private static MpsCrimeTable table(String file) throws IOException {
        return MpsCrimeTable.read(file, bytes(file)).orThrow();
    }

    private static byte[] bytes(String file) throws IOException {
        Path path = RAW.resolve(file);
        assumeTrue(Files.exists(path), "published file not at hand: " + path);
        try (InputStream in = Files.newInputStream(path)) {
            return (file.endsWith(".gz") ? new GZIPInputStream(in) : in).readAllBytes();
        }
    }
}
