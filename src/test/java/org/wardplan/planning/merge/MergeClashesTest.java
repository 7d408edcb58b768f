package org.wardplan.planning.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wardplan.base.Problem;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.planning.merge.MergeClash.Kind;

/** Twelve clashes planted in the files of 32 boroughs, at least one of each kind. */
class MergeClashesTest {
    private static final String LAMBETH = "E05000420";

    private Plan base;
    private Plan london;
    private final Map<String, Returned> files = new LinkedHashMap<>();
    private Returned secondHackney;

    @BeforeEach
    void plant() {
        base = London.plan();
        london = base;
        int seed = 500;
        for (Borough b : London.DATA.wards().boroughs()) {
            Plan part = London.part(base, b);
            // The first two wards are left for what is planted by hand.
            Set<String> first = Set.copyOf(wards(part).subList(0, 2));
            files.put(b.name(), Returned.of(b.name() + ".wardplan", part, BoroughScript.edited(part, seed++, first)));
        }
        // 1 to 6: the same field on both sides.
        both("Barnet", (plan, ward) -> posts(plan, ward, "DWO", 4), (plan, ward) -> posts(plan, ward, "DWO", 3));
        both("Brent", (plan, ward) -> posts(plan, ward, "PCSO", 0), (plan, ward) -> posts(plan, ward, "PCSO", 2));
        both("Camden", (plan, ward) -> note(plan, ward, "the borough's"), (plan, ward) -> note(plan, ward, "London's"));
        both("Ealing", (plan, ward) -> posts(plan, ward, "DWO", 3), MergeClashesTest::locked);
        both("Sutton", (p, w) -> priorities(p, "E09000029", 3), (p, w) -> priorities(p, "E09000029", 2));
        both("Bexley", (plan, ward) -> posts(plan, ward, "SGT", 1), (plan, ward) -> posts(plan, ward, "SGT", 2));
        // The same change on both sides is none.
        both("Croydon", (plan, ward) -> posts(plan, ward, "DWO", 5), (plan, ward) -> posts(plan, ward, "DWO", 5));
        // 7: out of another plan; 8: out of a copy that went another way.
        replace("Enfield", f -> with(f, "another-plan", London.ENTRY, London.HASH, "sha"));
        replace("Greenwich", f -> with(f, "london-plan", London.ENTRY, "bb07", "sha"));
        // 9: worked on with other data.
        replace("Haringey", f -> with(f, "london-plan", London.ENTRY, London.HASH, "other-data"));
        // 10: over its envelope.
        replace("Lambeth", f -> Returned.of(f.file(), f.base(), posts(f.now(), LAMBETH, "DWO", 30)));
        // 11 and 12: two files of one borough.
        Returned hackney = files.get("Hackney");
        secondHackney = Returned.of(
                "Hackney-2.wardplan",
                hackney.base(),
                note(hackney.now(), wards(hackney.base()).get(0), "second"));
    }

    private interface Change {
        Plan of(Plan plan, String ward);
    }

    private void both(String borough, Change boroughs, Change londons) {
        Returned f = files.get(borough);
        String ward = wards(f.base()).get(0);
        files.put(borough, Returned.of(f.file(), f.base(), boroughs.of(f.now(), ward)));
        london = londons.of(london, ward);
    }

    private void replace(String borough, UnaryOperator<Returned> change) {
        files.put(borough, change.apply(files.get(borough)));
    }

    private static List<String> wards(Plan part) {
        return Objects.requireNonNull(part.extract()).wards();
    }

    private static Plan posts(Plan plan, String ward, String role, int to) {
        int now = plan.working().allocation().posts(plan.roleIndex(role), plan.wardIndex(ward));
        return plan.apply(new PlanEdit.SetPosts(
                plan.working().id(), List.of(new PostChange(ward, role, now, to)), "posts", null));
    }

    private static Plan note(Plan plan, String ward, String text) {
        return plan.apply(new PlanEdit.SetNote(plan.working().id(), ward, "", text, "note"));
    }

    private static Plan locked(Plan plan, String ward) {
        return plan.apply(new PlanEdit.SetLocks(plan.working().id(), List.of(new Lock(ward, "DWO")), true, "locked"));
    }

    private static Plan priorities(Plan plan, String borough, double factor) {
        return plan.apply(new PlanEdit.SetLocalPriorities(
                plan.working().id(),
                null,
                new LocalPriorities(borough, 2020, "", Map.of("robbery-personal", factor), ""),
                "priorities",
                null));
    }

    private static Returned with(Returned f, String plan, long entry, String hash, String data) {
        return Returned.of(f.file(), with(f.base(), plan, entry, hash, data), with(f.now(), plan, entry, hash, data));
    }

