package org.wardplan.analysis.hotspot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.WardData;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.crime.PriorityProfile;

/** The bundled wards, and the stored references to hold figures of them to. */
final class LondonWards {
    static final DataSet OF_2014 =
            new WardData(Path.of("ward-data")).load("london-2014").orThrow();

    private LondonWards() {}

    static PriorityProfile harm() {
        return new WardData(Path.of("ward-data"))
                .profiles().stream()
                        .filter(p -> p.id().equals("harm"))
                        .findFirst()
                        .orElseThrow();
    }

    static CrimeSeries series(DataSet data, String id) {
        return CrimeSeries.named(data, harm(), id).orElseThrow();
    }

    static double[] sums(DataSet data, CrimeSeries series, MonthWindow window) {
        double[] sums = new double[data.wards().size()];
        for (int w = 0; w < sums.length; w++) {
            for (int c = 0; c < series.weights().length; c++) {
                sums[w] += series.weights()[c] * data.crime().count(w, c, window);
            }
        }
        return sums;
    }

    /** Wards that touch. */
    static int[][] neighbours(DataSet data) {
        int[][] neighbours = new int[data.wards().size()][];
        for (int w = 0; w < neighbours.length; w++) {
            neighbours[w] = new int[data.wards().neighbourCount(w)];
            for (int k = 0; k < neighbours[w].length; k++) {
                neighbours[w][k] = data.wards().neighbour(w, k);
            }
        }
        return neighbours;
    }

    /** Rows of a reference file, the heading first. */
    static List<String[]> reference(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LondonWards.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double number(String text) {
        return text.isEmpty() || text.equals("NA") || text.equals("nan") ? Double.NaN : Double.parseDouble(text);
    }
}
