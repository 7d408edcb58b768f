package org.wardplan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardplan.storage.Plans.ANNA;
import static org.wardplan.storage.Plans.AT;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.PaperTemplate;
import org.wardplan.model.plan.Phasing;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.ScenarioEdit.PlaceScenario;
import org.wardplan.model.plan.ScenarioEdit.ScenarioStanding;
import org.wardplan.model.plan.ScenarioEdit.SetBaseline;
import org.wardplan.model.plan.ScenarioEdit.SetPhasing;
import org.wardplan.model.plan.ScenarioEdit.SetStanding;
import org.wardplan.model.plan.ScenarioEdit.SetSubmission;
import org.wardplan.model.plan.Submission;
import org.wardplan.planning.record.Restore;

/** Any state that a plan was ever in is found again, and can be brought back as a new edit. */
class EarlierStatesTest {
    @TempDir
    Path folder;

    /** A plan of 3 wards after every one of its entries, under edits of all sorts drawn at random. */
    private static final class Story {
        private final Random random;
        private final PlanFile file;
        private final List<Plan> states = new ArrayList<>();

        Story(PlanFile file, long seed) {
            this.file = file;
            random = new Random(seed);
            states.add(file.plan());
        }

        void go(int steps) {
            while (states.size() < steps) {
                int what = random.nextInt(13);
                if (what == 0) {
                    file.undo(ANNA, AT).ifPresent(e -> states.add(file.plan()));
                } else if (what == 1) {
                    file.redo(ANNA, AT).ifPresent(e -> states.add(file.plan()));
                } else {
                    PlanEdit edit = edit(what, file.plan());
                    if (edit != null) {
                        file.append(edit, ANNA, AT);
                        states.add(file.plan());
                    }
                }
            }
        }

        private PlanEdit edit(int what, Plan plan) {
            int at = random.nextInt(plan.scenarios().size());
            Scenario s = plan.scenarios().get(at);
            boolean open = !s.frozen() && !s.archived();
            boolean baseline = plan.baseline().equals(s.id());
            return switch (what) {
                case 2 -> {
                    Scenario copy = s.withId("s" + states.size()).withStanding(random.nextBoolean(), false);
                    yield new PlaceScenario(random.nextInt(plan.scenarios().size() + 1), null, copy, "added", null);
                }
                case 3 -> baseline || plan.scenarios().size() < 3 ? null : new PlaceScenario(at, s, null, "away", "x");
                case 4 ->
                    new SetStanding(
                            s.id(),
                            new ScenarioStanding(s.frozen(), s.archived()),
                            new ScenarioStanding(random.nextBoolean(), random.nextInt(4) == 0),
                            "standing");
                case 5 -> baseline ? null : new SetBaseline(plan.baseline(), s.id(), "baseline");
                case 6 -> {
                    Submission was = plan.submission("E09000012").orElse(null);
                    Submission is = random.nextInt(3) == 0 && was != null
                            ? null
                            : new Submission("E09000012", Submission.State.DRAFT, "B", "t", "n" + states.size());
                    yield new SetSubmission(was, is, "submission", null);
                }
                case 7 -> {
                    Phasing to = random.nextBoolean() ? Plans.PHASING : Phasing.STANDARD.withFrom("s");
                    yield open ? new SetPhasing(s.id(), s.phasing(), to, "time") : null;
                }
                case 8 -> new PlanEdit.RenamePlan(plan.name(), "Plan " + states.size(), "named");
                case 9 -> template(plan);
                case 10 -> {
                    Lock lock = new Lock("E05000001", "PCSO");
                    yield open
                            ? new PlanEdit.SetLocks(
                                    s.id(), List.of(lock), !s.locks().contains(lock), "lock")
                            : null;
                }
                default -> open ? posts(plan, s) : null;
            };
        }

        /** One of two templates is made, changed or taken away. */
        private PlanEdit template(Plan plan) {
            String name = random.nextBoolean() ? "a" : "b";
            PaperTemplate was = plan.template(name).orElse(null);
            PaperTemplate is = was != null && random.nextInt(3) == 0
                    ? null
                    : new PaperTemplate(
                            name,
                            List.of("map", "s" + states.size()),
                            "m" + states.size(),
                            "",
                            random.nextBoolean() ? Plans.LOGO : null);
            return new PlanEdit.SetTemplate(was, is, "template");
        }