    private static Plan with(Plan p, String plan, long entry, String hash, String data) {
        Extract e = Objects.requireNonNull(p.extract());
        Extract other = new Extract(
                plan,
                e.planName(),
                e.borough(),
                e.boroughName(),
                e.scenario(),
                e.wards(),
                entry,
                hash,
                e.at(),
                e.by(),
                e.envelope());
        return new Plan(
                p.id(),
                p.name(),
                p.wardSet(),
                data.equals("sha") ? p.dataSha256() : data,
                p.wardCodes(),
                p.roles(),
                p.scenarios(),
                p.baseline(),
                p.submissions(),
                other);
    }

    private Merge merge(long shuffle) {
        List<Returned> all = new ArrayList<>(files.values());
        all.add(secondHackney);
        Collections.shuffle(all, new Random(shuffle));
        return Merge.of(london, London.RECORD, all, London.DATA.wards(), null);
    }

    @Test
    void allTwelveAreReportedAndNoneInvented() {
        Merge merge = merge(1);
        assertThat(merge.open()).hasSize(12).isEqualTo(merge.clashes());
        assertThat(merge.clashes().stream().map(MergeClash::id))
                .containsExactlyInAnyOrder(
                        "barnet/posts/" + wards(files.get("Barnet").base()).get(0) + "/DWO",
                        "brent/posts/" + wards(files.get("Brent").base()).get(0) + "/PCSO",
                        "camden/note/" + wards(files.get("Camden").base()).get(0),
                        "ealing/posts/" + wards(files.get("Ealing").base()).get(0) + "/DWO",
                        "sutton/priorities/2020",
                        "bexley/posts/" + wards(files.get("Bexley").base()).get(0) + "/SGT",
                        "enfield/wrong-base",
                        "greenwich/wrong-base",
                        "haringey/wrong-data",
                        "lambeth/over-envelope",
                        "hackney@Hackney.wardplan/same-borough-twice",
                        "hackney@Hackney-2.wardplan/same-borough-twice");
        assertThat(new TreeSet<>(merge.clashes().stream().map(MergeClash::kind).toList()))
                .containsExactly(Kind.values());
        assertThat(merge(2).clashes()).isEqualTo(merge.clashes());
    }

    @Test
    void clashesSayBothSides() {
        Merge merge = merge(1);
        MergeClash posts = clash(merge, "barnet/posts");
        assertThat(List.of(posts.base(), posts.london(), posts.theirs()))
                .containsExactly("2 posts", "3 posts", "4 posts");
        assertThat(clash(merge, "ealing/").london()).isEqualTo("2 posts, locked since");
        MergeClash over = clash(merge, "lambeth/");
        Money cost = Money.pounds(21 * (2 * 60_043 + 40_000) + 28 * 60_043);
        assertThat(over.words())
                .contains(cost.inPounds())
                .contains(cost.minus(Money.pounds(21 * (2 * 60_043 + 40_000) + 500_000))
                                .inPounds() + " over");
        assertThat(clash(merge, "enfield/").words()).contains("another plan");
        assertThat(clash(merge, "greenwich/").words()).contains("went another way");
        assertThat(clash(merge, "haringey/").words()).contains("another release of the data");
        assertThat(clash(merge, "hackney@Hackney.").words()).contains("Hackney-2.wardplan");
    }

    @Test
    void undecidedOnesWaitAndAllElseIsTaken() {
        Plan after = london.apply(Objects.requireNonNull(merge(1).edit()));
        for (String out : List.of("Enfield", "Greenwich", "Haringey", "Lambeth", "Hackney")) {
            for (String ward : wards(files.get(out).base())) {
                assertThat(fields(after, ward)).as(out).isEqualTo(fields(london, ward));
            }
            assertThat(after.submission(files.get(out).base().extract().borough()))
                    .as(out)
                    .isEmpty();
        }
        for (String in : List.of("Barnet", "Brent", "Camden", "Ealing", "Bexley", "Sutton", "Merton")) {
            List<String> wards = wards(files.get(in).base());
            assertThat(fields(after, wards.get(0))).as(in).isEqualTo(fields(london, wards.get(0)));
            for (String ward : wards.subList(2, wards.size())) {
                assertThat(fields(after, ward))
                        .as(in)
                        .isEqualTo(fields(files.get(in).now(), ward));
            }
        }
    }

    @Test
    void allForLondonKeepsLondonAndAllForTheBoroughTakesIt() {
        Merge merge = merge(1);
        Merge londons = merge.decided(Decisions.all(Side.LONDON));
        assertThat(londons.open()).isEmpty();
        assertThat(london.apply(londons.edit())).isEqualTo(london.apply(merge.edit()));

        Merge theirs = merge.decided(Decisions.all(Side.BOROUGH));
        // Two versions can't both be taken.
        assertThat(theirs.open()).extracting(MergeClash::kind).containsOnly(Kind.SAME_BOROUGH_TWICE);
        Decisions one = Decisions.all(Side.BOROUGH).with("hackney@Hackney.wardplan/same-borough-twice", Side.LONDON);
        assertThat(merge.decided(one).open()).isEmpty();
        Plan after = london.apply(Objects.requireNonNull(merge.edit(one)));
        for (Map.Entry<String, Returned> file : files.entrySet()) {
            Returned from = file.getKey().equals("Hackney") ? secondHackney : file.getValue();
            for (String ward : wards(from.base())) {
                if (!file.getKey().equals("Ealing") || wards(from.base()).indexOf(ward) > 0) {
                    assertThat(fields(after, ward)).as(file.getKey()).isEqualTo(fields(from.now(), ward));
                }
            }
        }
        assertThat(after.apply(merge.edit(one).inverse())).isEqualTo(london);
        assertThat(merge.edit(one).reason()).contains("Barnet").contains("decided for Barnet (4 posts)");
    }

