package org.wardplan.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What each action does, and the keys that call it. */
final class Actions {
    private record Handler(Runnable run, BooleanSupplier enabled) {}

    private final Map<Action, Handler> handlers = new EnumMap<>(Action.class);
    private BooleanSupplier blocked = () -> false;
    private IntConsumer digits = n -> {};

    void on(Action action, Runnable run) {
        on(action, () -> true, run);
    }

    void on(Action action, BooleanSupplier enabled, Runnable run) {
        handlers.put(action, new Handler(run, enabled));
    }

    /** Whether keys are to be left alone at present, since a dialog has them. */
    void blockedWhen(BooleanSupplier condition) {
        blocked = condition;
    }

    /** Takes the keys 1 to 9. */
    void onDigit(IntConsumer taker) {
        digits = taker;
    }

    /** Whether there is something that does it. */
    boolean knows(Action action) {
        return handlers.containsKey(action);
    }

    boolean isEnabled(Action action) {
        Handler h = handlers.get(action);
        return h != null && h.enabled.getAsBoolean();
    }

    /** Does it, if it can be done now. */
    void run(Action action) {
        Handler h = handlers.get(action);
        if (h != null && h.enabled.getAsBoolean()) {
            h.run.run();
        }
    }

    /** Listens for keys that no control wanted for itself. */
    void install(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.isConsumed() || blocked.getAsBoolean()) {
            return;
        }
        boolean typing = event.getTarget() instanceof Node n && isText(n);
        for (Action a : Action.values()) {
            if (a.keys().isPresent() && a.keys().get().match(event) && !(typing && a.isTextKey())) {
                if (isEnabled(a)) {
                    run(a);
                    event.consume();
                }
                return;
            }
        }
        int digit = digit(event.getCode());
        boolean bare = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (!typing && bare && digit >= 1) {
            digits.accept(digit);
            event.consume();
        }
    }

    private static boolean isText(Node node) {
        return node instanceof TextInputControl || (node.getParent() != null && isText(node.getParent()));
    }

    private static int digit(KeyCode code) {
        if (code.compareTo(KeyCode.DIGIT1) >= 0 && code.compareTo(KeyCode.DIGIT9) <= 0) {
            return code.ordinal() - KeyCode.DIGIT0.ordinal();
        }
        return code.compareTo(KeyCode.NUMPAD1) >= 0 && code.compareTo(KeyCode.NUMPAD9) <= 0
                ? code.ordinal() - KeyCode.NUMPAD0.ordinal()
                : -1;
    }
}
