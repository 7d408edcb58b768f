package org.wardplan.report.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** Makes tables of print into tables for a browser: caption, heads of rows, a box that scrolls, sums at the foot. */
final class Tables {
    /** What the id of a ward's row begins with. */
    static final String ROW = "w-";

    private static final int LONG = 25;
    private static final int LEAST_TO_SORT = 3;

    private Tables() {}

    static void prepare(Element body) {
        List<Element> tables = Dom.all(body, "table");
        Map<Element, String> captions = captions(body);
        Element wards = null;
        int most = 0;
        for (Element table : tables) {
            int rows =
                    (int) Dom.all(table, "tr").stream().filter(Tables::isWard).count();
            if (rows > most) {
                most = rows;
                wards = table;
            }
        }
        for (Element table : tables) {
            if (Dom.has(table, "figures") && figures(table)) {
                continue;
            }
            String caption = captions.getOrDefault(table, "Table");
            heads(table);
            foot(table);
            table.insertBefore(Dom.element(table, "caption", caption), table.getFirstChild());
            if (isSortable(table)) {
                table.setAttribute("data-sort", "");
            }
            if (table == wards) {
                table.setAttribute("data-wards", "");
                wardRows(table);
            }
            Element box = Dom.element(table, "div", null, "class", "scroll", "role", "group", "tabindex", "0");
            box.setAttribute("aria-label", caption);
            if (rows(table).size() > LONG) {
                Dom.addClass(box, "long");
            }
            Dom.wrap(table, box);
        }
        if (wards != null) {
            links(body, wards);
        }
    }

    private static boolean isWard(Element row) {
        return row.hasAttribute("data-ward");
    }

    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        Dom.children(table, "tbody").forEach(b -> rows.addAll(Dom.children(b, "tr")));
        return rows;
    }

    /** What each table is called: the heading above it, and its first column where that heading has several. */
    private static Map<Element, String> captions(Element body) {
        Map<Element, String> above = new HashMap<>();
        Map<String, Integer> uses = new HashMap<>();
        String heading = "";
        for (Element e : Dom.all(body, "*")) {
            if (e.getTagName().matches("h[1-6]")) {
                heading = Dom.text(e);
            } else if (e.getTagName().equals("table")) {
                above.put(e, heading);
                uses.merge(heading, 1, Integer::sum);
            }
        }
        Map<Element, String> captions = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Element table : Dom.all(body, "table")) {
            String name = above.getOrDefault(table, "");
            if (name.isEmpty() || uses.getOrDefault(name, 0) > 1) {
                String first = Dom.all(table, "th").stream()
                        .map(Dom::text)
                        .filter(t -> t.codePoints().anyMatch(Character::isLetter))
                        .findFirst()
                        .orElse("");
                name = name.isEmpty() ? first : first.isEmpty() ? name : name + ": " + first;
            }
            String caption = name;
            for (int n = 2; !taken.add(caption); n++) {
                caption = name + " (" + n + ")";
            }
            captions.put(table, caption);
        }
        return captions;
    }

    /** Key figures stand as a list of cards; whether the table had the form of them. */
    private static boolean figures(Element table) {
        List<Element> names = Dom.all(table, "th");
        List<Element> rows = rows(table);
        boolean fits = !names.isEmpty()
                && !rows.isEmpty()
                && rows.stream().allMatch(r -> Dom.children(r, "td").size() == names.size());
        if (!fits) {
            return false;
        }
        Element list = Dom.element(table, "dl", null, "class", table.getAttribute("class"));
        for (int k = 0; k < names.size(); k++) {
            Element card = Dom.element(table, "div", null);
            card.appendChild(Dom.element(table, "dt", Dom.text(names.get(k))));
            for (Element row : rows) {
                Element part = Dom.element(table, "dd", null, "class", row.getAttribute("class"));
                Dom.move(Dom.children(row, "td").get(k), part);
                card.appendChild(part);
            }
            list.appendChild(card);
        }
        table.getParentNode().replaceChild(list, table);
        return true;
    }

    /** Columns without a name have no head; the first cell of a row that holds words is the row's head. */
    private static void heads(Element table) {
        for (Element th : Dom.all(table, "th")) {
            if (Dom.text(th).isEmpty()) {
                th.removeAttribute("scope");
                Dom.rename(th, "td");
            }
        }
        for (Element row : rows(table)) {
            List<Element> cells = Dom.children(row, "td", "th");
            if (cells.stream().noneMatch(c -> c.getTagName().equals("th"))) {
                cells.stream()
                        .filter(c -> !Dom.has(c, "n") && !Dom.text(c).isEmpty())
                        .findFirst()
                        .map(c -> Dom.rename(c, "th"))
                        .ifPresent(c -> c.setAttribute("scope", "row"));
            }
        }
    }

    private static void foot(Element table) {
        List<Element> rows = rows(table);
        if (rows.isEmpty() || !Dom.has(rows.get(rows.size() - 1), "sum")) {
            return;
        }
        Element foot = Dom.element(table, "tfoot", null);
        foot.appendChild(rows.get(rows.size() - 1));
        table.appendChild(foot);
    }

    /** A table whose rows mean the same in any order. */
    private static boolean isSortable(Element table) {
        List<Element> rows = rows(table);
        List<Element> heads = Dom.children(table, "thead");
        return rows.size() >= LEAST_TO_SORT
                && heads.size() == 1
                && Dom.children(heads.get(0), "tr").size() == 1
                && rows.stream().noneMatch(r -> Dom.has(r, "sum") || Dom.has(r, "danger"))
                && isOfOneKind(rows)
                && Dom.all(table, "*").stream().noneMatch(e -> e.hasAttribute("rowspan"));
    }

    /** Whether the numbers of each column are all pounds, all per cent or neither, and there are any. */
    private static boolean isOfOneKind(List<Element> rows) {
        Map<Integer, String> kinds = new HashMap<>();
        for (Element row : rows) {
            List<Element> cells = Dom.children(row, "td", "th");
            for (int k = 0; k < cells.size(); k++) {
                String text = Dom.text(cells.get(k));
                if (Dom.has(cells.get(k), "n") && text.chars().anyMatch(Character::isDigit)) {
                    String kind = text.contains("£") ? "£" : text.contains("%") ? "%" : "";
                    if (!kinds.computeIfAbsent(k, x -> kind).equals(kind)) {
                        return false;
                    }
                }
            }
        }
        return !kinds.isEmpty();
    }

    private static void wardRows(Element table) {
        for (Element row : rows(table)) {
            String code = row.getAttribute("data-ward");
            if (!code.isEmpty()) {
                row.setAttribute("id", ROW + code);
            }
        }
    }

    /** Wards in other tables lead to their row. */
    private static void links(Element body, Element wards) {
        Set<String> known = new HashSet<>();
        rows(wards).forEach(r -> known.add(r.getAttribute("data-ward")));
        for (Element row : Dom.all(body, "tr")) {
            String code = row.getAttribute("data-ward");
            if (!row.hasAttribute("id") && !code.isEmpty() && known.contains(code)) {
                link(row, "#" + ROW + code);
            }
        }
    }

    /** Makes the words of a row's head a link. */
    static void link(Element row, String target) {
        for (Element head : Dom.children(row, "th")) {
            Element a = Dom.element(head, "a", null, "href", target);
            Dom.move(head, a);
            head.appendChild(a);
            return;
        }
    }
}
