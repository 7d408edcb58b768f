package org.wardplan.app;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.wardplan.model.plan.PostOverride;

/** Hand changes against the recommended plan, as screens say them. */
public final class OverrideWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

    private OverrideWords() {}

    /** {@code DWO set to 5, recommended 4}. */
    public static String what(PostOverride o) {
        return o.role() + " set to " + o.posts() + ", recommended " + o.recommended();
    }

    /** The reason, or that none was given. */
    public static String reason(PostOverride o) {
        return o.reason().isBlank() ? "No reason given" : "“" + o.reason().strip() + "”";
    }

    /** {@code A. Smith, 22 Nov 2026, 14:06}, at the time of a zone. */
    public static String by(PostOverride o, ZoneId zone) {
        return (o.author().isBlank() ? "Author not known" : o.author()) + ", " + time(o.at(), zone);
    }

    private static String time(String at, ZoneId zone) {
        try {
            return TIME.withZone(zone).format(Instant.parse(at));
        } catch (DateTimeParseException e) {
            return at;
        }
    }
}
