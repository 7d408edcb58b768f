package org.wardplan.planning.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.PresetReader;
import org.wardplan.dataset.WardData;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.NewPlan;

class FigureChangesTest {
    private static final Path WARD_DATA = Path.of("ward-data");
    private static final String COLDHARBOUR = "E05000420";
    private static final String FERNDALE = "E05000421";
    private static DataSet data;
    private static Plan plan;

    @BeforeAll
    static void load() {
        data = new WardData(WARD_DATA).load("london-2014").orThrow();
        double[] demand = new double[data.wards().size()];
        Arrays.fill(demand, 1);
        plan = NewPlan.of(
                PresetReader.read(WARD_DATA.resolve("presets/growth-2017.json")).orThrow(),
                data.wards(),
                data.description().sha256(),
                demand,
                "plan-1",
                "Draft");
    }

    private static FigureTable table(FigureTable.@Nullable Origin origin, String... lines) {
        List<List<String>> cells =
                Arrays.stream(lines).map(l -> List.of(l.split(",", -1))).toList();
        return new FigureTable(
                "f.xlsx",
                "f.xlsx, sheet Wards",
                origin,
                1,
                cells.get(0),
                java.util.stream.IntStream.range(1, cells.size())
                        .mapToObj(k -> new FigureTable.Row(k + 1, cells.get(k)))
                        .toList());
    }

    private static FigureChanges of(Scenario s, String... lines) {
        return FigureChanges.of(table(null, lines), plan, data.wards(), s);
    }

    private static Scenario with(String ward, int role, int posts) {
        int[][] all = plan.working().allocation().toArray();
        all[role][plan.wardIndex(ward)] = posts;
        return plan.working().withAllocation(Allocation.of(all));
    }

    private static List<String> messages(List<org.wardplan.base.Problem> problems) {
        return problems.stream().map(p -> p.message()).toList();
    }

    /** All there is between three numbers: exported, in the plan now, in the file. The floor is 2 DWO. */
    @Test
    void threeNumbersAreCompared() {
        String head = "Ward code,DWO,DWO as exported";
        assertThat(of(plan.working(), head, COLDHARBOUR + ",2,2").items()).isEmpty();
        FigureChanges inFile = of(plan.working(), head, COLDHARBOUR + ",4,2");
        assertThat(inFile.items()).singleElement().satisfies(i -> {
            assertThat(List.of(i.from(), i.to(), i.exported().getAsInt())).containsExactly(2, 4, 2);
            assertThat(i.clash()).isFalse();
        });
        Scenario movedOn = with(COLDHARBOUR, 0, 3);
        FigureChanges inPlan = of(movedOn, head, COLDHARBOUR + ",2,2");
        assertThat(inPlan.items()).isEmpty();
        assertThat(messages(inPlan.warnings())).anySatisfy(m -> assertThat(m)
                .contains("1 number was changed in the plan since the export")
                .contains("the plan's stay"));
        assertThat(of(movedOn, head, COLDHARBOUR + ",3,2").items()).isEmpty();
        FigureChanges both = of(movedOn, head, COLDHARBOUR + ",5,2");
        assertThat(both.items()).singleElement().matches(FigureChanges.Item::clash);
        assertThat(both.edit(false, false, null)).isNull();
        assertThat(both.edit(false, true, null)).isNotNull();
        assertThat(both.summary()).contains("1 changed in the plan too");
    }

    @Test
    void withoutExportedPostsWhatDiffersIsAChange() {
        FigureChanges changes =
                of(plan.working(), "code,name,postsDWO,postsPCSO,target", COLDHARBOUR + ",Coldharbour,3,,9.9");
        assertThat(changes.items()).singleElement().satisfies(i -> assertThat(i.exported())
                .isEmpty());
        assertThat(changes.ignoredColumns()).containsExactly("target");
        assertThat(changes.problems()).isEmpty();
    }

