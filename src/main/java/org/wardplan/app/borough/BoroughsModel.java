package org.wardplan.app.borough;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.ScenarioSums;
import org.wardplan.base.Problem;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.EditRefused;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Submission;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.merge.Submissions;

/**
 * The boroughs' plans in London's: how far each is and what it costs. While it is not active it follows nothing.
 */
public final class BoroughsModel {
    private final PlanSession session;
    private final Map<String, Money> envelopes = new HashMap<>();
    private final ReadOnlyObjectWrapper<List<BoroughRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable OwnPart> own = new ReadOnlyObjectWrapper<>();
    private final ChangeListener<Object> changed = (o, was, now) -> refresh();
    private final ScenarioSums scenarios;
    private final Sending sending;
    private final Bringing bringing;
    private boolean active;

    public BoroughsModel(PlanSession session) {
        this.session = session;
        scenarios = new ScenarioSums(session);
        sending = new Sending(session, this::envelope);
        bringing = new Bringing(session, this::envelope);
    }

    /** Follows the plan, or lets go of it. */
    public void setActive(boolean now) {
        if (now == active) {
            return;
        }
        active = now;
        if (now) {
            session.plan().addListener(changed);
            session.evaluation().addListener(changed);
            refresh();
        } else {
            session.plan().removeListener(changed);
            session.evaluation().removeListener(changed);
        }
    }

    private void refresh() {
        Plan plan = session.plan().get();
        Evaluation sums = session.evaluation().get();
        if (!sums.scenario().equals(plan.findScenario(sums.scenario().id()).orElse(null))) {
            // The plan comes a moment before its sums, and a preview is no plan.
            return;
        }
        rows.set(BoroughRow.of(plan, sums, session.data().wards(), b -> Optional.ofNullable(envelopes.get(b))));
        Extract extract = plan.extract();
        if (extract != null) {
            // The scenario at the top may be the baseline.
            Evaluation ownSums = plan.findScenario(extract.scenario())
                    .map(s -> scenarios.of(s.id()).value())
                    .orElse(sums);
            own.set(OwnPart.of(
                    plan,
                    extract,
                    ownSums == null ? sums : ownSums,
                    session.data().wards()));
        }
        bringing.follow();
    }

    /** Sending boroughs their files. */
    public Sending sending() {
        return sending;
    }

    /** Bringing boroughs' files in. */
    public Bringing bringing() {
        return bringing;
    }

    /** What the open file is a part of; null for London's plan. */
    public ReadOnlyObjectProperty<@Nullable OwnPart> own() {
        return own.getReadOnlyProperty();
    }

    /** Hands the borough's own plan in. One step to undo. */
    public void submit(String name, String note) {
        OwnPart now = own.get();
        if (now != null) {
            now.submit(session, name, note);
        }
    }

    /** Opens the borough's own plan again for work. One step to undo. */
    public void reopen(String name, String note) {
        OwnPart now = own.get();
        if (now != null) {
            now.reopen(session, name, note);
        }
    }

    public PlanSession session() {
        return session;
    }

    /** Whether this is London's plan and not a borough's file. */
    public boolean isLondon() {
        return session.plan().get().extract() == null;
    }

    /** All boroughs by command unit and name, replaced with every edit. */
    public ReadOnlyObjectProperty<List<BoroughRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** How many boroughs are how far. */
    public Map<BoroughStatus, Integer> counts() {
        Map<BoroughStatus, Integer> counts = new EnumMap<>(BoroughStatus.class);
        rows.get().forEach(r -> counts.merge(r.status(), 1, Integer::sum));
        return counts;
    }

    /** The borough that the ward picked last lies in; null where none is picked. */
    public @Nullable BoroughRow picked() {
        int lead = session.view().selection().get().lead();
        return lead < 0 ? null : rowOf(lead);
    }

    /** The borough that a ward lies in; null before anything was shown. */
    public @Nullable BoroughRow rowOf(int ward) {
        String code = session.data().wards().ward(ward).borough().code().value();
        return rows.get().stream()
                .filter(r -> r.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** Picks all wards of a borough in every view. */
    public void pick(BoroughRow row) {
        session.view().selectAll(row.wards(), false);
    }

    /** Keeps in mind what a borough's posts may cost. */
    private void envelope(String borough, Money most) {
        if (!most.equals(envelopes.put(borough, most)) && active) {
            refresh();
        }
    }

    /** Agrees a borough's plan as it stands in London's, in the author's name. One step to undo. */
    public void agree(BoroughRow row, String note) {
        move(row, Submission.State.AGREED, note);
    }

    /** Opens a submitted or agreed plan again: it is a draft until the borough hands it in anew. One step to undo. */
    public void takeBack(BoroughRow row, String note) {
        move(row, Submission.State.DRAFT, note);
    }

    /** Why a borough's plan can't be agreed; empty where it can. */
    public String whyNotAgreed(BoroughRow row) {
        if (session.isReadOnly()) {
            return session.saveState().get().message();
        }
        return switch (row.status()) {
            case NONE -> "Nothing came from " + row.borough().name() + " yet: bring its file in first.";
            case DRAFT -> row.borough().name() + " has not submitted its plan: it can be agreed once it has.";
            case SUBMITTED -> "";
            case AGREED -> "It is agreed.";
        };
    }

    private void move(BoroughRow row, Submission.State to, String note) {
        try {
            session.edit(
                    Submissions.move(session.plan().get(), row.borough(), to, session.author(), session.now(), note));
        } catch (EditRefused e) {
            session.problems().add(Problem.error(String.valueOf(e.getMessage())));
        }
    }
}
