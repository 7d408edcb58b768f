package org.wardplan.ui.paper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.Exports;
import org.wardplan.app.PlanSession;
import org.wardplan.app.RunningTask;
import org.wardplan.app.figures.FiguresBack;
import org.wardplan.app.paper.FilesModel;
import org.wardplan.ui.theme.Cards;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Page;
import org.wardplan.ui.theme.PageTools;

/** What can be written for others to read, what was written, and figures that come back. */
public final class FilesPage implements Page {
    private static final double RIGHT_WIDTH = 372;

    private final StackPane node = new StackPane();
    private final PageTools tools;
    private final PaperWays ways;
    private final PlanSession session;
    private final FilesModel model;
    private final FiguresBack back;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private @Nullable Made made;
    private boolean active;
    private @Nullable Path asked;

    /** What is made when the page is first looked at. */
    private record Made(
            Region files,
            Label of,
            HBox progress,
            ProgressBar bar,
            Label what,
            HBox question,
            Label there,
            WrittenList written,
            Button bring,
            Label whyNot,
            FiguresBackPane back) {}

    public FilesPage(PlanSession session, PageTools tools, PaperWays ways) {
        this.session = session;
        this.tools = tools;
        this.ways = ways;
        model = new FilesModel(session, ways.exports());
        back = new FiguresBack(session);
        node.setId("files-page");
        node.getStyleClass().addAll("papers-page", "files-page");
        node.getStylesheets().add(PapersPage.sheet());
        node.setMinSize(0, 0);
    }

    @Override
    public Region node() {
        return node;
    }

    /** What the page writes. */
    public FilesModel model() {
        return model;
    }

    @Override
    public void setActive(boolean now) {
        if (now == active) {
            return;
        }
        active = now;
        if (active && made == null) {
            made = build();
        }
        refresh();
    }

    private Made build() {
        Label of = Nodes.text("", "wp-muted");
        of.setId("files-of");
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(180);
        bar.setMinWidth(80);
        Label what = Nodes.label("", "wp-muted");
        what.setMinWidth(0);
        HBox progress = Parts.row(10, bar, what, Parts.small("Cancel", null, "files-cancel", model::cancel));
        progress.setId("files-progress");
        Label there = Nodes.text("");
        HBox.setHgrow(there, Priority.ALWAYS);
        HBox question = Parts.row(
                8,
                there,
                Parts.small("Replace them", null, "files-replace", () -> answer(true)),
                Parts.small("Write nothing", null, "files-drop", () -> answer(false)));
        question.getStyleClass().add("paper-question");
        VBox kinds = new FileKinds(model, this::save, ways).box();
        Button everything =
                Parts.small("All files into a folder…", Feather.FOLDER, "files-everything", this::everything);
        everything.setTooltip(Nodes.tip("A file of each kind, and the paper, of what the window is narrowed to"));
        VBox left = new VBox(10, Cards.head("Files to hand on", everything), of, progress, question, kinds);
        left.getStyleClass().add("files-left");
        ScrollPane scroll = new ScrollPane(left);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("paper-choices-scroll");
        scroll.setMinSize(0, 0);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        Button bring = Parts.small("Bring figures back…", Feather.UPLOAD, "files-bring", this::bringBack);
        Label whyNot = Nodes.text("", "wp-caption");
        VBox bringing = new VBox(
                8,
                Cards.head("Figures that come back"),
                Nodes.text(
                        "A workbook or CSV file that Wardplan wrote and somebody changed: what it would change is shown"
                                + " by ward before anything changes.",
                        "wp-muted"),
                bring,
                whyNot);
        Cards.style(bringing, "files-card");
        bringing.setMinHeight(Region.USE_PREF_SIZE);
        WrittenList written = new WrittenList(model.written(), tools, ways);
        VBox.setVgrow(written, Priority.ALWAYS);
        VBox right = new VBox(12, bringing, written);
        right.getStyleClass().add("files-right");
        right.setMinWidth(0);
        right.setPrefWidth(tools.theme().px(RIGHT_WIDTH));
        right.setMinWidth(tools.theme().px(RIGHT_WIDTH));
        HBox files = new HBox(scroll, right);
        files.setMinSize(0, 0);
        FiguresBackPane pane = new FiguresBackPane(back, tools, this::refresh);
        node.getChildren().setAll(files, pane);
        subscriptions.add(session.plan().subscribe((was, now) -> refresh()));
        subscriptions.add(session.scenarioId().subscribe((was, now) -> refresh()));
        subscriptions.add(session.view().scope().subscribe((was, now) -> refresh()));
        subscriptions.add(session.view().layer().subscribe((was, now) -> refresh()));
        subscriptions.add(model.running().subscribe((was, now) -> refresh()));
        return new Made(files, of, progress, bar, what, question, there, written, bring, whyNot, pane);
    }

    private void refresh() {
        Made p = made;
        if (p == null || !active) {
            return;
        }
        p.of.setText(session.plan().get().name() + ", scenario "
                + session.scenario().name() + ", "
                + session.view().scope().get().label() + ". Maps show "
                + session.view().layer().get().label() + ". All as at the top of the window and on the map.");
        RunningTask task = model.running().get();
        p.bar.progressProperty().unbind();
        p.what.textProperty().unbind();
        if (task != null) {
            p.bar.progressProperty().bind(task.fraction());
            p.what.textProperty().bind(task.message());
        }
        Nodes.shown(p.progress, task != null);
        Nodes.shown(p.question, asked != null);
        String why = back.whyNot();
        p.bring.setDisable(!why.isEmpty());
        Nodes.write(p.whyNot, why);
        p.back.refresh();
        boolean bringing = p.back.isOpen();
        Nodes.shown(p.back, bringing);
        Nodes.shown(p.files, !bringing);
    }

    private void save(Exports.Kind kind) {
        if (kind == Exports.Kind.PICTURE || kind == Exports.Kind.DRAWING) {
            ways.picture(kind);
            return;
        }
        tools.save(kind.label(), model.fileName() + "." + kind.extension(), kind.label(), kind.extension())
                .ifPresent(file -> model.write(kind, file, tools::problems));
    }

    private void everything() {
        tools.folder("Choose a folder for the files").ifPresent(folder -> {
            List<String> names = model.inTheWay(folder);
            Made p = made;
            if (names.isEmpty()) {
                model.everything(folder, tools::problems);
            } else if (p != null) {
                asked = folder;
                p.there.setText(names.size() + " of these files are in “" + folder + "” already.");
                refresh();
            }
        });
    }

    private void answer(boolean replace) {
        Path folder = asked;
        asked = null;
        if (replace && folder != null) {
            model.everything(folder, tools::problems);
        }
        refresh();
    }

    /** Asks for a file whose figures are to come back, and shows what it would change. */
    public void bringBack() {
        Made p = made;
        if (p != null && back.whyNot().isEmpty()) {
            tools.open("Bring figures back", "Workbooks and tables (XLSX, CSV)", "xlsx,csv")
                    .ifPresent(file -> {
                        p.back.open(String.valueOf(file.getFileName()));
                        back.start(file);
                        refresh();
                    });
        }
    }

    @Override
    public void close() {
        setActive(false);
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
        model.cancel();
        back.discard();
    }
}
