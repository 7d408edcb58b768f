package org.wardplan.planning.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Advice;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.DemandModel;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Rulebook;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.ScenarioEdit;
import org.wardplan.model.plan.Submission;
import org.wardplan.planning.scenario.ScenarioDifferences;

/**
 * What edits did, in words: what was before and what was after. They are told from the edits alone, so that an edit of
 * long ago can be told without the plan as it was then.
 */
public final class EditWords {
    private final DataSet data;
    private final List<PriorityProfile> profiles;
    private final Plan plan;

    /**
     * @param data the plan's own
     * @param profiles those of the program
     * @param plan gives names of scenarios, roles and wards
     */
    public EditWords(DataSet data, List<PriorityProfile> profiles, Plan plan) {
        this.data = data;
        this.profiles = List.copyOf(profiles);
        this.plan = plan;
    }

    /** What an edit changed, in its own order. */
    public List<Told> of(PlanEdit edit) {
        List<Told> told = new ArrayList<>();
        add(told, edit);
        return told;
    }

    private void add(List<Told> told, PlanEdit edit) {
        String scenario = name(edit.scenario());
        if (edit instanceof PlanEdit.Several e) {
            e.edits().forEach(part -> add(told, part));
        } else if (edit instanceof PlanEdit.SetPosts e) {
            e.changes()
                    .forEach(c -> told.add(new Told(
                            scenario,
                            ward(c.ward()),
                            c.role() + " posts",
                            Integer.toString(c.from()),
                            Integer.toString(c.to()))));
        } else if (edit instanceof PlanEdit.SetLocks e) {
            e.locks()
                    .forEach(l -> told.add(new Told(
                            scenario, ward(l.ward()), l.role() + " posts", locked(!e.locked()), locked(e.locked()))));
        } else if (edit instanceof PlanEdit.SetNote e) {
            told.add(new Told(scenario, ward(e.ward()), "Note", e.from(), e.to()));
        } else if (edit instanceof PlanEdit.SetOverrides e) {
            overrides(told, scenario, e.from(), e.to());
        } else if (edit instanceof PlanEdit.RenamePlan e) {
            told.add(new Told("", "", "Name of the plan", e.from(), e.to()));
        } else if (edit instanceof PlanEdit.SetTemplate e) {
            told.addAll(TemplateWords.of(e.from(), e.to()));
        } else if (edit instanceof PlanEdit.SetWatch e) {
            pins(told, scenario, e.from().pinned(), e.to().pinned());
            between(
                    told,
                    edit,
                    s -> s.withWatch(e.from().withPinned(List.of())),
                    s -> s.withWatch(e.to().withPinned(List.of())));
        } else if (edit instanceof PlanEdit.SetAdvice e) {
            overrides(told, scenario, e.from().overrides(), e.to().overrides());
            between(told, edit, s -> s.withAdvice(bare(e.from())), s -> s.withAdvice(bare(e.to())));
        } else if (edit instanceof ScenarioEdit e) {
            addWhole(told, e, scenario);
        } else {
            addPart(told, edit);
        }
    }

    /** Edits of one part of a scenario, told as the difference between two scenarios that differ in it. */
    private void addPart(List<Told> told, PlanEdit edit) {
        if (edit instanceof PlanEdit.SetAssumption e) {
            between(told, edit, s -> s.withAssumptions(only(e.from())), s -> s.withAssumptions(only(e.to())));
            Assumption was = e.from();
            Assumption is = e.to();
            if (was != null && is != null && !was.source().equals(is.source())) {
                told.add(new Told(name(e.scenario()), "", is.label() + ": source", was.source(), is.source()));
            }
        } else if (edit instanceof PlanEdit.SetBudget e) {
            between(told, edit, s -> s.withBudget(e.from()), s -> s.withBudget(e.to()));
        } else if (edit instanceof PlanEdit.SetProfile e) {
            between(told, edit, s -> s.withProfile(e.from()), s -> s.withProfile(e.to()));
        } else if (edit instanceof PlanEdit.SetMethod e) {
            demand(told, edit, d -> d.withMethod(e.from()), d -> d.withMethod(e.to()));
        } else if (edit instanceof PlanEdit.SetLocalYear e) {
            demand(told, edit, d -> d.withLocalYear(e.from()), d -> d.withLocalYear(e.to()));
        } else if (edit instanceof PlanEdit.SetOwnProfile e) {
            demand(told, edit, d -> d.withProfile(null, e.from()), d -> d.withProfile(null, e.to()));
        } else if (edit instanceof PlanEdit.SetLocalPriorities e) {
            demand(told, edit, d -> d.withLocal(null, e.from()), d -> d.withLocal(null, e.to()));
        } else if (edit instanceof PlanEdit.SetIndicator e) {
            demand(told, edit, d -> d.withIndicator(null, e.from()), d -> d.withIndicator(null, e.to()));
        } else if (edit instanceof PlanEdit.SetAim e) {
            between(
                    told,
                    edit,
                    s -> s.withRulebook(new Rulebook(e.from(), List.of())),
                    s -> s.withRulebook(new Rulebook(e.to(), List.of())));
        } else if (edit instanceof PlanEdit.SetRule e) {
            between(told, edit, s -> s.withRulebook(only(s, e.from())), s -> s.withRulebook(only(s, e.to())));
        }
    }

