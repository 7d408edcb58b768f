package org.wardplan.app.borough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Sessions;
import org.wardplan.app.TaskRunner;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.Submission;
import org.wardplan.planning.merge.MergeClash;
import org.wardplan.planning.merge.Side;
import org.wardplan.storage.PlanFile;

/** London's plan on the 629 wards sent out to boroughs and brought in again, with real files. */
class BoroughsModelTest {
    @TempDir
    private Path folder;

    private PlanSession session;
    private BoroughsModel model;
    private Path out;

    @BeforeEach
    void open() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
        // What is worked out about the wards at the opening takes seconds and is not asked for here.
        boolean[] works = new boolean[1];
        TaskRunner tasks = new TaskRunner(
                work -> {
                    if (works[0]) {
                        work.run();
                    }
                },
                Runnable::run);
        session = Sessions.open(Sessions.wards2014(), folder, tasks);
        works[0] = true;
        model = new BoroughsModel(session);
        model.setActive(true);
    }

    @AfterEach
    void close() {
        model.setActive(false);
        session.close();
    }

    private BoroughRow row(String name) {
        return model.rows().get().stream()
                .filter(r -> r.borough().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Sends boroughs their files, each with some money more than its posts cost. */
    private void send(long more, String... names) {
        Map<Borough, Money> chosen = new LinkedHashMap<>();
        for (String name : names) {
            chosen.put(row(name).borough(), row(name).figures().cost().plus(Money.pounds(more)));
        }
        model.sending().start(chosen, out);
    }

    private Path file(String borough) {
        return out.resolve(borough + ".wardplan");
    }

    private Review review(String... names) {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            files.add(file(name));
        }
        model.bringing().start(files);
        return Objects.requireNonNull(model.bringing().review().get());
    }

    /** Posts of a role in the k-th ward of a borough, in London's plan. */
    private int posts(String borough, int k, String role) {
        Plan plan = session.plan().get();
        return session.scenario()
                .allocation()
                .posts(plan.roleIndex(role), row(borough).wards()[k]);
    }

    private void london(String borough, int k, String role, int to) {
        String ward = session.plan().get().wardCodes().get(row(borough).wards()[k]);
        session.edit(new PlanEdit.SetPosts(
                session.scenario().id(),
                List.of(new PostChange(ward, role, posts(borough, k, role), to)),
                "London",
                null));
    }

    @Test
    void listsAllBoroughsByUnitWithSumsThatAddUpToLondons() {
        List<BoroughRow> rows = model.rows().get();
        assertThat(rows).hasSize(32);
        assertThat(rows.stream().map(r -> r.borough().unit().name()))
                .isSorted()
                .startsWith("Central East", "Central East", "Central North");
        assertThat(rows.stream().mapToInt(r -> r.figures().totalPosts()).sum())
                .isEqualTo(session.evaluation().get().london().totalPosts());
        assertThat(model.counts()).containsExactly(Map.entry(BoroughStatus.NONE, 32));
        assertThat(row("Lambeth").envelope()).isNull();
        assertThat(model.isLondon()).isTrue();
        model.pick(row("Lambeth"));
        assertThat(session.view().selection().get().wards())
                .isEqualTo(row("Lambeth").wards());
        assertThat(Objects.requireNonNull(model.picked()).borough().name()).isEqualTo("Lambeth");
    }

    @Test
    void writesAFileForEachBoroughWithItsEnvelope() {
        send(1_000, "Lambeth", "Kensington and Chelsea");
        Sending.Result result = Objects.requireNonNull(model.sending().result().get());
        assertThat(result.written()).isEqualTo(2);
        assertThat(result.files().stream().map(f -> f.file().getFileName().toString()))
                .containsExactly("Kensington and Chelsea.wardplan", "Lambeth.wardplan");
        assertThat(row("Lambeth").envelope())
                .isEqualTo(row("Lambeth").figures().cost().plus(Money.pounds(1_000)));
        assertThat(row("Croydon").envelope()).isNull();
        try (PlanFile made = PlanFile.openReadOnly(file("Lambeth")).orThrow()) {
            assertThat(Objects.requireNonNull(made.plan().extract()).boroughName())
                    .isEqualTo("Lambeth");
            assertThat(made.plan().extract().envelope())
                    .isEqualTo(row("Lambeth").envelope());
            assertThat(made.plan().extract().by()).isEqualTo("A. Planner");
        }
        assertThat(session.file().historySize()).isEqualTo(1);
    }

    @Test
    void neverReplacesFilesUnasked() throws IOException {
        Files.writeString(file("Lambeth"), "something of mine");
        send(0, "Lambeth", "Southwark");
        Sending.Question asked =
                Objects.requireNonNull(model.sending().question().get());
        assertThat(asked.there()).containsExactly("Lambeth.wardplan");
        assertThat(file("Southwark")).doesNotExist();

        model.sending().answer(false);
        assertThat(model.sending().question().get()).isNull();
        assertThat(file("Lambeth")).hasContent("something of mine");
        assertThat(Objects.requireNonNull(model.sending().result().get()).files().stream()
                        .map(SentFile::outcome))
                .containsExactly(SentFile.Outcome.LEFT, SentFile.Outcome.WRITTEN);

        send(0, "Lambeth");
        model.sending().answer(true);
        assertThat(Objects.requireNonNull(model.sending().result().get())
                        .files()
                        .get(0)
                        .outcome())
                .isEqualTo(SentFile.Outcome.REPLACED);
        try (PlanFile made = PlanFile.openReadOnly(file("Lambeth")).orThrow()) {
            assertThat(made.plan().extract()).isNotNull();
            assertThat(made.verifyJournal()).isEmpty();
        }

        send(0, "Lambeth");
        model.sending().drop();
        assertThat(model.sending().result().get()).isNull();
    }

    @Test
    void whatIsWrittenBeforeACancellationIsWhole() throws IOException {
        List<SendOut.Part> parts = List.of(
                new SendOut.Part(row("Barnet").borough(), Money.ZERO),
                new SendOut.Part(row("Brent").borough(), Money.ZERO));
        Cancellation cancellation = new Cancellation();
        List<SentFile> told = new ArrayList<>();
        assertThatThrownBy(() -> new SendOut(session.scenario().id(), parts, out, false)
                        .run(
                                session.file(),
                                session.data().wards(),
                                "A. Planner",
                                session.now(),
                                f -> {
                                    told.add(f);
                                    cancellation.cancel();
                                },
                                Progress.NONE,
                                cancellation))
                .isInstanceOf(CancellationException.class);
        assertThat(told).hasSize(1);
        try (var files = Files.list(out)) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".wardplan")))
                    .containsExactly("Barnet.wardplan");
        }
        try (PlanFile made = PlanFile.openReadOnly(file("Barnet")).orThrow()) {
            assertThat(made.verifyJournal()).isEmpty();
        }
    }

    @Test
    void takesOverWhatBoroughsChangedAndAsksWhereLondonChangedItToo() {
        send(1_000_000, "Lambeth", "Southwark");
        try (Superintendent s = new Superintendent(file("Lambeth"))) {
            s.posts(0, "DWO", 1).posts(1, "PCSO", 2).note(2, "panel asked").submit("as agreed");
        }
        try (Superintendent s = new Superintendent(file("Southwark"))) {
            s.posts(3, "DWO", 1);
        }
        london("Lambeth", 1, "PCSO", 9);
        Plan before = session.plan().get();
        int dwo = posts("Lambeth", 0, "DWO");

        Review review = review("Lambeth", "Southwark");
        Review.Standing at = review.standing().get();
        assertThat(at.files().stream().map(ReviewFile::changes)).containsExactly("1 post, 1 note", "1 post");
        assertThat(at.files().get(0).status()).isEqualTo(BoroughStatus.SUBMITTED);
        assertThat(at.clashes()).hasSize(1);
        MergeClash clash = at.clashes().get(0);
        assertThat(clash.open()).isTrue();
        assertThat(clash.london()).isEqualTo("9 posts");
        assertThat(clash.theirs()).isEqualTo("3 posts");
        assertThat(review.words())
                .isEqualTo("3 changes in London's plan, as one step. 1 clash is not decided: there London's plan stays"
                        + " as it is.");
        assertThat(session.plan().get()).isEqualTo(before);

        review.decide(clash.id(), Side.BOROUGH);
        assertThat(review.standing().get().open()).isZero();
        assertThat(review.standing().get().files().get(0).after())
                .isLessThan(review.standing().get().files().get(0).before());
        review.reopen(clash.id());
        assertThat(review.standing().get().open()).isEqualTo(1);
        review.decide(clash.id(), Side.BOROUGH);
        long entries = session.file().historySize();

        assertThat(model.bringing().apply()).isEmpty();
        assertThat(model.bringing().review().get()).isNull();
        assertThat(session.file().historySize()).isEqualTo(entries + 1);
        assertThat(posts("Lambeth", 0, "DWO")).isEqualTo(dwo + 1);
        assertThat(posts("Lambeth", 1, "PCSO")).isEqualTo(3);
        assertThat(row("Lambeth").status()).isEqualTo(BoroughStatus.SUBMITTED);
        assertThat(row("Southwark").status()).isEqualTo(BoroughStatus.DRAFT);
        assertThat(model.counts().get(BoroughStatus.NONE)).isEqualTo(30);

        session.undo();
        assertThat(session.plan().get()).isEqualTo(before);
        assertThat(row("Lambeth").status()).isEqualTo(BoroughStatus.NONE);
    }

    @Test
    void leavesLondonsWhereNothingWasDecided() {
        send(1_000_000, "Lambeth");
        try (Superintendent s = new Superintendent(file("Lambeth"))) {
            s.posts(0, "DWO", 1).posts(1, "DWO", 1);
        }
        london("Lambeth", 0, "DWO", 7);
        int other = posts("Lambeth", 1, "DWO");
        review("Lambeth");
        model.bringing().apply();
        assertThat(posts("Lambeth", 0, "DWO")).isEqualTo(7);
        assertThat(posts("Lambeth", 1, "DWO")).isEqualTo(other + 1);
    }

    @Test
    void takesNothingOfAFileOverItsEnvelopeUntilThatIsDecided() {
        send(0, "Lambeth");
        try (Superintendent s = new Superintendent(file("Lambeth"))) {
            s.posts(0, "DWO", 1);
        }
        Review review = review("Lambeth");
        MergeClash over = review.standing().get().clashes().get(0);
        assertThat(over.kind()).isEqualTo(MergeClash.Kind.OVER_ENVELOPE);
        assertThat(review.standing().get().edit()).isNull();
        review.decideAll("Lambeth.wardplan", Side.BOROUGH);
        assertThat(review.standing().get().files().get(0).changes()).isEqualTo("1 post");
        model.bringing().apply();
        assertThat(row("Lambeth").over()).isPresent();
        model.bringing().discard();
    }

    @Test
    void tellsOfFilesThatCannotBeReadAndGoesOnWithTheOthers() throws IOException {
        send(0, "Lambeth");
        Files.writeString(out.resolve("Croydon.wardplan"), "no plan at all");
        try (Superintendent s = new Superintendent(file("Lambeth"))) {
            s.posts(0, "DWO", -1);
        }
        Review review = review("Croydon", "Lambeth", "Sutton");
        assertThat(review.problems().stream().map(p -> p.file()))
                .containsExactly("Croydon.wardplan", "Sutton.wardplan");
        assertThat(review.standing().get().files()).hasSize(1);
        assertThat(review.standing().get().files().get(0).changes()).isEqualTo("1 post");
        Plan before = session.plan().get();
        model.bringing().discard();
        assertThat(session.plan().get()).isEqualTo(before);
    }

    @Test
    void followsLondonsPlanWhileFilesWait() {
        send(1_000_000, "Lambeth");
        try (Superintendent s = new Superintendent(file("Lambeth"))) {
            s.posts(0, "DWO", 1);
        }
        Review review = review("Lambeth");
        assertThat(review.standing().get().clashes()).isEmpty();
        london("Lambeth", 0, "DWO", 8);
        assertThat(review.standing().get().clashes()).hasSize(1);
        session.undo();
        assertThat(review.standing().get().clashes()).isEmpty();
    }

    @Test
    void agreesWhatWasSubmittedAndTakesItBack() {
        send(1_000_000, "Lambeth");
        try (Superintendent s = new Superintendent(file("Lambeth"))) {
            s.posts(0, "DWO", 1).submit("");
        }
        assertThat(model.whyNotAgreed(row("Lambeth"))).startsWith("Nothing came from Lambeth yet");
        review("Lambeth");
        model.bringing().apply();
        assertThat(model.whyNotAgreed(row("Lambeth"))).isEmpty();

        model.agree(row("Lambeth"), "board of 2 April");
        Submission agreed = Objects.requireNonNull(row("Lambeth").submission());
        assertThat(agreed.state()).isEqualTo(Submission.State.AGREED);
        assertThat(agreed.by()).isEqualTo("A. Planner");
        assertThat(agreed.note()).isEqualTo("board of 2 April");
        session.undo();
        assertThat(row("Lambeth").status()).isEqualTo(BoroughStatus.SUBMITTED);
        session.redo();
        model.takeBack(row("Lambeth"), "");
        assertThat(row("Lambeth").status()).isEqualTo(BoroughStatus.DRAFT);
        assertThat(session.problems()).isEmpty();
    }

    @Test
    void showsABoroughsFileItsOwnPart() {
        send(0, "Lambeth");
        PlanFile file = PlanFile.open(file("Lambeth"), "Supt. A. Reed", Superintendent.AT)
                .orThrow();
        PlanSession own = Sessions.on(Sessions.wards2014(), file, new TaskRunner(work -> {}, Runnable::run));
        BoroughsModel part = new BoroughsModel(own);
        part.setActive(true);
        OwnPart now = Objects.requireNonNull(part.own().get());
        assertThat(part.isLondon()).isFalse();
        assertThat(now.extract().planName()).isEqualTo("2019/20 draft");
        assertThat(now.figures().cost()).isEqualTo(row("Lambeth").figures().cost());
        assertThat(now.over()).isEmpty();
        assertThat(part.sending().whyNot()).isNotEmpty();
        assertThat(part.bringing().whyNot()).isNotEmpty();

        Plan plan = own.plan().get();
        String ward = now.extract().wards().get(0);
        int has = own.scenario().allocation().posts(plan.roleIndex("DWO"), plan.wardIndex(ward));
        own.edit(new PlanEdit.SetPosts(
                own.scenario().id(), List.of(new PostChange(ward, "DWO", has, has + 1)), "one more", null));
        assertThat(Objects.requireNonNull(part.own().get()).over()).isPresent();

        part.submit("J. Smith", "one more in the first ward");
        assertThat(Objects.requireNonNull(part.own().get()).status()).isEqualTo(BoroughStatus.SUBMITTED);
        assertThat(Objects.requireNonNull(part.own().get().submission()).by()).isEqualTo("J. Smith");
        part.reopen("", "");
        assertThat(Objects.requireNonNull(part.own().get()).status()).isEqualTo(BoroughStatus.DRAFT);
        own.undo();
        assertThat(Objects.requireNonNull(part.own().get()).status()).isEqualTo(BoroughStatus.SUBMITTED);
        part.setActive(false);
        own.close();
    }
}
