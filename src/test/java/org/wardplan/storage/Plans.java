package org.wardplan.storage;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.finance.Budget;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.Nearness;
import org.wardplan.model.geography.WardIndicator;
import org.wardplan.model.plan.Advice;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumption.Status;
import org.wardplan.model.plan.Assumption.Unit;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.DemandModel;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.model.plan.LocalStatistic;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.PaperLogo;
import org.wardplan.model.plan.PaperTemplate;
import org.wardplan.model.plan.Phasing;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Recommendation;
import org.wardplan.model.plan.Rulebook;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.ScenarioEdit;
import org.wardplan.model.plan.Submission;
import org.wardplan.model.plan.WatchList;
import org.wardplan.model.workforce.Role;
import org.wardplan.model.workforce.RoleRates;

/** Plans to store. */
final class Plans {
    static final Instant AT = Instant.parse("2026-03-02T09:30:00.123Z");
    static final String ANNA = "Anna Ødegård";
    static final Assumption VACANCY =
            new Assumption("DWO.vacancy", "DWO posts vacant", 0.12, Unit.SHARE, Status.PUBLISHED, "workforce table 4");
    static final List<Role> ROLES = List.of(
            new Role("DWO", "Dedicated ward officer", true),
            new Role("PCSO", "Police community support officer", true),
            new Role("SGT", "Sergeant", false),
            new Role("YOUTH", "Youth officer", false));

    static final PriorityProfile OWN =
            new PriorityProfile("own", "Our “own”", "n", Map.of("arson", 0.5, "shoplifting", 2.0));
    static final LocalPriorities LOCAL = new LocalPriorities("E09000012", 2017, "own", Map.of("arson", 3.0), "agreed");
    static final WardIndicator PUBS =
            new WardIndicator("pubs", "Pubs", "a list", Map.of("E05000001", 4.0, "E05000003", 0.0), true);

    static final PostOverride OVERRIDE =
            new PostOverride("E05000002", "DWO", 3, 2, "a “match” day", "Anna", "2026-03-02T09:31:00Z");

    /** Taken over for three wards: one more DWO in the second, three more PCSOs in the third. */
    static final Advice ADVICE = new Advice(
            new Recommendation(
                    Aim.CLOSE_THE_GAPS,
                    new Money(1200),
                    434.75,
                    434.5,
                    "2026-03-02T09:30:00Z",
                    Allocation.of(new int[][] {{2, 3, 2}, {1, 1, 4}, {0, 0, 0}, {0, 0, 0}})),
            List.of(OVERRIDE));

    /** A study that differs from the standard one in all, and two wards pinned. */
    static final WatchList WATCH = new WatchList(
            new HotSpotStudy(
                    "robbery",
                    new MonthWindow(YearMonth.of(2017, 3), 24),
                    LocalStatistic.MORAN_PERM,
                    new Nearness(Nearness.Kind.DISTANCE, 1200.5),
                    true,
                    false,
                    999,
                    -7),
            List.of("E05000003", "E05000001"));

    /** Differs from the standard one in all; its lists hold two of the same month, of which the order is kept. */
    static final Phasing PHASING = new Phasing(
            YearMonth.of(2018, 1),
            8,
            "base",
            Phasing.FillOrder.NEED,
            List.of(
                    new Phasing.GrowthStep(YearMonth.of(2018, 4), "DWO", 1300),
                    new Phasing.GrowthStep(YearMonth.of(2018, 4), "DWO", -20),
                    new Phasing.GrowthStep(YearMonth.of(2018, 1), "PCSO", 500)),
            List.of(
                    new Phasing.PayAward(YearMonth.of(2018, 9), "", 0.02),
                    new Phasing.PayAward(YearMonth.of(2018, 9), "DWO", 1 / 3.0)),
            List.of(new Phasing.FundingPeriod("grant", YearMonth.of(2018, 4), 12)),
            List.of(
                    new Phasing.Promise("“Two” each", Map.of("DWO", 2, "PCSO", 1), YearMonth.of(2018, 12)),
                    new Phasing.Promise("none yet", Map.of(), YearMonth.of(2019, 3))));

