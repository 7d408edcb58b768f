package org.wardplan.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Evaluation;
import org.wardplan.ui.edit.PostEditing;
import org.wardplan.ui.edit.PostStepper;
import org.wardplan.ui.edit.Question;

/** Steppers for the roles, and the question before locked posts change. */
final class PostsSection extends VBox {
    private final PlanSession session;
    private final List<PostStepper> steppers = new ArrayList<>();
    private final VBox main = new VBox();
    private final VBox others = new VBox();
    private final Hyperlink more = new Hyperlink();
    private final StackPane question = new StackPane();
    private final Label reason = new Label();
    private int[] wards = new int[0];

    PostsSection(PlanSession session) {
        this.session = session;
        getStyleClass().addAll("inspector-section", "posts-section");
        PostEditing posts = new PostEditing(session, this::ask, session::edit);
        List<Role> roles = session.plan().get().roles();
        for (int r = 0; r < roles.size(); r++) {
            int role = r;
            PostStepper s = new PostStepper(roles.get(r));
            s.onStep(by -> posts.add(wards, role, by));
            s.onSet(n -> posts.set(wards, role, n));
            s.onLock(() -> posts.toggleLock(wards, role));
            steppers.add(s);
            (roles.get(r).plannable() ? main : others).getChildren().add(s);
        }
        main.getStyleClass().add("steppers");
        others.getStyleClass().add("steppers");
        more.setId("more-roles");
        more.setOnAction(e -> showOthers(!others.isVisible()));
        showOthers(false);
        Section.show(more, !others.getChildren().isEmpty());
        Section.show(question, false);
        reason.setId("posts-reason");
        reason.getStyleClass().addAll("wp-caption", "wp-muted");
        reason.setWrapText(true);
        Section.show(reason, false);
        getChildren().addAll(main, others, more, question, reason);
    }

    private void showOthers(boolean shown) {
        Section.show(others, shown);
        more.setText(shown ? "Fewer roles" : "More roles");
    }

    private void ask(@Nullable Question asked) {
        question.getChildren().clear();
        if (asked != null) {
            question.getChildren().add(asked);
        }
        Section.show(question, asked != null);
    }

    void show(Evaluation e, int[] ofWards) {
        boolean same = java.util.Arrays.equals(wards, ofWards);
        wards = ofWards;
        if (!same || question.isVisible()) {
            ask(null);
        }
        for (int r = 0; r < steppers.size(); r++) {
            String id = e.roles().get(r).id();
            int role = r;
            BooleanSupplier locked = () -> java.util.Arrays.stream(wards).allMatch(w -> e.scenario()
                    .locks()
                    .contains(new Lock(session.plan().get().wardCodes().get(w), id)));
            if (wards.length == 1) {
                int floor = e.scenario().floor().getOrDefault(id, 0);
                steppers.get(r)
                        .show(e.posts(r, wards[0]), locked.getAsBoolean(), floor, floor > 0 ? "floor " + floor : "");
            } else {
                int sum = java.util.Arrays.stream(wards)
                        .map(w -> e.posts(role, w))
                        .sum();
                steppers.get(r).showSum(sum, locked.getAsBoolean(), wards.length);
            }
        }
        // A locked scenario answers when a button is pressed; other boroughs' wards are never this file's to change.
        String outside = session.whyNot().isEmpty() ? session.whyNot(wards) : "";
        steppers.forEach(s -> s.setDisable(!outside.isEmpty()));
        reason.setText(outside);
        Section.show(reason, !outside.isEmpty());
        boolean any = java.util.stream.IntStream.range(0, steppers.size())
                .anyMatch(r -> !e.roles().get(r).plannable()
                        && java.util.Arrays.stream(wards).anyMatch(w -> e.posts(r, w) > 0));
        if (any && !others.isVisible()) {
            showOthers(true);
        }
    }
}
