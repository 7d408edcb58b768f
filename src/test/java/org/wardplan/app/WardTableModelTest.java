package org.wardplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.planning.Evaluation;

class WardTableModelTest {
    private final SmallCity city = new SmallCity();
    private final Evaluation e = city.evaluation();
    private final List<WardColumn> columns = WardColumn.all(city.roles);

    private int[] order(String column, boolean descending) {
        BitSet all = new BitSet();
        all.set(0, 6);
        return column(column).order(all, e, city.wards, descending);
    }

    private WardColumn column(String id) {
        return columns.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void sortsByAnyColumnWithTiesByCode() {
        assertThat(order("posts.PCSO", false)).containsExactly(1, 4, 0, 2, 5, 3);
        assertThat(order("posts.PCSO", true)).containsExactly(3, 0, 2, 5, 1, 4);
        assertThat(order("ward", false)).containsExactly(0, 2, 3, 5, 4, 1);
        assertThat(order("ward", true)).containsExactly(1, 4, 5, 3, 0, 2);
        assertThat(order("rank", false)).containsExactly(5, 4, 3, 2, 1, 0);
        assertThat(order("coverage", false)).startsWith(4, 5, 2);
    }

    @Test
    void putsWardsWithoutAValueLastEitherWay() {
        assertThat(order("rate", false)).endsWith(5);
        assertThat(order("rate", true)).endsWith(5);
        assertThat(order("marks", false)).endsWith(0, 2, 4, 5);
        assertThat(order("marks", true)).endsWith(0, 2, 4, 5);
    }

    @Test
    void writesCellsAsTheyAreShown() {
        assertThat(column("coverage").text(e, city.wards, 0)).isEqualTo("135%");
        assertThat(column("change").text(e, city.wards, 1)).isEqualTo("+1");
        assertThat(column("change").text(e, city.wards, 4)).isEqualTo("−3");
        assertThat(column("rate").text(e, city.wards, 5)).isEqualTo("–");
        assertThat(column("marks").text(e, city.wards, 3)).isEqualTo("DWO locked");
        assertThat(column("marks").text(e, city.wards, 1)).isEqualTo("note");
    }

    @Test
    void copiesForSpreadsheets() {
        String text = WardColumn.tabSeparated(
                List.of(column("ward"), column("posts.DWO"), column("coverage"), column("change"), column("rate")),
                new int[] {4, 5},
                e,
                city.wards);
        assertThat(text)
                .isEqualTo("Ward code\tWard\tDWO\tCoverage (%)\tChange\tCrime rate\n"
                        + "E05000005\tSpitalfields & Banglatown\t0\t0\t-3\t100\n"
                        + "E05000006\tÉcluse\t2\t41\t0\t\n");
    }

    @Test
    void countsWardsByCoverageAsShown() {
        BitSet all = new BitSet();
        all.set(0, 6);
        assertThat(CoverageBand.counts(all, e, city.wards)).containsExactly(6, 3, 1, 2);
        assertThat(CoverageBand.OVER.wards(all, e, city.wards).stream().toArray())
                .containsExactly(0, 1);
        assertThat(CoverageBand.SHORT.has(90)).isFalse();
        assertThat(CoverageBand.ON_TARGET.has(100)).isTrue();
        assertThat(CoverageBand.OVER.has(101)).isTrue();
    }

    @Test
    void picksByClickAndKeyInTheOrderOfTheList() {
        ViewState view = new ViewState(city.wards);
        WardPicking picking = new WardPicking(view);
        int[] order = {5, 3, 1, 4, 2, 0};
        picking.click(order, 3, false, false);
        picking.click(order, 4, true, false);
        assertThat(picking.inOrder(order)).containsExactly(3, 1, 4);
        assertThat(view.selection().get().lead()).isEqualTo(4);
        picking.click(order, 5, true, false);
        assertThat(picking.inOrder(order))
                .as("the range turns about its beginning")
                .containsExactly(5, 3);
        picking.click(order, 0, false, true);
        assertThat(picking.inOrder(order)).containsExactly(5, 3, 0);
        picking.click(order, 0, false, true);
        assertThat(picking.inOrder(order)).containsExactly(5, 3);
        picking.all(order);
        assertThat(view.selection().get().size()).isEqualTo(6);
        picking.move(order, -99, false);
        assertThat(view.selection().get()).isEqualTo(WardSelection.of(5));
        picking.move(order, 2, true);
        assertThat(picking.inOrder(order)).containsExactly(5, 3, 1);
        picking.move(order, 99, false);
        assertThat(view.selection().get()).isEqualTo(WardSelection.of(0));
    }

    @Test
    void aWardPickedElsewhereBeginsTheRange() {
        ViewState view = new ViewState(city.wards);
        WardPicking picking = new WardPicking(view);
        int[] order = IntStream.range(0, 6).toArray();
        picking.click(order, 0, false, false);
        view.select(2);
        picking.click(order, 4, true, false);
        assertThat(view.selection().get().wards()).containsExactly(2, 3, 4);
    }

    @Test
    void splitsChangesIntoFreeAndLocked() {
        PostRequest more = PostRequest.add(city.plan, city.scenario, new int[] {0, 3}, 0, 1);
        assertThat(more.free()).hasSize(1);
        assertThat(more.locked()).hasSize(1);
        PlanEdit without = more.edit(city.plan, city.wards, city.scenario, false, null);
        assertThat(without.label()).isEqualTo("Abbey: DWO 2 → 3");
        PlanEdit with = more.edit(city.plan, city.wards, city.scenario, true, "agreed");
        assertThat(with.label()).isEqualTo("2 wards: +1 DWO");
        assertThat(with.reason()).isEqualTo("agreed");
        assertThat(PostRequest.add(city.plan, city.scenario, new int[] {4}, 0, -1)
                        .isEmpty())
                .as("no posts below 0")
                .isTrue();
        assertThat(PostRequest.set(city.plan, city.scenario, new int[] {0}, 0, 2)
                        .isEmpty())
                .isTrue();
    }
}
