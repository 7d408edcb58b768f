package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Area;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Evaluation;

/** The words in which rules are shown, made from their figures. */
public final class RuleWords {
    private static final String EVERY_WARD = "every ward";

    private final WardSet wards;
    private final List<Role> roles;
    private final Scenario scenario;

    private RuleWords(WardSet wards, List<Role> roles, Scenario scenario) {
        this.wards = wards;
        this.roles = roles;
        this.scenario = scenario;
    }

    public static RuleWords of(WardSet wards, List<Role> roles, Scenario scenario) {
        return new RuleWords(wards, roles, scenario);
    }

    /** What the rule says: {@code Floor: 2 DWOs + 1 PCSO}. */
    public String title(Rule rule) {
        if (rule instanceof Rule.Money) {
            return "Budget: " + scenario.budget().total().inPounds();
        } else if (rule instanceof Rule.RingFence f) {
            return line(f.line()) + ": for " + together(plurals(f.roles())) + " only";
        } else if (rule instanceof Rule.Floor f) {
            return "Floor: " + posts(f.posts());
        } else if (rule instanceof Rule.WardPosts p) {
            return capital(range(plain(p.least()), plain(p.most()))) + " " + counted(p.role(), p.least(), p.most());
        } else if (rule instanceof Rule.TownCentreCap) {
            return "Town-centre cap";
        } else if (rule instanceof Rule.HeadCount h) {
            double limit = scenario.assumptions().value("limit." + h.role(), Double.NaN);
            return h.role() + " posts" + (Double.isNaN(limit) ? ": no limit given" : " ≤ " + count((long) limit));
        } else if (rule instanceof Rule.AreaLimit a) {
            return capital(area(a.area())) + ": " + figures(a);
        } else if (rule instanceof Rule.Mix m) {
            return "At most " + decimal(m.most()) + " " + (m.most() == 1 ? m.role() : plural(m.role())) + " per "
                    + m.per();
        } else if (rule instanceof Rule.Locks) {
            return "Locked posts";
        } else if (rule instanceof Rule.KeepArea k) {
            return capital(area(k.area())) + " stays as it is";
        } else if (rule instanceof Rule.Overrides) {
            return "Hand changes";
        } else if (rule instanceof Rule.NoLoser) {
            return "No losers";
        } else if (rule instanceof Rule.Neighbours n) {
            return "Neighbours within " + decimal(100 * n.most()) + " points";
        } else if (rule instanceof Rule.Supervision s) {
            return "One " + s.role() + " per " + count(s.posts()) + " posts";
        }
        return "Whole posts";
    }

    /** Where it holds, or what it counts: {@code every ward}, {@code posts that can be filled}. */
    public String detail(Rule rule) {
        if (rule instanceof Rule.Money) {
            return "no more money than there is";
        } else if (rule instanceof Rule.RingFence f) {
            return amount(f.line()).inPounds() + ", what it leaves unspent stays unspent";
        } else if (rule instanceof Rule.Floor) {
            return EVERY_WARD;
        } else if (rule instanceof Rule.WardPosts p) {
            return wards(p.wards());
        } else if (rule instanceof Rule.TownCentreCap c) {
            return "at most " + posts(c.overFloor()) + " over the floor, " + wards(c.wards());
        } else if (rule instanceof Rule.HeadCount) {
            return "posts that can be filled";
        } else if (rule instanceof Rule.AreaLimit a) {
            return measured(a);
        } else if (rule instanceof Rule.Mix m) {
            Area area = m.area();
            return "in " + (area == null ? "each ward" : area(area));
        } else if (rule instanceof Rule.Locks) {
            return locked();
        } else if (rule instanceof Rule.KeepArea k) {
            return k.role().isEmpty() ? "all posts" : k.role() + " posts";
        } else if (rule instanceof Rule.Overrides) {
            return "posts set by hand against the recommended plan stay";
        } else if (rule instanceof Rule.NoLoser l) {
            Double gain = l.gain();
            return "no ward below the baseline" + (gain == null ? "" : ", gains of " + percent(gain) + " at most");
        } else if (rule instanceof Rule.Neighbours n) {
            return "coverage of wards that touch" + (n.exempt().isEmpty() ? "" : ", " + wards(n.exempt()) + " exempt");
        } else if (rule instanceof Rule.Supervision) {
            return "in London, placed with the others";
        }
        return "no part of a post";
    }

    /** How a plan stands to the rule, on or off: {@code 629 of 629 met}, {@code 1,129 · binding}. */
    public String standing(Rule rule, Evaluation evaluation) {
        return RuleStanding.of(rule.switched(true), evaluation, wards);
    }

    /** Whether a plan breaks a rule, taken as if it were on. */
    public boolean isBroken(Rule rule, Evaluation evaluation) {
        return RuleStanding.isBroken(rule.switched(true), evaluation, wards);
    }

