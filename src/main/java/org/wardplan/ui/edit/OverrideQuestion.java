package org.wardplan.ui.edit;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.PostOverride;

/**
 * Asks for the reason of a hand change against the recommended plan. It may be left empty, which is then shown; Enter
 * makes the change, Escape doesn't.
 */
public final class OverrideQuestion extends Question {
    private final TextField reason = new TextField();

    /**
     * @param against what would go against the recommended plan, one or more
     * @param answer takes the reason, which may be empty; not called on cancel
     * @param closed called when the question is done with, before the answer if there is one
     */
    public OverrideQuestion(List<PostOverride> against, WardSet wards, Consumer<String> answer, Runnable closed) {
        super("override-question");
        Label title = new Label(title(against, wards));
        title.getStyleClass().add("wp-medium");
        title.setWrapText(true);
        reason.setPromptText("Reason, printed in the paper");
        reason.setAccessibleText("Reason for overriding the recommended plan");
        reason.setId("override-reason");
        reason.getStyleClass().add("small");
        Button keep = new Button("Override");
        keep.setId("override-keep");
        keep.getStyleClass().addAll("small", "accent");
        keep.setOnAction(e -> answer(answer, closed));
        Button cancel = new Button("Cancel");
        cancel.setId("override-cancel");
        cancel.getStyleClass().add("small");
        cancel.setOnAction(e -> closed.run());
        getChildren().addAll(title, reason, new HBox(8, keep, cancel));
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                closed.run();
                e.consume();
            } else if (e.getCode() == KeyCode.ENTER && e.getTarget() == reason) {
                answer(answer, closed);
                e.consume();
            }
        });
    }

    private void answer(Consumer<String> answer, Runnable closed) {
        String text = reason.getText().strip();
        closed.run();
        answer.accept(text);
    }

    static String title(List<PostOverride> against, WardSet wards) {
        PostOverride first = against.get(0);
        if (against.size() > 1) {
            long count = against.stream().map(PostOverride::ward).distinct().count();
            return (count == 1 ? name(first, wards) : count + " wards")
                    + " would have other posts than recommended. Why?";
        }
        return name(first, wards) + ": " + first.posts() + " " + first.role() + (first.posts() == 1 ? "" : "s")
                + ", where " + first.recommended() + (first.recommended() == 1 ? " is" : " are")
                + " recommended. Why?";
    }

    private static String name(PostOverride o, WardSet wards) {
        int w = wards.indexOf(o.ward());
        return w < 0 ? o.ward() : wards.ward(w).name();
    }

    @Override
    public void ask() {
        reason.requestFocus();
    }
}
