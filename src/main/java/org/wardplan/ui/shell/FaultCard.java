package org.wardplan.ui.shell;

import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.wardplan.app.Fault;

/** A program error: that the plan is safe, a short code, the details to copy, and where the log is. */
final class FaultCard {
    private FaultCard() {}

    static void show(Shell shell, Throwable error) {
        System.getLogger("org.wardplan").log(System.Logger.Level.ERROR, "program error", error);
        Fault fault = Fault.of(error, context());
        TextArea details = new TextArea(fault.details());
        details.setEditable(false);
        details.setPrefSize(560, 180);
        details.setAccessibleText("Details for the developers");
        VBox box = new VBox(
                10,
                DialogCard.text("Wardplan met an error of its own. Your plan is safe: every change that the status bar"
                        + " shows as kept is in its file."),
                DialogCard.text("Code " + fault.code(), "wp-medium"),
                details,
                DialogCard.text(
                        shell.log() == null ? "There is no log of this run." : "The log is " + shell.log(),
                        "wp-caption"));
        box.setPrefWidth(560);
        DialogCard card = new DialogCard(
                "Something went wrong",
                shell.overlay(),
                box,
                DialogCard.other("Copy the details", () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(fault.details());
                    Clipboard.getSystemClipboard().setContent(content);
                }),
                DialogCard.main("Carry on", shell.overlay()::close));
        card.setId("fault");
        shell.overlay().dialog(card, () -> {});
    }

    private static String context() {
        return "Wardplan " + AboutCard.version() + ", Java " + System.getProperty("java.version") + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.version");
    }
}
