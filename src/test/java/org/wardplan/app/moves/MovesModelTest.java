package org.wardplan.app.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Scope;
import org.wardplan.app.Sessions;
import org.wardplan.app.TaskRunner;
import org.wardplan.base.Problem;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.planning.Edits;
import org.wardplan.planning.moves.MoveList;

class MovesModelTest {
    @TempDir
    Path folder;

    private PlanSession session;
    private MovesModel model;

    @BeforeEach
    void open() {
        session = Sessions.open(Sessions.wards2014(), folder, TaskRunner.sameThread());
        model = new MovesModel(session);
    }

    @AfterEach
    void close() {
        model.close();
        session.close();
    }

    /** A DWO more or fewer in a ward. */
    private void add(String ward, int posts) {
        PlanEdit edit = Edits.addPosts(
                session.plan().get(),
                session.data().wards(),
                session.scenario(),
                new int[] {session.data().wards().indexOf(ward)},
                0,
                posts,
                null);
        session.edit(edit);
    }

    private MoveList shown() {
        return Objects.requireNonNull(model.shown().get());
    }

    @Test
    void followsThePlanOnlyWhileItIsLookedAt() {
        add("E05000417", -1);
        assertThat(model.shown().get()).isNull();

        model.setActive(true);
        assertThat(shown().sums().ended()).isEqualTo(1);
        add("E05000421", 1);
        assertThat(shown().sums().moved()).isEqualTo(1);

        model.setActive(false);
        add("E05000421", 1);
        assertThat(shown().sums().added()).isZero();
    }

    @Test
    void goesFromTheBaselineToWhatIsWorkedOnUnlessToldOtherwise() {
        model.setActive(true);
        assertThat(model.fromScenario().id()).isEqualTo("floor-2017");
        assertThat(model.toScenario().id()).isEqualTo("growth-2017");
        assertThat(model.firstMonth()).isEqualTo(YearMonth.of(2017, 4));

        session.chooseScenario("floor-2017");
        assertThat(model.toScenario().id()).isEqualTo("growth-2017");
        model.to().set("floor-2017");
        assertThat(model.shown().get()).isNull();
        assertThat(model.problem().get()).contains("choose another");
        model.from().set("growth-2017");
        assertThat(model.problem().get()).isEmpty();
        assertThat(model.fileName()).isEqualTo("moves-growth-2017-to-floor-2017");
    }

    @Test
    void theScopeNarrowsWhatIsShownAndWritten() throws Exception {
        add("E05000417", -1);
        add("E05000421", 1);
        add("E05000630", 1);
        model.setActive(true);
        assertThat(shown().moves()).hasSize(2);

        session.view()
                .scope()
                .set(new Scope.OneBorough(session.data()
                        .wards()
                        .ward(session.data().wards().indexOf("E05000417"))
                        .borough()));
        assertThat(shown().moves()).hasSize(1);
        assertThat(model.fileName()).endsWith("-lambeth");
        Path csv = folder.resolve("moves.csv");
        List<Problem> problems = new ArrayList<>();
        model.writeRows(csv, w -> assertThat(w.count()).isEqualTo(1), problems::addAll);
        assertThat(Files.readAllLines(csv)).hasSize(2);
        model.writePaper(folder.resolve("gone").resolve("moves.pdf"), "1.0", w -> {}, problems::addAll);
        assertThat(problems).singleElement().satisfies(p -> assertThat(p.message())
                .contains("There is no folder"));
    }
}
