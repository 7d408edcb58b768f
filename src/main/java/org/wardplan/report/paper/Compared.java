package org.wardplan.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.compare.ComparedScenario;
import org.wardplan.planning.compare.Comparison;
import org.wardplan.report.content.ComparisonInput;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.content.WardOrder;
import org.wardplan.report.content.Words;

/** What the parts of a paper of several scenarios share: who is who, and how letters and differences are written. */
final class Compared {
    /** Between the letters of a difference. */
    static final String LESS = " − ";

    final ComparisonInput in;
    final Comparison comparison;
    final List<ComparedScenario> scenarios;
    final WardSet wards;
    /** Wards of the scope, greatest priority in A first. */
    final int[] order;

    Compared(ComparisonInput in) {
        this.in = in;
        comparison = in.comparison();
        scenarios = comparison.scenarios();
        wards = in.data().wards();
        order = WardOrder.byPriority(in.scope(), evaluation(0).need());
    }

    int count() {
        return scenarios.size();
    }

    Evaluation evaluation(int k) {
        return scenarios.get(k).evaluation();
    }

    Scenario scenario(int k) {
        return evaluation(k).scenario();
    }

    boolean isBorough() {
        return in.scope().kind() == ReportScope.Kind.BOROUGH;
    }

    /** {@code A to C}. */
    String letters() {
        return "A to " + scenarios.get(count() - 1).letter();
    }

    /** Positions of the roles that have posts in any scenario, or may be placed. */
    List<Integer> roles() {
        return IntStream.range(0, evaluation(0).roles().size())
                .filter(r -> evaluation(0).roles().get(r).plannable()
                        || scenarios.stream().anyMatch(s -> s.figures().posts()[r] > 0))
                .boxed()
                .toList();
    }

    Role role(int r) {
        return evaluation(0).roles().get(r);
    }

    String profile(int k) {
        return in.of(k).profile().label();
    }

    /** The sections of a scenario's own paper can say the same of it here. */
    Figures figures(int k) {
        return new Figures(in.of(k));
    }

    /** A letter in the colour of its scenario. */
    static void chip(Html out, String letter) {
        out.element("span", letter, "class", "chip chip-" + letter.toLowerCase(Locale.ROOT));
    }

    /** A heading cell: {@code A posts}, its letter in colour. */
    static void th(Html out, String letter, String text) {
        out.open("th", "scope", "col", "class", "n");
        chip(out, letter);
        out.text(text.isEmpty() ? "" : " " + text).close("th");
    }

    /** A heading cell of a difference: {@code B − A}. */
    static void difference(Html out, String letter) {
        out.element("th", letter + LESS + "A", "scope", "col", "class", "n d");
    }

    /** A cell of a number. */
    static void n(Html out, String text) {
        out.element("td", text, "class", "n");
    }

    /** A cell of a difference. */
    static void d(Html out, String text) {
        out.element("td", text, "class", "n d");
    }

    /** Percentage points between two shares: {@code +4.6}. */
    static String points(double from, double to) {
        if (Double.isNaN(from) || Double.isNaN(to)) {
            return "–";
        }
        return signed(100 * (to - from), 1);
    }

    static String signed(double v, int decimals) {
        String s = Words.number(v, decimals);
        boolean zero = s.chars().noneMatch(c -> c >= '1' && c <= '9');
        return v > 0 && !zero ? "+" + s : s;
    }

    static String percent(double share, int decimals) {
        return Double.isNaN(share) ? "–" : Words.percent(share, decimals);
    }

    /** {@code A}, {@code A and B}, {@code A, B and D}. */
    String letters(List<Integer> places) {
        List<String> letters = new ArrayList<>();
        places.forEach(k -> letters.add(Comparison.letter(k)));
        return Words.list(letters);
    }

    /** Text cut at a word where it is long. */
    static String cut(String text, int most, String rest) {
        String all = text.strip();
        if (all.length() <= most) {
            return all;
        }
        int space = all.lastIndexOf(' ', most);
        int end = space > most / 2 ? space : Character.isHighSurrogate(all.charAt(most - 1)) ? most - 1 : most;
        return all.substring(0, end) + rest;
    }
}
