package org.wardplan.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.geography.CommandUnit;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Area;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.RuleEdits;

/** Makes a rule of its figures as typed; what is missing of a rule to change is as it was. */
final class RuleMaker {
    private static final String NONE = "none";
    private static final String EACH = "each";

    private final Plan plan;
    private final WardSet wards;
    private final Scenario scenario;
    private final RuleOptions of;

    RuleMaker(Plan plan, WardSet wards, Scenario scenario, RuleOptions of) {
        this.plan = plan;
        this.wards = wards;
        this.scenario = scenario;
        this.of = of;
    }

    /**
     * A new rule, on.
     *
     * @throws IllegalArgumentException with what was expected
     */
    Rule made(RuleKind kind, @Nullable String id) {
        check(kind);
        Rule made = make(kind, id == null ? "new" : id, null);
        return id != null ? made : make(kind, RuleEdits.freeId(scenario, wish(kind, made)), null);
    }

    /**
     * A rule with some of its figures changed.
     *
     * @throws IllegalArgumentException with what was expected
     */
    Rule changed(Rule was) {
        check(RuleKind.of(was));
        return make(RuleKind.of(was), was.id(), was).switched(was.on());
    }

    private void check(RuleKind kind) {
        for (String name : of.given()) {
            if (!kind.options().contains(name)) {
                throw new IllegalArgumentException(name + " says nothing of the rule " + kind.id() + ", which has "
                        + (kind.options().isEmpty() ? "no figures" : String.join(", ", kind.options())));
            }
        }
    }

    private static String wish(RuleKind kind, Rule made) {
        return switch (kind) {
            case HEAD_COUNT -> "limit-" + ((Rule.HeadCount) made).role();
            case RING_FENCE -> "ring-fence-" + ((Rule.RingFence) made).line();
            case TOWN_CENTRE -> "town-centre-cap";
            case AREA -> {
                Rule.AreaLimit limit = (Rule.AreaLimit) made;
                yield limit.area().kind().name().toLowerCase(Locale.ROOT) + "-"
                        + limit.measure().name().toLowerCase(Locale.ROOT);
            }
            default -> kind.id();
        };
    }

    private Rule make(RuleKind kind, String id, @Nullable Rule was) {
        return switch (kind) {
            case BUDGET -> new Rule.Money(id, true);
            case LOCKS -> new Rule.Locks(id, true);
            case OVERRIDES -> new Rule.Overrides(id, true);
            case WHOLE_POSTS -> new Rule.WholePosts(id);
            case RING_FENCE -> ringFence(id, (Rule.RingFence) was);
            case FLOOR ->
                new Rule.Floor(id, true, posts(of.floor, "--floor", was == null ? null : ((Rule.Floor) was).posts()));
            case WARD_POSTS -> wardPosts(id, (Rule.WardPosts) was);
            case TOWN_CENTRE -> townCentre(id, (Rule.TownCentreCap) was);
            case HEAD_COUNT ->
                new Rule.HeadCount(id, true, role(was == null ? null : ((Rule.HeadCount) was).role(), true));
            case AREA -> area(id, (Rule.AreaLimit) was);
            case MIX -> mix(id, (Rule.Mix) was);
            case KEEP -> keep(id, (Rule.KeepArea) was);
            case NO_LOSER ->
                new Rule.NoLoser(
                        id,
                        true,
                        limit("--gain", of.gain, was == null ? null : ((Rule.NoLoser) was).gain(), RuleMaker::part));
            case NEIGHBOURS -> neighbours(id, (Rule.Neighbours) was);
            case SERGEANTS -> supervision(id, (Rule.Supervision) was);
        };
    }

    private Rule ringFence(String id, Rule.@Nullable RingFence was) {
        String line = of.line != null ? of.line : was == null ? "" : was.line();
        List<String> lines =
                scenario.budget().lines().stream().map(FundingLine::id).toList();
        if (!lines.contains(line)) {
            throw new IllegalArgumentException(
                    "--line " + line + ": expected a funding line, which are " + String.join(", ", lines));
        }
        of.roles.forEach(this::known);
        return new Rule.RingFence(
                id, true, line, of.roles.isEmpty() && was != null ? was.roles() : new TreeSet<>(of.roles));
    }

