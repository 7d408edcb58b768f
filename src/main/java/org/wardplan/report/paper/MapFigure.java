package org.wardplan.report.paper;

import java.util.Map;
import java.util.TreeMap;
import org.wardplan.report.picture.MapDrawing;
import org.wardplan.report.picture.SvgWriter;

/**
 * The maps of a paper by name. In a PDF each is an object that the painter fills in place; in a page of its own it is SVG.
 *
 * @param asSvg the maps as SVG inside the page, for a browser
 */
record MapFigure(Map<String, MapDrawing> drawings, boolean asSvg) {
    private static final String OBJECT_TYPE = "application/x-wardplan-";

    MapFigure {
        drawings = new TreeMap<>(drawings);
    }

    /** Type of the object that stands for a map in a page that becomes a PDF. */
    static String objectType(String name) {
        return OBJECT_TYPE + name;
    }

    /** Writes the map of a name, if there is one. */
    void write(Html out, String name) {
        MapDrawing drawing = drawings.get(name);
        if (drawing == null) {
            return;
        }
        if (asSvg) {
            // Ids are unique within a page; the map of coverage keeps the bare codes of the wards.
            out.raw(SvgWriter.element(drawing, name.equals(MapSection.NAME) ? "" : name + "-"));
            return;
        }
        String size = "width:" + Math.round(drawing.width()) + "px;height:" + Math.round(drawing.height()) + "px";
        out.open(
                        "object",
                        "type",
                        objectType(name),
                        "class",
                        "map",
                        "style",
                        size,
                        "alt",
                        drawing.description(),
                        "title",
                        drawing.title())
                .close("object");
    }
}
