package org.wardplan.ui.shell;

import java.lang.management.ManagementFactory;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/**
 * Says on standard error how long the start took, from the start of Java, when the system property
 * {@value #PROPERTY} is true: once when the window is laid out, once when the plan is shown and can be worked on.
 */
final class StartupLog {
    static final String PROPERTY = "wardplan.startup.log";

    private StartupLog() {}

    /** @param session empty until the plan is open */
    static void watch(Scene scene, ObservableValue<?> session) {
        if (!Boolean.getBoolean(PROPERTY)) {
            return;
        }
        nextPulse(scene, "window");
        session.addListener((o, was, now) -> {
            if (was == null && now != null) {
                nextPulse(scene, "interactive");
            }
        });
    }

    private static void nextPulse(Scene scene, String what) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                // Behind the work that the layout has queued for this thread.
                Platform.runLater(() -> say(what));
            }
        });
        Platform.requestNextPulse();
    }

    private static void say(String what) {
        long millis = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        System.err.println("startup: " + what + " after " + millis + " ms");
    }
}
