package org.wardplan.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.WardSet;
import org.wardplan.storage.JournalFilter;
import picocli.CommandLine.Option;

/** Which entries of a history are asked for. */
final class HistoryOptions {
    @Option(names = "--author", paramLabel = "A", description = "Only what people of this name did, or part of a name.")
    private String author = "";

    @Option(names = "--text", paramLabel = "T", description = "Only entries that say this, in what was done or why.")
    private String text = "";

    @Option(names = "--since", paramLabel = "DATE", description = "Only from this day on, as in 2018-03-01.")
    private @Nullable LocalDate since;

    @Option(names = "--until", paramLabel = "DATE", description = "Only up to the end of this day.")
    private @Nullable LocalDate until;

    @Option(names = "--ward", paramLabel = "CODE", description = "Only what concerns this ward; may be given again.")
    private List<String> wards = new ArrayList<>();

    @Option(names = "--borough", paramLabel = "B", description = "Only what concerns a ward of this borough.")
    private @Nullable String borough;

    @Option(names = "--scenario", paramLabel = "S", description = "Only what concerns this scenario, by id or name.")
    @Nullable String scenario;

    /** Whether wards must be known to find the entries. */
    boolean namesPlaces() {
        return !wards.isEmpty() || borough != null;
    }

    /**
     * @param data null where no places are named
     * @param scenarioId empty for any
     */
    JournalFilter filter(ZoneId zone, @Nullable DataSet data, String scenarioId) {
        JournalFilter filter = JournalFilter.ALL
                .withAuthor(author)
                .withText(text)
                .withScenario(scenarioId)
                .between(start(since, zone, 0), start(until, zone, 1));
        if (data == null || !namesPlaces()) {
            return filter;
        }
        WardSet set = data.wards();
        Set<String> codes = new HashSet<>();
        Set<String> boroughs = new HashSet<>();
        for (String ward : wards) {
            codes.add(set.ward(Places.ward(set, ward)).code().value());
        }
        if (borough != null) {
            Borough found = Places.borough(set, borough);
            boroughs.add(found.code().value());
            set.wards().stream()
                    .filter(w -> w.borough().equals(found))
                    .forEach(w -> codes.add(w.code().value()));
        }
        return filter.about(codes, boroughs);
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone, int later) {
        return day == null ? null : day.plusDays(later).atStartOfDay(zone).toInstant();
    }
}
