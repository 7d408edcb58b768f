package org.wardplan.report.paper;

import org.wardplan.report.content.PaperDress;

/** The author's note on the first page, where there is one. */
final class PaperNote {
    private PaperNote() {}

    static void write(Html out, PaperDress dress) {
        if (dress.note().isEmpty()) {
            return;
        }
        out.open("div", "class", "authornote");
        for (String paragraph : dress.note().split("\\R\\s*\\R", -1)) {
            if (!paragraph.isBlank()) {
                out.p(paragraph.strip());
            }
        }
        out.close("div");
    }
}
