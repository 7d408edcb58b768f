package org.wardplan.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Findings;
import org.wardplan.planning.Need;
import org.wardplan.planning.Requirement;
import org.wardplan.planning.RuleEdits;
import org.wardplan.planning.optimise.OptimiseInput;
import org.wardplan.storage.PlanFile;

/**
 * An open plan: its state, what it means, and the way to change it. An edit shows at once and is written in the
 * background, in order; when the writing is done, the file's state is the truth.
 */
public final class PlanSession {
    private final DataSet data;
    private final List<PriorityProfile> profiles;
    private final PlanFile file;
    private final PlanKeeping keeping;
    private final Clock clock;
    private final String author;
    private final TaskRunner tasks;

    private final ReadOnlyObjectWrapper<Plan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper scenarioId = new ReadOnlyStringWrapper();
    private final ReadOnlyObjectWrapper<Evaluation> evaluation = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RankIntervals> ranks = new ReadOnlyObjectWrapper<>();
    private Findings findings = Findings.NONE;
    private final Questions questions;
    private final HotSpotTask hotSpots;
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ViewState view;
    private @Nullable Scenario ranked;
    private String left = "";
    private boolean previewing;

    /**
     * @param writer one thread, on which the file is written
     * @param ui runs something on the interface's thread
     */
    public PlanSession(
            DataSet data,
            List<PriorityProfile> profiles,
            PlanFile file,
            TaskRunner tasks,
            Executor writer,
            Executor ui,
            Clock clock,
            String author) {
        this.data = data;
        this.profiles = List.copyOf(profiles);
        this.file = file;
        this.tasks = tasks;
        this.clock = clock;
        this.author = author;
        this.view = new ViewState(data.wards());
        this.questions = new Questions(data);
        this.hotSpots = new HotSpotTask(data, profiles, tasks, f -> findings(findings.with(f)), problems::add);
        this.keeping = new PlanKeeping(file, writer, ui, clock, author, this::kept, problems::add);
        Plan opened = file.plan();
        scenarioId.set(opened.working().id());
        show(opened);
        tasks.run(
                "findings",
                "Which wards are alike",
                (progress, cancellation) -> Findings.of(data),
                found -> {
                    findings(found.with(ranks.get()));
                    hotSpots.begin(scenario());
                },
                e -> problems.add(Problem.error("The wards could not be compared: " + e)));
    }

    /** Makes an edit: the views show it at once, the file has it moments later. Ignored, with a problem, when it can't be. */
    public void edit(@Nullable PlanEdit edit) {
        if (edit != null) {
            make(edit, at -> RuleEdits.handChange(plan.get(), edit, author, at.toString()));
        }
    }

    /** Makes an edit that brings back what was: as {@link #edit}, but its posts are no changes by hand. */
    public void restore(PlanEdit edit) {
        make(edit, at -> edit);
    }

    private void make(PlanEdit edit, Function<Instant, PlanEdit> whole) {
        if (keeping.isClosed()) {
            return;
        }
        if (isReadOnly()) {
            problems.add(Problem.error(saveState().get().message()));
            return;
        }
        List<Problem> wrong = check(edit);
        if (!wrong.isEmpty()) {
            problems.addAll(wrong);
            endPreview();
            return;
        }
        Instant at = now();
        PlanEdit made = whole.apply(at);
        show(plan.get().apply(made));
        keeping.append(made, at);
    }

    /** The file's state is the truth when all is written. */
    private void kept(Plan inFile) {
        if (!inFile.equals(plan.get())) {
            show(inFile);
        }
    }

    /** Takes the last edit back. */
    public void undo() {
        keeping.undo();
    }

    /** Makes the edit again that was taken back last. */
    public void redo() {
        keeping.redo();
    }

    /** The time by this session's clock. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Shows what an edit would do, without making it: while a hand is on a slider, say. The plan stays as it is, and the
     * next edit, or {@link #endPreview}, shows the plan again. An edit that makes no sense leaves the last good sums and
     * is told.
     *
     * @return what is wrong with the edit, empty where nothing is
     */
    public List<Problem> preview(PlanEdit edit) {
        if (keeping.isClosed()) {
            return List.of();
        }
        Plan would;
        try {
            would = plan.get().apply(edit);
        } catch (IllegalArgumentException e) {
            return List.of(Problem.error(String.valueOf(e.getMessage())));
        }
        Scenario s = would.scenario(scenarioId.get());
        Evaluation known = evaluation.get();
        WithProblems<Need> made = Questions.sameNeed(known.scenario(), s)
                ? WithProblems.of(known.need())
                : Requirement.need(data, profiles, s);
        if (made.value() != null) {
            previewing = true;
            evaluation.set(evaluate(made.value(), would, s));
        }
        return made.problems().stream()
                .filter(p -> p.severity() == Problem.Severity.ERROR)
                .toList();
    }

    /** Shows an evaluation that is not the plan's, a plan of the optimiser's say, until the next edit or {@link #endPreview}. */
    public void preview(Evaluation would) {
        if (!keeping.isClosed()) {
            previewing = true;
            evaluation.set(would.with(findings));
        }
    }

    /** What would be wrong with an edit, or with the sums after it, without showing it; empty where nothing is. */
    public List<Problem> check(PlanEdit edit) {
        Plan would;
        try {
            would = plan.get().apply(edit);
        } catch (IllegalArgumentException e) {
            return List.of(Problem.error(reasons().refused(String.valueOf(e.getMessage()))));
        }
        Scenario s = would.findScenario(scenarioId.get()).orElse(would.working());
        if (Questions.sameNeed(scenario(), s)) {
            return List.of();
        }
        return Requirement.need(data, profiles, s).problems().stream()
                .filter(p -> p.severity() == Problem.Severity.ERROR)
                .toList();
    }

