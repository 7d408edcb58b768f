package org.wardplan.app;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.HotSpotList;

/**
 * What the filter box lets through: words of a ward's name, borough, command unit or code, and conditions on its
 * figures, joined by commas or {@code and}: {@code coverage < 75, borough = Lambeth, dwo >= 3, locked}. All must hold.
 * Figures are compared as they are shown, so a ward that reads 60 % is not under 60.
 */
public final class WardFilter {
    private static final Pattern OPERATOR = Pattern.compile("<=|>=|!=|<>|==|<|>|=|≤|≥|≠");
    private static final Pattern COMMA = Pattern.compile("(?<!\\d)[,;]|[,;](?!\\d{3}(?!\\d))");
    private static final Set<String> PLACES = Stream.concat(
                    Stream.of(
                            "ward",
                            "name",
                            "borough",
                            "bcu",
                            "unit",
                            "command unit",
                            "code",
                            "note",
                            "notes",
                            "locked",
                            "lock"),
                    HotSpotFilter.FIELDS.stream())
            .collect(Collectors.toUnmodifiableSet());

    /** A condition that is ready to be held against an evaluation. */
    private interface Term {
        IntPredicate on(Evaluation e, WardSet wards);
    }

    private final String text;
    private final List<Term> terms;

    private WardFilter(String text, List<Term> terms) {
        this.text = text;
        this.terms = List.copyOf(terms);
    }

    /** Lets every ward through. */
    public static WardFilter all() {
        return new WardFilter("", List.of());
    }

    /**
     * Reads what was typed. With anything wrong there is no filter, and the problem says what is wrong and which fields
     * there are.
     */
    public static WithProblems<WardFilter> parse(String text, WardSet wards, List<Role> roles) {
        Set<String> fields = fields(roles);
        List<Term> terms = new ArrayList<>();
        for (String part : split(text, fields)) {
            WithProblems<Term> term = term(part, wards, roles, fields);
            if (term.value() == null) {
                return WithProblems.failed(term.problems());
            }
            terms.add(term.value());
        }
        return WithProblems.of(new WardFilter(text.strip(), terms));
    }

    /** The wards that all conditions hold for. */
    public BitSet wards(Evaluation e, WardSet wards) {
        List<IntPredicate> tests = terms.stream().map(t -> t.on(e, wards)).toList();
        BitSet kept = new BitSet(wards.size());
        for (int w = 0; w < wards.size(); w++) {
            int ward = w;
            if (tests.stream().allMatch(t -> t.test(ward))) {
                kept.set(w);
            }
        }
        return kept;
    }

    public boolean isAll() {
        return terms.isEmpty();
    }

    @Override
    public String toString() {
        return text;
    }

    private static Set<String> fields(List<Role> roles) {
        Set<String> all = new HashSet<>(PLACES);
        all.addAll(HotSpotFilter.WORDS);
        for (WardFigure f : WardFigure.values()) {
            all.addAll(f.names());
        }
        roles.forEach(r -> all.add(r.id().toLowerCase(Locale.UK)));
        return all;
    }

    /** At commas that are no thousands separators, and at an "and" that a condition follows. */
    private static List<String> split(String text, Set<String> fields) {
        Pattern and = Pattern.compile("(?i)(?<![\\p{L}\\d])and\\s+(?=(?:not\\s+)?(?:"
                + fields.stream().map(Pattern::quote).collect(Collectors.joining("|"))
                + ")\\s*(?:[<>=!≤≥≠,]|$|and\\s))");
        List<String> parts = new ArrayList<>();
        for (String byComma : COMMA.split(text)) {
            for (String part : and.split(byComma)) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
        }
        return parts;
    }

    private static WithProblems<Term> term(String part, WardSet wards, List<Role> roles, Set<String> fields) {
        Matcher m = OPERATOR.matcher(part);
        if (!m.find()) {
            return word(part, fields);
        }
        String field = SearchText.fold(part.substring(0, m.start()));
        String operator = m.group();
        String value = part.substring(m.end()).strip();
        if (field.isEmpty()) {
            return bad("\"" + part + "\" has no field before " + operator + ". " + known(roles));
        }
        if (!fields.contains(field)) {
            String near = nearest(field, fields);
            return bad("There is no field \"" + part.substring(0, m.start()).strip() + "\""
                    + (near == null ? ". " : ": did you mean " + near + "? ") + known(roles));
        }
        if (HotSpotFilter.WORDS.contains(field)) {
            return bad("\"" + field + "\" stands alone, as in " + field + " or not " + field);
        }
        if (value.isEmpty()) {
            return bad("\"" + part + "\" has nothing after " + operator + ": expected "
                    + (PLACES.contains(field) ? "a name, as in borough = Lambeth" : "a number, as in coverage < 75"));
        }
        if (PLACES.contains(field)) {
            return place(field, operator, value, wards, roles);
        }
        return figure(field, operator, value, roles);
    }

