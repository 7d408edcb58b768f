package org.wardplan.ui.paper;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.Exports;
import org.wardplan.app.paper.FilesModel;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;

/** The kinds of files, each with a sentence that says who it is for. */
final class FileKinds {
    private final VBox box = new VBox();

    /** @param save asks for the file of a kind and writes it */
    FileKinds(FilesModel model, Consumer<Exports.Kind> save, PaperWays ways) {
        box.getStyleClass().add("file-kinds");
        for (Exports.Kind kind : model.kinds()) {
            if (kind != Exports.Kind.REPORT) {
                Button b = Parts.small("Save…", Feather.DOWNLOAD, "file-" + kind.extension(), () -> save.accept(kind));
                add(icon(kind), title(kind), sentence(kind), b);
            }
        }
        add(
                Feather.FILE_TEXT,
                "Paper (PDF, HTML)",
                "The report as it is printed: of London, a BCU, a borough, one ward, or of scenarios side by side.",
                Parts.small("Show", Feather.CHEVRON_RIGHT, "file-paper", ways::paper));
        add(
                Feather.REPEAT,
                "Moves (CSV, PDF)",
                "Who goes where from one scenario to another, as rows and as a paper, borough by borough.",
                Parts.small("Show", Feather.CHEVRON_RIGHT, "file-moves", ways::moves));
        add(
                Feather.BOOK_OPEN,
                "Journal (CSV, JSON)",
                "Every edit with its time, author and reason, and the proof that none was altered.",
                Parts.small("Show", Feather.CHEVRON_RIGHT, "file-journal", ways::journal));
    }

    private void add(Feather icon, String title, String sentence, Button action) {
        Label words = Nodes.text(sentence, "wp-muted");
        VBox text = new VBox(1, Nodes.label(title, "wp-medium"), words);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        action.setAccessibleText(action.getText() + " " + title);
        HBox row = Parts.row(14, Icons.of(icon, 18), text, action);
        row.getStyleClass().add("file-kind");
        box.getChildren().add(row);
    }

    VBox box() {
        return box;
    }

    private static Feather icon(Exports.Kind kind) {
        return switch (kind) {
            case REPORT -> Feather.FILE_TEXT;
            case TABLE -> Feather.LIST;
            case WORKBOOK -> Feather.GRID;
            case MAP_DATA -> Feather.GLOBE;
            case GEO_PACKAGE -> Feather.LAYERS;
            case PICTURE -> Feather.IMAGE;
            case DRAWING -> Feather.PEN_TOOL;
        };
    }

    private static String title(Exports.Kind kind) {
        return switch (kind) {
            case REPORT -> "Paper (PDF)";
            case TABLE -> "Table of wards (CSV)";
            case WORKBOOK -> "Workbook (XLSX)";
            case MAP_DATA -> "Wards with outlines (GeoJSON)";
            case GEO_PACKAGE -> "Wards and boroughs (GeoPackage)";
            case PICTURE -> "Map as a picture (PNG)";
            case DRAWING -> "Map as a drawing (SVG)";
        };
    }

    private static String sentence(Exports.Kind kind) {
        return switch (kind) {
            case REPORT -> "The report as it is printed.";
            case TABLE ->
                "One row a ward with all measures, for any program; edited elsewhere, its posts can come back.";
            case WORKBOOK ->
                "For Excel and LibreOffice, with live formulas: change a unit cost and the totals follow. Its posts can"
                        + " come back.";
            case MAP_DATA -> "For maps on the web: outlines in longitude and latitude (WGS84) with all measures.";
            case GEO_PACKAGE ->
                "For QGIS and other GIS, styled: outlines on the British National Grid (EPSG:27700) with all measures.";
            case PICTURE -> "The map as it is shown, with legend and source, for slides and letters.";
            case DRAWING -> "The same map as lines and areas, sharp at any size, to be worked on.";
        };
    }
}
