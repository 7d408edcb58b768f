package org.wardplan.storage;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Who has a plan file open for writing.
 *
 * @param user the author's name as that program knows it; "someone" where it could not be read
 * @param pid process id, 0 where it could not be read
 * @param since when the file was opened
 * @param sameProcess whether it is open in this very program
 */
public record Holder(String user, long pid, Instant since, boolean sameProcess) {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK);

    /** One sentence for people, with the time in the zone: who has the file open, and what follows. */
    public String sentence(ZoneId zone) {
        if (sameProcess) {
            return "The plan is already open in this program, so it is shown read-only here.";
        }
        if (pid == 0) {
            return "The plan is open in another program, so it is read-only here until that is closed.";
        }
        return "The plan has been open since " + WHEN.format(since.atZone(zone)) + " by " + user + " (process " + pid
                + "), so it is read-only here until they close it.";
    }
}
