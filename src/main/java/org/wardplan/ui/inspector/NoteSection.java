package org.wardplan.ui.inspector;

import javafx.animation.PauseTransition;
import javafx.scene.control.TextArea;
import javafx.util.Duration;
import org.wardplan.app.PlanSession;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Edits;
import org.wardplan.ui.theme.Numbers;

/**
 * The note of a ward. What is typed is kept as one edit when the typing pauses, the focus leaves or another ward comes.
 */
final class NoteSection extends Section {
    private static final Duration PAUSE = Duration.seconds(2);
    private final PlanSession session;
    private final TextArea text = new TextArea();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private int ward = -1;
    private String scenario = "";
    private String known = "";

    NoteSection(PlanSession session) {
        super("Note", "wp-caption");
        this.session = session;
        text.setId("ward-note");
        text.setPromptText("Reason for the override, or what the paper should say of this ward");
        text.setAccessibleText("Note of the ward");
        text.setWrapText(true);
        text.setPrefRowCount(3);
        text.textProperty().addListener((o, was, now) -> {
            if (isDirty()) {
                pause.playFromStart();
            }
        });
        text.focusedProperty().addListener((o, was, now) -> {
            if (!now) {
                keep();
            }
        });
        pause.setOnFinished(e -> keep());
        getChildren().add(text);
    }

    private boolean isDirty() {
        return !text.getText().strip().equals(known);
    }

    /** Makes an edit of what was typed, for the ward it was typed at. */
    void keep() {
        pause.stop();
        if (ward < 0 || !isDirty()) {
            return;
        }
        String typed = text.getText();
        known = typed.strip();
        Scenario s = session.plan().get().findScenario(scenario).orElse(session.scenario());
        session.edit(Edits.setNote(session.plan().get(), session.data().wards(), s, ward, typed));
    }

    void show(Scenario s, int newWard, String locked) {
        String note = s.notes().getOrDefault(session.plan().get().wardCodes().get(newWard), "");
        if (newWard != ward || !s.id().equals(scenario)) {
            keep();
            ward = newWard;
            scenario = s.id();
            known = note;
            text.setText(note);
        } else if (!note.equals(known)) {
            // Changed elsewhere (undo, say): what is being typed wins over it, an untouched box follows.
            boolean untouched = !isDirty();
            known = note;
            if (untouched) {
                text.setText(note);
            }
        }
        text.setEditable(session.whyNot(new int[] {newWard}).isEmpty());
        figure.setText(locked.isEmpty() ? Numbers.counted(note.length(), "letter") : locked);
        show(figure, !locked.isEmpty());
    }

    /** Another view takes over: nothing typed is lost. */
    void leave() {
        keep();
        ward = -1;
    }
}
