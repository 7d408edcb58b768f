package org.wardplan.report.rows;

import java.util.List;
import org.wardplan.report.content.Escape;
import org.wardplan.report.rows.LayerStyle.Step;

/** Styles in the XML of QGIS (QML), for versions 3.16 and later. */
final class QgisStyle {
    private static final String HEAD = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
            + "<qgis version=\"3.22.0\" styleCategories=\"Symbology|Labeling\">\n";
    private static final String FOOT = "  <layerGeometryType>2</layerGeometryType>\n</qgis>\n";
    private static final String WARD_LINE = "#ffffff";
    private static final String BOROUGH_LINE = "#57606a";

    private QgisStyle() {}

    /** Coloured by class. */
    static String of(LayerStyle style) {
        StringBuilder b = new StringBuilder(HEAD);
        b.append("  <renderer-v2 type=\"")
                .append(style.hasWords() ? "categorizedSymbol" : "graduatedSymbol")
                .append("\" attr=\"")
                .append(Escape.xml(style.expression()))
                .append(style.hasWords() ? "\"" : "\" graduatedMethod=\"GraduatedColor\"")
                .append(" symbollevels=\"0\" enableorderby=\"0\" forceraster=\"0\">\n");
        b.append(style.hasWords() ? "    <categories>\n" : "    <ranges>\n");
        List<Step> steps = style.steps();
        for (int k = 0; k < steps.size(); k++) {
            Step s = steps.get(k);
            String word = s.word();
            b.append(
                    word == null
                            ? "      <range lower=\"" + LayerStyle.number(s.low()) + "\" upper=\""
                                    + LayerStyle.number(s.high()) + '"'
                            : "      <category type=\"string\" value=\"" + Escape.xml(word) + '"');
            b.append(" symbol=\"").append(k).append("\" label=\"").append(Escape.xml(s.label()));
            b.append("\" render=\"true\"/>\n");
        }
        b.append(style.hasWords() ? "    </categories>\n" : "    </ranges>\n").append("    <symbols>\n");
        for (int k = 0; k < steps.size(); k++) {
            symbol(b, k, "solid", steps.get(k).colour(), WARD_LINE, 0.15);
        }
        b.append("    </symbols>\n  </renderer-v2>\n");
        return b.append(FOOT).toString();
    }

    /** Lines without filling, with names, to lie over the wards. */
    static String borders() {
        StringBuilder b = new StringBuilder(HEAD);
        b.append("  <renderer-v2 type=\"singleSymbol\" symbollevels=\"0\" enableorderby=\"0\" forceraster=\"0\">\n");
        b.append("    <symbols>\n");
        symbol(b, 0, "no", WARD_LINE, BOROUGH_LINE, 0.4);
        b.append("    </symbols>\n  </renderer-v2>\n");
        b.append("  <labeling type=\"simple\">\n    <settings calloutType=\"simple\">\n");
        b.append("      <text-style fieldName=\"name\" isExpression=\"0\" fontFamily=\"Open Sans\" fontSize=\"8\"")
                .append(" fontSizeUnit=\"Point\" textColor=\"31,35,40,255\" textOpacity=\"1\" allowHtml=\"0\">\n");
        b.append("        <text-buffer bufferDraw=\"1\" bufferSize=\"0.8\" bufferSizeUnits=\"MM\"")
                .append(" bufferColor=\"255,255,255,255\" bufferOpacity=\"0.85\" bufferJoinStyle=\"128\"/>\n");
        b.append("      </text-style>\n");
        b.append("      <placement placement=\"1\" centroidInside=\"1\" centroidWhole=\"1\" priority=\"5\"/>\n");
        b.append("      <rendering drawLabels=\"1\" obstacle=\"0\" fontMinPixelSize=\"3\"/>\n");
        b.append("    </settings>\n  </labeling>\n");
        return b.append(FOOT).toString();
    }

    private static void symbol(StringBuilder b, int k, String fill, String colour, String line, double width) {
        b.append("      <symbol type=\"fill\" name=\"").append(k);
        b.append("\" alpha=\"1\" clip_to_extent=\"1\" force_rhr=\"0\">\n");
        b.append("        <layer class=\"SimpleFill\" enabled=\"1\" locked=\"0\" pass=\"0\">\n");
        String[] names = {
            "color", "style", "outline_color", "outline_style", "outline_width", "outline_width_unit", "joinstyle"
        };
        String[] values = {rgb(colour), fill, rgb(line), "solid", LayerStyle.number(width), "MM", "round"};
        b.append("          <Option type=\"Map\">\n");
        for (int i = 0; i < names.length; i++) {
            b.append("            <Option type=\"QString\" name=\"").append(names[i]);
            b.append("\" value=\"").append(values[i]).append("\"/>\n");
        }
        b.append("          </Option>\n");
        // Before 3.18 the same stood in another form.
        for (int i = 0; i < names.length; i++) {
            b.append("          <prop k=\"").append(names[i]).append("\" v=\"");
            b.append(values[i]).append("\"/>\n");
        }
        b.append("        </layer>\n      </symbol>\n");
    }

    private static String rgb(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return (rgb >> 16) + "," + (rgb >> 8 & 0xff) + "," + (rgb & 0xff) + ",255";
    }
}
