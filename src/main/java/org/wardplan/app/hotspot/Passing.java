package org.wardplan.app.hotspot;

import org.wardplan.analysis.hotspot.LocalResult;
import org.wardplan.app.WardFigure;

/** How many wards pass 95 % with and without the correction for testing all of them. */
final class Passing {
    private static final double LEVEL = 0.05;

    private Passing() {}

    /** {@code Without the adjustment 174 wards pass 95%, with it 56}. */
    static String words(LocalResult result) {
        int plain = passing(result.pTwoSided());
        int adjusted = passing(result.pAdjusted());
        String wards = plain == 1 ? " ward passes 95%" : " wards pass 95%";
        return "Without the adjustment " + WardFigure.number(plain, 0) + wards + ", with it "
                + WardFigure.number(adjusted, 0);
    }

    static int passing(double[] p) {
        int n = 0;
        for (double one : p) {
            n += one <= LEVEL ? 1 : 0;
        }
        return n;
    }
}
