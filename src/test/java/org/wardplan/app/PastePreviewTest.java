package org.wardplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.planning.Evaluation;

/** Posts before: DWO 2 4 1 3 0 2, PCSO 1 0 1 2 0 1; DWO of ward 3 (Coldharbour) is locked. */
class PastePreviewTest {
    private final SmallCity city = new SmallCity();

    private static final int[] ORDER = {5, 4, 3, 2, 1, 0};

    private PastePreview paste(String text) {
        return at(text, 0, 0, 0);
    }

    private PastePreview at(String text, int row, int column, int... selected) {
        return PastePreview.of(
                text,
                city.plan,
                city.wards,
                city.scenario,
                new PastePreview.Place(ORDER, row, new int[] {0, 1}, column, selected));
    }

    private static List<String> items(PastePreview p) {
        return p.items().stream()
                .map(i -> i.ward() + "/" + i.role() + ": " + i.from() + ">" + i.to() + (i.locked() ? " locked" : ""))
                .toList();
    }

    private static String onlyProblem(PastePreview p) {
        assertThat(p.problems()).hasSize(1);
        return p.problems().get(0).toString();
    }

    @Test
    void matchesRowsByCodeInAnyOrderOfColumns() {
        PastePreview p = paste("PCSO\tWard code\tRemarks\tDWO\n3\tE05000006\tnew\t4\n\tE05000001\t\t2\n");
        assertThat(items(p)).containsExactly("5/0: 2>4", "5/1: 1>3", "0/0: 2>2");
        assertThat(p.problems()).isEmpty();
        assertThat(p.ignoredColumns()).containsExactly("Remarks");
        assertThat(p.summary()).isEqualTo("1 ward changes · 1 number stays as it is");
    }

    @Test
    void readsCommasSemicolonsQuotesAndOtherHeads() {
        assertThat(items(paste("gss_code,\"DWO posts\"\nE05000002,\"5\"\n"))).containsExactly("1/0: 4>5");
        assertThat(items(paste("GSS Code;Dedicated Ward Officer\r\nE05000002;5\r\n")))
                .containsExactly("1/0: 4>5");
        assertThat(items(paste("\ufeffCode\tdwos\ne05000002\t 5\u00a0\n"))).containsExactly("1/0: 4>5");
        assertThat(items(paste("\n\nWard code\tDWO\n\nE05000002\t007\n"))).containsExactly("1/0: 4>7");
    }

    @Test
    void matchesNamesOnlyWhereTheyAreUnique() {
        assertThat(items(paste("Ward\tDWO\ncoldharbour\t5\nst jamess\t1\nSpitalfields and Banglatown\t2")))
                .containsExactly("3/0: 3>5 locked", "1/0: 4>1", "4/0: 0>2");
        assertThat(onlyProblem(paste("Ward\tDWO\nAbbey\t5")))
                .startsWith("Pasted text:2: 2 wards are named \"Abbey\"")
                .contains("Barking and Dagenham (E05000001)", "Merton (E05000003)", "code or the borough");
        assertThat(items(paste("Ward\tBorough\tDWO\nAbbey\tMerton\t5\nAbbey\tbarking & dagenham\t6")))
                .containsExactly("2/0: 1>5", "0/0: 2>6");
        assertThat(onlyProblem(paste("Ward\tBorough\tDWO\nAbbey\tLambeth\t5")))
                .contains("No ward \"Abbey\" in \"Lambeth\"");
        assertThat(onlyProblem(paste("Ward\tDWO\nNowhere\t5"))).contains("No ward is named \"Nowhere\"");
        assertThat(onlyProblem(paste("Ward\tDWO\n\t5"))).contains("names no ward");
    }

