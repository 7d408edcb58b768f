package org.wardplan.ui.shell;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** PLACEHOLDER of branch cli, to be replaced by the shell's. */
public final class WardplanApp extends Application {
    public static void start(String[] args) {
        launch(WardplanApp.class, args);
    }

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new Label("Wardplan"), 400, 300));
        stage.show();
    }
}
