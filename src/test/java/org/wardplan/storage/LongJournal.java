package org.wardplan.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.Scenario;
import org.wardplan.storage.JournalEntry.Kind;

/** Makes the journal of a plan file long in seconds: all entries in one transaction, as an hour of single ones would. */
public final class LongJournal {
    private static final List<String> AUTHORS = List.of("Anna Ødegård", "Ben Okafor", "C. Singh", "Dee Marsh");
    private static final List<String> REASONS =
            List.of("knife crime", "match days", "night-time economy", "retirement");

    private LongJournal() {}

    /**
     * Lengthens the journal of a file that nobody has open: posts of one ward up and down, every 25th taken back again.
     *
     * @param entries how many it shall have in all
     */
    public static void lengthen(Path file, int entries) {
        try (Connection c = Database.connect(file, Database.Access.WRITE)) {
            Database.execute(c, "PRAGMA synchronous = OFF");
            Database.inTransaction(c, () -> {
                Plan before = PlanTables.read(c);
                new PlanWriter(c).update(before, append(c, before, entries));
                return true;
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Plan append(Connection c, Plan before, int entries) throws SQLException {
        Journal journal = new Journal(c);
        Random random = new Random(7);
        Plan plan = before;
        Journal.Tail tail = journal.tail();
        Instant at = Instant.parse("2017-04-03T08:00:00Z");
        while (tail.n() < entries) {
            at = at.plusSeconds(random.nextInt(1500));
            Journal.Step last = tail.undo();
            PlanEdit edit;
            Journal.Draft draft;
            String author = AUTHORS.get(random.nextInt(AUTHORS.size()));
            if (tail.n() % 25 == 24 && last != null) {
                edit = read(journal.edit(last.n())).inverse();
                draft = new Journal.Draft(
                        Kind.UNDO, at, author, "Undo: " + last.label(), last.reason(), last.n(), PlanJson.write(edit));
            } else {
                edit = edit(plan, random);
                draft = new Journal.Draft(
                        Kind.EDIT, at, author, edit.label(), edit.reason(), null, PlanJson.write(edit));
            }
            journal.append(tail, draft);
            EditReach.of(plan.wardCodes(), edit).write(c, tail.n() + 1);
            plan = plan.apply(edit);
            tail = journal.tail();
        }
        return plan;
    }

    private static PlanEdit edit(Plan plan, Random random) {
        Scenario s = plan.working();
        int ward = random.nextInt(plan.wardCodes().size());
        int role = random.nextInt(2);
        int now = s.allocation().posts(role, ward);
        int to = now == 0 || random.nextBoolean() ? now + 1 : now - 1;
        String code = plan.wardCodes().get(ward);
        String id = plan.roles().get(role).id();
        return new PlanEdit.SetPosts(
                s.id(),
                List.of(new PostChange(code, id, now, to)),
                String.format(Locale.ROOT, "%s: %s %d → %d", code, id, now, to),
                random.nextInt(3) == 0 ? REASONS.get(random.nextInt(REASONS.size())) : null);
    }

    private static PlanEdit read(String json) {
        try {
            return PlanJson.readEdit(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
