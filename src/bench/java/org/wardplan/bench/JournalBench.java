package org.wardplan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.PresetReader;
import org.wardplan.dataset.WardData;
import org.wardplan.model.plan.Plan;
import org.wardplan.planning.Requirement;
import org.wardplan.storage.JournalEntry;
import org.wardplan.storage.JournalExport;
import org.wardplan.storage.JournalFilter;
import org.wardplan.storage.LongJournal;
import org.wardplan.storage.PlanFile;

/**
 * A plan of 629 wards whose journal has 100,000 entries, as the journal page asks for them.
 *
 * <p>Run: {@code java -cp … org.wardplan.bench.JournalBench FOLDER}, an empty folder for the file. Times are medians of
 * 15 calls, in milliseconds; those of the long ones of 3.
 */
public final class JournalBench {
    private static final int ENTRIES = 100_000;

    private JournalBench() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]).resolve("long.wardplan");
        Instant at = Instant.parse("2018-03-01T09:30:00Z");
        PlanFile.create(file, plan(), "Anna", at).orThrow().close();
        long from = System.nanoTime();
        LongJournal.lengthen(file, ENTRIES);
        said("making it", (System.nanoTime() - from) / 1e6);
        said("size, MB", Files.size(file) / 1e6);
        time("open the file", 15, () -> PlanFile.open(file, "Anna", at)
                .orThrow()
                .close());
        try (PlanFile plan = PlanFile.open(file, "Anna", at).orThrow()) {
            JournalFilter all = JournalFilter.ALL;
            time("numbers of all entries", 15, () -> plan.search(all));
            long[] numbers = plan.search(all);
            time("first page of 100", 15, () -> page(plan, numbers, 0));
            time("a page in the middle", 15, () -> page(plan, numbers, numbers.length / 2));
            time("last page", 15, () -> page(plan, numbers, numbers.length - 100));
            time("filter: text that is rare", 15, () -> plan.search(all.withText("E05000630: DWO 3")));
            time("filter: text in the reason", 15, () -> plan.search(all.withText("match")));
            time("filter: author", 15, () -> plan.search(all.withAuthor("Singh")));
            time("filter: one ward", 15, () -> plan.search(all.about(Set.of("E05000630"), Set.of())));
            Set<String> borough = Set.copyOf(plan.plan().wardCodes().subList(100, 121));
            time("filter: 21 wards of a borough", 15, () -> plan.search(all.about(borough, Set.of("E09000022"))));
            time(
                    "filter: scenario",
                    15,
                    () -> plan.search(all.withScenario(plan.plan().working().id())));
            time("authors", 15, plan::authors);
            time("steps of undo to the middle", 15, () -> plan.undoSteps(ENTRIES / 2));
            time("append an edit", 15, () -> {
                plan.undo("Anna", at);
                plan.redo("Anna", at);
            });
            time("state in the middle", 3, () -> plan.stateAt(ENTRIES / 2, Progress.NONE, new Cancellation())
                    .orThrow());
            time("state 1,000 entries ago", 3, () -> plan.stateAt(
                            plan.historySize() - 1000, Progress.NONE, new Cancellation())
                    .orThrow());
            time("verify", 3, () -> {
                if (!plan.verifyJournal().isEmpty()) {
                    throw new IllegalStateException(plan.verifyJournal().toString());
                }
            });
            Path out = Path.of(args[0]).resolve("journal.csv");
            time("export as CSV", 3, () -> JournalExport.write(plan, all, out, Progress.NONE, new Cancellation())
                    .orThrow());
        }
    }

    private static List<JournalEntry> page(PlanFile plan, long[] numbers, int at) {
        return plan.entries(LongStream.of(numbers).skip(at).limit(100).boxed().toList());
    }

    private static Plan plan() {
        WardData wards = new WardData(Path.of("ward-data"));
        DataSet data = wards.load("london-2014").orThrow();
        return Requirement.newPlan(
                        PresetReader.readAll(Path.of("ward-data", "presets")).orThrow().stream()
                                .filter(p -> p.id().equals("growth-2017"))
                                .findFirst()
                                .orElseThrow(),
                        data,
                        wards.profiles(),
                        "bench",
                        "Bench")
                .orThrow();
    }

    private static void time(String what, int rounds, Runnable work) {
        List<Double> times = new ArrayList<>();
        for (int k = 0; k < rounds; k++) {
            long from = System.nanoTime();
            work.run();
            times.add((System.nanoTime() - from) / 1e6);
        }
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        said(what + " (first " + String.format(Locale.ROOT, "%.1f", times.get(0)) + ")", sorted[sorted.length / 2]);
    }

    private static void said(String what, double figure) {
        System.out.printf(Locale.ROOT, "%-45s %10.1f%n", what, figure);
    }
}
