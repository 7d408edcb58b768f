package org.wardplan.analysis.hotspot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.WardData;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.geography.Ward;

/**
 * Writes what {@code src/test/r/local-statistics.R} and {@code local-statistics.cjs} read: a file a ward set with the
 * wards' codes, middles, residents, and figures of the last twelve months. Argument: the folder to write to.
 */
final class ReferenceInput {
    static final List<String> SETS = List.of("london-2014", "london-2022");
    static final List<String> SERIES = List.of("all", "robbery", "harm");

    private ReferenceInput() {}

    public static void main(String[] args) throws IOException {
        for (String id : SETS) {
            DataSet data = new WardData(Path.of("ward-data")).load(id).orThrow();
            MonthWindow window = data.crime().lastMonths(12);
            List<double[]> series = SERIES.stream()
                    .map(s -> LondonWards.sums(data, LondonWards.series(data, s), window))
                    .toList();
            StringBuilder text = new StringBuilder("code,x,y,residents," + String.join(",", SERIES) + "\n");
            for (int w = 0; w < data.wards().size(); w++) {
                Ward ward = data.wards().ward(w);
                double[] middle = data.boundaries().finest().middle(w);
                text.append(ward.code().value())
                        .append(',')
                        .append(middle[0])
                        .append(',')
                        .append(middle[1])
                        .append(',')
                        .append(ward.population());
                for (double[] x : series) {
                    text.append(',').append(x[w]);
                }
                text.append('\n');
            }
            Files.writeString(Path.of(args[0], id + ".csv"), text);
        }
    }
}
