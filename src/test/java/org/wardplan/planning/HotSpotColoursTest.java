package org.wardplan.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardplan.analysis.hotspot.EmergingClass;
import org.wardplan.analysis.hotspot.HotSpotClass;

class HotSpotColoursTest {
    /** Relative luminance of WCAG 2. */
    private static double luminance(String hex) {
        double sum = 0;
        double[] parts = {0.2126, 0.7152, 0.0722};
        for (int k = 0; k < 3; k++) {
            double c = Integer.parseInt(hex.substring(1 + 2 * k, 3 + 2 * k), 16) / 255.0;
            sum += parts[k] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static double contrast(String a, String b) {
        double x = luminance(a);
        double y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void numbersOnMonthsCanBeRead(boolean dark) {
        List<String> heat = HotSpotColours.heat(dark);
        for (int k = 0; k < heat.size(); k++) {
            assertThat(contrast(heat.get(k), HotSpotColours.onHeat(k, dark)))
                    .as(heat.get(k))
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theSurerTheFurtherFromGrey(boolean dark) {
        String grey = HotSpotColours.of(HotSpotClass.NOT_SIGNIFICANT, dark);
        for (HotSpotClass[] side : new HotSpotClass[][] {
            {HotSpotClass.HOT_90, HotSpotClass.HOT_95, HotSpotClass.HOT_99},
            {HotSpotClass.COLD_90, HotSpotClass.COLD_95, HotSpotClass.COLD_99}
        }) {
            double[] contrasts = Arrays.stream(side)
                    .mapToDouble(c -> contrast(HotSpotColours.of(c, dark), grey))
                    .toArray();
            assertThat(contrasts).isSorted();
            assertThat(contrasts[2]).as("the surest").isGreaterThan(4.5);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyClassHasItsOwnColour(boolean dark) {
        assertThat(Arrays.stream(HotSpotClass.values()).map(c -> HotSpotColours.of(c, dark)))
                .doesNotHaveDuplicates()
                .allMatch(hex -> hex.matches("#[0-9a-f]{6}"));
        assertThat(Arrays.stream(EmergingClass.values()).map(c -> HotSpotColours.of(c, dark)))
                .doesNotHaveDuplicates()
                .allMatch(hex -> hex.matches("#[0-9a-f]{6}"));
    }
}
