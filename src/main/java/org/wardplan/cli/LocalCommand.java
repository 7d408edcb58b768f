package org.wardplan.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.DemandEdits;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "local",
        description = {
            "Lists what boroughs agreed to put first, of all years; with --set, --base, --note or --remove it changes"
                    + " the priorities of one borough and year.",
            "They move posts between the wards of the borough and never between boroughs."
        })
final class LocalCommand extends ProfileCommand.OfPlan {
    @Option(names = "--borough", paramLabel = "B", description = "The borough, by name or code.")
    private @Nullable String borough;

    @Option(
            names = "--year",
            paramLabel = "Y",
            description = "The year in which the financial year begins: 2017 for 2017/18."
                    + " Default for a change: the year in force.")
    private @Nullable String year;

    @Option(
            names = "--set",
            arity = "1..*",
            paramLabel = "CATEGORY=FACTOR",
            description = "What a category's weight is multiplied by, 0 to 100; 1 takes the category out.")
    private List<String> factors = new ArrayList<>();

    @Option(
            names = "--base",
            paramLabel = "PROFILE",
            description = "The profile that the factors multiply; \"london\" for the one London is weighed with.")
    private @Nullable String base;

    @Option(names = "--note", paramLabel = "TEXT", description = "What was agreed, with whom, when.")
    private @Nullable String note;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why: kept in the history.")
    private @Nullable String reason;

    @Option(names = "--remove", description = "Take the borough's priorities for the year out.")
    private boolean remove;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Author author;

    @Override
    Answer run() {
        boolean changes = remove || !factors.isEmpty() || base != null || note != null;
        if (!changes) {
            try (OpenPlan open = toRead()) {
                Scenario s = open.scenario(scenario());
                Borough of = borough == null ? null : open.borough(borough);
                return list(open, s, of, year == null ? 0 : year(year), List.of());
            }
        }
        if (borough == null) {
            throw Failure.of("Whose priorities? Name the borough with --borough");
        }
        String name = author.name(console());
        try (OpenPlan open = toWrite(name)) {
            Scenario s = open.editable(scenario());
            Borough of = open.borough(borough);
            int y = year == null ? s.demand().localYear() : year(year);
            if (y == 0) {
                throw Failure.of("Of which year? No local priorities are in force yet, so name it with --year");
            }
            LocalPriorities before = s.demand().local(of.code().value(), y).orElse(null);
            if (remove && before == null) {
                throw Failure.of(of.name() + " has no priorities for " + LocalPriorities.yearLabel(y));
            }
            LocalPriorities after = remove ? null : changed(open, s, of, y, before);
            var entry = open.keep(DemandEdits.agree(s, of.name(), before, after, reason), s, name);
            return list(open, open.scenario(s.id()), of, 0, done(entry));
        }
    }

    private LocalPriorities changed(OpenPlan open, Scenario s, Borough of, int y, @Nullable LocalPriorities before) {
        Map<String, Double> all = new HashMap<>(before == null ? Map.of() : before.factors());
        CategoryValues.parse(factors, open.data().categories(), "factor", LocalPriorities.MOST)
                .forEach((category, factor) -> {
                    if (factor == 1) {
                        all.remove(category);
                    } else {
                        all.put(category, factor);
                    }
                });
        String from = before == null ? "" : before.base();
        if (base != null) {
            from = base.equals("london") || base.isEmpty()
                    ? ""
                    : open.profile(s, base).id();
        }
        return new LocalPriorities(
                of.code().value(), y, from, all, note != null ? note : before == null ? "" : before.note());
    }

    private static int year(String text) {
        if (text.matches("\\d{4}")) {
            int y = Integer.parseInt(text);
            if (y >= 1990 && y <= 2100) {
                return y;
            }
        }
        throw Failure.of(
                "\"" + text + "\" is no year: expected the year in which the financial year begins, as in 2017");
    }

    private static Answer list(OpenPlan open, Scenario s, @Nullable Borough of, int year, List<String> done) {
        List<Object> json = new ArrayList<>();
        TextTable table = new TextTable("Borough", "Year", "", "Base", "Factors", "Note");
        for (LocalPriorities l : s.demand().local()) {
            if ((of != null && !l.borough().equals(of.code().value())) || (year != 0 && l.year() != year)) {
                continue;
            }
            boolean inForce = s.demand().inForce(l.borough()).equals(Optional.of(l));
            String name = open.borough(l.borough()).name();
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("borough", l.borough());
            map.put("boroughName", name);
            map.put("year", l.year());
            map.put("yearLabel", l.yearLabel());
            map.put("inForce", inForce);
            map.put("base", l.base());
            map.put("factors", new TreeMap<>(l.factors()));
            map.put("note", l.note());
            json.add(map);
            table.row(
                    name,
                    l.yearLabel(),
                    inForce ? "in force" : "",
                    l.base().isEmpty() ? "London's" : l.base(),
                    new TreeMap<>(l.factors())
                            .entrySet().stream()
                                    .map(e -> e.getKey() + " × " + CategoryValues.text(e.getValue()))
                                    .collect(Collectors.joining(", ")),
                    l.note());
        }
        List<String> lines = new ArrayList<>(done);
        int now = s.demand().localYear();
        lines.add(now == 0 ? "No local priorities are in force." : "In force: " + LocalPriorities.yearLabel(now));
        if (!json.isEmpty()) {
            lines.add("");
            lines.addAll(table.lines());
        }
        return Answer.of(json, lines);
    }

    @CommandLine.Command(
            name = "year",
            description = "Puts the local priorities of a financial year in force, or none. A borough without any for"
                    + " that year keeps those of its last year before it.")
    static final class Year extends ProfileCommand.OfPlan {
        @Parameters(index = "0", paramLabel = "YEAR|off", description = "The year in which it begins, as in 2017.")
        @SuppressWarnings("NullAway.Init")
        private String year;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Author author;

        @Override
        Answer run() {
            int y = year.equals("off") ? 0 : LocalCommand.year(year);
            String name = author.name(console());
            try (OpenPlan open = toWrite(name)) {
                Scenario s = open.editable(scenario());
                var entry = open.keep(DemandEdits.localYear(s, y), s, name);
                return list(open, open.scenario(s.id()), null, 0, done(entry));
            }
        }
    }
}
