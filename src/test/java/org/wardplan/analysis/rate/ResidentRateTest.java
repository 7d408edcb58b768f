package org.wardplan.analysis.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wardplan.dataset.WardData;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardSet;

class ResidentRateTest {
    private static WardSet wards(String id) {
        return new WardData(Path.of("ward-data")).load(id).orThrow().wards();
    }

    @Test
    void whereMoreWorkThanLiveIsMarked() {
        WardSet wards = wards("london-2014");
        List<String> marked = wards.wards().stream()
                .filter(w -> ResidentRate.of(w) == ResidentRate.SAYS_LITTLE)
                .map(Ward::name)
                .toList();
        assertThat(marked)
                .hasSize(45)
                .contains("West End", "St. James's", "Heathrow Villages", "Canary Wharf", "Holborn and Covent Garden")
                .doesNotContain("Coldharbour", "Dalston", "Colville");
        assertThat(ResidentRate.note(wards))
                .contains("45 of 629 wards")
                .contains("For 2 wards the jobs are not published");
    }

    @Test
    void wardsWithoutPublishedJobsAreUnknown() {
        WardSet wards = wards("london-2014");
        assertThat(wards.wards().stream()
                        .filter(w -> ResidentRate.of(w) == ResidentRate.UNKNOWN)
                        .map(Ward::name))
                .containsExactly("Hackney Wick", "King's Park");
        double[] jobs = Denominator.JOBS.of(wards);
        assertThat(IntStream.range(0, jobs.length).filter(w -> Double.isNaN(jobs[w])))
                .hasSize(2);
    }

    @Test
    void aSetWithoutJobsSaysSo() {
        WardSet wards = wards("london-2022");
        assertThat(wards.wards()).allMatch(w -> ResidentRate.of(w) == ResidentRate.UNKNOWN);
        assertThat(Denominator.JOBS.published(wards)).isFalse();
        assertThat(Denominator.RESIDENTS.published(wards)).isTrue();
        assertThat(ResidentRate.note(wards)).contains("no workplace jobs");
    }
}
