package org.wardplan.report.browser;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Makes drawn maps into figures whose wards can be pointed at, reached with keys and followed to their rows. */
final class Maps {
    private static final int WIDE = 500;

    private Maps() {}

    static void prepare(Element body, Map<String, String> tips) {
        Map<String, Element> rows = new HashMap<>();
        for (Element row : Dom.all(body, "tr")) {
            if (row.getAttribute("id").startsWith(Tables.ROW)) {
                rows.put(row.getAttribute("data-ward"), row);
            }
        }
        Set<String> backed = new HashSet<>();
        int n = 0;
        for (Element svg : Dom.all(body, "svg")) {
            n++;
            figure(svg, n);
            for (Element path : Dom.all(svg, "path")) {
                path.setAttribute("d", Shorter.path(path.getAttribute("d")));
                if (Dom.has(path, "ward")) {
                    String id = path.getAttribute("id");
                    String code = id.substring(id.lastIndexOf('-') + 1);
                    Element row = rows.get(code);
                    ward(path, id, tips.get(code), row == null ? null : "#" + Tables.ROW + code);
                    if (row != null && backed.add(code)) {
                        Tables.link(row, "#" + id);
                    }
                }
            }
        }
    }

    /** The drawing in a box that scrolls where the screen is narrow, its content in words below. */
    private static void figure(Element svg, int n) {
        String title = taken(svg, "title");
        String words = taken(svg, "desc");
        boolean wards = Dom.all(svg, "path").stream().anyMatch(p -> Dom.has(p, "ward"));
        svg.setAttribute("role", wards ? "group" : "img");
        svg.setAttribute("aria-label", title);
        svg.setAttribute("aria-describedby", "map-words-" + n);
        double width = Double.parseDouble(svg.getAttribute("width"));
        svg.setAttribute("class", width > WIDE ? "map wide" : "map");
        svg.setAttribute("style", "max-width:" + Math.round(width * 1.4) + "px");
        svg.removeAttribute("width");
        svg.removeAttribute("height");
        for (Node c = svg.getFirstChild(); c != null; c = c.getNextSibling()) {
            hide(c, wards);
        }
        Element figure = Dom.element(svg, "figure", null, "class", "drawn");
        Element box = Dom.element(svg, "div", null, "class", "scroll", "role", "group", "tabindex", "0");
        box.setAttribute("aria-label", title);
        Dom.wrap(svg, figure);
        Dom.wrap(svg, box);
        if (wards) {
            figure.insertBefore(Dom.element(svg, "a", "Skip the map", "class", "skip", "href", "#map-end-" + n), box);
        }
        Element caption = Dom.element(svg, "figcaption", null, "id", "map-end-" + n);
        Element more = Dom.element(svg, "details", null);
        more.appendChild(Dom.element(svg, "summary", title + ", in words"));
        more.appendChild(Dom.element(svg, "p", words, "id", "map-words-" + n));
        caption.appendChild(more);
        figure.appendChild(caption);
    }

    /** Legend and names are for the eye: the words below the map hold what they say. */
    private static void hide(Node node, boolean wards) {
        if (!(node instanceof Element e) || e.getTagName().equals("clipPath")) {
            return;
        }
        if (!wards || Dom.all(e, "path").stream().noneMatch(p -> Dom.has(p, "ward"))) {
            if (!Dom.has(e, "ward")) {
                e.setAttribute("aria-hidden", "true");
            }
            return;
        }
        for (Node c = e.getFirstChild(); c != null; c = c.getNextSibling()) {
            hide(c, true);
        }
    }

    private static String taken(Element svg, String tag) {
        List<Element> found = Dom.children(svg, tag);
        if (found.isEmpty()) {
            return "";
        }
        String text = Dom.text(found.get(0));
        Dom.remove(found.get(0));
        return text;
    }

    private static void ward(Element path, String id, @Nullable String tip, @Nullable String row) {
        Element around = Dom.element(path, "a", null, "class", "ward", "id", id);
        path.removeAttribute("id");
        path.removeAttribute("class");
        if (row != null) {
            around.setAttribute("href", row);
        }
        List<Element> titles = Dom.children(path, "title");
        String said = titles.isEmpty() ? "" : Dom.text(titles.get(0));
        titles.forEach(Dom::remove);
        around.appendChild(Dom.element(path, "title", tip == null ? said : withFigure(tip, said)));
        path.getParentNode().replaceChild(around, path);
        around.appendChild(path);
    }

    /** What is said of a ward anyhow, and the figure that this map shows where it is not among it. */
    private static String withFigure(String tip, String said) {
        int colon = said.lastIndexOf(": ");
        String figure = colon < 0 ? said : said.substring(colon + 2);
        return figure.isEmpty() || tip.contains(figure) ? tip : tip + "\n" + figure;
    }
}
