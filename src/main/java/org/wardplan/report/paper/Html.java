package org.wardplan.report.paper;

import java.util.Set;
import org.wardplan.report.content.Escape;

/** Writes well-formed XHTML; every text and attribute is escaped on its way in. */
final class Html {
    private static final Set<String> INLINE = Set.of("strong", "span");
    private final StringBuilder out = new StringBuilder(1 << 16);

    /** @param attributes names and values in turn */
    Html open(String tag, String... attributes) {
        start(tag, attributes);
        out.append('>');
        return this;
    }

    Html close(String tag) {
        out.append("</").append(tag).append('>');
        if (!INLINE.contains(tag)) {
            out.append('\n');
        }
        return this;
    }

    Html empty(String tag, String... attributes) {
        start(tag, attributes);
        out.append("/>");
        return this;
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            out.append(Escape.xml(attributes[i + 1])).append('"');
        }
    }

    Html text(String text) {
        out.append(Escape.xml(text));
        return this;
    }

    /** An element with nothing but text. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    Html p(String text) {
        return element("p", text);
    }

    /** A heading that the bookmarks can point at. */
    Html heading(String text, String id) {
        return element("h2", text, "id", id);
    }

    /** XML that is well-formed already. */
    Html raw(String xml) {
        out.append(xml);
        return this;
    }

    /** A table's head: a heading cell for each column, {@code class:Text} where it has a class. */
    Html head(String... columns) {
        open("thead").open("tr");
        for (String column : columns) {
            int colon = column.indexOf(':');
            String name = column.substring(colon + 1);
            if (colon > 0) {
                element("th", name, "scope", "col", "class", column.substring(0, colon));
            } else {
                element("th", name, "scope", "col");
            }
        }
        return close("tr").close("thead");
    }

    /** A row of cells: texts, {@code class:text} where the name before the first colon is a class known to the page. */
    Html row(String cssClass, String... cells) {
        if (cssClass.isEmpty()) {
            open("tr");
        } else {
            open("tr", "class", cssClass);
        }
        for (String cell : cells) {
            if (cell.startsWith("n:")) {
                element("td", cell.substring(2), "class", "n");
            } else if (cell.startsWith("s:")) {
                element("td", cell.substring(2), "class", "n strong");
            } else if (cell.startsWith("t:")) {
                element("td", cell.substring(2));
            } else {
                throw new IllegalArgumentException(
                        "a cell begins with n: (number), s: (sum) or t: (text), not " + cell);
            }
        }
        return close("tr");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
