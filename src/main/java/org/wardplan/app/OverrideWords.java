package org.wardplan.app;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.planning.optimise.OverrideCost;

/** Hand changes against the recommended plan, as screens say them. */
public final class OverrideWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

    /** Less than this is not shown, in points. */
    private static final double NOTHING = 5e-4;

    private OverrideWords() {}

    /** {@code DWO set to 5, recommended 4}. */
    public static String what(PostOverride o) {
        return o.role() + " set to " + o.posts() + ", recommended " + o.recommended();
    }

    /** The reason, or that none was given. */
    public static String reason(PostOverride o) {
        return o.reason().isBlank() ? "No reason given" : "“" + o.reason().strip() + "”";
    }

    /** {@code Costs 0.044 points of unmet need, the other posts placed anew around it.} */
    public static String cost(OverrideCost of) {
        if (!of.feasible()) {
            return "No plan keeps the rules with it.";
        }
        double points = of.unmetNeedPoints();
        String proved = of.proved() ? "." : ", not proved.";
        if (Math.abs(points) < NOTHING) {
            return "Costs nothing: a plan as good has it so" + proved;
        }
        return (points > 0 ? "Costs " : "Takes away ") + number(Math.abs(points))
                + " points of unmet need, the other posts placed anew around it" + proved;
    }

    /** {@code +0.007}, {@code −0.02}, {@code none}. */
    public static String points(double more) {
        return Math.abs(more) < NOTHING ? "none" : (more > 0 ? "+" : "−") + number(Math.abs(more));
    }

    private static String number(double size) {
        return WardFigure.number(size, size < 0.1 ? 3 : 2);
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
