package org.wardplan.ui.map;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.ViewState;
import org.wardplan.planning.Measure;
import org.wardplan.ui.theme.Icons;

/** The bar over the map: which layer, which lines and names, a picture of it. */
final class LayerBar extends HBox {
    /** The layers with a button of their own; the others are in a menu. */
    private static final List<Measure> IN_BAR = List.of(Measure.values()).subList(0, 8);

    /** Width from which there is room for the word before the layers. */
    private static final double WITH_TITLE = 960;

    private static final String CHOSEN = "accent";
    private final ViewState view;
    private final MenuButton more = new MenuButton();
    private final Map<Measure, RadioMenuItem> items = new EnumMap<>(Measure.class);
    private final Map<Measure, ToggleButton> buttons = new EnumMap<>(Measure.class);
    private final ChangeListener<Measure> layerChanged = (o, was, now) -> mark(now);

    private final PickShapeToggle shape;

    LayerBar(ViewState view, LineOptions options, Runnable takePicture) {
        this.view = view;
        shape = new PickShapeToggle(view);
        getStyleClass().addAll("wp-bar", "map-bar");
        Label title = new Label("Layer");
        title.getStyleClass().add("wp-muted");
        HBox segments = new HBox();
        segments.getStyleClass().add("wp-segments");
        for (Measure m : IN_BAR) {
            ToggleButton b = new ToggleButton(m.label());
            b.setTooltip(new Tooltip(m.label() + ": " + m.meaning() + " (key " + (m.ordinal() + 1) + ")"));
            b.setMinWidth(Region.USE_PREF_SIZE);
            b.setOnAction(e -> {
                view.layer().set(m);
                mark(m);
            });
            buttons.put(m, b);
            segments.getChildren().add(b);
        }
        segments.getChildren().get(0).getStyleClass().add("first");
        segments.getChildren()
                .get(segments.getChildren().size() - 1)
                .getStyleClass()
                .add("last");
        more.getStyleClass().add("small");
        more.setId("more-layers");
        more.setMinWidth(Region.USE_PREF_SIZE);
        for (Measure m : Measure.values()) {
            if (!IN_BAR.contains(m)) {
                RadioMenuItem item = new RadioMenuItem(m.label() + " – " + m.meaning());
                item.setOnAction(e -> {
                    view.layer().set(m);
                    mark(m);
                });
                items.put(m, item);
                more.getItems().add(item);
            }
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        MenuButton lines = new MenuButton("Lines and labels", Icons.of(Feather.LAYERS, 14));
        lines.getStyleClass().add("small");
        lines.setMinWidth(Region.USE_PREF_SIZE);
        lines.getItems()
                .setAll(
                        item("Borough lines", options.boroughLines()),
                        item("Ward lines", options.wardLines()),
                        item("Borough names", options.boroughNames()),
                        item("Ward names, when near", options.wardNames()),
                        item("Fade what is uncertain", view.fadeUncertain()),
                        item("Legend", options.legend()));
        lines.setAccessibleText("Lines and labels");
        lines.setTooltip(new Tooltip("Which lines, names and cards are shown"));
        // in a narrow window its icon says it
        lines.contentDisplayProperty()
                .bind(Bindings.when(widthProperty().greaterThan(WITH_TITLE))
                        .then(ContentDisplay.LEFT)
                        .otherwise(ContentDisplay.GRAPHIC_ONLY));
        Button camera = Icons.only(new Button(), Feather.CAMERA, "Picture of the map");
        camera.getStyleClass().add("small");
        camera.setOnAction(e -> takePicture.run());
        // In a narrow window the layers name themselves.
        title.managedProperty().bind(widthProperty().greaterThan(WITH_TITLE));
        title.visibleProperty().bind(title.managedProperty());
        getChildren().setAll(title, segments, more, space, shape, lines, camera);
        view.layer().addListener(layerChanged);
        mark(view.layer().get());
    }

    private static CheckMenuItem item(String text, BooleanProperty shown) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.selectedProperty().bindBidirectional(shown);
        return item;
    }

    private void mark(Measure layer) {
        buttons.forEach((m, b) -> b.setSelected(m == layer));
        items.forEach((m, item) -> item.setSelected(m == layer));
        boolean inMenu = items.containsKey(layer);
        more.setText(inMenu ? layer.label() : "More");
        more.setAccessibleText(inMenu ? "Layer " + layer.label() + ", more layers" : "More layers");
        more.getStyleClass().remove(CHOSEN);
        if (inMenu) {
            more.getStyleClass().add(CHOSEN);
        }
    }

    void dispose() {
        shape.dispose();
        view.layer().removeListener(layerChanged);
    }
}
