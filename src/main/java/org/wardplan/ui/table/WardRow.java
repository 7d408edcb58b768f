package org.wardplan.ui.table;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.ViewState;
import org.wardplan.app.WardSelection;

/** A row that shows the selection shared by all views, not one of the table's own. */
final class WardRow extends TableRow<Integer> {
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final PseudoClass LEAD = PseudoClass.getPseudoClass("lead");
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private final ViewState view;

    WardRow(ViewState view) {
        this.view = view;
        setOnMouseEntered(e -> {
            if (getItem() != null) {
                view.hover().set(getItem());
            }
        });
        setOnMouseExited(e -> {
            if (getItem() != null && view.hover().get() == getItem()) {
                view.hover().set(-1);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Integer ward, boolean empty) {
        super.updateItem(ward, empty);
        mark();
    }

    /** Shows whether the row is picked and pointed at. */
    void mark() {
        Integer ward = getItem();
        WardSelection s = view.selection().get();
        boolean some = !isEmpty() && ward != null;
        pseudoClassStateChanged(PICKED, some && s.contains(ward));
        pseudoClassStateChanged(LEAD, some && s.lead() == ward);
        pseudoClassStateChanged(POINTED, some && view.hover().get() == ward);
    }
}
