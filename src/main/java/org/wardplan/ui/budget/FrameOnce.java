package org.wardplan.ui.budget;

import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/** Does something with the next frame; of several things asked for until then, the last. */
final class FrameOnce {
    private @Nullable Runnable wanted;
    private final AnimationTimer nextFrame = new AnimationTimer() {
        @Override
        public void handle(long now) {
            stop();
            Runnable action = wanted;
            wanted = null;
            if (action != null) {
                action.run();
            }
        }
    };

    void ask(Runnable action) {
        wanted = action;
        nextFrame.start();
    }

    void drop() {
        nextFrame.stop();
        wanted = null;
    }
}
