package org.wardplan.app.moves;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.ScenarioSums;
import org.wardplan.app.Scope;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.moves.Distances;
import org.wardplan.planning.moves.Move;
import org.wardplan.planning.moves.MoveList;
import org.wardplan.planning.moves.MoveQuestion;
import org.wardplan.planning.moves.MoveTerms;
import org.wardplan.report.Exports;
import org.wardplan.report.Papers;
import org.wardplan.report.content.MovesInput;
import org.wardplan.report.content.PaperDress;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.content.Written;
import org.wardplan.report.rows.MoveRows;

/**
 * From which scenario to which, on what terms, and the moves that follow; what of them is shown. Follows the plan while it
 * is active. All methods are called on the interface's thread.
 */
public final class MovesModel {
    /** For roles and boroughs: all of them. */
    public static final int ALL = -1;

    private final PlanSession session;
    private final ScenarioSums sums;
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable YearMonth> first = new SimpleObjectProperty<>();
    private final IntegerProperty aMonth = new SimpleIntegerProperty(MoveTerms.STANDARD_A_MONTH);
    private final IntegerProperty role = new SimpleIntegerProperty(ALL);
    private final IntegerProperty borough = new SimpleIntegerProperty(ALL);
    private final ReadOnlyObjectWrapper<@Nullable MoveList> list = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable MoveList> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final InvalidationListener changed = o -> refresh();
    private @Nullable Distances distances;
    private @Nullable MoveQuestion asked;
    private @Nullable MoveTerms askedTerms;
    private boolean active;

    public MovesModel(PlanSession session) {
        this.session = session;
        sums = new ScenarioSums(session);
        List.of(from, to, first, aMonth).forEach(p -> p.addListener(changed));
        List.of(role, borough).forEach(p -> p.addListener(o -> narrow()));
        session.view().inScope().addListener(changed);
    }

    /** Follows the plan, or stops to. */
    public void setActive(boolean now) {
        if (now == active) {
            return;
        }
        active = now;
        if (active) {
            session.plan().addListener(changed);
            session.scenarioId().addListener(changed);
            refresh();
        } else {
            session.plan().removeListener(changed);
            session.scenarioId().removeListener(changed);
        }
    }

    /** Lets go of the session. */
    public void close() {
        setActive(false);
        session.view().inScope().removeListener(changed);
    }

    public PlanSession session() {
        return session;
    }

    /** Id of the scenario whose posts are there; empty for the baseline. */
    public StringProperty from() {
        return from;
    }

    /** Id of the scenario whose posts shall be there; empty for the one that is worked on. */
    public StringProperty to() {
        return to;
    }

    /** First month; null for that of the phases of the scenario aimed at. */
    public ObjectProperty<@Nullable YearMonth> first() {
        return first;
    }

    /** The most posts a month of a borough. */
    public IntegerProperty aMonth() {
        return aMonth;
    }

    /** The role shown, {@link #ALL} for all. */
    public IntegerProperty role() {
        return role;
    }

    /** The borough shown, by its position in the ward set; {@link #ALL} for all of the scope. */
    public IntegerProperty borough() {
        return borough;
    }

    /** All moves; null until they are found, and where there is a problem. */
    public ReadOnlyObjectProperty<@Nullable MoveList> list() {
        return list.getReadOnlyProperty();
    }

    /** Those of the scope, the role and the borough. */
    public ReadOnlyObjectProperty<@Nullable MoveList> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Why there are none, in words; empty where there is nothing to say. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** The scenarios that can be chosen. */
    public List<Scenario> scenarios() {
        return session.plan().get().scenarios();
    }

    public Scenario fromScenario() {
        Plan plan = session.plan().get();
        return plan.findScenario(from.get()).orElse(plan.baselineScenario());
    }

    /** The one chosen, or the one that is worked on; never the one moved from where there is another. */
    public Scenario toScenario() {
        Plan plan = session.plan().get();
        return plan.findScenario(to.get()).orElseGet(() -> {
            Scenario now = session.scenario();
            return now.id().equals(fromScenario().id()) ? plan.working() : now;
        });
    }

    /** The first month in force. */
    public YearMonth firstMonth() {
        YearMonth chosen = first.get();
        return chosen == null ? toScenario().phasing().start() : chosen;
    }

    private void refresh() {
        if (!active) {
            return;
        }
        Scenario a = fromScenario();
        Scenario b = toScenario();
        if (a.id().equals(b.id())) {
            say("There is only one scenario to look at: choose another to move from or to");
            return;
        }
        WithProblems<Evaluation> was = sums.of(a.id());
        WithProblems<Evaluation> shall = sums.of(b.id());
        Evaluation before = was.value();
        Evaluation after = shall.value();
        if (before == null || after == null) {
            List<Problem> why = before == null ? was.problems() : shall.problems();
            say(why.isEmpty() ? "The scenarios can't be counted" : why.get(0).message());
            return;
        }
        MoveTerms terms = MoveTerms.from(firstMonth()).withAMonth(aMonth.get());
        MoveQuestion question = MoveQuestion.of(session.data().wards(), distances(), before, after);
        if (list.get() != null && terms.equals(askedTerms) && same(question, asked)) {
            narrow();
            return;
        }
        asked = question;
        askedTerms = terms;
        session.tasks()
                .run(
                        "moves",
                        "Who moves where",
                        (progress, cancellation) -> MoveList.of(question, terms),
                        found -> {
                            problem.set("");
                            list.set(found);
                            narrow();
                        },
                        e -> say("The moves could not be found: " + e));
    }

