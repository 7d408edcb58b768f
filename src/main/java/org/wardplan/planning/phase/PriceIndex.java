package org.wardplan.planning.phase;

import java.time.Month;
import java.time.YearMonth;
import org.wardplan.model.plan.PhaseKeys;
import org.wardplan.model.plan.Phasing;
import org.wardplan.model.plan.Phasing.PayAward;
import org.wardplan.model.plan.Scenario;

/**
 * What a unit cost has become against the first month of a run: {@code payShare × Π (1 + award) + (1 − payShare) × (1 +
 * inflation)^n}, over the awards of the role or of all roles from the first month on, n the Aprils after it.
 */
final class PriceIndex {
    private final Phasing phasing;
    private final double payShare;
    private final double inflation;

    PriceIndex(Scenario s) {
        phasing = s.phasing();
        payShare = PhaseFigures.value(s, PhaseKeys.PAY_SHARE);
        inflation = PhaseFigures.value(s, PhaseKeys.INFLATION);
    }

    double at(String role, YearMonth month) {
        double pay = 1;
        for (PayAward a : phasing.awards()) {
            boolean counts = !a.from().isBefore(phasing.start()) && !a.from().isAfter(month);
            if (counts && (a.role().isEmpty() || a.role().equals(role))) {
                pay *= 1 + a.rate();
            }
        }
        int aprils = 0;
        for (YearMonth m = phasing.start().plusMonths(1); !m.isAfter(month); m = m.plusMonths(1)) {
            aprils += m.getMonth() == Month.APRIL ? 1 : 0;
        }
        return payShare * pay + (1 - payShare) * Math.pow(1 + inflation, aprils);
    }
}
