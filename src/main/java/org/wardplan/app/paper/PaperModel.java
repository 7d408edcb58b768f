package org.wardplan.app.paper;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.RunningTask;
import org.wardplan.app.ScenarioSums;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.PaperLogo;
import org.wardplan.planning.Evaluation;
import org.wardplan.report.Papers;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.content.TargetFile;
import org.wardplan.report.content.Written;
import org.wardplan.report.paper.Paper;
import org.wardplan.report.paper.PdfPaper;

/**
 * The paper that is looked at before it is written. It follows choices and plan while active: {@link #stale} grows when
 * one of them changed, {@link #set} sets the paper anew in the background, once for all that changed together. What is
 * saved are the bytes that were looked at.
 */
public final class PaperModel {
    private static final String KIND = "paper";

    private final PlanSession session;
    private final ScenarioSums sums;
    private final PaperChoices choices;
    private final PaperTemplates templates;
    private final PaperGround ground;
    private final AllPapers allPapers;
    private final ReadOnlyObjectWrapper<@Nullable Ready> ready = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunningTask> running = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper stale = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper current = new ReadOnlyBooleanWrapper();
    private final List<Subscription> following = new ArrayList<>();
    private @Nullable PaperOrder asked;
    private boolean stopped;

    /**
     * A paper that was set.
     *
     * @param pdf as it is written
     */
    public record Ready(Paper paper, PdfPaper.Result pdf) {}

    /** @param version of the program, printed in papers */
    public PaperModel(PlanSession session, String version) {
        this.session = session;
        sums = new ScenarioSums(session);
        choices = new PaperChoices(session);
        templates = new PaperTemplates(session, choices);
        ground = new PaperGround(session, version);
        allPapers = new AllPapers(session, this::london, ground);
    }

    /** Follows choices and plan only while active. */
    public void setActive(boolean active) {
        following.forEach(Subscription::unsubscribe);
        following.clear();
        if (active) {
            for (Observable o : choices.all()) {
                following.add(o.subscribe(this::changed));
            }
            following.add(session.plan().subscribe((was, now) -> changed()));
            following.add(session.scenarioId().subscribe((was, now) -> changed()));
            following.add(session.entriesWritten().subscribe((was, now) -> changed()));
            following.add(session.view().scope().subscribe((was, now) -> choices.follow()));
            following.add(session.view().selection().subscribe((was, now) -> choices.follow()));
            choices.follow();
            changed();
        }
    }

    private void changed() {
        PaperOrder wanted = order();
        boolean same = wanted != null && wanted.equals(asked);
        current.set(same && ready.get() != null && running.get() == null);
        if (!same) {
            stale.set(stale.get() + 1);
        }
    }

    /** Sets the paper as it is chosen now, unless that is under way or done. */
    public void set() {
        PaperOrder wanted = order();
        if (wanted == null) {
            stop();
            asked = null;
            ready.set(null);
            current.set(false);
            return;
        }
        if (wanted.equals(asked)) {
            return;
        }
        asked = wanted;
        stopped = false;
        current.set(false);
        problem.set("");
        RunningTask task = session.tasks()
                .run(
                        KIND,
                        "Setting the paper",
                        (progress, cancellation) -> {
                            Paper paper = ground.paper(wanted, progress, cancellation);
                            WithProblems<PdfPaper.Result> set = Papers.set(paper, progress, cancellation);
                            PdfPaper.Result pdf = set.value();
                            return pdf == null
                                    ? WithProblems.<Ready>failed(set.problems())
                                    : WithProblems.of(new Ready(paper, pdf));
                        },
                        this::ended,
                        e -> failed(List.of(Problem.error("The paper could not be set: " + e))));
        if (task.finished().get()) {
            running.set(null);
            return;
        }
        running.set(task);
        task.finished().addListener((o, was, now) -> {
            if (running.get() == task) {
                running.set(null);
            }
        });
    }

    private void ended(WithProblems<Ready> set) {
        Ready now = set.value();
        if (now == null) {
            failed(set.problems());
            return;
        }
        ready.set(now);
        current.set(Objects.equals(order(), asked));
    }

    private void failed(List<Problem> found) {
        asked = null;
        ready.set(null);
        current.set(false);
        problem.set(found.stream().map(Problem::message).collect(Collectors.joining("\n")));
    }

    /** Stops what is under way; the paper that was there stays, and is no longer the one that is chosen. */
    public void stop() {
        RunningTask task = running.get();
        if (task != null) {
            task.cancel();
            stopped = true;
            asked = null;
            running.set(null);
            current.set(false);
        }
    }

    /** Whether the last setting was stopped by hand, and none was begun since. */
    public boolean isStopped() {
        return stopped;
    }

