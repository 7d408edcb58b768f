package org.wardplan.bench;

import java.nio.file.Path;
import java.util.Arrays;
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
import org.wardplan.analysis.RankInput;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.RankUncertainty;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.WardData;

/** How long the ranks of the 629 wards take, in a Java as the program starts it: first compiler only. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx768m"})
public class RankBench {
    private static final double CRIME = 0.8;

    @Param({"harm", "count"})
    public String profile;

    /** In how many boroughs residential burglary weighs twice. */
    @Param({"0", "4"})
    public int boroughs;

    private RankInput input;

    @Setup
    public void open() {
        WardData wardData = new WardData(Path.of("ward-data"));
        DataSet data = wardData.load("london-2014").orThrow();
        double[] weights = data.weights(wardData.profiles().stream()
                .filter(p -> p.id().equals(profile))
                .findFirst()
                .orElseThrow());
        double[] own = weights.clone();
        own[data.crime().categoryIndex("burglary-residential")] *= 2;
        double[][] boroughWeights = new double[boroughs][];
        Arrays.fill(boroughWeights, own);
        int wards = data.wards().size();
        int[] borough = new int[wards];
        Arrays.setAll(borough, data.wards()::boroughOf);
        double[] fixedShare = new double[wards];
        Arrays.fill(fixedShare, (1 - CRIME) / wards);
        double[] crimeShare = new double[wards];
        Arrays.fill(crimeShare, CRIME);
        input = RankInput.of(
                data.crime(), data.crime().lastMonths(12), weights, crimeShare, fixedShare, borough, boroughWeights);
    }

    @Benchmark
    public RankIntervals ranks() {
        return RankUncertainty.of(input, RankUncertainty.DRAWS, 1, Progress.NONE, new Cancellation());
    }
}
