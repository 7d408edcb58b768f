package org.wardplan.ui.shell;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.wardplan.app.RunningTask;

/** What the user waits for: how far it is, and Cancel. Appears after half a second, not before. */
final class ProgressCard {
    private static final Duration PATIENCE = Duration.millis(500);

    private ProgressCard() {}

    static void watch(Overlay overlay, RunningTask task) {
        PauseTransition wait = new PauseTransition(PATIENCE);
        wait.setOnFinished(e -> {
            if (!task.finished().get()) {
                show(overlay, task);
            }
        });
        wait.play();
    }

    private static void show(Overlay overlay, RunningTask task) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(task.fraction());
        Label what = DialogCard.text("", "wp-muted");
        what.textProperty().bind(task.message());
        VBox box = new VBox(10, bar, what);
        box.setPrefWidth(380);
        DialogCard card = new DialogCard(task.title(), overlay, box, DialogCard.other("Cancel", task::cancel));
        overlay.dialog(card, () -> {
            bar.progressProperty().unbind();
            what.textProperty().unbind();
        });
        task.finished().addListener((o, was, now) -> {
            if (overlay.card() == card) {
                overlay.close();
            }
        });
    }
}
