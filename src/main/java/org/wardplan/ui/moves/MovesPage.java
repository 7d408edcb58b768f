package org.wardplan.ui.moves;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.moves.MovesModel;
import org.wardplan.planning.moves.MoveList;
import org.wardplan.planning.moves.MoveWords;
import org.wardplan.report.content.Written;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Page;
import org.wardplan.ui.theme.PageTools;

/** From one scenario to another as posts that move: sums, a map of the ways, the list, and what each borough gains. */
public final class MovesPage implements Page {
    private static final double MAP_SHARE = 0.44;
    private static final double LIST_SHARE = 0.64;

    private final VBox node = new VBox();
    private final PageTools tools;
    private final MovesModel model;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final InvalidationListener marked = o -> mark();
    private @Nullable Parts parts;
    private boolean active;

    /** What is made when the page is first looked at. */
    private record Parts(
            TermsBar terms,
            SumsRow sums,
            Label problem,
            Label words,
            SplitPane body,
            MovesMap map,
            MoveTable moves,
            BoroughTable boroughs) {}

    public MovesPage(PlanSession session, PageTools tools) {
        this.tools = tools;
        model = new MovesModel(session);
        node.setId("moves-page");
        node.getStyleClass().add("moves-page");
        node.getStylesheets()
                .add(Objects.requireNonNull(MovesPage.class.getResource("/org/wardplan/ui/moves/moves.css"))
                        .toExternalForm());
        node.setMinSize(0, 0);
        ChartMenu.markSeveral(node);
    }

    @Override
    public Region node() {
        return node;
    }

    /** What the page shows. */
    public MovesModel model() {
        return model;
    }

    @Override
    public void setActive(boolean now) {
        if (now == active) {
            return;
        }
        active = now;
        if (active && parts == null) {
            parts = build();
        }
        if (active) {
            model.session().view().selection().addListener(marked);
            model.session().view().hover().addListener(marked);
            model.setActive(true);
            refresh();
        } else {
            model.session().view().selection().removeListener(marked);
            model.session().view().hover().removeListener(marked);
            model.setActive(false);
        }
    }

    private Parts build() {
        TermsBar terms = new TermsBar(model, tools.theme(), this::saveRows, this::print);
        SumsRow sums = new SumsRow();
        Label problem = Nodes.text("", "moves-problem");
        problem.setId("moves-problem");
        Label words = Nodes.text("", "wp-caption", "moves-words");
        words.setId("moves-words");
        words.setTooltip(Nodes.tip(MoveWords.METHOD + " " + MoveWords.DISTANCE));
        MovesMap map = new MovesMap(model, tools);
        MoveTable moves = new MoveTable(model, tools.theme());
        BoroughTable boroughs = new BoroughTable(model, tools.theme());
        SplitPane tables = new SplitPane(moves, boroughs);
        tables.setOrientation(Orientation.VERTICAL);
        tables.setDividerPositions(LIST_SHARE);
        SplitPane body = new SplitPane(map, tables);
        body.setDividerPositions(MAP_SHARE);
        VBox.setVgrow(body, Priority.ALWAYS);
        HBox head = new HBox(sums);
        node.getChildren().setAll(terms, problem, head, words, body);
        subscriptions.add(model.shown().subscribe(this::refresh));
        subscriptions.add(model.problem().subscribe(this::refresh));
        subscriptions.add(model.role().subscribe(this::refresh));
        subscriptions.add(model.borough().subscribe(this::refresh));
        subscriptions.add(tools.theme().dark().subscribe(this::refresh));
        return new Parts(terms, sums, problem, words, body, map, moves, boroughs);
    }

    private void refresh() {
        Parts p = parts;
        if (p == null || !active) {
            return;
        }
        MoveList shown = model.shown().get();
        MoveList all = model.list().get();
        p.terms.refresh();
        Nodes.write(p.problem, model.problem().get());
        p.body.setVisible(shown != null);
        Nodes.shown(p.sums, shown != null);
        Nodes.write(
                p.words,
                all == null
                        ? ""
                        : MoveWords.terms(all.terms()) + " The fewest posts, own borough first, then the least"
                                + " distance in straight lines between the middles of wards.");
        if (shown != null && all != null) {
            p.sums.show(shown);
            p.map.show(shown);
            p.moves.show(shown);
            p.boroughs.show(all);
        }
        mark();
    }

    private void mark() {
        Parts p = parts;
        if (p != null && active) {
            p.map.mark();
            p.moves.mark();
        }
    }

    private void saveRows() {
        tools.save("Save the moves", model.fileName() + ".csv", "CSV", "csv")
                .ifPresent(file -> model.writeRows(file, w -> told(file, w, "row"), tools::problems));
    }

    private void print() {
        tools.save("Save the paper of moves", model.fileName() + ".pdf", "PDF", "pdf")
                .ifPresent(file -> model.writePaper(file, version(), w -> told(file, w, "page"), tools::problems));
    }

    private void told(Path file, Written written, String what) {
        tools.inform("Wrote " + file.getFileName() + ", " + Numbers.counted(written.count(), what));
    }

    private static String version() {
        String version = MovesPage.class.getPackage().getImplementationVersion();
        return version == null ? "in development" : version;
    }

    @Override
    public void close() {
        setActive(false);
        model.close();
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
        if (parts != null) {
            parts.map.close();
        }
    }
}
