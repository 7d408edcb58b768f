package org.wardplan.model.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How papers are made, kept in the plan under a name.
 *
 * @param name unique within the plan
 * @param sections ids of the sections that are printed; one that a program does not know it leaves out
 * @param marking protective marking at the top and bottom of every page
 * @param note from the author, printed on the first page; paragraphs parted by blank lines; may be empty
 * @param logo null for none
 */
public record PaperTemplate(String name, List<String> sections, String marking, String note, @Nullable PaperLogo logo) {
    public PaperTemplate {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a template without a name");
        }
        sections = List.copyOf(sections);
    }
}
