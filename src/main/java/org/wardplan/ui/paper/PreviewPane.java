package org.wardplan.ui.paper;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.RunningTask;
import org.wardplan.app.paper.PaperModel;
import org.wardplan.ui.theme.Cards;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.PageTools;

/** The paper as it will be written, its contents, how far its setting is, and the ways out of the program. */
final class PreviewPane extends BorderPane {
    private static final Duration PATIENCE = Duration.millis(300);

    private final PaperModel model;
    private final PagesPane pages;
    private final List<Button> outs;
    private final Label problem = Nodes.text("", "wp-muted");
    private final VBox instead = new VBox(8, problem);
    private final Label state = Nodes.label("", "wp-caption");
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel;
    private final Button again;
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private PaperModel.@Nullable Ready shown;
    private @Nullable RunningTask waiting;
    private boolean waited;

    PreviewPane(PaperModel model, PageTools tools, PaperSaving saving) {
        this.model = model;
        pages = new PagesPane(tools.drawing());
        setMinSize(0, 0);
        getStyleClass().add("paper-preview");
        Button pdf = Parts.small("Save PDF…", Feather.DOWNLOAD, "paper-save-pdf", saving::savePdf);
        pdf.getStyleClass().add("accent");
        Button html = Parts.small("HTML…", Feather.GLOBE, "paper-save-html", saving::saveHtml);
        html.setTooltip(Nodes.tip("Save the paper as one page for a browser, which needs nothing beside itself"));
        Button print = Parts.small(
                "Print…",
                Feather.PRINTER,
                "paper-print",
                () -> saving.print(getScene().getWindow()));
        Button all = Parts.small("All boroughs…", Feather.LAYERS, "paper-all", saving::all);
        all.setTooltip(Nodes.tip("The papers of London and of all boroughs, as chosen at the left, into a folder"));
        outs = List.of(pdf, html, print);
        HBox head = new HBox(new PagesBar(pages), Cards.gap(), print, all, html, pdf);
        head.getStyleClass().addAll("wp-bar", "paper-bar");
        setTop(head);
        instead.getStyleClass().add("paper-instead");
        problem.setId("paper-problem");
        ContentsList contents = new ContentsList(pages);
        contents.setPrefWidth(tools.theme().px(204));
        BorderPane middle = new BorderPane(new StackPane(pages, instead));
        middle.setRight(contents);
        middle.setMinSize(0, 0);
        setCenter(middle);
        cancel = Parts.small("Cancel", null, "paper-cancel", model::stop);
        again = Parts.small("Set again", Feather.REFRESH_CW, "paper-again", model::set);
        bar.setPrefWidth(140);
        bar.setMinWidth(80);
        state.setId("paper-state");
        state.setMinWidth(0);
        HBox foot = new HBox(state, Cards.gap(), bar, cancel, again);
        foot.getStyleClass().addAll("paper-foot");
        setBottom(foot);
        patience.setOnFinished(e -> {
            waited = true;
            refresh();
        });
    }

    /** Takes in what the model has: a new paper, how far one is, or why there is none. */
    void refresh() {
        PaperModel.Ready now = model.ready().get();
        RunningTask task = model.running().get();
        String why = model.problem().get();
        if (now != shown) {
            shown = now;
            if (now == null) {
                pages.clear();
            } else {
                pages.show(now.paper().name(), now.pdf().bytes(), this::fail);
            }
        }
        boolean none = now == null;
        Nodes.write(problem, !why.isEmpty() ? why : none ? "The paper is being set." : "");
        Nodes.shown(instead, !why.isEmpty() || none);
        pages.setVisible(!none && why.isEmpty());
        boolean current = model.current().get();
        outs.forEach(b -> b.setDisable(!current));
        bar.progressProperty().unbind();
        if (task != waiting) {
            waiting = task;
            waited = false;
            patience.stop();
            if (task != null) {
                // what is done in a moment needs no bar
                patience.playFromStart();
            }
        }
        if (task != null) {
            bar.progressProperty().bind(task.fraction());
        }
        Nodes.shown(bar, task != null && waited);
        Nodes.shown(cancel, task != null && waited);
        Nodes.shown(again, task == null && !current && !none && why.isEmpty() && model.isStopped());
        Nodes.mark(pages, "outdated", !current && task == null && model.isStopped());
        state.setText(state(now, current));
    }

    private String state(PaperModel.@Nullable Ready now, boolean current) {
        if (now == null) {
            return model.running().get() == null ? "" : "Setting the paper";
        }
        String words = now.paper().name() + " · "
                + Numbers.counted(now.pdf().pages(), "page") + " · "
                + Numbers.whole(Math.max(1, Math.round(now.pdf().bytes().length / 1024.0))) + " KB";
        if (current) {
            return words + " · saved as it is shown";
        }
        return model.isStopped()
                ? words + " · stopped: shown is the paper before the last change"
                : words + " · being set anew";
    }

    private void fail(String why) {
        Nodes.write(problem, why);
        Nodes.shown(instead, true);
        pages.setVisible(false);
    }

    PagesPane pages() {
        return pages;
    }

    void close() {
        patience.stop();
        pages.clear();
    }
}
