package org.wardplan.ui.phase;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.wardplan.app.phase.PhaseModel;
import org.wardplan.app.phase.PhaseModel.Shown;

/** How the scenario runs over time, to be changed: the side of the page. */
final class EditorPane extends ScrollPane {
    private final SpanPart span;
    private final PromisesPart promises;
    private final StepsPart steps;
    private final AwardsPart awards;
    private final FundingPart funding;
    private final FiguresPart figures;

    EditorPane(PhaseModel model) {
        span = new SpanPart(model);
        promises = new PromisesPart(model);
        steps = new StepsPart(model);
        awards = new AwardsPart(model);
        funding = new FundingPart(model);
        figures = new FiguresPart(model);
        VBox all = new VBox(span, promises, steps, awards, funding, figures);
        all.getStyleClass().add("phase-editor");
        setContent(all);
        setId("phase-editor");
        getStyleClass().add("phase-editor-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinSize(0, 0);
    }

    void refresh(Shown now, boolean editable) {
        span.refresh();
        List.of(promises, steps, awards, funding).forEach(p -> p.refresh(now));
        figures.refresh();
        for (Node part : List.of(span, promises, steps, awards, funding, figures)) {
            part.setDisable(!editable);
        }
    }
}
