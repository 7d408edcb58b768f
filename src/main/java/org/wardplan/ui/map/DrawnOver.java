package org.wardplan.ui.map;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;
import org.wardplan.ui.map.raster.Viewport;

/** What a page draws over a map's colours, below the outlines of what is selected: arrows, say. */
final class DrawnOver extends Canvas {
    private ClassMap.@Nullable Over drawing;
    private @Nullable Viewport shown;

    DrawnOver() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void of(ClassMap.Over newDrawing) {
        drawing = newDrawing;
        redraw();
    }

    /** The map shows another part of the ground. */
    void place(Viewport now) {
        if (drawing != null && !now.equals(shown)) {
            shown = now;
            redraw();
        }
    }

    void redraw() {
        ClassMap.Over how = drawing;
        Viewport now = shown;
        if (how == null || now == null) {
            return;
        }
        if (getWidth() != now.width() || getHeight() != now.height()) {
            setWidth(now.width());
            setHeight(now.height());
        }
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        how.draw(g, now);
    }
}
