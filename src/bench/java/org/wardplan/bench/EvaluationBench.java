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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.PresetReader;
import org.wardplan.dataset.WardData;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.Plan;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Need;
import org.wardplan.planning.Requirement;

/** What an edit costs before anything is drawn: the sums over the 629 wards. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EvaluationBench {
    private Plan plan;
    private Need need;
    private DataSet data;
    private List<PriorityProfile> profiles;

    @Setup
    public void open() {
        WardData wardData = new WardData(Path.of("ward-data"));
        profiles = wardData.profiles();
        data = wardData.load("london-2014").orThrow();
        plan = Requirement.newPlan(
                        PresetReader.read(Path.of("ward-data", "presets", "end-2017.json"))
                                .orThrow(),
                        data,
                        profiles,
                        "bench",
                        "bench")
                .orThrow();
        need = need();
    }

    /** Key figures and every ward's coverage, as after each edit. */
    @Benchmark
    public Evaluation evaluation() {
        return Evaluation.of(
                need,
                plan.working(),
                plan.roles(),
                plan.scenario(plan.baseline()).allocation());
    }

    /** Targets and ranks, as after a change of assumptions. */
    @Benchmark
    public Need need() {
        return Requirement.need(data, profiles, plan.working()).orThrow();
    }
}
