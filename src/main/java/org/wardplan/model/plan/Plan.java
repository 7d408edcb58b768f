package org.wardplan.model.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.workforce.Role;

/**
 * The content of a plan file at one moment.
 *
 * @param id unique id given when the file was made
 * @param name shown in the title
 * @param wardSet id of the ward set, {@code london-2014}
 * @param dataSha256 content hash of the data set that the plan was made on
 * @param wardCodes ward codes in the order that the allocations are indexed by
 * @param roles in the order that the allocations are indexed by
 * @param baseline id of the scenario that others are compared with
 * @param submissions how far the boroughs' plans are, in order of borough; none for those that handed nothing in
 * @param templates how papers are made, in order of name
 * @param extract what a borough's file is a part of; null for a plan of its own
 */
public record Plan(
        String id,
        String name,
        String wardSet,
        String dataSha256,
        List<String> wardCodes,
        List<Role> roles,
        List<Scenario> scenarios,
        String baseline,
        List<Submission> submissions,
        List<PaperTemplate> templates,
        @Nullable Extract extract) {
    public Plan {
        wardCodes = List.copyOf(wardCodes);
        roles = List.copyOf(roles);
        scenarios = List.copyOf(scenarios);
        submissions = submissions.stream()
                .sorted(Comparator.comparing(Submission::borough))
                .toList();
        templates = templates.stream()
                .sorted(Comparator.comparing(PaperTemplate::name))
                .toList();
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException("a plan without a scenario");
        }
    }

    /** One without templates. */
    public Plan(
            String id,
            String name,
            String wardSet,
            String dataSha256,
            List<String> wardCodes,
            List<Role> roles,
            List<Scenario> scenarios,
            String baseline,
            List<Submission> submissions,
            @Nullable Extract extract) {
        this(id, name, wardSet, dataSha256, wardCodes, roles, scenarios, baseline, submissions, List.of(), extract);
    }

    public Optional<Scenario> findScenario(String scenarioId) {
        return scenarios.stream().filter(s -> s.id().equals(scenarioId)).findFirst();
    }

    /** The scenario with this id, which must exist. */
    public Scenario scenario(String scenarioId) {
        return findScenario(scenarioId)
                .orElseThrow(() -> new IllegalArgumentException("no scenario \"" + scenarioId + "\"; there are "
                        + scenarios.stream().map(Scenario::id).toList()));
    }

    /** The first scenario that is open for work: the one to work on when none is named. */
    public Scenario working() {
        return scenarios.stream().filter(Scenario::isOpen).findFirst().orElse(scenarios.get(0));
    }

    /** The scenario with this id, to be changed. Throws {@link EditRefused} where it is locked or put away. */
    Scenario editable(String scenarioId) {
        Scenario s = scenario(scenarioId);
        fixed(s).ifPresent(why -> {
            throw new EditRefused(why);
        });
        return s;
    }

    /** Why a scenario can't be edited, as a sentence without a full stop; empty where it can. */
    public Optional<String> fixed(Scenario s) {
        if (s.isOpen()) {
            return Optional.empty();
        }
        String is = s.archived()
                ? "archived"
                : s.id().equals(baseline) ? "the baseline that other scenarios are compared with" : "locked";
        return Optional.of("\"" + s.name() + "\" is " + is + " and can't be edited");
    }

    public Scenario baselineScenario() {
        return scenario(baseline);
    }

    /** How far a borough's plan is. */
    public Optional<Submission> submission(String borough) {
        return submissions.stream().filter(s -> s.borough().equals(borough)).findFirst();
    }

    /** Position of a role, or −1. */
    public int roleIndex(String roleId) {
        for (int r = 0; r < roles.size(); r++) {
            if (roles.get(r).id().equals(roleId)) {
                return r;
            }
        }
        return -1;
    }

    /** Position of a ward, or −1. */
    public int wardIndex(String wardCode) {
        int i = java.util.Collections.binarySearch(wardCodes, wardCode);
        return i < 0 ? -1 : i;
    }

    public Plan withName(String newName) {
        return new Plan(
                id,
                newName,
                wardSet,
                dataSha256,
                wardCodes,
                roles,
                scenarios,
                baseline,
                submissions,
                templates,
                extract);
    }

    public Plan withScenarios(List<Scenario> changed) {
        return new Plan(
                id, name, wardSet, dataSha256, wardCodes, roles, changed, baseline, submissions, templates, extract);
    }

    public Plan withBaseline(String scenarioId) {
        return new Plan(
                id,
                name,
                wardSet,
                dataSha256,
                wardCodes,
                roles,
                scenarios,
                scenarioId,
                submissions,
                templates,
                extract);
    }

    /** With one borough's submission put in the place of another; null for none. */
    public Plan withSubmission(@Nullable Submission from, @Nullable Submission to) {
        List<Submission> list = new ArrayList<>(submissions);
        if (from != null && !list.remove(from)) {
            throw new IllegalArgumentException("the submission of " + from.borough() + " is not as it was");
        }
        if (to != null) {
            if (list.stream().anyMatch(s -> s.borough().equals(to.borough()))) {
                throw new IllegalArgumentException("there is a submission of " + to.borough() + " already");
            }
            list.add(to);
        }
        return new Plan(id, name, wardSet, dataSha256, wardCodes, roles, scenarios, baseline, list, templates, extract);
    }

    /** The template of this name. */
    public Optional<PaperTemplate> template(String templateName) {
        return templates.stream().filter(t -> t.name().equals(templateName)).findFirst();
    }

    /** With one template put in the place of another; null for none. */
    public Plan withTemplate(@Nullable PaperTemplate from, @Nullable PaperTemplate to) {
        List<PaperTemplate> list = new ArrayList<>(templates);
        if (from != null && !list.remove(from)) {
            throw new IllegalArgumentException("the template \"" + from.name() + "\" is not as it was");
        }
        if (to != null) {
            if (list.stream().anyMatch(t -> t.name().equals(to.name()))) {
                throw new IllegalArgumentException("there is a template \"" + to.name() + "\" already");
            }
            list.add(to);
        }
        return new Plan(
                id, name, wardSet, dataSha256, wardCodes, roles, scenarios, baseline, submissions, list, extract);
    }

    /** With the scenario of the same id replaced. */
    public Plan withScenario(Scenario changed) {
        List<Scenario> list = new ArrayList<>(scenarios);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).id().equals(changed.id())) {
                list.set(i, changed);
                return withScenarios(list);
            }
        }
        throw new IllegalArgumentException("no scenario \"" + changed.id() + "\"");
    }

    /**
     * The plan after an edit. Throws IllegalArgumentException where it doesn't fit, {@link EditRefused} where a borough's
     * file refuses it.
     */
    public Plan apply(PlanEdit edit) {
        if (extract != null) {
            extract.refuses(edit).ifPresent(why -> {
                throw new EditRefused(why);
            });
        }
        return edit.applyTo(this);
    }
}
