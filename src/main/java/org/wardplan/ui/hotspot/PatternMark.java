package org.wardplan.ui.hotspot;

import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.hotspot.EmergingClass;
import org.wardplan.ui.chart.PatternGlyph;
import org.wardplan.ui.table.GridColumn;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Theme;

/** A pattern of hot months as its glyph and its name, in the cell of a table. */
final class PatternMark implements GridColumn.Mark {
    private final PatternGlyph glyph;
    private final Label name = new Label();
    private final HBox box;
    private final IntFunction<@Nullable EmergingClass> pattern;

    PatternMark(Theme theme, IntFunction<@Nullable EmergingClass> pattern) {
        this.pattern = pattern;
        glyph = new PatternGlyph(theme);
        box = new HBox(8, glyph, name);
        box.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public void show(int ward) {
        EmergingClass of = pattern.apply(ward);
        glyph.setVisible(of != null && of != EmergingClass.NONE);
        if (of != null) {
            glyph.show(of);
        }
        name.setText(of == null ? "…" : of.label());
        Nodes.mark(name, "wp-muted", of == EmergingClass.NONE);
    }
}
