package org.wardplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.dataset.WardData;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.planning.merge.Extraction;
import org.wardplan.storage.PlanFile;

class MergeCommandTest {
    private static final String COLDHARBOUR = "E05000420";
    private static final String ANOTHER_IN_LAMBETH = "E05000419";
    private static final String IN_CAMDEN = "E05000130";

    private static final WardSet WARDS =
            new WardData(Path.of("ward-data")).load("london-2014").orThrow().wards();

    @TempDir
    Path folder;

    private Path london;

    @BeforeEach
    void makePlan() {
        london = folder.resolve("london.wardplan");
        done("new", london, "--preset", "growth-2017", "--name", "2018/19 growth");
    }

    private Path extract(String borough, Object... more) {
        Path out = folder.resolve(borough.toLowerCase(Locale.ROOT).replace(' ', '-') + ".wardplan");
        List<Object> args = new ArrayList<>(List.of("extract", london, "--borough", borough, out));
        args.addAll(List.of(more));
        done(args.toArray());
        return out;
    }

    private static CommandRun done(Object... args) {
        CommandRun run = CommandRun.of(args);
        assertThat(run.exit()).as(run.err()).isZero();
        return run;
    }

    private static Plan plan(Path file) {
        try (PlanFile open = PlanFile.openReadOnly(file).orThrow()) {
            return open.plan();
        }
    }

