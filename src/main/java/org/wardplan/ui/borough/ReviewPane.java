package org.wardplan.ui.borough;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
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
    private static final int PROBLEMS = 90;
    private static final double LEFT = 630;

    private final Review review;
    private final PageTools tools;
    private final BoroughsModel model;
    private final ReviewFiles files;
    private final ReviewLists lists;
    private final ReviewMap map;
    private final Label words = Nodes.text("", "wp-medium");
    private final Button apply = Parts.button("Apply", Feather.CHECK, "review-apply", this::apply);
    private final Subscription subscriptions;

    ReviewPane(BoroughsModel model, Review review, PageTools tools) {
        this.model = model;
        this.review = review;
        this.tools = tools;
        getStyleClass().add("boroughs-pane");
        setId("boroughs-review");
        lists = new ReviewLists(model.session().view(), review);
        files = new ReviewFiles(tools.theme(), f -> lists.show(f.outcome().file()));
        map = new ReviewMap(model, tools);
        apply.getStyleClass().add("accent");
        words.setId("review-words");
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
        list.setMinHeight(tools.theme().px(130));
        VBox left = new VBox(12, list);
        if (!review.problems().isEmpty()) {
            left.getChildren().add(problems());
        }
        left.getChildren().add(map);
        double width = tools.theme().px(LEFT);
        left.setPrefWidth(width);
        left.setMinWidth(width * 0.95);
        left.setMaxWidth(width);

        HBox.setHgrow(lists, Priority.ALWAYS);
        HBox body = new HBox(12, left, lists);
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(head, body);
        subscriptions = Subscription.combine(
                review.standing().subscribe(this::show),
                model.session().view().selection().subscribe((was, now) -> lists.follow()));
    }

    private String title() {
        return Numbers.counted(review.standing().get().files().size(), "file") + " brought in";
    }

    private VBox problems() {
        VBox lines = new VBox(4);
        lines.setId("review-problems");
        for (Problem p : review.problems()) {
            Label said = Nodes.text(p.toString());
            HBox.setHgrow(said, Priority.ALWAYS);
            HBox line = new HBox(
                    8,
                    Icons.of(
                            p.severity() == Problem.Severity.ERROR ? Feather.ALERT_OCTAGON : Feather.ALERT_TRIANGLE,
                            14),
                    said);
            line.setAlignment(Pos.TOP_LEFT);
            lines.getChildren().add(line);
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("borough-scroll");
        scroll.setMinHeight(tools.theme().px(32));
        scroll.setMaxHeight(tools.theme().px(PROBLEMS));
        VBox card = Parts.card(
                "review-problem-card",
                Nodes.label("Could not be read, or only with a restriction", "wp-section"),
                scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return card;
    }

    private void show(Review.Standing now) {
        files.show(now.files());
        lists.show(now);
        map.show(now);
        int open = now.open();
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
        if (review.standing().get().clashes().isEmpty()) {
            apply.requestFocus();
        } else {
            lists.focus();
        }
    }

    void dispose() {
        subscriptions.unsubscribe();
        map.dispose();
    }
}
