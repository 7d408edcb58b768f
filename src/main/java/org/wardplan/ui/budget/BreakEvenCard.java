package org.wardplan.ui.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.TaskRunner;
import org.wardplan.base.Problem;
import org.wardplan.planning.optimise.BreakEven;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.chart.LevelScale;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;

/** Where the choice between two roles turns: from which effectiveness on one is worth the other's money. */
public final class BreakEvenCard extends VBox {
    private final Label words = new Label();
    private final LevelScale scale;
    private @Nullable BreakEven shown;
    private final List<Subscription> subscriptions = new ArrayList<>();

    public BreakEvenCard(Theme theme, TaskRunner tasks, Consumer<Problem> problems) {
        scale = new LevelScale(theme);
        getStyleClass().add("break-even");
        words.setId("break-even");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setTooltip(new Tooltip());
        scale.setId("break-even-scale");
        ChartMenu.install(scale, "Effectiveness that pays", this::rows, tasks, problems);
        setSpacing(6);
        getChildren().setAll(words, scale);
        subscriptions.add(theme.dark().subscribe(scale::redraw));
        subscriptions.add(theme.textScale().subscribe(scale::redraw));
        show(null);
    }

    private String rows() {
        BreakEven of = shown;
        return of == null
                ? "Role\tAgainst\tEffectiveness that pays\tAssumed"
                : String.format(
                        Locale.ROOT,
                        "Role\tAgainst\tEffectiveness that pays\tAssumed\n%s\t%s\t%.4f\t%.4f",
                        of.role(),
                        of.against(),
                        of.effectiveness(),
                        of.assumed());
    }

    /** @param of null where there are no two roles to weigh */
    public void show(@Nullable BreakEven of) {
        shown = of;
        setVisible(of != null);
        setManaged(of != null);
        if (of == null) {
            return;
        }
        words.setText(text(of));
        words.getTooltip().setText(of.text());
        scale.setAccessibleText(words.getText());
        scale.show(of.effectiveness(), of.assumed(), "more " + of.against() + "s", "more " + of.role() + "s");
    }

    /** {@code A PCSO is worth a DWO's money from an effectiveness of 0.635; assumed 0.60.} */
    static String text(BreakEven of) {
        return "A " + of.role() + " is worth a " + of.against() + "'s money from an effectiveness of "
                + Numbers.decimal(of.effectiveness(), 3) + "; assumed " + Numbers.decimal(of.assumed(), 2) + "."
                + (of.close() ? " The mix hangs on that guess." : "");
    }

    public void dispose() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }
}
