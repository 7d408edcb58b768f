package org.wardplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardplan.model.finance.Money;

class MoneyTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "£128.5m|12850000000",
                "128,494,094|12849409400",
                "60k|6000000",
                "£60,043.50|6004350",
                "1.159bn|115900000000",
                ".5m|50000000"
            })
    void readsAmounts(String text, long pence) {
        assertThat(MoneyText.parse(text).orThrow()).isEqualTo(new Money(pence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "-5", "£", "5 apples", "99999999999999m"})
    void saysWhatIsNoAmount(String text) {
        assertThat(MoneyText.parse(text).value()).isNull();
        assertThat(MoneyText.parse(text).problems().get(0).message()).contains(text.strip());
    }

    @Test
    void readsShares() {
        assertThat(MoneyText.parsePercent("15%").orThrow()).isEqualTo(0.15);
        assertThat(MoneyText.parsePercent("7.5").orThrow()).isEqualTo(0.075);
        assertThat(MoneyText.parsePercent("101").value()).isNull();
    }

    @Test
    void writesWhatItReads() {
        for (long pence : new long[] {0, 6_004_350, 10_069_409_400L}) {
            assertThat(MoneyText.parse(MoneyText.exact(new Money(pence))).orThrow())
                    .isEqualTo(new Money(pence));
        }
    }
}
