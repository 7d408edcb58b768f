package org.wardplan.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.geography.Ward;
import org.wardplan.planning.Evaluation;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.sheet.WardField.Band;

/** Columns of the sheet of wards while they are listed. */
abstract class FieldList {
    final ExportInput in;
    final Evaluation e;
    final List<WardField> list = new ArrayList<>();

    FieldList(ExportInput in) {
        this.in = in;
        this.e = in.evaluation();
    }

    final void result(
            String id,
            String head,
            Look look,
            double width,
            String unit,
            String meaning,
            String formula,
            String sum,
            IntFunction<@Nullable Object> value) {
        add(Band.RESULT, id, head, look, width, unit, meaning, "", formula, sum, value);
    }

    final void value(
            Band band,
            String id,
            String head,
            Look look,
            double width,
            String unit,
            String meaning,
            String source,
            IntFunction<@Nullable Object> value) {
        add(band, id, head, look, width, unit, meaning, source, "", "", value);
    }

    final void add(
            Band band,
            String id,
            String head,
            Look look,
            double width,
            String unit,
            String meaning,
            String source,
            String formula,
            String sum,
            IntFunction<@Nullable Object> value) {
        list.add(new WardField(id, band, head, look, width, unit, meaning, source, formula, sum, value));
    }

    final Ward ward(int w) {
        return in.data().wards().ward(w);
    }

    final String code(int w) {
        return ward(w).code().value();
    }
}
