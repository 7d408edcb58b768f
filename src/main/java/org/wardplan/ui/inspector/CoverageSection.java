package org.wardplan.ui.inspector;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.wardplan.app.WardWords;
import org.wardplan.model.finance.Money;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Summary;
import org.wardplan.ui.chart.CoverageBar;
import org.wardplan.ui.theme.Numbers;

/** Coverage as a figure and a bar, what is short of it, fair share, and what the posts cost. */
final class CoverageSection extends Section {
    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");
    private final CoverageBar bar = new CoverageBar(1.25, 10);
    private final Label posts = caption();
    private final Label gap = caption();
    private final Label fair = new Label();
    private final Label cost = new Label();
    private final Label fairName = new Label("Fair share");

    CoverageSection() {
        super("Coverage", "wp-key");
        figure.setId("coverage");
        bar.setMinHeight(14);
        posts.setWrapText(false);
        gap.setWrapText(false);
        fairName.setTooltip(
                new javafx.scene.control.Tooltip("Share of London's effective posts ÷ share of London's target"));
        getChildren().addAll(bar, line(posts, gap), line(fairName, fair), line(new Label("Cost a year"), cost));
    }

    void show(Evaluation e, int ward) {
        show(
                e,
                e.coverage(ward),
                e.effective(ward),
                e.need().target(ward),
                WardWords.gap(e, e.effective(ward), e.need().target(ward), e.gap(ward)),
                e.fairShare(ward),
                e.cost(ward));
    }

    void show(Evaluation e, Summary s) {
        double all = e.london().effectivePosts();
        double share = all <= 0 || s.targetPosts() <= 0
                ? 1
                : s.effectivePosts() / all * e.london().targetPosts() / s.targetPosts();
        show(e, s.coverage(), s.effectivePosts(), s.targetPosts(), WardWords.gap(e, s), share, s.cost());
    }

    private void show(
            Evaluation e, double coverage, double effective, double target, String short_, double share, Money money) {
        figure.setText(Numbers.percent(coverage, 0));
        figure.pseudoClassStateChanged(SHORT, Math.round(100 * coverage) < 100);
        bar.show(coverage);
        posts.setText(WardWords.effectiveOf(effective, target));
        gap.setText(short_);
        fair.setText(Numbers.percent(share, 0) + (share >= 0.995 ? " · as well off as London" : " of London's level"));
        if (share >= 1.005) {
            fair.setText(Numbers.percent(share, 0) + " of London's level");
        }
        cost.setText(money.inPounds());
    }
}
