package org.wardplan.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.PresetReader;
import org.wardplan.dataset.WardData;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.Plan;
import org.wardplan.planning.Requirement;
import org.wardplan.planning.whatif.DrawSettings;
import org.wardplan.planning.whatif.MonteCarlo;
import org.wardplan.planning.whatif.Ranges;
import org.wardplan.planning.whatif.Spread;
import org.wardplan.planning.whatif.Tornado;
import org.wardplan.planning.whatif.WhatIfQuestion;

/** What if on the 629 wards: the tornado, and 10,000 draws with the best plan found anew in each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 2)
@Fork(1)
public class WhatIfBench {
    @Param({"growth-2017", "new-met-2024", "end-2017"})
    private String preset;

    private WhatIfQuestion question;
    private Ranges ranges;

    @Setup
    public void open() {
        WardData wardData = new WardData(Path.of("ward-data"));
        List<PriorityProfile> profiles = wardData.profiles();
        DataSet data = wardData.load("london-2014").orThrow();
        Plan plan = Requirement.newPlan(
                        PresetReader.read(Path.of("ward-data", "presets", preset + ".json"))
                                .orThrow(),
                        data,
                        profiles,
                        "bench",
                        "bench")
                .orThrow();
        question = new WhatIfQuestion(data, profiles, plan, plan.working());
        ranges = Ranges.of(question).orThrow();
    }

    /** Each assumption at its ends, as after an edit. */
    @Benchmark
    public Tornado tornado() {
        return Tornado.of(question, ranges, Progress.NONE, new Cancellation()).orThrow();
    }

    /** All assumptions together. */
    @Benchmark
    public Spread draws() {
        return MonteCarlo.of(question, ranges, DrawSettings.STANDARD, Progress.NONE, new Cancellation())
                .orThrow();
    }
}
