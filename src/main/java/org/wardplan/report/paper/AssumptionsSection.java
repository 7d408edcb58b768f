package org.wardplan.report.paper;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.model.workforce.Role;
import org.wardplan.report.content.Words;

/**
 * The figures that the sums rest on, with how sure each is. Those that change nothing in this paper share a line, except
 * where a user set them. The short form leaves out the sources and what the plan left as it came.
 */
final class AssumptionsSection implements Section {
    /** Figures side by side in the short form. */
    private static final int ACROSS = 2;

    private static final String OFF = "Shares of the need index that are 0";

    /** Values of a group that are printed one by one. */
    private static final int MOST_VALUES = 8;

    private final boolean brief;

    /** @param brief without sources, and only what most hangs on or a user set */
    AssumptionsSection(boolean brief) {
        this.brief = brief;
    }

    @Override
    public void write(Html out, Figures f) {
        out.heading("Assumptions", "assumptions");
        List<Assumption> all = f.in.scenario().assumptions().list();
        long ours = all.stream()
                .filter(a -> a.status() == Assumption.Status.ASSUMPTION || a.status() == Assumption.Status.USER)
                .count();
        out.p("Published: in a public source. Derived: arithmetic on published figures. Assumption: ours, and open to "
                + "challenge. Set by user: typed in for this plan. " + ours + " of the "
                + all.size() + " figures are assumptions or set by a user.");
        Map<String, List<Assumption>> groups = new LinkedHashMap<>();
        List<Assumption> single = new ArrayList<>();
        for (Assumption a : all) {
            String group = a.status() == Assumption.Status.USER ? "" : idle(f, a);
            if (group.isEmpty()) {
                single.add(a);
            } else {
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(a);
            }
        }
        if (brief) {
            brief(out, single, all.size());
        } else {
            whole(out, single, groups);
        }
    }

    /** What a figure has in common with others that change nothing in this paper; empty where it does. */
    private static String idle(Figures f, Assumption a) {
        String key = a.key();
        boolean byHours = f.in.scenario().demand().method() == TargetMethod.WORKLOAD;
        if (!byHours && key.startsWith(Assumptions.HOURS)) {
            // Thirty guesses that no figure of the paper rests on would bury those that do.
            return "Hours per offence, by category: not in use, targets are by share";
        }
        if (key.startsWith(Assumptions.ALPHA) && a.value() == 0) {
            return OFF;
        }
        List<Role> roles = f.in.plan().roles();
        for (int r = 0; r < roles.size(); r++) {
            if (!f.shownRoles.contains(r) && key.startsWith(roles.get(r).id() + ".")) {
                return "Cost and rates of " + roles.get(r).label() + ", without a post in the plan";
            }
        }
        return "";
    }

    private static void whole(Html out, List<Assumption> single, Map<String, List<Assumption>> groups) {
        out.open("table", "class", "tight assumptions");
        out.head("Figure", "n:Value", "Status", "Source").open("tbody");
        for (Assumption a : single) {
            row(out, a.label(), value(a), a, a.source());
        }
        groups.forEach((name, list) -> row(
                out,
                name + " (" + list.size() + ")",
                "",
                list.get(0),
                list.size() > MOST_VALUES
                        ? range(list)
                        : Words.list(list.stream()
                                .map(a -> name.equals(OFF) ? indicator(a) : value(a))
                                .toList())));
        out.close("tbody").close("table");
    }

    /** What is left of "Share of workplace jobs in the need index". */
    private static String indicator(Assumption a) {
        return a.label().replaceAll("^Share of | in the need index$", "");
    }

    private static void row(Html out, String label, String value, Assumption a, String source) {
        out.open("tr").element("td", label).element("td", value, "class", "n");
        flag(out, a);
        out.element("td", source).close("tr");
    }

    private static void flag(Html out, Assumption a) {
        out.open("td").element("span", status(a), "class", "flag " + style(a)).close("td");
    }

    private static void brief(Html out, List<Assumption> single, int all) {
        List<Assumption> shown =
                single.stream().filter(AssumptionsSection::isMain).toList();
        out.open("table", "class", "tight assumptions brief2");
        out.head("Figure", "n:Value", "Status", "Figure", "n:Value", "Status").open("tbody");
        int rows = (shown.size() + ACROSS - 1) / ACROSS;
        for (int r = 0; r < rows; r++) {
            out.open("tr");
            for (int at = r; at < rows * ACROSS; at += rows) {
                if (at < shown.size()) {
                    Assumption a = shown.get(at);
                    out.element("td", a.label()).element("td", value(a), "class", "n");
                    flag(out, a);
                } else {
                    out.element("td", "").element("td", "").element("td", "");
                }
            }
            out.close("tr");
        }
        out.close("tbody").close("table");
        out.element(
                "p",
                Words.count(all - shown.size())
                        + " more figures, and the sources of all, stand in the full paper and in the program under"
                        + " Assumptions.",
                "class",
                "caption");
    }

    /** Whether a figure stands in the short form: rates, floors, aims and shares, and all that a user set. */
    private static boolean isMain(Assumption a) {
        String key = a.key();
        return a.status() == Assumption.Status.USER
                || key.startsWith(Assumptions.ALPHA)
                || key.startsWith(Assumptions.AIM)
                || key.startsWith(Assumptions.REFERENCE_FLOOR)
                || key.endsWith(".unitCost")
                || key.endsWith(".vacancy")
                || key.endsWith(".abstraction")
                || key.endsWith(".effectiveness");
    }

    private static String range(List<Assumption> hours) {
        DoubleSummaryStatistics s =
                hours.stream().mapToDouble(Assumption::value).summaryStatistics();
        String source = hours.get(0).source();
        return (s.getMin() == s.getMax()
                        ? trimmed(s.getMin()) + " h"
                        : trimmed(s.getMin()) + " to " + trimmed(s.getMax()) + " h")
                + ". " + source;
    }

    static String value(Assumption a) {
        return switch (a.unit()) {
            case PENCE_A_YEAR -> new Money(Math.round(a.value())).inPounds();
            case SHARE -> trimmed(100 * a.value()) + "%";
            case FACTOR -> trimmed(a.value());
            case POSTS -> Words.number(a.value(), a.value() == Math.rint(a.value()) ? 0 : 2);
            case MONTHS -> Words.number(a.value(), 0) + " months";
            case HOURS -> trimmed(a.value()) + " h";
            case MONTH ->
                a.value() == 0
                        ? "the last"
                        : String.format(Locale.ROOT, "%04d-%02d", (int) a.value() / 100, (int) a.value() % 100);
        };
    }

    /** Up to three decimals, without zeros at the end. */
    private static String trimmed(double value) {
        String s = Words.number(value, 3);
        while (s.endsWith("0")) {
            s = s.substring(0, s.length() - 1);
        }
        return s.endsWith(".") ? s.substring(0, s.length() - 1) : s;
    }

    private static String status(Assumption a) {
        return switch (a.status()) {
            case PUBLISHED -> "published";
            case DERIVED -> "derived";
            case ASSUMPTION -> "assumption";
            case USER -> "set by user";
        };
    }

    private static String style(Assumption a) {
        return a.status() == Assumption.Status.PUBLISHED || a.status() == Assumption.Status.DERIVED ? "sure" : "unsure";
    }
}
