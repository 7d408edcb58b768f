package org.wardplan.ui.inspector;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Scope;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Summary;
import org.wardplan.ui.theme.Numbers;

/** What the inspector shows while no ward is picked: how to pick one, and the key figures of the scope. */
final class OverviewView extends VBox {
    private final PlanSession session;
    private final Section section = new Section("London", "wp-caption");
    private final Map<String, Label> figures = new LinkedHashMap<>();

    OverviewView(PlanSession session) {
        this.session = session;
        Label hint = new Label("Select a ward on the map or in the table");
        hint.getStyleClass().add("wp-muted");
        hint.setWrapText(true);
        VBox head = new VBox(hint);
        head.getStyleClass().addAll("inspector-section", "inspector-head");
        add("Posts", "Posts of all roles");
        add("Coverage", "1 − posts short ÷ target posts");
        add("Posts short", "Sum of the gaps, in effective posts");
        add("Unmet need", "Σ gap² ÷ target; the reference floor in the same wards is 100");
        add("Worst tenth of wards", "Mean coverage of the tenth of wards with the lowest");
        add("Gini of coverage", "0 when every ward is covered alike");
        add("Wards below the floor", "With fewer posts than the floor rule asks for");
        add("Cost a year", "Yearly cost of the posts");
        add("Headroom", "Budget of London less the cost of London's posts");
        setMinWidth(0);
        getChildren().addAll(head, section);
    }

    private void add(String name, String meaning) {
        Label label = new Label(name);
        label.setTooltip(new Tooltip(meaning));
        Label value = new Label();
        value.getStyleClass().add("wp-figure");
        figures.put(name, value);
        section.getChildren().add(Section.line(label, value));
    }

    void show(Evaluation e) {
        Scope scope = session.view().scope().get();
        boolean london = scope instanceof Scope.London;
        Summary s = london ? e.london() : e.summary(scope.wards(session.data().wards()));
        section.head.setText(london ? "London" : scope.label());
        section.figure.setText(Numbers.counted(s.wards(), "ward"));
        set("Posts", Numbers.whole(s.totalPosts()));
        set("Coverage", Numbers.percent(s.coverage(), 0));
        set(
                "Posts short",
                Numbers.decimal(s.unmetPosts(), 0) + " ≈ " + Numbers.decimal(e.inDwoPosts(s.unmetPosts()), 0) + " "
                        + e.roles().get(0).id());
        set("Unmet need", Numbers.decimal(s.unmetNeedIndex(), 1));
        set("Worst tenth of wards", Numbers.percent(s.worstDecileCoverage(), 0));
        set("Gini of coverage", Numbers.decimal(s.gini(), 3));
        set("Wards below the floor", Numbers.whole(s.belowFloor()));
        set("Cost a year", s.cost().toString());
        set(
                "Headroom",
                e.headroom().isNegative()
                        ? e.headroom().toString().substring(1) + " over"
                        : e.headroom().toString());
        danger("Wards below the floor", s.belowFloor() > 0);
        danger("Headroom", e.headroom().isNegative());
    }

    private void set(String name, String text) {
        Label value = figures.get(name);
        if (value != null) {
            value.setText(text);
        }
    }

    private void danger(String name, boolean danger) {
        Label value = figures.get(name);
        if (value != null) {
            value.getStyleClass().remove("wp-danger");
            if (danger) {
                value.getStyleClass().add("wp-danger");
            }
        }
    }
}
