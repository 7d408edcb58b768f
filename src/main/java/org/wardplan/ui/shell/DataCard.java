package org.wardplan.ui.shell;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.wardplan.app.AppModel;
import org.wardplan.app.RunningTask;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSetDescription;
import org.wardplan.dataset.DataSource;
import org.wardplan.ui.theme.Numbers;

/** The data sets: what they are, where they come from, what to mind, and whether the files are still as published. */
final class DataCard {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private DataCard() {}

    static void show(Shell shell) {
        AppModel model = shell.model();
        model.tasks()
                .run(
                        "descriptions",
                        "Reading the data sets",
                        (progress, cancellation) -> model.library().descriptions(),
                        found -> show(shell, found),
                        e -> FaultCard.show(shell, e));
    }

    private static void show(Shell shell, WithProblems<List<DataSetDescription>> found) {
        VBox box = new VBox(14);
        box.getStyleClass().add("reading");
        found.problems().forEach(p -> box.getChildren().add(DialogCard.text(p.toString(), "wp-danger")));
        List<DataSetDescription> sets = found.value();
        if (sets != null) {
            sets.forEach(d -> box.getChildren().add(describe(d)));
        }
        Label result = DialogCard.text("", "wp-muted");
        result.setId("verify-result");
        VBox all = new VBox(10, DialogCard.scrolling(box, 420), result);
        all.setPrefWidth(640);
        DialogCard card = new DialogCard(
                "Data",
                shell.overlay(),
                all,
                DialogCard.other("Check the files", () -> verify(shell, result)),
                DialogCard.main("Close", shell.overlay()::close));
        card.setId("data");
        shell.overlay().dialog(card, () -> {});
    }

    private static VBox describe(DataSetDescription d) {
        Label title = DialogCard.text(d.title(), "wp-section");
        VBox box = new VBox(4, title);
        box.getChildren()
                .add(DialogCard.text(Numbers.whole(d.wards()) + " wards of " + d.boroughs() + " boroughs · "
                        + d.firstMonth().format(MONTH) + " to " + d.lastMonth().format(MONTH) + " · "
                        + Numbers.whole(d.offences()) + " offences"));
        box.getChildren().add(DialogCard.text("Residents: " + d.populationSource(), "wp-muted"));
        TextField hash = new TextField("SHA-256 " + d.sha256());
        hash.setEditable(false);
        hash.setAccessibleText("SHA-256 of " + d.title());
        hash.getStyleClass().add("small");
        box.getChildren().add(hash);
        for (DataSource s : d.sources()) {
            box.getChildren().add(DialogCard.text("• " + s.title() + ", " + s.publisher(), "wp-muted"));
        }
        d.notes().forEach(n -> box.getChildren().add(DialogCard.text(n)));
        box.getChildren().add(DialogCard.text(d.licence() + ". " + d.attribution(), "wp-caption"));
        return box;
    }

    private static void verify(Shell shell, Label result) {
        result.setText("Checking…");
        RunningTask task = shell.model()
                .tasks()
                .run(
                        "verify",
                        "Checking the data files",
                        (progress, cancellation) -> shell.model().library().verify(),
                        (List<Problem> found) -> result.setText(
                                found.isEmpty()
                                        ? "All files are as they came with the program."
                                        : String.join(
                                                "\n",
                                                found.stream()
                                                        .map(Problem::toString)
                                                        .toList())),
                        e -> FaultCard.show(shell, e));
        ProgressCard.watch(shell.overlay(), task);
    }
}
