package org.wardplan.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Dialogs and popovers inside the window, over everything else. Esc or a click beside a card closes it; the keyboard
 * stays within the topmost card, and goes back to where it was.
 */
final class Overlay extends StackPane {
    private record Layer(StackPane ground, Region card, @Nullable Node before, Runnable closed) {}

    private final Deque<Layer> layers = new ArrayDeque<>();
    private boolean bringingBack;

    Overlay() {
        getStyleClass().add("overlay");
        setVisible(false);
        setPickOnBounds(false);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && isOpen()) {
                close();
                e.consume();
            }
        });
        sceneProperty().addListener((o, was, scene) -> {
            if (scene != null) {
                scene.focusOwnerProperty().addListener((f, before, now) -> keepInside(now));
            }
        });
    }

    boolean isOpen() {
        return !layers.isEmpty();
    }

    /** The topmost card, or null. */
    @Nullable Region card() {
        Layer top = layers.peek();
        return top == null ? null : top.card;
    }

    /** Shows a dialog in the middle, on a dimmed window. */
    void dialog(Region card, Runnable closed) {
        add(card, Pos.CENTER, new Insets(24), true, closed);
    }

    /** Shows a card at the top in the middle, on a dimmed window. */
    void top(Region card) {
        add(card, Pos.TOP_CENTER, new Insets(72, 0, 0, 0), true, () -> {});
    }

    /** Shows a card below a control, right-aligned with it where it would leave the window. */
    void below(Node anchor, Region card) {
        Bounds at = sceneToLocal(anchor.localToScene(anchor.getBoundsInLocal()));
        double y = at.getMaxY() + 6;
        add(card, Pos.TOP_LEFT, new Insets(y, 0, 0, at.getMinX()), false, () -> {});
        // Only now has it its style, and so its width.
        card.applyCss();
        double x = Math.max(8, Math.min(at.getMinX(), getWidth() - card.prefWidth(-1) - 12));
        StackPane.setMargin(card, new Insets(y, 0, 12, x));
    }

    private void add(Region card, Pos pos, Insets margin, boolean dimmed, Runnable closed) {
        Node before = getScene() == null ? null : getScene().getFocusOwner();
        StackPane ground = new StackPane(card);
        ground.getStyleClass().add(dimmed ? "scrim" : "clear-scrim");
        ground.setOnMousePressed(e -> {
            if (e.getTarget() == ground) {
                close();
            }
        });
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(card, pos);
        StackPane.setMargin(card, margin);
        layers.push(new Layer(ground, card, before, closed));
        getChildren().add(ground);
        setVisible(true);
        focusFirst(card);
    }

    /** Closes the topmost card. */
    void close() {
        Layer top = layers.poll();
        if (top == null) {
            return;
        }
        getChildren().remove(top.ground);
        setVisible(isOpen());
        if (top.before != null && top.before.getScene() != null) {
            top.before.requestFocus();
        }
        top.closed.run();
    }

    /** Closes all that is open. */
    void closeAll() {
        while (isOpen()) {
            close();
        }
    }

    private void keepInside(@Nullable Node focused) {
        Layer top = layers.peek();
        if (top == null || focused == null || bringingBack || isWithin(focused, top.card)) {
            return;
        }
        bringingBack = true;
        Platform.runLater(() -> {
            bringingBack = false;
            Layer now = layers.peek();
            Node owner = getScene() == null ? null : getScene().getFocusOwner();
            if (now != null && owner != null && !isWithin(owner, now.card)) {
                focusFirst(now.card);
            }
        });
    }

    private static boolean isWithin(Node node, Node ancestor) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n == ancestor) {
                return true;
            }
        }
        return false;
    }

    private static void focusFirst(Region card) {
        Node first = DialogCard.firstFocus(card);
        if (first != null) {
            first.requestFocus();
        }
    }
}
