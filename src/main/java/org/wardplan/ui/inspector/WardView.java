package org.wardplan.ui.inspector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.forecast.Trend;
import org.wardplan.app.PlanSession;
import org.wardplan.app.WardWords;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.plan.Lock;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.TrendReading;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;

/** Everything about one ward. Built once; another ward or an edit writes new figures into it. */
final class WardView extends VBox {
    private final PlanSession session;
    private final Label name = new Label();
    private final Label place = Section.caption();
    private final Label rank = new Label();
    private final Label residents = new Label();
    private final Label noted = new Label();
    private final PostsSection posts;
    private final WhySection why;
    private final CoverageSection coverage = new CoverageSection();
    private final TargetSection target = new TargetSection();
    private final CertaintySection certainty = new CertaintySection();
    private final RatesSection rates;
    private final SimilarSection similar;
    private final PrioritySection priority = new PrioritySection();
    private final HotSpotSection hotSpot;
    private final CrimeSection crime;
    private final NeighboursSection neighbours;
    private final NoteSection note;
    private final List<Runnable> behind = new ArrayList<>();
    private final PauseTransition later = new PauseTransition(Duration.millis(120));
    private @Nullable ScrollPane pane;
    private int ward = -1;

    WardView(PlanSession session, Theme theme, IntConsumer locate) {
        this.session = session;
        posts = new PostsSection(session);
        why = new WhySection(session);
        hotSpot = new HotSpotSection(session, theme);
        crime = new CrimeSection(session, theme);
        neighbours = new NeighboursSection(session, "Neighbours");
        rates = new RatesSection(session);
        similar = new SimilarSection(session);
        note = new NoteSection(session);
        name.getStyleClass().add("wp-title");
        name.setId("ward-name");
        name.setWrapText(true);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Button zoom = Icons.only(new Button(), Feather.CROSSHAIR, "Show on the map");
        Button close = Icons.only(new Button(), Feather.X, "Clear the selection");
        zoom.getStyleClass().addAll("flat", "small");
        close.getStyleClass().addAll("flat", "small");
        zoom.setOnAction(e -> locate.accept(ward));
        close.setOnAction(e -> session.view().select(-1));
        HBox title = new HBox(4, name, zoom, close);
        rank.getStyleClass().addAll("wp-chip", "accent");
        rank.setId("rank-chip");
        residents.getStyleClass().add("wp-chip");
        noted.getStyleClass().addAll("wp-chip", "notice");
        FlowPane chips = new FlowPane(6, 6, rank, residents, noted);
        VBox head = new VBox(title, place, chips);
        head.getStyleClass().addAll("inspector-section", "inspector-head");
        setMinWidth(0);
        later.setOnFinished(e -> catchUp());
        getChildren()
                .addAll(
                        head,
                        posts,
                        why,
                        coverage,
                        target,
                        priority,
                        certainty,
                        hotSpot,
                        crime,
                        rates,
                        note,
                        similar,
                        neighbours);
    }

    void show(Evaluation e, int newWard, @Nullable RankIntervals ranks) {
        ward = newWard;
        Ward w = session.data().wards().ward(ward);
        name.setText(w.name());
        place.setText(WardWords.place(w));
        int r = e.need().rank(ward);
        rank.setText("Rank " + Numbers.whole(r) + " of " + Numbers.whole(e.wards())
                + (ranks == null ? "" : " (90% " + ranks.low()[ward] + "–" + ranks.high()[ward] + ")"));
        residents.setText(Numbers.whole(w.population()) + " residents");
        residents.setTooltip(new Tooltip(session.data().description().populationSource()));
        List<String> notes = WardWords.notesOn(w, session.data().description().notes());
        Section.show(noted, !notes.isEmpty());
        noted.setText("Mind the data");
        noted.setTooltip(notes.isEmpty() ? null : wide(String.join("\n", notes)));
        later.stop();
        behind.clear();
        show(posts, () -> posts.show(e, new int[] {ward}));
        // At once: it is not there while there is nothing to explain, and rests by itself while a hand moves.
        why.show(e, ward);
        show(coverage, () -> coverage.show(e, ward));
        show(target, () -> target.show(e, ward));
        show(priority, () -> priority.show(e, ward));
        show(certainty, () -> certainty.show(e, ward, ranks));
        show(hotSpot, () -> hotSpot.show(e, ward));
        show(crime, () -> {
            crime.show(e.need().window(), new int[] {ward});
            Trend trend = e.findings().trend();
            crime.show(trend == null ? null : TrendReading.of(trend, ward));
        });
        show(rates, () -> rates.show(e, ward));
        // At once, wherever it stands: what was typed for the ward before is kept by it.
        note.show(e.scenario(), ward, locked(e));
        show(similar, () -> similar.show(e, ward));
        show(neighbours, () -> neighbours.show(e, neighbours(e)));
        if (!behind.isEmpty()) {
            later.playFromStart();
        }
    }

    /** What is on the screen follows at once; what would have to be scrolled to follows when the hand rests. */
    private void show(Region section, Runnable update) {
        if (isOnScreen(section)) {
            update.run();
        } else {
            behind.add(update);
        }
    }

    private boolean isOnScreen(Region section) {
        ScrollPane pane = this.pane;
        if (pane == null || pane.getScene() == null || section.getHeight() <= 0) {
            return true;
        }
        double top = pane.getVvalue()
                * Math.max(0, getHeight() - pane.getViewportBounds().getHeight());
        Bounds b = section.getBoundsInParent();
        return b.getMinY() < top + pane.getViewportBounds().getHeight() && b.getMaxY() > top;
    }

    /** Brings what is out of sight up to date. */
    void catchUp() {
        later.stop();
        List<Runnable> now = List.copyOf(behind);
        behind.clear();
        now.forEach(Runnable::run);
    }

    private static Tooltip wide(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        return tip;
    }

    /** The worst covered first. */
    private int[] neighbours(Evaluation e) {
        return IntStream.range(0, session.data().wards().neighbourCount(ward))
                .map(k -> session.data().wards().neighbour(ward, k))
                .boxed()
                .sorted(Comparator.comparingDouble(e::coverage))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private String locked(Evaluation e) {
        String code = session.plan().get().wardCodes().get(ward);
        return IntStream.range(0, e.roles().size())
                .filter(r -> e.scenario()
                        .locks()
                        .contains(new Lock(code, e.roles().get(r).id())))
                .mapToObj(r -> e.roles().get(r).id() + " locked at " + e.posts(r, ward))
                .collect(Collectors.joining(", "));
    }

    /** Tells in which pane this is scrolled. */
    void scrolledBy(ScrollPane by) {
        pane = by;
        by.vvalueProperty().subscribe(this::catchUp);
    }

    void redraw() {
        crime.redraw();
        hotSpot.redraw();
    }

    void point() {
        neighbours.point();
        similar.point();
    }

    /** Lets go of what it listens to. */
    void close() {
        leave();
        why.close();
    }

    /** Keeps what was typed into the note. */
    void leave() {
        note.leave();
    }
}
