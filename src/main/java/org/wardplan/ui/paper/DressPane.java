package org.wardplan.ui.paper;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.paper.PaperModel;
import org.wardplan.model.plan.PaperLogo;
import org.wardplan.report.content.PaperDress;
import org.wardplan.report.content.Words;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.PageTools;

/** What a paper carries beside its figures: marking, date, author, note and logo. */
final class DressPane extends VBox {
    private static final double LOGO_WIDTH = 92;
    private static final double LOGO_HEIGHT = 40;
    private static final double DATE_WIDTH = 158;

    private final PaperModel model;
    private final PageTools tools;
    private final TextField marking = new TextField();
    private final DatePicker date = new DatePicker();
    private final TextField author = new TextField();
    private final TextArea note = new TextArea();
    private final ImageView picture = new ImageView();
    private final TextField alt = new TextField();
    private final Button choose;
    private final Button remove;
    private final HBox logoRow;
    private final Label wrong = Nodes.text("", "wp-danger", "wp-caption");
    private @Nullable PaperLogo shown;

    DressPane(PaperModel model, PageTools tools) {
        super(8);
        this.model = model;
        this.tools = tools;
        marking.setId("paper-marking");
        marking.setPromptText(PaperDress.DEFAULT_MARKING);
        marking.setTooltip(Nodes.tip("Protective marking, at the top and bottom of every page"));
        date.setId("paper-date");
        date.setConverter(new Days());
        date.setOnAction(e -> {
            if (date.getValue() != null) {
                model.choices().date().set(date.getValue());
            }
        });
        author.setId("paper-author");
        note.setId("paper-note");
        note.setWrapText(true);
        note.setPrefRowCount(4);
        note.setPromptText("Printed on the first page");
        typed(marking, model.choices().marking());
        typed(author, model.choices().author());
        typed(note, model.choices().note());
        List.of(marking, author, date.getEditor())
                .forEach(f -> f.getStyleClass().add("small"));
        date.getStyleClass().add("small");
        picture.setPreserveRatio(true);
        picture.setFitWidth(LOGO_WIDTH);
        picture.setFitHeight(LOGO_HEIGHT);
        choose = Parts.small("Choose a picture…", Feather.IMAGE, "paper-logo", this::choose);
        remove = Icons.only(new Button(), Feather.X, "Remove the logo");
        remove.setId("paper-logo-remove");
        remove.getStyleClass().addAll("small", "flat");
        remove.setOnAction(e -> model.choices().logo().set(null));
        alt.setId("paper-logo-alt");
        alt.getStyleClass().add("small");
        alt.setPromptText("What it shows");
        alt.setAccessibleText("What the logo shows, for who can't see it");
        alt.setTooltip(Nodes.tip("What the logo shows, for who can't see it"));
        alt.textProperty().addListener((o, was, now) -> describe(now));
        HBox.setHgrow(alt, Priority.ALWAYS);
        logoRow = Parts.row(8, picture, alt, remove);
        Nodes.shown(wrong, false);
        Label logo = Nodes.label("Logo", "wp-caption");
        logo.setLabelFor(choose);
        VBox when = Parts.named("Date", date);
        VBox who = Parts.named("Author", author);
        HBox both = new HBox(8, when, who);
        when.setMinWidth(tools.theme().px(DATE_WIDTH));
        when.setMaxWidth(tools.theme().px(DATE_WIDTH));
        who.setMinWidth(0);
        who.setPrefWidth(1);
        HBox.setHgrow(who, Priority.ALWAYS);
        getChildren()
                .setAll(
                        Parts.named("Protective marking", marking),
                        both,
                        Parts.named("Note from the author", note),
                        new VBox(4, logo, choose, logoRow, wrong));
    }

    private static void typed(TextInputControl field, StringProperty into) {
        field.textProperty().addListener((o, was, now) -> into.set(now == null ? "" : now));
    }

    private void choose() {
        tools.open("Choose a logo", "Pictures (PNG, JPEG)", "png,jpg,jpeg").ifPresent(file -> {
            String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
            Nodes.write(wrong, model.chooseLogo(file, alt.getText().isBlank() ? "Logo: " + name : alt.getText()));
        });
    }

    private void describe(String words) {
        PaperLogo now = model.choices().logo().get();
        if (now != null && !now.alt().equals(words)) {
            model.choices().logo().set(new PaperLogo(now.type(), words, now.base64()));
        }
    }

    void refresh() {
        write(marking, model.choices().marking().get());
        write(author, model.choices().author().get());
        write(note, model.choices().note().get());
        if (!model.choices().date().get().equals(date.getValue())) {
            date.setValue(model.choices().date().get());
        }
        PaperLogo logo = model.choices().logo().get();
        Nodes.shown(logoRow, logo != null);
        choose.setText(logo == null ? "Choose a picture…" : "Choose another…");
        if (logo != null && !logo.equals(shown)) {
            if (shown == null || !shown.base64().equals(logo.base64())) {
                picture.setImage(new Image(new ByteArrayInputStream(logo.bytes()), 0, LOGO_HEIGHT * 2, true, true));
            }
            write(alt, logo.alt());
        }
        shown = logo;
    }

    private static void write(TextInputControl field, String text) {
        if (!text.equals(field.getText())) {
            field.setText(text);
        }
    }

    /** Days as papers print them; typed also as 2019-04-26 or 26/4/2019. */
    private static final class Days extends StringConverter<LocalDate> {
        private static final List<DateTimeFormatter> TYPED = List.of(
                DateTimeFormatter.ISO_LOCAL_DATE,
                DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK),
                DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK),
                DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK));

        @Override
        public String toString(@Nullable LocalDate day) {
            return day == null ? "" : Words.date(day);
        }

        @Override
        public @Nullable LocalDate fromString(@Nullable String text) {
            for (DateTimeFormatter f : TYPED) {
                try {
                    return LocalDate.parse(text == null ? "" : text.strip(), f);
                } catch (DateTimeParseException e) {
                    // the next way of writing a day, or the day that was there
                }
            }
            return null;
        }
    }
}