    @Test
    void refusesCodesThatAreNotInTheSetOrNotTheNamedWard() {
        assertThat(onlyProblem(paste("Ward code\tDWO\nE05009999\t5")))
                .contains("No ward E05009999 in the wards of the test");
        assertThat(onlyProblem(paste("Ward code\tDWO\nLambeth\t5"))).contains("\"Lambeth\" is no ward code");
        PastePreview shifted = paste("Ward code\tWard\tDWO\nE05000004\tAbbey\t5\nE05000004\tColdharbour ward\t5");
        assertThat(onlyProblem(shifted)).startsWith("Pasted text:2:").contains("E05000004 is Coldharbour");
        assertThat(items(shifted)).containsExactly("3/0: 3>5 locked");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-1 | is negative",
                "−1 | is negative",
                "(3) | is negative",
                "2.5 | is no whole number",
                "'2,5' | is no whole number",
                "+3 | is no number",
                "many | is no number",
                "1000 | is too many",
                "'1,200' | is too many",
                "3 4 | is no number",
                "1e2 | is no number",
            })
    void refusesWhatIsNoNumberOfPosts(String cell, String fault) {
        PastePreview p = paste("Ward code\tDWO\tPCSO\nE05000001\t" + cell + "\t7");
        assertThat(onlyProblem(p)).startsWith("Pasted text:2 [DWO]: Abbey: ").contains(fault, "0 to 999");
        assertThat(items(p)).containsExactly("0/1: 1>7");
    }

    @Test
    void refusesTheSameCellTwice() {
        PastePreview p = paste("Ward code\tDWO\nE05000001\t5\nE05000001\t6");
        assertThat(onlyProblem(p)).startsWith("Pasted text:3 [DWO]").contains("further up already");
        assertThat(items(p)).containsExactly("0/0: 2>5");
        assertThat(onlyProblem(paste("Ward code\tDWO\tdwo\nE05000001\t5\t6"))).contains("\"dwo\" twice");
    }

    @Test
    void saysWhatAHeaderLacks() {
        assertThat(onlyProblem(paste("DWO\tPCSO\n1\t2"))).contains("names no ward column");
        assertThat(onlyProblem(paste("Ward code\tPosts\nE05000001\t2"))).contains("names no role", "DWO, PCSO");
        assertThat(onlyProblem(paste("  \n \n"))).contains("Nothing to paste");
        assertThat(onlyProblem(paste(""))).contains("Nothing to paste");
    }

    @Test
    void putsABlockDownAndRightFromTheFocusedCellInTableOrder() {
        assertThat(items(at("7\t8\n\n9\t\n", 1, 0))).containsExactly("4/0: 0>7", "4/1: 0>8", "2/0: 1>9");
        assertThat(items(at("7\n8", 4, 1))).containsExactly("1/1: 0>7", "0/1: 1>8");
    }

    @Test
    void tellsWhatFallsOffTheTable() {
        PastePreview below = at("7\n8\n9", 4, 1);
        assertThat(items(below)).hasSize(2);
        assertThat(onlyProblem(below)).startsWith("Pasted text:3: No ward is left");
        PastePreview beside = at("7\t8", 0, 1);
        assertThat(items(beside)).containsExactly("5/1: 1>7");
        assertThat(onlyProblem(beside)).contains("[column 2]", "No role is left");
    }

    @Test
    void oneNumberFillsTheSelectedRows() {
        assertThat(items(at("6", 0, 1, 0, 2, 4))).containsExactly("5/1: 1>6", "3/1: 2>6", "1/1: 0>6");
        assertThat(items(at("6", 2, 1, 2))).containsExactly("3/1: 2>6");
    }

    @Test
    void aColumnWithThousandsIsOneColumn() {
        PastePreview p = at("1,200\n5", 0, 0);
        assertThat(onlyProblem(p)).contains("1,200 is too many");
        assertThat(items(p)).containsExactly("4/0: 0>5");
    }

    @Test
    void changesLockedPostsOnlyWhenTold() {
        PastePreview p = paste("Ward code\tDWO\nE05000004\t9\nE05000001\t9");
        assertThat(p.locked()).hasSize(1);
        assertThat(p.summary()).isEqualTo("2 wards change · 1 locked");
        assertThat(((PlanEdit.SetPosts) p.edit(false, null)).changes()).hasSize(1);
        PlanEdit all = p.edit(true, "Pilot ends");
        assertThat(((PlanEdit.SetPosts) all).changes()).hasSize(2);
        assertThat(all.label()).isEqualTo("2 wards: pasted");
        assertThat(all.reason()).isEqualTo("Pilot ends");
        PastePreview only = paste("Ward code\tDWO\nE05000004\t9");
        assertThat(only.hasChanges(false)).isFalse();
        assertThat(only.hasChanges(true)).isTrue();
    }

    @Test
    void aPasteThatChangesNothingMakesNoEdit() {
        PastePreview same = paste("Ward code\tDWO\nE05000001\t2");
        assertThat(same.hasChanges(true)).isFalse();
        assertThat(same.edit(true, null)).isNull();
    }

    @Test
    void whatTheTableCopiesCanBePastedBack() {
        Evaluation e = city.evaluation();
        String copied = WardColumn.tabSeparated(WardColumn.all(city.roles), ORDER, e, city.wards);
        PastePreview p = paste(copied.replace("Coldharbour", "Coldharbour "));
        assertThat(p.problems()).isEmpty();
        assertThat(p.items()).hasSize(12).noneMatch(PastePreview.Item::changes);
    }

    @Test
    void brokenQuotesAreAProblemAndNoException() {
        PastePreview p = paste("Ward code\tDWO\n\"E05000001\t3\nE05000002\t4");
        assertThat(p.problems()).isNotEmpty();
    }
}
