package org.wardplan.ui.edit;

import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.workforce.Role;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Numbers;

/** Posts of a role with a button less and a button more, a number that can be typed, and a lock. */
public final class PostStepper extends HBox {
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below-floor");
    private final Role role;
    private final Button less = new Button("−");
    private final Button more = new Button("+");
    private final TextField number = new TextField();
    private final ToggleButton lock = new ToggleButton();
    private final Label remark = new Label();
    private int shown;
    private IntConsumer onStep = by -> {};
    private IntConsumer onSet = posts -> {};
    private Runnable onLock = () -> {};

    public PostStepper(Role role) {
        this.role = role;
        getStyleClass().add("post-stepper");
        Label name = new Label(role.id());
        name.getStyleClass().addAll("wp-medium", "role");
        name.setTooltip(new Tooltip(role.label()));
        less.setId("less-" + role.id());
        more.setId("more-" + role.id());
        number.setId("posts-" + role.id());
        lock.setId("lock-" + role.id());
        less.getStyleClass().add("less");
        more.getStyleClass().add("more");
        name(less, "One " + role.id() + " less");
        name(more, "One " + role.id() + " more");
        number.setAccessibleText(role.label() + " posts");
        less.setOnAction(e -> onStep.accept(-1));
        more.setOnAction(e -> onStep.accept(1));
        lock.getStyleClass().addAll("flat", "icon-only", "small");
        lock.setGraphic(Icons.of(Feather.UNLOCK, 14));
        lock.setOnAction(e -> onLock.run());
        remark.getStyleClass().add("wp-caption");
        number.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        number.focusedProperty().addListener((o, was, now) -> {
            if (!now) {
                finish();
            }
        });
        HBox group = new HBox(less, number, more);
        group.getStyleClass().add("stepper");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(name, group, lock, gap, remark);
    }

    private static void name(Button b, String text) {
        Icons.name(b, text);
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER) {
            finish();
            number.selectAll();
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE && !number.getText().equals(text())) {
            number.setText(text());
            e.consume();
        } else if (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN) {
            finish();
            onStep.accept(e.getCode() == KeyCode.UP ? 1 : -1);
            e.consume();
        }
    }

    private String text() {
        return Numbers.whole(shown);
    }

    /** Takes a good number; puts the old one back in place of a bad one, and says what was expected. */
    private void finish() {
        String typed = number.getText().strip();
        if (!number.isEditable() || typed.equals(text())) {
            return;
        }
        if (typed.matches("\\d{1,3}")) {
            onSet.accept(Integer.parseInt(typed));
        } else {
            remark.setText("expected 0 to " + PostChange.MOST_POSTS);
            remark.getStyleClass().add("wp-danger");
        }
        number.setText(text());
    }

    /**
     * Shows one ward's posts.
     *
     * @param floor least posts that the floor rule asks for, or 0
     */
    public void show(int posts, boolean locked, int floor, String newRemark) {
        shown = posts;
        number.setText(text());
        number.setEditable(true);
        boolean below = posts < floor;
        number.pseudoClassStateChanged(BELOW, below);
        remark.getStyleClass().remove("wp-danger");
        if (below) {
            remark.getStyleClass().add("wp-danger");
        }
        remark.setText(below ? "floor " + floor : newRemark);
        less.setDisable(posts == 0);
        more.setDisable(posts == PostChange.MOST_POSTS);
        name(less, "One " + role.id() + " less");
        name(more, "One " + role.id() + " more");
        showLock(locked, locked ? role.id() + " locked: unlock" : "Lock " + role.id());
    }

    /** Shows the sum of several wards; the buttons then work on each of them. */
    public void showSum(int posts, boolean allLocked, int wards) {
        shown = posts;
        number.setText(text());
        number.setEditable(false);
        number.pseudoClassStateChanged(BELOW, false);
        remark.setText("sum of " + Numbers.whole(wards));
        name(less, "One " + role.id() + " less in each of " + wards + " wards");
        name(more, "One " + role.id() + " more in each of " + wards + " wards");
        less.setDisable(posts == 0);
        more.setDisable(false);
        showLock(allLocked, allLocked ? role.id() + " locked in all: unlock" : "Lock " + role.id() + " in all");
    }

    private void showLock(boolean locked, String name) {
        lock.setSelected(locked);
        if (lock.getGraphic() instanceof org.kordamp.ikonli.javafx.FontIcon icon) {
            icon.setIconCode(locked ? Feather.LOCK : Feather.UNLOCK);
        }
        Icons.name(lock, name);
    }

    public void onStep(IntConsumer action) {
        onStep = action;
    }

    public void onSet(IntConsumer action) {
        onSet = action;
    }

    public void onLock(Runnable action) {
        onLock = action;
    }
}
