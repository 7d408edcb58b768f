package org.wardplan.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.ViewState;
import org.wardplan.app.compare.CompareModel;
import org.wardplan.app.compare.CompareWords;
import org.wardplan.model.geography.Ward;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.compare.Comparison;
import org.wardplan.planning.compare.PairChange;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.theme.Cards;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.PageTools;

/** Which wards gain and which lose from one scenario to another. */
final class ChangesCard extends VBox {
    private final PlanSession session;
    private final WardChangeList gainers;
    private final WardChangeList losers;
    private final Label order = Nodes.label("", "wp-caption");
    private @Nullable Comparison comparison;
    private @Nullable PairChange pair;

    ChangesCard(CompareModel model, PageTools tools) {
        session = model.session();
        ViewState view = session.view();
        gainers = new WardChangeList(view, tools.theme(), "gainers", "No ward gains posts");
        losers = new WardChangeList(view, tools.theme(), "losers", "No ward loses posts");
        order.setMinWidth(0);
        HBox head = Cards.head("Gainers and losers", order);
        head.getStyleClass().add("compare-head");
        VBox.setVgrow(gainers, Priority.ALWAYS);
        VBox.setVgrow(losers, Priority.ALWAYS);
        Cards.style(this, "compare-card", "changes-card");
        getChildren().setAll(head, gainers, losers);
        ChartMenu.install(this, this::title, this::rows, session.tasks(), p -> tools.problems(List.of(p)));
    }

    void show(@Nullable Comparison now, @Nullable PairChange of) {
        comparison = now;
        pair = of;
        if (now == null || of == null) {
            order.setText("");
            gainers.show(List.of(), null, "", "");
            losers.show(List.of(), null, "", "");
            return;
        }
        String from = Comparison.letter(of.from());
        String to = Comparison.letter(of.to());
        order.setText("from " + from + " to " + to + " · losers by residents");
        Evaluation x = now.scenarios().get(of.from()).evaluation();
        Evaluation y = now.scenarios().get(of.to()).evaluation();
        WardChangeCell.Sides sides = new WardChangeCell.Sides(x, y);
        gainers.show(of.gainers(), sides, words(of.gainers().size(), " gains", " gain", of.gained()), to);
        losers.show(of.losers(), sides, words(of.losers().size(), " loses", " lose", of.lost()), to);
        selected();
    }

    /** {@code 229 wards gain, 377 posts}. */
    private static String words(int wards, String one, String several, int posts) {
        return Numbers.counted(wards, "ward") + (wards == 1 ? one : several) + ", " + Numbers.counted(posts, "post");
    }

    void hovered() {
        gainers.mark();
        losers.mark();
    }

    void selected() {
        int lead = session.view().selection().get().lead();
        gainers.reveal(lead);
        losers.reveal(lead);
        hovered();
    }

    private String title() {
        PairChange of = pair;
        return of == null
                ? "Gainers and losers"
                : "Gainers and losers from " + Comparison.letter(of.from()) + " to " + Comparison.letter(of.to());
    }

    private String rows() {
        Comparison now = comparison;
        PairChange of = pair;
        StringBuilder rows =
                new StringBuilder("Code\tWard\tBorough\tPosts from\tPosts to\tChange\tCoverage from\tCoverage to");
        if (now == null || of == null) {
            return rows.toString();
        }
        Evaluation x = now.scenarios().get(of.from()).evaluation();
        Evaluation y = now.scenarios().get(of.to()).evaluation();
        List<Integer> all = new ArrayList<>(of.gainers());
        all.addAll(of.losers());
        all.addAll(of.swaps());
        for (int w : all) {
            Ward ward = session.data().wards().ward(w);
            rows.append('\n')
                    .append(String.join(
                            "\t",
                            ward.code().value(),
                            ward.name(),
                            ward.borough().name(),
                            CompareWords.posts(x, w),
                            CompareWords.posts(y, w),
                            CompareWords.signed(y.posts(w) - x.posts(w)),
                            CompareWords.coverage(x, w),
                            CompareWords.coverage(y, w)));
        }
        return rows.append('\n').toString();
    }
}