    private Rule wardPosts(String id, Rule.@Nullable WardPosts was) {
        return new Rule.WardPosts(
                id,
                true,
                wards(of.wards, was == null ? Set.of() : was.wards()),
                role(was == null ? null : was.role(), false),
                whole(limit("--least", of.least, was == null ? null : real(was.least()), RuleMaker::wholePosts)),
                whole(limit("--most", of.most, was == null ? null : real(was.most()), RuleMaker::wholePosts)));
    }

    private Rule townCentre(String id, Rule.@Nullable TownCentreCap was) {
        return new Rule.TownCentreCap(
                id,
                true,
                wards(of.wards, was == null ? Set.of() : was.wards()),
                posts(of.over, "--over", was == null ? null : was.overFloor()));
    }

    private Rule area(String id, Rule.@Nullable AreaLimit was) {
        Area area = area(was == null ? null : was.area());
        if (area == null) {
            throw new IllegalArgumentException(
                    "which area is missing: --london, --borough NAME, --bcu NAME, or --borough each");
        }
        Rule.Measure measure = measure(was == null ? null : was.measure());
        // Figures of another measure mean nothing in this one.
        Rule.AreaLimit same = was != null && was.measure() == measure ? was : null;
        return new Rule.AreaLimit(
                id,
                true,
                area,
                measure,
                role(was == null ? null : was.role(), false),
                limit("--least", of.least, same == null ? null : same.least(), t -> figure(measure, t)),
                limit("--most", of.most, same == null ? null : same.most(), t -> figure(measure, t)));
    }

    private Rule mix(String id, Rule.@Nullable Mix was) {
        Double most = limit(
                "--most", of.most, was == null ? null : was.most(), t -> AssumedValue.parse(Assumption.Unit.FACTOR, t));
        if (most == null) {
            throw new IllegalArgumentException("--most is missing: how many posts for each of the other role");
        }
        String per = of.per != null ? of.per : was == null ? "DWO" : was.per();
        known(per);
        return new Rule.Mix(
                id,
                true,
                of.role == null && was == null ? "PCSO" : role(was == null ? null : was.role(), true),
                per,
                most,
                area(was == null ? null : was.area()));
    }

    private Rule keep(String id, Rule.@Nullable KeepArea was) {
        Area area = area(was == null ? null : was.area());
        if (area == null) {
            throw new IllegalArgumentException("which area is missing: --borough NAME, --bcu NAME or --london");
        }
        return new Rule.KeepArea(id, true, area, role(was == null ? null : was.role(), false));
    }

    private Rule neighbours(String id, Rule.@Nullable Neighbours was) {
        Double most = limit("--points", of.points, was == null ? null : was.most(), RuleMaker::points);
        if (most == null) {
            throw new IllegalArgumentException("--points is missing: by how much coverage may differ, as in 25");
        }
        return new Rule.Neighbours(id, true, most, wards(of.exempt, was == null ? Set.of() : was.exempt()));
    }

    private Rule supervision(String id, Rule.@Nullable Supervision was) {
        Double per = limit("--per", of.per, was == null ? null : (double) was.posts(), RuleMaker::wholePosts);
        if (per == null) {
            throw new IllegalArgumentException("--per is missing: how many posts each sergeant is for, as in 8");
        }
        return new Rule.Supervision(
                id,
                true,
                of.role == null && was == null ? "SGT" : role(was == null ? null : was.role(), true),
                per.intValue());
    }

    /** The area named, the one that was where none is, or null. */
    private @Nullable Area area(@Nullable Area was) {
        long named = Stream.of(of.london, of.borough != null, of.unit != null)
                .filter(g -> g)
                .count();
        if (named > 1) {
            throw new IllegalArgumentException("--london, --borough and --bcu: expected one of them");
        }
        if (of.london) {
            return Area.LONDON;
        }
        if (of.borough != null) {
            return new Area(
                    Area.Kind.BOROUGH,
                    of.borough.equals(EACH)
                            ? ""
                            : Places.borough(wards, of.borough).code().value());
        }
        if (of.unit != null) {
            return new Area(Area.Kind.BCU, of.unit.equals(EACH) ? "" : unit(of.unit));
        }
        return was;
    }

