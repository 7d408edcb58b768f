package org.wardplan.ui.shell;

import java.util.HashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.base.Problem;
import org.wardplan.ui.theme.Icons;

/** What the user must know, under the top bar: problems until they are dismissed, a read-only plan as long as it is. */
final class Banners extends VBox {
    private static final int MOST = 4;

    private final Map<Problem, HBox> shown = new HashMap<>();
    private @Nullable HBox readOnly;

    Banners() {
        getStyleClass().add("banners");
    }

    /** Shows the problems of a list as they come and go; dismissing takes them out of it. */
    void follow(ObservableList<Problem> problems) {
        problems.forEach(p -> add(p, problems));
        problems.addListener((ListChangeListener<Problem>) c -> {
            while (c.next()) {
                c.getRemoved().forEach(this::remove);
                c.getAddedSubList().forEach(p -> add(p, problems));
            }
        });
    }

    private void add(Problem problem, ObservableList<Problem> from) {
        if (shown.containsKey(problem)) {
            return;
        }
        boolean error = problem.severity() == Problem.Severity.ERROR;
        HBox row = row(
                error ? Feather.ALERT_OCTAGON : Feather.ALERT_TRIANGLE,
                problem.toString(),
                error ? "danger" : "notice",
                () -> from.remove(problem));
        shown.put(problem, row);
        getChildren().add(row);
        if (shown.size() > MOST) {
            // The oldest makes room: a wall of messages is read by nobody.
            shown.entrySet().stream()
                    .filter(e -> e.getValue() == firstDismissable())
                    .findFirst()
                    .map(Map.Entry::getKey)
                    .ifPresent(from::remove);
        }
    }

    private @Nullable HBox firstDismissable() {
        return (HBox)
                getChildren().stream().filter(n -> n != readOnly).findFirst().orElse(null);
    }

    private void remove(Problem problem) {
        HBox row = shown.remove(problem);
        if (row != null) {
            getChildren().remove(row);
        }
    }

    /** Says that the plan can't be changed; an empty text takes that away. */
    void readOnly(String why) {
        if (readOnly != null) {
            getChildren().remove(readOnly);
            readOnly = null;
        }
        if (!why.isEmpty()) {
            readOnly = row(Feather.LOCK, why, "notice", null);
            readOnly.setId("read-only-banner");
            getChildren().add(0, readOnly);
        }
    }

    /** Says that something is done; goes by itself. */
    void inform(String what) {
        HBox[] row = new HBox[1];
        row[0] = row(Feather.CHECK_CIRCLE, what, "info", () -> getChildren().remove(row[0]));
        getChildren().add(row[0]);
        PauseTransition wait = new PauseTransition(Duration.seconds(8));
        wait.setOnFinished(e -> getChildren().remove(row[0]));
        wait.play();
    }

    private static HBox row(Feather icon, String words, String style, @Nullable Runnable dismiss) {
        Label text = DialogCard.text(words);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(8, Icons.of(icon), text);
        row.setMinHeight(Region.USE_PREF_SIZE);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("banner", style);
        row.setAccessibleText(words);
        if (dismiss != null) {
            Button close = Icons.only(new Button(), Feather.X, "Dismiss");
            close.getStyleClass().addAll("flat", "small");
            close.setOnAction(e -> dismiss.run());
            row.getChildren().add(close);
        }
        return row;
    }
}
