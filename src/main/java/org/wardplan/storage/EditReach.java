package org.wardplan.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.ScenarioEdit;
import org.wardplan.model.plan.Submission;

/**
 * What an edit is about: the scenarios, wards and boroughs that a journal is searched by. A ward is told where its
 * posts, locks, note, pin or hand changes differ after the edit; what holds for all of London tells no ward.
 */
public final class EditReach {
    private static final String SCENARIO = "SCENARIO";
    private static final String WARD = "WARD";
    private static final String BOROUGH = "BOROUGH";

    private final List<String> wardCodes;
    private final Set<String> scenarios = new TreeSet<>();
    private final Set<String> wards = new TreeSet<>();
    private final Set<String> boroughs = new TreeSet<>();

    /** @param wardCodes in the order of the plan's allocations */
    private EditReach(List<String> wardCodes) {
        this.wardCodes = wardCodes;
    }

    /** Codes of the wards that an edit is about, in order. */
    public static Set<String> wards(List<String> wardCodes, PlanEdit edit) {
        return of(wardCodes, edit).wards;
    }

    static EditReach of(List<String> wardCodes, PlanEdit edit) {
        EditReach reach = new EditReach(wardCodes);
        reach.add(edit);
        return reach;
    }

    private void add(PlanEdit edit) {
        String scenario = edit.scenario();
        if (scenario != null) {
            scenarios.add(scenario);
        }
        if (edit instanceof PlanEdit.Several e) {
            e.edits().forEach(this::add);
        } else if (edit instanceof PlanEdit.SetPosts e) {
            e.changes().stream().map(PostChange::ward).forEach(wards::add);
        } else if (edit instanceof PlanEdit.SetLocks e) {
            e.locks().stream().map(Lock::ward).forEach(wards::add);
        } else if (edit instanceof PlanEdit.SetNote e) {
            wards.add(e.ward());
        } else if (edit instanceof PlanEdit.SetOverrides e) {
            overrides(e.from(), e.to());
        } else if (edit instanceof PlanEdit.SetAdvice e) {
            overrides(e.from().overrides(), e.to().overrides());
        } else if (edit instanceof PlanEdit.SetWatch e) {
            wards.addAll(differing(e.from().pinned(), e.to().pinned()));
        } else if (edit instanceof PlanEdit.SetLocalPriorities e) {
            borough(e.from());
            borough(e.to());
        } else if (edit instanceof ScenarioEdit e) {
            addWhole(e);
        }
    }

    private void addWhole(ScenarioEdit edit) {
        if (edit instanceof ScenarioEdit.SetBaseline e) {
            scenarios.add(e.from());
            scenarios.add(e.to());
        } else if (edit instanceof ScenarioEdit.SetSubmission e) {
            borough(e.from());
            borough(e.to());
        } else if (edit instanceof ScenarioEdit.PlaceScenario e) {
            Scenario from = e.from();
            Scenario to = e.to();
            if (from != null) {
                scenarios.add(from.id());
            }
            if (to != null) {
                scenarios.add(to.id());
            }
            if (from != null && to != null) {
                between(from, to);
            }
        }
    }

    private void between(Scenario from, Scenario to) {
        int[][] before = from.allocation().toArray();
        int[][] after = to.allocation().toArray();
        for (int r = 0; r < Math.min(before.length, after.length); r++) {
            for (int w = 0; w < Math.min(before[r].length, wardCodes.size()); w++) {
                if (before[r][w] != after[r][w]) {
                    wards.add(wardCodes.get(w));
                }
            }
        }
        differing(from.locks(), to.locks()).forEach(l -> wards.add(l.ward()));
        differing(from.notes().entrySet(), to.notes().entrySet()).forEach(n -> wards.add(n.getKey()));
        overrides(from.advice().overrides(), to.advice().overrides());
        wards.addAll(differing(from.watch().pinned(), to.watch().pinned()));
    }

    private void overrides(List<PostOverride> from, List<PostOverride> to) {
        differing(from, to).forEach(o -> wards.add(o.ward()));
    }

    private void borough(@Nullable LocalPriorities priorities) {
        if (priorities != null) {
            boroughs.add(priorities.borough());
        }
    }

    private void borough(@Nullable Submission submission) {
        if (submission != null) {
            boroughs.add(submission.borough());
        }
    }

    /** What is in one of the two only. */
    private static <T> Set<T> differing(Collection<T> a, Collection<T> b) {
        Set<T> all = new HashSet<>(a);
        all.addAll(b);
        all.removeIf(x -> a.contains(x) && b.contains(x));
        return all;
    }

    /** Notes what an entry is about, within the caller's transaction. */
    void write(Connection c, long n) throws SQLException {
        try (PreparedStatement s =
                c.prepareStatement("INSERT OR IGNORE INTO journal_reach (what, id, n) VALUES (?, ?, ?)")) {
            s.setLong(3, n);
            write(s, SCENARIO, scenarios);
            write(s, WARD, wards);
            write(s, BOROUGH, boroughs);
        }
    }

    private static void write(PreparedStatement s, String what, Set<String> ids) throws SQLException {
        s.setString(1, what);
        for (String id : ids) {
            s.setString(2, id);
            s.executeUpdate();
        }
    }

    /** A number that all of it gives together, whatever its order: to compare with what the table gives. */
    long sum(long n) {
        return sum(SCENARIO, scenarios, n) + sum(WARD, wards, n) + sum(BOROUGH, boroughs, n);
    }

    private static long sum(String what, Set<String> ids, long n) {
        long sum = 0;
        for (String id : ids) {
            sum += mixed(what, id, n);
        }
        return sum;
    }

    /** The number of all that the table holds. */
    static long sum(Connection c) throws SQLException {
        long[] sum = new long[1];
        PlanTables.each(
                c,
                "SELECT what, id, n FROM journal_reach",
                r -> sum[0] += mixed(r.getString(1), r.getString(2), r.getLong(3)));
        return sum[0];
    }

    /** Spread well, so that rows that differ don't make up for each other. */
    private static long mixed(String what, String id, long n) {
        long z = (what.hashCode() * 31L + id.hashCode()) * 0x9E3779B97F4A7C15L + n;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Notes what the entries are about that were made before this was noted. One that can't be read is left out. */
    static void bringOver(Connection c) throws SQLException {
        List<String> codes = new ArrayList<>();
        PlanTables.each(c, "SELECT code FROM ward ORDER BY position", r -> codes.add(r.getString(1)));
        PlanTables.each(c, "SELECT n, edit FROM journal WHERE kind <> 'CREATE'", r -> {
            PlanEdit edit = readable(Objects.requireNonNullElse(r.getString(2), ""));
            if (edit != null) {
                of(codes, edit).write(c, r.getLong(1));
            }
        });
    }

    private static @Nullable PlanEdit readable(String json) {
        try {
            return PlanJson.readEdit(json);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
