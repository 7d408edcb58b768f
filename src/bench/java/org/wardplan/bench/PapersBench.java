package org.wardplan.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.PresetReader;
import org.wardplan.dataset.WardData;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Need;
import org.wardplan.planning.Requirement;
import org.wardplan.report.PaperSet;
import org.wardplan.report.Papers;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.PaperDress;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.content.Written;

/**
 * Times papers in one process: London's, a borough's, and all 33 into a folder, with pages, bytes and the most memory.
 * The first of each is what a user waits for who has just started the program; the others are warm. Run with the options
 * that the program itself is started with: {@code -Xmx768m -XX:+UseSerialGC -XX:TieredStopAtLevel=1}.
 */
public final class PapersBench {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final int TIMES = 3;

    private PapersBench() {}

    /** @param args name of a preset; growth-2017 where none is given */
    public static void main(String[] args) throws IOException {
        String preset = args.length == 0 ? "growth-2017" : args[0];
        WardData wardData = new WardData(Path.of("ward-data"));
        List<PriorityProfile> profiles = wardData.profiles();
        DataSet data = timed("data set", () -> wardData.load("london-2014").orThrow());
        Plan plan = Requirement.newPlan(
                        PresetReader.read(Path.of("ward-data", "presets", preset + ".json"))
                                .orThrow(),
                        data,
                        profiles,
                        "bench",
                        "bench")
                .orThrow();
        Scenario s = plan.working();
        Need need = timed("need", () -> Requirement.need(data, profiles, s).orThrow());
        RankIntervals ranks = timed(
                "rank intervals",
                () -> Requirement.ranks(data, profiles, s, need, Requirement.SEED, Progress.NONE, new Cancellation()));
        Evaluation counted =
                Evaluation.of(need, s, plan.roles(), plan.baselineScenario().allocation());
        Evaluation e = timed(
                "findings",
                () -> counted.with(Requirement.findings(data, profiles, s, ranks, Progress.NONE, new Cancellation())));
        PriorityProfile profile = Requirement.profile(profiles, s, s.profile()).orThrow();
        ExportInput london = new ExportInput(
                plan,
                s,
                e,
                data,
                profile,
                ranks,
                ReportScope.london(data.wards()),
                LocalDate.of(2018, 3, 31),
                "Bench",
                PaperDress.PLAIN,
                counted,
                List.of(),
                "0.0.0");
        Borough lambeth = data.wards().boroughs().stream()
                .filter(b -> b.name().equals("Lambeth"))
                .findFirst()
                .orElseThrow();
        Path folder = Files.createTempDirectory("papers-bench");
        try {
            for (int k = 1; k <= TIMES; k++) {
                paper("London " + k, london, folder.resolve("london.pdf"));
            }
            for (int k = 1; k <= TIMES; k++) {
                paper(
                        "Lambeth " + k,
                        london.withScope(ReportScope.borough(data.wards(), lambeth)),
                        folder.resolve("lambeth.pdf"));
            }
            for (int k = 1; k <= TIMES; k++) {
                all(k, london, Files.createDirectory(folder.resolve("all-" + k)));
            }
        } finally {
            remove(folder);
        }
    }

    private static void paper(String name, ExportInput in, Path file) throws IOException {
        Written w = timed(name, () -> Papers.pdf(in, file, Progress.NONE, new Cancellation())
                .orThrow());
        OUT.printf(Locale.ROOT, "  %d pages, %,d bytes%s%n", w.count(), Files.size(file), memory());
    }

    private static void all(int k, ExportInput in, Path folder) throws IOException {
        PaperSet.Result result = timed(
                "all " + k,
                () -> PaperSet.write(
                        in, Papers.allSections(), folder, PaperSet.Format.PDF, Progress.NONE, new Cancellation()));
        long bytes = 0;
        int pages = 0;
        for (Written w : result.written()) {
            bytes += Files.size(w.file());
            pages += w.count();
        }
        OUT.printf(
                Locale.ROOT,
                "  %d papers, %d pages, %,d bytes, problems %s%s%n",
                result.written().size(),
                pages,
                bytes,
                result.problems(),
                memory());
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        long busy = SYSTEM.getProcessCpuTime();
        T made = work.get();
        OUT.printf(
                Locale.ROOT,
                "%-16s %6.2f s, of processors %6.2f s%n",
                what,
                (System.nanoTime() - start) / 1e9,
                (SYSTEM.getProcessCpuTime() - busy) / 1e9);
        return made;
    }

    /** The most that the heap's parts held since the last time, and of the whole process where the system tells it. */
    private static String memory() throws IOException {
        long heap = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == java.lang.management.MemoryType.HEAP) {
                heap += pool.getPeakUsage().getUsed();
                pool.resetPeakUsage();
            }
        }
        String text = String.format(Locale.ROOT, ", heap %d MB", heap >> 20);
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return text;
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(status));
        lines.removeIf(line -> !line.startsWith("VmHWM"));
        return text + ", process " + String.join("", lines).replaceAll("\\D+", "") + " KB";
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        }
    }
}
