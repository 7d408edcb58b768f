package org.wardplan.ui.shell;

import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.wardplan.app.PlanLibrary;

/** What the window shows when no plan is open: how to get one. */
final class StartPage extends StackPane {
    StartPage(Shell shell) {
        getStyleClass().add("start-page");
        setId("start-page");
        Label title = new Label("No plan is open");
        title.getStyleClass().add("wp-title");
        HBox buttons = new HBox(
                8,
                DialogCard.main("New plan…", () -> shell.actions().run(Action.NEW)),
                DialogCard.other("Open plan…", () -> shell.actions().run(Action.OPEN)));
        VBox box = new VBox(16, title, buttons);
        VBox recent = new VBox(6);
        for (String file : shell.model().settings().get().recentFiles()) {
            Path path = Path.of(file);
            Hyperlink link = new Hyperlink(nameOf(path));
            link.setTooltip(new Tooltip(file));
            link.setOnAction(e -> shell.model().open(path));
            recent.getChildren().add(link);
        }
        if (!recent.getChildren().isEmpty()) {
            Label caption = new Label("Recent plans");
            caption.getStyleClass().add("wp-caption");
            box.getChildren().addAll(caption, recent);
        }
        box.setMaxSize(360, USE_PREF_SIZE);
        box.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(box);
    }

    /** The file's name without its extension. */
    static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(PlanLibrary.EXTENSION)
                ? name.substring(0, name.length() - PlanLibrary.EXTENSION.length())
                : name;
    }
}
