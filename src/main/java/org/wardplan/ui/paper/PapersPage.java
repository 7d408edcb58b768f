package org.wardplan.ui.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.paper.PaperModel;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Page;
import org.wardplan.ui.theme.PageTools;

/** The paper: what it is of and what is printed at the left, beside it the pages as they will be written. */
public final class PapersPage implements Page {
    /** A paper is set anew when choices and plan have come to rest. */
    private static final Duration REST = Duration.millis(500);

    private static final double CHOICES_WIDTH = 316;

    private final BorderPane node = new BorderPane();
    private final PageTools tools;
    private final PaperWays ways;
    private final PaperModel model;
    private final PauseTransition rest = new PauseTransition(REST);
    private final List<Subscription> subscriptions = new ArrayList<>();
    private @Nullable Parts parts;
    private boolean active;
    private boolean due;

    /** What is made when the page is first looked at. */
    private record Parts(
            SubjectPane subject,
            TemplatePane template,
            SectionsPane sections,
            DressPane dress,
            ScrollPane choices,
            PreviewPane preview,
            AllPapersPane all) {}

    public PapersPage(PlanSession session, PageTools tools, PaperWays ways) {
        this.tools = tools;
        this.ways = ways;
        model = new PaperModel(session, version());
        node.setId("papers-page");
        node.getStyleClass().add("papers-page");
        node.getStylesheets().add(sheet());
        node.setMinSize(0, 0);
        rest.setOnFinished(e -> model.set());
    }

    static String sheet() {
        return Objects.requireNonNull(PapersPage.class.getResource("/org/wardplan/ui/paper/paper.css"))
                .toExternalForm();
    }

    private static String version() {
        String version = PapersPage.class.getPackage().getImplementationVersion();
        return version == null ? "in development" : version;
    }

    @Override
    public Region node() {
        return node;
    }

    /** What the page shows. */
    public PaperModel model() {
        return model;
    }

    @Override
    public void setActive(boolean now) {
        if (now == active) {
            return;
        }
        active = now;
        if (active) {
            model.setActive(true);
            if (parts == null) {
                parts = build();
            }
            refresh();
            // What it opens with need not wait for a hand to come to rest.
            model.set();
        } else {
            rest.stop();
            model.setActive(false);
        }
    }

    private Parts build() {
        VBox column = new VBox();
        column.getStyleClass().add("paper-choices");
        SubjectPane subject = new SubjectPane(model, column);
        TemplatePane template = new TemplatePane(model.templates());
        SectionsPane sections = new SectionsPane(model.choices());
        DressPane dress = new DressPane(model, tools);
        column.getChildren().setAll(subject, template, dress, sections);
        ScrollPane choices = new ScrollPane(column);
        choices.setId("paper-choices");
        choices.setFitToWidth(true);
        choices.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        choices.getStyleClass().add("paper-choices-scroll");
        choices.setMinSize(0, 0);
        choices.setPrefWidth(tools.theme().px(CHOICES_WIDTH));
        PreviewPane preview = new PreviewPane(model, tools, new PaperSaving(model, tools, () -> showAll(true)));
        AllPapersPane all = new AllPapersPane(model.all(), tools, ways, () -> showAll(false));
        node.setLeft(choices);
        node.setCenter(preview);
        model.choices().forEach(p -> subscriptions.add(p.subscribe(this::refreshSoon)));
        subscriptions.add(model.session().plan().subscribe(this::refreshSoon));
        subscriptions.add(model.session().scenarioId().subscribe(this::refreshSoon));
        subscriptions.add(model.session().view().scope().subscribe(this::refreshSoon));
        subscriptions.add(model.ready().subscribe(this::refreshSoon));
        subscriptions.add(model.running().subscribe(this::refreshSoon));
        subscriptions.add(model.problem().subscribe(this::refreshSoon));
        subscriptions.add(model.current().subscribe(this::refreshSoon));
        subscriptions.add(model.stale().subscribe((was, now) -> {
            if (active) {
                rest.playFromStart();
            }
        }));
        subscriptions.add(tools.theme()
                .textScale()
                .subscribe((was, now) -> choices.setPrefWidth(tools.theme().px(CHOICES_WIDTH))));
        subscriptions.add(model.all().running().subscribe(this::refreshSoon));
        subscriptions.add(model.all().question().subscribe(this::refreshSoon));
        subscriptions.add(model.all().outcome().subscribe(this::refreshSoon));
        subscriptions.add(model.all().problem().subscribe(this::refreshSoon));
        return new Parts(subject, template, sections, dress, choices, preview, all);
    }

    private void showAll(boolean shown) {
        Parts p = parts;
        if (p != null) {
            node.setCenter(shown ? p.all : p.preview);
        }
    }

    /** Once for all that changed together. */
    private void refreshSoon() {
        if (!due) {
            due = true;
            javafx.application.Platform.runLater(() -> {
                due = false;
                refresh();
            });
        }
    }

    private void refresh() {
        Parts p = parts;
        if (p == null || !active) {
            return;
        }
        p.subject.refresh();
        p.template.refresh();
        p.sections.refresh();
        p.dress.refresh();
        Nodes.shown(p.template, model.choices().kind().get().hasSections());
        Nodes.shown(p.sections, model.choices().kind().get().hasSections());
        p.preview.refresh();
        p.all.refresh();
    }

    @Override
    public void close() {
        setActive(false);
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
        model.stop();
        if (parts != null) {
            parts.preview.close();
        }
    }
}