    static final Submission HANDED_IN =
            new Submission("E09000012", Submission.State.SUBMITTED, "Ben", "2026-03-04T08:00:00Z", "as “agreed”");

    /** The smallest picture: one transparent pixel. */
    static final PaperLogo LOGO = new PaperLogo(
            "image/png",
            "A “dot”",
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    static final PaperTemplate TEMPLATE =
            new PaperTemplate("“Panel”", List.of("plan", "map", "of-later"), "OFFICIAL", "One.\n\nTwo.", LOGO);

    static PlanEdit phasing(Phasing from, Phasing to) {
        return new ScenarioEdit.SetPhasing("work", from, to, "over time");
    }

    private Plans() {}

    /** Wards E05000001 to E05000003, a frozen baseline and a scenario "work". */
    static Plan small() {
        return of(3);
    }

    /** As many wards as London had from 2014, four roles. */
    static Plan london() {
        return of(629);
    }

    static Plan of(int wards) {
        List<String> codes = new ArrayList<>();
        for (int w = 1; w <= wards; w++) {
            codes.add(String.format(Locale.ROOT, "E05%06d", w));
        }
        return new Plan(
                "plan-1",
                "Spring “draft” £",
                "london-2014",
                "ab".repeat(32),
                codes,
                ROLES,
                List.of(scenario("base", true, wards), scenario("work", false, wards)),
                "base",
                List.of(),
                null);
    }

    private static Scenario scenario(String id, boolean frozen, int wards) {
        return new Scenario(
                id,
                "Scenario " + id,
                "Two sentences. For papers.",
                "end-2017",
                frozen,
                "harm",
                DemandModel.STANDARD,
                Assumptions.of(List.of(
                        new Assumption("DWO.unitCost", "DWO, a year", 6004300, Unit.PENCE_A_YEAR, Status.DERIVED, "x"),
                        VACANCY,
                        new Assumption("alpha.crime", "Weight of crime", 0.6, Unit.FACTOR, Status.ASSUMPTION, "ours"))),
                Map.of(
                        "DWO",
                        new RoleRates(new Money(6004300), 0.12, 0.1, 1),
                        "PCSO",
                        new RoleRates(new Money(1), 0, 0, 0.5)),
                new Budget(List.of(
                        new FundingLine("core", "Core", Money.pounds(120_000_000)),
                        new FundingLine("grant", "Grant for youth", Money.pounds(500_000)))),
                Rulebook.standard(Map.of("DWO", 2, "PCSO", 1), true, List.of("DWO", "PCSO")),
                Allocation.even(List.of(2, 1, 0, 0), wards),
                frozen ? Set.of() : Set.of(new Lock("E05000002", "DWO"), new Lock("E05000003", "DWO")),
                Map.of("E05000001", "Town centre,\n\"night-time\" economy"),
                Advice.NONE,
                WatchList.STANDARD,
                Phasing.STANDARD,
                Map.of(),
                false);
    }

    /** Posts of DWOs in a ward of the scenario "work". */
    static PlanEdit dwo(String ward, int from, int to) {
        return new PlanEdit.SetPosts(
                "work", List.of(new PostChange(ward, "DWO", from, to)), ward + ": DWO " + from + " → " + to, null);
    }

    /** DWOs in the first ward by one more than the plan has. */
    static PlanEdit oneMore(Plan plan) {
        int now = plan.scenario("work").allocation().posts(0, 0);
        return dwo("E05000001", now, now == 900 ? 0 : now + 1);
    }

    /** The standard study and no pins in turn with {@link #WATCH}. */
    static PlanEdit otherWatch(Plan plan) {
        WatchList now = plan.scenario("work").watch();
        return new PlanEdit.SetWatch("work", now, now.equals(WATCH) ? WatchList.STANDARD : WATCH, "watch");
    }

    static int firstDwo(Plan plan) {
        return plan.scenario("work").allocation().posts(0, 0);
    }
}
