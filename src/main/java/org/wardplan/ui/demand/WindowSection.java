package org.wardplan.ui.demand;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.wardplan.app.PlanSession;
import org.wardplan.app.demand.LondonCounts;
import org.wardplan.planning.Evaluation;
import org.wardplan.ui.theme.Theme;

/** The months that crime is counted over, and what else makes need. */
final class WindowSection extends DemandSection {
    private final WindowPart window;
    private final IndexPart index;
    private final Subscription following;
    private final Label notices = text("", "demand-notice");

    WindowSection(PlanSession session, LiveEdit live, LondonCounts counts, Theme theme, DemandFiles files) {
        window = new WindowPart(session, live, counts, theme);
        index = new IndexPart(session, live, files);
        notices.setId("index-notice");
        Region line = new Region();
        line.getStyleClass().add("demand-divider");
        getChildren().setAll(window, line, index, notices);
        following = Subscription.combine(
                theme.dark().subscribe((was, now) -> window.redraw()),
                theme.textScale().subscribe((was, now) -> window.redraw()));
    }

    @Override
    void close() {
        following.unsubscribe();
    }

    @Override
    void refresh(Evaluation e) {
        window.show(e);
        index.show(e);
        // The series break is said beside the months.
        String others = e.need().notices().stream()
                .filter(n -> !n.contains("series break"))
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
        write(notices, others);
    }

    @Override
    void setEditable(boolean editable) {
        window.setEditable(editable);
        index.setEditable(editable);
    }
}
