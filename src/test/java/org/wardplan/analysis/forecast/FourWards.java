package org.wardplan.analysis.forecast;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.BoroughCode;
import org.wardplan.model.geography.CommandUnit;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardCode;
import org.wardplan.model.geography.WardSet;

/** Four wards, two to a borough, with the categories "a", which they have, and "b", which they lack. */
final class FourWards {
    static final WardSet WARDS = wards();

    private FourWards() {}

    private static WardSet wards() {
        CommandUnit unit = new CommandUnit("Unit");
        List<Ward> wards = new ArrayList<>();
        for (int w = 0; w < 4; w++) {
            Borough borough = new Borough(new BoroughCode("E0900000" + w / 2), "Borough " + w / 2, unit);
            wards.add(new Ward(
                    new WardCode("E0500000" + w),
                    "Ward " + w,
                    borough,
                    1,
                    1,
                    1000,
                    OptionalInt.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    null));
        }
        return new WardSet("four", "four wards", wards, new int[4][0]);
    }

    /** @param count offences of a ward (0 to 3) in a month (from 0) */
    static CrimeCube cube(YearMonth first, int months, @Nullable YearMonth seriesBreak, IntBinaryOperator count) {
        int[] counts = new int[4 * 2 * months];
        for (int w = 0; w < 4; w++) {
            for (int m = 0; m < months; m++) {
                counts[w * 2 * months + m] = count.applyAsInt(w, m);
            }
        }
        return new CrimeCube(
                List.of(category("a"), category("b")),
                new boolean[] {true, false},
                4,
                first,
                months,
                seriesBreak,
                counts,
                "");
    }

    private static CrimeCategory category(String id) {
        return new CrimeCategory(id, id, id, false, true, 1, OptionalDouble.empty(), OptionalDouble.empty(), "");
    }
}
