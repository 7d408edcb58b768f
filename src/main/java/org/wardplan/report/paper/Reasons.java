package org.wardplan.report.paper;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Recommendation;
import org.wardplan.report.content.Decision;
import org.wardplan.report.content.Words;

/** Why a ward has the posts that it has, from what people wrote down. */
final class Reasons {
    static final String NONE = "no reason given";
    static final String RECOMMENDED = "recommended by the optimiser";

    private final Figures f;
    private final Map<String, List<PostOverride>> overrides = new HashMap<>();
    private final Map<String, Decision> last = new HashMap<>();

    Reasons(Figures f) {
        this.f = f;
        f.in.scenario().advice().overrides().forEach(o -> overrides
                .computeIfAbsent(o.ward(), w -> new ArrayList<>())
                .add(o));
        for (Decision d : f.in.decisions()) {
            d.wards().forEach(w -> last.put(w, d));
        }
    }

    /** What was written of the ward: of a hand change, in the journal, or as a note; empty where nothing was. */
    String written(int ward) {
        String code = f.code(ward);
        Set<String> reasons = new LinkedHashSet<>();
        for (PostOverride o : overrides.getOrDefault(code, List.of())) {
            if (!o.reason().isBlank()) {
                reasons.add(o.reason().strip());
            }
        }
        if (reasons.isEmpty() && last.containsKey(code)) {
            reasons.add(told(last.get(code)));
        }
        if (reasons.isEmpty()) {
            reasons.add(f.in.scenario().notes().getOrDefault(code, "").strip());
        }
        return String.join("; ", reasons);
    }

    /** Why the ward's posts are other than in the baseline, and in plain words where no reason is known. */
    String of(int ward) {
        String written = written(ward);
        if (!written.isEmpty()) {
            return written;
        }
        return isRecommended(ward) ? RECOMMENDED : NONE;
    }

    /** Whether the ward has the posts that the optimiser recommended. */
    private boolean isRecommended(int ward) {
        Recommendation r = f.in.scenario().advice().recommendation();
        if (r == null
                || r.posts().wards() <= ward
                || r.posts().roles() != f.evaluation.roles().size()) {
            return false;
        }
        for (int role = 0; role < r.posts().roles(); role++) {
            if (r.posts().posts(role, ward) != f.evaluation.posts(role, ward)) {
                return false;
            }
        }
        return true;
    }

    /** A decision's reason, with who gave it and when. */
    static String told(Decision d) {
        String day = Words.date(LocalDate.ofInstant(d.at(), ZoneOffset.UTC));
        return d.reason().strip() + " (" + (d.author().isBlank() ? "" : d.author() + ", ") + day + ")";
    }
}
