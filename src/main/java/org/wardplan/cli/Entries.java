package org.wardplan.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.wardplan.storage.JournalEntry;

/** Entries of a plan's history, for machines and for people. */
final class Entries {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.UK);

    private Entries() {}

    static Map<String, Object> json(JournalEntry e) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("n", e.n());
        map.put("at", e.at().toString());
        map.put("author", e.author());
        map.put("kind", e.kind().name());
        map.put("label", e.label());
        map.put("reason", e.reason());
        map.put("undone", e.undone());
        return map;
    }

    static String when(JournalEntry e, ZoneId zone) {
        return WHEN.format(e.at().atZone(zone));
    }
}
