package org.wardplan.ui.edit;

import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.wardplan.app.PostRequest;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.PostChange;

/** Asks before locked posts change, with room for the reason, which is kept with the change. */
public final class LockQuestion extends Question {
    private final TextField reason = new TextField();
    private final Button change = new Button();

    /**
     * @param answer takes whether the locked posts change too, and the reason, which may be empty; not called on cancel
     * @param closed called when the question is done with, before the answer if there is one
     */
    public LockQuestion(PostRequest request, WardSet wards, BiConsumer<Boolean, String> answer, Runnable closed) {
        super("lock-question");
        Label title = new Label(title(request, wards));
        title.getStyleClass().add("wp-medium");
        title.setWrapText(true);
        reason.setPromptText("Reason, kept with the change");
        reason.setAccessibleText("Reason for changing locked posts");
        reason.getStyleClass().add("small");

        boolean only = request.free().isEmpty();
        change.setText(only ? "Change" : "Change them too");
        change.setId("lock-change");
        change.getStyleClass().addAll("small", "accent");
        change.setOnAction(e -> answer(answer, true, closed));
        Button cancel = new Button("Cancel");
        cancel.getStyleClass().add("small");
        cancel.setOnAction(e -> closed.run());
        HBox buttons = new HBox(8, change);
        if (!only) {
            Button others = new Button("Only the other " + request.free().size());
            others.getStyleClass().add("small");
            others.setOnAction(e -> answer(answer, false, closed));
            buttons.getChildren().add(others);
        }
        buttons.getChildren().add(cancel);
        getChildren().addAll(title, reason, buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                closed.run();
                e.consume();
            } else if (e.getCode() == KeyCode.ENTER && e.getTarget() == reason) {
                answer(answer, true, closed);
                e.consume();
            }
        });
    }

    private void answer(BiConsumer<Boolean, String> answer, boolean alsoLocked, Runnable closed) {
        String text = reason.getText().strip();
        closed.run();
        answer.accept(alsoLocked, text);
    }

    private static String title(PostRequest request, WardSet wards) {
        if (request.locked().size() == 1) {
            PostChange c = request.locked().get(0);
            int w = wards.indexOf(c.ward());
            String name = w < 0 ? c.ward() : wards.ward(w).name();
            return name + ": " + c.role() + " is locked at " + c.from() + ". Change it to " + c.to() + "?";
        }
        return request.locked().size() + " of "
                + (request.locked().size() + request.free().size()) + " posts to change are locked. Change them too?";
    }

    @Override
    public void ask() {
        reason.requestFocus();
    }
}
