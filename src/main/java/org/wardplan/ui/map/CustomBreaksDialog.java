package org.wardplan.ui.map;

import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.wardplan.analysis.Classification;
import org.wardplan.app.CustomBreaks;
import org.wardplan.base.WithProblems;
import org.wardplan.planning.Measure;

/** Asks for class breaks as numbers. */
final class CustomBreaksDialog extends Dialog<Classification> {
    private final TextField field = new TextField();
    private final Label problem = new Label();

    CustomBreaksDialog(Window owner, Measure measure, String before) {
        initOwner(owner);
        setTitle("Custom breaks");
        setHeaderText(null);
        ButtonType use = new ButtonType("Use these breaks", ButtonBar.ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().setAll(use, ButtonType.CANCEL);
        Label label = new Label("Where the classes of " + measure.label().toLowerCase(java.util.Locale.UK)
                + " begin, lowest first, with commas or spaces between:");
        label.setWrapText(true);
        label.setLabelFor(field);
        field.setText(before);
        problem.getStyleClass().add("wp-danger");
        problem.setWrapText(true);
        VBox box = new VBox(8, label, field, problem);
        box.setPrefWidth(360);
        getDialogPane().setContent(box);
        Node button = getDialogPane().lookupButton(use);
        field.textProperty().addListener((o, was, now) -> check(button));
        check(button);
        setResultConverter(b -> b == use ? CustomBreaks.parse(field.getText()).value() : null);
        setOnShown(e -> field.requestFocus());
    }

    private void check(Node button) {
        WithProblems<Classification> read = CustomBreaks.parse(field.getText());
        button.setDisable(read.value() == null);
        problem.setText(read.problems().isEmpty() ? "" : read.problems().get(0).message());
    }
}
