package org.wardplan.ui.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.wardplan.app.paper.PaperChoices;
import org.wardplan.app.paper.PaperKind;
import org.wardplan.app.paper.PaperModel;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.compare.Comparison;
import org.wardplan.ui.edit.Choice;
import org.wardplan.ui.edit.WardField;
import org.wardplan.ui.theme.Nodes;

/** What the paper is of. */
final class SubjectPane extends VBox {
    private final PaperModel model;
    private final PaperChoices choices;
    private final WardSet wards;
    private final Choice<PaperKind> kind = new Choice<>("Paper of", "paper-kind", PaperKind::label);
    private final Choice<Integer> unit;
    private final Choice<Integer> borough;
    private final WardField ward;
    private final VBox unitRow;
    private final VBox boroughRow;
    private final VBox wardRow;
    private final VBox compared = new VBox(5);
    private final Label words = Nodes.text("", "wp-caption");
    private List<Scenario> listed = List.of();

    /** @param host what the wards that match are shown in */
    SubjectPane(PaperModel model, Pane host) {
        super(8);
        this.model = model;
        this.choices = model.choices();
        this.wards = model.session().data().wards();
        unit = new Choice<>("BCU", "paper-unit", u -> wards.units().get(u).name() + " BCU");
        borough = new Choice<>(
                "Borough", "paper-borough", b -> wards.boroughs().get(b).name());
        ward = new WardField(wards, "Ward: type a few letters", host, choices::chooseWard);
        ward.setId("paper-ward");
        kind.onChosen(choices::chooseKind);
        unit.onChosen(choices::chooseUnit);
        borough.onChosen(choices::chooseBorough);
        unitRow = Parts.named("BCU", unit);
        boroughRow = Parts.named("Borough", borough);
        wardRow = Parts.named("Ward: type a few letters", ward);
        compared.setId("paper-compared");
        getChildren().setAll(Parts.named("Paper of", kind), unitRow, boroughRow, wardRow, compared, words);
    }

    void refresh() {
        PaperKind now = choices.kind().get();
        kind.show(List.of(PaperKind.values()), now);
        unit.show(places(wards.units().size()), choices.unit().get());
        borough.show(places(wards.boroughs().size()), choices.borough().get());
        Ward of = wards.ward(choices.ward().get());
        if (!ward.isFocused()) {
            ward.show(of.name());
        }
        Nodes.shown(unitRow, now == PaperKind.UNIT);
        Nodes.shown(boroughRow, now == PaperKind.BOROUGH);
        Nodes.shown(wardRow, now == PaperKind.WARD);
        Nodes.shown(compared, now == PaperKind.COMPARISON);
        if (now == PaperKind.COMPARISON) {
            scenarios();
        }
        Scenario open = model.session().scenario();
        Nodes.write(
                words,
                switch (now) {
                    case COMPARISON ->
                        "Over " + model.session().view().scope().get().label() + ", as at the top of the window.";
                    case WARD -> of.borough().name() + ", " + of.code().value() + ". Scenario: " + open.name() + ".";
                    default -> "Scenario: " + open.name() + ", as chosen at the top of the window.";
                });
    }

    private static List<Integer> places(int n) {
        return IntStream.range(0, n).boxed().toList();
    }

    private void scenarios() {
        List<Scenario> all = choices.comparable();
        List<String> chosen = choices.compared();
        if (!all.equals(listed)) {
            listed = all;
            compared.getChildren().setAll(new ArrayList<>());
            compared.getChildren().add(Nodes.label("Scenarios, two to four", "wp-caption"));
            for (Scenario s : all) {
                CheckBox box = new CheckBox();
                box.setUserData(s);
                box.setId("compare-" + s.id());
                box.setOnAction(e -> choices.compare(s.id(), box.isSelected()));
                compared.getChildren().add(box);
            }
        }
        compared.getChildren().forEach(n -> {
            if (n instanceof CheckBox box && box.getUserData() instanceof Scenario s) {
                int place = chosen.indexOf(s.id());
                box.setSelected(place >= 0);
                box.setDisable(place < 0 && chosen.size() >= PaperChoices.MOST);
                box.setText((place < 0 ? "" : Comparison.letter(place) + "  ") + s.name());
            }
        });
    }
}
