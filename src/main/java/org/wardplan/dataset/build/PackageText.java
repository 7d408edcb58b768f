package org.wardplan.dataset.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.dataset.Hashes;
import org.wardplan.dataset.Json;
import org.wardplan.dataset.WardsFile;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.geography.WardSet;
import org.wardplan.spatial.Boundaries;
import org.wardplan.spatial.BoundaryLevel;

/** Writes {@code datapackage.json}, after the Frictionless Data Package 1.0, without a date so that it stays the same. */
final class PackageText {
    static final String ATTRIBUTION =
            "Contains public sector information licensed under the Open Government Licence v3.0. Contains OS data ©"
                    + " Crown copyright and database right. Contains National Statistics data © Crown copyright and"
                    + " database right.";

    private static final String HOW = "Made from the published files under \"sources\" by org.wardplan.dataset.build"
            + " of Wardplan: nothing was estimated or filled in. Neighbours are wards that share a vertex of their full"
            + " outlines. Outlines on the map end at the tidal Thames and are simplified together, so that shared"
            + " borders stay shared. Crime types of all releases are brought to 30 categories by crime-crosswalk.csv.";

    private PackageText() {}

    /** A file of the package, with the columns where it is a table. */
    record Resource(String path, String title, String mediaType, byte[] bytes, int rows, List<Field> fields) {}

    record Field(String name, String type, String title) {}

    static byte[] set(
            SetPlan plan,
            WardSet wards,
            CrimeCube crime,
            Boundaries boundaries,
            List<Resource> resources,
            List<IndicatorBuild.Result> indicators,
            RawFiles raw,
            List<Problem> problems)
            throws IOException {
        Map<String, @Nullable Object> json =
                head(plan.id(), plan.title(), plan.json().text("description"));
        List<Object> sources = new ArrayList<>();
        for (Json s : plan.json().objects("sources")) {
            String file = s.text("file");
            Map<String, Object> source = new LinkedHashMap<>();
            source.put("title", s.text("title"));
            source.put("publisher", s.text("publisher"));
            source.put("path", RawFiles.publishedName(file));
            source.put("sha256", raw.sha256(file, problems).orElse(""));
            sources.add(source);
        }
        json.put("sources", sources);
        json.put("resources", resources.stream().map(PackageText::resource).toList());
        Map<String, @Nullable Object> set = new LinkedHashMap<>();
        set.put("wards", wards.size());
        set.put("boroughs", wards.boroughs().size());
        set.put("commandUnits", wards.units().size());
        set.put("firstMonth", crime.firstMonth().toString());
        set.put("lastMonth", crime.lastMonth().toString());
        set.put("months", crime.months());
        set.put("offences", offences(crime));
        set.put("seriesBreak", crime.seriesBreak() == null ? null : String.valueOf(crime.seriesBreak()));
        set.put("populationSource", plan.json().text("populationSource"));
        set.put("populationYear", plan.json().number("populationYear"));
        set.put("unavailableCategories", plan.unavailable());
        set.put("foldedCategories", folded(plan));
        if (!indicators.isEmpty()) {
            set.put(
                    "indicators",
                    indicators.stream().map(IndicatorBuild.Result::description).toList());
        }
        set.put(
                "boundaryLevels",
                boundaries.levels().stream().map(PackageText::level).toList());
        set.put("howMade", HOW);
        set.put("attribution", ATTRIBUTION);
        set.put("notes", plan.json().texts("notes"));
        json.put("wardplan", set);
        return Json.write(json);
    }

    static byte[] top(List<Resource> resources, List<String> sets) throws IOException {
        Map<String, @Nullable Object> json = head(
                "ward-data",
                "Crime categories and priority profiles",
                "What the data sets in the folders beside this file share: 30 categories of recorded crime with weights"
                        + " of the ONS Crime Severity Score, and profiles that weigh them.");
        json.put(
                "sources",
                List.of(Map.of("title", "Crime Severity Score, data tool (Office for National Statistics, 2020/21)")));
        json.put("resources", resources.stream().map(PackageText::resource).toList());
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("sets", sets);
        own.put("attribution", ATTRIBUTION);
        json.put("wardplan", own);
        return Json.write(json);
    }

    static long offences(CrimeCube crime) {
        long sum = 0;
        for (int w = 0; w < crime.wards(); w++) {
            for (int m = 0; m < crime.months(); m++) {
                sum += crime.total(w, m);
            }
        }
        return sum;
    }

    static List<Field> wardFields() {
        List<String> titles = List.of(
                "GSS code of the ward",
                "name",
                "borough",
                "GSS code of the borough",
                "Basic Command Unit",
                "area, tidal river included, hectares",
                "area without tidal river, hectares",
                "residents",
                "workplace employment",
                "Index of Multiple Deprivation 2019 score",
                "Public Transport Accessibility Index 2015, mean",
                "Public Transport Accessibility Level");
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            String type = i < 5 || i == 11 ? "string" : i == 7 || i == 8 ? "integer" : "number";
            fields.add(new Field(WardsFile.COLUMNS.get(i), type, titles.get(i)));
        }
        return fields;
    }

    private static Map<String, @Nullable Object> head(String name, String title, String description) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("profile", "data-package");
        json.put("name", name);
        json.put("title", title);
        json.put("description", description);
        Map<String, Object> licence = new LinkedHashMap<>();
        licence.put("name", "OGL-UK-3.0");
        licence.put("title", "Open Government Licence v3.0");
        licence.put("path", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/");
        json.put("licenses", List.of(licence));
        return json;
    }

    private static List<Object> folded(SetPlan plan) throws IOException {
        List<Object> result = new ArrayList<>();
        for (Json f : plan.json().objects("foldedCategories")) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("category", f.text("category"));
            one.put("into", f.text("into"));
            one.put("share", f.decimal("share"));
            one.put("note", f.text("note"));
            result.add(one);
        }
        return result;
    }

    private static Map<String, Object> level(BoundaryLevel level) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("toleranceMetres", level.toleranceMetres());
        one.put("arcs", level.arcCount());
        one.put("vertices", level.vertexCount());
        return one;
    }

    private static Map<String, Object> resource(Resource r) {
        Map<String, Object> one = new LinkedHashMap<>();
        String file = r.path();
        one.put("name", file.substring(0, file.lastIndexOf('.')));
        one.put("path", file);
        one.put("title", r.title());
        one.put("format", file.substring(file.lastIndexOf('.') + 1));
        one.put("mediatype", r.mediaType());
        one.put("bytes", r.bytes().length);
        one.put("hash", "sha256:" + Hashes.sha256(r.bytes()));
        if (r.rows() > 0) {
            one.put("rows", r.rows());
        }
        if (!r.fields().isEmpty()) {
            List<Object> fields = new ArrayList<>();
            for (Field f : r.fields()) {
                fields.add(new LinkedHashMap<>(
                        new TreeMap<>(Map.of("name", f.name(), "type", f.type(), "title", f.title()))));
            }
            one.put("encoding", "utf-8");
            one.put("schema", Map.of("fields", fields));
        }
        return one;
    }
}
