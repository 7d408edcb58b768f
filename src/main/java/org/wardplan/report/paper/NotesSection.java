package org.wardplan.report.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wardplan.model.plan.Lock;
import org.wardplan.report.content.Words;

/** Locks and notes of wards: where professional judgement took the place of the sums, and why. */
final class NotesSection implements Section {
    /** What was decided of a ward, one sentence or more; empty where nothing was. */
    private static String said(Figures f, int ward) {
        String code = f.code(ward);
        List<String> locked = new ArrayList<>();
        for (int r = 0; r < f.in.plan().roles().size(); r++) {
            if (f.in.scenario().locks().contains(new Lock(code, f.role(r)))) {
                locked.add(f.role(r) + " locked at " + f.evaluation.posts(r, ward));
            }
        }
        String note = f.in.scenario().notes().getOrDefault(code, "").strip();
        if (locked.isEmpty()) {
            return note;
        }
        String why = note.isEmpty() ? f.reasons.written(ward) : note;
        return Words.list(locked) + (why.isEmpty() ? ", " + Reasons.NONE : ": " + why);
    }

    /** Letters of all that was decided. */
    static int length(Figures f) {
        return Arrays.stream(f.order).map(w -> said(f, w).length()).sum();
    }

    static boolean has(Figures f, int ward) {
        return !said(f, ward).isEmpty();
    }

    @Override
    public void write(Html out, Figures f) {
        int[] with = Arrays.stream(f.order).filter(w -> has(f, w)).toArray();
        out.heading("Overrides and notes", "notes");
        if (with.length == 0) {
            out.p("No ward is locked and none has a note.");
            return;
        }
        for (int w : with) {
            out.open("p", "class", "noted").element("strong", "* " + f.name(w));
            if (f.in.scope().kind() != org.wardplan.report.content.ReportScope.Kind.BOROUGH) {
                out.text(", " + f.wards.ward(w).borough().name());
            }
            out.text(": " + said(f, w)).close("p");
        }
    }
}
