package org.wardplan.app.demand;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.MonthWindow;

/** London's recorded offences; those of the last window asked for are kept, since a slider asks often. */
public final class LondonCounts {
    private final CrimeCube crime;
    private @Nullable MonthWindow known;
    private long[] byCategory = new long[0];
    private long @Nullable [] byMonth;

    public LondonCounts(CrimeCube crime) {
        this.crime = crime;
    }

    /** By category in the window. Belongs to this object: read, don't write. */
    public long[] byCategory(MonthWindow window) {
        if (!window.equals(known)) {
            byCategory = new long[crime.categories().size()];
            Arrays.setAll(byCategory, c -> {
                long sum = 0;
                for (int w = 0; w < crime.wards(); w++) {
                    sum += crime.count(w, c, window);
                }
                return sum;
            });
            known = window;
        }
        return byCategory;
    }

    /** By month of the data, all categories. Belongs to this object: read, don't write. */
    public long[] byMonth() {
        long[] months = byMonth;
        if (months == null) {
            months = new long[crime.months()];
            for (int m = 0; m < months.length; m++) {
                for (int w = 0; w < crime.wards(); w++) {
                    months[m] += crime.total(w, m);
                }
            }
            byMonth = months;
        }
        return months;
    }
}
