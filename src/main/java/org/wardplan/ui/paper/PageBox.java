package org.wardplan.ui.paper;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.wardplan.report.paper.PdfPages;
import org.wardplan.ui.theme.Nodes;

/** One page on its ground: its picture, or white paper until it is drawn. */
final class PageBox extends StackPane {
    private final ImageView picture = new ImageView();
    private final Label problem = Nodes.text("", "wp-danger");
    private double drawnAt;
    private boolean stale = true;

    PageBox() {
        getStyleClass().add("paper-page");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setManaged(false);
        picture.setSmooth(true);
        picture.setMouseTransparent(true);
        problem.setMaxWidth(360);
        Nodes.shown(problem, false);
        getChildren().setAll(picture, problem);
    }

    /** Whether it shows the page as it is now, at this scale. */
    boolean isDrawn(double scale) {
        return !stale && Math.abs(drawnAt - scale) < 1e-6;
    }

    boolean hasPicture() {
        return picture.getImage() != null;
    }

    /** Keeps what is seen until the page of another paper is drawn. */
    void outdate() {
        stale = true;
        Nodes.write(problem, "");
    }

    /** Gives the picture's memory back. */
    void forget() {
        picture.setImage(null);
        stale = true;
    }

    void show(PdfPages.Picture of, double scale) {
        PixelBuffer<java.nio.IntBuffer> pixels = new PixelBuffer<>(
                of.width(), of.height(), java.nio.IntBuffer.wrap(of.argb()), PixelFormat.getIntArgbPreInstance());
        picture.setImage(new WritableImage(pixels));
        drawnAt = scale;
        stale = false;
        fit();
    }

    void fail(String words, double scale) {
        picture.setImage(null);
        Nodes.write(problem, words);
        drawnAt = scale;
        stale = false;
    }

    /** Gives the page its size; the picture is stretched until it is drawn for it. */
    void size(double width, double height) {
        resize(width, height);
        fit();
    }

    private void fit() {
        picture.setFitWidth(getWidth());
        picture.setFitHeight(getHeight());
    }
}
