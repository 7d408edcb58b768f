package org.wardplan.planning.merge;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.ScenarioEdit;
import org.wardplan.model.plan.Submission;
import org.wardplan.model.plan.Submission.State;

/**
 * How far boroughs' plans are: handed in, agreed, opened again. In London's plan the newest word counts; posts taken from a
 * file that is still a draft, or was handed in before London agreed to others, make it a matter of work again.
 */
public final class Submissions {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Submissions() {}

    /**
     * A borough's plan brought to another state; null where it is in that state already.
     *
     * @param borough code
     * @param boroughName for the label
     * @param before as it is; null where there is none
     * @param note what is said with it; empty for none
     */
    public static @Nullable PlanEdit move(
            String borough,
            String boroughName,
            @Nullable Submission before,
            State to,
            String by,
            Instant at,
            String note) {
        State now = before == null ? State.DRAFT : before.state();
        if (now == to && (before == null || note.isBlank() || note.strip().equals(before.note()))) {
            return null;
        }
        Submission after = new Submission(borough, to, by, at.toString(), note.strip());
        return new ScenarioEdit.SetSubmission(
                before, after, boroughName + ": " + said(to), note.isBlank() ? null : note.strip());
    }

    /** {@code handed in}. */
    public static String said(State state) {
        return switch (state) {
            case DRAFT -> "draft";
            case SUBMITTED -> "handed in";
            case AGREED -> "agreed";
        };
    }

    /** {@code handed in by A. Reed on 5 Mar 2018}. */
    public static String words(Submission s) {
        return said(s.state()) + (s.state() == State.DRAFT ? " again" : "") + " by " + s.by() + " on " + day(s.at());
    }

    static String day(String instant) {
        return DAY.format(instant(instant).atOffset(ZoneOffset.UTC));
    }

    /** When the file's plan was last handed in or opened again, or else taken out of London's. */
    static Instant latest(Returned file) {
        Extract extract = file.base().extract();
        return SameBorough.submission(file)
                .map(s -> instant(s.at()))
                .orElse(extract == null ? Instant.EPOCH : instant(extract.at()));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    /**
     * What a merged file makes of London's record of the borough; empty where that stays.
     *
     * @param taken whether anything is taken from the file
     */
    static Optional<Submission> merged(Returned file, Extract extract, @Nullable Submission london, boolean taken) {
        Optional<Submission> own = SameBorough.submission(file);
        if (own.isEmpty() && !taken) {
            return Optional.empty();
        }
        Submission said = own.orElseGet(
                () -> new Submission(extract.borough(), State.DRAFT, extract.boroughName(), extract.at(), ""));
        boolean newer = london == null || instant(said.at()).isAfter(instant(london.at()));
        boolean reopened = taken
                && london != null
                && (london.state() == State.AGREED
                        || london.state() == State.SUBMITTED && said.state() == State.DRAFT);
        if (!newer && !reopened) {
            return Optional.empty();
        }
        String note = "From " + file.file() + (said.note().isEmpty() ? "" : ": " + said.note());
        Submission to = new Submission(said.borough(), said.state(), said.by(), said.at(), note);
        return to.equals(london) ? Optional.empty() : Optional.of(to);
    }
}
