package org.wardplan.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Keeps what is drawn, to be drawn again elsewhere: charts draw on the interface's thread, files are made on others.
 */
final class PenTape implements Pen {
    private final List<Consumer<Pen>> marks = new ArrayList<>();

    /** Draws it all again; on any thread, once nothing more is added. */
    void play(Pen to) {
        marks.forEach(m -> m.accept(to));
    }

    @Override
    public void setFill(Color colour) {
        marks.add(p -> p.setFill(colour));
    }

    @Override
    public void setStroke(Color colour) {
        marks.add(p -> p.setStroke(colour));
    }

    @Override
    public void setLineWidth(double width) {
        marks.add(p -> p.setLineWidth(width));
    }

    @Override
    public void setLineDashes(double... lengths) {
        double[] kept = lengths.clone();
        marks.add(p -> p.setLineDashes(kept));
    }

    @Override
    public void setGlobalAlpha(double alpha) {
        marks.add(p -> p.setGlobalAlpha(alpha));
    }

    @Override
    public void setFont(Font font) {
        marks.add(p -> p.setFont(font));
    }

    @Override
    public void setTextAlign(TextAlignment align) {
        marks.add(p -> p.setTextAlign(align));
    }

    @Override
    public void setTextBaseline(VPos baseline) {
        marks.add(p -> p.setTextBaseline(baseline));
    }

    @Override
    public void fillText(String text, double x, double y) {
        marks.add(p -> p.fillText(text, x, y));
    }

    @Override
    public void strokeText(String text, double x, double y) {
        marks.add(p -> p.strokeText(text, x, y));
    }

    @Override
    public void fillRect(double x, double y, double width, double height) {
        marks.add(p -> p.fillRect(x, y, width, height));
    }

    @Override
    public void strokeRect(double x, double y, double width, double height) {
        marks.add(p -> p.strokeRect(x, y, width, height));
    }

    @Override
    public void fillRoundRect(double x, double y, double width, double height, double arcWidth, double arcHeight) {
        marks.add(p -> p.fillRoundRect(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void strokeRoundRect(double x, double y, double width, double height, double arcWidth, double arcHeight) {
        marks.add(p -> p.strokeRoundRect(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void fillOval(double x, double y, double width, double height) {
        marks.add(p -> p.fillOval(x, y, width, height));
    }

    @Override
    public void strokeOval(double x, double y, double width, double height) {
        marks.add(p -> p.strokeOval(x, y, width, height));
    }

    @Override
    public void strokeLine(double x1, double y1, double x2, double y2) {
        marks.add(p -> p.strokeLine(x1, y1, x2, y2));
    }

    @Override
    public void strokePolyline(double[] xs, double[] ys, int points) {
        double[] keptX = xs.clone();
        double[] keptY = ys.clone();
        marks.add(p -> p.strokePolyline(keptX, keptY, points));
    }

    @Override
    public void fillPolygon(double[] xs, double[] ys, int points) {
        double[] keptX = xs.clone();
        double[] keptY = ys.clone();
        marks.add(p -> p.fillPolygon(keptX, keptY, points));
    }

    @Override
    public void clipRect(double x, double y, double width, double height) {
        marks.add(p -> p.clipRect(x, y, width, height));
    }

    @Override
    public void save() {
        marks.add(Pen::save);
    }

    @Override
    public void restore() {
        marks.add(Pen::restore);
    }

    @Override
    public void translate(double x, double y) {
        marks.add(p -> p.translate(x, y));
    }

    @Override
    public void rotate(double degrees) {
        marks.add(p -> p.rotate(degrees));
    }

    @Override
    public void scale(double by) {
        marks.add(p -> p.scale(by));
    }
}
