package org.wardplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardplan.app.FinderIndex.Entry;

class FinderIndexTest {
    private final FinderIndex<Integer> index = new FinderIndex<>(List.of(
            new Entry<>("Command", "Undo", "Ctrl+Z", 0),
            new Entry<>("Ward", "Coldharbour and New Eltham", "Greenwich", 1),
            new Entry<>("Ward", "Coldharbour", "Lambeth", 2),
            new Entry<>("Ward", "St. James's", "Westminster", 3),
            new Entry<>("Ward", "Abbey", "Barking and Dagenham", 4),
            new Entry<>("Ward", "Abbey", "Merton", 5),
            new Entry<>("Borough", "Lambeth", "Central South BCU", 6)));

    private List<Integer> find(String query) {
        return index.find(query, 10).stream().map(Entry::target).toList();
    }

    @Test
    void beginningsComeFirstAndTheNearestToCompleteLeads() {
        assertThat(find("coldh")).containsExactly(2, 1);
        assertThat(find("Coldharbour")).containsExactly(2, 1);
    }

    @Test
    void theBoroughTellsWardsOfOneNameApart() {
        assertThat(find("abbey merton")).containsExactly(5);
        assertThat(find("abbey")).containsExactly(4, 5);
        assertThat(find("lambeth")).containsExactly(6, 2);
    }

    @Test
    void marksDoNotCountAndLettersInOrderSuffice() {
        assertThat(find("st jamess")).containsExactly(3);
        assertThat(find("cldhrb")).containsExactly(1, 2);
        assertThat(find("xyz")).isEmpty();
    }

    @Test
    void nothingTypedGivesTheFirstOnes() {
        assertThat(index.find(" ", 2)).extracting(Entry::target).containsExactly(0, 1);
    }
}
