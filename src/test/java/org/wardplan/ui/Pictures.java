package org.wardplan.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Keeps pictures of scenes in {@code target/screens}, to be looked at. */
public final class Pictures {
    private Pictures() {}

    /**
     * Gives what a scene shows another size, which may be larger than the screen. It stays in its scene: JavaFX mixes up
     * the styles of nodes that had some in another, and warns of colours it can't find. To be called on the JavaFX
     * thread.
     */
    public static void resize(Scene scene, double width, double height) {
        scene.getRoot().resize(width, height);
        scene.snapshot(null);
    }

    /** Gives it the scene's size again. */
    public static void restore(Scene scene) {
        resize(scene, scene.getWidth(), scene.getHeight());
    }

    /** To be called on the JavaFX thread. */
    public static Path keep(Scene scene, String name) {
        SnapshotParameters how = new SnapshotParameters();
        how.setFill(scene.getFill());
        Bounds of = scene.getRoot().getLayoutBounds();
        how.setViewport(
                scene.getRoot().isResizable()
                        ? new Rectangle2D(0, 0, of.getWidth(), of.getHeight())
                        : new Rectangle2D(0, 0, scene.getWidth(), scene.getHeight()));
        WritableImage image = scene.getRoot().snapshot(how, null);
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        int[] pixels = new int[w * h];
        image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), pixels, 0, w);
        BufferedImage copy = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, w, h, pixels, 0, w);
        return keep(copy, name);
    }

    /** A picture that was made otherwise; on any thread. */
    public static Path keep(BufferedImage image, String name) {
        Path file = Path.of("target", "screens", name + ".png");
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return file;
    }
}
