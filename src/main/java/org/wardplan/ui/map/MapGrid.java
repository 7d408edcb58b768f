package org.wardplan.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.wardplan.app.TaskRunner;
import org.wardplan.app.ViewState;
import org.wardplan.base.Problem;
import org.wardplan.report.picture.ColourSheet;
import org.wardplan.spatial.Boundaries;
import org.wardplan.ui.theme.Theme;

/** One to four maps side by side in one view, each under its title. */
public final class MapGrid extends Region {
    public static final int MOST = 4;
    private static final double GAP = 1;
    /** Width of London by its height. */
    private static final double SHAPE = 1.25;
    /** Size of a map from which each has names; in smaller ones only the first. */
    private static final double NAMED_WIDTH = 420;

    private static final double NAMED_HEIGHT = 300;

    /** A map with its title; no title strip when it is the only map and the title is empty. */
    public record Titled(String title, ClassMap.Picture picture) {}

    private record Cell(Label title, ClassMap map) {}

    private final Boundaries boundaries;
    private final ViewState view;
    private final Theme theme;
    private final Executor background;
    private final SharedCamera camera;
    private final List<Cell> cells = new ArrayList<>();
    private IntConsumer menu = i -> {};

    /** @param background one thread, on which rasters are made */
    public MapGrid(Boundaries boundaries, ViewState view, Theme theme, Executor background, SharedCamera camera) {
        this.boundaries = boundaries;
        this.view = view;
        this.theme = theme;
        this.background = background;
        this.camera = camera;
        getStyleClass().add("map-grid");
        getStylesheets()
                .add(Objects.requireNonNull(MapGrid.class.getResource("/org/wardplan/ui/map/map.css"))
                        .toExternalForm());
        setMinSize(0, 0);
    }

    /** @param wanted one to {@value #MOST}; those after are left out */
    public void show(List<Titled> wanted) {
        int count = Math.min(MOST, wanted.size());
        while (cells.size() > count) {
            Cell gone = cells.remove(cells.size() - 1);
            getChildren().removeAll(gone.title, gone.map);
            gone.map.dispose();
        }
        while (cells.size() < count) {
            add();
        }
        for (int i = 0; i < count; i++) {
            Cell cell = cells.get(i);
            cell.title.setText(wanted.get(i).title());
            cell.map.show(wanted.get(i).picture());
        }
        requestLayout();
    }

    private void add() {
        ClassMap map = new ClassMap(boundaries, view, theme, background, camera);
        map.setId("map-" + (cells.size() + 1));
        Label title = new Label();
        title.getStyleClass().add("map-title");
        title.setLabelFor(map);
        cells.add(new Cell(title, map));
        getChildren().addAll(title, map);
        menu.accept(cells.size() - 1);
    }

    /**
     * Gives every map its menu: copy, save as CSV, PNG or SVG.
     *
     * @param sheet the map of a place, from 0, for paper, with what it shows at that moment
     * @param problems told of a file that could not be written
     */
    public void menus(IntFunction<ColourSheet> sheet, TaskRunner tasks, Consumer<Problem> problems) {
        menu = i -> cells.get(i).map.menu(() -> sheet.apply(i), tasks, problems);
        for (int i = 0; i < cells.size(); i++) {
            menu.accept(i);
        }
    }

    public int count() {
        return cells.size();
    }

    /** One of the maps, from 0. */
    public ClassMap map(int index) {
        return cells.get(index).map;
    }

    public SharedCamera camera() {
        return camera;
    }

    /** Columns that a number of maps stand in: three in a row where they are larger so. */
    static int columns(int maps, double width, double height) {
        if (maps != 3) {
            return maps == 1 ? 1 : 2;
        }
        return size(width / 3, height) > size(width / 2, height / 2) ? 3 : 2;
    }

    private static double size(double width, double height) {
        return Math.min(width / SHAPE, height);
    }

    @Override
    protected void layoutChildren() {
        int count = cells.size();
        double width = getWidth();
        double height = getHeight();
        if (count == 0 || width < 1 || height < 1) {
            return;
        }
        int columns = columns(count, width, height);
        int rows = (count + columns - 1) / columns;
        Label first = cells.get(0).title;
        boolean titled = count > 1 || !first.getText().isEmpty();
        double strip = titled ? Math.ceil(first.prefHeight(-1)) : 0;
        // all of one size to the pixel, so that one raster does for all
        double w = Math.floor((width - (columns - 1) * GAP) / columns);
        double h = Math.floor((height - (rows - 1) * GAP) / rows);
        boolean large = w >= NAMED_WIDTH && h - strip >= NAMED_HEIGHT;
        for (int i = 0; i < count; i++) {
            Cell cell = cells.get(i);
            double x = i % columns * (w + GAP);
            double y = (double) (i / columns) * (h + GAP);
            cell.title.setVisible(titled);
            cell.title.resizeRelocate(x, y, w, strip);
            cell.map.options().boroughNames().set(large || i == 0);
            cell.map.setScaleShown(i == count - 1);
            cell.map.resizeRelocate(x, y + strip, w, Math.max(0, h - strip));
        }
    }

    /** Lets go of the view state, the theme and the camera. */
    public void dispose() {
        cells.forEach(c -> c.map.dispose());
        cells.clear();
        getChildren().clear();
    }
}
