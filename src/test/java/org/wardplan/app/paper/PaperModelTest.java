package org.wardplan.app.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Scope;
import org.wardplan.app.Sessions;
import org.wardplan.app.TaskRunner;
import org.wardplan.base.Problem;
import org.wardplan.model.geography.Borough;
import org.wardplan.planning.Edits;
import org.wardplan.report.paper.PaperSection;

class PaperModelTest {
    @TempDir
    Path folder;

    private PlanSession session;
    private PaperModel model;

    @BeforeEach
    void open() {
        // Ranks and likeness of wards, which the session begins with, are never worked out: the paper does that itself.
        AtomicInteger begun = new AtomicInteger();
        TaskRunner tasks = new TaskRunner(
                work -> {
                    if (begun.getAndIncrement() > 1) {
                        work.run();
                    }
                },
                Runnable::run);
        session = Sessions.open(Sessions.wards2014(), folder, tasks);
        Borough lambeth = session.data().wards().boroughs().stream()
                .filter(b -> b.name().equals("Lambeth"))
                .findFirst()
                .orElseThrow();
        session.view().scope().set(new Scope.OneBorough(lambeth));
        model = new PaperModel(session, "0.1.0");
        model.setActive(true);
        model.choices().sections().set(EnumSet.of(PaperSection.MONEY));
    }

    @AfterEach
    void close() {
        model.setActive(false);
        session.close();
    }

    private PaperModel.Ready ready() {
        return Objects.requireNonNull(model.ready().get());
    }

    @Test
    void setsWhatIsChosenAndSavesTheSameBytes() throws Exception {
        model.set();
        assertThat(ready().paper().name()).isEqualTo("Lambeth");
        assertThat(model.current().get()).isTrue();
        byte[] few = ready().pdf().bytes();

        int before = model.stale().get();
        model.choices().print(PaperSection.WARDS, true);
        assertThat(model.current().get()).isFalse();
        assertThat(model.stale().get()).isGreaterThan(before);
        model.set();
        assertThat(ready().pdf().bytes()).isNotEqualTo(few);

        Path file = folder.resolve("paper.pdf");
        model.savePdf(file, w -> assertThat(w.count()).isEqualTo(ready().pdf().pages()), p -> {
            throw new AssertionError(p);
        });
        assertThat(Files.readAllBytes(file)).isEqualTo(ready().pdf().bytes());

        // an edit of the plan makes the paper another one, taking it back the same again
        byte[] first = ready().pdf().bytes();
        session.edit(Edits.addPosts(
                session.plan().get(), session.data().wards(), session.scenario(), new int[] {500}, 0, 1, null));
        assertThat(model.current().get()).isFalse();
        session.undo();
        model.set();
        assertThat(ready().pdf().bytes()).isEqualTo(first);
    }

    @Test
    void templatesAreEditsOfThePlan() {
        PaperTemplates templates = model.templates();
        assertThat(templates.current()).isNull();
        model.choices().note().set("For the panel of May.");
        templates.save("Panel of May");
        assertThat(session.plan().get().template("Panel of May")).isPresent();
        assertThat(Objects.requireNonNull(templates.current()).name()).isEqualTo("Panel of May");
        assertThat(templates.whyNot("Full")).isNotEmpty();

        model.choices().note().set("");
        model.choices().sections().set(EnumSet.of(PaperSection.MAP));
        templates.choose(templates.entries().stream()
                .filter(PaperTemplates.Entry::own)
                .findFirst()
                .orElseThrow());
        assertThat(model.choices().note().get()).isEqualTo("For the panel of May.");
        assertThat(model.choices().sections().get()).containsExactly(PaperSection.MONEY);

        templates.rename("Panel of May", "May");
        templates.remove("May");
        assertThat(session.plan().get().templates()).isEmpty();
        session.undo();
        session.undo();
        assertThat(session.plan().get().template("Panel of May")).isPresent();
        session.undo();
        assertThat(session.plan().get().templates()).isEmpty();
    }

    @Test
    void followsTheWindowUntilAHandChooses() {
        assertThat(model.choices().kind().get()).isEqualTo(PaperKind.BOROUGH);
        session.view().scope().set(new Scope.London());
        assertThat(model.choices().kind().get()).isEqualTo(PaperKind.LONDON);
        session.view().select(12);
        assertThat(model.choices().ward().get()).isEqualTo(12);

        model.choices().chooseKind(PaperKind.WARD);
        session.view().select(20);
        assertThat(model.choices().ward().get()).isEqualTo(12);
        model.set();
        assertThat(ready().pdf().pages()).isEqualTo(1);

        model.choices().chooseKind(PaperKind.COMPARISON);
        List<String> two = model.choices().compared();
        assertThat(two).hasSize(2);
        model.choices().compare(two.get(1), false);
        model.set();
        assertThat(model.ready().get()).isNull();
        assertThat(model.problem().get()).isEqualTo("Choose two to four scenarios at the left.");
    }

    @Test
    void aLogoIsAPictureOfAFewHundredKilobytes() throws Exception {
        Path none = Files.writeString(folder.resolve("logo.png"), "no picture");
        assertThat(model.chooseLogo(none, "Crest")).contains("expected a PNG or JPEG file");
        Path large = Files.write(folder.resolve("large.png"), new byte[300 * 1024]);
        assertThat(model.chooseLogo(large, "Crest")).contains("at most 256 KB");
        assertThat(model.choices().logo().get()).isNull();
    }

    @Test
    void everySectionHasANameInAGroup() {
        List<String> names = SectionGroup.all().stream()
                .flatMap(g -> g.sections().values().stream())
                .toList();
        assertThat(names).hasSize(PaperSection.values().length).allMatch(n -> Character.isUpperCase(n.charAt(0)));
    }

    @Test
    void saysWhatCanNotBeWritten() {
        model.set();
        List<Problem> told = new java.util.ArrayList<>();
        model.savePdf(folder.resolve("nowhere").resolve("paper.pdf"), w -> {}, told::addAll);
        assertThat(told).singleElement().satisfies(p -> assertThat(p.message()).contains("There is no folder"));
    }
}
