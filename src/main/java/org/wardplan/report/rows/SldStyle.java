package org.wardplan.report.rows;

import org.wardplan.report.content.Escape;
import org.wardplan.report.rows.LayerStyle.Step;

/** Styles as Styled Layer Descriptor 1.1 with Symbology Encoding 1.1 (OGC 05-078r4, 05-077r4). */
final class SldStyle {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<StyledLayerDescriptor version=\"1.1.0\" xmlns=\"http://www.opengis.net/sld\""
            + " xmlns:se=\"http://www.opengis.net/se\" xmlns:ogc=\"http://www.opengis.net/ogc\">\n"
            + "  <NamedLayer>\n";

    private SldStyle() {}

    /** Coloured by class. */
    static String of(String layer, LayerStyle style) {
        StringBuilder b = head(layer, style.name());
        for (Step s : style.steps()) {
            b.append("        <se:Rule>\n          <se:Name>").append(Escape.xml(s.label()));
            b.append("</se:Name>\n          <ogc:Filter>");
            filter(b, style.column(), s);
            b.append("</ogc:Filter>\n          <se:PolygonSymbolizer>\n");
            b.append("            <se:Fill><se:SvgParameter name=\"fill\">").append(s.colour());
            b.append("</se:SvgParameter></se:Fill>\n");
            stroke(b, "#ffffff", "0.4");
            b.append("          </se:PolygonSymbolizer>\n        </se:Rule>\n");
        }
        return foot(b);
    }

    /** Lines without filling. */
    static String borders(String layer, String name) {
        StringBuilder b = head(layer, name);
        b.append("        <se:Rule>\n          <se:PolygonSymbolizer>\n");
        stroke(b, "#57606a", "1.2");
        b.append("          </se:PolygonSymbolizer>\n        </se:Rule>\n");
        return foot(b);
    }

    private static StringBuilder head(String layer, String name) {
        return new StringBuilder(HEAD)
                .append("    <se:Name>")
                .append(layer)
                .append("</se:Name>\n    <UserStyle>\n      <se:Name>")
                .append(Escape.xml(name))
                .append("</se:Name>\n      <se:FeatureTypeStyle>\n");
    }

    private static String foot(StringBuilder b) {
        return b.append("      </se:FeatureTypeStyle>\n    </UserStyle>\n  </NamedLayer>\n</StyledLayerDescriptor>\n")
                .toString();
    }

    private static void filter(StringBuilder b, String column, Step s) {
        String word = s.word();
        if (word != null) {
            compare(b, "PropertyIsEqualTo", column, word);
            return;
        }
        b.append("<ogc:And>");
        compare(b, "PropertyIsGreaterThanOrEqualTo", column, LayerStyle.number(s.from()));
        compare(b, "PropertyIsLessThan", column, LayerStyle.number(s.below()));
        b.append("</ogc:And>");
    }

    private static void compare(StringBuilder b, String operator, String column, String value) {
        b.append("<ogc:").append(operator).append("><ogc:PropertyName>").append(column);
        b.append("</ogc:PropertyName><ogc:Literal>").append(Escape.xml(value));
        b.append("</ogc:Literal></ogc:").append(operator).append('>');
    }

    private static void stroke(StringBuilder b, String colour, String width) {
        b.append("            <se:Stroke><se:SvgParameter name=\"stroke\">").append(colour);
        b.append("</se:SvgParameter><se:SvgParameter name=\"stroke-width\">").append(width);
        b.append("</se:SvgParameter></se:Stroke>\n");
    }
}