    private static WithProblems<Term> word(String part, Set<String> fields) {
        String folded = SearchText.fold(part);
        boolean not = folded.startsWith("not ");
        String bare = not ? folded.substring(4) : folded;
        if (HotSpotFilter.WORDS.contains(bare)) {
            return WithProblems.of((e, wards) -> HotSpotFilter.word(bare, e, wards, not));
        }
        switch (bare) {
            case "locked", "lock":
                return WithProblems.of((e, wards) -> {
                    Set<String> locked = locked(e, null);
                    return w -> locked.contains(wards.ward(w).code().value()) != not;
                });
            case "note", "notes", "noted":
                return WithProblems.of((e, wards) -> w ->
                        e.scenario().notes().containsKey(wards.ward(w).code().value()) != not);
            default:
                break;
        }
        if (fields.contains(folded) && !PLACES.contains(folded)) {
            return bad("\"" + part + "\" needs a comparison, as in " + folded + " < 75");
        }
        return WithProblems.of((e, wards) -> {
            boolean whole = wards.wards().stream().anyMatch(w -> placesOf(w).anyMatch(place -> place.contains(folded)));
            String[] words = folded.split(" ");
            return w -> {
                Ward ward = wards.ward(w);
                if (whole) {
                    return placesOf(ward).anyMatch(place -> place.contains(folded));
                }
                String everything = placesOf(ward).collect(Collectors.joining(" "));
                return Stream.of(words).allMatch(everything::contains);
            };
        });
    }

    private static Stream<String> placesOf(Ward ward) {
        return Stream.of(
                SearchText.fold(ward.name()),
                SearchText.fold(ward.borough().name()),
                SearchText.fold(ward.borough().unit().name()) + " bcu",
                SearchText.fold(ward.code().value()));
    }

    private static WithProblems<Term> place(
            String field, String operator, String value, WardSet wards, List<Role> roles) {
        boolean not = operator.equals("!=") || operator.equals("<>") || operator.equals("≠");
        if (!not && !operator.equals("=") && !operator.equals("==")) {
            return bad("\"" + field + " " + operator + " " + value + "\": a name is compared by = or !=, as in " + field
                    + " = " + value);
        }
        String wanted = SearchText.fold(value.replaceAll("^\"|\"$", ""));
        switch (field) {
            case "borough":
                if (wards.boroughs().stream()
                        .noneMatch(b -> SearchText.fold(b.name()).equals(wanted))) {
                    return bad("There is no borough \"" + value + "\""
                            + suggestion(
                                    wanted,
                                    wards.boroughs().stream().map(b -> b.name()).toList()));
                }
                return on(not, w -> SearchText.fold(w.borough().name()).equals(wanted));
            case "bcu", "unit", "command unit":
                String unit = wanted.replaceAll(" bcu$", "");
                if (wards.units().stream()
                        .noneMatch(u -> SearchText.fold(u.name()).equals(unit))) {
                    return bad("There is no BCU \"" + value + "\""
                            + suggestion(
                                    unit,
                                    wards.units().stream().map(u -> u.name()).toList()));
                }
                return on(not, w -> SearchText.fold(w.borough().unit().name()).equals(unit));
            case "code":
                return on(not, w -> SearchText.fold(w.code().value()).equals(wanted));
            case "note", "notes":
                return WithProblems.of((e, set) -> w -> SearchText.fold(e.scenario()
                                        .notes()
                                        .getOrDefault(set.ward(w).code().value(), ""))
                                .contains(wanted)
                        != not);
            case "hotspot", "hot spot", "pattern":
                return hotSpot(field, not, wanted, value);
            case "locked", "lock":
                return lockedRole(not, wanted, value, roles);
            default:
                return on(not, w -> SearchText.fold(w.name()).contains(wanted));
        }
    }

