package org.wardplan.ui.picture;

import java.awt.image.BufferedImage;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PictureChoice;
import org.wardplan.app.TaskRunner;
import org.wardplan.base.Problem;
import org.wardplan.report.picture.PictureSheet;
import org.wardplan.report.picture.PictureSize;
import org.wardplan.report.picture.PngWriter;
import org.wardplan.ui.chart.PictureSubject;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Theme;

/** What is chosen of a picture, and how it will look: the picture itself in small, made again with every choice. */
public final class PictureCard extends HBox {
    private static final double PREVIEW_WIDTH = 440;
    private static final double PREVIEW_HEIGHT = 340;
    private static final double CHOICES = 280;

    /** More can't be put on every system's clipboard. */
    private static final long MOST_COPIED = 40_000_000;

    /**
     * A picture as it was chosen.
     *
     * @param sheet sets it, on any thread
     */
    public record Order(PictureSize size, Supplier<PictureSheet> sheet) {}

    private final PictureSubject subject;
    private final PictureChoice choice;
    private final Supplier<PictureSubject.Look> look;
    private final Theme theme;
    private final TaskRunner tasks;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper copied = new ReadOnlyBooleanWrapper();
    private final ImageView preview = new ImageView();
    private final Label figures = Nodes.text("", "wp-medium");
    private final Label wrong = Nodes.text("", "wp-danger");
    private final Label note = Nodes.text("", "wp-caption");
    private final ChangeListener<Object> changed = (o, was, now) -> refresh();

    /**
     * A card for one picture.
     *
     * @param choice changed by the user
     * @param look how it is to look by the choice, asked after each change
     * @param tasks runs what makes the preview
     */
    public PictureCard(
            PictureSubject subject,
            PictureChoice choice,
            Supplier<PictureSubject.Look> look,
            Theme theme,
            TaskRunner tasks) {
        this.subject = subject;
        this.choice = choice;
        this.look = look;
        this.theme = theme;
        this.tasks = tasks;
        setId("picture-card");
        getStyleClass().add("picture-card");
        getStylesheets()
                .add(Objects.requireNonNull(PictureCard.class.getResource("/org/wardplan/ui/picture/picture.css"))
                        .toExternalForm());
        if (!subject.isDrawn()) {
            choice.format().set(PictureChoice.Format.PNG);
        }
        StackPane frame = new StackPane(preview);
        frame.getStyleClass().add("picture-preview");
        frame.setPrefSize(theme.px(PREVIEW_WIDTH) + 2, theme.px(PREVIEW_HEIGHT) + 2);
        frame.setMinSize(theme.px(PREVIEW_WIDTH) + 2, theme.px(PREVIEW_HEIGHT) + 2);
        preview.setId("picture-preview");
        preview.setPreserveRatio(true);
        figures.setId("picture-figures");
        wrong.setId("picture-problem");
        getChildren().setAll(choices(), frame);
        for (Property<?> p : watched()) {
            p.addListener(changed);
        }
        refresh();
    }

    private Property<?>[] watched() {
        return new Property<?>[] {
            choice.size(),
            choice.format(),
            choice.light(),
            choice.title(),
            choice.legend(),
            choice.source(),
            choice.pixelWidth(),
            choice.pixelHeight(),
            choice.paperWidth(),
            choice.paperHeight(),
            choice.dpi()
        };
    }

    private VBox choices() {
        ComboBox<PictureChoice.Size> size = new ComboBox<>();
        size.setId("picture-size");
        size.setAccessibleText("Size");
        size.getItems().setAll(PictureChoice.Size.values());
        size.setConverter(new StringConverter<>() {
            @Override
            public String toString(PictureChoice.@Nullable Size of) {
                return of == null ? "" : of.label();
            }

            @Override
            public PictureChoice.@Nullable Size fromString(String text) {
                return null;
            }
        });
        size.valueProperty().bindBidirectional(choice.size());
        size.setMaxWidth(Double.MAX_VALUE);
        HBox pixels = row(
                field("picture-width", "Width in pixels", choice.pixelWidth()),
                Nodes.label("×"),
                field("picture-height", "Height in pixels, empty for one that suits", choice.pixelHeight()),
                Nodes.label("px", "wp-muted"));
        HBox paper = row(
                field("picture-cm-width", "Width in centimetres", choice.paperWidth()),
                Nodes.label("×"),
                field("picture-cm-height", "Height in centimetres, empty for one that suits", choice.paperHeight()),
                Nodes.label("cm at", "wp-muted"),
                field("picture-dpi", "Dots to the inch", choice.dpi()),
                Nodes.label("dpi", "wp-muted"));
        pixels.visibleProperty().bind(choice.size().isEqualTo(PictureChoice.Size.PIXELS));
        pixels.managedProperty().bind(pixels.visibleProperty());
        paper.visibleProperty().bind(choice.size().isEqualTo(PictureChoice.Size.PAPER));
        paper.managedProperty().bind(paper.visibleProperty());
        VBox all = new VBox(section("Size"), size, pixels, paper, section("Format"), formats());
        if (subject.hasGrounds()) {
            ToggleButton light = toggle("Light, for paper", "picture-light", choice.light(), true);
            ToggleButton dark = toggle("As on the screen", "picture-dark", choice.light(), false);
            all.getChildren().addAll(section("Ground"), segments(light, dark));
        }
        all.getChildren()
                .addAll(
                        section("With it"),
                        check("Title", "picture-title", choice.title()),
                        check("Legend", "picture-legend", choice.legend()),
                        check("Source", "picture-source", choice.source()),
                        note,
                        figures,
                        wrong);
        all.getStyleClass().add("picture-choices");
        all.setPrefWidth(theme.px(CHOICES));
        all.setMinWidth(theme.px(CHOICES));
        return all;
    }

