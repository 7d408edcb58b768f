package org.wardplan.report.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wardplan.model.geography.Borough;
import org.wardplan.planning.Deprivation;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.Words;
import org.wardplan.report.sheet.GroupSheet.Group;

/** Sums over the wards by borough and by fifth of deprivation. */
final class AreaSheets {
    static final String BOROUGHS = "Boroughs";
    static final String DEPRIVATION = "Deprivation";
    private static final int HEAD = 3;
    private static final String[] FIFTHS = {"Most deprived", "", "", "", "Least deprived"};

    private AreaSheets() {}

    static void boroughs(ExportInput in, Page page) {
        page.put(0, 0, "Boroughs of " + in.scope().title(), Look.STRONG);
        page.put(1, 0, in.marking() + " · sums over the sheet Wards", Look.FAINT);
        List<Group> groups = new ArrayList<>();
        for (Borough borough : in.data().wards().boroughs()) {
            int[] wards = Arrays.stream(in.scope().wards())
                    .filter(w -> in.data().wards().ward(w).borough().equals(borough))
                    .toArray();
            if (wards.length > 0) {
                groups.add(new Group(
                        List.of(
                                borough.name(),
                                borough.code().value(),
                                borough.unit().name()),
                        wards));
            }
        }
        GroupSheet table = new GroupSheet(in, 3);
        int end = table.fill(
                page,
                HEAD,
                List.of("Borough", "Code", "BCU"),
                "borough",
                groups,
                new Group(List.of(in.scope().title()), in.scope().wards()));
        page.width(1, 12);
        page.width(2, 16);
        page.out().setAutoFilter(HEAD, 0, end - 2, table.columns() - 1);
        page.out().freezePane(1, HEAD + 1);
        page.paper(in.marking(), BOROUGHS, true);
    }

    static void deprivation(ExportInput in, Page page) {
        int[] fifth = Deprivation.fifths(in.data().wards());
        int[] here = in.scope().wards();
        long unknown = Arrays.stream(here).filter(w -> fifth[w] < 0).count();
        page.put(0, 0, "Coverage by fifth of deprivation: " + in.scope().title(), Look.STRONG);
        page.put(1, 0, in.marking() + " · sums over the sheet Wards", Look.FAINT);
        page.put(2, 0, "This is not an equality impact assessment.", Look.STRONG);
        List<Group> groups = new ArrayList<>();
        for (int k = 0; k < Deprivation.FIFTHS; k++) {
            int group = k;
            groups.add(new Group(
                    List.of(k + 1, FIFTHS[k]),
                    Arrays.stream(here).filter(w -> fifth[w] == group).toArray()));
        }
        int end = new GroupSheet(in, 2)
                .fill(
                        page,
                        HEAD,
                        List.of("Fifth", "Of London's wards"),
                        "fifth",
                        groups,
                        new Group(List.of(in.scope().title()), here));
        page.put(
                end + 1,
                0,
                "The wards of London are put in order of their score in the Index of Multiple Deprivation 2019 and cut"
                        + " into five groups of equal number."
                        + (unknown == 0
                                ? ""
                                : " " + Words.several(unknown, "ward has", "wards have")
                                        + " no published score: in the last row, but in no fifth."),
                Look.FAINT);
        page.width(0, 9);
        page.width(1, 20);
        page.out().freezePane(1, HEAD + 1);
        page.paper(in.marking(), DEPRIVATION, true);
    }
}
