package org.wardplan.ui.map;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import org.wardplan.app.PickShape;
import org.wardplan.app.ViewState;
import org.wardplan.ui.theme.Icons;

/** Box or lasso: how a drag with Shift picks wards on maps and charts. */
public final class PickShapeToggle extends HBox {
    private static final String BOX = "M2 3 H14 V13 H2 Z";
    private static final String LASSO =
            "M8 2.5 C4.4 2.5 1.5 4.2 1.5 6.7 C1.5 9.2 4.4 11 8 11 C11.6 11 14.5 9.2 14.5 6.7"
                    + " C14.5 4.2 11.6 2.5 8 2.5 Z M4.9 10.3 C3.5 10.6 3.3 12.5 4.6 12.7 C5.9 12.9 6.3 11.4 5.2 10.4"
                    + " M4.6 12.7 C4.5 13.7 4 14.3 3 14.7";

    private final ViewState view;
    private final Map<PickShape, ToggleButton> buttons = new EnumMap<>(PickShape.class);
    private final ChangeListener<PickShape> changed = (o, was, now) -> mark(now);

    public PickShapeToggle(ViewState view) {
        this.view = view;
        getStyleClass().addAll("wp-segments", "pick-shape");
        getStylesheets()
                .add(Objects.requireNonNull(PickShapeToggle.class.getResource("/org/wardplan/ui/map/map.css"))
                        .toExternalForm());
        add(PickShape.BOX, BOX, "Box", "pick-box", "Pick wards by a box: drag with Shift on a map or chart")
                .getStyleClass()
                .add("first");
        add(
                        PickShape.LASSO,
                        LASSO,
                        "Lasso",
                        "pick-lasso",
                        "Pick wards by a lasso: draw around them with Shift on a map or chart")
                .getStyleClass()
                .add("last");
        view.pickShape().addListener(changed);
        mark(view.pickShape().get());
    }

    private ToggleButton add(PickShape shape, String path, String name, String id, String words) {
        SVGPath icon = new SVGPath();
        icon.setContent(path);
        icon.getStyleClass().addAll("pick-icon", id);
        ToggleButton b = new ToggleButton(null, icon);
        b.setId(id);
        b.setMinWidth(Region.USE_PREF_SIZE);
        Icons.name(b, words);
        b.setAccessibleText(name);
        b.setAccessibleHelp(words);
        b.setOnAction(e -> {
            view.pickShape().set(shape);
            // pressing the one that is on must not switch it off
            mark(shape);
        });
        buttons.put(shape, b);
        getChildren().add(b);
        return b;
    }

    private void mark(PickShape now) {
        buttons.forEach((shape, b) -> b.setSelected(shape == now));
    }

    /** Lets go of the view state. */
    public void dispose() {
        view.pickShape().removeListener(changed);
    }
}
