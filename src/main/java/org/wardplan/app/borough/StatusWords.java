package org.wardplan.app.borough;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wardplan.model.plan.Submission;

/** How the way of a borough's plan is said. */
public final class StatusWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM yy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);

    private StatusWords() {}

    /** {@code A. Smith, 4 Mar 2019}. */
    public static String by(Submission s, ZoneId zone) {
        String day = written(DAY, s.at(), zone);
        return s.by().isBlank() ? day : s.by() + ", " + day;
    }

    /** The day of an instant for a narrow column, or the text itself where it is none. */
    public static String shortDay(String at, ZoneId zone) {
        return written(SHORT, at, zone);
    }

    /** Day and time of an instant, or the text itself where it is none. */
    public static String time(String at, ZoneId zone) {
        return written(TIME, at, zone);
    }

    private static String written(DateTimeFormatter as, String at, ZoneId zone) {
        try {
            return as.format(Instant.parse(at).atZone(zone));
        } catch (DateTimeException e) {
            return at;
        }
    }

    /** {@code 12 agreed, 8 submitted, 3 drafts, 9 without a plan}: what there are none of is left out. */
    public static String counts(Map<BoroughStatus, Integer> counts) {
        List<String> parts = new ArrayList<>();
        int agreed = counts.getOrDefault(BoroughStatus.AGREED, 0);
        int submitted = counts.getOrDefault(BoroughStatus.SUBMITTED, 0);
        int drafts = counts.getOrDefault(BoroughStatus.DRAFT, 0);
        int none = counts.getOrDefault(BoroughStatus.NONE, 0);
        if (agreed > 0) {
            parts.add(agreed + " agreed");
        }
        if (submitted > 0) {
            parts.add(submitted + " submitted");
        }
        if (drafts > 0) {
            parts.add(drafts + (drafts == 1 ? " draft" : " drafts"));
        }
        if (none > 0) {
            parts.add(none + " without a plan");
        }
        return String.join(", ", parts);
    }
}