    private Node formats() {
        ToggleGroup group = new ToggleGroup();
        HBox buttons = new HBox();
        for (PictureChoice.Format f : PictureChoice.Format.values()) {
            ToggleButton b = new ToggleButton(f.label());
            b.setId("picture-" + f.extension());
            b.setToggleGroup(group);
            b.setSelected(choice.format().get() == f);
            b.setDisable(f == PictureChoice.Format.SVG && !subject.isDrawn());
            b.setOnAction(e -> {
                b.setSelected(true);
                choice.format().set(f);
            });
            buttons.getChildren().add(b);
        }
        return segmented(buttons);
    }

    private static ToggleButton toggle(String words, String id, BooleanProperty of, boolean value) {
        ToggleButton b = new ToggleButton(words);
        b.setId(id);
        b.setSelected(of.get() == value);
        of.addListener((o, was, now) -> b.setSelected(now == value));
        b.setOnAction(e -> {
            of.set(value);
            b.setSelected(true);
        });
        return b;
    }

    private static Node segments(ToggleButton... buttons) {
        return segmented(new HBox(buttons));
    }

    private static Node segmented(HBox buttons) {
        buttons.getStyleClass().add("wp-segments");
        buttons.getChildren().get(0).getStyleClass().add("first");
        buttons.getChildren()
                .get(buttons.getChildren().size() - 1)
                .getStyleClass()
                .add("last");
        return buttons;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(6, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label section(String words) {
        Label label = Nodes.label(words, "wp-medium");
        label.getStyleClass().add("picture-section");
        return label;
    }

    private TextField field(String id, String name, StringProperty of) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(name);
        field.setTooltip(Nodes.tip(name));
        field.setPrefWidth(theme.px(58));
        field.textProperty().bindBidirectional(of);
        return field;
    }

    private static CheckBox check(String words, String id, BooleanProperty of) {
        CheckBox box = new CheckBox(words);
        box.setId(id);
        box.selectedProperty().bindBidirectional(of);
        return box;
    }

    /** Whether what is chosen can be made. */
    public ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /** Whether it can be put on the clipboard too. */
    public ReadOnlyBooleanProperty copyable() {
        return copied.getReadOnlyProperty();
    }

    private @Nullable PictureSize size() {
        PictureSubject.Look now = look.get();
        return choice.of(subject.width(), units -> subject.fittingHeight(units, now));
    }

    /** What is chosen; null where {@link #ready} is false. */
    public @Nullable Order order() {
        return order(subject, choice, look.get());
    }

    /** What is chosen, without asking; null where the choice can't be made. */
    public static @Nullable Order order(PictureSubject subject, PictureChoice choice, PictureSubject.Look look) {
        PictureSize size = choice.of(subject.width(), units -> subject.fittingHeight(units, look));
        return size == null
                ? null
                : new Order(size, subject.set(size.unitsWide(), size.unitsHigh(), size.scale(), look));
    }

    private void refresh() {
        Nodes.shown(wrong, !choice.problem().isEmpty());
        Nodes.write(wrong, choice.problem());
        PictureSize size = size();
        ready.set(size != null);
        preview.setOpacity(size == null ? 0.4 : 1);
        note(size);
        if (size == null) {
            copied.set(false);
            Nodes.write(figures, "");
            return;
        }
        copied.set((long) size.width() * size.height() <= MOST_COPIED);
        Nodes.write(figures, choice.words(size));
        double scale =
                Math.min(1, Math.min(theme.px(PREVIEW_WIDTH) / size.width(), theme.px(PREVIEW_HEIGHT) / size.height()));
        int width = (int) Math.max(1, Math.round(size.width() * scale));
        int height = (int) Math.max(1, Math.round(size.height() * scale));
        Supplier<PictureSheet> sheet =
                subject.set(size.unitsWide(), size.unitsHigh(), width / size.unitsWide(), look.get());
        tasks.run(
                "picture preview",
                "Drawing the picture in small",
                (progress, cancellation) -> pixels(PngWriter.image(sheet.get(), width, height)),
                this::show,
                e -> Nodes.write(
                        wrong,
                        Problem.error("The picture can't be drawn: " + e.getMessage())
                                .message()));
    }

    private void note(@Nullable PictureSize size) {
        boolean large = size != null && (long) size.width() * size.height() > MOST_COPIED;
        String words = !choice.source().get()
                ? "The licence of the data asks for its source: say it beside the picture."
                : large ? "Too large for the clipboard: save it." : "";
        Nodes.write(note, words);
        Nodes.shown(note, !words.isEmpty());
    }

    private void show(WritableImage image) {
        preview.setImage(image);
        preview.setFitWidth(image.getWidth());
        preview.setFitHeight(image.getHeight());
    }

    /** A picture for the scene graph, or for the clipboard. */
    public static WritableImage pixels(BufferedImage from) {
        int w = from.getWidth();
        int h = from.getHeight();
        int[] row = new int[w];
        WritableImage image = new WritableImage(w, h);
        for (int y = 0; y < h; y++) {
            from.getRGB(0, y, w, 1, row, 0, w);
            image.getPixelWriter().setPixels(0, y, w, 1, PixelFormat.getIntArgbInstance(), row, 0, w);
        }
        return image;
    }

    /** Lets go of the choice. */
    public void close() {
        for (Property<?> p : watched()) {
            p.removeListener(changed);
        }
    }
}
