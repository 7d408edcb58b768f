package org.wardplan.app;

import java.util.ArrayList;
import java.util.List;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.CrimeGroup;
import org.wardplan.model.crime.MonthWindow;

/**
 * Offences of a crime group in some wards, and how that compares with London.
 *
 * @param available false where the data set has no category of the group: its count is then unknown, not 0
 * @param ratio offences by resident against London's, 1 is the same; not-a-number without residents or offences
 * @param missing labels of the categories of the group that the data set lacks
 */
public record GroupCount(String label, boolean available, int count, double ratio, List<String> missing) {
    /** Fewer offences than this make a rate that says little. */
    public static final int FEW = 10;

    public GroupCount {
        missing = List.copyOf(missing);
    }

    public boolean isFew() {
        return count < FEW;
    }

    public static List<GroupCount> of(DataSet data, MonthWindow window, int[] wards) {
        CrimeCube cube = data.crime();
        long residents = 0;
        for (int w : wards) {
            residents += data.wards().ward(w).population();
        }
        long all = data.wards().wards().stream().mapToLong(w -> w.population()).sum();
        List<GroupCount> counts = new ArrayList<>();
        for (CrimeGroup group : data.groups()) {
            List<String> missing = new ArrayList<>();
            int here = 0;
            long london = 0;
            boolean any = false;
            for (int c = 0; c < data.categories().size(); c++) {
                CrimeCategory category = data.categories().get(c);
                if (!category.group().equals(group.id())) {
                    continue;
                }
                if (!cube.isAvailable(c)) {
                    missing.add(category.label());
                    continue;
                }
                any = true;
                for (int w : wards) {
                    here += cube.count(w, c, window);
                }
                for (int w = 0; w < cube.wards(); w++) {
                    london += cube.count(w, c, window);
                }
            }
            double ratio = residents == 0 || london == 0 ? Double.NaN : (double) here / residents / london * all;
            counts.add(new GroupCount(group.label(), any, here, ratio, missing));
        }
        return counts;
    }
}
