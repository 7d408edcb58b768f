package org.wardplan.planning.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.wardplan.model.plan.Allocation;

/** The list of moves against the min-cost flows that OR-Tools found on the same 629 wards (src/test/scripts/moves.py). */
class MovesByOrToolsTest {
    private static final MoveTerms TERMS = MoveTerms.from(YearMonth.of(2019, 4));

    private static List<String> reference() throws IOException {
        try (BufferedReader in = MoveCases.reader("flows.csv")) {
            return in.lines().toList();
        }
    }

    @Test
    void isOfTheSameCostInEveryPartAsTheirs() throws IOException {
        Map<String, Allocation> all = MoveCases.kept();
        List<String> theirs = reference();
        List<String> ours = new ArrayList<>();
        ours.add(theirs.get(0));
        int moved = 0;
        for (String row : theirs.subList(1, theirs.size())) {
            String[] f = row.split(",", -1);
            Allocation from = Objects.requireNonNull(all.get(f[0]), f[0]);
            Allocation to = Objects.requireNonNull(all.get(f[1]), f[1]);
            MoveList list = MoveList.of(MoveCases.question(from, to), TERMS);
            int role = f[2].equals("DWO") ? 0 : 1;
            MoveSums s = MoveSums.of(list.where(m -> m.role() == role));
            ours.add(String.join(",", f[0], f[1], f[2]) + "," + s.moved() + "," + s.across() + "," + s.london() + ","
                    + s.metres() + "," + s.added() + "," + s.ended());
            moved += s.moved();
        }

        assertThat(ours).containsExactlyElementsOf(theirs);
        assertThat(theirs).hasSizeGreaterThan(20);
        assertThat(moved).isGreaterThan(4_500);
    }

    @Test
    void movesAddUpToTheDifferenceInEveryWardAndTheirTotalIsTheLeast() throws IOException {
        Map<String, Allocation> all = MoveCases.kept();
        Allocation from = Objects.requireNonNull(all.get("random-1"));
        Allocation to = Objects.requireNonNull(all.get("random-4"));
        MoveList list = MoveList.of(MoveCases.question(from, to), TERMS);

        int[][] posts = from.toArray();
        for (Move m : list.moves()) {
            if (!m.isNew()) {
                posts[m.role()][m.from()] -= m.posts();
            }
            if (!m.isEnd()) {
                posts[m.role()][m.to()] += m.posts();
            }
        }
        assertThat(Allocation.of(posts)).isEqualTo(to);
        for (int r = 0; r < 2; r++) {
            int more = 0;
            int fewer = 0;
            for (int w = 0; w < from.wards(); w++) {
                int change = to.posts(r, w) - from.posts(r, w);
                more += Math.max(0, change);
                fewer += Math.max(0, -change);
            }
            int role = r;
            MoveSums s = MoveSums.of(list.where(m -> m.role() == role));
            assertThat(s.moved()).isEqualTo(Math.min(more, fewer));
            assertThat(s.added()).isEqualTo(Math.max(0, more - fewer));
            assertThat(s.ended()).isEqualTo(Math.max(0, fewer - more));
        }
    }

    @Test
    void noBoroughMovesMoreInAMonthThanItMay() throws IOException {
        Map<String, Allocation> all = MoveCases.kept();
        MoveList list = MoveList.of(
                MoveCases.question(
                        Objects.requireNonNull(all.get("random-2")), Objects.requireNonNull(all.get("random-3"))),
                new MoveTerms(YearMonth.of(2019, 4), 7, null, null));

        Map<String, Integer> used = new java.util.HashMap<>();
        for (Move m : list.where(Move::isTransfer)) {
            int a = MoveCases.wards().boroughOf(m.from());
            int b = MoveCases.wards().boroughOf(m.to());
            used.merge(a + " " + m.month(), m.posts(), Integer::sum);
            if (a != b) {
                used.merge(b + " " + m.month(), m.posts(), Integer::sum);
            }
        }
        assertThat(used.values()).allMatch(n -> n <= 7).contains(7);
        assertThat(list.moves())
                .isEqualTo(MoveList.of(list.question(), list.terms()).moves());
    }

    /** Writes what the script reads: {@code -Dwardplan.flows=FOLDER}. */
    @Test
    void writesTheCasesWhenAskedTo() throws IOException {
        String folder = System.getProperty("wardplan.flows");
        assumeTrue(folder != null, "no folder asked for");
        Files.createDirectories(Path.of(folder));
        Files.write(Path.of(folder, "allocations.csv"), MoveCases.rows(MoveCases.made()));
        Files.write(Path.of(folder, "wards.csv"), MoveCases.places());
        assertThat(Path.of(folder, "wards.csv")).isNotEmptyFile();
    }
}
