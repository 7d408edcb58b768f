package org.wardplan.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Need;
import org.wardplan.planning.Requirement;
import org.wardplan.report.Decisions;
import org.wardplan.report.Papers;
import org.wardplan.report.content.Decision;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.PaperDress;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.content.Written;
import org.wardplan.storage.PlanFile;

/** The exports of the report floor, with what they need of the program: date, author and version. */
public final class ReportExports implements Exports {
    private static final int PICTURE_WIDTH = 2400;

    private final Clock clock;
    private final Supplier<String> author;
    private final String version;

    public ReportExports(Clock clock, Supplier<String> author, String version) {
        this.clock = clock;
        this.author = author;
        this.version = version;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    @Override
    public WithProblems<Written> write(
            Kind kind, Content content, Path target, Progress progress, Cancellation cancellation) {
        ExportInput in = input(content, progress, cancellation);
        return switch (kind) {
            case REPORT -> Papers.pdf(in, target, progress, cancellation);
            case TABLE -> org.wardplan.report.Exports.csv(in, target);
            case WORKBOOK -> org.wardplan.report.Exports.xlsx(in, target, progress, cancellation);
            case MAP_DATA -> org.wardplan.report.Exports.geoJson(in, target, progress, cancellation);
            case GEO_PACKAGE -> org.wardplan.report.Exports.gpkg(in, content.layer(), target, progress, cancellation);
            case PICTURE ->
                org.wardplan.report.Exports.png(
                        in,
                        content.layer(),
                        content.classes(),
                        content.faded(),
                        PICTURE_WIDTH,
                        target,
                        progress,
                        cancellation);
            case DRAWING ->
                org.wardplan.report.Exports.svg(
                        in, content.layer(), content.classes(), content.faded(), target, progress, cancellation);
        };
    }

    private ExportInput input(Content content, Progress progress, Cancellation cancellation) {
        Scenario scenario = content.evaluation().scenario();
        Evaluation evaluation = content.evaluation()
                .with(Requirement.findings(
                        content.data(), content.profiles(), scenario, content.ranks(), progress, cancellation));
        LocalDate date = LocalDate.now(clock.withZone(ZoneId.systemDefault()));
        PlanFile file = content.file();
        return input(
                content,
                evaluation,
                date,
                author.get(),
                baseline(content),
                file == null ? List.of() : Decisions.of(file, scenario.id()),
                version);
    }

    /** What a map needs of what is on the screen: all but the findings of evidence, the baseline and the reasons. */
    public static ExportInput ofMap(Content content, LocalDate date, String author, String version) {
        return input(content, content.evaluation(), date, author, null, List.of(), version);
    }

    private static ExportInput input(
            Content content,
            Evaluation evaluation,
            LocalDate date,
            String author,
            @Nullable Evaluation baseline,
            List<Decision> decisions,
            String version) {
        Scenario scenario = evaluation.scenario();
        PriorityProfile profile = Requirement.profile(content.profiles(), scenario, scenario.profile())
                .orThrow();
        return new ExportInput(
                content.plan(),
                scenario,
                evaluation,
                content.data(),
                profile,
                content.ranks(),
                scope(content.scope(), content.data().wards()),
                date,
                author,
                PaperDress.PLAIN,
                baseline,
                decisions,
                version);
    }

    /** The sums of the plan's baseline on its own assumptions; null where its demand makes no sense. */
    private static @Nullable Evaluation baseline(Content content) {
        Plan plan = content.plan();
        Scenario baseline = plan.baselineScenario();
        Evaluation now = content.evaluation();
        if (baseline.id().equals(now.scenario().id())) {
            return now;
        }
        Need need = Questions.sameNeed(baseline, now.scenario())
                ? now.need()
                : Requirement.need(content.data(), content.profiles(), baseline).value();
        return need == null ? null : Evaluation.of(need, baseline, plan.roles(), baseline.allocation());
    }

    private static ReportScope scope(Scope scope, WardSet wards) {
        if (scope instanceof Scope.OneBorough one) {
            return ReportScope.borough(wards, one.borough());
        }
        return scope instanceof Scope.Unit unit ? ReportScope.unit(wards, unit.unit()) : ReportScope.london(wards);
    }
}
