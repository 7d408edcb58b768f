package org.wardplan.app.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.app.PlanSession;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Findings;
import org.wardplan.planning.Need;
import org.wardplan.planning.Requirement;
import org.wardplan.planning.compare.Comparison;
import org.wardplan.report.Decisions;
import org.wardplan.report.content.ComparisonInput;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.paper.AreaPaper;
import org.wardplan.report.paper.ComparisonPaper;
import org.wardplan.report.paper.Paper;
import org.wardplan.report.paper.WardProfile;
import org.wardplan.storage.PlanFile;

/**
 * Makes papers of orders, in the background. What was found out about the wards is kept as long as their need and the
 * hot-spot study stay the same: it takes longer than the pages.
 */
final class PaperGround {
    private static final int KEPT = 4;

    private final DataSet data;
    private final List<PriorityProfile> profiles;
    private final PlanFile file;
    private final String version;
    private final List<Known> known = new ArrayList<>();

    /** What was found out, and of what. */
    private record Known(Need need, HotSpotStudy study, Findings findings) {}

    PaperGround(PlanSession session, String version) {
        this.data = session.data();
        this.profiles = session.profiles();
        this.file = session.file();
        this.version = version;
    }

    Paper paper(PaperOrder order, Progress progress, Cancellation cancellation) {
        return switch (order.kind()) {
            case LONDON, UNIT, BOROUGH -> new AreaPaper(input(order, progress, cancellation), order.sections());
            case WARD -> new WardProfile(input(order, progress, cancellation), order.ward());
            case COMPARISON -> new ComparisonPaper(compared(order));
        };
    }

    private ComparisonInput compared(PaperOrder order) {
        Comparison comparison =
                Comparison.of(order.scenarios(), data.wards(), order.scope().wards(), id -> label(order, id), null);
        return ComparisonInput.of(
                order.plan(),
                data,
                comparison,
                profiles,
                order.scope(),
                order.date(),
                order.author(),
                order.dress(),
                version);
    }

    private String label(PaperOrder order, String profile) {
        return Optional.ofNullable(Requirement.profile(profiles, order.shown().scenario(), profile)
                        .value())
                .map(PriorityProfile::label)
                .orElse(profile);
    }

    /** What the paper of an area, or of a ward, says. */
    ExportInput input(PaperOrder order, Progress progress, Cancellation cancellation) {
        Evaluation of = order.shown();
        Findings found = findings(of, progress, cancellation);
        return new ExportInput(
                order.plan(),
                of.scenario(),
                of.with(found),
                data,
                Requirement.profile(profiles, of.scenario(), of.scenario().profile())
                        .orThrow(),
                found.ranks(),
                order.scope(),
                order.date(),
                order.author(),
                order.dress(),
                order.baseline(),
                Decisions.of(file, of.scenario().id()),
                version);
    }

    private Findings findings(Evaluation of, Progress progress, Cancellation cancellation) {
        HotSpotStudy study = of.scenario().watch().study();
        Findings before = known(of.need(), study);
        if (before != null) {
            return before;
        }
        progress.report(0, 0, "How sure the ranks are");
        RankIntervals ranks =
                Requirement.ranks(data, profiles, of.scenario(), of.need(), Requirement.SEED, progress, cancellation);
        progress.report(0, 0, "Where crime gathers");
        Findings found = Requirement.findings(data, profiles, of.scenario(), ranks, progress, cancellation);
        synchronized (known) {
            known.add(0, new Known(of.need(), study, found));
            if (known.size() > KEPT) {
                known.remove(KEPT);
            }
        }
        return found;
    }

    private @Nullable Findings known(Need need, HotSpotStudy study) {
        synchronized (known) {
            return known.stream()
                    .filter(k -> k.need() == need && k.study().equals(study))
                    .map(Known::findings)
                    .findFirst()
                    .orElse(null);
        }
    }
}
