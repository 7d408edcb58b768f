package org.wardplan.ui.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.compare.CompareModel;
import org.wardplan.app.compare.CompareWords;
import org.wardplan.model.geography.Ward;
import org.wardplan.planning.compare.ComparedScenario;
import org.wardplan.planning.compare.Comparison;
import org.wardplan.planning.compare.DifferenceClasses;
import org.wardplan.planning.compare.PairChange;
import org.wardplan.report.picture.ColourSheet;
import org.wardplan.ui.map.ClassMap;
import org.wardplan.ui.map.SharedCamera;
import org.wardplan.ui.theme.Cards;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.PageTools;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/** What changes from one scenario to another, ward by ward: a map, the wards of each class, the sum in a sentence. */
final class DifferenceCard extends VBox {
    private final PlanSession session;
    private final Theme theme;
    private final ClassMap map;
    private final PairTabs tabs;
    private final Label title = Nodes.label("", "wp-section");
    private final DifferenceLegend legend = new DifferenceLegend();
    private final Label sentence = Nodes.text("", "wp-muted");
    private final Label ward = Nodes.label("", "compare-ward");
    private @Nullable Comparison comparison;
    private @Nullable PairChange pair;
    private DifferenceClasses scale = DifferenceClasses.of(0, 0);

    DifferenceCard(CompareModel model, PageTools tools, SharedCamera camera, Executor drawing) {
        session = model.session();
        theme = tools.theme();
        tabs = new PairTabs(model);
        map = ClassMap.inCard(session.data().boundaries(), session.view(), theme, drawing, camera);
        map.setId("difference-map");
        map.options().boroughNames().set(false);
        map.menu(this::sheet, session.tasks(), p -> tools.problems(List.of(p)));
        map.setMinHeight(0);
        VBox.setVgrow(map, Priority.ALWAYS);
        sentence.setId("compare-sentence");
        ward.setId("compare-ward");
        ward.setMinWidth(0);
        ward.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        HBox head = Cards.head(title, tabs);
        head.getStyleClass().add("compare-head");
        Cards.style(this, "compare-card", "difference-card");
        getChildren().setAll(head, map, legend, sentence, ward);
    }

    private ColourSheet sheet() {
        Comparison now = comparison;
        PairChange of = pair;
        if (now == null || of == null) {
            throw new IllegalStateException("nothing is compared");
        }
        return CompareSheets.difference(session, now, of, scale);
    }

    void show(@Nullable Comparison now, @Nullable PairChange of) {
        comparison = now;
        pair = of;
        tabs.show(now, of);
        // With four scenarios the six pairs need the room.
        title.setText(now != null && now.pairs().size() > 3 ? "Difference" : "Difference in posts");
        if (now == null || of == null) {
            sentence.setText("Choose two scenarios or more to see what changes from one to another.");
            legend.show(DifferenceClasses.of(0, 0), List.of(), new int[0]);
            String track = Token.TRACK.hex(theme.isDark());
            map.show(new ClassMap.Picture(
                    Collections.nCopies(session.data().wards().size(), track), w -> null, "Nothing to compare"));
            selected();
            return;
        }
        int[] changes = now.changes();
        scale = DifferenceClasses.of(changes[0], changes[1]);
        List<String> colours = scale.colours(theme.isDark());
        ComparedScenario a = now.scenarios().get(of.from());
        ComparedScenario b = now.scenarios().get(of.to());
        int[] counts = new int[scale.count()];
        List<String> hex = new ArrayList<>();
        for (int w = 0; w < a.evaluation().wards(); w++) {
            hex.add(colours.get(scale.classOf(CompareSheets.change(a, b, w))));
        }
        for (int w : now.scope()) {
            counts[scale.classOf(CompareSheets.change(a, b, w))]++;
        }
        legend.show(scale, colours, counts);
        sentence.setText(of.sentence() + swaps(of));
        map.show(new ClassMap.Picture(
                hex,
                w -> CompareWords.tip(session.data().wards(), now, of, w),
                "Map of the difference in posts, " + b.letter() + " less " + a.letter() + ": " + of.sentence()));
        selected();
    }

    private static String swaps(PairChange of) {
        int n = of.swaps().size();
        return n == 0 ? "" : " " + Numbers.counted(n, "ward") + (n == 1 ? " swaps" : " swap") + " roles.";
    }

    /** Says what the pair means for the ward that is selected. */
    void selected() {
        int lead = session.view().selection().get().lead();
        Comparison now = comparison;
        PairChange of = pair;
        if (lead < 0 || now == null || of == null) {
            ward.setText(now == null ? "" : "Click a ward to see what it has in both.");
            Nodes.mark(ward, "empty", true);
            return;
        }
        Ward w = session.data().wards().ward(lead);
        Nodes.mark(ward, "empty", false);
        ward.setText(w.name() + ", " + w.borough().name() + ": " + CompareWords.change(now, of, lead));
    }

    ClassMap map() {
        return map;
    }

    void dispose() {
        map.dispose();
    }
}