    private static WithProblems<Term> hotSpot(String field, boolean not, String wanted, String value) {
        Optional<Predicate<HotSpotList.Row>> test =
                field.equals("pattern") ? HotSpotFilter.pattern(wanted) : HotSpotFilter.hotSpot(wanted);
        return test.isEmpty()
                ? bad("There is no " + (field.equals("pattern") ? "pattern" : "class of hot spots") + " \"" + value
                        + "\": expected " + String.join(", ", HotSpotFilter.values(field)))
                : WithProblems.of((e, wards) -> HotSpotFilter.on(e, wards, test.get(), not));
    }

    private static WithProblems<Term> lockedRole(boolean not, String wanted, String value, List<Role> roles) {
        boolean yes = wanted.equals("yes") || wanted.equals("true");
        boolean no = wanted.equals("no") || wanted.equals("false");
        Role role = roles.stream()
                .filter(r -> SearchText.fold(r.id()).equals(wanted))
                .findFirst()
                .orElse(null);
        if (!yes && !no && role == null) {
            return bad("\"locked = " + value + "\": expected yes, no or a role (" + ids(roles) + ")");
        }
        boolean negative = not != no;
        return WithProblems.of((e, wards) -> {
            Set<String> locked = locked(e, role);
            return w -> locked.contains(wards.ward(w).code().value()) != negative;
        });
    }

    private static Set<String> locked(Evaluation e, @Nullable Role role) {
        return e.scenario().locks().stream()
                .filter(l -> role == null || l.role().equals(role.id()))
                .map(Lock::ward)
                .collect(Collectors.toSet());
    }

    private static WithProblems<Term> on(boolean not, Predicate<Ward> test) {
        return WithProblems.of((e, wards) -> w -> test.test(wards.ward(w)) != not);
    }

    private static WithProblems<Term> figure(String field, String operator, String value, List<Role> roles) {
        String digits =
                value.replaceAll("\\s*%$|(?<=\\d),(?=\\d{3}(?!\\d))", "").replace('−', '-');
        double number;
        try {
            number = Double.parseDouble(digits.replaceAll("^\\+", ""));
        } catch (NumberFormatException e) {
            return bad("\"" + value + "\" is no number: expected one after " + field + " " + operator + ", as in "
                    + field + " " + operator + " 75");
        }
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return bad("\"" + value + "\" is no number that " + field + " can be compared with");
        }
        for (int r = 0; r < roles.size(); r++) {
            if (roles.get(r).id().equalsIgnoreCase(field)) {
                int role = r;
                return WithProblems.of((e, wards) -> w -> compare(e.posts(role, w), operator, number));
            }
        }
        for (WardFigure f : WardFigure.values()) {
            if (f.names().contains(field)) {
                return WithProblems.of((e, wards) -> w -> compare(f.shown(e, wards, w), operator, number));
            }
        }
        throw new IllegalArgumentException("field " + field);
    }

    /** False for a ward without the figure, whatever the comparison. */
    private static boolean compare(double a, String operator, double b) {
        if (Double.isNaN(a)) {
            return false;
        }
        return switch (operator) {
            case "<" -> a < b;
            case ">" -> a > b;
            case "<=", "≤" -> a <= b;
            case ">=", "≥" -> a >= b;
            case "!=", "<>", "≠" -> a != b;
            default -> a == b;
        };
    }

    /** The fields that can be typed, for messages. */
    private static String known(List<Role> roles) {
        return "Fields: "
                + Stream.concat(
                                Stream.of(WardFigure.values())
                                        .map(f -> f.names().get(0)),
                                roles.stream().map(r -> r.id().toLowerCase(Locale.UK)))
                        .collect(Collectors.joining(", "))
                + ", ward, borough, bcu, code, note, locked, hotspot, pattern, pinned, uncovered";
    }

    private static String ids(List<Role> roles) {
        return roles.stream().map(Role::id).collect(Collectors.joining(", "));
    }

    private static String suggestion(String wanted, List<String> names) {
        List<String> close = names.stream()
                .filter(n -> SearchText.fold(n).contains(wanted) || distance(SearchText.fold(n), wanted) <= 2)
                .toList();
        return close.isEmpty() || close.size() > 4
                ? ": expected one of " + String.join(", ", names)
                : ": did you mean " + String.join(" or ", close) + "?";
    }

    private static @Nullable String nearest(String field, Set<String> fields) {
        return fields.stream()
                .filter(f -> f.length() > 3 && distance(f, field) <= 2)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    /** Letters to change, add or take away to make one word of the other. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    private static WithProblems<Term> bad(String message) {
        return WithProblems.failed(Problem.error(message));
    }
}
