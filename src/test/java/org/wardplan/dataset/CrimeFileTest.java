package org.wardplan.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.BoroughCode;
import org.wardplan.model.geography.CommandUnit;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardCode;
import org.wardplan.model.geography.WardSet;

class CrimeFileTest {
    private static final Borough BOROUGH =
            new Borough(new BoroughCode("E09000012"), "Hackney", new CommandUnit("Central East"));
    private static final WardSet WARDS =
            new WardSet("test", "Test", List.of(ward("E05000001"), ward("E05000002")), new int[][] {{1}, {0}});
    private static final List<CrimeCategory> CATEGORIES = List.of(category("arson"), category("rape"));

    private static Ward ward(String code) {
        return new Ward(
                new WardCode(code),
                code,
                BOROUGH,
                1,
                1,
                1,
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                null);
    }

    private static CrimeCategory category(String id) {
        return new CrimeCategory(id, id, "group", false, false, 1, OptionalDouble.empty(), OptionalDouble.empty(), "");
    }

    private static byte[] bytes() throws IOException {
        return CrimeFile.write(
                WARDS,
                new CrimeCube(
                        CATEGORIES,
                        new boolean[] {true, false},
                        2,
                        YearMonth.of(2019, 12),
                        3,
                        YearMonth.of(2020, 2),
                        new int[] {1, 2, 300, 0, 0, 0, 70_000, 0, 5, 0, 0, 0},
                        ""));
    }

    @Test
    void whatWasWrittenComesBack() throws IOException {
        CrimeCube cube = CrimeFile.read(bytes(), WARDS, CATEGORIES);

        assertThat(cube.firstMonth()).isEqualTo(YearMonth.of(2019, 12));
        assertThat(cube.seriesBreak()).isEqualTo(YearMonth.of(2020, 2));
        assertThat(cube.isAvailable(0)).isTrue();
        assertThat(cube.isAvailable(1)).isFalse();
        assertThat(cube.count(0, 0, 2)).isEqualTo(300);
        assertThat(cube.count(1, 0, 0)).isEqualTo(70_000);
        assertThat(cube.sha256()).isEqualTo(Hashes.sha256(bytes()));
    }

    @Test
    void aCategoryTheFileLacksIsNotAvailable() throws IOException {
        List<CrimeCategory> more = List.of(category("new"), category("arson"), category("rape"));

        CrimeCube cube = CrimeFile.read(bytes(), WARDS, more);

        assertThat(cube.isAvailable(0)).isFalse();
        assertThat(cube.count(1, 1, 0)).isEqualTo(70_000);
    }

    @Test
    void aFileOfOtherWardsIsRefused() throws IOException {
        byte[] bytes = bytes();
        WardSet other =
                new WardSet("test", "Test", List.of(ward("E05000001"), ward("E05000003")), new int[][] {{1}, {0}});

        assertThatThrownBy(() -> CrimeFile.read(bytes, other, CATEGORIES))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("E05000003");
    }

    @Test
    void aFileCutShortAnywhereIsSaidToBe() throws IOException {
        byte[] bytes = bytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] part = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> CrimeFile.read(part, WARDS, CATEGORIES)).isInstanceOf(IOException.class);
        }
    }
}
