package org.wardplan.ui.table;

import atlantafx.base.controls.CustomTextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.CoverageBand;
import org.wardplan.app.WardColumn;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Numbers;

/** The bar above the rows: how many wards, the filter box, the scope, coverage bands, columns. */
final class TableBar extends HBox {
    private static final Duration PAUSE = Duration.millis(150);
    private final Label count = new Label();
    private final CustomTextField filter = new CustomTextField();
    private final HBox scope = new HBox();
    private final List<ToggleButton> bands = new ArrayList<>();
    private final Label remark = new Label();
    private final MenuButton columns = new MenuButton();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private Consumer<String> onFilter = text -> {};
    private Consumer<CoverageBand> onBand = band -> {};
    private Runnable onLeave = () -> {};

    TableBar() {
        getStyleClass().addAll("wp-bar", "table-bar");
        Label title = new Label("Wards");
        title.getStyleClass().add("wp-section");
        count.getStyleClass().add("wp-muted");
        count.setId("ward-count");
        HBox heading = new HBox(8, title, count);
        heading.getStyleClass().add("heading");
        heading.setMinWidth(Region.USE_PREF_SIZE);

        filter.setId("ward-filter");
        filter.setPromptText("Filter, e.g. coverage < 75");
        filter.setAccessibleText("Filter wards by words or conditions");
        filter.setLeft(Icons.of(Feather.FILTER, 14));
        filter.setTooltip(new Tooltip("Words of a name, borough, BCU or code, or conditions joined by commas:\n"
                + "coverage < 75, borough = Lambeth, dwo >= 3, rank <= 50, locked"));
        filter.textProperty().addListener((o, was, now) -> pause.playFromStart());
        pause.setOnFinished(e -> onFilter.accept(filter.getText()));
        filter.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                clear();
                e.consume();
            } else if (e.getCode() == KeyCode.ENTER) {
                pause.stop();
                onFilter.accept(filter.getText());
                e.consume();
            } else if (e.getCode() == KeyCode.DOWN) {
                onLeave.run();
                e.consume();
            }
        });

        scope.getStyleClass().add("scope-slot");
        scope.setManaged(false);
        remark.getStyleClass().add("wp-caption");
        remark.setMinWidth(0);
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        Icons.only(columns, Feather.COLUMNS, "Columns");
        columns.setId("ward-columns");
        columns.getStyleClass().addAll("small", "flat");
        getChildren().addAll(heading, filter, scope, bandButtons(), room, remark, columns);
    }

    private HBox bandButtons() {
        ToggleGroup group = new ToggleGroup();
        HBox segments = new HBox();
        segments.getStyleClass().add("wp-segments");
        segments.setMinWidth(Region.USE_PREF_SIZE);
        for (CoverageBand band : CoverageBand.values()) {
            ToggleButton b = new ToggleButton(band.label());
            b.setUserData(band);
            b.setId("band-" + band.name().toLowerCase(java.util.Locale.ROOT));
            b.setToggleGroup(group);
            b.setTooltip(new Tooltip(band.meaning()));
            b.setOnAction(e -> {
                b.setSelected(true);
                onBand.accept(band);
            });
            bands.add(b);
            segments.getChildren().add(b);
        }
        bands.get(0).getStyleClass().add("first");
        bands.get(0).setSelected(true);
        bands.get(bands.size() - 1).getStyleClass().add("last");
        return segments;
    }

    void setScope(@Nullable Node chooser) {
        scope.getChildren().clear();
        if (chooser != null) {
            scope.getChildren().add(chooser);
        }
        scope.setManaged(chooser != null);
    }

    /** One tick for each column but the ward's name, which stays. */
    void setColumns(WardRows rows) {
        List<MenuItem> items = new ArrayList<>();
        for (WardColumn c : rows.columns()) {
            if (c.kind() != WardColumn.Kind.WARD) {
                CheckMenuItem item = new CheckMenuItem(c.name());
                item.setOnAction(e -> rows.show(c, item.isSelected()));
                items.add(item);
            }
        }
        columns.getItems().setAll(items);
        columns.setOnShowing(e -> {
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) instanceof CheckMenuItem item) {
                    item.setSelected(rows.isShown(rows.columns().get(i + 1)));
                }
            }
        });
    }

    void showCounts(int shown, int all, int[] inBands) {
        count.setText(shown == all ? Numbers.whole(all) : Numbers.whole(shown) + " of " + Numbers.whole(all));
        for (ToggleButton b : bands) {
            CoverageBand band = (CoverageBand) b.getUserData();
            b.setText(
                    band == CoverageBand.ALL
                            ? band.label()
                            : band.label() + " " + Numbers.whole(inBands[band.ordinal()]));
        }
    }

    void showRemark(String text) {
        remark.setText(text);
    }

    /** Marks the box while what is typed is no filter. */
    void showBad(boolean bad) {
        if (bad && !filter.getStyleClass().contains("error")) {
            filter.getStyleClass().add("error");
        } else if (!bad) {
            filter.getStyleClass().remove("error");
        }
    }

    /** Lets every ward through again. */
    void clear() {
        filter.clear();
        pause.stop();
        bands.get(0).setSelected(true);
        onBand.accept(CoverageBand.ALL);
        onFilter.accept("");
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    void onFilter(Consumer<String> action) {
        onFilter = action;
    }

    void onBand(Consumer<CoverageBand> action) {
        onBand = action;
    }

    void onLeave(Runnable action) {
        onLeave = action;
    }

    void stop() {
        pause.stop();
    }
}
