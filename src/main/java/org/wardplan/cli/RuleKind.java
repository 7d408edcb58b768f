package org.wardplan.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wardplan.model.plan.Rule;

/** The kinds of rules as they are named on the command line, with the options that each takes. */
enum RuleKind {
    BUDGET("budget", Rule.Money.class, true, List.of()),
    RING_FENCE("ring-fence", Rule.RingFence.class, false, List.of("--line", "--roles")),
    FLOOR("floor", Rule.Floor.class, true, List.of("--floor")),
    WARD_POSTS("ward-posts", Rule.WardPosts.class, false, List.of("--ward", "--role", "--least", "--most")),
    TOWN_CENTRE("town-centre", Rule.TownCentreCap.class, false, List.of("--ward", "--over")),
    HEAD_COUNT("head-count", Rule.HeadCount.class, false, List.of("--role", "--most")),
    AREA(
            "area",
            Rule.AreaLimit.class,
            false,
            List.of("--london", "--borough", "--bcu", "--measure", "--role", "--least", "--most")),
    MIX("mix", Rule.Mix.class, false, List.of("--role", "--per", "--most", "--london", "--borough", "--bcu")),
    LOCKS("locks", Rule.Locks.class, true, List.of()),
    KEEP("keep", Rule.KeepArea.class, false, List.of("--london", "--borough", "--bcu", "--role")),
    OVERRIDES("overrides", Rule.Overrides.class, true, List.of()),
    NO_LOSER("no-loser", Rule.NoLoser.class, false, List.of("--gain")),
    NEIGHBOURS("neighbours", Rule.Neighbours.class, false, List.of("--points", "--exempt")),
    SERGEANTS("sergeants", Rule.Supervision.class, false, List.of("--role", "--per")),
    WHOLE_POSTS("whole-posts", Rule.WholePosts.class, true, List.of());

    private final String id;
    private final Class<? extends Rule> type;
    private final boolean once;
    private final List<String> options;

    RuleKind(String id, Class<? extends Rule> type, boolean once, List<String> options) {
        this.id = id;
        this.type = type;
        this.once = once;
        this.options = options;
    }

    String id() {
        return id;
    }

    /** Whether a scenario has one of it at most. */
    boolean once() {
        return once;
    }

    /** Names of the options that it takes. */
    List<String> options() {
        return options;
    }

    static Optional<RuleKind> find(String id) {
        return Stream.of(values()).filter(k -> k.id.equals(id)).findFirst();
    }

    static RuleKind of(Rule rule) {
        return Stream.of(values())
                .filter(k -> k.type.isInstance(rule))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no kind of rule for " + rule));
    }

    static List<String> ids() {
        return Stream.of(values()).map(RuleKind::id).toList();
    }
}
