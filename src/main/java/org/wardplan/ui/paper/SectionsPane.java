package org.wardplan.ui.paper;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.wardplan.app.paper.PaperChoices;
import org.wardplan.app.paper.SectionGroup;
import org.wardplan.report.paper.PaperSection;
import org.wardplan.ui.theme.Cards;
import org.wardplan.ui.theme.Nodes;

/** The sections of an area's paper, in groups, each printed or left out. */
final class SectionsPane extends VBox {
    private final PaperChoices choices;
    private final Map<PaperSection, CheckBox> boxes = new EnumMap<>(PaperSection.class);
    private final Label count = Nodes.label("", "wp-caption");

    SectionsPane(PaperChoices choices) {
        super(5);
        this.choices = choices;
        setId("paper-sections");
        getChildren().add(Cards.head("Sections", count));
        for (SectionGroup group : SectionGroup.all()) {
            HBox head = Parts.row(
                    8,
                    Nodes.label(group.title(), "wp-medium"),
                    Cards.gap(),
                    Parts.link("All", "All sections of " + group.title(), () -> choices.print(group, true)),
                    Parts.link("None", "No sections of " + group.title(), () -> choices.print(group, false)));
            head.getStyleClass().add("paper-group");
            getChildren().add(head);
            group.sections().forEach((section, name) -> {
                CheckBox box = new CheckBox(name);
                box.setId("section-" + section.id());
                box.setMinWidth(0);
                box.setOnAction(e -> choices.print(section, box.isSelected()));
                boxes.put(section, box);
                getChildren().add(box);
            });
        }
    }

    void refresh() {
        Set<PaperSection> printed = choices.sections().get();
        boxes.forEach((section, box) -> box.setSelected(printed.contains(section)));
        count.setText(printed.size() + " of " + boxes.size());
    }
}