    @Test
    void mergedAgainAfterAllWasTakenNothingClashes() {
        Decisions taken = Decisions.all(Side.BOROUGH).with("hackney@Hackney.wardplan/same-borough-twice", Side.LONDON);
        london = london.apply(Objects.requireNonNull(merge(1).edit(taken)));
        for (Returned file : files.values()) {
            Returned from = file.file().equals("Hackney.wardplan") ? secondHackney : file;
            Merge again = London.merge(london, from);
            assertThat(again.clashes()).as(from.file()).isEmpty();
            assertThat(again.edit()).as(from.file()).isNull();
        }
    }

    @Test
    void oneClashDecidedLeavesTheOthers() {
        Merge merge = merge(1);
        MergeClash barnet = clash(merge, "barnet/posts");
        Merge decided = merge.decided(Decisions.NONE.with(barnet.id(), Side.BOROUGH));
        assertThat(decided.open()).hasSize(11);
        assertThat(decided.clashes()).hasSize(12);
        assertThat(fields(london.apply(decided.edit()), barnet.field().ward()))
                .isEqualTo(fields(files.get("Barnet").now(), barnet.field().ward()));
        assertThat(decided.decided(
                                Decisions.NONE.with(barnet.id(), Side.BOROUGH).without(barnet.id()))
                        .open())
                .hasSize(12);
    }

    @Test
    void whatIsKeptIsSaid() {
        Merge merge = merge(1);
        assertThat(merge.kept().stream().map(MergeChange::words))
                .anyMatch(w -> w.contains("London's 3 posts kept, undecided against 4 posts"))
                .anyMatch(w -> w.startsWith("Lambeth.wardplan: nothing is taken before it is decided"));
        assertThat(merge.files()).hasSize(33);
        assertThat(merge.files().stream().filter(FileOutcome::blocked)).hasSize(6);
    }

    @Test
    void aFileOfAnotherKindCantBeTaken() {
        Merge merge =
                London.merge(london, Returned.of("plan.wardplan", base, base)).decided(Decisions.all(Side.BOROUGH));
        assertThat(merge.open()).singleElement().satisfies(c -> {
            assertThat(c.kind()).isEqualTo(Kind.WRONG_BASE);
            assertThat(c.id()).isEqualTo("file:plan.wardplan/wrong-base");
            assertThat(c.takeable()).isFalse();
        });
        assertThat(merge.edit()).isNull();
    }

    @Test
    void aFileWhoseRecordWasChangedIsAClash() {
        Returned merton = files.get("Merton");
        Returned broken = new Returned(
                merton.file(),
                merton.base(),
                merton.now(),
                List.of(Problem.error(merton.file(), "entry 2 of the journal was changed after it was written")));
        Merge merge = London.merge(london, broken);
        assertThat(merge.open()).singleElement().satisfies(c -> {
            assertThat(c.id()).isEqualTo("merton/wrong-base");
            assertThat(c.words()).contains("entry 2 of the journal was changed");
        });
        assertThat(merge.edit()).isNull();
        assertThat(edits(merge.edit(Decisions.all(Side.BOROUGH))))
                .isNotEmpty()
                .isEqualTo(edits(London.merge(london, merton).edit()));
    }

    @Test
    void theSameFileTwiceIsMergedOnce() {
        Returned merton = files.get("Merton");
        Returned copy = Returned.of("copy.wardplan", merton.base(), merton.now());
        Merge merge = London.merge(london, merton, copy);
        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.files()).hasSize(2);
        assertThat(merge.taken()).hasSameSizeAs(London.merge(london, merton).taken());
    }

    private static List<PlanEdit> edits(PlanEdit whole) {
        return ((PlanEdit.Several) whole).edits();
    }

    private static MergeClash clash(Merge merge, String idBegins) {
        return merge.clashes().stream()
                .filter(c -> c.id().startsWith(idBegins))
                .findFirst()
                .orElseThrow();
    }

    /** Posts, locks and note of a ward. */
    private static List<Object> fields(Plan plan, String ward) {
        List<Object> list = new ArrayList<>();
        int w = plan.wardIndex(ward);
        for (int r = 0; r < plan.roles().size(); r++) {
            list.add(plan.working().allocation().posts(r, w));
            list.add(plan.working()
                    .locks()
                    .contains(new Lock(ward, plan.roles().get(r).id())));
        }
        list.add(plan.working().notes().getOrDefault(ward, ""));
        return list;
    }
}
