package org.wardplan.report.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.wardplan.model.plan.Advice;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Recommendation;
import org.wardplan.report.content.Words;

/** The plan that was recommended, and where people decided otherwise and why. Only in papers where one was. */
final class OverridesSection implements Section {
    static final String TITLE = "Recommended plan and changes by hand";
    private static final double PROVED = 1e-9;

    /** Whether there is anything to say. */
    static boolean has(Figures f) {
        Advice advice = f.in.scenario().advice();
        return advice.recommendation() != null || !advice.overrides().isEmpty();
    }

    @Override
    public void write(Html out, Figures f) {
        out.heading(TITLE, "overrides");
        body(out, f);
    }

    /** Without the heading, for a paper of several scenarios. */
    static void body(Html out, Figures f) {
        Advice advice = f.in.scenario().advice();
        Set<String> here = Arrays.stream(f.in.scope().wards()).mapToObj(f::code).collect(Collectors.toSet());
        List<PostOverride> listed =
                advice.overrides().stream().filter(o -> here.contains(o.ward())).toList();
        Recommendation r = advice.recommendation();
        if (r != null) {
            out.p(recommended(f, r));
        }
        int elsewhere = advice.overrides().size() - listed.size();
        if (listed.isEmpty()) {
            out.p("No number of posts here was set by hand against it"
                    + (elsewhere == 0 ? "." : "; " + Words.count(elsewhere) + " in other wards of London were."));
            return;
        }
        out.p(Words.several(listed.size(), "number of posts was", "numbers of posts were")
                + " set by hand against it, by professional judgement"
                + (elsewhere == 0 ? "." : "; " + Words.count(elsewhere) + " more in other wards of London."));
        out.open("table", "class", "tight overrides");
        out.head("Ward", "Role", "n:Recommended", "n:Set", "Reason", "By whom and when");
        out.open("tbody");
        for (PostOverride o : listed) {
            out.row(
                    "",
                    "t:" + ward(f, o),
                    "t:" + o.role(),
                    "n:" + Words.count(o.recommended()),
                    "n:" + Words.count(o.posts()),
                    "t:"
                            + (o.reason().isBlank()
                                    ? "no reason given"
                                    : o.reason().strip()),
                    "t:" + (o.author().isBlank() ? "not known" : o.author()) + ", " + time(o.at()));
        }
        out.close("tbody").close("table");
    }

    private static String ward(Figures f, PostOverride o) {
        int w = f.wards.indexOf(o.ward());
        if (w < 0) {
            return o.ward();
        }
        return f.isLondon() ? f.name(w) + ", " + f.wards.ward(w).borough().name() : f.name(w);
    }

    private static String recommended(Figures f, Recommendation r) {
        return "The posts follow a plan that the optimiser recommended"
                + (date(r.at()).isEmpty() ? "" : " on " + date(r.at())) + ": "
                + aim(r.aim()) + ", for " + r.budget().inMillions(1) + " a year, " + proved(f, r) + ".";
    }

    private static String aim(Aim aim) {
        String label = aim.objective().label().toLowerCase(Locale.UK);
        if (aim.objective() == Objective.GAPS && aim.evenness() > 0) {
            return label + ", with an evenness of " + Words.percent(aim.evenness(), 0);
        }
        return aim.objective() == Objective.LEAST_CHANGE
                ? label + ", every ward to a coverage of " + Words.percent(aim.coverage(), 0)
                : label;
    }

    private static String proved(Figures f, Recommendation r) {
        double left = r.objective() - r.bound();
        double size = Math.abs(r.objective());
        if (left <= PROVED * Math.max(1, size)) {
            return "proved to be the best under its rules";
        }
        if (r.aim().objective() == Objective.GAPS && r.aim().evenness() == 0) {
            double index = f.london.unmetNeedIndex();
            double atFloor = index > 0 ? 100 * f.london.unmetNeed() / index : 0;
            if (atFloor > 0) {
                return "proved to be within " + gap(left / atFloor) + " of the unmet need of the floor of the best";
            }
        }
        return size > 0
                ? "proved to be within " + gap(left / size) + " of the best under its rules"
                : "not proved to be the best";
    }

    /** Rounded up, so that it never promises too much. */
    private static String gap(double share) {
        return Words.percent(Math.ceil(1e4 * share - 1e-9) / 1e4, 2);
    }

    private static String date(String at) {
        try {
            return Words.date(LocalDate.ofInstant(Instant.parse(at), ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    /** {@code 22 November 2026, 14:06 UTC}. */
    private static String time(String at) {
        try {
            return date(at)
                    + String.format(Locale.ROOT, ", %tR UTC", Instant.parse(at).atOffset(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return at;
        }
    }
}
