package org.wardplan.ui.map;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.wardplan.ui.map.raster.MapColours;
import org.wardplan.ui.map.raster.RasterFrame;
import org.wardplan.ui.map.raster.RasterPainter;
import org.wardplan.ui.map.raster.Viewport;
import org.wardplan.ui.map.raster.WardRaster;

/**
 * The coloured raster as a node. Two images take turns, so that the one on the screen is never painted over by a raster
 * of another view.
 */
final class RasterPicture extends ImageView {
    private static final double SAME = 1e-6;

    private static final class Sheet {
        final int[] pixels;
        final PixelBuffer<IntBuffer> buffer;
        final WritableImage image;

        Sheet(int width, int height) {
            pixels = new int[width * height];
            buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(buffer);
        }

        boolean fits(RasterFrame frame) {
            return buffer.getWidth() == frame.width() && buffer.getHeight() == frame.height();
        }
    }

    private @Nullable Sheet front;
    private @Nullable Sheet back;
    private @Nullable WardRaster raster;
    private @Nullable MapColours painted;
    private int hatchStretch = 1;

    RasterPicture() {
        setManaged(false);
        setMouseTransparent(true);
        setPreserveRatio(false);
    }

    @Nullable WardRaster raster() {
        return raster;
    }

    /** Takes a new raster. */
    void show(WardRaster newRaster, MapColours colours, double outputScale) {
        raster = newRaster;
        hatchStretch = (int) Math.max(1, Math.round(outputScale));
        RasterFrame frame = newRaster.frame();
        Sheet sheet = back != null && back.fits(frame) ? back : new Sheet(frame.width(), frame.height());
        back = front;
        front = sheet;
        painted = null;
        recolour(colours);
        setImage(sheet.image);
    }

    /** Paints the raster that is shown in other colours; most edits change none of the layer's. */
    void recolour(MapColours colours) {
        WardRaster now = raster;
        Sheet sheet = front;
        MapColours before = painted;
        if (now != null && sheet != null && (before == null || !before.sameAs(colours))) {
            painted = colours;
            RasterPainter.paint(now, colours, hatchStretch, sheet.pixels);
            sheet.buffer.updateBuffer(b -> null);
        }
    }

    /** Puts the picture where its ground lies in a view. */
    void place(Viewport view, double outputScale) {
        WardRaster now = raster;
        if (now == null) {
            return;
        }
        RasterFrame frame = now.frame();
        double unitsPerPixel = frame.metresPerPixel() / view.metresPerUnit();
        double x = view.screenX(frame.minX());
        double y = view.screenY(frame.maxY());
        boolean exact = Math.abs(unitsPerPixel * outputScale - 1) < SAME;
        setSmooth(!exact);
        setX(exact ? Math.round(x * outputScale) / outputScale : x);
        setY(exact ? Math.round(y * outputScale) / outputScale : y);
        setFitWidth(frame.width() * unitsPerPixel);
        setFitHeight(frame.height() * unitsPerPixel);
    }
}