    /** What is chosen, or null, with the reason in {@link #problem}, where there is no paper of it. */
    private @Nullable PaperOrder order() {
        List<Evaluation> scenarios = new ArrayList<>();
        List<String> ids = choices.kind().get() == PaperKind.COMPARISON
                ? choices.compared()
                : List.of(session.scenario().id());
        if (choices.kind().get() == PaperKind.COMPARISON && ids.size() < PaperChoices.LEAST) {
            problem.set("Choose two to four scenarios at the left.");
            return null;
        }
        for (String id : ids) {
            // As it is kept: what the optimiser or a slider only shows goes on no paper.
            WithProblems<Evaluation> of = sums.of(id);
            if (of.value() == null) {
                problem.set(session.plan().get().scenario(id).name() + " can't be printed: "
                        + of.problems().stream().map(Problem::message).collect(Collectors.joining("; ")));
                return null;
            }
            scenarios.add(of.value());
        }
        return order(choices.kind().get(), choices.scope(), scenarios);
    }

    /** London's paper, dressed and with the sections as chosen. */
    private @Nullable PaperOrder london() {
        Evaluation of = sums.of(session.scenario().id()).value();
        return of == null
                ? null
                : order(PaperKind.LONDON, ReportScope.london(session.data().wards()), List.of(of));
    }

    private PaperOrder order(PaperKind kind, ReportScope scope, List<Evaluation> scenarios) {
        return new PaperOrder(
                kind,
                scope,
                kind == PaperKind.WARD ? choices.ward().get() : -1,
                session.plan().get(),
                scenarios,
                sums.of(session.plan().get().baseline()).value(),
                choices.sections().get(),
                choices.dress(),
                choices.date().get(),
                choices.author().get().strip(),
                session.entriesWritten().get());
    }

    /**
     * Takes a picture file as the logo.
     *
     * @param alt what it shows
     * @return why it can't be; empty where it was taken
     */
    public String chooseLogo(Path file, String alt) {
        WithProblems<PaperLogo> read = LogoFile.read(file, alt);
        if (read.value() != null) {
            choices.logo().set(read.value());
        }
        return read.problems().stream().map(Problem::message).collect(Collectors.joining("\n"));
    }

    /** Writes the paper that is looked at. */
    public void savePdf(Path file, Consumer<Written> done, Consumer<List<Problem>> failed) {
        Ready now = ready.get();
        if (now != null) {
            write(
                    file,
                    () -> TargetFile.write(file, (OutputStream out) -> {
                        out.write(now.pdf().bytes());
                        return now.pdf().pages();
                    }),
                    done,
                    failed);
        }
    }

    /** Writes the paper that is looked at as one page for a browser. */
    public void saveHtml(Path file, Consumer<Written> done, Consumer<List<Problem>> failed) {
        Ready now = ready.get();
        if (now != null) {
            write(file, () -> Papers.writeHtml(now.paper(), file), done, failed);
        }
    }

    /** Something that writes a file. */
    @FunctionalInterface
    private interface Writing {
        WithProblems<Written> write();
    }

    private void write(Path file, Writing writing, Consumer<Written> done, Consumer<List<Problem>> failed) {
        session.tasks()
                .run(
                        "paper-file",
                        "Writing " + file.getFileName(),
                        (progress, cancellation) -> writing.write(),
                        written -> Optional.ofNullable(written.value())
                                .ifPresentOrElse(done, () -> failed.accept(written.problems())),
                        e -> failed.accept(List.of(Problem.error("The file could not be written: " + e))));
    }

    /** For files, without extension: {@code 2019-20 draft – Lambeth}. */
    public String fileName() {
        Ready now = ready.get();
        String of = now == null ? "paper" : now.paper().name();
        return (session.plan().get().name() + " – " + of).replaceAll("[\\\\/:*?\"<>|]", "-");
    }

    /** Grows when what is chosen may no longer be what is looked at. */
    public ReadOnlyIntegerProperty stale() {
        return stale.getReadOnlyProperty();
    }

    /** The paper that was set last; null where there is none. */
    public ReadOnlyObjectProperty<@Nullable Ready> ready() {
        return ready.getReadOnlyProperty();
    }

    /** Whether {@link #ready} is the paper that is chosen. */
    public ReadOnlyBooleanProperty current() {
        return current.getReadOnlyProperty();
    }

    /** The setting that is under way, or null. */
    public ReadOnlyObjectProperty<@Nullable RunningTask> running() {
        return running.getReadOnlyProperty();
    }

    /** Why there is no paper; empty where there is one, or none was set yet. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** The papers of London and of all boroughs at once. */
    public AllPapers all() {
        return allPapers;
    }

    public PaperChoices choices() {
        return choices;
    }

    public PaperTemplates templates() {
        return templates;
    }

    public PlanSession session() {
        return session;
    }
}
