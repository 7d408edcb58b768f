package org.wardplan.ui.borough;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.wardplan.app.ViewState;
import org.wardplan.app.borough.Review;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;

/** The right side of a review: the clashes to decide, what is taken, and what London keeps. */
final class ReviewLists extends VBox {
    private final ClashList clashes;
    private final ChangeList taken;
    private final ChangeList kept;
    private final ToggleButton showClashes = segment("review-clashes");
    private final ToggleButton showTaken = segment("review-taken");
    private final ToggleButton showKept = segment("review-kept");
    private final Label keys = Nodes.label("← London's · → borough's", "wp-caption");
    private final Label none = Nodes.text("No clashes: what the boroughs changed, London left alone.", "wp-muted");

    ReviewLists(ViewState view, Review review) {
        clashes = new ClashList(view);
        clashes.review(review);
        taken = new ChangeList(view, "taken-list", "Changes taken from the files", "Nothing is taken as it stands");
        kept = new ChangeList(view, "kept-list", "What London keeps", "London keeps nothing against the files");
        setId("review-decide");
        getStyleClass().addAll("wp-card", "borough-card", "clash-card");
        setMinWidth(0);
        keys.setMinWidth(0);
        keys.setTooltip(
                Nodes.tip("Up and Down go to another clash, Left takes London's, Right the borough's, Delete leaves"
                        + " it open"));
        ToggleGroup group = new ToggleGroup();
        for (ToggleButton b : new ToggleButton[] {showClashes, showTaken, showKept}) {
            b.setToggleGroup(group);
            b.setOnAction(e -> {
                b.setSelected(true);
                choose();
            });
        }
        showClashes.getStyleClass().add("first");
        showKept.getStyleClass().add("last");
        showClashes.setSelected(true);
        HBox segments = new HBox(showClashes, showTaken, showKept);
        segments.getStyleClass().addAll("wp-segments");
        segments.setMinWidth(USE_PREF_SIZE);
        for (Node list : List.of(clashes.node(), taken.node(), kept.node())) {
            VBox.setVgrow(list, Priority.ALWAYS);
        }
        getChildren()
                .setAll(Parts.row(8, segments, Parts.gap(), keys), none, clashes.node(), taken.node(), kept.node());
    }

    private static ToggleButton segment(String id) {
        ToggleButton b = new ToggleButton();
        b.setId(id);
        b.setMinWidth(USE_PREF_SIZE);
        return b;
    }

    private void choose() {
        boolean any = !clashes.node().getItems().isEmpty();
        Nodes.shown(clashes.node(), showClashes.isSelected() && any);
        Nodes.shown(none, showClashes.isSelected() && !any);
        Nodes.shown(keys, showClashes.isSelected() && any);
        Nodes.shown(taken.node(), showTaken.isSelected());
        Nodes.shown(kept.node(), showKept.isSelected());
    }

    void show(Review.Standing now) {
        clashes.show(now);
        taken.show(now.merge().taken());
        kept.show(now.merge().kept());
        int all = now.clashes().size();
        int open = now.open();
        showClashes.setText(
                all == 0
                        ? "No clashes"
                        : (all == 1 ? "1 clash" : Numbers.whole(all) + " clashes") + ", "
                                + (open == 0 ? "all decided" : Numbers.whole(open) + " open"));
        showTaken.setText(Numbers.whole(now.merge().taken().size()) + " taken");
        showKept.setText(Numbers.whole(now.merge().kept().size()) + " kept by London");
        choose();
    }

    /** Goes to what is of a file. */
    void show(String file) {
        clashes.show(file);
        taken.show(file);
        kept.show(file);
    }

    /** Goes to the clash of the ward that is selected in another view. */
    void follow() {
        clashes.follow();
    }

    void focus() {
        clashes.node().requestFocus();
    }
}
