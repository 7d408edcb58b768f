package org.wardplan.ui.demand;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.PlanSession;
import org.wardplan.app.demand.NeedIndex;
import org.wardplan.app.demand.NumberText;
import org.wardplan.app.demand.Scale;
import org.wardplan.dataset.IndicatorFile;
import org.wardplan.model.geography.WardIndicator;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.DemandEdits;
import org.wardplan.planning.Evaluation;
import org.wardplan.ui.theme.Icons;

/** What need is mixed from: a bar that always adds up to 100 %, and a slider for each indicator. */
final class IndexPart extends VBox {
    private final class Row extends VBox {
        private final Label remark = DemandSection.caption("");
        private final Level level;
        private boolean possible;

        Row(NeedIndex.Indicator indicator, int place) {
            Region swatch = new Region();
            swatch.getStyleClass().addAll("swatch", ShareBar.colour(place));
            Label name = new Label(indicator.label());
            HBox names = new HBox(7, swatch, name);
            names.getStyleClass().addAll("demand-line", "index-name");
            level = new Level(
                    live,
                    "Share of " + indicator.label() + " in the need index",
                    Scale.even(1, 0.01),
                    NumberText.PERCENT,
                    v -> index.set(session.scenario(), indicator.key(), v, session.author()));
            String id = indicator.key().replace('.', '-');
            level.slider.setId(id);
            level.field.setId(id + "-field");
            HBox.setHgrow(level.slider, Priority.ALWAYS);
            HBox row = new HBox(8, names, level.slider, level.field);
            if (indicator.imported()) {
                Button out = Icons.only(new Button(), Feather.X, "Take " + indicator.label() + " out of the plan");
                out.getStyleClass().addAll("flat", "small");
                String imported = indicator.key().substring(Assumptions.ALPHA.length());
                out.setId("remove-" + imported);
                out.setOnAction(e -> remove(imported));
                row.getChildren().add(out);
            }
            row.getStyleClass().add("demand-line");
            remark.getStyleClass().add("index-remark");
            getStyleClass().add("index-row");
            getChildren().setAll(row, remark);
        }

        void show(NeedIndex.Indicator now) {
            // One that has a share can always be taken out.
            possible = now.isPossible() || now.alpha() > 0;
            level.show(now.alpha());
            DemandSection.write(remark, now.isPossible() ? now.remark() : now.reason());
        }

        void setEditable(boolean editable) {
            level.setDisable(!editable || !possible);
        }
    }

    private final PlanSession session;
    private final LiveEdit live;
    private final NeedIndex index;
    private final ShareBar bar;
    private final VBox table = new VBox();
    private final List<Row> rows = new ArrayList<>();
    private final Button bring = new Button("Import an indicator…", Icons.of(Feather.UPLOAD, 12));
    private List<String> keys = List.of();

    IndexPart(PlanSession session, LiveEdit live, DemandFiles files) {
        this.session = session;
        this.live = live;
        index = new NeedIndex(session.data());
        getStyleClass().add("demand-part");
        bar = new ShareBar((left, right, share, letGo) -> {
            if (letGo) {
                live.keep(() -> index.border(session.scenario(), left, right, share, session.author()));
            } else {
                live.show(() -> index.border(session.scenario(), left, right, share, session.author()));
            }
        });
        bar.setId("index-bar");
        table.getStyleClass().add("index-table");
        getChildren()
                .setAll(
                        DemandSection.head("Need index"),
                        DemandSection.caption("What a ward's share of London's need is mixed from. It always adds up to"
                                + " 100%: drag a border, or set one and the others follow in proportion."),
                        bar,
                        table,
                        bring,
                        DemandSection.caption(
                                "A table of ward codes and sums, such as calls or households: sums, not rates."));
        bring.setId("import-indicator");
        bring.getStyleClass().add("small");
        bring.setOnAction(e -> files.openIndicator().ifPresent(path -> read(path, files)));
    }

    private void read(Path path, DemandFiles files) {
        String label = NeedIndex.labelOf(path);
        session.tasks()
                .run(
                        "indicator",
                        "Reading " + path.getFileName(),
                        (progress, cancellation) ->
                                IndicatorFile.read(path, NeedIndex.idOf(path), label, session.data()),
                        read -> {
                            files.problems(read.problems());
                            WardIndicator found = read.value();
                            if (found != null) {
                                Scenario s = session.scenario();
                                WardIndicator before =
                                        s.demand().indicator(found.id()).orElse(null);
                                live.keep(() -> DemandEdits.indicator(s, before, found, session.author()));
                                files.inform(label + " is in the need index with a share of 0: give it one");
                            }
                        },
                        e -> live.say("The file could not be read: " + e));
    }

    /** Takes an imported indicator out; what share it had goes to the others. */
    private void remove(String id) {
        Scenario s = session.scenario();
        s.demand().indicator(id).ifPresent(i -> live.keep(() -> index.remove(session.scenario(), i, session.author())));
    }

    void show(Evaluation e) {
        List<NeedIndex.Indicator> now = index.indicators(e.scenario());
        List<String> nowKeys = now.stream().map(NeedIndex.Indicator::key).toList();
        if (!nowKeys.equals(keys)) {
            keys = nowKeys;
            rows.clear();
            for (int k = 0; k < now.size(); k++) {
                rows.add(new Row(now.get(k), k));
            }
            table.getChildren().setAll(rows);
        }
        bar.show(now);
        for (int k = 0; k < rows.size(); k++) {
            rows.get(k).show(now.get(k));
        }
    }

    void setEditable(boolean editable) {
        bar.setDisable(!editable);
        bring.setDisable(!editable);
        rows.forEach(r -> r.setEditable(editable));
    }
}
