package org.wardplan.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.wardplan.base.WithProblems;

class MpsCrimeTableTest {
    private static WithProblems<MpsCrimeTable> read(String text) {
        return MpsCrimeTable.read("crime.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void columnsAreFoundByNameWhateverTheirOrderAndCase() {
        MpsCrimeTable table =
                read("""
                        wardname,wardcode,majortext,minortext,lookup_boroughname,201703,201704
                        Abbey,E05000026,Theft,"Theft, other",Barking and Dagenham,3,0
                        """)
                        .orThrow();

        assertThat(table.months()).containsExactly(YearMonth.of(2017, 3), YearMonth.of(2017, 4));
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0).minor()).isEqualTo("Theft, other");
        assertThat(table.rows().get(0).counts()).containsExactly(3, 0);
    }

    @Test
    void badRowsAreNamedByLineAndColumnAndTheOthersKept() {
        WithProblems<MpsCrimeTable> read = read(
                """
                MajorText,MinorText,WardName,WardCode,LookUp_BoroughName,201703
                Theft,Other Theft,Abbey,E05000026,Barking and Dagenham,many
                Theft,Other Theft,Abbey,00AB,Barking and Dagenham,1
                Theft,Other Theft,Abbey
                Theft,Other Theft,Alibon,E05000027,Barking and Dagenham,7
                """);

        assertThat(read.orThrow().rows()).hasSize(1);
        assertThat(read.problems()).hasSize(3);
        assertThat(read.problems().toString())
                .contains("crime.csv:2 [201703]", "crime.csv:3 [WardCode]", "crime.csv:4");
    }

    @Test
    void aFileWithoutMonthsOrColumnsIsNoCrimeFile() {
        assertThat(read("a,b\n1,2\n").value()).isNull();
        assertThat(read("").value()).isNull();
        assertThat(read("MajorText,MinorText,WardCode,LookUp_BoroughName\n")
                        .problems()
                        .toString())
                .contains("no column is headed by a month");
    }
}
