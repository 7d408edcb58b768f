package org.wardplan.ui.demand;

import java.util.function.BiFunction;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.demand.CrimeWeights;
import org.wardplan.app.demand.NumberText;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.ui.theme.Numbers;

/** The weight of one category: name, slider with the published range, number, and what it makes of London's harm. */
final class WeightRow extends SteadyRow {
    private final CrimeCategory category;
    private final Label remark = DemandSection.caption("");
    private final FigureLabel share = new FigureLabel();
    private final Level level;
    private CrimeWeights.Row row;
    private boolean countLike;

    /** @param edit makes the edit that gives the row a weight */
    WeightRow(CrimeWeights.Row row, LiveEdit live, BiFunction<CrimeWeights.Row, Double, @Nullable PlanEdit> edit) {
        this.row = row;
        category = row.category();
        Label name = new Label(row.label());
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        follow(name);
        name.setTooltip(tip());
        VBox names = new VBox(name, remark);
        names.getStyleClass().add("weight-name");
        level = new Level(
                live,
                "Weight of " + row.label(),
                CrimeWeights.scale(category, false),
                NumberText.WEIGHT,
                v -> edit.apply(this.row, v));
        level.slider.setId("weight-" + category.id());
        level.field.setId("weight-field-" + category.id());
        Label range = new Label(range());
        range.getStyleClass().add("weight-range");
        VBox slide = new VBox(level.slider, range);
        slide.getStyleClass().add("weight-slide");
        HBox.setHgrow(slide, Priority.ALWAYS);
        share.label().setId("harm-share-" + category.id());
        getChildren().setAll(names, slide, level.field, share);
        if (category.severityLow().isPresent()) {
            level.slider.setBand(
                    category.severityLow().getAsDouble(),
                    category.severityHigh().orElse(category.severityLow().getAsDouble()));
        }
    }

    private Tooltip tip() {
        Tooltip tip = new Tooltip("ONS weight " + NumberText.WEIGHT.write(category.severity()) + ": "
                + (category.basis().isEmpty() ? "no offence named" : category.basis())
                + (category.policeGenerated() ? "\nRecords police activity as much as need" : ""));
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        return tip;
    }

    private String range() {
        if (category.severityLow().isEmpty() || category.severityHigh().isEmpty()) {
            return "no range published";
        }
        double low = category.severityLow().getAsDouble();
        double high = category.severityHigh().getAsDouble();
        return low == high ? "ONS " + figure(low) : "ONS " + figure(low) + "–" + figure(high);
    }

    private static String figure(double weight) {
        return Numbers.decimal(weight, weight < 100 ? 1 : 0);
    }

    void show(CrimeWeights.Row now, boolean countsOnly) {
        if (countsOnly != countLike) {
            countLike = countsOnly;
            level.slider.setScale(CrimeWeights.scale(category, countsOnly));
        }
        if (!level.slider.isMoving() && !level.field.isTyping()) {
            row = now;
        }
        level.show(now.weight());
        if (!now.remark().equals(remark.getText())) {
            measureAnew();
        }
        DemandSection.write(remark, now.remark());
        share.show(now.state() == CrimeWeights.State.COUNTED ? Numbers.percent(now.share(), 1) : "–");
    }

    void setEditable(boolean editable) {
        boolean missing = row.state() == CrimeWeights.State.MISSING;
        level.setDisable(!editable || missing);
        setOpacity(missing ? 0.6 : 1);
    }
}
