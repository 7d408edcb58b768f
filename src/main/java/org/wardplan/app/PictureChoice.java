package org.wardplan.app;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.wardplan.report.content.Words;
import org.wardplan.report.picture.PictureParts;
import org.wardplan.report.picture.PictureSize;

/** How a picture is to be made: how large, in which format, on what ground, with what around it. */
public final class PictureChoice {
    /** What is written. */
    public enum Format {
        PNG("PNG, pixels", "Picture (PNG)", "png"),
        SVG("SVG, lines and letters", "Drawing (SVG)", "svg");

        private final String label;
        private final String kind;
        private final String extension;

        Format(String label, String kind, String extension) {
            this.label = label;
            this.kind = kind;
            this.extension = extension;
        }

        public String label() {
            return label;
        }

        /** As the dialog of files names it. */
        public String kind() {
            return kind;
        }

        public String extension() {
            return extension;
        }
    }

    /** Where its size comes from. */
    public enum Size {
        SCREEN("As on the screen, twice as sharp"),
        COLUMN("Column of a paper, 8 cm"),
        PAGE("Width of a page, 17 cm"),
        SLIDE("Slide, 1,920 × 1,080"),
        PIXELS("Own size in pixels"),
        PAPER("Own size in centimetres");

        private final String label;

        Size(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private static final double SHARP = 2;
    private static final double COLUMN_CM = 8;
    private static final double PAGE_CM = 17;
    private static final int SLIDE_WIDTH = 1920;
    private static final int SLIDE_HEIGHT = 1080;
    private static final double SLIDE_SCALE = 2.5;
    private static final int PRINT_DPI = 300;
    private static final int LEAST_DPI = 72;
    private static final int MOST_DPI = 1200;
    private static final double CM_PER_INCH = 2.54;

    private final ObjectProperty<Size> size = new SimpleObjectProperty<>(Size.SCREEN);
    private final ObjectProperty<Format> format = new SimpleObjectProperty<>(Format.PNG);
    private final BooleanProperty light = new SimpleBooleanProperty(true);
    private final BooleanProperty title = new SimpleBooleanProperty(true);
    private final BooleanProperty legend = new SimpleBooleanProperty(true);
    private final BooleanProperty source = new SimpleBooleanProperty(true);
    private final StringProperty pixelWidth = new SimpleStringProperty("1600");
    private final StringProperty pixelHeight = new SimpleStringProperty("");
    private final StringProperty paperWidth = new SimpleStringProperty("12");
    private final StringProperty paperHeight = new SimpleStringProperty("");
    private final StringProperty dpi = new SimpleStringProperty(Integer.toString(PRINT_DPI));

    public ObjectProperty<Size> size() {
        return size;
    }

    public ObjectProperty<Format> format() {
        return format;
    }

    /** Whether it is in light colours whatever the window has. */
    public BooleanProperty light() {
        return light;
    }

    public BooleanProperty title() {
        return title;
    }

    public BooleanProperty legend() {
        return legend;
    }

    public BooleanProperty source() {
        return source;
    }

    /** As typed. */
    public StringProperty pixelWidth() {
        return pixelWidth;
    }

    /** As typed; empty for one that suits the picture. */
    public StringProperty pixelHeight() {
        return pixelHeight;
    }

    /** As typed, in centimetres. */
    public StringProperty paperWidth() {
        return paperWidth;
    }

    /** As typed, in centimetres; empty for one that suits the picture. */
    public StringProperty paperHeight() {
        return paperHeight;
    }

    /** As typed: dots to the inch. */
    public StringProperty dpi() {
        return dpi;
    }

    public PictureParts parts() {
        return new PictureParts(title.get(), legend.get(), source.get());
    }

    /** What is wrong with what was typed and what to do, or empty. */
    public String problem() {
        return switch (size.get()) {
            case PIXELS ->
                first(
                        length("width", pixelWidth.get(), false, 1, "px"),
                        length("height", pixelHeight.get(), true, 1, "px"));
            case PAPER -> {
                int dots = dots();
                if (dots < LEAST_DPI || dots > MOST_DPI) {
                    yield "Dots per inch: a whole number from " + LEAST_DPI + " to " + Words.count(MOST_DPI);
                }
                double perCm = dots / CM_PER_INCH;
                yield first(
                        length("width", paperWidth.get(), false, perCm, "cm"),
                        length("height", paperHeight.get(), true, perCm, "cm"));
            }
            default -> "";
        };
    }

    private static String first(String a, String b) {
        return a.isEmpty() ? b : a;
    }

    /** @param per pixels of its unit */
    private static String length(String name, String typed, boolean height, double per, String unit) {
        if (height && typed.isBlank()) {
            return "";
        }
        double value = number(typed);
        int least = height ? PictureSize.LEAST / 2 : PictureSize.LEAST;
        long px = Math.round(value * per);
        boolean right = height ? PictureSize.isHeight(px) : PictureSize.isWidth(px);
        if (!Double.isNaN(value) && right) {
            return "";
        }
        int places = per == 1 ? 0 : 1;
        String low = Words.number(ceil(least / per, places), places);
        String high = Words.number(Math.floor(PictureSize.GREATEST / per), places);
        return "The " + name + ": " + low + " to " + high + " " + unit
                + (height ? ", or nothing for one that suits" : "");
    }

    private static double ceil(double value, int places) {
        double scale = Math.pow(10, places);
        return Math.ceil(value * scale) / scale;
    }

    private static double number(@Nullable String typed) {
        try {
            String plain = typed == null ? "" : typed.strip().replace(",", ".");
            double value = plain.isEmpty() ? Double.NaN : Double.parseDouble(plain);
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private int dots() {
        double value = number(dpi.get());
        return Double.isNaN(value) || value != Math.rint(value) ? -1 : (int) value;
    }

    /**
     * The size for a picture.
     *
     * @param width of what it is of, on the screen in px
     * @param suits the height that suits a width, both in units
     * @return null where {@link #problem} says what is wrong
     */
    public @Nullable PictureSize of(double width, DoubleUnaryOperator suits) {
        if (!problem().isEmpty()) {
            return null;
        }
        PictureSize wanted =
                switch (size.get()) {
                    case SCREEN -> {
                        long px = Math.round(SHARP * width);
                        yield new PictureSize(
                                (int) Math.max(PictureSize.LEAST, Math.min(PictureSize.GREATEST, px)), 0, SHARP, false);
                    }
                    case COLUMN -> PictureSize.print(COLUMN_CM, 0, PRINT_DPI);
                    case PAGE -> PictureSize.print(PAGE_CM, 0, PRINT_DPI);
                    case SLIDE -> new PictureSize(SLIDE_WIDTH, SLIDE_HEIGHT, SLIDE_SCALE, false);
                    case PIXELS -> PictureSize.pixels(whole(pixelWidth.get()), whole(pixelHeight.get()));
                    case PAPER -> PictureSize.print(number(paperWidth.get()), zeroIfBlank(paperHeight.get()), dots());
                };
        return wanted.height() > 0
                ? wanted
                : wanted.withHeight(suits.applyAsDouble(wanted.unitsWide()) * wanted.scale());
    }

    private static int whole(String typed) {
        return (int) Math.round(zeroIfBlank(typed));
    }

    private static double zeroIfBlank(String typed) {
        return typed.isBlank() ? 0 : number(typed);
    }

    /** {@code 945 × 720 pixels: 8.0 × 6.1 cm at 300 dots to the inch}; of a drawing how large it is shown. */
    public String words(PictureSize of) {
        String px = Words.count(of.width()) + " × " + Words.count(of.height());
        if (!of.print()) {
            return format.get() == Format.PNG ? px + " pixels" : px + " px, sharp at any size";
        }
        double perCm = of.dpi() / CM_PER_INCH;
        String cm = Words.number(of.width() / perCm, 1) + " × " + Words.number(of.height() / perCm, 1) + " cm";
        return format.get() == Format.PNG
                ? px + " pixels: " + cm + " at " + Math.round(of.dpi()) + " dots to the inch"
                : cm + ", sharp at any size";
    }

    /** All of it by name, to be kept between runs. */
    public Map<String, String> kept() {
        Map<String, String> all = new TreeMap<>();
        all.put("size", size.get().name());
        all.put("format", format.get().name());
        all.put("light", Boolean.toString(light.get()));
        all.put("title", Boolean.toString(title.get()));
        all.put("legend", Boolean.toString(legend.get()));
        all.put("source", Boolean.toString(source.get()));
        all.put("pixelWidth", pixelWidth.get());
        all.put("pixelHeight", pixelHeight.get());
        all.put("paperWidth", paperWidth.get());
        all.put("paperHeight", paperHeight.get());
        all.put("dpi", dpi.get());
        return all;
    }

    /** What was kept; what is missing or of another version is as on the first start. */
    public static PictureChoice of(Map<String, String> kept) {
        PictureChoice made = new PictureChoice();
        made.size.set(named(Size.values(), kept.get("size"), Size.SCREEN));
        made.format.set(named(Format.values(), kept.get("format"), Format.PNG));
        flag(made.light, kept.get("light"));
        flag(made.title, kept.get("title"));
        flag(made.legend, kept.get("legend"));
        flag(made.source, kept.get("source"));
        text(made.pixelWidth, kept.get("pixelWidth"));
        text(made.pixelHeight, kept.get("pixelHeight"));
        text(made.paperWidth, kept.get("paperWidth"));
        text(made.paperHeight, kept.get("paperHeight"));
        text(made.dpi, kept.get("dpi"));
        return made;
    }

    private static <E extends Enum<E>> E named(E[] all, @Nullable String name, E usual) {
        for (E e : all) {
            if (name != null && e.name().equals(name.toUpperCase(Locale.ROOT))) {
                return e;
            }
        }
        return usual;
    }

    private static void flag(BooleanProperty of, @Nullable String kept) {
        if (kept != null) {
            of.set(Boolean.parseBoolean(kept));
        }
    }

    private static void text(StringProperty of, @Nullable String kept) {
        if (kept != null) {
            of.set(kept);
        }
    }
}