    private static boolean same(MoveQuestion a, @Nullable MoveQuestion b) {
        return b != null
                && a.from().equals(b.from())
                && a.to().equals(b.to())
                && java.util.Arrays.equals(a.shortBy(), b.shortBy())
                && java.util.Arrays.equals(a.perPost(), b.perPost());
    }

    private void say(String why) {
        asked = null;
        list.set(null);
        shown.set(null);
        problem.set(why);
    }

    private Distances distances() {
        Distances known = distances;
        if (known == null) {
            known = Distances.of(
                    session.data().boundaries(), session.data().wards().size());
            distances = known;
        }
        return known;
    }

    private void narrow() {
        MoveList all = list.get();
        if (all == null) {
            shown.set(null);
            return;
        }
        BitSet scope = session.view().inScope().get();
        Predicate<Move> test = m -> touches(m, scope);
        int b = borough.get();
        if (b != ALL) {
            test = test.and(m -> all.touchesBorough(m, b));
        }
        shown.set(all.only(test.and(ofRole())));
    }

    /** Whether a move is of the role that is shown. */
    public Predicate<Move> ofRole() {
        int r = role.get();
        return r == ALL ? m -> true : m -> m.role() == r;
    }

    private static boolean touches(Move m, BitSet wards) {
        return (m.from() != Move.NOWHERE && wards.get(m.from())) || (m.to() != Move.NOWHERE && wards.get(m.to()));
    }

    /** What the ward gives and takes in what is shown: {@code Thornton +1 DWO (1.1 km)}. */
    public List<String> partners(int ward, boolean given) {
        MoveList now = shown.get();
        List<String> words = new ArrayList<>();
        if (now != null) {
            WardSet wards = session.data().wards();
            for (Move m : now.moves()) {
                int other = given ? m.to() : m.from();
                if ((given ? m.from() : m.to()) == ward) {
                    words.add(m.posts() + " "
                            + now.question().roles().get(m.role()).id() + " "
                            + (other == Move.NOWHERE
                                    ? given ? "ends" : "new"
                                    : (given ? "to " : "from ")
                                            + wards.ward(other).name()));
                }
            }
        }
        return words;
    }

    /** Writes what is shown as rows. */
    public void writeRows(Path file, Consumer<Written> done, Consumer<List<Problem>> failed) {
        MoveList now = shown.get();
        if (now != null) {
            write(
                    "Writing the moves",
                    () -> Exports.rows(MoveRows.of(now.question(), now.moves()), file),
                    done,
                    failed);
        }
    }

    /**
     * Writes the paper of the borough shown, or of the scope, borough by borough.
     *
     * @param version of the program
     */
    public void writePaper(Path file, String version, Consumer<Written> done, Consumer<List<Problem>> failed) {
        MoveList now = list.get();
        if (now == null) {
            return;
        }
        MovesInput in = new MovesInput(
                session.plan().get(),
                fromScenario(),
                toScenario(),
                now.only(ofRole()),
                session.data(),
                scope(),
                LocalDate.ofInstant(session.now(), ZoneId.systemDefault()),
                session.author(),
                PaperDress.DEFAULT_MARKING,
                version);
        session.tasks()
                .run(
                        "moves-paper",
                        "Setting the paper of moves",
                        (progress, cancellation) -> Papers.moves(in, file, progress, cancellation),
                        written -> tell(written, done, failed),
                        e -> failed.accept(List.of(Problem.error("The paper could not be written: " + e))));
    }

    /** For files: {@code moves-floor-2017-to-growth-2017}, and the borough where one is shown. */
    public String fileName() {
        ReportScope scope = scope();
        String name = "moves-" + fromScenario().id() + "-to-" + toScenario().id()
                + (scope.isLondon() ? "" : "-" + scope.title());
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private ReportScope scope() {
        WardSet wards = session.data().wards();
        int b = borough.get();
        Scope now = session.view().scope().get();
        if (b != ALL) {
            return ReportScope.borough(wards, wards.boroughs().get(b));
        }
        if (now instanceof Scope.OneBorough one) {
            return ReportScope.borough(wards, one.borough());
        }
        return now instanceof Scope.Unit unit ? ReportScope.unit(wards, unit.unit()) : ReportScope.london(wards);
    }

    /** Something that writes a file. */
    @FunctionalInterface
    private interface Writing {
        WithProblems<Written> write();
    }

    private void write(String title, Writing writing, Consumer<Written> done, Consumer<List<Problem>> failed) {
        session.tasks()
                .run(
                        "moves-rows",
                        title,
                        (progress, cancellation) -> writing.write(),
                        written -> tell(written, done, failed),
                        e -> failed.accept(List.of(Problem.error("The file could not be written: " + e))));
    }

    private static void tell(WithProblems<Written> written, Consumer<Written> done, Consumer<List<Problem>> failed) {
        Written file = written.value();
        if (file == null) {
            failed.accept(written.problems());
        } else {
            done.accept(file);
        }
    }
}
