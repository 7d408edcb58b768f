package org.wardplan.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void numbersReadAsInThePapers() {
        assertThat(Words.count(-1234)).isEqualTo("−1,234");
        assertThat(Words.number(-0.04, 1)).isEqualTo("0.0");
        assertThat(Words.number(-0.06, 1)).isEqualTo("−0.1");
        assertThat(Words.signed(3)).isEqualTo("+3");
        assertThat(Words.signed(0)).isEqualTo("0");
        assertThat(Words.percent(0.678, 0)).isEqualTo("68%");
        assertThat(Words.date(LocalDate.of(2019, 4, 6))).isEqualTo("6 April 2019");
        assertThat(Words.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    @Test
    void ordinalsKnowTheTeens() {
        assertThat(List.of(
                        Words.ordinal(1), Words.ordinal(2), Words.ordinal(13), Words.ordinal(22), Words.ordinal(111)))
                .containsExactly("1st", "2nd", "13th", "22nd", "111th");
    }

    @Test
    void textIsMadeSafe() {
        assertThat(Escape.xml("a<b> & \"c\"\u0001")).isEqualTo("a&lt;b&gt; &amp; &quot;c&quot;\uFFFD");
        assertThat(Escape.css("A-1\"")).isEqualTo("A\\00002d 1\\000022 ");
        assertThat(SvgNumber.of(-0.004)).isEqualTo("0");
        assertThat(SvgNumber.of(-12.30)).isEqualTo("-12.3");
    }
}
