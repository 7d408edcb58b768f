package org.wardplan.planning.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.plan.PaperLogo;
import org.wardplan.model.plan.PaperTemplate;

/** What an edit of a template of papers changed, in words: part by part where it was there before and after. */
final class TemplateWords {
    private TemplateWords() {}

    static List<Told> of(@Nullable PaperTemplate from, @Nullable PaperTemplate to) {
        List<Told> told = new ArrayList<>();
        if (from == null || to == null) {
            PaperTemplate any = to == null ? from : to;
            if (any != null) {
                told.add(of(any.name(), "", from == null ? "" : "there", to == null ? "removed" : "added"));
            }
            return told;
        }
        part(told, to, "name", from.name(), to.name());
        part(told, to, "sections", String.join(", ", from.sections()), String.join(", ", to.sections()));
        part(told, to, "marking", from.marking(), to.marking());
        part(told, to, "note", from.note(), to.note());
        part(told, to, "logo", logo(from.logo()), logo(to.logo()));
        if (told.isEmpty() && !from.equals(to)) {
            told.add(of(to.name(), ": logo", "a picture", "another picture"));
        }
        return told;
    }

    private static void part(List<Told> told, PaperTemplate template, String part, String from, String to) {
        if (!from.equals(to)) {
            told.add(of(template.name(), ": " + part, from, to));
        }
    }

    private static Told of(String name, String part, String from, String to) {
        return new Told("", "", "Template of papers “" + name + "”" + part, from, to);
    }

    private static String logo(@Nullable PaperLogo logo) {
        return logo == null ? "none" : logo.alt();
    }
}