    @Test
    void lockedPostsChangeOnlyWhenTheUserSaysSo() {
        Scenario locked = plan.working().withLocks(Set.of(new Lock(COLDHARBOUR, "DWO")));
        FigureChanges changes = of(locked, "Ward code,DWO", COLDHARBOUR + ",3", FERNDALE + ",4");
        assertThat(changes.items()).hasSize(2);
        PlanEdit.SetPosts free = (PlanEdit.SetPosts) changes.edit(false, false, " agreed ");
        assertThat(free).isNotNull();
        assertThat(free.changes()).singleElement().matches(c -> c.ward().equals(FERNDALE));
        assertThat(free.label()).isEqualTo("Figures brought back from f.xlsx: 1 ward");
        assertThat(free.reason()).isEqualTo("agreed");
        PlanEdit.SetPosts all = (PlanEdit.SetPosts) changes.edit(true, false, "");
        assertThat(all).isNotNull();
        assertThat(all.changes()).hasSize(2);
        assertThat(all.reason()).isNull();
    }

    @Test
    void everyCellThatCantBeTakenIsToldWithItsPlace() {
        FigureChanges changes = of(
                plan.working(),
                "Ward code,Ward,DWO,PCSO,dwo",
                COLDHARBOUR + ",Coldharbour,-1,2.5,1",
                FERNDALE + ",Ferndale,1200,x,1",
                "E05999999,Nowhere,3,1,1",
                "Lambeth,Lambeth,3,1,1",
                "E05000422,Abbey Road,3,1,1",
                COLDHARBOUR + ",Coldharbour,3,1,1",
                ",Somewhere,3,1,1",
                ",Sum of the rows shown,9,9,9",
                ",,,,");
        assertThat(changes.items()).isEmpty();
        assertThat(changes.problems()).allMatch(p -> "f.xlsx, sheet Wards".equals(p.file()));
        assertThat(changes.problems())
                .extracting(p -> p.line() + " " + p.column())
                .containsExactly(
                        "1 dwo",
                        "2 DWO",
                        "2 PCSO",
                        "3 DWO",
                        "3 PCSO",
                        "4 Ward code",
                        "5 Ward code",
                        "6 Ward",
                        "7 Ward code",
                        "8 Ward code");
        assertThat(messages(changes.problems()))
                .anySatisfy(m -> assertThat(m).contains("\"-1\" is negative"))
                .anySatisfy(m -> assertThat(m).contains("1200 is too many"))
                .anySatisfy(m -> assertThat(m).contains("No ward E05999999"))
                .anySatisfy(m -> assertThat(m).contains("but the row says \"Abbey Road\""))
                .anySatisfy(m -> assertThat(m).contains("stands in row 2 already"));
    }

    @Test
    void blankCellOfAWorkbookIsToldAndLeavesThePosts() {
        FigureChanges changes = of(plan.working(), "Ward code,DWO,DWO as exported", COLDHARBOUR + ",,2");
        assertThat(changes.items()).isEmpty();
        assertThat(messages(changes.warnings())).anySatisfy(m -> assertThat(m).contains("write 0 for none"));
    }

    @Test
    void fileOfOtherWardsPlanOrScenarioIsTold() {
        String[] lines = {"Ward code,DWO", COLDHARBOUR + ",3"};
        FigureTable wards = table(new FigureTable.Origin("plan-1", "s", "london-2022", "London", "2019-04-26"), lines);
        FigureChanges other = FigureChanges.of(wards, plan, data.wards(), plan.working());
        assertThat(other.items()).isEmpty();
        assertThat(messages(other.problems())).singleElement().satisfies(m -> assertThat(m)
                .contains("london-2022"));
        FigureTable ofPlan = table(new FigureTable.Origin("x", "s", "london-2014", "London", "2019-04-26"), lines);
        FigureChanges otherPlan = FigureChanges.of(ofPlan, plan, data.wards(), plan.working());
        assertThat(otherPlan.items()).hasSize(1);
        assertThat(messages(otherPlan.warnings()))
                .anySatisfy(m -> assertThat(m).contains("another plan"))
                .anySatisfy(m -> assertThat(m).contains("628 wards are not in the file"));
        FigureTable ofScenario =
                table(new FigureTable.Origin("plan-1", "gone", "london-2014", "Lambeth", "2019-04-26"), lines);
        assertThat(messages(FigureChanges.of(ofScenario, plan, data.wards(), plan.working())
                        .warnings()))
                .anySatisfy(m -> assertThat(m).contains("the scenario gone, which the plan no longer has"))
                .anySatisfy(m -> assertThat(m).contains("20 wards are not in the file"));
    }
}