        private PlanEdit posts(Plan plan, Scenario s) {
            int ward = random.nextInt(3);
            int now = s.allocation().posts(0, ward);
            String code = plan.wardCodes().get(ward);
            return new PlanEdit.Several(
                    List.of(
                            new PlanEdit.SetPosts(
                                    s.id(),
                                    List.of(new PostChange(code, "DWO", now, random.nextInt(9))),
                                    "posts",
                                    "why"),
                            new PlanEdit.SetNote(
                                    s.id(), code, s.notes().getOrDefault(code, ""), "n" + states.size(), "note")),
                    "posts and a note",
                    "why");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyStateIsFoundAgainAndBroughtBackExactly(long seed) throws SQLException {
        Path path = folder.resolve("p.wardplan");
        try (PlanFile file = PlanFile.create(path, Plans.small(), ANNA, AT).orThrow()) {
            Story story = new Story(file, seed);
            story.go(40);
            assertThat(file.historySize()).isEqualTo(40);
            assertThat(file.firstState().orThrow()).isEqualTo(story.states.get(0));
            for (int n = 1; n <= 40; n++) {
                assertThat(stateAt(file, n)).as("entry " + n).isEqualTo(story.states.get(n - 1));
            }
            Random random = new Random(seed);
            for (int k = 0; k < 12; k++) {
                int n = 1 + random.nextInt(40);
                Plan before = file.plan();
                Plan then = story.states.get(n - 1);
                PlanEdit.Several restore = Restore.edit(before, then, "entry " + n, "why not");
                if (restore == null) {
                    assertThat(before).isEqualTo(then);
                    continue;
                }
                file.append(restore, ANNA, AT);
                assertThat(file.plan()).isEqualTo(then);
                assertThat(stored(path)).isEqualTo(then);
                if (k % 3 == 0) {
                    file.undo(ANNA, AT);
                    assertThat(file.plan()).isEqualTo(before);
                    assertThat(stored(path)).isEqualTo(before);
                }
            }
            assertThat(file.verifyJournal()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void undoLeadsToAnEarlierStateOrIsNotOffered(long seed) {
        Path path = folder.resolve("p.wardplan");
        try (PlanFile file = PlanFile.create(path, Plans.small(), ANNA, AT).orThrow()) {
            Story story = new Story(file, seed);
            story.go(40);
            int offered = 0;
            for (int n = 1; n <= 40; n++) {
                int steps = file.undoSteps(n).orElse(-1);
                if (steps >= 0) {
                    offered++;
                    for (int k = 0; k < steps; k++) {
                        assertThat(file.undo(ANNA, AT)).isPresent();
                    }
                    assertThat(file.plan()).as("entry " + n).isEqualTo(story.states.get(n - 1));
                    for (int k = 0; k < steps; k++) {
                        assertThat(file.redo(ANNA, AT)).isPresent();
                    }
                }
            }
            assertThat(file.undoSteps(1)).isPresent();
            assertThat(file.undoSteps(file.historySize() + 1)).isEmpty();
            assertThat(offered).isBetween(10, 40);
        }
    }

    @Test
    void aBoroughsFileIsRestoredWithinItsWards() {
        Plan small = Plans.small();
        Extract extract = new Extract(
                "p",
                "London",
                "E09000012",
                "Hackney",
                "work",
                List.of("E05000001", "E05000002"),
                3,
                "ab",
                "t",
                "Anna",
                Money.pounds(1));
        Plan plan = new Plan(
                small.id(),
                small.name(),
                small.wardSet(),
                small.dataSha256(),
                small.wardCodes(),
                small.roles(),
                small.scenarios(),
                small.baseline(),
                List.of(),
                extract);
        try (PlanFile file =
                PlanFile.create(folder.resolve("h.wardplan"), plan, ANNA, AT).orThrow()) {
            file.append(Plans.dwo("E05000001", 2, 5), ANNA, AT);
            file.append(new PlanEdit.SetNote("work", "E05000002", "", "market", "note"), ANNA, AT);
            file.append(new PlanEdit.SetLocks("work", List.of(new Lock("E05000002", "DWO")), false, "open"), ANNA, AT);
            file.append(
                    new PlanEdit.SetLocalPriorities(
                            "work",
                            null,
                            new LocalPriorities("E09000012", 2017, "", Map.of("arson", 2.0), ""),
                            "local",
                            null),
                    ANNA,
                    AT);
            file.append(new PlanEdit.SetOverrides("work", List.of(), List.of(Plans.OVERRIDE), "hand", null), ANNA, AT);
            file.append(new PlanEdit.SetTemplate(null, Plans.TEMPLATE, "template"), ANNA, AT);
            PlanEdit.Several restore = Restore.edit(file.plan(), plan, "entry 1", null);
            file.append(restore, ANNA, AT);
            assertThat(file.plan()).isEqualTo(plan);
            assertThat(restore.edits()).noneMatch(PlaceScenario.class::isInstance);
        }
    }

    @Test
    void whatIsNotThereIsToldByItsNumbers() throws SQLException {
        Path path = folder.resolve("p.wardplan");
        PlanFile.create(path, Plans.small(), ANNA, AT).orThrow().close();
        try (PlanFile file = PlanFile.open(path, ANNA, AT).orThrow()) {
            for (int k = 0; k < 5; k++) {
                file.append(Plans.oneMore(file.plan()), ANNA, AT);
            }
            assertThat(file.stateAt(7, Progress.NONE, new Cancellation()).problems())
                    .singleElement()
                    .satisfies(p -> assertThat(p.message()).contains("no entry 7", "from 1 to 6"));
            assertThat(file.entryHash(6)).contains(file.history().get(5).hash());
            assertThat(file.entryHash(7)).isEmpty();
            assertThat(file.editOf(9).problems()).hasSize(1);
            assertThat(file.editOf(1).orThrow()).isEmpty();
            assertThat(file.editOf(2).orThrow()).contains(Plans.dwo("E05000001", 2, 3));
            try (Connection c = Database.connect(path, Database.Access.WRITE)) {
                Database.execute(c, "DROP TRIGGER journal_keeps_all; DELETE FROM journal WHERE n = 2");
            }
            assertThat(file.stateAt(3, Progress.NONE, new Cancellation()).problems())
                    .singleElement()
                    .satisfies(p -> assertThat(p.message()).contains("lacks entries"));
        }
    }

    @Test
    void entriesAreFoundByAllThatIsAsked() {
        Path path = folder.resolve("p.wardplan");
        try (PlanFile file = PlanFile.create(path, Plans.small(), ANNA, AT).orThrow()) {
            file.append(Plans.dwo("E05000001", 2, 3), ANNA, AT.plusSeconds(10));
            file.append(Plans.dwo("E05000002", 2, 3), "Ben", AT.plusSeconds(20));
            file.append(
                    new PlanEdit.SetNote("work", "E05000003", "", "50% of_it", "Market: note"),
                    "Ben",
                    AT.plusSeconds(30).plusMillis(500));
            file.append(
                    new PlanEdit.SetOverrides("work", List.of(), List.of(Plans.OVERRIDE), "hand", "a 50% reason"),
                    "ben",
                    AT.plusSeconds(40));
            file.undo(ANNA, AT.plusSeconds(50));
            file.append(new SetSubmission(null, Plans.HANDED_IN, "in", null), ANNA, AT.plusSeconds(60));
            JournalFilter all = JournalFilter.ALL;
            assertThat(file.search(all)).containsExactly(7, 6, 5, 4, 3, 2, 1);
            assertThat(file.search(all.withAuthor("ben"))).containsExactly(5, 4, 3);
            assertThat(file.search(all.withText("50%"))).containsExactly(6, 5);
            assertThat(file.search(all.withText("MARKET"))).containsExactly(4);
            assertThat(file.search(all.withText("50_"))).isEmpty();
            assertThat(file.search(all.withKinds(Set.of(JournalEntry.Kind.UNDO, JournalEntry.Kind.CREATE))))
                    .containsExactly(6, 1);
            assertThat(file.search(all.between(AT.plusSeconds(20), AT.plusSeconds(41))))
                    .containsExactly(5, 4, 3);
            assertThat(file.search(all.about(Set.of("E05000002"), Set.of()))).containsExactly(6, 5, 3);
            assertThat(file.search(all.about(Set.of("E05000002", "E05000003"), Set.of("E09000012"))))
                    .containsExactly(7, 6, 5, 4, 3);
            assertThat(file.search(all.withScenario("work"))).containsExactly(6, 5, 4, 3, 2);
            assertThat(file.search(all.withScenario("work").withText("dwo").about(Set.of("E05000001"), Set.of())))
                    .containsExactly(2);
            assertThat(file.entries(List.of(5L, 2L, 99L, 7L)))
                    .extracting(JournalEntry::n)
                    .containsExactly(5L, 2L, 7L);
            assertThat(file.entries(List.of(5L)).get(0).undone()).isTrue();
            assertThat(file.authors()).containsExactly(ANNA, "Ben", "ben");
        }
    }

    private static Plan stateAt(PlanFile file, long n) {
        return file.stateAt(n, Progress.NONE, new Cancellation()).orThrow();
    }

    private static Plan stored(Path path) throws SQLException {
        try (Connection c = Database.connect(path, Database.Access.READ)) {
            return PlanTables.read(c);
        }
    }
}
