package org.wardplan.planning.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Recommendation;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.optimise.RuleWords;
import org.wardplan.planning.scenario.Difference.Group;

/**
 * What two scenarios of a plan don't have in common, in words: posts, money, assumptions, how need is counted, rules,
 * decisions on single wards, how they run over time. Names and descriptions don't count.
 *
 * @param summary the same in a line
 * @param list in order of group
 */
public record ScenarioDifferences(String summary, List<Difference> list) {
    /** What is said where two scenarios are alike. */
    public static final String NOTHING = "Nothing differs";

    private static final String NOT_GIVEN = "not given";

    public ScenarioDifferences {
        list = List.copyOf(list);
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** By group, in their order; no group without a difference. */
    public Map<Group, List<Difference>> byGroup() {
        Map<Group, List<Difference>> map = new EnumMap<>(Group.class);
        list.forEach(d -> map.computeIfAbsent(d.group(), g -> new ArrayList<>()).add(d));
        return map;
    }

    /**
     * @param data the plan's own
     * @param profiles those of the program
     * @param a what is started from, the baseline as a rule
     */
    public static ScenarioDifferences of(
            DataSet data, List<PriorityProfile> profiles, Plan plan, Scenario a, Scenario b) {
        List<Difference> list = new ArrayList<>();
        Search search = new Search(data, plan, a, b, list);
        String posts = search.posts();
        search.money();
        search.assumptions();
        new NeedDifferences(data, profiles, a, b, list).find();
        search.rules();
        search.wards();
        new TimeDifferences(plan, a, b, list).find();
        if (!a.watch().study().equals(b.watch().study())) {
            new Found(Group.STUDY, list).said("Hot-spot study", "another one");
        }
        list.sort(Comparator.comparing(Difference::group));
        return new ScenarioDifferences(summary(posts, a, b, list), list);
    }

    private static String summary(String posts, Scenario a, Scenario b, List<Difference> list) {
        List<String> parts = new ArrayList<>();
        if (!posts.isEmpty()) {
            parts.add(posts);
        }
        Money money = b.budget().total().minus(a.budget().total());
        if (money.pence() != 0) {
            parts.add("budget " + Words.signed(money));
        }
        for (Group group : Group.values()) {
            long n = list.stream().filter(d -> d.group() == group).count();
            if (n > 0) {
                switch (group) {
                    case ASSUMPTIONS -> parts.add(Words.counted(n, "assumption"));
                    case NEED -> parts.add("need counted otherwise");
                    case LOCAL -> parts.add("local priorities");
                    case RULES -> parts.add(Words.counted(n, "rule"));
                    case WARDS -> parts.add("decisions on wards");
                    case TIME -> parts.add("time");
                    case RANGES -> parts.add("ranges");
                    case STUDY -> parts.add("hot-spot study");
                    case POSTS -> {}
                    case MONEY -> {
                        if (money.pence() == 0) {
                            parts.add("funding lines");
                        }
                    }
                }
            }
        }
        return parts.isEmpty() ? NOTHING : String.join(" · ", parts);
    }

    /** One search for differences. */
    private record Search(DataSet data, Plan plan, Scenario a, Scenario b, List<Difference> list) {
        /** @return the same in a few words, empty where no ward has other posts */
        String posts() {
            int wards = plan.wardCodes().size();
            Set<Integer> changed = new HashSet<>();
            List<String> net = new ArrayList<>();
            Found found = new Found(Group.POSTS, list);
            for (int r = 0; r < plan.roles().size(); r++) {
                boolean any = false;
                for (int w = 0; w < wards; w++) {
                    if (a.allocation().posts(r, w) != b.allocation().posts(r, w)) {
                        changed.add(w);
                        any = true;
                    }
                }
                if (any) {
                    int from = a.allocation().total(r);
                    int to = b.allocation().total(r);
                    String role = plan.roles().get(r).id();
                    net.add(Words.signed(to - from) + " " + role);
                    if (from == to) {
                        found.said(role + " posts", "as many, in other wards");
                    } else {
                        found.changed(
                                role + " posts",
                                Words.decimal(from, 0),
                                Words.decimal(to, 0) + " (" + Words.signed(to - from) + ")");
                    }
                }
            }
            if (changed.isEmpty()) {
                return "";
            }
            found.said("Other posts in", Words.counted(changed.size(), "ward"));
            return Words.counted(changed.size(), "ward") + " (" + String.join(", ", net) + ")";
        }

        void money() {
            Found found = new Found(Group.MONEY, list);
            Money from = a.budget().total();
            Money to = b.budget().total();
            found.changed("Budget", from.inPounds(), to.inPounds());
            Set<String> ids = new LinkedHashSet<>();
            Stream.concat(a.budget().lines().stream(), b.budget().lines().stream())
                    .forEach(l -> ids.add(l.id()));
            for (String id : ids) {
                String label = line(b, id).isEmpty() ? line(a, id) : line(b, id);
                found.changed("Funding line " + label, amount(a, id), amount(b, id));
            }
        }

        private static String line(Scenario s, String id) {
            return s.budget().lines().stream()
                    .filter(l -> l.id().equals(id))
                    .map(FundingLine::label)
                    .findFirst()
                    .orElse("");
        }

        private static String amount(Scenario s, String id) {
            return s.budget().lines().stream()
                    .filter(l -> l.id().equals(id))
                    .map(l -> l.amount().inPounds())
                    .findFirst()
                    .orElse(Found.NONE);
        }

        void assumptions() {
            Set<String> keys = new LinkedHashSet<>();
            Stream.of(b, a).forEach(s -> s.assumptions().list().forEach(x -> keys.add(x.key())));
            for (String key : keys) {
                Assumption was = a.assumptions().find(key).orElse(null);
                Assumption is = b.assumptions().find(key).orElse(null);
                Assumption known = Objects.requireNonNull(is == null ? was : is);
                if (was == null || is == null || was.value() != is.value()) {
                    new Found(group(key), list)
                            .changed(
                                    known.label(),
                                    was == null ? NOT_GIVEN : Words.figure(was.unit(), was.value()),
                                    is == null ? NOT_GIVEN : Words.figure(is.unit(), is.value()));
                }
            }
        }

        private static Group group(String key) {
            if (key.startsWith("phase.")) {
                return Group.TIME;
            }
            return Stream.of("alpha.", "window.", "hours.", "workload.", "aim.", "reference.")
                            .anyMatch(key::startsWith)
                    ? Group.NEED
                    : Group.ASSUMPTIONS;
        }

        void rules() {
            Found found = new Found(Group.RULES, list);
            Aim from = a.rulebook().aim();
            Aim to = b.rulebook().aim();
            found.changed("Objective", from.objective().label(), to.objective().label());
            found.changed("Evenness", Words.percent(from.evenness()), Words.percent(to.evenness()));
            found.changed("Coverage to reach", Words.percent(from.coverage()), Words.percent(to.coverage()));
            RuleWords wordsOfA = RuleWords.of(data.wards(), plan.roles(), a);
            RuleWords wordsOfB = RuleWords.of(data.wards(), plan.roles(), b);
            for (Rule rule : b.rulebook().rules()) {
                Rule was = a.rulebook().find(rule.id()).orElse(null);
                if (was == null) {
                    found.said(said(wordsOfB, rule), rule.on() ? "added" : "added, off");
                } else if (!was.equals(rule)) {
                    if (was.on() != rule.on()) {
                        found.changed(wordsOfB.title(rule), onOrOff(was), onOrOff(rule));
                    }
                    if (!was.switched(true).equals(rule.switched(true))) {
                        found.said("Rule changed", said(wordsOfA, was) + " → " + said(wordsOfB, rule));
                    }
                }
            }
            a.rulebook().rules().stream()
                    .filter(r -> b.rulebook().find(r.id()).isEmpty())
                    .forEach(r -> found.said(said(wordsOfA, r), "left out"));
        }

        private static String said(RuleWords words, Rule rule) {
            return words.title(rule) + " (" + words.detail(rule) + ")";
        }

        private static String onOrOff(Rule rule) {
            return rule.on() ? "on" : "off";
        }

        void wards() {
            Found found = new Found(Group.WARDS, list);
            sets(found, "Locked posts", a.locks(), b.locks());
            long wards = a.locks().equals(b.locks())
                    ? 0
                    : b.locks().stream().map(Lock::ward).distinct().count();
            if (wards > 0) {
                found.said("Wards with locked posts", Words.counted(wards, "ward"));
            }
            notes(found);
            if (!Objects.equals(a.advice().recommendation(), b.advice().recommendation())) {
                String to = recommended(b);
                found.changed("Recommended plan", recommended(a), recommended(a).equals(to) ? to + ", found anew" : to);
            }
            sets(
                    found,
                    "Hand changes",
                    Set.copyOf(a.advice().overrides()),
                    Set.copyOf(b.advice().overrides()));
            sets(
                    found,
                    "Pinned wards",
                    Set.copyOf(a.watch().pinned()),
                    Set.copyOf(b.watch().pinned()));
        }

        private static <T> void sets(Found found, String what, Set<T> from, Set<T> to) {
            if (from.size() != to.size()) {
                found.changed(what, count(from.size()), count(to.size()));
            } else if (!from.equals(to)) {
                found.said(what, to.size() + ", but others");
            }
        }

        private static String count(int n) {
            return n == 0 ? Found.NONE : Words.decimal(n, 0);
        }

        private void notes(Found found) {
            if (a.notes().size() != b.notes().size()) {
                found.changed(
                        "Notes on wards",
                        count(a.notes().size()),
                        count(b.notes().size()));
                return;
            }
            TreeSet<String> wards = new TreeSet<>(a.notes().keySet());
            wards.addAll(b.notes().keySet());
            long other = wards.stream()
                    .filter(w -> !Objects.equals(a.notes().get(w), b.notes().get(w)))
                    .count();
            if (other > 0) {
                found.said("Notes on wards", "another one in " + Words.counted(other, "ward"));
            }
        }

        private static String recommended(Scenario s) {
            Recommendation r = s.advice().recommendation();
            return r == null
                    ? Found.NONE
                    : r.aim().objective().label() + ", " + r.budget() + ", "
                            + r.at().substring(0, Math.min(10, r.at().length()));
        }
    }
}
