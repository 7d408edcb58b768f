package org.wardplan.planning.record;

/**
 * One thing that an edit changed.
 *
 * @param scenario its name; empty where the plan itself was changed
 * @param where the ward with its borough, {@code Coldharbour, Lambeth}; empty where it is no ward's
 * @param what {@code DWO posts}, {@code Note}, {@code DWO posts vacant}
 * @param before empty where there was nothing
 * @param after empty where there is nothing
 */
public record Told(String scenario, String where, String what, String before, String after) {
    /** {@code Coldharbour, Lambeth: DWO posts 4 → 5}. */
    public String text() {
        String subject = where.isEmpty() ? what : where + ": " + what;
        if (before.isEmpty()) {
            return subject + (after.isEmpty() ? "" : ": " + after);
        }
        return subject + " " + before + " → " + (after.isEmpty() ? "none" : after);
    }
}
