package org.wardplan.dataset.build;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardplan.dataset.CrimeCatalogue;
import org.wardplan.dataset.Json;

/**
 * What to make a data set from, out of its plan file ({@code london-2014.json} beside this class).
 *
 * @param boundaries shapefile of the wards, without its ending
 * @param boroughs shapefile of the boroughs at mean high water, or null when the river comes from another set
 * @param riverFrom id of the set that the river comes from, or null
 * @param crime files in the order of their months, none overlapping another
 * @param unavailable ids of the categories that the files don't have
 * @param indicators sums by ward besides crime
 */
record SetPlan(
        Json json,
        String id,
        String title,
        String boundaries,
        @Nullable String boroughs,
        @Nullable String riverFrom,
        double[] tolerances,
        String attributes,
        Json columns,
        List<CrimePart> crime,
        @Nullable YearMonth seriesBreak,
        List<String> unavailable,
        List<IndicatorPart> indicators) {

    /** The months that a file gives. */
    record CrimePart(String file, YearMonth from, YearMonth to) {}

    /**
     * A sum by ward that the set has besides crime, from a file with a row for each ward and month.
     *
     * @param months how many months to add up
     * @param source what was counted and who published it
     */
    record IndicatorPart(
            String id,
            String label,
            String file,
            String wardColumn,
            String monthColumn,
            String column,
            int months,
            String source,
            String licence) {}

    private static List<IndicatorPart> indicators(Json json) throws IOException {
        List<IndicatorPart> parts = new ArrayList<>();
        for (Json i : json.objects("indicators")) {
            parts.add(new IndicatorPart(
                    i.text("id"),
                    i.text("label"),
                    i.text("file"),
                    i.text("ward"),
                    i.text("month"),
                    i.text("column"),
                    (int) i.number("months"),
                    i.text("source"),
                    i.text("licence")));
        }
        return parts;
    }

    static SetPlan of(String id) {
        try {
            Json json = Json.read(CrimeCatalogue.builtIn(id + ".json"));
            Json boundaries = json.object("boundaries");
            Json attributes = json.object("attributes");
            List<CrimePart> crime = new ArrayList<>();
            for (Json part : json.objects("crime")) {
                crime.add(new CrimePart(
                        part.text("file"), YearMonth.parse(part.text("from")), YearMonth.parse(part.text("to"))));
            }
            String seriesBreak = json.textOrNull("seriesBreak");
            return new SetPlan(
                    json,
                    json.text("id"),
                    json.text("title"),
                    boundaries.text("file"),
                    boundaries.textOrNull("boroughs"),
                    boundaries.textOrNull("riverFrom"),
                    boundaries.decimals("toleranceMetres").stream()
                            .mapToDouble(d -> d)
                            .toArray(),
                    attributes.text("file"),
                    attributes.object("columns"),
                    crime,
                    seriesBreak == null ? null : YearMonth.parse(seriesBreak),
                    json.texts("unavailableCategories"),
                    indicators(json));
        } catch (IOException e) {
            throw new IllegalStateException("the program's file " + id + ".json: " + e.getMessage(), e);
        }
    }
}
