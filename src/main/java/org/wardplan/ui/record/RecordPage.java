package org.wardplan.ui.record;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.PlanSession;
import org.wardplan.app.record.EntryDetails;
import org.wardplan.app.record.JournalRow;
import org.wardplan.app.record.RecordModel;
import org.wardplan.app.record.Standing;
import org.wardplan.ui.theme.Cards;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Page;
import org.wardplan.ui.theme.PageTools;

/** The journal: everything that was done to the plan, newest first, and the way back to any of it. */
public final class RecordPage implements Page {
    private static final double ROW = 30;

    private final RecordModel model;
    private final PageTools tools;
    private final BorderPane root = new BorderPane();
    private final ListView<JournalRow> list = new ListView<>();
    private final Label found = Nodes.label("", "wp-medium");
    private final Label standing = new Label();
    private final Label banner = Nodes.text("", "record-banner");
    private final Button check = new Button("Check again");
    private final DetailsPane details;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private boolean built;

    public RecordPage(PlanSession session, PageTools tools) {
        this.model = new RecordModel(session, Platform::runLater, ZoneId.systemDefault());
        this.tools = tools;
        this.details = new DetailsPane(model);
        root.setId("record-page");
        root.getStyleClass().add("record-page");
        root.getStylesheets()
                .add(Objects.requireNonNull(RecordPage.class.getResource("/org/wardplan/ui/record/record.css"))
                        .toExternalForm());
        root.setMinSize(0, 0);
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public void setActive(boolean active) {
        if (active == !subscriptions.isEmpty()) {
            return;
        }
        if (active) {
            if (!built) {
                built = true;
                build();
            }
            subscriptions.add(model.details().subscribe(this::details));
            subscriptions.add(model.offer().subscribe(details::offer));
            subscriptions.add(model.standing().subscribe(this::standing));
            subscriptions.add(model.found().subscribe(found::setText));
            subscriptions.add(tools.theme().textScale().subscribe(s -> list.setFixedCellSize(ROW * s.doubleValue())));
        } else {
            subscriptions.forEach(Subscription::unsubscribe);
            subscriptions.clear();
        }
        model.setActive(active);
    }

    private void build() {
        list.setId("history-list");
        list.setAccessibleText("Journal, newest first");
        list.getStyleClass().add("journal-list");
        list.setCellFactory(v -> new JournalCell(
                model.zone(), n -> model.standing().get().broken().contains(n)));
        list.setItems(model.rows());
        list.setPlaceholder(Nodes.label("No entry fits. Clear the fields above to see all.", "wp-muted"));
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !model.isShowing() && row.n() != model.chosen()) {
                model.choose(row.n());
            }
        });
        list.setMinSize(0, 0);
        model.rows().addListener((ListChangeListener<JournalRow>) c -> {
            while (c.next()) {
                if (c.wasReplaced() || c.wasAdded()) {
                    Platform.runLater(this::mark);
                    return;
                }
            }
        });
        details.setMinWidth(300);
        SplitPane split = new SplitPane(list, details);
        split.setDividerPositions(0.68);
        SplitPane.setResizableWithParent(details, false);
        root.setTop(new VBox(banner, new FilterBar(model), line()));
        root.setCenter(split);
    }

    private HBox line() {
        found.setId("record-found");
        found.setMinWidth(Region.USE_PREF_SIZE);
        standing.setId("record-standing");
        standing.getStyleClass().add("wp-muted");
        banner.setId("record-banner");
        banner.setGraphic(Icons.of(Feather.ALERT_OCTAGON, 16));
        check.setId("record-check");
        check.getStyleClass().addAll("small", "flat");
        check.setMinWidth(Region.USE_PREF_SIZE);
        check.setOnAction(e -> model.check());
        Button export = new Button("Export…", Icons.of(Feather.DOWNLOAD, 14));
        export.setId("record-export");
        export.getStyleClass().add("small");
        export.setMinWidth(Region.USE_PREF_SIZE);
        export.setTooltip(Nodes.tip("Writes the entries found with all their fields as CSV, or as JSON lines where the"
                + " name ends in .jsonl; the chain can be checked from the file alone"));
        export.setOnAction(e -> tools.save("Export the journal", "journal.csv", "Journal", "csv")
                .ifPresent(path -> model.export(path, tools::inform)));
        HBox line = new HBox(12, found, standing, check, Cards.gap(), export);
        line.getStyleClass().addAll("wp-bar", "record-line");
        return line;
    }

    private void details(@Nullable EntryDetails d) {
        details.show(d);
        mark();
    }

    /** Selects the entry looked at, wherever it stands now. */
    private void mark() {
        int at = model.chosen() == 0 ? -1 : model.rows().indexOf(model.chosen());
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().clearAndSelect(at);
        }
    }

    private void standing(Standing s) {
        boolean broken = s.kind() == Standing.Kind.BROKEN;
        Nodes.write(banner, broken ? s.words() : "");
        Nodes.write(standing, broken ? "chain broken" : s.words());
        Nodes.mark(standing, "wp-danger", broken);
        standing.setGraphic(
                switch (s.kind()) {
                    case WHOLE -> Icons.of(Feather.SHIELD, 14);
                    case BROKEN -> Icons.of(Feather.ALERT_OCTAGON, 14);
                    case CHECKING -> Icons.of(Feather.CLOCK, 14);
                    case UNKNOWN -> null;
                });
        check.setDisable(s.kind() == Standing.Kind.CHECKING);
        list.refresh();
    }

    @Override
    public void close() {
        setActive(false);
        list.setItems(null);
    }
}
