package org.wardplan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.DataSetDescription;
import org.wardplan.dataset.WardData;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.CrimeGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The ward set and the offences that a command of trends or forecasts is about. */
final class CrimeChoice {
    /** The ward set with the latest months. */
    static final String WARDS = "london-2022";

    private static final String ALL = "all";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--wards", paramLabel = "ID", description = "The ward set. Default: ${DEFAULT-VALUE}.")
    private String wards = WARDS;

    @Option(
            names = "--category",
            paramLabel = "C",
            split = ",",
            description = "A category of crime by its id, also a group, or \"all\". Default: all crime.")
    private @Nullable List<String> categories;

    @Option(names = "--group", paramLabel = "G", split = ",", description = "A group of crime by its id.")
    private @Nullable List<String> groups;

    /** The ward set, or the end of the command. */
    DataSet data(WardData wardData, Console console) {
        List<String> sets = Failure.orEnd(wardData.list(), console).stream()
                .map(DataSetDescription::id)
                .toList();
        if (!sets.contains(wards)) {
            throw wrong("There is no ward set \"" + wards + "\". Those at hand: " + String.join(", ", sets));
        }
        return Failure.orEnd(wardData.load(wards), console);
    }

    boolean isEmpty() {
        return categories == null && groups == null;
    }

    /** All that were named. */
    List<CrimeSeries> all(DataSet data) {
        List<CrimeSeries> series = new ArrayList<>();
        for (String id : categories == null ? List.<String>of() : categories) {
            series.add(category(data, id.strip().toLowerCase(Locale.ROOT)));
        }
        for (String id : groups == null ? List.<String>of() : groups) {
            series.add(group(data, id.strip().toLowerCase(Locale.ROOT)));
        }
        return series;
    }

    /** The one that was named, or all crime. */
    CrimeSeries one(DataSet data) {
        List<CrimeSeries> series = all(data);
        if (series.size() > 1) {
            throw wrong("Name one category or group, not " + series.size());
        }
        return series.isEmpty() ? CrimeSeries.all(data.crime()) : series.get(0);
    }

    private CrimeSeries category(DataSet data, String id) {
        if (id.equals(ALL)) {
            return CrimeSeries.all(data.crime());
        }
        int c = data.crime().categoryIndex(id);
        if (c >= 0) {
            return CrimeSeries.category(data.crime(), c);
        }
        List<String> known = data.categories().stream().map(CrimeCategory::id).toList();
        return data.groups().stream()
                .filter(g -> g.id().equals(id))
                .findFirst()
                .map(g -> CrimeSeries.group(data.crime(), g))
                .orElseThrow(() -> wrong("There is no category \"" + id + "\". Categories: " + String.join(", ", known)
                        + ". Groups: " + String.join(", ", ids(data)) + ". Or: " + ALL));
    }

    private CrimeSeries group(DataSet data, String id) {
        return data.groups().stream()
                .filter(g -> g.id().equals(id))
                .findFirst()
                .map(g -> CrimeSeries.group(data.crime(), g))
                .orElseThrow(() -> wrong("There is no group \"" + id + "\". Groups: " + String.join(", ", ids(data))));
    }

    private static List<String> ids(DataSet data) {
        return data.groups().stream().map(CrimeGroup::id).toList();
    }

    /** All crime and every group. */
    static List<CrimeSeries> everyGroup(DataSet data) {
        return Stream.concat(
                        Stream.of(CrimeSeries.all(data.crime())),
                        data.groups().stream().map(g -> CrimeSeries.group(data.crime(), g)))
                .toList();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
