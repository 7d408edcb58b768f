package org.wardplan.report.paper;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.planning.Evaluation;
import org.wardplan.report.content.Decision;
import org.wardplan.report.content.Words;

/** Posts before and now, and what was decided of the ward and why. */
final class ProfileDecisions {
    private static final String TITLE = "Notes, locks and changes by hand";

    private ProfileDecisions() {}

    static void posts(Html out, Figures f, int ward) {
        Evaluation e = f.evaluation;
        out.element("h2", "Posts before and now");
        out.open("table", "class", "wards pposts");
        out.head("Role", "n:Before", "n:Now", "n:Change").open("tbody");
        int before = 0;
        for (int r : f.shownRoles) {
            int then = e.baseline().posts(r, ward);
            int now = e.posts(r, ward);
            before += then;
            if (then == 0 && now == 0 && !f.in.plan().roles().get(r).plannable()) {
                continue;
            }
            out.row(
                    "",
                    "t:" + f.in.plan().roles().get(r).label(),
                    "n:" + Words.count(then),
                    "n:" + Words.count(now),
                    "n:" + Words.signed(now - then));
        }
        out.row(
                "sum",
                "t:Posts",
                "n:" + Words.count(before),
                "n:" + Words.count(e.posts(ward)),
                "n:" + Words.signed(e.posts(ward) - before));
        Evaluation base = f.in.baseline();
        if (base != null) {
            out.row(
                    "",
                    "t:Coverage",
                    "n:" + Words.percent(base.coverage(ward), 0),
                    "n:" + Words.percent(e.coverage(ward), 0),
                    "n:" + Compared.points(base.coverage(ward), e.coverage(ward)) + " points");
        }
        out.close("tbody").close("table");
        out.element(
                "p",
                "Before: " + Compared.cut(f.baseline(), 60, "…") + ". Yearly cost now "
                        + e.cost(ward).inPounds() + ".",
                "class",
                "caption");
    }

    /** Every reason once, however many places keep it. */
    static void write(Html out, Figures f, int ward, Brevity brevity) {
        String code = f.code(ward);
        List<String> said = new ArrayList<>();
        Set<String> reasons = new HashSet<>();
        List<String> locks = new ArrayList<>();
        for (int r = 0; r < f.in.plan().roles().size(); r++) {
            if (f.in.scenario().locks().contains(new Lock(code, f.role(r)))) {
                locks.add(f.role(r) + " at " + f.evaluation.posts(r, ward));
            }
        }
        if (!locks.isEmpty()) {
            said.add("Locked: " + Words.list(locks) + ".");
        }
        for (PostOverride o : f.in.scenario().advice().overrides()) {
            if (o.ward().equals(code)) {
                String reason = o.reason().strip();
                said.add("Set by hand against the recommended plan: " + o.posts() + " " + o.role() + ", not "
                        + o.recommended()
                        + (reason.isEmpty() ? "; no reason given." : reasons.add(reason) ? ": " + reason : "."));
            }
        }
        for (Decision d : f.in.decisions()) {
            String reason = d.reason().strip();
            if (d.wards().contains(code) && reasons.add(reason)) {
                said.add(Words.date(d.at().atOffset(ZoneOffset.UTC).toLocalDate())
                        + (d.author().isBlank() ? "" : ", " + d.author()) + ": " + d.label()
                        + (reason.isEmpty() ? "" : ": " + reason));
            }
        }
        String note = f.in.scenario().notes().getOrDefault(code, "").strip();
        if (!note.isEmpty() && reasons.add(note)) {
            said.add("Note: " + note);
        }
        if (said.isEmpty()) {
            out.open("p", "class", "pnone").element("strong", TITLE + ": ");
            out.text("none. No post of the ward is locked or set against a recommended plan.")
                    .close("p");
            return;
        }
        out.element("h2", TITLE);
        int room = brevity.notes;
        int shown = 0;
        for (String s : said) {
            if (shown >= brevity.listed || room < 20) {
                break;
            }
            out.element("p", Compared.cut(s, room, "… see the plan"), "class", "noted");
            room -= s.length();
            shown++;
        }
        if (shown < said.size()) {
            out.element("p", (said.size() - shown) + " more: see the plan.", "class", "noted");
        }
    }
}
