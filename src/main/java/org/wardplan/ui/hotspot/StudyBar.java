package org.wardplan.ui.hotspot;

import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.hotspot.StudyChoice;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;

/** Above the map: which crime, as a rate or as a volume, and the way to the other choices. */
final class StudyBar extends HBox {
    private final SeriesTabs series;
    private final MenuButton rate = new MenuButton();
    private final RadioMenuItem perResident = new RadioMenuItem("Per 1,000 residents, smoothed");
    private final RadioMenuItem volume = new RadioMenuItem("Volume");
    final ToggleButton options = Icons.only(new ToggleButton(), Feather.SETTINGS, "How hot spots are looked for");
    private HotSpotStudy shown = HotSpotStudy.STANDARD;

    /**
     * @param asked told of the study wanted
     * @param open opens the other choices, or closes them
     */
    StudyBar(StudyChoice choice, Consumer<HotSpotStudy> asked, Runnable open) {
        getStyleClass().addAll("wp-bar", "study-bar");
        setMinWidth(0);
        series = new SeriesTabs(choice, id -> asked.accept(shown.withSeries(id)));
        HBox.setHgrow(series, Priority.ALWAYS);
        ToggleGroup group = new ToggleGroup();
        perResident.setToggleGroup(group);
        volume.setToggleGroup(group);
        perResident.setOnAction(e -> asked.accept(shown.withRate(true)));
        volume.setOnAction(e -> asked.accept(shown.withRate(false)));
        rate.getItems().setAll(perResident, volume);
        rate.setId("study-rate");
        rate.setMinWidth(USE_PREF_SIZE);
        rate.setTooltip(Nodes.tip("Volume shows where the offences are; a rate shows where they are many for the number"
                + " of residents. Rates are smoothed, since those of few residents jump."));
        options.setId("study-open");
        options.setOnAction(e -> open.run());
        getChildren().setAll(series, rate, options);
    }

    void show(HotSpotStudy study) {
        shown = study;
        series.select(study.series());
        perResident.setSelected(study.rate());
        volume.setSelected(!study.rate());
        rate.setText(study.rate() ? "Per 1,000" : "Volume");
        rate.setAccessibleText("Measured by " + (study.rate() ? "rate per 1,000 residents" : "volume"));
    }
}
