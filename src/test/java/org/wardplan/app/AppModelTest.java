package org.wardplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.dataset.WardData;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Preset;
import org.wardplan.storage.PlanFile;
import org.wardplan.storage.Settings;
import org.wardplan.storage.SettingsFile;

class AppModelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2019-03-04T14:06:00Z"), ZoneOffset.UTC);
    private static final PlanLibrary LIBRARY = new PlanLibrary(WardData.locate().orElseThrow(), CLOCK);

    @TempDir
    Path home;

    private final List<AppModel> started = new ArrayList<>();

    @AfterEach
    void closeAll() {
        started.forEach(AppModel::closePlan);
    }

    private AppModel program(PlanLibrary library) {
        AppFolders folders = AppFolders.of(Map.of("WARDPLAN_HOME", home.toString()), Map.of());
        Settings settings = SettingsFile.load(folders.settings(), "Tester").orThrow();
        AppModel model = new AppModel(
                library,
                new SettingsStore(folders.settings(), settings, Runnable::run),
                folders,
                TaskRunner.sameThread(),
                Runnable::run,
                Runnable::run,
                CLOCK);
        started.add(model);
        return model;
    }

    private AppModel program() {
        return program(LIBRARY);
    }

    private static PlanSession session(AppModel model) {
        return Objects.requireNonNull(model.session().get(), model.problems().toString());
    }

    private Path firstPlan() {
        return home.resolve("plans").resolve("My first plan.wardplan");
    }

    @Test
    void theFirstStartMakesAPlan() {
        AppModel model = program();
        model.start((Path) null);
        assertThat(firstPlan()).exists();
        assertThat(session(model).plan().get().name()).isEqualTo("My first plan");
        assertThat(session(model).scenario().preset()).isEqualTo("growth-2017");
        assertThat(session(model).isReadOnly()).isFalse();
        assertThat(model.problems()).isEmpty();
        assertThat(model.settings().get().recentFiles()).hasSize(1);
    }

    @Test
    void aLaterStartOpensTheMostRecentPlanAsItWas() {
        AppModel one = program();
        one.start((Path) null);
        one.newPlan(home.resolve("plans").resolve("Cut.wardplan"), preset("flat-cut"), "london-2014", "Cut");
        session(one).edit(new PlanEdit.RenamePlan("Cut", "Deep cut", "Renamed to Deep cut"));
        one.closePlan();

        AppModel two = program();
        two.start((Path) null);
        assertThat(session(two).plan().get().name()).isEqualTo("Deep cut");
        assertThat(session(two).undoLabel().get()).isEqualTo("Renamed to Deep cut");
        assertThat(two.settings().get().recentFiles()).hasSize(2);
    }

    private static Preset preset(String id) {
        return LIBRARY.presets().orThrow().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsOpenElsewhereIsReadOnly() {
        program().start((Path) null);
        AppModel second = program();
        second.start((Path) null);
        assertThat(session(second).isReadOnly()).isTrue();
        assertThat(session(second).saveState().get().kind()).isEqualTo(SaveState.Kind.READ_ONLY);
        session(second).edit(new PlanEdit.RenamePlan("My first plan", "Mine", "Renamed"));
        assertThat(session(second).plan().get().name()).isEqualTo("My first plan");
        assertThat(session(second).problems()).isNotEmpty();
    }

    @Test
    void aDamagedPlanIsToldAndLeftAlone() throws Exception {
        AppModel model = program();
        model.start((Path) null);
        PlanSession before = session(model);
        Path damaged = home.resolve("damaged.wardplan");
        byte[] bytes = "no plan at all".getBytes(StandardCharsets.UTF_8);
        Files.write(damaged, bytes);
        model.open(damaged);
        assertThat(model.session().get()).isSameAs(before);
        assertThat(model.problems()).singleElement().satisfies(p -> assertThat(p.severity())
                .isEqualTo(Problem.Severity.ERROR));
        assertThat(Files.readAllBytes(damaged)).isEqualTo(bytes);
        assertThat(model.opening().get()).isFalse();
    }

    @Test
    void whenTheMostRecentPlanIsDamagedTheNextOneOpens() throws Exception {
        AppModel one = program();
        one.start((Path) null);
        Path cut = home.resolve("plans").resolve("Cut.wardplan");
        one.newPlan(cut, preset("flat-cut"), "london-2014", "Cut");
        one.closePlan();
        Files.write(cut, new byte[] {1, 2, 3});

        AppModel two = program();
        two.start((Path) null);
        assertThat(session(two).plan().get().name()).isEqualTo("My first plan");
        assertThat(two.problems().toString()).contains("Cut.wardplan");
        assertThat(Files.readAllBytes(cut)).containsExactly(1, 2, 3);
    }

    @Test
    void whenNothingOpensThereIsNoPlanAndNothingIsMade() throws Exception {
        Path gone = home.resolve("gone.wardplan");
        AppModel model = program();
        model.start(gone);
        assertThat(model.session().get()).isNull();
        assertThat(model.problems()).isNotEmpty();
        assertThat(firstPlan()).doesNotExist();
        assertThat(gone).doesNotExist();
    }

    @Test
    void aFileThatIsGoneLeavesTheRecentOnes() {
        AppModel model = program();
        model.start((Path) null);
        String gone = home.resolve("gone.wardplan").toString();
        model.settings().update(s -> s.withRecentFile(gone));
        model.open(Path.of(gone));
        assertThat(model.settings().get().recentFiles()).doesNotContain(gone);
        assertThat(model.problems()).isNotEmpty();
    }

    @Test
    void withoutWardDataItSaysSo() {
        AppModel model = program(new PlanLibrary(null, CLOCK));
        model.start((Path) null);
        assertThat(model.session().get()).isNull();
        assertThat(model.problems().toString()).contains("ward data");
    }

    @Test
    void aCopyIsAPlanOfItsOwn() throws Exception {
        AppModel model = program();
        model.start((Path) null);
        Path copy = home.resolve("copy.wardplan");
        List<Path> told = new ArrayList<>();
        model.saveCopy(copy, false, told::add);
        assertThat(told).containsExactly(copy);
        try (PlanFile file = PlanFile.open(copy, "Other", CLOCK.instant()).orThrow()) {
            assertThat(file.isReadOnly()).isFalse();
            assertThat(file.plan()).isEqualTo(session(model).plan().get());
        }
        model.saveCopy(copy, false, told::add);
        assertThat(told).hasSize(1);
        assertThat(model.problems()).isNotEmpty();
    }

    @Test
    void aFileIsReleasedWhenItsOpeningWasCancelled() {
        AppModel model = program();
        model.start((Path) null);
        Path cut = home.resolve("plans").resolve("Cut.wardplan");
        model.start((Progress progress, Cancellation cancellation) -> {
            var made = LIBRARY.create(cut, preset("flat-cut"), "london-2014", "Cut", "Tester");
            cancellation.cancel();
            return made;
        });
        assertThat(session(model).plan().get().name()).isEqualTo("My first plan");
        model.open(cut);
        assertThat(session(model).plan().get().name()).isEqualTo("Cut");
        assertThat(session(model).isReadOnly()).isFalse();
    }

    @Test
    void theScopeIsRemembered() {
        AppModel one = program();
        one.start((Path) null);
        var lambeth = session(one).view().wards().boroughs().stream()
                .filter(b -> b.name().equals("Lambeth"))
                .findFirst()
                .orElseThrow();
        session(one).view().scope().set(new Scope.OneBorough(lambeth));
        one.closePlan();
        AppModel two = program();
        two.start((Path) null);
        assertThat(session(two).view().scope().get().label()).isEqualTo("Lambeth");
    }

    @Test
    void plansAreKeptInTheDocumentsUnlessMoved() {
        AppFolders usual = AppFolders.of(Map.of(), Map.of("user.home", "/home/a", "os.name", "Linux"));
        assertThat(usual.plans()).isEqualTo(Path.of("/home/a/Documents/Wardplan"));
        AppFolders moved = AppFolders.of(Map.of("WARDPLAN_HOME", "/w"), Map.of("user.home", "/home/a"));
        assertThat(moved.plans()).isEqualTo(Path.of("/w/plans"));
        assertThat(moved.settings().startsWith(Path.of("/w"))).isTrue();
    }

    @Test
    void fiveLogsAreKept() throws Exception {
        for (int i = 1; i <= 7; i++) {
            Files.writeString(home.resolve("wardplan-2019030" + i + "-000000-1.log"), "x");
        }
        Files.writeString(home.resolve("other.txt"), "x");
        LaunchLog.removeOld(home);
        try (var files = Files.list(home)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .hasSize(6)
                    .contains("other.txt", "wardplan-20190307-000000-1.log")
                    .doesNotContain("wardplan-20190302-000000-1.log");
        }
        assertThat(LaunchLog.open(home.resolve("logs"), LocalDateTime.of(2019, 3, 4, 14, 6)))
                .hasValueSatisfying(f -> assertThat(f).exists());
    }

    @Test
    void faultsOfOnePlaceHaveOneCode() {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            faults.add(Fault.of(new IllegalStateException("n " + i), "Wardplan"));
        }
        assertThat(faults.get(0).code()).isEqualTo(faults.get(1).code()).matches("WP-[0-9A-F]{4}");
        assertThat(faults.get(0).details()).contains("n 0").contains("AppModelTest");
    }
}