    /** Shows the plan as it is, after a preview that came to nothing. */
    public void endPreview() {
        if (previewing && !keeping.isClosed()) {
            show(plan.get());
        }
    }

    private void show(Plan now) {
        Plan before = plan.get();
        // The scenario that is gone was perhaps made from the one before.
        Scenario s = now.findScenario(scenarioId.get())
                .or(() -> now.findScenario(left).filter(Scenario::isOpen))
                .orElse(now.working());
        if (!s.id().equals(scenarioId.get())) {
            scenarioId.set(s.id());
        }
        Evaluation known = evaluation.get();
        Need need = known == null ? null : known.need();
        if (need == null || before == null || !Questions.sameNeed(known.scenario(), s)) {
            WithProblems<Need> made = Requirement.need(data, profiles, s);
            // What a need leaves out is told once, not at every step of a slider.
            made.problems().stream().filter(p -> !problems.contains(p)).forEach(problems::add);
            if (made.value() == null && need == null) {
                throw new IllegalStateException(made.problems().toString());
            }
            if (made.value() != null) {
                need = made.value();
            }
        }
        previewing = false;
        if (need != null && (ranked == null || !Questions.sameNeed(ranked, s))) {
            ranked = s;
            rank(s, need);
        }
        plan.set(now);
        evaluation.set(evaluate(Objects.requireNonNull(need), now, s));
        hotSpots.of(s);
    }

    private Evaluation evaluate(Need need, Plan of, Scenario s) {
        return Evaluation.of(need, s, of.roles(), of.scenario(of.baseline()).allocation())
                .with(findings);
    }

    /** What was found out about the wards changes no need and no post: the sums stay and carry it. */
    private void findings(Findings found) {
        findings = found;
        Evaluation shown = evaluation.get();
        if (shown != null) {
            evaluation.set(shown.with(found));
        }
    }

    private void ranked(RankIntervals found) {
        findings(findings.with(found));
        ranks.set(found);
    }

    /** What the optimiser is asked under the scenario that is shown, in a preview as previewed. */
    public OptimiseInput question() {
        return questions.of(plan.get(), evaluation.get());
    }

    private void rank(Scenario s, Need need) {
        tasks.run(
                "ranks",
                "How sure the ranks are",
                (progress, cancellation) ->
                        Requirement.ranks(data, profiles, s, need, Requirement.SEED, progress, cancellation),
                this::ranked,
                e -> problems.add(Problem.error("The rank intervals could not be computed: " + e)));
    }

    /** Works on another scenario of the plan. */
    public void chooseScenario(String id) {
        plan.get().scenario(id);
        left = scenarioId.get();
        scenarioId.set(id);
        show(plan.get());
    }

    /** Waits for nothing: the file is closed on the writing thread after all that was queued. */
    public void close() {
        keeping.close();
    }

    public DataSet data() {
        return data;
    }

    public List<PriorityProfile> profiles() {
        return profiles;
    }

    public PlanFile file() {
        return file;
    }

    public ViewState view() {
        return view;
    }

    public TaskRunner tasks() {
        return tasks;
    }

    public String author() {
        return author;
    }

    public boolean isReadOnly() {
        return file.isReadOnly();
    }

    /** Why nothing can be edited in the scenario that is shown, as a sentence; empty where it can. */
    public String whyNot() {
        return reasons().any();
    }

    /**
     * Why posts, locks and notes of some wards can't be changed, as a sentence; empty where they can. In a borough's file
     * they can for its own wards.
     */
    public String whyNot(int[] wards) {
        return reasons().wards(wards);
    }

    /** Why what is set for all London can't be changed: costs, money, weights, rules; empty where it can. */
    public String whyNotForAll() {
        return reasons().allLondon();
    }

    private EditReasons reasons() {
        return new EditReasons(plan.get(), scenario(), isReadOnly());
    }

    public Scenario scenario() {
        Plan now = plan.get();
        // Between a plan and the next one the chosen scenario may be gone.
        return now.findScenario(scenarioId.get()).orElse(now.working());
    }

    public ReadOnlyObjectProperty<Plan> plan() {
        return plan.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty scenarioId() {
        return scenarioId.getReadOnlyProperty();
    }

    /** What the current scenario's allocation means; replaced with every edit. */
    public ReadOnlyObjectProperty<Evaluation> evaluation() {
        return evaluation.getReadOnlyProperty();
    }

    /** How sure the ranks are; null until computed. */
    public ReadOnlyObjectProperty<@Nullable RankIntervals> ranks() {
        return ranks.getReadOnlyProperty();
    }

    /** What undo would take back, null when nothing. */
    public ReadOnlyStringProperty undoLabel() {
        return keeping.undoLabel();
    }

    public ReadOnlyStringProperty redoLabel() {
        return keeping.redoLabel();
    }

    public ReadOnlyObjectProperty<SaveState> saveState() {
        return keeping.saveState();
    }

    /** Grows with every entry written, so that a history list knows when to look again. */
    public ReadOnlyIntegerProperty entriesWritten() {
        return keeping.entries();
    }

    /** What went wrong, newest last; views may remove what was read. */
    public ObservableList<Problem> problems() {
        return problems;
    }
}
