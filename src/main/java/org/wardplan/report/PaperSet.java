package org.wardplan.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.model.geography.Borough;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.content.Written;
import org.wardplan.report.paper.AreaPaper;
import org.wardplan.report.paper.Paper;
import org.wardplan.report.paper.PaperSection;

/**
 * The papers of London and all its boroughs in one folder: {@code 00-london.pdf}, {@code 01-barking-and-dagenham.pdf}
 * and so on in order of the alphabet. Two are set at a time where there are two processors; each has the same bytes as
 * when it is written alone.
 */
public final class PaperSet {
    private static final int AT_ONCE = 2;

    private PaperSet() {}

    /** What the files are. */
    public enum Format {
        PDF("pdf"),
        HTML("html");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }

        /** Of the files' names, without a dot; the name of the format on the command line. */
        public String ending() {
            return ending;
        }
    }

    /**
     * What became of a set.
     *
     * @param written the files that are in place, in order of name
     * @param problems one for each paper that could not be written; the others were written all the same
     * @param cancelled whether it was stopped; what was written until then is whole and stays
     */
    public record Result(List<Written> written, List<Problem> problems, boolean cancelled) {
        public Result {
            written = List.copyOf(written);
            problems = List.copyOf(problems);
        }
    }

    /**
     * A paper and the name of its file.
     *
     * @param name without folder and ending: {@code 21-lambeth}
     */
    public record Item(String name, ReportScope scope) {}

    /** London, then its boroughs in order of the alphabet. */
    public static List<Item> items(ExportInput in) {
        List<ReportScope> scopes = Stream.concat(
                        Stream.of(ReportScope.london(in.data().wards())),
                        in.data().wards().boroughs().stream()
                                .sorted(Comparator.comparing(Borough::name))
                                .map(b -> ReportScope.borough(in.data().wards(), b)))
                .toList();
        List<Item> items = new ArrayList<>();
        for (ReportScope scope : scopes) {
            items.add(new Item(String.format(Locale.ROOT, "%02d-%s", items.size(), plain(scope.title())), scope));
        }
        return items;
    }

    /** {@code Barking and Dagenham} as {@code barking-and-dagenham}: letters that any file system takes. */
    private static String plain(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /**
     * Writes all papers.
     *
     * @param in its scope is passed over
     * @param folder which must be there
     * @param progress told {@code 5 of 33: Bromley} when a paper is begun, with the number of finished ones
     * @param cancellation obeyed between papers and within them; half a file is never left
     */
    public static Result write(
            ExportInput in,
            Set<PaperSection> sections,
            Path folder,
            Format format,
            Progress progress,
            Cancellation cancellation) {
        return write(
                items(in),
                scope -> new AreaPaper(in.withScope(scope), sections),
                folder,
                format,
                progress,
                cancellation);
    }

    /** Writes some of the papers, as {@code paper} makes them, in their order. */
    static Result write(
            List<Item> items,
            Function<ReportScope, Paper> paper,
            Path folder,
            Format format,
            Progress progress,
            Cancellation cancellation) {
        if (!Files.isDirectory(folder)) {
            return failed(folder, "There is no such folder: make it, or choose another");
        }
        if (!Files.isWritable(folder)) {
            return failed(folder, "No permission to write into this folder: choose another");
        }
        PaperQueue queue = new PaperQueue(items, progress, cancellation);
        queue.work(Math.min(AT_ONCE, Runtime.getRuntime().availableProcessors()), item -> {
            Path file = folder.resolve(item.name() + "." + format.ending());
            Paper set = paper.apply(item.scope());
            return format == Format.HTML
                    ? Papers.writeHtml(set, file)
                    : Papers.write(set, file, Progress.NONE, cancellation);
        });
        return queue.result();
    }

    private static Result failed(Path folder, String message) {
        return new Result(List.of(), List.of(Problem.error(folder.toString(), message)), false);
    }

    /** Writes the paper of an item. */
    @FunctionalInterface
    interface Writing {
        /** Throws {@link CancellationException} when cancelled. */
        WithProblems<Written> write(Item item);
    }
}
