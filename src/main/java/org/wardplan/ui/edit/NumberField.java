package org.wardplan.ui.edit;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.wardplan.app.TypedNumber;
import org.wardplan.base.WithProblems;

/**
 * A field for a number, told while it is typed and when it is kept: by Enter or by leaving the field. What is no number
 * is said at once; the field then goes back to the last good value when it is left.
 */
public final class NumberField extends TextField {
    private final TypedNumber text;
    private double value;
    private boolean typing;
    private boolean writing;
    private boolean stale;
    private DoubleConsumer typed = v -> {};
    private DoubleConsumer kept = v -> {};
    private Runnable cancel = () -> {};
    private Consumer<String> wrong = m -> {};

    public NumberField(String name, TypedNumber text) {
        this.text = text;
        setAccessibleText(name);
        getStyleClass().addAll("number-field", "small");
        textProperty().addListener((o, was, now) -> {
            if (!writing) {
                typing = true;
                read();
            }
        });
        setOnAction(e -> {
            keep();
            selectAll();
        });
        focusedProperty().addListener((o, was, now) -> {
            if (!now) {
                keep();
            }
        });
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE && typing) {
                back();
                wrong.accept("");
                cancel.run();
                e.consume();
            }
        });
    }

    /** Told every number while it is typed. */
    public void onTyped(DoubleConsumer action) {
        typed = action;
    }

    /** Told the number that was kept, when it is another than before. */
    public void onKept(DoubleConsumer action) {
        kept = action;
    }

    /** Called when what was typed comes to nothing. */
    public void onCancel(Runnable action) {
        cancel = action;
    }

    /** Told what is wrong with the text. */
    public void onWrong(Consumer<String> action) {
        wrong = action;
    }

    private void read() {
        WithProblems<Double> read = text.parse(getText());
        Double now = read.value();
        setBad(now == null);
        if (now == null) {
            wrong.accept(read.problems().get(0).message() + ". " + text.write(value) + " is kept.");
        } else {
            wrong.accept("");
            typed.accept(now);
        }
    }

    private void setBad(boolean bad) {
        if (bad && !getStyleClass().contains("error")) {
            getStyleClass().add("error");
        } else if (!bad) {
            getStyleClass().remove("error");
        }
    }

    private void keep() {
        if (!typing) {
            return;
        }
        Double now = text.parse(getText()).value();
        if (now == null || now == value) {
            back();
            cancel.run();
        } else {
            typing = false;
            stale = true;
            kept.accept(now);
            if (stale) {
                // It was not made: the plan's number stays.
                back();
            }
        }
    }

    private void back() {
        typing = false;
        stale = false;
        setBad(false);
        write();
    }

    private void write() {
        writing = true;
        setText(text.write(value));
        writing = false;
    }

    /** Shows a value of the plan or of a slider; what is being typed stays. */
    public void show(double shown) {
        if (!typing && (stale || shown != value || getText().isEmpty())) {
            value = shown;
            stale = false;
            setBad(false);
            write();
        }
    }

    public boolean isTyping() {
        return typing;
    }
}
