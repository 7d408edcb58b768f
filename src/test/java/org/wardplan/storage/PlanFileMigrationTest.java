package org.wardplan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardplan.storage.Plans.ANNA;
import static org.wardplan.storage.Plans.AT;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.base.WithProblems;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Advice;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.DemandModel;
import org.wardplan.model.plan.Phasing;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Rulebook;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.WatchList;
import org.wardplan.model.workforce.RoleRates;
import org.wardplan.storage.JournalEntry.Kind;

class PlanFileMigrationTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makeSchema0() throws SQLException {
        file = folder.resolve("old.wardplan");
        try (Connection c = Database.connect(file, Database.Access.CREATE)) {
            Database.inTransaction(c, () -> {
                Database.execute(c, "PRAGMA application_id = " + Database.APPLICATION_ID);
                Database.execute(c, Database.script(0));
                Database.execute(
                        c,
                        """
                        INSERT INTO plan VALUES (1, 'plan-0', 'Old plan', 'london-2014', 'abc', 's1');
                        INSERT INTO ward VALUES ('E05000001', 0), ('E05000002', 1);
                        INSERT INTO role VALUES ('DWO', 0, 'Dedicated ward officer', 1);
                        INSERT INTO scenario VALUES ('s1', 0, 'First', 'harm', 12345678900);
                        INSERT INTO assumption VALUES
                            ('s1', 'DWO.unitCost', 0, 'Cost', 6004300, 'PENCE_A_YEAR', 'DERIVED', 'x'),
                            ('s1', 'DWO.vacancy', 1, 'Vacant', 0.12, 'SHARE', 'USER', 'y');
                        INSERT INTO posts VALUES ('s1', 'DWO', 'E05000001', 2), ('s1', 'DWO', 'E05000002', 3);
                        """);
                return true;
            });
        }
    }

    @Test
    void anOlderFormatIsBackedUpAndBroughtUpToDate() throws IOException {
        byte[] before = Files.readAllBytes(file);

        WithProblems<PlanFile> opened = PlanFile.open(file, ANNA, AT);

        try (PlanFile plan = opened.orThrow()) {
            assertThat(opened.problems()).singleElement().satisfies(p -> assertThat(p.message())
                    .contains("old.backup-v0.wardplan"));
            Scenario s = plan.plan().scenario("s1");
            assertThat(s.budget().lines())
                    .containsExactly(new FundingLine("core", "Core budget", new Money(12345678900L)));
            assertThat(s.referenceRates()).containsEntry("DWO", new RoleRates(new Money(6004300), 0.12, 0, 0));
            assertThat(s.allocation().posts(0, 1)).isEqualTo(3);
            assertThat(s.floor()).isEmpty();
            assertThat(plan.history()).singleElement().satisfies(e -> assertThat(e.label())
                    .contains("older format"));
            assertThat(plan.verifyJournal()).isEmpty();
        }
        assertThat(Files.readAllBytes(folder.resolve("old.backup-v0.wardplan"))).isEqualTo(before);
        WithProblems<PlanFile> again = PlanFile.open(file, ANNA, AT);
        assertThat(again.problems()).isEmpty();
        again.orThrow().close();
    }

    @Test
    void aPlanOfFormat1KeepsItsHistoryAndGainsNoDemandOfItsOwn() throws IOException, SQLException {
        Path one = folder.resolve("one.wardplan");
        makeSchema1(one);
        byte[] before = Files.readAllBytes(one);

        WithProblems<PlanFile> opened = PlanFile.open(one, ANNA, AT);

        try (PlanFile plan = opened.orThrow()) {
            assertThat(opened.problems()).singleElement().satisfies(p -> assertThat(p.message())
                    .contains("older format 1", "format 6", "one.backup-v1.wardplan"));
            assertThat(plan.plan().scenario("work").demand()).isEqualTo(DemandModel.STANDARD);
            assertThat(Plans.firstDwo(plan.plan())).isEqualTo(3);
            assertThat(plan.historySize()).isEqualTo(2);
            assertThat(plan.verifyJournal()).isEmpty();
            plan.append(new PlanEdit.SetOwnProfile("work", null, Plans.OWN, "own"), ANNA, AT);
            assertThat(plan.verifyJournal()).isEmpty();
        }
        try (PlanFile plan = PlanFile.open(one, ANNA, AT).orThrow()) {
            plan.undo(ANNA, AT);
            plan.undo(ANNA, AT);
            assertThat(plan.plan()).isEqualTo(PlanJson.readPlan(PlanJsonTest.before3(PlanJson.write(Plans.small()))));
            assertThat(plan.plan().scenario("work").floor()).isEqualTo(Map.of("DWO", 2, "PCSO", 1));
        }
        assertThat(Files.readAllBytes(folder.resolve("one.backup-v1.wardplan"))).isEqualTo(before);
    }

    /** A plan with one edit as the program wrote it before there was demand of a scenario's own. */
    private static void makeSchema1(Path one) throws SQLException {
        try (Connection c = Database.connect(one, Database.Access.CREATE)) {
            Database.inTransaction(c, () -> {
                Database.initialise(c);
                Plan small = Plans.small();
                PlanEdit edit = Plans.dwo("E05000001", 2, 3);
                new PlanWriter(c).insert(small.apply(edit));
                String json = PlanJsonTest.before3(PlanJson.write(small)).replaceAll(",\"demand\":\\{[^}]*}", "");
                assertThat(json).doesNotContain("demand");
                Journal journal = new Journal(c);
                journal.append(Journal.Tail.EMPTY, new Journal.Draft(Kind.CREATE, AT, ANNA, "made", null, null, json));
                journal.append(
                        journal.tail(),
                        new Journal.Draft(
                                Kind.EDIT, AT, ANNA, edit.label(), edit.reason(), null, PlanJson.write(edit)));
                for (String table : List.of(
                        "paper_section",
                        "paper_template",
                        "journal_reach",
                        "extract_ward",
                        "extract",
                        "submission",
                        "value_range",
                        "promise_posts",
                        "promise",
                        "funding_period",
                        "pay_award",
                        "growth_step",
                        "phasing",
                        "pinned_ward",
                        "hot_spot_study",
                        "rule",
                        "recommended_posts",
                        "recommendation",
                        "post_override",
                        "own_weight",
                        "own_profile",
                        "local_factor",
                        "local_priority",
                        "indicator_value",
                        "indicator")) {
                    Database.execute(c, "DROP TABLE " + table);
                }
                Database.execute(c, "DROP INDEX journal_lines");
                for (String column : List.of("archived", "method", "local_year", "objective", "evenness", "coverage")) {
                    Database.execute(c, "ALTER TABLE scenario DROP COLUMN " + column);
                }
                Database.execute(
                        c,
                        """
                        CREATE TABLE floor_posts (
                            scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
                            role TEXT NOT NULL,
                            posts INTEGER NOT NULL CHECK (posts >= 0),
                            PRIMARY KEY (scenario, role)
                        ) STRICT, WITHOUT ROWID;
                        INSERT INTO floor_posts SELECT id, 'DWO', 2 FROM scenario;
                        INSERT INTO floor_posts SELECT id, 'PCSO', 1 FROM scenario;
                        """);
                Database.execute(c, "PRAGMA user_version = 1");
                return true;
            });
        }
    }

    /** A file that the program wrote when a floor was a table of its own: "base" has one, "work" has none. */
    @Test
    void theFloorOfAPlanOfFormat2BecomesARule() throws IOException, SQLException {
        Path two = restored(2);

        try (PlanFile plan = PlanFile.open(two, ANNA, AT).orThrow()) {
            Rulebook base = plan.plan().scenario("base").rulebook();
            assertThat(base.find("floor")).contains(new Rule.Floor("floor", true, Map.of("DWO", 2, "PCSO", 1)));
            assertThat(base.find("limit-DWO")).isEmpty();
            // The reference floor has been set to 3 since; the plan was made with 2.
            Rulebook work = plan.plan().scenario("work").rulebook();
            assertThat(work.find("floor")).contains(new Rule.Floor("floor", false, Map.of("DWO", 2)));
            assertThat(work.find("limit-DWO")).contains(new Rule.HeadCount("limit-DWO", true, "DWO"));
            assertThat(work.rules().stream().filter(Rule::on).map(Rule::id))
                    .containsExactly("budget", "limit-DWO", "locks", "overrides", "whole-posts");
            assertThat(work.aim()).isEqualTo(Aim.CLOSE_THE_GAPS);
            assertThat(plan.plan().scenario("work").advice()).isEqualTo(Advice.NONE);
            assertThat(Plans.firstDwo(plan.plan())).isEqualTo(3);
            assertThat(plan.historySize()).isEqualTo(4);
            assertThat(plan.verifyJournal()).isEmpty();
        }
        try (PlanFile plan = PlanFile.open(two, ANNA, AT).orThrow()) {
            for (int k = 0; k < 3; k++) {
                plan.undo(ANNA, AT);
            }
            assertThat(Plans.firstDwo(plan.plan())).isEqualTo(2);
            assertThat(plan.verifyJournal()).isEmpty();
        }
    }

    /** A file that the program wrote when nothing was said of hot spots. */
    @Test
    void aPlanOfFormat3WatchesNothingAndKeepsItsHistory() throws IOException, SQLException {
        Path three = restored(3);
        byte[] before = Files.readAllBytes(three);

        WithProblems<PlanFile> opened = PlanFile.open(three, ANNA, AT);

        try (PlanFile plan = opened.orThrow()) {
            assertThat(opened.problems()).singleElement().satisfies(p -> assertThat(p.message())
                    .contains("older format 3", "format 6", "three.backup-v3.wardplan"));
            assertThat(plan.plan().scenarios())
                    .extracting(Scenario::watch)
                    .containsExactly(WatchList.STANDARD, WatchList.STANDARD);
            assertThat(plan.plan().scenario("work").advice()).isEqualTo(Plans.ADVICE);
            assertThat(Plans.firstDwo(plan.plan())).isEqualTo(3);
            assertThat(plan.verifyJournal()).isEmpty();
            plan.append(new PlanEdit.SetWatch("work", WatchList.STANDARD, Plans.WATCH, "watched"), ANNA, AT);
            assertThat(plan.verifyJournal()).isEmpty();
        }
        assertThat(Files.readAllBytes(folder.resolve("three.backup-v3.wardplan")))
                .isEqualTo(before);
        try (PlanFile plan = PlanFile.open(three, ANNA, AT).orThrow()) {
            assertThat(plan.plan().scenario("work").watch()).isEqualTo(Plans.WATCH);
            for (int k = 0; k < 4; k++) {
                plan.undo(ANNA, AT);
            }
            assertThat(plan.plan()).isEqualTo(Plans.small());
            assertThat(plan.verifyJournal()).isEmpty();
        }
    }

    /** A file that the program wrote when scenarios did not run over time. */
    @Test
    void aPlanOfFormat4RunsOverTimeAsStandardAndItsHistoryIsFound() throws IOException, SQLException {
        Path four = restored(4);
        byte[] before = Files.readAllBytes(four);

        WithProblems<PlanFile> opened = PlanFile.open(four, ANNA, AT);

        try (PlanFile plan = opened.orThrow()) {
            assertThat(opened.problems()).singleElement().satisfies(p -> assertThat(p.message())
                    .contains("older format 4", "format 6", "four.backup-v4.wardplan"));
            assertThat(plan.plan().scenarios()).allSatisfy(s -> {
                assertThat(s.phasing()).isEqualTo(Phasing.STANDARD);
                assertThat(s.ranges()).isEmpty();
                assertThat(s.archived()).isFalse();
            });
            assertThat(plan.plan().submissions()).isEmpty();
            assertThat(plan.plan().extract()).isNull();
            assertThat(plan.plan().scenario("work").watch()).isEqualTo(Plans.WATCH);
            assertThat(plan.historySize()).isEqualTo(6);
            assertThat(plan.verifyJournal()).isEmpty();
            plan.append(Plans.phasing(Phasing.STANDARD, Plans.PHASING), ANNA, AT);
            assertThat(plan.verifyJournal()).isEmpty();
        }
        assertThat(Files.readAllBytes(folder.resolve("four.backup-v4.wardplan")))
                .isEqualTo(before);
        try (PlanFile plan = PlanFile.open(four, ANNA, AT).orThrow();
                Connection c = Database.connect(four, Database.Access.READ)) {
            assertThat(plan.plan().scenario("work").phasing()).isEqualTo(Plans.PHASING);
            assertThat(Database.number(
                            c, "SELECT count(*) FROM journal_reach WHERE what = 'WARD' AND id = 'E05000001'"))
                    .isEqualTo(4);
            for (int k = 0; k < 4; k++) {
                plan.undo(ANNA, AT);
            }
            assertThat(plan.plan()).isEqualTo(Plans.small());
            assertThat(plan.verifyJournal()).isEmpty();
        }
    }

    /** A file that the program wrote when it kept no templates of papers. */
    @Test
    void aPlanOfFormat5HasNoTemplatesAndKeepsItsHistory() throws IOException, SQLException {
        Path five = restored(5);
        byte[] before = Files.readAllBytes(five);

        WithProblems<PlanFile> opened = PlanFile.open(five, ANNA, AT);

        try (PlanFile plan = opened.orThrow()) {
            assertThat(opened.problems()).singleElement().satisfies(p -> assertThat(p.message())
                    .contains("older format 5", "format 6", "five.backup-v5.wardplan"));
            assertThat(plan.plan().templates()).isEmpty();
            assertThat(plan.plan().scenario("work").phasing()).isEqualTo(Plans.PHASING);
            assertThat(plan.plan().submissions()).containsExactly(Plans.HANDED_IN);
            assertThat(plan.historySize()).isEqualTo(7);
            assertThat(plan.verifyJournal()).isEmpty();
            plan.append(new PlanEdit.SetTemplate(null, Plans.TEMPLATE, "a template"), ANNA, AT);
            assertThat(plan.firstState().orThrow()).isEqualTo(Plans.small());
            assertThat(plan.verifyJournal()).isEmpty();
        }
        assertThat(Files.readAllBytes(folder.resolve("five.backup-v5.wardplan")))
                .isEqualTo(before);
        try (PlanFile plan = PlanFile.open(five, ANNA, AT).orThrow()) {
            assertThat(plan.plan().templates()).containsExactly(Plans.TEMPLATE);
            for (int k = 0; k < 5; k++) {
                plan.undo(ANNA, AT);
            }
            assertThat(plan.plan()).isEqualTo(Plans.small());
            assertThat(plan.verifyJournal()).isEmpty();
        }
    }

    /** The file of an older format of which the text is kept. */
    private Path restored(int version) throws IOException, SQLException {
        Path path =
                folder.resolve(Map.of(2, "two.wardplan", 3, "three.wardplan", 4, "four.wardplan", 5, "five.wardplan")
                        .get(version));
        try (Connection c = Database.connect(path, Database.Access.CREATE);
                InputStream dump = PlanFileMigrationTest.class.getResourceAsStream("plan-v" + version + ".sql")) {
            String script = new String(dump.readAllBytes(), StandardCharsets.UTF_8);
            Database.inTransaction(c, () -> {
                Database.execute(c, "PRAGMA application_id = " + Database.APPLICATION_ID);
                Database.execute(c, script);
                Database.execute(c, "PRAGMA user_version = " + version);
                return true;
            });
        }
        return path;
    }

    @Test
    void anEarlierBackupIsKept() throws IOException {
        Path first = Files.writeString(folder.resolve("old.backup-v0.wardplan"), "earlier");
        PlanFile.open(file, ANNA, AT).orThrow().close();
        assertThat(first).hasContent("earlier");
        assertThat(folder.resolve("old.backup-v0-2.wardplan")).exists();
    }

    @Test
    void readingOnlyNeverMigrates() throws IOException {
        byte[] before = Files.readAllBytes(file);
        assertThat(PlanFile.openReadOnly(file).problems()).singleElement().satisfies(p -> assertThat(p.message())
                .contains("older format"));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void anOlderPlanThatCanNotBeBroughtOverStaysAsItWas() throws IOException, SQLException {
        try (Connection c = Database.connect(file, Database.Access.WRITE)) {
            Database.execute(c, "DELETE FROM scenario");
        }
        byte[] before = Files.readAllBytes(file);
        assertThat(PlanFile.open(file, ANNA, AT).problems()).singleElement().satisfies(p -> assertThat(p.message())
                .contains("no whole plan"));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
}
