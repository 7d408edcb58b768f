package org.wardplan.ui.paper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.RunningTask;
import org.wardplan.app.paper.AllPapers;
import org.wardplan.base.Problem;
import org.wardplan.report.PaperSet;
import org.wardplan.report.content.Written;
import org.wardplan.ui.theme.Cards;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.PageTools;

/** The papers of London and of all boroughs into a folder: how far it is, and what became of each. */
final class AllPapersPane extends VBox {
    private final AllPapers all;
    private final PageTools tools;
    private final PaperWays ways;
    private final Button pdf;
    private final Button html;
    private final Label words = Nodes.text("", "wp-muted");
    private final ProgressBar bar = new ProgressBar();
    private final Label what = Nodes.label("", "wp-muted");
    private final HBox progress;
    private final Label asked = Nodes.text("");
    private final HBox question;
    private final Label problem = Nodes.text("", "wp-danger");
    private final ListView<Line> list = new ListView<>();
    private final Button folder;
    private AllPapers.@Nullable Outcome shown;

    /** A paper that was written, or what was wrong. */
    private record Line(String name, String said, boolean good) {}

    AllPapersPane(AllPapers all, PageTools tools, PaperWays ways, Runnable back) {
        super(10);
        this.all = all;
        this.tools = tools;
        this.ways = ways;
        setId("paper-all-pane");
        getStyleClass().add("paper-all-pane");
        setMinSize(0, 0);
        Button toPaper = Parts.small("Back to the paper", Feather.ARROW_LEFT, "paper-all-back", back);
        pdf = Parts.small("Write PDFs…", Feather.FOLDER, "paper-all-pdf", () -> start(PaperSet.Format.PDF));
        pdf.getStyleClass().add("accent");
        html = Parts.small("Write HTML…", Feather.GLOBE, "paper-all-html", () -> start(PaperSet.Format.HTML));
        folder = Parts.small("Open folder", Feather.FOLDER, "paper-all-folder", this::openFolder);
        bar.setPrefWidth(180);
        bar.setMinWidth(80);
        what.setMinWidth(0);
        Button cancel = Parts.small("Cancel", null, "paper-all-cancel", all::cancel);
        progress = Parts.row(10, bar, what, Cards.gap(), cancel);
        progress.setId("paper-all-progress");
        Button replace = Parts.small("Replace them", null, "paper-all-replace", all::replace);
        Button drop = Parts.small("Write nothing", null, "paper-all-drop", all::drop);
        HBox.setHgrow(asked, Priority.ALWAYS);
        question = Parts.row(8, asked, replace, drop);
        question.getStyleClass().add("paper-question");
        problem.setId("paper-all-problem");
        words.setId("paper-all-words");
        list.setId("paper-all-list");
        list.setAccessibleText("Papers that were written");
        list.getStyleClass().add("paper-all-list");
        list.setCellFactory(v -> new Cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setMinHeight(0);
        getChildren()
                .setAll(
                        Cards.head("Papers of London and of all boroughs", toPaper),
                        Nodes.text(
                                "One paper of London and one of each borough, with the sections, the marking, the note"
                                        + " and the logo chosen at the left, named so that they sort.",
                                "wp-muted"),
                        Parts.row(8, pdf, html),
                        progress,
                        question,
                        problem,
                        Parts.row(8, words, folder),
                        list);
        HBox.setHgrow(words, Priority.ALWAYS);
        refresh();
    }

    private void start(PaperSet.Format format) {
        tools.folder("Choose a folder for the papers").ifPresent(f -> all.start(f, format));
    }

    void refresh() {
        RunningTask task = all.running().get();
        bar.progressProperty().unbind();
        what.textProperty().unbind();
        if (task != null) {
            bar.progressProperty().bind(task.fraction());
            what.textProperty().bind(task.message());
        }
        Nodes.shown(progress, task != null);
        pdf.setDisable(task != null);
        html.setDisable(task != null);
        AllPapers.Question now = all.question().get();
        Nodes.shown(question, now != null);
        if (now != null) {
            asked.setText(now.there() + " of the " + now.all() + " papers are in “" + now.folder() + "” already.");
        }
        Nodes.write(problem, all.problem().get());
        AllPapers.Outcome made = all.outcome().get();
        Nodes.write(words, all.summary());
        Nodes.shown(folder, made != null);
        Nodes.shown(list, made != null);
        if (made != shown) {
            shown = made;
            list.getItems().setAll(made == null ? List.of() : lines(made.result()));
        }
    }

    private static List<Line> lines(PaperSet.Result result) {
        List<Line> lines = new ArrayList<>();
        for (Problem p : result.problems()) {
            String file = p.file() == null ? "" : p.file();
            lines.add(new Line(String.valueOf(Path.of(file).getFileName()), p.message(), false));
        }
        for (Written w : result.written()) {
            lines.add(new Line(String.valueOf(w.file().getFileName()), Numbers.counted(w.count(), "page"), true));
        }
        return lines;
    }

    private void openFolder() {
        AllPapers.Outcome made = all.outcome().get();
        if (made != null) {
            ways.folder(made.folder());
        }
    }

    private static final class Cell extends ListCell<Line> {
        private final Label name = Nodes.label("");
        private final Label said = Nodes.label("", "wp-caption");
        private final VBox box = new VBox(1);

        Cell() {
            setMinWidth(0);
            setPrefWidth(1);
            name.setMinWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            name.setText(item.name());
            name.setGraphic(Icons.of(item.good() ? Feather.CHECK : Feather.ALERT_TRIANGLE, 12));
            if (item.good()) {
                said.setText(item.said());
                box.getChildren().setAll(Parts.row(8, name, Cards.gap(), said));
            } else {
                box.getChildren().setAll(name, Nodes.text(item.said(), "wp-caption"));
            }
            setGraphic(box);
            setAccessibleText(item.name() + ": " + item.said());
        }
    }
}