    private String unit(String name) {
        List<String> names = wards.units().stream().map(CommandUnit::name).toList();
        return names.stream()
                .filter(n -> n.equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "--bcu " + name + ": expected one of " + String.join(", ", names)));
    }

    private Rule.Measure measure(Rule.@Nullable Measure was) {
        Map<Rule.Measure, Boolean> flags = new LinkedHashMap<>();
        flags.put(Rule.Measure.POSTS, of.posts);
        flags.put(Rule.Measure.POUNDS, of.pounds);
        flags.put(Rule.Measure.SHARE, of.share);
        flags.put(Rule.Measure.CHANGE, of.change);
        List<Rule.Measure> named = Stream.concat(
                        flags.keySet().stream().filter(m -> flags.getOrDefault(m, false)),
                        Stream.of(Rule.Measure.values()).filter(m -> m.name().equalsIgnoreCase(of.measure)))
                .distinct()
                .toList();
        if (named.size() == 1) {
            return named.get(0);
        }
        if (named.isEmpty() && of.measure == null && was != null) {
            return was;
        }
        throw new IllegalArgumentException("what is limited: expected one of --posts, --pounds, --share, --change");
    }

    private String role(@Nullable String was, boolean needed) {
        if (of.role != null) {
            known(of.role);
            return of.role;
        }
        if (was == null && needed) {
            throw new IllegalArgumentException("--role is missing: one of " + roleIds());
        }
        return was == null ? "" : was;
    }

    private void known(String role) {
        if (plan.roleIndex(role) < 0) {
            throw new IllegalArgumentException("the plan has no role \"" + role + "\": expected one of " + roleIds());
        }
    }

    private String roleIds() {
        return String.join(", ", plan.roles().stream().map(Role::id).toList());
    }

    private Map<String, Integer> posts(Map<String, Integer> typed, String option, @Nullable Map<String, Integer> was) {
        if (typed.isEmpty()) {
            if (was == null) {
                throw new IllegalArgumentException(option + " is missing, as in DWO=2,PCSO=1");
            }
            return was;
        }
        typed.keySet().forEach(this::known);
        return typed;
    }

    private Set<String> wards(List<String> typed, Set<String> was) {
        if (typed.isEmpty()) {
            return was;
        }
        Set<String> codes = new TreeSet<>();
        for (String code : typed) {
            if (!code.equals(NONE)) {
                codes.add(wards.ward(Places.ward(wards, code)).code().value());
            }
        }
        return codes;
    }

    /** The value typed, null where it is "none", the one that was where none is typed. */
    private static @Nullable Double limit(
            String option, @Nullable String typed, @Nullable Double was, ToDoubleFunction<String> parse) {
        if (typed == null || typed.equals(NONE)) {
            return typed == null ? was : null;
        }
        try {
            return parse.applyAsDouble(typed);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(option + " " + typed + ": " + e.getMessage(), e);
        }
    }

    private static double figure(Rule.Measure measure, String typed) {
        return switch (measure) {
            case POSTS -> wholePosts(typed);
            case POUNDS -> Math.floor(AssumedValue.parse(Assumption.Unit.PENCE_A_YEAR, typed) / 100);
            case SHARE -> AssumedValue.parse(Assumption.Unit.SHARE, typed);
            case CHANGE -> part(typed);
        };
    }

    static double wholePosts(String typed) {
        return AssumedValue.parse(Assumption.Unit.POSTS, typed);
    }

    /** A part of something that may be less than nothing or more than all: {@code -15%}, {@code 0.5}, {@code 150%}. */
    private static double part(String typed) {
        String plain = typed.strip().replace('−', '-');
        boolean less = plain.startsWith("-");
        String size = less || plain.startsWith("+") ? plain.substring(1) : plain;
        boolean percent = size.endsWith("%");
        try {
            double value =
                    AssumedValue.parse(Assumption.Unit.FACTOR, percent ? size.substring(0, size.length() - 1) : size);
            double part = percent ? value / 100 : value;
            return less ? -part : part;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("expected a part, as in 15%, -15% or 0.15", e);
        }
    }

    private static double points(String typed) {
        try {
            return AssumedValue.parse(Assumption.Unit.FACTOR, typed.replace("%", "")) / 100;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("expected points of coverage, more than 0 and 100 at most, as in 25", e);
        }
    }

    private static @Nullable Double real(@Nullable Integer posts) {
        return posts == null ? null : Double.valueOf(posts);
    }

    private static @Nullable Integer whole(@Nullable Double posts) {
        return posts == null ? null : posts.intValue();
    }
}
