package org.wardplan.report.paper;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.report.content.Words;

/** Every figure that the sums rest on, with how sure it is. */
final class AssumptionsSection implements Section {
    @Override
    public void write(Html out, Figures f) {
        out.heading("Assumptions", "assumptions");
        long ours = f.in.scenario().assumptions().list().stream()
                .filter(a -> a.status() == Assumption.Status.ASSUMPTION || a.status() == Assumption.Status.USER)
                .count();
        out.p("Published: in a public source. Derived: arithmetic on published figures. Assumption: ours, and open to "
                + "challenge. Set by user: typed in for this plan. " + ours + " of the "
                + f.in.scenario().assumptions().list().size() + " figures are assumptions or set by a user.");
        out.open("table", "class", "plain wrap");
        out.head("Figure", "n:Value", "Status", "Source").open("tbody");
        boolean byHours = f.in.scenario().demand().method() == TargetMethod.WORKLOAD;
        List<Assumption> unused = new ArrayList<>();
        for (Assumption a : f.in.scenario().assumptions().list()) {
            // Thirty guesses that no figure of the paper rests on would bury those that do.
            if (byHours || !a.key().startsWith(Assumptions.HOURS) || a.status() == Assumption.Status.USER) {
                row(out, a.label(), value(a), a);
            } else {
                unused.add(a);
            }
        }
        if (!unused.isEmpty()) {
            row(
                    out,
                    "Hours per offence, " + unused.size() + " categories (not in use: targets are by share)",
                    range(unused),
                    unused.get(0));
        }
        out.close("tbody").close("table");
    }

    private static void row(Html out, String label, String value, Assumption a) {
        out.open("tr").element("td", label).element("td", value, "class", "n");
        out.open("td").element("span", status(a), "class", "flag " + style(a)).close("td");
        out.element("td", a.source()).close("tr");
    }

    private static String range(List<Assumption> hours) {
        DoubleSummaryStatistics s =
                hours.stream().mapToDouble(Assumption::value).summaryStatistics();
        return s.getMin() == s.getMax()
                ? trimmed(s.getMin()) + " h"
                : trimmed(s.getMin()) + " to " + trimmed(s.getMax()) + " h";
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