    private String figures(Rule.AreaLimit a) {
        Double least = a.least();
        Double most = a.most();
        return switch (a.measure()) {
            case POSTS ->
                range(plain(least), plain(most))
                        + " "
                        + counted(
                                a.role(),
                                least == null ? null : (int) Math.ceil(least),
                                most == null ? null : (int) Math.floor(most));
            case POUNDS -> range(pounds(least), pounds(most));
            case SHARE -> range(share(least), share(most)) + " of the budget";
            case CHANGE -> range(change(least), change(most));
        };
    }

    private String measured(Rule.AreaLimit a) {
        String of = a.role().isEmpty() ? "" : a.role() + " ";
        return switch (a.measure()) {
            case POSTS -> a.role().isEmpty() ? "all posts that are placed" : a.role() + " posts";
            case POUNDS, SHARE -> "cost of " + (a.role().isEmpty() ? "all posts that are placed" : plural(a.role()));
            case CHANGE -> of + "posts against the baseline";
        };
    }

    private String locked() {
        Set<Lock> locks = scenario.locks();
        if (locks.isEmpty()) {
            return "none is locked";
        }
        Set<String> of = locks.stream().map(Lock::ward).collect(Collectors.toSet());
        if (locks.size() == 1) {
            Lock lock = locks.iterator().next();
            int ward = wards.indexOf(lock.ward());
            for (int r = 0; r < roles.size() && ward >= 0; r++) {
                if (roles.get(r).id().equals(lock.role())) {
                    return wards.ward(ward).name() + ", " + lock.role() + " = "
                            + scenario.allocation().posts(r, ward);
                }
            }
        }
        return wards(of);
    }

    /** {@code Lambeth}, {@code Central South BCU}, {@code each borough}. */
    String area(Area area) {
        return switch (area.kind()) {
            case LONDON -> "London";
            case BCU -> area.each() ? "each BCU" : area.code() + " BCU";
            case BOROUGH ->
                area.each()
                        ? "each borough"
                        : wards.boroughs().stream()
                                .filter(b -> b.code().value().equals(area.code()))
                                .map(b -> b.name())
                                .findFirst()
                                .orElse(area.code());
        };
    }

    private String wards(Set<String> codes) {
        if (codes.isEmpty()) {
            return EVERY_WARD;
        }
        List<String> names = codes.stream().sorted().map(this::ward).toList();
        return names.size() <= 2 ? together(names) : count(names.size()) + " wards";
    }

    private String ward(String code) {
        int w = wards.indexOf(code);
        return w < 0 ? code : wards.ward(w).name();
    }

    private String line(String id) {
        return scenario.budget().lines().stream()
                .filter(l -> l.id().equals(id))
                .map(FundingLine::label)
                .findFirst()
                .orElse(id);
    }

    private Money amount(String id) {
        return scenario.budget().lines().stream()
                .filter(l -> l.id().equals(id))
                .map(FundingLine::amount)
                .findFirst()
                .orElse(Money.ZERO);
    }

    /** {@code 2 DWOs + 1 PCSO}, in the order of the roles. */
    private String posts(Map<String, Integer> posts) {
        List<String> parts = new ArrayList<>();
        for (Role role : roles) {
            Integer n = posts.get(role.id());
            if (n != null) {
                parts.add(count(n) + " " + (n == 1 ? role.id() : plural(role.id())));
            }
        }
        return parts.isEmpty() ? "no posts" : String.join(" + ", parts);
    }

    private List<String> plurals(Collection<String> ids) {
        return roles.stream()
                .map(Role::id)
                .filter(ids::contains)
                .map(RuleWords::plural)
                .toList();
    }

    /** What posts are counted as, in the number that the last figure asks for. */
    private static String counted(String role, @Nullable Integer least, @Nullable Integer most) {
        Integer last = most == null ? least : most;
        boolean one = last != null && last == 1;
        return role.isEmpty() ? (one ? "post" : "posts") : one ? role : plural(role);
    }

    static String plural(String role) {
        return role + "s";
    }

    private static String together(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.get(words.size() - 1);
    }

    private static String range(@Nullable String least, @Nullable String most) {
        if (least == null) {
            return "at most " + most;
        } else if (most == null) {
            return "at least " + least;
        }
        return least.equals(most) ? least : least + " to " + most;
    }

    private static @Nullable String plain(@Nullable Number n) {
        return n == null ? null : decimal(n.doubleValue());
    }

    private static @Nullable String pounds(@Nullable Double pounds) {
        return pounds == null ? null : new Money(Math.round(100 * pounds)).inPounds();
    }

    private static @Nullable String share(@Nullable Double share) {
        return share == null ? null : percent(share);
    }

    private static @Nullable String change(@Nullable Double change) {
        return change == null ? null : (change < 0 ? "−" : change > 0 ? "+" : "±") + percent(Math.abs(change));
    }

    static String percent(double share) {
        return decimal(100 * share) + " %";
    }

    /** With thousands separators, and as many decimals as it has, two at most. */
    static String decimal(double figure) {
        String text = String.format(Locale.ROOT, "%,.2f", figure);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
