package org.wardplan.app.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.base.WithProblems;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.RuleEdits;
import org.wardplan.planning.optimise.RuleWords;

/** The rules of a scenario as they are listed, and the edits that change them. */
public final class RuleRows {
    private static final String BINDING = "binding";

    /**
     * One rule.
     *
     * @param standing how the best plan stands to it while it is on, what it would cost while it is off
     * @param price the same in a sentence, empty where it is not known
     * @param fixed can't be switched off
     */
    public record Row(
            Rule rule,
            String title,
            String detail,
            String standing,
            boolean binding,
            String price,
            boolean stale,
            boolean fixed) {}

    private RuleRows() {}

    /**
     * @param of the plan that stands to the rules
     * @param prices unmet need as an index with the rule switched the other way, by rule
     */
    public static List<Row> of(Evaluation of, WardSet wards, Timely<Map<String, RuleFigure>> prices) {
        Scenario s = of.scenario();
        RuleWords words = RuleWords.of(wards, of.roles(), s);
        List<Row> rows = new ArrayList<>();
        for (Rule rule : s.rulebook().rules()) {
            RuleFigure price = prices.value().get(rule.id());
            boolean known = price != null && price.switchedTo() != rule.on();
            String standing = words.standing(rule, of);
            boolean binding = rule.on() && standing.contains(BINDING);
            if (!rule.on()) {
                standing =
                        price == null || !known ? "" : price.feasible() ? "if on: " + price.index() : "if on: no plan";
            }
            rows.add(new Row(
                    rule,
                    words.title(rule),
                    words.detail(rule),
                    standing,
                    binding,
                    price == null || !known ? "" : price.sentence(),
                    prices.stale(),
                    rule instanceof Rule.WholePosts));
        }
        return rows;
    }

    /** Kinds that can be added to a scenario. */
    public static List<RuleKind> addable(Scenario s) {
        List<RuleKind> kinds = new ArrayList<>();
        for (RuleKind kind : RuleKind.values()) {
            boolean there = s.rulebook().rules().stream().anyMatch(r -> RuleKind.of(r) == kind);
            if (!(kind.isSingle() && there)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static String title(PlanSession session, Rule rule) {
        return RuleWords.of(session.data().wards(), session.plan().get().roles(), session.scenario())
                .title(rule);
    }

    public static @Nullable PlanEdit switched(PlanSession session, Rule rule, boolean on) {
        return RuleEdits.switched(session.scenario(), rule, on, title(session, rule));
    }

    public static @Nullable PlanEdit remove(PlanSession session, Rule rule) {
        return RuleEdits.remove(session.scenario(), rule, title(session, rule));
    }

    /**
     * Adds what was typed as a rule, or changes one to it.
     *
     * @param before null to add
     * @return the edit, null inside where nothing changes; or what is wrong with what was typed
     */
    public static WithProblems<List<PlanEdit>> keep(PlanSession session, @Nullable Rule before, RuleDraft draft) {
        Scenario s = session.scenario();
        String wish = draft.kind() == RuleKind.HEAD_COUNT || draft.kind() == RuleKind.RING_FENCE
                ? draft.kind().id() + "-" + (draft.kind() == RuleKind.HEAD_COUNT ? draft.role() : draft.per())
                : draft.kind().id();
        String id = before == null ? RuleEdits.freeId(s, wish) : before.id();
        WithProblems<Rule> read = draft.read(id, before == null || before.on());
        Rule rule = read.value();
        if (rule == null) {
            return WithProblems.failed(read.problems());
        }
        PlanEdit limit = limit(session, draft);
        PlanEdit change = before == null
                ? RuleEdits.add(s, rule, title(session, rule))
                : RuleEdits.change(s, rule, title(session, rule));
        List<PlanEdit> edits = new ArrayList<>();
        if (change != null) {
            edits.add(change);
        }
        if (limit != null) {
            edits.add(limit);
        }
        return WithProblems.of(
                edits.size() < 2
                        ? edits
                        : List.of(new PlanEdit.Several(edits, edits.get(0).label(), null)));
    }

    /** How many posts of a role can be filled is an assumption. */
    private static @Nullable PlanEdit limit(PlanSession session, RuleDraft draft) {
        if (draft.kind() != RuleKind.HEAD_COUNT) {
            return null;
        }
        String key = "limit." + draft.role();
        double posts =
                Double.parseDouble(draft.figure(RuleDraft.MOST).replace(",", "").strip());
        Assumption known = session.scenario().assumptions().find(key).orElse(null);
        String label = draft.role() + " posts that can be filled";
        if (known != null) {
            return BudgetEdits.assume(
                    session.scenario(), known, posts, session.author(), org.wardplan.app.demand.NumberText.WEIGHT);
        }
        Assumption made = new Assumption(
                key, label, posts, Assumption.Unit.POSTS, Assumption.Status.USER, "Set by " + session.author());
        return new PlanEdit.SetAssumption(session.scenario().id(), null, made, label);
    }
}
