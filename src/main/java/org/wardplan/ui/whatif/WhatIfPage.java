package org.wardplan.ui.whatif;

import java.util.Objects;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.whatif.WhatIfModel;
import org.wardplan.ui.chart.Charts;
import org.wardplan.ui.theme.Page;
import org.wardplan.ui.theme.PageTools;

/** What the result of the scenario hangs on: one assumption at a time (tornado), and all together (Monte Carlo). */
public final class WhatIfPage implements Page {
    private final PlanSession session;
    private final PageTools tools;
    private final WhatIfModel model;
    private final HBox root = new HBox();
    private @Nullable TornadoCard tornado;
    private @Nullable RangesCard ranges;
    private @Nullable DrawsCard draws;
    private @Nullable SureWardsCard wards;

    /** Builds nothing before it is looked at. */
    public WhatIfPage(PlanSession session, PageTools tools) {
        this.session = session;
        this.tools = tools;
        model = new WhatIfModel(session);
        root.setId("what-if-page");
        root.getStyleClass().add("what-if");
        root.getStylesheets()
                .addAll(
                        Charts.sheet(),
                        Objects.requireNonNull(WhatIfPage.class.getResource("/org/wardplan/ui/whatif/whatif.css"))
                                .toExternalForm());
        root.setMinSize(0, 0);
        root.setAccessibleText("What if");
    }

    private void build() {
        TornadoCard one = new TornadoCard(session, model, tools.theme());
        RangesCard list = new RangesCard(model);
        DrawsCard all = new DrawsCard(session, model, tools.theme());
        SureWardsCard sure = new SureWardsCard(session, model, tools.theme(), tools.drawing());
        tornado = one;
        ranges = list;
        draws = all;
        wards = sure;
        root.getChildren().setAll(column(one, 1.15, list, 1), column(all, 1, sure, 1.25));
    }

    /** Two cards over each other, which share the height. */
    private static VBox column(Region upper, double upperPart, Region lower, double lowerPart) {
        VBox column = new VBox(12, upper, lower);
        column.setMinSize(0, 0);
        column.setPrefWidth(1);
        upper.setPrefHeight(0);
        lower.setPrefHeight(0);
        HBox.setHgrow(column, Priority.ALWAYS);
        column.heightProperty().subscribe(h -> {
            double free = Math.max(0, h.doubleValue() - 12);
            upper.setPrefHeight(Math.floor(free * upperPart / (upperPart + lowerPart)));
            lower.setPrefHeight(Math.floor(free * lowerPart / (upperPart + lowerPart)));
        });
        return column;
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public void setActive(boolean active) {
        if (active && tornado == null) {
            build();
        }
        model.setActive(active);
    }

    /** For tests. */
    WhatIfModel model() {
        return model;
    }

    @Override
    public void close() {
        model.setActive(false);
        model.cancel();
        if (tornado != null) {
            tornado.dispose();
        }
        if (ranges != null) {
            ranges.dispose();
        }
        if (draws != null) {
            draws.dispose();
        }
        if (wards != null) {
            wards.dispose();
        }
    }
}
