package org.wardplan.ui.table;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.plan.PostChange;

/**
 * The layer over the rows: the field that a number of posts is typed into, what is wrong with it, and the question
 * before a locked post changes. It lies over the table, so that the table need not redraw for it.
 */
final class CellEditor extends Pane {
    /** What to do with a number, and where to go next. */
    interface Commit {
        void commit(int posts, Next next);
    }

    /** Where to go after a number. */
    enum Next {
        STAY,
        DOWN,
        UP,
        RIGHT,
        LEFT
    }

    private static final double QUESTION_WIDTH = 320;
    private final TextField field = new TextField();
    private final Label message = new Label();
    private @Nullable Region question;
    private @Nullable Commit commit;
    private String opened = "";
    private Runnable back = () -> {};

    CellEditor() {
        setPickOnBounds(false);
        getStyleClass().add("cell-editor");
        field.setId("cell-editor");
        field.getStyleClass().add("cell-field");
        field.setManaged(false);
        field.setVisible(false);
        message.getStyleClass().add("cell-message");
        message.setManaged(false);
        message.setVisible(false);
        message.setMouseTransparent(true);
        getChildren().addAll(field, message);
        field.textProperty().addListener((o, was, now) -> message.setVisible(false));
        field.focusedProperty().addListener((o, was, now) -> {
            if (!now && field.isVisible()) {
                leave();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** What gets the focus when typing is over. */
    void onClosed(Runnable action) {
        back = action;
    }

    boolean isOpen() {
        return field.isVisible();
    }

    boolean asks() {
        return question != null;
    }

    /**
     * Opens the field over a cell.
     *
     * @param cell bounds in the scene
     * @param typed what was typed to open it, or empty to begin with the number as it is, selected
     */
    void open(Bounds cell, String role, int posts, String typed, Commit then) {
        commit = then;
        Bounds at = sceneToLocal(cell);
        field.setAccessibleText(role + " posts");
        opened = String.valueOf(posts);
        field.setText(typed.isEmpty() ? opened : typed);
        field.resizeRelocate(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight() - 1);
        field.setVisible(true);
        field.requestFocus();
        if (typed.isEmpty()) {
            field.selectAll();
        } else {
            field.end();
        }
    }

    private void key(KeyEvent e) {
        Next next =
                switch (e.getCode()) {
                    case ENTER -> e.isShiftDown() ? Next.UP : Next.DOWN;
                    case DOWN -> Next.DOWN;
                    case UP -> Next.UP;
                    case TAB -> e.isShiftDown() ? Next.LEFT : Next.RIGHT;
                    default -> null;
                };
        if (next != null) {
            finish(next);
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE) {
            close();
            back.run();
            e.consume();
        }
    }

    private void finish(Next next) {
        Integer posts = posts(field.getText());
        if (posts == null) {
            say("Expected a whole number from 0 to " + PostChange.MOST_POSTS);
            return;
        }
        Commit then = commit;
        close();
        back.run();
        if (then != null) {
            then.commit(posts, next);
        }
    }

    /** The focus went elsewhere: a good number counts, a bad one is dropped. */
    private void leave() {
        Integer posts = posts(field.getText());
        Commit then = commit;
        close();
        if (posts != null && then != null && !String.valueOf(posts).equals(opened)) {
            then.commit(posts, Next.STAY);
        }
    }

    /** Null where the text is no number of posts. */
    static @Nullable Integer posts(String text) {
        String digits = text.strip();
        return digits.matches("\\d{1,3}") ? Integer.valueOf(digits) : null;
    }

    private void say(String text) {
        message.setText(text);
        message.applyCss();
        double w = message.prefWidth(-1);
        double h = message.prefHeight(w);
        double y = field.getLayoutY() + field.getHeight() + 2;
        message.resizeRelocate(
                Math.max(0, Math.min(field.getLayoutX(), getWidth() - w)),
                y + h > getHeight() ? field.getLayoutY() - h - 2 : y,
                w,
                h);
        message.setVisible(true);
    }

    /** Takes the field away, dropping what was typed. */
    void close() {
        commit = null;
        field.setVisible(false);
        message.setVisible(false);
    }

    /** Keeps a good number and takes the field away: before the rows move under it. */
    void settle() {
        if (field.isVisible()) {
            leave();
        }
    }

    /** Shows a question near a cell, or takes it away with null. */
    void ask(@Nullable Region asked, Bounds cell) {
        Node old = question;
        if (old != null) {
            getChildren().remove(old);
        }
        question = asked;
        if (asked == null) {
            if (old != null) {
                back.run();
            }
            return;
        }
        asked.setManaged(false);
        getChildren().add(asked);
        asked.applyCss();
        Bounds at = sceneToLocal(cell);
        double w = Math.min(QUESTION_WIDTH, getWidth());
        double h = asked.prefHeight(w);
        double x = Math.max(4, Math.min(at.getMinX(), getWidth() - w - 16));
        double below = at.getMaxY() + 4;
        double y = Math.max(4, below + h <= getHeight() ? below : at.getMinY() - h - 4);
        asked.resizeRelocate(x, y, w, h);
        asked.layout();
    }
}
