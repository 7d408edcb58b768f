package org.wardplan.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wardplan.analysis.forecast.TrendClass;
import org.wardplan.app.Sessions;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.CrimeCube;

/** Months, trend and forecast of a series as shown, on the published wards. */
class SeriesStudyTest {
    private static SeriesStudy study(DataSet data, String id) {
        return SeriesStudy.of(
                data,
                SeriesStudy.choices(data).stream()
                        .map(SeriesStudy.Choice::series)
                        .filter(s -> s.id().equals(id))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void monthsOfLondonAreThoseOfItsWards() {
        DataSet data = Sessions.wards2014();
        CrimeCube cube = data.crime();
        SeriesStudy all = study(data, "all");
        int[] counts = all.counts(Place.LONDON);
        int last = IntStream.range(0, cube.wards())
                .map(w -> cube.total(w, cube.months() - 1))
                .sum();
        assertThat(counts).hasSize(24);
        assertThat(counts[23]).isEqualTo(last);
        int coldharbour = data.wards().indexOf("E05000420");
        int[] ward = all.counts(Place.ward(coldharbour));
        assertThat(Arrays.stream(ward, 12, 24).sum()).isEqualTo(3239);
        assertThat(all.trendInWords(Place.ward(coldharbour)))
                .startsWith(
                        "Coldharbour recorded 3,239 offences from Mar 2018 to Feb 2019, −2.4% on the 12 before (3,320).");
        assertThat(all.trendInWords(Place.LONDON)).contains("London as a whole is not tested");
    }

    @Test
    void noMonthOfAWardIsShownForSexualOffencesOrHomicide() {
        DataSet data = Sessions.wards2014();
        for (String id : List.of("homicide", "sexual")) {
            SeriesStudy s = study(data, id);
            Place ward = Place.ward(3);
            assertThat(s.mayShow(ward)).as(id).isFalse();
            assertThat(s.ahead(ward, 6)).as(id).isEmpty();
            assertThat(s.asRows(ward, 6).lines()).as(id).hasSize(1);
            assertThatThrownBy(() -> s.counts(ward)).as(id).isInstanceOf(IllegalArgumentException.class);
            assertThat(s.mayShow(Place.boroughOf(data.wards(), 3))).as(id).isTrue();
        }
    }

    @Test
    void theForecastIsAFanThatOpens() {
        SeriesStudy s = study(Sessions.wards2014(), "all");
        var ahead = s.ahead(Place.LONDON, 6);
        assertThat(ahead).hasSize(6).allSatisfy(f -> assertThat(f.low90())
                .isLessThanOrEqualTo(f.low50())
                .isLessThanOrEqualTo(f.median()));
        assertThat(ahead.get(5).high90() - ahead.get(5).low90())
                .isGreaterThan(ahead.get(0).high90() - ahead.get(0).low90());
        assertThat(s.aheadInWords(Place.LONDON, 6)).startsWith("Mar 2019: ").contains("The 6 months to Aug 2019");
        assertThat(s.asRows(Place.LONDON, 6).lines()).hasSize(1 + 24 + 6);
    }

    @Test
    void theClearestChangesComeFirst() {
        SeriesStudy s = study(Sessions.wards2014(), "all");
        int[] wards = s.clearest(false);
        var rows = s.trend().wards();
        assertThat(wards).isNotEmpty();
        assertThat(Arrays.stream(wards).mapToObj(w -> rows.get(w).own().trend()))
                .containsOnly(TrendClass.UP, TrendClass.DOWN);
        for (int k = 1; k < wards.length; k++) {
            assertThat(Math.abs(rows.get(wards[k]).own().z()))
                    .isLessThanOrEqualTo(Math.abs(rows.get(wards[k - 1]).own().z()));
        }
    }

    @Test
    void aBreakOfTheSeriesIsAmongTheMonths() {
        DataSet data = Sessions.wards2022();
        SeriesStudy s = study(data, "all");
        assertThat(s.first().plusMonths(s.breakAt())).isEqualTo(data.crime().seriesBreak());
        assertThat(study(Sessions.wards2014(), "all").breakAt()).isEqualTo(-1);
    }
}
