package org.wardplan.app.paper;

import java.util.List;
import java.util.stream.Stream;
import org.wardplan.model.plan.PaperTemplate;
import org.wardplan.report.content.PaperDress;
import org.wardplan.report.paper.PaperSection;

/** The templates that every plan has. */
final class BuiltIn {
    private BuiltIn() {}

    static List<PaperTemplate> all() {
        return List.of(new PaperTemplate(
                "Full",
                Stream.of(PaperSection.values()).map(PaperSection::id).toList(),
                PaperDress.DEFAULT_MARKING,
                "",
                null));
    }
}