    private void addWhole(List<Told> told, ScenarioEdit edit, String scenario) {
        if (edit instanceof ScenarioEdit.DescribeScenario e) {
            if (!e.from().name().equals(e.to().name())) {
                told.add(new Told(scenario, "", "Name", e.from().name(), e.to().name()));
            }
            if (!e.from().description().equals(e.to().description())) {
                told.add(new Told(scenario, "", "Description", e.from().description(), e.to().description()));
            }
        } else if (edit instanceof ScenarioEdit.SetStanding e) {
            told.add(new Told(scenario, "", "Standing", standing(e.from()), standing(e.to())));
        } else if (edit instanceof ScenarioEdit.SetBaseline e) {
            told.add(new Told("", "", "Baseline", name(e.from()), name(e.to())));
        } else if (edit instanceof ScenarioEdit.SetPhasing e) {
            between(told, edit, s -> s.withPhasing(e.from()), s -> s.withPhasing(e.to()));
        } else if (edit instanceof ScenarioEdit.SetRange e) {
            told.add(new Told(
                    scenario,
                    "",
                    "Range of " + label(e.scenario(), e.key()),
                    e.from() == null
                            ? "the program's own"
                            : e.from().low() + "–" + e.from().high(),
                    e.to() == null ? "the program's own" : e.to().low() + "–" + e.to().high()));
        } else if (edit instanceof ScenarioEdit.SetSubmission e) {
            Submission any = e.to() == null ? e.from() : e.to();
            told.add(new Told(
                    "",
                    any == null ? "" : borough(any.borough()),
                    "Submission",
                    submission(e.from()),
                    submission(e.to())));
        } else if (edit instanceof ScenarioEdit.PlaceScenario e) {
            place(told, e);
        }
    }

    private void place(List<Told> told, ScenarioEdit.PlaceScenario e) {
        Scenario from = e.from();
        Scenario to = e.to();
        if (from == null || to == null) {
            String called = to != null ? to.name() : from != null ? from.name() : "";
            told.add(new Told(called, "", "Scenario", from == null ? "" : "there", to == null ? "removed" : "added"));
            return;
        }
        if (!from.name().equals(to.name())) {
            told.add(new Told(to.name(), "", "Name", from.name(), to.name()));
        }
        if (from.frozen() != to.frozen() || from.archived() != to.archived()) {
            told.add(new Told(
                    to.name(),
                    "",
                    "Standing",
                    standing(from.frozen(), from.archived()),
                    standing(to.frozen(), to.archived())));
        }
        differences(told, to.name(), from, to);
        wards(told, from, to);
    }

    /** Posts, locks and notes of wards that two states of a scenario don't have in common. */
    private void wards(List<Told> told, Scenario from, Scenario to) {
        for (int w = 0; w < plan.wardCodes().size(); w++) {
            String code = plan.wardCodes().get(w);
            for (int r = 0; r < plan.roles().size(); r++) {
                String role = plan.roles().get(r).id();
                int was = from.allocation().posts(r, w);
                int is = to.allocation().posts(r, w);
                if (was != is) {
                    told.add(new Told(
                            to.name(), ward(code), role + " posts", Integer.toString(was), Integer.toString(is)));
                }
            }
            String note = from.notes().getOrDefault(code, "");
            if (!note.equals(to.notes().getOrDefault(code, ""))) {
                told.add(
                        new Told(to.name(), ward(code), "Note", note, to.notes().getOrDefault(code, "")));
            }
        }
        overrides(told, to.name(), from.advice().overrides(), to.advice().overrides());
        pins(told, to.name(), from.watch().pinned(), to.watch().pinned());
    }

