package org.wardplan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Scope;
import org.wardplan.app.Sessions;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.plan.Plan;
import org.wardplan.planning.merge.Extraction;
import org.wardplan.storage.PlanFile;

/** A borough's file in the window. */
@ExtendWith(ApplicationExtension.class)
class BoroughFileTest {
    private static final String COLDHARBOUR = "E05000420";
    private static final String IN_CAMDEN = "E05000130";

    @TempDir
    static Path folder;

    private Desk desk;
    private PlanSession session;

    @Start
    void start(Stage stage) throws Exception {
        Path home = Files.createTempDirectory(folder, "desk");
        DataSet data = Sessions.wards2014();
        Plan london = Sessions.plan(data, "growth-2017");
        Borough lambeth = data.wards().boroughs().stream()
                .filter(b -> b.name().equals("Lambeth"))
                .findFirst()
                .orElseThrow();
        Plan part = Extraction.of(
                london,
                london.working().id(),
                lambeth,
                data.wards(),
                1,
                "hash",
                Money.pounds(3_500_000),
                "Jo Bloggs",
                Desk.CLOCK.instant(),
                "part");
        Path file = home.resolve("lambeth.wardplan");
        PlanFile.create(file, part, "Jo Bloggs", Desk.CLOCK.instant()).orThrow().close();
        desk = new Desk(stage, home, 1280, 800);
        desk.model.start(file);
    }

    @BeforeEach
    void opened() {
        Desk.until(() -> desk.model.session().get() != null);
        session = desk.session();
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private <T extends Node> T find(String selector, Class<T> type) {
        return type.cast(Objects.requireNonNull(desk.root().lookup(selector), selector));
    }

    private void select(String code) {
        Desk.run(() -> session.view().select(session.view().wards().indexOf(code)));
    }

    @Test
    void oneBoroughsWork() {
        theBoroughIsInViewAndTheWindowSaysWhoseFileItIs();
        onlyItsOwnWardsAreOpen();
        keysAndMenusOnOtherWardsAreRefusedWithTheReason();
        theBestPlanMovesOnlyTheBoroughsPosts();
    }

    private void theBoroughIsInViewAndTheWindowSaysWhoseFileItIs() {
        assertThat(session.view().scope().get()).isInstanceOfSatisfying(Scope.OneBorough.class, s -> assertThat(
                        s.borough().name())
                .isEqualTo("Lambeth"));
        Label part = find("#borough-part", Label.class);
        assertThat(part.getText()).isEqualTo("Lambeth's part");
        assertThat(part.getTooltip().getText())
                .contains("Lambeth's part of 2019/20 draft, taken out by Jo Bloggs on 4 Mar 2019");
        // 21 wards of two DWOs and one PCSO cost £3,361,806.
        Button meter = find("#budget-meter", Button.class);
        assertThat(meter.getAccessibleText()).contains("£3.4m of £3.5m").contains("headroom");
        assertThat(meter.getTooltip().getText()).contains("envelope");
    }

    private void onlyItsOwnWardsAreOpen() {
        select(COLDHARBOUR);
        Desk.run(() -> find("#more-DWO", Button.class).fire());
        Desk.until(
                () -> session.evaluation().get().posts(0, session.view().wards().indexOf(COLDHARBOUR)) == 3);
        assertThat(find("#ward-note", TextArea.class).isEditable()).isTrue();

        Desk.run(() -> session.view().scope().set(new Scope.London()));
        select(IN_CAMDEN);
        assertThat(find("#more-DWO", Button.class).isDisabled()).isTrue();
        assertThat(find("#lock-DWO", Node.class).isDisabled()).isTrue();
        assertThat(find("#ward-note", TextArea.class).isEditable()).isFalse();
        assertThat(find("#posts-reason", Label.class).getText())
                .startsWith("This is Lambeth's part of")
                .contains("outside the borough");
        select(COLDHARBOUR);
        assertThat(find("#more-DWO", Button.class).isDisabled()).isFalse();
        assertThat(find("#posts-reason", Label.class).isVisible()).isFalse();
    }

    private void keysAndMenusOnOtherWardsAreRefusedWithTheReason() {
        Desk.run(() -> session.view().scope().set(new Scope.London()));
        select(IN_CAMDEN);
        Plan before = session.plan().get();
        Desk.run(() -> desk.window.shell().actions().run(Action.ADD_DWO));
        assertThat(session.plan().get()).isEqualTo(before);
        assertThat(session.problems().toString()).contains("outside the borough");
    }

    private void theBestPlanMovesOnlyTheBoroughsPosts() {
        Desk.run(() -> desk.window.shell().actions().run(Action.OPTIMISE));
        Desk.until(() -> !session.evaluation()
                .get()
                .scenario()
                .allocation()
                .equals(session.scenario().allocation()));
        var found = session.evaluation().get();
        for (int w = 0; w < found.wards(); w++) {
            if (!session.plan()
                    .get()
                    .extract()
                    .wards()
                    .contains(session.plan().get().wardCodes().get(w))) {
                assertThat(found.posts(w))
                        .isEqualTo(session.scenario().allocation().inWard(w));
            }
        }
    }

    @Test
    void itFitsTheWindow() {
        select(COLDHARBOUR);
        desk.picture("borough-file", 1440, 900, this::nothingIsCut);
        Desk.run(() -> desk.theme.dark().set(true));
        desk.picture("borough-file-dark-1280x720", 1280, 720, this::nothingIsCut);
        Desk.run(() -> session.view().scope().set(new Scope.London()));
        select(IN_CAMDEN);
        Desk.run(() -> desk.theme.dark().set(false));
        desk.picture("borough-file-outside", 1440, 900, this::nothingIsCut);
    }

    private void nothingIsCut() {
        Node export = desk.root().lookup("#export-button");
        assertThat(export.localToScene(export.getBoundsInLocal()).getMaxX())
                .isLessThan(export.getScene().getRoot().getLayoutBounds().getWidth());
        assertThat(find("#borough-part", Label.class).getWidth()).isGreaterThan(60);
    }
}
