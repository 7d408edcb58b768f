package org.wardplan.ui.borough;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.borough.ReviewFile;
import org.wardplan.model.finance.Money;
import org.wardplan.ui.table.RowColumn;
import org.wardplan.ui.table.RowGrid;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;

/** The files of a review: what each changes, what it costs, and how many clashes wait. */
final class ReviewFiles {
    private static final double ROW = 24;

    private final RowGrid<ReviewFile> table;

    /** @param picked told of a file that the user picked */
    ReviewFiles(Theme theme, Consumer<ReviewFile> picked) {
        table = new RowGrid<>(
                "Files brought in", "review-files", theme, ROW, f -> f.outcome().file(), columns());
        table.node().getStyleClass().add("borough-table");
        table.onPicked(picked);
    }

    private static List<RowColumn<ReviewFile>> columns() {
        return List.of(
                RowColumn.<ReviewFile>text("Borough", "The borough whose file it is", 128, f -> f.outcome()
                                .boroughName())
                        .styled("name"),
                RowColumn.<ReviewFile>text("Says", "How far the file says that it is", 90, f -> f.status()
                                .label())
                        .drawn(f -> Icons.of(Parts.icon(f.status()), 12)),
                RowColumn.<ReviewFile>text(
                                "Changes", "What is taken from the file into London's plan", 96, ReviewFiles::changes)
                        .ordered(Comparator.comparingInt(f -> f.outcome().changes()))
                        .styled(f -> f.outcome().blocked() || f.outcome().changes() == 0 ? "quiet" : ""),
                RowColumn.number(
                        "Cost a year",
                        "Of the borough's posts in London's plan, before and after applying",
                        120,
                        Comparator.comparingLong(
                                f -> f.after() == null ? 0 : f.after().pence()),
                        ReviewFiles::cost),
                RowColumn.number(
                        "Envelope",
                        "What the borough's posts may cost in a year",
                        64,
                        Comparator.comparingLong(
                                f -> f.envelope() == null ? 0 : f.envelope().pence()),
                        f -> millions(f.envelope())),
                RowColumn.number(
                        "Kept",
                        "Differences where London's plan stays: only London changed them, or it was decided so",
                        40,
                        Comparator.comparingInt(ReviewFile::kept),
                        f -> Numbers.whole(f.kept())),
                RowColumn.<ReviewFile>number(
                                "Clashes",
                                "Clashes in all, and how many of them are not decided",
                                66,
                                Comparator.comparingInt(
                                                (ReviewFile f) -> f.outcome().open())
                                        .thenComparing(ReviewFile::clashes),
                                ReviewFiles::clashes)
                        .styled(f -> f.outcome().open() > 0 ? "strong open-clash" : "quiet"));
    }

    private static String changes(ReviewFile f) {
        return f.outcome().blocked() && f.outcome().changes() == 0 ? "nothing yet" : f.changes();
    }

    private static String millions(@Nullable Money m) {
        return m == null ? "–" : m.inMillions(2);
    }

    private static String cost(ReviewFile f) {
        return f.before() == null || f.before().equals(f.after())
                ? millions(f.before())
                : millions(f.before()) + " → " + millions(f.after());
    }

    private static String clashes(ReviewFile f) {
        int open = f.outcome().open();
        return f.clashes() == 0
                ? "–"
                : open == 0
                        ? f.clashes() + " decided"
                        : open < f.clashes() ? open + " of " + f.clashes() + " open" : open + " open";
    }

    TableView<ReviewFile> node() {
        return table.node();
    }

    void show(List<ReviewFile> files) {
        table.show(files);
    }
}
