package org.wardplan.app.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wardplan.report.paper.PaperSection;

/**
 * Sections that belong together, as they stand in the list of choices.
 *
 * @param sections in their order, with what each is called
 */
public record SectionGroup(String title, Map<PaperSection, String> sections) {
    private static final List<String[]> NAMES = List.of(
            new String[] {"The plan", "map", "Map of the wards"},
            new String[] {"The plan", "plan", "What the plan does"},
            new String[] {"The plan", "changes", "What changed and why"},
            new String[] {"The plan", "wards", "Table of wards"},
            new String[] {"The plan", "boroughs", "Boroughs by coverage"},
            new String[] {"The plan", "notes", "Overrides and notes"},
            new String[] {"The plan", "overrides", "Recommended plan and changes by hand"},
            new String[] {"The plan", "money", "Money by role and funding line"},
            new String[] {"Need and certainty", "need", "What need is made of"},
            new String[] {"Need and certainty", "targets", "What the targets are made of"},
            new String[] {"Need and certainty", "certainty", "How sure the order is"},
            new String[] {"Need and certainty", "hotspots", "Hot spots"},
            new String[] {"Need and certainty", "rates", "Crime rate and trend"},
            new String[] {"Need and certainty", "similar", "Most similar wards"},
            new String[] {"Need and certainty", "deprivation", "Coverage by fifth of deprivation"},
            new String[] {"Method and sources", "demand", "How need is counted"},
            new String[] {"Method and sources", "assumptions", "Assumptions"},
            new String[] {"Method and sources", "method", "Method"},
            new String[] {"Method and sources", "data", "Data and how to reproduce"});

    private static final String OTHER = "More";

    public SectionGroup {
        sections = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    }

    /** All sections that papers of areas have, each once. */
    public static List<SectionGroup> all() {
        Map<String, Map<PaperSection, String>> groups = new LinkedHashMap<>();
        List<PaperSection> left = new ArrayList<>(Arrays.asList(PaperSection.values()));
        for (String[] n : NAMES) {
            left.stream().filter(s -> s.id().equals(n[1])).findFirst().ifPresent(s -> {
                groups.computeIfAbsent(n[0], g -> new LinkedHashMap<>()).put(s, n[2]);
                left.remove(s);
            });
        }
        for (PaperSection s : left) {
            groups.computeIfAbsent(OTHER, g -> new LinkedHashMap<>()).put(s, s.id());
        }
        return groups.entrySet().stream()
                .map(e -> new SectionGroup(e.getKey(), e.getValue()))
                .toList();
    }
}
