package org.wardplan.planning.merge;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.plan.EditRefused;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Plan;
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
     * <p>Throws {@link EditRefused} where that is not for this plan to say: a borough's file hands in and reopens its own
     * plan, London's agrees to what was handed in and merged, and gives it back.
     *
     * @param note what is said with it; empty for none
     */
    public static @Nullable PlanEdit move(Plan plan, Borough borough, State to, String by, Instant at, String note) {
        String code = borough.code().value();
        Submission before = plan.submission(code).orElse(null);
        State now = before == null ? State.DRAFT : before.state();
        if (now == to) {
            return null;
        }
        refuse(plan, borough, now, to);
        String said = note.strip();
        return new ScenarioEdit.SetSubmission(
                before,
                new Submission(code, to, by, at.toString(), said),
                borough.name() + ": " + (to == State.DRAFT ? "opened again" : said(to)),
                said.isEmpty() ? null : said);
    }

    private static void refuse(Plan plan, Borough borough, State now, State to) {
        Extract extract = plan.extract();
        if (extract != null && !extract.borough().equals(borough.code().value())) {
            throw new EditRefused("this is " + extract.boroughName() + "'s part of \"" + extract.planName()
                    + "\": the plan of " + borough.name() + " is not here");
        }
        if (extract != null && to == State.AGREED) {
            throw new EditRefused("a borough's plan is agreed in the London plan, after it was handed in and merged");
        }
        if (extract == null && to == State.SUBMITTED) {
            throw new EditRefused("a borough hands its plan in by its own file: submit that one, and merge it here");
        }
        if (extract == null && to == State.AGREED && now != State.SUBMITTED) {
            throw new EditRefused(borough.name() + " has handed nothing in that was merged: there is nothing to agree");
        }
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

    /** {@code 5 Mar 2018}, in universal time. */
    public static String day(String instant) {
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
                && (london.state() == State.AGREED || london.state() == State.SUBMITTED && said.state() == State.DRAFT);
        if (!newer && !reopened) {
            return Optional.empty();
        }
        String note = "From " + file.file() + (said.note().isEmpty() ? "" : ": " + said.note());
        Submission to = new Submission(said.borough(), said.state(), said.by(), said.at(), note);
        return to.equals(london) ? Optional.empty() : Optional.of(to);
    }
}
