package org.wardplan.ui.record;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.record.JournalQuestion;
import org.wardplan.app.record.RecordModel;
import org.wardplan.model.geography.Borough;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;

/** What is looked for in the journal. */
final class FilterBar extends HBox {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final String ANYONE = "Anyone";

    private final RecordModel model;
    private final ComboBox<String> author = new ComboBox<>();

    FilterBar(RecordModel model) {
        this.model = model;
        getStyleClass().addAll("wp-bar", "record-filter");
        JournalQuestion question = model.question();
        TextField text = new TextField();
        text.setId("record-text");
        text.setPromptText("Search what and why");
        text.setAccessibleText("Search what was done and why");
        text.textProperty().bindBidirectional(question.text());
        text.setPrefColumnCount(14);
        text.setMinWidth(110);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(340);
        author();
        ComboBox<JournalQuestion.Kind> kind = box("record-kind", "Kind of entry", JournalQuestion.Kind::label);
        kind.getItems().setAll(JournalQuestion.Kind.values());
        kind.valueProperty().bindBidirectional(question.kind());
        ToggleButton selected = new ToggleButton("Selected wards");
        selected.setId("record-selected");
        selected.getStyleClass().addAll("small", "filter-toggle");
        selected.setTooltip(Nodes.tip("Only what concerns the wards selected on the map or in the tables"));
        selected.selectedProperty().bindBidirectional(question.selectedOnly());
        selected.setMinWidth(USE_PREF_SIZE);
        selected.disableProperty()
                .bind(model.session().view().selection().map(s -> s.isEmpty() && !selected.isSelected()));
        Button clear = Icons.only(new Button(), Feather.X, "Show everything again");
        clear.getStyleClass().addAll("flat", "small");
        clear.setId("record-clear");
        clear.setOnAction(e -> question.clear());
        getChildren()
                .setAll(
                        text,
                        author,
                        kind,
                        borough(),
                        day("record-from", "From", question.from()),
                        Nodes.label("–", "wp-muted"),
                        day("record-until", "To", question.until()),
                        selected,
                        clear);
    }

    private void author() {
        author.setId("record-author");
        author.setAccessibleText("Author");
        author.setPrefWidth(130);
        author.setMinWidth(100);
        ListChangeListener<String> names = c -> authors();
        model.authors().addListener(names);
        authors();
        // Choosing "anyone" asks for no name.
        author.valueProperty().subscribe(v -> {
            String name = v == null || v.equals(ANYONE) ? "" : v;
            if (!name.equals(model.question().author().get())) {
                model.question().author().set(name);
            }
        });
        model.question().author().subscribe(v -> author.setValue(v.isEmpty() ? ANYONE : v));
    }

    private void authors() {
        String chosen = Objects.requireNonNullElse(author.getValue(), ANYONE);
        List<String> names = new ArrayList<>(List.of(ANYONE));
        names.addAll(model.authors());
        if (!author.getItems().equals(names)) {
            author.getItems().setAll(names);
            author.setValue(chosen);
        }
    }

    private Node borough() {
        ComboBox<String> box = box("record-borough", "Borough", this::name);
        box.setPrefWidth(150);
        box.setMinWidth(110);
        box.getItems().add("");
        model.session().data().wards().boroughs().stream()
                .sorted(Comparator.comparing(Borough::name))
                .map(b -> b.code().value())
                .forEach(box.getItems()::add);
        box.setValue("");
        box.valueProperty().bindBidirectional(model.question().borough());
        return box;
    }

    private String name(String code) {
        return model.session().data().wards().boroughs().stream()
                .filter(b -> b.code().value().equals(code))
                .map(Borough::name)
                .findFirst()
                .orElse("All boroughs");
    }

    private static <T> ComboBox<T> box(String id, String name, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(name);
        box.setMinWidth(100);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public @Nullable T fromString(String s) {
                return null;
            }
        });
        return box;
    }

    private static DatePicker day(String id, String prompt, ObjectProperty<@Nullable LocalDate> day) {
        DatePicker picker = new DatePicker();
        picker.setId(id);
        picker.setPromptText(prompt);
        picker.setAccessibleText(prompt);
        picker.setPrefWidth(124);
        picker.setMinWidth(96);
        picker.setShowWeekNumbers(false);
        picker.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate date) {
                return date == null ? "" : DAY.format(date);
            }

            @Override
            public @Nullable LocalDate fromString(String s) {
                return read(s.strip(), picker.getValue());
            }
        });
        picker.valueProperty().bindBidirectional(day);
        return picker;
    }

    /** A day as typed; what was there where it is none. */
    private static @Nullable LocalDate read(String text, @Nullable LocalDate otherwise) {
        if (text.isEmpty()) {
            return null;
        }
        for (DateTimeFormatter form :
                List.of(DAY, DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d/M/yyyy", Locale.UK))) {
            try {
                return LocalDate.parse(text, form);
            } catch (DateTimeParseException e) {
                // Another form may fit.
                continue;
            }
        }
        return otherwise;
    }
}
