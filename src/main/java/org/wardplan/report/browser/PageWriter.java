package org.wardplan.report.browser;

import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.wardplan.report.content.Escape;

/** Writes a tree so that it reads the same as HTML and as XML. */
final class PageWriter {
    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta", "col", "wbr");
    private final StringBuilder out = new StringBuilder(1 << 20);

    PageWriter raw(String html) {
        out.append(html);
        return this;
    }

    /** An element with nothing but text, and a line end. */
    PageWriter element(String tag, String text, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        out.append('>').append(Escape.xml(text)).append("</").append(tag).append(">\n");
        return this;
    }

    PageWriter children(Element e) {
        for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
            node(n);
        }
        return this;
    }

    PageWriter node(Node n) {
        if (n instanceof Text t) {
            out.append(Escape.xml(t.getData()).replace("&quot;", "\""));
        } else if (n instanceof Element e) {
            out.append('<').append(e.getTagName());
            NamedNodeMap attributes = e.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Attr a = (Attr) attributes.item(i);
                // Inside a page for browsers it names nothing, and no address of any host stands there.
                if (!a.getName().startsWith("xmlns")) {
                    attribute(a.getName(), a.getValue());
                }
            }
            if (VOID.contains(e.getTagName())) {
                out.append("/>");
            } else {
                out.append('>');
                children(e);
                out.append("</").append(e.getTagName()).append('>');
            }
        }
        return this;
    }

    private void attribute(String name, String value) {
        out.append(' ')
                .append(name)
                .append("=\"")
                .append(Escape.xml(value).replace("\n", "&#10;"))
                .append('"');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
