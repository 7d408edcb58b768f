package org.wardplan.storage;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardplan.storage.JournalEntry.Kind;

/**
 * Which entries of a journal are looked for: those that fit all that is asked.
 *
 * @param text stands in the label or the reason; small and capital letters of the English alphabet are one; empty for any
 * @param author stands in the author's name, likewise; empty for any
 * @param kinds any of these
 * @param from not before this; null for no bound
 * @param until before this; null for no bound
 * @param wards codes; touches one of these, or a borough below
 * @param boroughs codes; what was said of one of these; where both are empty any entry fits
 * @param scenario id of a scenario that is changed; empty for any
 */
public record JournalFilter(
        String text,
        String author,
        Set<Kind> kinds,
        @Nullable Instant from,
        @Nullable Instant until,
        Set<String> wards,
        Set<String> boroughs,
        String scenario) {
    public static final JournalFilter ALL =
            new JournalFilter("", "", EnumSet.allOf(Kind.class), null, null, Set.of(), Set.of(), "");

    public JournalFilter {
        kinds = Set.copyOf(kinds);
        wards = Set.copyOf(wards);
        boroughs = Set.copyOf(boroughs);
    }

    public JournalFilter withText(String changed) {
        return new JournalFilter(changed, author, kinds, from, until, wards, boroughs, scenario);
    }

    public JournalFilter withAuthor(String changed) {
        return new JournalFilter(text, changed, kinds, from, until, wards, boroughs, scenario);
    }

    public JournalFilter withKinds(Set<Kind> changed) {
        return new JournalFilter(text, author, changed, from, until, wards, boroughs, scenario);
    }

    public JournalFilter between(@Nullable Instant since, @Nullable Instant before) {
        return new JournalFilter(text, author, kinds, since, before, wards, boroughs, scenario);
    }

    /** Of these places only. */
    public JournalFilter about(Set<String> wardCodes, Set<String> boroughCodes) {
        return new JournalFilter(text, author, kinds, from, until, wardCodes, boroughCodes, scenario);
    }

    public JournalFilter withScenario(String changed) {
        return new JournalFilter(text, author, kinds, from, until, wards, boroughs, changed);
    }
}
