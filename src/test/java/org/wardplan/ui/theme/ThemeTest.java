package org.wardplan.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.wardplan.ui.Pictures;

@ExtendWith(ApplicationExtension.class)
class ThemeTest {
    private Theme theme;
    private Scene scene;
    private Button button;
    private Label text;

    @Start
    void start(Stage stage) {
        theme = new Theme(false, 1);
        button = new Button("Export", Icons.of(Feather.DOWNLOAD));
        text = new Label("£137.8m of £140.0m");
        text.getStyleClass().add("wp-section");
        Button main = new Button("Optimise", Icons.of(Feather.ZAP));
        main.getStyleClass().add("accent");
        ToggleButton a = new ToggleButton("Priority");
        a.getStyleClass().add("first");
        a.setSelected(true);
        ToggleButton b = new ToggleButton("Coverage");
        ToggleButton c = new ToggleButton("Gap");
        c.getStyleClass().add("last");
        HBox segments = new HBox(a, b, c);
        segments.getStyleClass().add("wp-segments");
        ComboBox<String> combo = new ComboBox<>(FXCollections.observableArrayList("All London", "Lambeth"));
        combo.setValue("All London");
        TextField field = new TextField();
        field.setPromptText("Filter, e.g. coverage < 75");
        TableView<String> table = new TableView<>(FXCollections.observableArrayList("Coldharbour", "Larkhall"));
        table.getColumns().add(new TableColumn<>("Ward"));
        table.setPrefHeight(90);
        Label chip = new Label("Rank 14 of 629");
        chip.getStyleClass().addAll("wp-chip", "accent");
        VBox box = new VBox(
                8,
                text,
                new HBox(8, button, main, Icons.only(new Button(), Feather.LOCK, "Lock"), segments),
                new HBox(8, combo, field, new MenuButton("Recent", null, new MenuItem("A")), new CheckBox("Check")),
                chip,
                new TextArea("A note"),
                new ProgressBar(0.4),
                table);
        box.setPadding(new Insets(16));
        scene = new Scene(box, 700, 420);
        theme.install(scene);
        stage.setScene(scene);
        stage.show();
    }

    private void set(boolean dark, double scale) {
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            theme.dark().set(dark);
            theme.textScale().set(scale);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
    }

    private static Color ground(Region r) {
        return (Color) r.getBackground().getFills().get(0).getFill();
    }

    @Test
    void usesRobotoWithDigitsOfOneWidth() {
        assertThat(text.getFont().getName()).isEqualTo("Roboto Medium");
        assertThat(button.getFont().getFamily()).isEqualTo("Roboto");
    }

    @Test
    void followsLightAndDark() {
        set(true, 1);
        assertThat(ground((Region) scene.getRoot())).isEqualTo(Color.web("#0d1117"));
        assertThat(theme.paint(Token.TEXT)).isEqualTo(Color.web("#e6edf3"));
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> Pictures.keep(scene, "theme-dark"));
        set(false, 1);
        assertThat(ground((Region) scene.getRoot())).isEqualTo(Color.WHITE);
        assertThat(theme.hex(Token.TEXT)).isEqualTo("#1f2328");
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> Pictures.keep(scene, "theme-light"));
    }

    @Test
    void controlsGrowWithTheTextSize() {
        set(false, 1);
        assertThat(button.prefHeight(-1)).isEqualTo(30);
        set(false, 1.5);
        assertThat(button.prefHeight(-1)).isEqualTo(45);
        assertThat(button.getFont().getSize()).isEqualTo(18);
        set(false, 1);
    }

    @Test
    void textPairsHaveEnoughContrast() {
        for (boolean dark : new boolean[] {false, true}) {
            for (Token on : Set.of(Token.BG, Token.SUBTLE)) {
                for (Token t : Set.of(
                        Token.TEXT, Token.MUTED, Token.FAINT, Token.ACCENT_FG, Token.DANGER, Token.SHORT, Token.OVER)) {
                    assertThat(contrast(t.hex(dark), on.hex(dark)))
                            .as("%s on %s, dark %s", t, on, dark)
                            .isGreaterThan(4.5);
                }
            }
        }
    }

    private static double contrast(String a, String b) {
        double x = luminance(Color.web(a));
        double y = luminance(Color.web(b));
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double v) {
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }
}
