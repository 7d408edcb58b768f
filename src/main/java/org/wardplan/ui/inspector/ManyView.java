package org.wardplan.ui.inspector;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.PlanSession;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Summary;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;

/** Sums of the wards picked, and steppers that work on each of them. */
final class ManyView extends VBox {
    private static final int NAMED = 3;
    private final PlanSession session;
    private final Label name = new Label();
    private final Label place = Section.caption();
    private final Label residents = new Label();
    private final PostsSection posts;
    private final CoverageSection coverage = new CoverageSection();
    private final PairSection pair;
    private final CrimeSection crime;
    private final NeighboursSection list;

    ManyView(PlanSession session, Theme theme) {
        this.session = session;
        posts = new PostsSection(session);
        pair = new PairSection(session);
        crime = new CrimeSection(session, theme);
        list = new NeighboursSection(session, "Wards picked");
        name.getStyleClass().add("wp-title");
        name.setId("wards-picked");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button close = Icons.only(new Button(), Feather.X, "Clear the selection");
        close.getStyleClass().addAll("flat", "small");
        close.setOnAction(e -> session.view().select(-1));
        residents.getStyleClass().add("wp-chip");
        VBox head = new VBox(new HBox(4, name, close), place, new FlowPane(residents));
        head.getStyleClass().addAll("inspector-section", "inspector-head");
        setMinWidth(0);
        getChildren().addAll(head, posts, coverage, pair, list, crime);
    }

    void show(Evaluation e, int[] wards) {
        Summary s = e.summary(wards);
        name.setText(Numbers.counted(wards.length, "ward"));
        List<String> boroughs = Arrays.stream(wards)
                .mapToObj(w -> session.data().wards().ward(w).borough().name())
                .distinct()
                .sorted()
                .toList();
        place.setText(
                boroughs.size() <= NAMED ? String.join(", ", boroughs) : Numbers.counted(boroughs.size(), "borough"));
        long people = Arrays.stream(wards)
                .mapToLong(w -> session.data().wards().ward(w).population())
                .sum();
        residents.setText(Numbers.whole(people) + " residents");
        posts.show(e, wards);
        coverage.show(e, s);
        Section.show(pair, wards.length == 2);
        if (wards.length == 2) {
            pair.show(e, wards[0], wards[1]);
        }
        crime.show(e.need().window(), wards);
        list.show(
                e,
                Arrays.stream(wards)
                        .boxed()
                        .sorted(Comparator.comparingDouble(e::coverage))
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    void redraw() {
        crime.redraw();
    }

    void point() {
        list.point();
    }
}
