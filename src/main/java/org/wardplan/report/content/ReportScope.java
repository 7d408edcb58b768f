package org.wardplan.report.content;

import java.util.stream.IntStream;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.CommandUnit;
import org.wardplan.model.geography.WardSet;

/**
 * The wards that a paper or an export is about: all of London, one borough or one BCU.
 *
 * @param title heading: {@code London}, {@code Lambeth}, {@code Central South BCU}
 * @param over what it is a part of, shown above the title; empty for London
 */
public record ReportScope(Kind kind, String title, String over, int[] wards) {

    /** How much of London it is. */
    public enum Kind {
        LONDON,
        UNIT,
        BOROUGH
    }

    public ReportScope {
        wards = wards.clone();
    }

    public static ReportScope london(WardSet wards) {
        return new ReportScope(
                Kind.LONDON, "London", "", IntStream.range(0, wards.size()).toArray());
    }

    public static ReportScope borough(WardSet wards, Borough borough) {
        int[] of = IntStream.range(0, wards.size())
                .filter(w -> wards.ward(w).borough().code().equals(borough.code()))
                .toArray();
        return new ReportScope(Kind.BOROUGH, borough.name(), borough.unit().name() + " BCU", of);
    }

    public static ReportScope unit(WardSet wards, CommandUnit unit) {
        int[] of = IntStream.range(0, wards.size())
                .filter(w -> wards.ward(w).borough().unit().equals(unit))
                .toArray();
        return new ReportScope(Kind.UNIT, unit.name() + " BCU", "Metropolitan Police", of);
    }

    public boolean isLondon() {
        return kind == Kind.LONDON;
    }
}
