package org.wardplan.app.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Sessions;
import org.wardplan.app.TaskRunner;
import org.wardplan.planning.Edits;

class FiguresBackTest {
    private static final String COLDHARBOUR = "E05000420";

    @TempDir
    Path folder;

    @Test
    void fileIsPreviewedFollowsThePlanAndIsAppliedAsOneStep() throws IOException {
        try (Open open = new Open(folder)) {
            FiguresBack back = new FiguresBack(open.session);
            Path file = folder.resolve("figures.csv");
            Files.writeString(
                    file,
                    "Ward code,DWO,DWO as exported,PCSO\n" + COLDHARBOUR
                            + ",5,2,1\nE05000421,4,2,1\nE05000422,x,2,1\n");
            back.start(file);
            assertThat(back.rows()).hasSize(2).allMatch(FigureRow::taken);
            assertThat(back.problems()).hasSize(1);
            assertThat(back.warnings()).isNotEmpty();
            assertThat(open.posts()).isEqualTo(2);

            // The plan goes on: what both changed is a clash, and stays unless the user says so.
            open.session.edit(Edits.setPosts(
                    open.session.plan().get(),
                    open.session.data().wards(),
                    open.session.scenario(),
                    open.ward(),
                    0,
                    3,
                    null));
            assertThat(back.rows()).extracting(FigureRow::taken).containsExactly(false, true);
            assertThat(back.rows().get(0).mind()).isEqualTo("changed to 3 in the plan since the export");
            back.alsoClashes().set(true);
            assertThat(back.rows()).allMatch(FigureRow::taken);
            assertThat(back.canApply()).isTrue();
            assertThat(back.apply("Agreed")).isEmpty();
            assertThat(open.posts()).isEqualTo(5);
            assertThat(back.preview().get()).isNull();
            assertThat(back.rows()).isEmpty();
            assertThat(open.session.undoLabel().get()).isEqualTo("Figures brought back from figures.csv: 2 wards");
            open.session.undo();
            assertThat(open.posts()).isEqualTo(3);
        }
    }

    @Test
    void fileThatCantBeReadIsAProblem() throws IOException {
        try (Open open = new Open(folder)) {
            FiguresBack back = new FiguresBack(open.session);
            back.start(folder.resolve("none.xlsx"));
            assertThat(back.preview().get()).isNull();
            assertThat(back.problems()).singleElement().satisfies(p -> assertThat(p.message())
                    .contains("There is no such file"));
            assertThat(back.canApply()).isFalse();
            assertThat(back.apply("")).isEqualTo(List.of());
        }
    }

    /** A session on a new plan, whose background work is done at once but for what the session itself begins with. */
    private static final class Open implements AutoCloseable {
        final PlanSession session;

        Open(Path folder) {
            boolean[] begun = {false};
            session = Sessions.open(
                    Sessions.wards2014(),
                    folder,
                    new TaskRunner(
                            work -> {
                                if (begun[0]) {
                                    work.run();
                                }
                            },
                            Runnable::run));
            begun[0] = true;
        }

        int ward() {
            return session.data().wards().indexOf(COLDHARBOUR);
        }

        int posts() {
            return session.scenario().allocation().posts(0, ward());
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
