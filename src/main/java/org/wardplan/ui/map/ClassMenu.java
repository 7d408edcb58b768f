package org.wardplan.ui.map;

import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.analysis.Classification;
import org.wardplan.analysis.Classification.Method;
import org.wardplan.app.MapModel;
import org.wardplan.ui.theme.Icons;

/** How the classes of the layer are found, and how many. */
final class ClassMenu extends MenuButton {
    private static final int FEWEST = 3;
    private static final int MOST = 7;

    private final MapModel model;

    ClassMenu(MapModel model) {
        this.model = model;
        getStyleClass().addAll("small", "flat", "no-arrow");
        Icons.only(this, Feather.SLIDERS, "Classes of the legend");
        // made when it opens, so that the marks are those of the layer as it is
        setOnShowing(e -> fill());
        fill();
    }

    private void fill() {
        Classification now = model.picture().get().classification();
        Menu number = new Menu("Number of classes");
        for (int n = FEWEST; n <= MOST; n++) {
            int classes = n;
            RadioMenuItem item = new RadioMenuItem(Integer.toString(n));
            item.setSelected(now.classes() == n);
            item.setOnAction(e -> model.classify(found(now.method()), classes));
            number.getItems().add(item);
        }
        getItems().clear();
        for (Method m : List.of(
                Method.DEFAULT,
                Method.QUANTILE,
                Method.NATURAL_BREAKS,
                Method.EQUAL_INTERVALS,
                Method.STANDARD_DEVIATION)) {
            RadioMenuItem item = new RadioMenuItem(m.label());
            item.setSelected(now.method() == m);
            item.setOnAction(e -> model.classify(m, Math.max(FEWEST, Math.min(MOST, now.classes()))));
            getItems().add(item);
        }
        MenuItem custom = new MenuItem(now.method() == Method.CUSTOM ? "Custom breaks… (in use)" : "Custom breaks…");
        custom.setOnAction(e -> ask(now));
        getItems().addAll(custom, new SeparatorMenuItem(), number);
    }

    /** Standard and custom breaks have a number of their own: another number is one of quantiles. */
    private static Method found(Method now) {
        return now == Method.DEFAULT || now == Method.CUSTOM ? Method.QUANTILE : now;
    }

    private void ask(Classification now) {
        String before = String.join(
                ", ", Arrays.stream(now.breaks()).mapToObj(ClassMenu::plain).toList());
        new CustomBreaksDialog(getScene().getWindow(), model.picture().get().measure(), before)
                .showAndWait()
                .ifPresent(model::classify);
    }

    private static String plain(double v) {
        return v == Math.rint(v) ? Long.toString((long) v) : Double.toString(v);
    }
}
