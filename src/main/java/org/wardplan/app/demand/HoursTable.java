package org.wardplan.app.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.CrimeGroup;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Need;

/** The hours that offences and engagement take, and London's target by each of the two methods. */
public final class HoursTable {
    private static final double MONTHS_A_YEAR = 12;

    /** Slider of the hours of an offence. */
    public static final Scale OFFENCE = Scale.curved(100, 4);

    /** Slider of a ward's engagement hours a year. */
    public static final Scale WARD = Scale.curved(12_000, 2_600);

    /** Slider of the hours a year of one effective post. */
    public static final Scale POST = Scale.even(2_400, 10);

    /**
     * One category.
     *
     * @param share part of London's hours, engagement included; not-a-number where the category isn't counted by itself
     * @param remark what to know of it in this ward set, may be empty
     */
    public record Row(CrimeCategory category, Assumption hours, double share, boolean missing, String remark) {}

    /** The categories of a group. */
    public record Group(CrimeGroup group, List<Row> rows) {}

    private final DataSet data;

    public HoursTable(DataSet data) {
        this.data = data;
    }

    /** Empty where the scenario has no table of hours. */
    public List<Group> groups(Evaluation e, long[] counts) {
        Scenario s = e.scenario();
        double aYear = MONTHS_A_YEAR / e.need().window().months();
        double all =
                s.assumptions().value(Assumptions.HOURS_WARD, 0) * data.wards().size();
        for (int c = 0; c < counts.length; c++) {
            all += hours(s, data.categories().get(c)) * counts[c] * aYear;
        }
        List<Group> groups = new ArrayList<>();
        for (CrimeGroup g : data.groups()) {
            List<Row> rows = new ArrayList<>();
            for (int c = 0; c < counts.length; c++) {
                CrimeCategory category = data.categories().get(c);
                Optional<Assumption> hours = s.assumptions().find(Assumptions.HOURS + category.id());
                if (category.group().equals(g.id()) && hours.isPresent()) {
                    boolean counted = data.crime().isAvailable(c);
                    double share = hours.get().value() * counts[c] * aYear / all;
                    rows.add(row(category, hours.get(), counted ? share : Double.NaN));
                }
            }
            if (!rows.isEmpty()) {
                groups.add(new Group(g, List.copyOf(rows)));
            }
        }
        return groups;
    }

    private static double hours(Scenario s, CrimeCategory category) {
        return s.assumptions().value(Assumptions.HOURS + category.id(), 0);
    }

    private Row row(CrimeCategory category, Assumption hours, double share) {
        boolean folded =
                data.description().folded().stream().anyMatch(f -> f.category().equals(category.id()));
        String remark = !Double.isNaN(share) ? "" : folded ? "counted inside another" : "not in this ward set";
        return new Row(category, hours, share, Double.isNaN(share) && !folded, remark);
    }

    /** Sets one figure of the table by its key. */
    public static @Nullable PlanEdit set(Scenario s, String key, double value, String author) {
        String label = s.assumptions().find(key).map(Assumption::label).orElse(key);
        String was = NumberText.HOURS.write(s.assumptions().value(key, 0));
        return AssumptionChange.of(
                s, Map.of(key, value), author, label + ": " + was + " → " + NumberText.HOURS.write(value));
    }

    /** London's target in effective posts by a method; not-a-number by workload where there is no table. */
    public static double london(Need need, TargetMethod method) {
        double sum = 0;
        for (int w = 0; w < need.wards(); w++) {
            sum += need.target(method, w);
        }
        return sum;
    }
}
