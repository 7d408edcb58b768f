package org.wardplan.ui.table;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/** The ward of a row as every cell's value. It never changes, so cells that listen to it cost nothing. */
record FixedValue(Integer ward) implements ObservableValue<Integer> {
    @Override
    public Integer getValue() {
        return ward;
    }

    @Override
    public void addListener(ChangeListener<? super Integer> listener) {}

    @Override
    public void removeListener(ChangeListener<? super Integer> listener) {}

    @Override
    public void addListener(InvalidationListener listener) {}

    @Override
    public void removeListener(InvalidationListener listener) {}
}
