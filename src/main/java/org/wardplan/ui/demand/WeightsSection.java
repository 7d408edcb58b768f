package org.wardplan.ui.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.demand.CrimeWeights;
import org.wardplan.app.demand.LondonCounts;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.DemandEdits;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Requirement;
import org.wardplan.ui.theme.Numbers;

/** The profile in use and its weights, category by category. */
final class WeightsSection extends DemandSection {
    private static final class GroupHead extends VBox {
        final FigureLabel share = new FigureLabel();
        final ShareLine bar = new ShareLine();

        GroupHead(CrimeWeights.Group group) {
            getStyleClass().add("weight-group");
            Label name = new Label(group.group().label());
            name.getStyleClass().add("wp-medium");
            share.label().getStyleClass().add("wp-medium");
            getChildren().addAll(line(name, share), bar);
            if (group.policeGenerated()) {
                getChildren().add(caption("Counts police activity as much as need"));
            }
        }
    }

    private final PlanSession session;
    private final LondonCounts counts;
    private final ProfileBar profiles;
    private final CheckBox police = new CheckBox("Count drug and weapon offences");
    private final VBox table = new VBox();
    private final List<GroupHead> heads = new ArrayList<>();
    private final List<List<WeightRow>> rows = new ArrayList<>();

    WeightsSection(PlanSession session, LiveEdit live, LondonCounts counts, DemandFiles files) {
        this.session = session;
        this.counts = counts;
        profiles = new ProfileBar(session, live, files);
        police.setId("police-generated");
        police.setOnAction(e -> {
            boolean on = police.isSelected();
            live.keep(() -> DemandEdits.weigh(
                    session.scenario(),
                    profile(session.scenario()),
                    weights(session.evaluation().get()).policeGenerated(on),
                    on ? "Drug and weapon offences counted" : "Drug and weapon offences not counted"));
            refresh(session.evaluation().get());
        });
        table.getStyleClass().add("weight-table");
        for (CrimeWeights.Group g : weights(session.evaluation().get()).groups()) {
            GroupHead head = new GroupHead(g);
            heads.add(head);
            table.getChildren().add(head);
            List<WeightRow> made = new ArrayList<>();
            for (CrimeWeights.Row r : g.rows()) {
                made.add(new WeightRow(r, live, this::weigh));
            }
            rows.add(made);
            table.getChildren().addAll(made);
        }
        getChildren().setAll(profiles, police, columns(), table);
    }

    private static HBox columns() {
        Label name = caption("Category");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label range = caption("Weight, and the published range");
        Label share = new Label("Harm");
        share.getStyleClass().addAll("wp-caption", "weight-share");
        HBox head = new HBox(name, range, share);
        HBox.setHgrow(range, Priority.ALWAYS);
        name.getStyleClass().add("weight-name");
        head.getStyleClass().addAll("weight-row", "weight-columns");
        return head;
    }

    private @Nullable PlanEdit weigh(CrimeWeights.Row row, double weight) {
        Scenario s = session.scenario();
        return DemandEdits.weigh(s, profile(s), Map.of(row.category().id(), weight), CrimeWeights.label(row, weight));
    }

    private PriorityProfile profile(Scenario s) {
        return Requirement.profile(session.profiles(), s, s.profile()).orThrow();
    }

    private CrimeWeights weights(Evaluation e) {
        return CrimeWeights.of(
                session.data(),
                profile(e.scenario()),
                counts.byCategory(e.need().window()));
    }

    @Override
    void refresh(Evaluation e) {
        CrimeWeights now = weights(e);
        boolean countLike = CrimeWeights.isCountLike(now.profile());
        profiles.refresh(e.scenario(), now.profile());
        police.setSelected(now.countsPoliceGenerated());
        for (int g = 0; g < heads.size(); g++) {
            CrimeWeights.Group group = now.groups().get(g);
            heads.get(g).bar.show(group.share());
            heads.get(g).share.show(Numbers.percent(group.share(), 1));
            for (int k = 0; k < group.rows().size(); k++) {
                rows.get(g).get(k).show(group.rows().get(k), countLike);
            }
        }
    }

    @Override
    void setEditable(boolean editable) {
        profiles.setEditable(editable);
        police.setDisable(!editable);
        rows.forEach(list -> list.forEach(r -> r.setEditable(editable)));
    }
}
