package org.wardplan.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.PresetReader;
import org.wardplan.dataset.WardData;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.PaperLogo;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Preset;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Need;
import org.wardplan.planning.NewPlan;
import org.wardplan.planning.Requirement;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.PaperDress;
import org.wardplan.report.content.ReportScope;

/** Plans on the bundled wards of 2014, for tests. */
public final class Inputs {
    public static final String COLDHARBOUR = "E05000420";
    public static final LocalDate DATE = LocalDate.of(2019, 4, 26);

    /** A blue square as logo, and a note of two paragraphs. */
    public static final PaperDress DRESSED = new PaperDress(
            "OFFICIAL-SENSITIVE",
            "For the ward panels of May.\n\nFigures are those of the plan as of today.",
            new PaperLogo(
                    "image/png",
                    "Crest of the borough",
                    "iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAFklEQVR4nGPgzLxFEmIY1TCqYfhqAACvxUwQq8MJMwAAAABJRU5ErkJggg=="));

    private static final Path WARD_DATA = Path.of("ward-data");
    private static @Nullable DataSet london;

    private Inputs() {}

    public static synchronized DataSet data() {
        if (london == null) {
            london = new WardData(WARD_DATA).load("london-2014").orThrow();
        }
        return london;
    }

    /** The preset as it opens. */
    public static ExportInput preset(String id) {
        DataSet data = data();
        Preset preset =
                PresetReader.read(WARD_DATA.resolve("presets/" + id + ".json")).orThrow();
        double[] demand = new double[data.wards().size()];
        Arrays.fill(demand, 1);
        Plan plan = NewPlan.of(preset, data.wards(), data.description().sha256(), demand, "plan-1", "2019/20 draft");
        return with(plan, plan.working());
    }

    public static ExportInput with(Plan plan, Scenario s) {
        DataSet data = data();
        PriorityProfile profile = new WardData(WARD_DATA)
                .profiles().stream()
                        .filter(p -> p.id().equals(s.profile()))
                        .findFirst()
                        .orElseThrow();
        List<PriorityProfile> profiles = new WardData(WARD_DATA).profiles();
        Need need = Requirement.need(data, profiles, s).orThrow();
        RankIntervals ranks = ranks(need);
        Evaluation e = Evaluation.of(
                        need, s, plan.roles(), plan.scenario(plan.baseline()).allocation())
                .with(Requirement.findings(data, profiles, s, ranks, Progress.NONE, new Cancellation()));
        return new ExportInput(
                plan.withScenario(s),
                s,
                e,
                data,
                profile,
                ranks,
                ReportScope.london(data.wards()),
                DATE,
                "J. O'Neill",
                PaperDress.PLAIN,
                null,
                List.of(),
                "0.1.0");
    }

    /** Growth of 2017 placed by need, with locks and notes, one of which looks like a formula. */
    public static ExportInput placed() {
        ExportInput in = preset("growth-2017");
        Need need = in.evaluation().need();
        int[][] posts = in.scenario().allocation().toArray();
        for (int w = 0; w < need.wards(); w++) {
            posts[0][w] += (int) Math.round((need.target(w) - need.floorEffective()) / 2.9);
            posts[1][w] += need.rank(w) <= 150 ? 1 : 0;
        }
        posts[0][in.data().wards().indexOf(COLDHARBOUR)] = 4;
        Map<String, String> notes = new HashMap<>();
        notes.put(COLDHARBOUR, "One DWO moved from Streatham Wells for the town-centre pilot. Review in September.");
        notes.put("E05000421", "=cmd|' /C calc'!A0");
        notes.put("E05000422", "Café \"Élan\" & <friends>, said, \nthe panel");
        Scenario s = in.scenario()
                .withAllocation(Allocation.of(posts))
                .withNotes(notes)
                .withLocks(Set.of(new Lock(COLDHARBOUR, "DWO"), new Lock("E05000423", "PCSO")));
        return with(in.plan(), s);
    }

    /** As placed, with one ward of Lambeth two posts below the baseline and so below the floor. */
    public static ExportInput withFewerPosts() {
        ExportInput in = placed();
        int[][] posts = in.scenario().allocation().toArray();
        int w = in.data().wards().indexOf("E05000421");
        posts[0][w] = 1;
        posts[1][w] = 0;
        return with(in.plan(), in.scenario().withAllocation(Allocation.of(posts)));
    }

    /** With another marking, a note and a logo. */
    public static ExportInput dressed(ExportInput in) {
        return new ExportInput(
                in.plan(),
                in.scenario(),
                in.evaluation(),
                in.data(),
                in.profile(),
                in.ranks(),
                in.scope(),
                in.date(),
                in.author(),
                DRESSED,
                in.baseline(),
                in.decisions(),
                in.version());
    }

    public static ExportInput lambeth(ExportInput in) {
        return in.withScope(ReportScope.borough(data().wards(), borough("Lambeth")));
    }

    public static Borough borough(String name) {
        return data().wards().boroughs().stream()
                .filter(b -> b.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Made-up intervals: an eighth of the rank and a little to either side; the top tenth less likely with the rank. */
    private static RankIntervals ranks(Need need) {
        int n = need.wards();
        int[] low = new int[n];
        int[] high = new int[n];
        double[] topTenth = new double[n];
        for (int w = 0; w < n; w++) {
            topTenth[w] = Math.max(0, Math.min(1, (93.5 - need.rank(w)) / 60));
            int spread = 3 + need.rank(w) / 8;
            low[w] = Math.max(1, need.rank(w) - spread);
            high[w] = Math.min(n, need.rank(w) + spread);
        }
        return new RankIntervals(low, high, topTenth, 2000, 1, true);
    }

    public static List<String> codes(ExportInput in) {
        return Arrays.stream(in.scope().wards())
                .mapToObj(w -> in.data().wards().ward(w).code().value())
                .toList();
    }
}
