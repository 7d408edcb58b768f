package org.wardplan.ui.borough;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.borough.BoroughsModel;
import org.wardplan.app.borough.Review;
import org.wardplan.base.Problem;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.PageTools;

/** Files that were read, before they are taken over: what they change and where they clash, to be decided. */
final class ReviewPane extends VBox {
    private static final int PROBLEMS = 140;
    private static final double LEFT = 620;

    private final Review review;
    private final PageTools tools;
    private final BoroughsModel model;
    private final ReviewFiles files;
    private final ClashList clashes;
    private final ReviewMap map;
    private final Label count = Nodes.label("", "wp-section");
    private final Label none = Nodes.text("No clashes: what the boroughs changed, London left alone.", "wp-muted");
    private final Label words = Nodes.text("", "wp-medium");
    private final Button apply = Parts.button("Apply", Feather.CHECK, "review-apply", this::apply);
    private final Subscription subscriptions;

    ReviewPane(BoroughsModel model, Review review, PageTools tools) {
        this.model = model;
        this.review = review;
        this.tools = tools;
        getStyleClass().add("boroughs-pane");
        setId("boroughs-review");
        clashes = new ClashList(model.session().view());
        clashes.review(review);
        files = new ReviewFiles(tools.theme(), f -> clashes.show(f.outcome().file()));
        map = new ReviewMap(model, tools);
        apply.getStyleClass().add("accent");
        words.setId("review-words");
        count.setId("review-clashes");
        HBox.setHgrow(words, Priority.ALWAYS);
        Button discard = Parts.button(
                "Discard", Feather.X, "review-discard", () -> model.bringing().discard());
        discard.setTooltip(Nodes.tip("Lets the files go; nothing changes in London's plan"));
        HBox head = Parts.row(12, Nodes.label(title(), "wp-section"), words, discard, apply);
        head.getStyleClass().add("boroughs-head");

        VBox list = Parts.card("review-list", files.node());
        list.getStyleClass().add("table-card");
        VBox.setVgrow(files.node(), Priority.ALWAYS);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox left = new VBox(12, list);
        if (!review.problems().isEmpty()) {
            left.getChildren().add(problems());
        }
        left.getChildren().add(map);
        double width = tools.theme().px(LEFT);
        left.setPrefWidth(width);
        left.setMinWidth(width * 0.8);
        left.setMaxWidth(width);

        Label keys = Nodes.label("↑ ↓ next · ← London's · → the borough's · Del open", "wp-caption");
        keys.setMinWidth(0);
        VBox right = Parts.card("review-decide", Parts.row(8, count, Parts.gap(), keys), none, clashes.node());
        right.getStyleClass().add("clash-card");
        VBox.setVgrow(clashes.node(), Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox body = new HBox(12, left, right);
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(head, body);
        subscriptions = Subscription.combine(
                review.standing().subscribe(this::show),
                model.session().view().selection().subscribe((was, now) -> clashes.follow()));
    }

    private String title() {
        return Numbers.counted(review.standing().get().files().size(), "file") + " brought in";
    }

    private VBox problems() {
        ListView<Problem> list = new ListView<>();
        list.setId("review-problems");
        list.getItems().setAll(review.problems());
        list.setAccessibleText("Files that could not be read");
        list.getStyleClass().add("review-problems");
        list.setCellFactory(v -> new ProblemCell());
        list.setMinHeight(0);
        VBox card = Parts.card(
                "review-problem-card",
                Nodes.label("Could not be read, or only with a restriction", "wp-section"),
                list);
        card.setPrefHeight(tools.theme().px(PROBLEMS));
        card.setMinHeight(tools.theme().px(PROBLEMS * 0.6));
        VBox.setVgrow(list, Priority.ALWAYS);
        return card;
    }

    private void show(Review.Standing now) {
        files.show(now.files());
        clashes.show(now);
        map.show(now);
        int all = now.clashes().size();
        int open = now.open();
        count.setText(
                all == 0
                        ? "Clashes"
                        : (all == 1 ? "1 clash" : Numbers.whole(all) + " clashes") + ": "
                                + (open == 0 ? "all decided" : Numbers.whole(open) + " open"));
        Nodes.shown(none, all == 0);
        Nodes.shown(clashes.node(), all > 0);
        words.setText(review.words());
        Nodes.mark(words, "review-open", open > 0);
        apply.setText(open > 0 ? "Apply what is decided" : "Apply");
        apply.setDisable(now.edit() == null);
        apply.setTooltip(Nodes.tip(
                now.edit() == null
                        ? "There is nothing to take over"
                        : "Makes it one step of London's plan, to be undone as one"));
    }

    private void apply() {
        String said = review.words();
        List<Problem> wrong = model.bringing().apply();
        if (wrong.isEmpty()) {
            tools.inform("Brought in: " + said);
        } else {
            tools.problems(wrong);
        }
    }

    void focus() {
        if (clashes.node().isVisible()) {
            clashes.node().requestFocus();
        } else {
            apply.requestFocus();
        }
    }

    void dispose() {
        subscriptions.unsubscribe();
        map.dispose();
    }

    private static final class ProblemCell extends javafx.scene.control.ListCell<Problem> {
        @Override
        protected void updateItem(@org.jspecify.annotations.Nullable Problem item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : item.toString());
            setWrapText(true);
            setPrefWidth(1);
            setGraphic(
                    empty || item == null
                            ? null
                            : Icons.of(
                                    item.severity() == Problem.Severity.ERROR
                                            ? Feather.ALERT_OCTAGON
                                            : Feather.ALERT_TRIANGLE,
                                    14));
        }
    }
}
