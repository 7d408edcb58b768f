package org.wardplan.planning.phase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumption.Status;
import org.wardplan.model.plan.Assumption.Unit;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.PhaseKeys;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.workforce.Role;

/**
 * The figures that a run over time rests on, where a scenario says nothing of its own. All are assumptions of this
 * program, labelled so wherever they are shown.
 */
public final class PhaseFigures {
    /**
     * What is assumed of a role.
     *
     * @param recruits people a quarter
     * @param months from the first day to the ward
     * @param turnover share a year
     */
    private record Staffing(int recruits, int months, double turnover, String recruitsWhy, String trainingWhy) {}

    private static final String OURS = "Wardplan's assumption: ";
    private static final String YOURS = " Change it to your own figure.";

    private static final Map<String, Staffing> ROLES = Map.of(
            "DWO",
            new Staffing(
                    200,
                    2,
                    0.08,
                    "chosen so that a run from the posts of 2016 keeps the promise for the end of 2017, as was published.",
                    "a DWO is an experienced constable posted from elsewhere, with a hand-over and the ward officers'"
                            + " course; a new recruit would take about 24 months."),
            "PCSO",
            new Staffing(75, 4, 0.10, "three classes of 25.", "selection, course and first weeks beside a colleague."),
            "SGT",
            new Staffing(20, 2, 0.06, "promoted or posted from elsewhere.", "hand-over and the sergeants' course."),
            "SC",
            new Staffing(60, 6, 0.20, "volunteers who begin in a quarter.", "training at weekends."));

    private static final Staffing OTHER =
            new Staffing(20, 3, 0.08, "nothing is known of this role.", "nothing is known of this role.");

    private PhaseFigures() {}

    /** The program's own figures for the roles of a plan, in their order of display. */
    public static List<Assumption> standard(List<Role> roles) {
        List<Assumption> list = new ArrayList<>();
        roles.forEach(r -> list.addAll(ofRole(r.id())));
        list.addAll(general());
        return List.copyOf(list);
    }

    /** The same with the scenario's own figures in place of the program's. */
    public static List<Assumption> of(Scenario s, List<Role> roles) {
        return standard(roles).stream()
                .map(a -> s.assumptions().find(a.key()).orElse(a))
                .toList();
    }

    /** The assumption of this key, as the scenario has it or by default; empty for a key that is none of these. */
    public static Optional<Assumption> find(Scenario s, String key) {
        return s.assumptions().find(key).or(() -> standard(key));
    }

    /**
     * The scenario's figure, or the program's where it has none.
     *
     * @param key one of {@link PhaseKeys}, with the role where it is by role
     * @throws IllegalArgumentException for a key that is none of these
     */
    public static double value(Scenario s, String key) {
        return find(s, key)
                .orElseThrow(() -> new IllegalArgumentException("no figure \"" + key + "\" of a run over time"))
                .value();
    }

    /** All assumptions of a scenario as lists show them: its own, then those of the run over time that it has none for. */
    public static Assumptions all(Scenario s, List<Role> roles) {
        Map<String, Assumption> map = new LinkedHashMap<>();
        s.assumptions().list().forEach(a -> map.put(a.key(), a));
        standard(roles).forEach(a -> map.putIfAbsent(a.key(), a));
        return Assumptions.of(List.copyOf(map.values()));
    }

    private static Optional<Assumption> standard(String key) {
        for (String prefix : List.of(PhaseKeys.RECRUITS, PhaseKeys.TRAINING, PhaseKeys.TURNOVER)) {
            if (key.startsWith(prefix) && key.length() > prefix.length()) {
                return ofRole(key.substring(prefix.length())).stream()
                        .filter(a -> a.key().equals(key))
                        .findFirst();
            }
        }
        return general().stream().filter(a -> a.key().equals(key)).findFirst();
    }

    private static List<Assumption> ofRole(String role) {
        Staffing of = ROLES.getOrDefault(role, OTHER);
        return List.of(
                figure(
                        PhaseKeys.RECRUITS + role,
                        role + " recruits who can begin in a quarter",
                        of.recruits(),
                        Unit.POSTS,
                        of.recruitsWhy()),
                figure(
                        PhaseKeys.TRAINING + role,
                        role + " months from the first day to the ward",
                        of.months(),
                        Unit.MONTHS,
                        of.trainingWhy()),
                figure(
                        PhaseKeys.TURNOVER + role,
                        role + " share of people in post who leave in a year",
                        of.turnover(),
                        Unit.SHARE,
                        "people who leave the service, are promoted or posted elsewhere."));
    }

    private static List<Assumption> general() {
        return List.of(
                figure(
                        PhaseKeys.TRAINEE_COST,
                        "Cost of a person in training, of the role's unit cost",
                        0.8,
                        Unit.SHARE,
                        "paid from the first day, without overtime and ward equipment."),
                figure(
                        PhaseKeys.PAY_SHARE,
                        "Share of a unit cost that is pay and pensions",
                        0.85,
                        Unit.SHARE,
                        "pay awards raise this part, inflation the rest."),
                figure(
                        PhaseKeys.INFLATION,
                        "Yearly rise of costs other than pay, each April",
                        0.02,
                        Unit.SHARE,
                        "the Bank of England's target for consumer prices; what a service buys may rise otherwise."));
    }

    private static Assumption figure(String key, String label, double value, Unit unit, String why) {
        return new Assumption(key, label, value, unit, Status.ASSUMPTION, OURS + why + YOURS);
    }
}