    private void overrides(List<Told> told, String scenario, List<PostOverride> from, List<PostOverride> to) {
        TreeMap<String, @Nullable PostOverride[]> pairs = new TreeMap<>();
        from.forEach(o -> pairs.computeIfAbsent(o.ward() + o.role(), k -> new PostOverride[2])[0] = o);
        to.forEach(o -> pairs.computeIfAbsent(o.ward() + o.role(), k -> new PostOverride[2])[1] = o);
        pairs.values().forEach(pair -> {
            PostOverride was = pair[0];
            PostOverride is = pair[1];
            PostOverride any = is == null ? was : is;
            if (any != null && !any.equals(was)) {
                told.add(new Told(
                        scenario,
                        ward(any.ward()),
                        any.role() + " posts against the recommended " + any.recommended(),
                        override(was),
                        override(is)));
            } else if (any != null && is == null) {
                told.add(new Told(
                        scenario,
                        ward(any.ward()),
                        any.role() + " posts against the recommended " + any.recommended(),
                        override(was),
                        "no longer"));
            }
        });
    }

    private static String override(@Nullable PostOverride o) {
        return o == null ? "" : o.posts() + (o.reason().isBlank() ? "" : " (" + o.reason() + ")");
    }

    private void pins(List<Told> told, String scenario, List<String> from, List<String> to) {
        Set<String> was = new HashSet<>(from);
        Set<String> is = new HashSet<>(to);
        from.stream()
                .filter(w -> !is.contains(w))
                .forEach(w -> told.add(new Told(scenario, ward(w), "Pin", "pinned", "not pinned")));
        to.stream()
                .filter(w -> !was.contains(w))
                .forEach(w -> told.add(new Told(scenario, ward(w), "Pin", "not pinned", "pinned")));
    }

    private void demand(
            List<Told> told, PlanEdit edit, UnaryOperator<DemandModel> from, UnaryOperator<DemandModel> to) {
        between(
                told,
                edit,
                s -> s.withDemand(from.apply(DemandModel.STANDARD)),
                s -> s.withDemand(to.apply(DemandModel.STANDARD)));
    }

    /** What differs in a scenario of the plan when a part of it is set to one and to the other. */
    private void between(
            List<Told> told, PlanEdit edit, Function<Scenario, Scenario> from, Function<Scenario, Scenario> to) {
        String id = edit.scenario();
        Scenario carrier = id == null ? plan.working() : plan.findScenario(id).orElse(plan.working());
        differences(told, name(id), from.apply(carrier), to.apply(carrier));
    }

    private void differences(List<Told> told, String scenario, Scenario from, Scenario to) {
        ScenarioDifferences.of(data, profiles, plan, from, to)
                .list()
                .forEach(d -> told.add(new Told(scenario, "", d.what(), d.from(), d.to())));
    }

    private static Advice bare(Advice advice) {
        return advice.withOverrides(List.of());
    }

    private static Assumptions only(@Nullable Assumption a) {
        return Assumptions.of(a == null ? List.of() : List.of(a));
    }

    private static Rulebook only(Scenario s, @Nullable Rule rule) {
        return new Rulebook(s.rulebook().aim(), rule == null ? List.of() : List.of(rule));
    }

    private String label(String scenario, String key) {
        return plan.findScenario(scenario)
                .flatMap(s -> s.assumptions().find(key))
                .map(Assumption::label)
                .orElse(key);
    }

    private String name(@Nullable String scenario) {
        return scenario == null
                ? ""
                : plan.findScenario(scenario).map(Scenario::name).orElse(scenario);
    }

    private String ward(String code) {
        WardSet wards = data.wards();
        int i = wards.indexOf(code);
        return i < 0
                ? code
                : wards.ward(i).name() + ", " + wards.ward(i).borough().name();
    }

    private String borough(String code) {
        return data.wards().boroughs().stream()
                .filter(b -> b.code().value().equals(code))
                .map(b -> b.name())
                .findFirst()
                .orElse(code);
    }

    private static String locked(boolean is) {
        return is ? "locked" : "not locked";
    }

    private static String standing(ScenarioEdit.ScenarioStanding s) {
        return standing(s.frozen(), s.archived());
    }

    private static String standing(boolean frozen, boolean archived) {
        return archived ? frozen ? "put away, locked" : "put away" : frozen ? "locked" : "open";
    }

    private static String submission(@Nullable Submission s) {
        if (s == null) {
            return "";
        }
        String state =
                switch (s.state()) {
                    case DRAFT -> "draft";
                    case SUBMITTED -> "submitted";
                    case AGREED -> "agreed";
                };
        return state + ", " + s.by() + (s.note().isBlank() ? "" : ": " + s.note());
    }
}
