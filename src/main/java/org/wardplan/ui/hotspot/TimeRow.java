package org.wardplan.ui.hotspot;

import java.time.YearMonth;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.WardWords;
import org.wardplan.app.hotspot.HotSpotModel;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.ui.map.TimeSlider;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Theme;

/** Which months the map shows: a slider over the last months of all windows that lie inside the data. */
final class TimeRow extends HBox {
    private static final int[] LENGTHS = {0, 1, 3, 12};

    private final HotSpotModel model;
    private final TimeSlider slider;
    private final MenuButton windows = new MenuButton();
    private final Subscription following;
    private int places = -1;
    private YearMonth first = YearMonth.of(1, 1);
    private boolean writing;

    TimeRow(HotSpotModel model, Theme theme) {
        this.model = model;
        slider = new TimeSlider(theme);
        getStyleClass().add("slider-row");
        for (int n : LENGTHS) {
            MenuItem item = new MenuItem(
                    n == 0 ? "As many months as the study" : n == 1 ? "Single months" : n + " months at a time");
            item.setId("time-window-" + n);
            item.setOnAction(e -> widen(n));
            windows.getItems().add(item);
        }
        windows.getStyleClass().addAll("small", "flat");
        windows.setId("time-window");
        windows.setMinWidth(USE_PREF_SIZE);
        windows.setTooltip(Nodes.tip("How many months the slider moves over the data at a time"));
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.setMinWidth(0);
        getChildren().setAll(windows, slider);
        Consumer<@Nullable YearMonth> moved = this::moved;
        following = slider.month().subscribe(moved);
    }

    private void moved(@Nullable YearMonth to) {
        if (!writing && to != null && model.active().get()) {
            MonthWindow own = own();
            // The study's own months are shown by the study's own statistic, permuted or not.
            model.month().set(to.equals(own.last()) && length(own) == own.months() ? null : to);
        }
    }

    /** So many months at a time, up to the same last month where the data have them. */
    private void widen(int months) {
        YearMonth now = model.month().get();
        model.time().length().set(months);
        MonthWindow own = own();
        YearMonth earliest = model.time().first().plusMonths(length(own) - 1L);
        YearMonth last = now == null ? own.last() : now;
        YearMonth to = last.isBefore(earliest) ? earliest : last;
        model.month().set(to.equals(own.last()) && length(own) == own.months() ? null : to);
        refresh();
    }

    private MonthWindow own() {
        return model.choice().window(model.study().get());
    }

    private int length(MonthWindow own) {
        int chosen = model.time().length().get();
        return chosen > 0 ? chosen : own.months();
    }

    /** Shows the months of the study, and where the map is among them. */
    void refresh() {
        MonthWindow own = own();
        int months = length(own);
        int count = model.time().months() - months + 1;
        YearMonth from = model.time().first().plusMonths(months - 1L);
        writing = true;
        if (count != places || !from.equals(first)) {
            places = count;
            first = from;
            int broken = model.time().breakAt();
            slider.words(m -> (months == 1 ? "" : months + " months to ") + WardWords.month(m));
            slider.months(
                    from,
                    Math.max(1, count),
                    broken < 0 ? null : model.time().first().plusMonths(broken));
        }
        YearMonth at = model.month().get();
        slider.month().set(at == null ? own.last() : at);
        writing = false;
        windows.setText(months == 1 ? "Single months" : months + " months");
        windows.setAccessibleText("Months at a time: " + windows.getText());
    }

    /** Ends playing. */
    void rest() {
        slider.playing().set(false);
    }

    void close() {
        rest();
        following.unsubscribe();
    }
}
