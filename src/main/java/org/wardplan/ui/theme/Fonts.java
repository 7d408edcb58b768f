package org.wardplan.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/** Roboto in three weights, whose digits have one width. The medium weight is a family of its own to JavaFX. */
public final class Fonts {
    public static final String FAMILY = "Roboto";
    public static final String MEDIUM = "Roboto Medium";
    private static final String FOLDER = "/com/formdev/flatlaf/fonts/roboto/";
    private static boolean loaded;

    private Fonts() {}

    /** Makes the fonts known to JavaFX; at once when done before. */
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        for (String file : new String[] {"Roboto-Regular.ttf", "Roboto-Medium.ttf", "Roboto-Bold.ttf"}) {
            try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + file)) {
                if (in == null || Font.loadFont(in, 12) == null) {
                    System.getLogger(Fonts.class.getName())
                            .log(System.Logger.Level.WARNING, "font {0} not found, the system's is used", file);
                }
            } catch (IOException e) {
                System.getLogger(Fonts.class.getName()).log(System.Logger.Level.WARNING, "font not read", e);
            }
        }
    }

    /** For canvases. */
    public static Font regular(double px) {
        load();
        return Font.font(FAMILY, px);
    }

    public static Font medium(double px) {
        load();
        return Font.font(MEDIUM, px);
    }

    public static Font bold(double px) {
        load();
        return Font.font(FAMILY, FontWeight.BOLD, px);
    }
}
