package org.wardplan.report.browser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A paper as one accessible page for a browser, which opens without a net: landmarks, a list of contents, tables with
 * captions and heads for rows and columns, maps whose wards can be pointed at. It is made from the XHTML that the PDF is
 * set from, so it has the same words and figures. Everything is inside the page; its policy forbids a browser to fetch
 * anything, and to run any script but the one that stands in it. The same paper has the same bytes.
 */
public final class BrowserPage {
    private static final int LEAST_CONTENTS = 2;

    private final Document page;
    private final Element body;
    private final About about;

    /**
     * What stands around the paper.
     *
     * @param marking protective marking, top and bottom
     * @param program name and version of what made it
     * @param attribution that the data ask for
     */
    public record About(String marking, String program, String attribution) {}

    private BrowserPage(String paper, About about) {
        page = Dom.parse(paper);
        body = Dom.first(page.getDocumentElement(), "body");
        this.about = about;
    }

    /**
     * The page.
     *
     * @param paper well-formed XHTML: {@code bookmarks} in its head, maps as SVG inside it, and {@code data-ward} with the
     *     ward's code on the rows of tables of wards
     * @param tips what a map says of a ward that is pointed at, by code; a ward without keeps the title of its map
     */
    public static String of(String paper, About about, Map<String, String> tips) {
        return new BrowserPage(paper, about).write(tips);
    }

    private String write(Map<String, String> tips) {
        Dom.all(body, "p").stream().filter(p -> Dom.has(p, "screenmark")).forEach(Dom::remove);
        Element header = header();
        Tables.prepare(body);
        Maps.prepare(body, tips);
        levels();
        List<Element> contents = new ArrayList<>(Dom.all(page.getDocumentElement(), "bookmark"));
        Set<String> ids = new HashSet<>();
        Dom.all(body, "*").forEach(e -> ids.add(e.getAttribute("id")));
        contents.removeIf(b -> !ids.contains(b.getAttribute("href").substring(1)));

        PageWriter out = new PageWriter();
        out.raw("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        String script = PageParts.script();
        out.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline';"
                + " script-src '" + PageParts.hash(script)
                + "'; img-src data:; base-uri 'none'; form-action 'none'\"/>\n");
        out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        out.raw("<meta name=\"color-scheme\" content=\"light dark\"/>\n");
        Element head = Dom.first(page.getDocumentElement(), "head");
        Dom.all(head, "title").forEach(t -> out.node(t).raw("\n"));
        Dom.all(head, "meta").stream()
                .filter(m -> !m.getAttribute("name").isEmpty())
                .forEach(m -> out.node(m).raw("\n"));
        out.raw("<link rel=\"icon\" href=\"data:,\"/>\n");
        out.raw("<style>\n" + PageParts.style() + "</style>\n<script>" + script + "</script>\n</head>\n");
        out.raw(contents.size() < LEAST_CONTENTS ? "<body>\n" : "<body class=\"listed\">\n");
        out.raw("<a class=\"skip\" href=\"#main\">Skip to the paper</a>\n");
        out.raw("<header>\n").element("p", about.marking(), "class", "marking");
        out.node(header).raw("\n</header>\n");
        contents(out, contents);
        out.raw("<main id=\"main\" tabindex=\"-1\">\n").children(body).raw("</main>\n");
        out.raw("<footer>\n").element("p", about.attribution());
        out.element("p", about.program()).element("p", about.marking(), "class", "marking");
        return out.raw("</footer>\n</body>\n</html>\n").toString();
    }

    /** The title of the paper, taken out of its body; empty where the paper has none of the usual form. */
    private Element header() {
        Element found = Dom.all(body, "div").stream()
                .filter(d -> Dom.has(d, "title"))
                .findFirst()
                .orElse(null);
        if (found == null) {
            return page.createElement("div");
        }
        Dom.remove(found);
        return found;
    }

    private static void contents(PageWriter out, List<Element> bookmarks) {
        if (bookmarks.size() < LEAST_CONTENTS) {
            return;
        }
        out.raw("<nav aria-label=\"Contents\">\n<ol>\n");
        for (Element b : bookmarks) {
            out.raw("<li>");
            out.element("a", b.getAttribute("name"), "href", b.getAttribute("href"));
            out.raw("</li>\n");
        }
        out.raw("</ol>\n</nav>\n");
    }

    /** No heading is more than one level below the one before it; the first of the body follows the title's h1. */
    private void levels() {
        int before = 1;
        for (Element e : Dom.all(body, "*")) {
            Integer level = level(e);
            if (level != null) {
                int now = Math.min(Math.max(2, level), before + 1);
                before = now;
                if (now != level) {
                    page.renameNode(e, null, "h" + now);
                }
            }
        }
    }

    private static @Nullable Integer level(Element e) {
        String name = e.getTagName();
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))
                ? name.charAt(1) - '0'
                : null;
    }
}