    @Test
    void extractSaysWhatItMade() {
        JsonNode made = done(
                        "extract",
                        london,
                        "--borough",
                        "lambeth",
                        folder.resolve("l.wardplan"),
                        "--envelope",
                        "3,500,000",
                        "--json")
                .json();
        assertThat(made.get("borough").asText()).isEqualTo("Lambeth");
        assertThat(made.get("name").asText()).isEqualTo("Lambeth: 2018/19 growth");
        assertThat(made.get("wards").asInt()).isEqualTo(21);
        assertThat(made.get("envelopePence").asLong()).isEqualTo(350_000_000);
        assertThat(made.get("entry").asInt()).isEqualTo(1);
        Plan part = plan(folder.resolve("l.wardplan"));
        assertThat(part.extract()).isNotNull();
        assertThat(part.extract().hash()).hasSize(64);

        CommandRun again = CommandRun.of("extract", london, "--borough", "Lambeth", folder.resolve("l.wardplan"));
        assertThat(again.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(again.err()).contains("is there already");
        CommandRun ofPart =
                CommandRun.of("extract", folder.resolve("l.wardplan"), "--borough", "Lambeth", "x.wardplan");
        assertThat(ofPart.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(ofPart.err()).contains("Lambeth's part of");
    }

    @Test
    void aBoroughsFileRefusesWhatIsLondons() {
        Path lambeth = extract("Lambeth");
        refused("is outside the borough", "set", lambeth, "--ward", IN_CAMDEN, "--dwo", "3");
        refused("is outside the borough", "set", lambeth, "--ward", IN_CAMDEN, "--lock");
        refused("set in the London plan", "assume", lambeth, "DWO.vacancy=5%");
        refused("set in the London plan", "rule", lambeth, "off", "floor");
        refused("agreed in the London plan", "submission", lambeth, "agree");
        refused("is not here", "submission", lambeth, "submit", "--borough", "Camden");
        JsonNode problems = CommandRun.of("set", lambeth, "--ward", IN_CAMDEN, "--dwo", "3", "--json")
                .json();
        assertThat(problems.at("/problems/0/message").asText()).contains(IN_CAMDEN);
        assertThat(done("history", lambeth, "--json").json()).hasSize(1);
        done("set", lambeth, "--ward", COLDHARBOUR, "--dwo", "3");
    }

    private static void refused(String why, Object... args) {
        CommandRun run = CommandRun.of(args);
        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.PROBLEMS);
        assertThat(run.err()).contains(why).doesNotContain("fault");
    }

    @Test
    void theOptimiserPlacesTheBoroughsPostsOnly() {
        Path lambeth = extract("Lambeth", "--envelope", "3600000");
        Plan before = plan(lambeth);
        JsonNode show = done("show", lambeth, "--json").json();
        assertThat(show.get("envelopePence").asLong()).isEqualTo(360_000_000);
        assertThat(show.get("headroomPence").asLong()).isEqualTo(360_000_000 - 21 * (2 * 6_004_300 + 4_000_000));
        refused("set in the London plan", "optimise", lambeth, "--budget", "110000000", "--apply");
        JsonNode best = done("optimise", lambeth, "--objective", "short", "--apply", "--json")
                .json();
        assertThat(best.get("status").asText()).isEqualTo("OPTIMAL");
        Plan after = plan(lambeth);
        List<String> own = Objects.requireNonNull(after.extract()).wards();
        for (int w = 0; w < 629; w++) {
            if (!own.contains(after.wardCodes().get(w))) {
                assertThat(after.working().allocation().inWard(w))
                        .isEqualTo(before.working().allocation().inWard(w));
            }
        }
        assertThat(after.working().allocation()).isNotEqualTo(before.working().allocation());
        assertThat(after.working().rulebook()).isEqualTo(before.working().rulebook());
        assertThat(done("show", lambeth, "--json").json().get("headroomPence").asLong())
                .isBetween(0L, 4_000_000L);
        done("merge", london, lambeth);
        assertThat(plan(london).working().allocation())
                .isEqualTo(after.working().allocation());
        assertThat(plan(london).working().budget()).isNotEqualTo(after.working().budget());
    }

    @Test
    void handedInMergedAndAgreed() {
        Path lambeth = extract("Lambeth", "--envelope", "3500000");
        done("set", lambeth, "--ward", COLDHARBOUR, "--dwo", "3", "--reason", "football");
        done("submission", lambeth, "submit", "--by", "Supt. Hale", "--note", "as discussed");
        refused("nothing in that was merged", "submission", london, "agree", "--borough", "Lambeth");
        refused("hands its plan in by its own file", "submission", london, "submit", "--borough", "Lambeth");

        JsonNode merged = done("merge", london, lambeth, "--json").json();
        assertThat(merged.get("conflicts")).isEmpty();
        assertThat(merged.at("/merged/0/borough").asText()).isEqualTo("Lambeth");
        assertThat(merged.at("/merged/0/changes").asInt()).isEqualTo(1);
        assertThat(merged.at("/merged/0/submission").asText()).isEqualTo("SUBMITTED");
        assertThat(merged.at("/edit/label").asText()).isEqualTo("Merged Lambeth's plan");
        assertThat(merged.at("/taken/0").asText()).isEqualTo("Coldharbour, DWO: 2 posts → 3 posts");
        JsonNode said = done("submission", london, "list", "--borough", "Lambeth", "--json")
                .json();
        assertThat(said.at("/0/state").asText()).isEqualTo("SUBMITTED");
        assertThat(said.at("/0/by").asText()).isEqualTo("Supt. Hale");
        assertThat(said.at("/0/note").asText()).isEqualTo("From lambeth.wardplan: as discussed");

        done("submission", london, "agree", "--borough", "Lambeth", "--by", "MOPAC");
        Plan agreed = plan(london);
        CommandRun again = done("merge", london, lambeth);
        assertThat(again.out()).contains("Nothing changes in the London plan");
        assertThat(plan(london)).isEqualTo(agreed);
        JsonNode all = done("submission", london, "list", "--json").json();
        assertThat(all).hasSize(32);
        done("undo", london);
        done("undo", london);
        assertThat(plan(london).submissions()).isEmpty();
        assertThat(done("show", london, "--json").json().at("/posts/DWO").asInt())
                .isEqualTo(1258);
    }

    @Test
    void conflictsAreListedAndDecidedOneByOne() {
        Path lambeth = extract("Lambeth", "--envelope", "4000000");
        done("set", lambeth, "--ward", COLDHARBOUR, "--dwo", "4");
        done("set", lambeth, "--ward", ANOTHER_IN_LAMBETH, "--dwo", "5");
        done("set", london, "--ward", COLDHARBOUR, "--dwo", "3");
        Plan before = plan(london);

        CommandRun dry = CommandRun.of("merge", london, lambeth, "--dry-run", "--json");
        assertThat(dry.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(plan(london)).isEqualTo(before);
        CommandRun run = CommandRun.of("merge", london, lambeth, "--json");
        assertThat(run.exit()).isEqualTo(Exit.PROBLEMS);
        JsonNode conflicts = run.json().get("conflicts");
        assertThat(conflicts).isEqualTo(dry.json().get("conflicts")).hasSize(1);
        String id = "lambeth/posts/" + COLDHARBOUR + "/DWO";
        assertThat(conflicts.at("/0/id").asText()).isEqualTo(id);
        assertThat(conflicts.at("/0/kind").asText()).isEqualTo("both-changed");
        assertThat(conflicts.at("/0/base").asText()).isEqualTo("2 posts");
        assertThat(conflicts.at("/0/london").asText()).isEqualTo("3 posts");
        assertThat(conflicts.at("/0/theirs").asText()).isEqualTo("4 posts");
        assertThat(posts(ANOTHER_IN_LAMBETH)).as("the clean part is merged").isEqualTo(5);
        assertThat(posts(COLDHARBOUR)).as("London's stays").isEqualTo(3);

        CommandRun text = CommandRun.of("merge", london, lambeth);
        assertThat(text.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(text.out()).contains("1 conflict is undecided", id, "--take ID=london");
        CommandRun wrong = CommandRun.of("merge", london, lambeth, "--take", "lambeth/posts=borough");
        assertThat(wrong.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(wrong.err()).contains("There is no conflict", id);
        assertThat(CommandRun.of("merge", london, lambeth, "--take-all", "both").exit())
                .isEqualTo(Exit.USAGE);

        JsonNode decided = done("merge", london, lambeth, "--take", id + "=borough", "--json")
                .json();
        assertThat(decided.get("conflicts")).isEmpty();
        assertThat(decided.at("/decided/0/decided").asText()).isEqualTo("borough");
        assertThat(posts(COLDHARBOUR)).isEqualTo(4);
        assertThat(done("history", london, "--json").json().findValuesAsText("reason"))
                .anyMatch(r -> r.contains("decided for Lambeth (4 posts)"));
    }

    private int posts(String ward) {
        Plan plan = plan(london);
        return plan.working().allocation().posts(plan.roleIndex("DWO"), plan.wardIndex(ward));
    }

    @Test
    void overTheEnvelopeWaitsUntilDecided() {
        Path lambeth = extract("Lambeth");
        done("set", lambeth, "--ward", COLDHARBOUR, "--dwo", "3");
        CommandRun run = CommandRun.of("merge", london, lambeth, "--json");
        assertThat(run.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(run.json().at("/conflicts/0/id").asText()).isEqualTo("lambeth/over-envelope");
        assertThat(run.json().at("/conflicts/0/words").asText()).contains("£60,043 over");
        assertThat(posts(COLDHARBOUR)).isEqualTo(2);
        assertThat(CommandRun.of("merge", london, lambeth, "--take-all", "london")
                        .exit())
                .isZero();
        assertThat(posts(COLDHARBOUR)).isEqualTo(2);
        done("merge", london, lambeth, "--take-all", "borough");
        assertThat(posts(COLDHARBOUR)).isEqualTo(3);
        assertThat(done("merge", london, lambeth, "--json").json().get("conflicts"))
                .as("merged again")
                .isEmpty();
    }

    @Test
    void filesOfAnotherPlanAndFilesThatAreNone() {
        Path lambeth = extract("Lambeth");
        done("set", lambeth, "--ward", COLDHARBOUR, "--dwo", "1");
        Path other = folder.resolve("other.wardplan");
        done("new", other, "--preset", "growth-2017");
        done("set", other, "--ward", COLDHARBOUR, "--pcso", "2");
        CommandRun copy = CommandRun.of("merge", other, london, "--json");
        assertThat(copy.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(copy.json().at("/conflicts/0/kind").asText()).isEqualTo("wrong-base");
        assertThat(copy.json().at("/conflicts/0/takeable").asBoolean()).isFalse();
        CommandRun none = CommandRun.of("merge", london, lambeth, folder.resolve("none.wardplan"));
        assertThat(none.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(none.err()).contains("none.wardplan").contains("is not there");
        assertThat(posts(COLDHARBOUR)).isEqualTo(2);
    }

    @Test
    void allBoroughsThroughFilesInAnyOrder() {
        List<Path> files = new ArrayList<>(List.of(extract("Lambeth", "--envelope", "9000000")));
        Plan first = plan(files.get(0));
        Extract lambeth = Objects.requireNonNull(first.extract());
        Plan on = plan(london);
        for (Borough b : WARDS.boroughs()) {
            if (!b.name().equals("Lambeth")) {
                files.add(file(on, b, lambeth));
            }
        }
        Random random = new Random(5);
        files.forEach(f -> edit(f, random));
        done("submission", files.get(9), "submit");
        Path copy = folder.resolve("copy.wardplan");
        try (PlanFile open = PlanFile.openReadOnly(london).orThrow()) {
            assertThat(open.saveCopy(copy, false)).isEmpty();
        }
        List<Object> all = new ArrayList<>(List.of("merge", london, "--json"));
        all.addAll(files);
        JsonNode merged = done(all.toArray()).json();
        assertThat(merged.get("merged")).hasSize(32);
        assertThat(merged.at("/edit/label").asText()).isEqualTo("Merged 32 boroughs' plans");
        Collections.shuffle(files, random);
        done("merge", copy, files.get(0));
        for (int i = 1; i < 32; i += 8) {
            List<Object> some = new ArrayList<>(List.of("merge", copy));
            some.addAll(files.subList(i, Math.min(32, i + 8)));
            done(some.toArray());
        }
        assertThat(plan(copy)).isEqualTo(plan(london));
        assertThat(done("history", london, "--verify", "--json").json()).hasSize(2);
        done("undo", london);
        assertThat(plan(london).scenarios()).isEqualTo(first(london).scenarios());
    }

    private static Plan first(Path file) {
        try (PlanFile open = PlanFile.openReadOnly(file).orThrow()) {
            return open.firstState().orThrow();
        }
    }

    private Path file(Plan on, Borough b, Extract like) {
        Path out = folder.resolve(b.name() + ".wardplan");
        Plan part = Extraction.of(
                on,
                like.scenario(),
                b,
                WARDS,
                like.entry(),
                like.hash(),
                Money.pounds(20_000_000),
                "Jo",
                CommandRun.NOW,
                b.name());
        PlanFile.create(out, part, "Jo", CommandRun.NOW).orThrow().close();
        return out;
    }

    private static void edit(Path file, Random random) {
        try (PlanFile open = PlanFile.open(file, "Supt.", CommandRun.NOW).orThrow()) {
            List<String> wards = Objects.requireNonNull(open.plan().extract()).wards();
            String s = open.plan().working().id();
            List<PlanEdit> edits = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                String ward = wards.get(i);
                PostChange change = new PostChange(ward, "DWO", 2, 3 + random.nextInt(4));
                edits.add(new PlanEdit.SetPosts(s, List.of(change), "posts", "seeded"));
                edits.add(new PlanEdit.SetNote(s, ward, "", "note " + i, "note"));
                edits.add(new PlanEdit.SetLocks(s, List.of(new Lock(ward, "PCSO")), true, "lock"));
            }
            open.append(new PlanEdit.Several(edits.subList(0, 7), "first", null), "Supt.", CommandRun.NOW);
            open.append(new PlanEdit.Several(edits.subList(7, 15), "then", null), "Supt.", CommandRun.NOW);
        }
    }
}
