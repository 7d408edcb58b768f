package org.wardplan.cli;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.TargetMethod;
import picocli.CommandLine.Option;

/** Another way to count demand, for one look: the plan stays as it is. */
final class DemandOptions {
    private static final String WHAT_IF = "Asked for on the command line";
    private static final int MONTHS_A_YEAR = 12;

    @Option(names = "--profile", paramLabel = "ID", description = "As if crime were weighed with this profile.")
    private @Nullable String profile;

    @Option(names = "--months", paramLabel = "N", description = "As if demand were counted from so many months.")
    private @Nullable String months;

    @Option(names = "--from", paramLabel = "YYYY-MM", description = "First month; goes with --to or --months.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "YYYY-MM", description = "Last month; goes with --from or --months.")
    private @Nullable String to;

    @Option(
            names = "--financial-year",
            paramLabel = "YYYY",
            description = "The months from April of this year to March of the next.")
    private @Nullable String financialYear;

    @Option(names = "--target", paramLabel = "share|workload", description = "As if targets were found this way.")
    private @Nullable String target;

    @Option(
            names = "--alpha",
            paramLabel = "NAME=SHARE",
            split = ",",
            description = "The whole need index, as in crime=0.7,population=0.3: what isn't named gets no share.")
    private List<String> alpha = new ArrayList<>();

    /** The scenario as asked for; one that can't be ends the command. */
    Scenario apply(Scenario s, OpenPlan open) {
        Scenario asked = s;
        if (profile != null) {
            asked = asked.withProfile(open.profile(s, profile).id());
        }
        if (target != null) {
            asked = asked.withDemand(asked.demand().withMethod(method(target)));
        }
        asked = window(asked, open.data().crime());
        return alpha.isEmpty() ? asked : mixed(asked, open);
    }

    private static TargetMethod method(String text) {
        for (TargetMethod m : TargetMethod.values()) {
            if (m.name().equalsIgnoreCase(text)) {
                return m;
            }
        }
        throw Failure.of("--target " + text + ": expected share or workload");
    }

    private Scenario window(Scenario s, CrimeCube crime) {
        YearMonth first;
        long count;
        if (financialYear != null) {
            if (from != null || to != null || months != null) {
                throw Failure.of("--financial-year says which months: leave --from, --to and --months out");
            }
            first = YearMonth.of(year(financialYear), 4);
            count = MONTHS_A_YEAR;
        } else if (from != null && to != null) {
            if (months != null) {
                throw Failure.of("--from and --to say which months: leave --months out");
            }
            first = month("--from", from);
            count = first.until(month("--to", to), ChronoUnit.MONTHS) + 1;
            if (count < 1) {
                throw Failure.of("--from " + from + " --to " + to + ": the last month lies before the first");
            }
        } else if (months != null) {
            count = count(months);
            first = from != null
                    ? month("--from", from)
                    : to != null
                            ? month("--to", to).minusMonths(count - 1)
                            : crime.lastMonth().minusMonths(count - 1);
        } else if (from != null || to != null) {
            throw Failure.of((from != null ? "--from" : "--to") + " alone is no window: give --from and --to, or"
                    + " --months too");
        } else {
            return s;
        }
        Assumptions given = s.assumptions();
        given = with(
                given,
                Assumptions.WINDOW_FIRST,
                first.getYear() * 100.0 + first.getMonthValue(),
                Assumption.Unit.MONTH);
        given = with(given, Assumptions.WINDOW_MONTHS, count, Assumption.Unit.MONTHS);
        return s.withAssumptions(given);
    }

    private static Assumptions with(Assumptions given, String key, double value, Assumption.Unit unit) {
        return given.with(given.find(key)
                .orElse(new Assumption(key, key, value, unit, Assumption.Status.USER, WHAT_IF))
                .withValue(value, WHAT_IF));
    }

    private static int count(String text) {
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < 1) {
            throw Failure.of("--months " + text + ": expected a whole number of months, 1 or more");
        }
        return Integer.parseInt(text);
    }

    private static int year(String text) {
        if (!text.matches("(19|20|21)\\d{2}")) {
            throw Failure.of("--financial-year " + text + ": expected the year it begins in, as in 2017 for "
                    + LocalPriorities.yearLabel(2017));
        }
        return Integer.parseInt(text);
    }

    private static YearMonth month(String option, String text) {
        if (text.strip().matches("\\d{4}-(0[1-9]|1[0-2])")) {
            return YearMonth.parse(text.strip());
        }
        throw Failure.of(option + " " + text + ": expected a month, as in 2017-04");
    }

    private Scenario mixed(Scenario s, OpenPlan open) {
        Set<String> names = new TreeSet<>(Set.of("crime", "population", "jobs", "deprivation"));
        open.data().indicators().forEach(i -> names.add(i.id()));
        s.demand().indicators().forEach(i -> names.add(i.id()));
        Map<String, Double> shares = new HashMap<>();
        for (String text : alpha) {
            int equals = text.indexOf('=');
            String name = equals < 0
                    ? text.strip()
                    : text.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            if (equals < 1 || !names.contains(name)) {
                throw Failure.of("--alpha " + text + ": expected NAME=SHARE with one of " + String.join(", ", names));
            }
            if (shares.put(name, share(text, text.substring(equals + 1))) != null) {
                throw Failure.of("--alpha: " + name + " is given twice");
            }
        }
        Assumptions given = s.assumptions();
        for (Assumption a : given.list()) {
            if (a.key().startsWith(Assumptions.ALPHA)) {
                given = given.with(a.withValue(0, WHAT_IF));
            }
        }
        for (Map.Entry<String, Double> e : shares.entrySet()) {
            given = with(given, Assumptions.ALPHA + e.getKey(), e.getValue(), Assumption.Unit.SHARE);
        }
        return s.withAssumptions(given);
    }

    private static double share(String text, String number) {
        try {
            return AssumedValue.parse(Assumption.Unit.SHARE, number);
        } catch (IllegalArgumentException e) {
            throw Failure.of("--alpha " + text + ": " + e.getMessage());
        }
    }
}
