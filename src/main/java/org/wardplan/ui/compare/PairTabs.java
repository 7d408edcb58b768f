package org.wardplan.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.compare.CompareModel;
import org.wardplan.planning.compare.Comparison;
import org.wardplan.planning.compare.PairChange;

/** Chooses the pair whose difference is shown: B − A, C − A, C − B. */
final class PairTabs extends HBox {
    private final CompareModel model;
    private int count = -1;

    PairTabs(CompareModel model) {
        this.model = model;
        getStyleClass().addAll("wp-segments", "compare-pairs");
        setMinWidth(Region.USE_PREF_SIZE);
    }

    void show(@Nullable Comparison now, @Nullable PairChange chosen) {
        int wanted = now == null ? 0 : now.scenarios().size();
        if (wanted != count) {
            count = wanted;
            make(now == null ? List.of() : now.pairs());
        }
        if (chosen != null) {
            getChildren().stream()
                    .map(ToggleButton.class::cast)
                    .filter(b -> b.getId().equals(id(chosen)))
                    .forEach(b -> b.setSelected(true));
        }
    }

    private void make(List<PairChange> pairs) {
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> tabs = new ArrayList<>();
        for (PairChange p : pairs) {
            String to = Comparison.letter(p.to());
            String from = Comparison.letter(p.from());
            ToggleButton tab = new ToggleButton(to + " − " + from);
            tab.setId(id(p));
            tab.setAccessibleText("Posts in " + to + " less those in " + from);
            tab.setToggleGroup(group);
            tab.setMinWidth(Region.USE_PREF_SIZE);
            int a = p.from();
            int b = p.to();
            tab.setOnAction(e -> {
                tab.setSelected(true);
                model.showPair(a, b);
            });
            tabs.add(tab);
        }
        if (!tabs.isEmpty()) {
            tabs.get(0).getStyleClass().add("first");
            tabs.get(tabs.size() - 1).getStyleClass().add("last");
        }
        getChildren().setAll(tabs);
    }

    private static String id(PairChange p) {
        return "pair-" + Comparison.letter(p.to()) + "-" + Comparison.letter(p.from());
    }
}
