package org.wardplan.ui.borough;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.borough.BoroughStatus;
import org.wardplan.model.finance.Money;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Summary;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;

/** Small parts that the page is put together from. */
final class Parts {
    private Parts() {}

    static VBox card(String id, Node... content) {
        VBox card = new VBox(content);
        card.getStyleClass().addAll("wp-card", "borough-card");
        card.setId(id);
        card.setMinWidth(0);
        return card;
    }

    static Region gap() {
        Region gap = new Region();
        gap.setMinWidth(8);
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    static HBox row(double spacing, Node... content) {
        HBox row = new HBox(spacing, content);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    static Button button(String words, @Nullable Feather icon, String id, Runnable action) {
        Button b = new Button(words, icon == null ? null : Icons.of(icon, 14));
        b.setId(id);
        b.setMinWidth(Region.USE_PREF_SIZE);
        b.setOnAction(e -> action.run());
        return b;
    }

    static Button small(String words, @Nullable Feather icon, String id, Runnable action) {
        Button b = button(words, icon, id, action);
        b.getStyleClass().add("small");
        return b;
    }

    static Feather icon(BoroughStatus status) {
        return switch (status) {
            case NONE -> Feather.MINUS;
            case DRAFT -> Feather.EDIT_3;
            case SUBMITTED -> Feather.INBOX;
            case AGREED -> Feather.CHECK_CIRCLE;
        };
    }

    /** For ids of nodes: lower case, dashes for blanks. */
    static String id(String of) {
        return of.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** {@code 12 agreed}, {@code 1 draft}, {@code 3 drafts}, {@code 2 without a plan}. */
    static String counted(int n, BoroughStatus status) {
        return n + " "
                + switch (status) {
                    case NONE -> "without a plan";
                    case DRAFT -> n == 1 ? "draft" : "drafts";
                    case SUBMITTED -> "submitted";
                    case AGREED -> "agreed";
                };
    }

    /** A status by icon and word. */
    static Label status(BoroughStatus status) {
        Label l = new Label();
        l.getStyleClass().add("borough-status");
        show(l, status);
        return l;
    }

    static void show(Label l, BoroughStatus status) {
        l.setText(status.label());
        l.setGraphic(Icons.of(icon(status), 14));
        Nodes.mark(l, "status-none", status == BoroughStatus.NONE);
        Nodes.mark(l, "status-agreed", status == BoroughStatus.AGREED);
    }

    /** {@code 86 DWO + 43 PCSO}; roles without a post are left out. */
    static String posts(Evaluation of, Summary sums) {
        String text = IntStream.range(0, of.roles().size())
                .filter(r -> sums.posts()[r] > 0)
                .mapToObj(r -> Numbers.whole(sums.posts()[r]) + " " + of.roles().get(r).id())
                .collect(Collectors.joining(" + "));
        return text.isEmpty() ? "none" : text;
    }

    /** {@code +3 posts against the baseline}. */
    static String change(Summary sums) {
        int n = sums.change();
        return n == 0
                ? "none against the baseline"
                : Numbers.signed(n) + (Math.abs(n) == 1 ? " post" : " posts") + " against the baseline";
    }

    /** {@code £0.4m left}, or {@code £120,000 over}. */
    static String against(Money cost, Money envelope) {
        return over(cost, envelope)
                .map(o -> o + " over")
                .orElseGet(() -> envelope.minus(cost) + " left");
    }

    static Optional<Money> over(Money cost, Money envelope) {
        Money more = cost.minus(envelope);
        return more.pence() > 0 ? Optional.of(more) : Optional.empty();
    }

    /** Adds a named figure as a row. */
    static Label figure(GridPane grid, String name, String id) {
        int at = grid.getRowCount();
        Label value = Nodes.label("", "wp-medium");
        value.setId(id);
        value.setWrapText(true);
        value.setMinWidth(0);
        value.setMinHeight(Region.USE_PREF_SIZE);
        GridPane.setHgrow(value, Priority.ALWAYS);
        Label label = Nodes.label(name, "wp-muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        grid.addRow(at, label, value);
        return value;
    }

    static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("borough-figures");
        return grid;
    }
}
