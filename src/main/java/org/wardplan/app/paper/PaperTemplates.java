package org.wardplan.app.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.model.plan.PaperTemplate;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.report.paper.BuiltInTemplates;
import org.wardplan.report.paper.PaperSection;

/**
 * How papers are made, under a name: what every plan has, of which only the sections are taken, and what was saved in
 * this plan, with marking, note and logo. Saving, renaming and removing are edits of the plan.
 */
public final class PaperTemplates {
    private static final Map<String, String> BUILT_IN = Map.of(
            BuiltInTemplates.FULL.name(), "Full",
            BuiltInTemplates.PANEL.name(), "Ward panel",
            BuiltInTemplates.FIGURES.name(), "Figures");

    private final PlanSession session;
    private final PaperChoices choices;

    /**
     * A template that can be chosen.
     *
     * @param own whether it was saved in this plan, and can be changed
     */
    public record Entry(PaperTemplate template, boolean own) {
        public String name() {
            return template.name();
        }

        /** As lists call it: {@code Ward panel}. */
        public String label() {
            return own ? name() : BUILT_IN.getOrDefault(name(), name());
        }
    }

    PaperTemplates(PlanSession session, PaperChoices choices) {
        this.session = session;
        this.choices = choices;
    }

    /** What every plan has, then the plan's own. */
    public List<Entry> entries() {
        return Stream.concat(
                        BuiltInTemplates.all().stream()
                                .filter(t ->
                                        session.plan().get().template(t.name()).isEmpty())
                                .map(t -> new Entry(t, false)),
                        session.plan().get().templates().stream().map(t -> new Entry(t, true)))
                .toList();
    }

    /** Takes a template's sections, and what else it carries where it is the plan's own. */
    public void choose(Entry entry) {
        PaperTemplate t = entry.template();
        choices.sections().set(BuiltInTemplates.sections(t.sections()));
        if (entry.own()) {
            choices.marking().set(t.marking());
            choices.note().set(t.note());
            choices.logo().set(t.logo());
        }
    }

    /** The template that the choices are as they stand; the plan's own first. Null where they are none. */
    public @Nullable Entry current() {
        PaperTemplate now = choices.template("now");
        Set<PaperSection> printed = choices.sections().get();
        List<Entry> all = entries();
        return Stream.concat(
                        all.stream()
                                .filter(Entry::own)
                                .filter(e -> BuiltInTemplates.sections(
                                                        e.template().sections())
                                                .equals(printed)
                                        && e.template().marking().equals(now.marking())
                                        && e.template().note().equals(now.note())
                                        && java.util.Objects.equals(e.template().logo(), now.logo())),
                        all.stream()
                                .filter(e -> !e.own()
                                        && BuiltInTemplates.sections(
                                                        e.template().sections())
                                                .equals(printed)))
                .findFirst()
                .orElse(null);
    }

    /** Why nothing can be saved under a name; empty where it can. */
    public String whyNot(String name) {
        if (session.isReadOnly()) {
            return "The plan is read-only: save a copy to keep templates.";
        }
        if (name.isBlank()) {
            return "Give it a name.";
        }
        return BUILT_IN.values().stream().anyMatch(name.strip()::equalsIgnoreCase)
                        || BUILT_IN.keySet().stream().anyMatch(name.strip()::equalsIgnoreCase)
                ? "Every plan has a template of this name: choose another."
                : "";
    }

    /** Saves the choices under a name, in the place of what was saved under it. */
    public void save(String name) {
        String as = name.strip();
        PaperTemplate from = session.plan().get().template(as).orElse(null);
        PaperTemplate to = choices.template(as);
        if (!to.equals(from)) {
            session.edit(new PlanEdit.SetTemplate(
                    from, to, "Template “" + as + "” " + (from == null ? "saved" : "replaced")));
        }
    }

    /** Gives one of the plan's own another name; ignored where the name is taken. */
    public void rename(String from, String to) {
        String as = to.strip();
        Optional<PaperTemplate> was = session.plan().get().template(from);
        if (was.isPresent()
                && whyNot(as).isEmpty()
                && session.plan().get().template(as).isEmpty()) {
            PaperTemplate t = was.get();
            session.edit(new PlanEdit.SetTemplate(
                    t,
                    new PaperTemplate(as, t.sections(), t.marking(), t.note(), t.logo()),
                    "Template “" + from + "” renamed “" + as + "”"));
        }
    }

    /** Takes one of the plan's own out of it; the choices stay as they are. */
    public void remove(String name) {
        session.plan()
                .get()
                .template(name)
                .ifPresent(t -> session.edit(new PlanEdit.SetTemplate(t, null, "Template “" + name + "” removed")));
    }
}
