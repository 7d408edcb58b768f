package org.wardplan.report.paper;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wardplan.model.plan.PaperTemplate;
import org.wardplan.model.plan.Plan;
import org.wardplan.report.content.PaperDress;

/** The templates that every plan has, beside those that are kept in it. A plan's own one of the same name goes first. */
public final class BuiltInTemplates {
    /** Every section. */
    public static final PaperTemplate FULL = template("full", EnumSet.allOf(PaperSection.class));

    /** Four pages for a ward panel: what is planned, why, and how sure it is. */
    public static final PaperTemplate PANEL = template(
            "panel",
            EnumSet.of(
                    PaperSection.PLAN,
                    PaperSection.NEED,
                    PaperSection.MAP,
                    PaperSection.WARDS,
                    PaperSection.NOTES,
                    PaperSection.OVERRIDES,
                    PaperSection.CHANGES,
                    PaperSection.CHANGES,
                    PaperSection.HOT_SPOTS,
                    PaperSection.MONEY,
                    PaperSection.DEPRIVATION,
                    PaperSection.ASSUMPTIONS,
                    PaperSection.METHOD,
                    PaperSection.DATA));

    /** Key figures, which stand on every paper, the wards and the money. */
    public static final PaperTemplate FIGURES = template("figures", EnumSet.of(PaperSection.WARDS, PaperSection.MONEY));

    private BuiltInTemplates() {}

    private static PaperTemplate template(String name, Set<PaperSection> sections) {
        return new PaperTemplate(
                name, sections.stream().map(PaperSection::id).toList(), PaperDress.DEFAULT_MARKING, "", null);
    }

    /** In the order in which they are offered. */
    public static List<PaperTemplate> all() {
        return List.of(FULL, PANEL, FIGURES);
    }

    /** The plan's own templates, then those built in whose names it does not use. */
    public static List<PaperTemplate> of(Plan plan) {
        return Stream.concat(plan.templates().stream(), all().stream().filter(t -> plan.template(t.name())
                        .isEmpty()))
                .toList();
    }

    /** A template of the plan, or one built in, by its name. */
    public static Optional<PaperTemplate> find(Plan plan, String name) {
        return of(plan).stream().filter(t -> t.name().equals(name)).findFirst();
    }

    /** The section of an id, in capitals or not. */
    public static Optional<PaperSection> section(String id) {
        String wanted = id.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(PaperSection.values())
                .filter(s -> s.id().equals(wanted))
                .findFirst();
    }

    /** The sections of these ids; ids that this program does not know are left out. */
    public static Set<PaperSection> sections(Collection<String> ids) {
        Set<PaperSection> sections = EnumSet.noneOf(PaperSection.class);
        ids.forEach(id -> section(id).ifPresent(sections::add));
        return sections;
    }

    /** Those ids of a template that this program does not know. */
    public static List<String> unknown(PaperTemplate template) {
        return template.sections().stream().filter(id -> section(id).isEmpty()).toList();
    }
}
