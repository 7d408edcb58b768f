package org.wardplan.ui.record;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.LongPredicate;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.record.JournalRow;
import org.wardplan.storage.JournalEntry;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;

/** A line of the journal: number, time, who, what and why. */
final class JournalCell extends ListCell<JournalRow> {
    private final DateTimeFormatter time;
    private final LongPredicate broken;
    private final Label number = Nodes.label("", "wp-muted", "journal-number");
    private final Label when = Nodes.label("", "wp-muted", "journal-time");
    private final Label who = Nodes.label("", "journal-author");
    private final Label what = Nodes.label("", "journal-what");
    private final Label why = Nodes.label("", "wp-muted", "journal-why");
    private final Label state = Nodes.label("", "wp-caption", "journal-state");
    private final Label mark = new Label("Chain breaks here", Icons.of(Feather.ALERT_OCTAGON, 14));
    private final HBox row = new HBox(12);

    /** @param broken whether the chain breaks at an entry */
    JournalCell(ZoneId zone, LongPredicate broken) {
        this.time = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK).withZone(zone);
        this.broken = broken;
        getStyleClass().add("journal-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        number.setAlignment(Pos.CENTER_RIGHT);
        mark.getStyleClass().addAll("wp-danger", "journal-mark");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        state.setMinWidth(Region.USE_PREF_SIZE);
        what.setMinWidth(60);
        why.setMinWidth(0);
        HBox.setHgrow(why, Priority.ALWAYS);
        why.setMaxWidth(Double.MAX_VALUE);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().setAll(number, when, who, what, why, mark, state);
        // As wide as the list, so that long texts are cut and not the end of the line.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable JournalRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            Nodes.mark(this, "broken", false);
            return;
        }
        number.setText(String.format(Locale.UK, "%,d", item.n()));
        boolean bad = broken.test(item.n());
        Nodes.shown(mark, bad);
        Nodes.mark(this, "broken", bad);
        JournalEntry e = item.entry();
        String reason = e == null || e.reason() == null ? "" : e.reason();
        when.setText(e == null ? "" : time.format(e.at()));
        who.setText(e == null ? "" : e.author());
        what.setText(e == null ? "…" : e.label());
        why.setText(reason);
        boolean faded = e != null && (e.undone() || e.kind() == JournalEntry.Kind.UNDO);
        Nodes.write(state, e != null && e.undone() ? "undone" : "");
        Nodes.mark(row, "faded", faded);
        setAccessibleText(
                e == null
                        ? "Entry " + item.n()
                        : "Entry " + item.n() + ", " + e.label() + ", " + e.author() + ", " + when.getText()
                                + (e.undone() ? ", undone" : "") + (bad ? ", the chain breaks here" : ""));
        setGraphic(row);
    }
}
