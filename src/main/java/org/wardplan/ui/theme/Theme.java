package org.wardplan.ui.theme;

import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

/**
 * The look of the window: light or dark, and how large text is. Scenes that are given to {@link #install} follow it;
 * what is drawn on a canvas asks {@link #paint} and redraws when {@link #dark()} or {@link #textScale()} changes.
 */
public final class Theme {
    /** Text size of the design, in px. */
    public static final double BASE = 12;

    public static final double SMALLEST_TEXT = 0.9;
    public static final double LARGEST_TEXT = 1.5;

    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final DoubleProperty textScale = new SimpleDoubleProperty(1);
    private final List<WeakReference<Scene>> scenes = new ArrayList<>();
    private final Map<Token, Color> paints = new EnumMap<>(Token.class);
    private boolean onPaper;

    public Theme(boolean dark, double textScale) {
        this.dark.set(dark);
        this.textScale.set(clamp(textScale));
        Fonts.load();
        this.dark.addListener((o, was, now) -> apply());
        this.textScale.addListener((o, was, now) -> apply());
    }

    private static double clamp(double scale) {
        return Math.max(SMALLEST_TEXT, Math.min(LARGEST_TEXT, scale));
    }

    /** Gives a scene this look, now and when it changes. The scene is not kept alive. */
    public void install(Scene scene) {
        scenes.removeIf(r -> r.get() == null || r.get() == scene);
        scenes.add(new WeakReference<>(scene));
        useBase();
        style(scene);
    }

    private void apply() {
        paints.clear();
        useBase();
        for (WeakReference<Scene> reference : scenes) {
            Scene scene = reference.get();
            if (scene != null) {
                style(scene);
            }
        }
    }

    private void useBase() {
        String base = "/atlantafx/base/theme/primer-" + (isDark() ? "dark" : "light") + ".css";
        if (!base.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base);
        }
    }

    private void style(Scene scene) {
        String sheet = Objects.requireNonNull(Theme.class.getResource("/org/wardplan/ui/theme/wardplan.css"))
                .toExternalForm();
        scene.getStylesheets().setAll(tokens(), sheet);
        scene.setFill(paint(Token.BG));
    }

    /** The tokens and the text size as a style sheet. */
    private String tokens() {
        StringBuilder css = new StringBuilder(".root{");
        for (Token t : Token.values()) {
            css.append(t.cssName()).append(':').append(t.hex(isDark())).append(';');
        }
        css.append("-fx-font-family:\"")
                .append(Fonts.FAMILY)
                .append("\";-fx-font-size:")
                .append(String.format(Locale.ROOT, "%.2f", BASE * textScale.get()))
                .append("px;}");
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A token's colour as {@code #rrggbb} or {@code #rrggbbaa}. */
    public String hex(Token token) {
        return token.hex(isDark());
    }

    public Color paint(Token token) {
        return paints.computeIfAbsent(token, t -> Color.web(hex(t)));
    }

    /** A length of the design in this text size. */
    public double px(double ofDesign) {
        return ofDesign * textScale.get();
    }

    public boolean isDark() {
        return dark.get() && !onPaper;
    }

    /**
     * Does something in the light colours, whatever the window has: what is drawn for paper. Nobody is told, so the
     * window stays as it is.
     */
    public <T> T onPaper(Supplier<T> drawing) {
        if (onPaper || !dark.get()) {
            return drawing.get();
        }
        onPaper = true;
        paints.clear();
        try {
            return drawing.get();
        } finally {
            onPaper = false;
            paints.clear();
        }
    }

    public BooleanProperty dark() {
        return dark;
    }

    /** From 0.9 to 1.5. */
    public DoubleProperty textScale() {
        return textScale;
    }
}
