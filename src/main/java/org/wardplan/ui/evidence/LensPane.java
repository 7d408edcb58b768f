package org.wardplan.ui.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.app.PlanSession;
import org.wardplan.app.SearchText;
import org.wardplan.app.evidence.Lenses;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.plan.Scenario;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.table.GridColumn;
import org.wardplan.ui.table.WardGrid;
import org.wardplan.ui.theme.Theme;

/** Which wards are in the top tenth however crime is weighed: wards by profiles, with the rank under each. */
public final class LensPane extends EvidencePane {
    private final WardGrid grid;
    private final TextField find = new TextField();
    private final Map<Lenses.Filter, ToggleButton> filters = new EnumMap<>(Lenses.Filter.class);
    private final Label wardLine = new Label();
    private final Label note = caption("");
    private Lenses.Filter filter = Lenses.Filter.SOME;
    private @Nullable Lenses lenses;
    private @Nullable Scenario of;

    public LensPane(PlanSession session, Theme theme) {
        super(session, theme, "Lenses", "lenses");
        grid = new WardGrid(session, theme, "Wards by the number of lenses that put them in the top tenth");
        grid.headLines(2).node().setId("lens-table");
        ChartMenu.install(grid.node(), "Lenses", grid::asRows, session.tasks(), session.problems()::add);
        List<ToggleButton> buttons = new ArrayList<>();
        for (Lenses.Filter f : Lenses.Filter.values()) {
            ToggleButton b = segment(f.label(), "lens-" + f.name().toLowerCase(java.util.Locale.ROOT), () -> choose(f));
            filters.put(f, b);
            buttons.add(b);
        }
        find.setPromptText("Filter by ward or borough");
        find.setAccessibleText("Filter the wards by name or borough");
        find.setId("lens-filter");
        find.getStyleClass().add("small");
        find.textProperty().addListener((o, was, now) -> list());
        FlowPane bar = new FlowPane(10, 6, segments(buttons), find);
        wardLine.setId("lens-ward");
        wardLine.getStyleClass().add("wp-medium");
        wardLine.setWrapText(true);
        part(wardLine, false);
        part(bar, false);
        grid.node().setPrefHeight(260);
        part(grid.node(), true);
        part(note, false);
        ready();
    }

    private void choose(Lenses.Filter f) {
        filter = f;
        list();
    }

    private Ward ward(int w) {
        return session.data().wards().ward(w);
    }

    @Override
    void refresh() {
        Scenario s = session.evaluation().get().scenario();
        Scenario before = of;
        if (before != null && sameLenses(before, s)) {
            list();
            return;
        }
        of = s;
        if (lenses == null) {
            summary.setText("Ranking the wards under each profile…");
        }
        session.tasks()
                .run(
                        "lenses",
                        "Ranking the wards under each profile",
                        (progress, cancellation) ->
                                Lenses.of(session.data(), session.profiles(), s, progress, cancellation),
                        this::show,
                        e -> summary.setText("The ranks could not be computed: " + e.getMessage()));
    }

    private static boolean sameLenses(Scenario a, Scenario b) {
        return a.assumptions().equals(b.assumptions())
                && a.demand().equals(b.demand())
                && a.profile().equals(b.profile());
    }

    private void show(Lenses now) {
        lenses = now;
        list();
        mark();
    }

    private void list() {
        Lenses l = lenses;
        filters.forEach((f, b) -> b.setSelected(f == filter));
        if (l == null) {
            return;
        }
        summary.setText(l.summary());
        filters.forEach((f, b) -> b.setText(f == Lenses.Filter.ALL ? f.label() : f.label() + " " + l.wards(f).length));
        grid.columns(columns(l));
        String[] words = SearchText.fold(find.getText()).split(" ");
        grid.show(Arrays.stream(l.wards(filter))
                .filter(w -> {
                    String text = SearchText.fold(
                            ward(w).name() + " " + ward(w).borough().name());
                    return Arrays.stream(words).allMatch(text::contains);
                })
                .toArray());
        note.setText("● rank in the top " + l.stability().topSize()
                + " under that profile, all else of the plan as it is. Certain: chance of the top tenth under the"
                + " plan's profile, from the noise in the counts."
                + (l.leftOut().isEmpty() ? "" : " Left out: " + String.join("; ", l.leftOut())));
        line();
    }

    private List<GridColumn> columns(Lenses l) {
        List<GridColumn> columns = new ArrayList<>();
        columns.add(GridColumn.text("Ward", "Ward", 116, w -> ward(w).name()).styled(w -> "name"));
        columns.add(
                GridColumn.text("Borough", "Borough", 78, w -> ward(w).borough().name())
                        .styled(w -> "quiet"));
        columns.add(GridColumn.number(
                        "Lenses",
                        "Under how many profiles the ward is in the top tenth",
                        54,
                        w -> l.stability().times(w),
                        w -> l.stability().times(w) + " of " + l.lenses().size())
                .styled(w -> "strong"));
        for (int k = 0; k < l.lenses().size(); k++) {
            int lens = k;
            Lenses.Lens of = l.lenses().get(k);
            columns.add(GridColumn.number(
                            (of.inUse() ? "▸ " : "") + of.shortLabel(),
                            of.label() + (of.own() ? ", a profile of this plan" : "")
                                    + (of.inUse() ? ", the one in use" : "") + ": rank under it",
                            width(of.shortLabel()),
                            w -> -l.rank(lens, w),
                            w -> (l.stability().isTop(lens, w) ? "● " : "") + l.rank(lens, w))
                    .styled(w -> l.stability().isTop(lens, w) ? "top" : "quiet"));
        }
        columns.add(GridColumn.number(
                "Certain",
                "Chance of the top tenth under the plan's profile",
                56,
                w -> chance(w),
                w -> Double.isNaN(chance(w)) ? "…" : percent(chance(w))));
        return columns;
    }

    /** Room for the longest word, since a head breaks between words only. */
    private static double width(String title) {
        int longest =
                Arrays.stream(title.split(" ")).mapToInt(String::length).max().orElse(0);
        return Math.max(66, 10 + 7 * longest);
    }

    private double chance(int w) {
        RankIntervals ranks = session.ranks().get();
        return ranks == null || ranks.wards() <= w ? Double.NaN : ranks.topTenth()[w];
    }

    private static String percent(double share) {
        return share > 0.99 ? "> 99%" : share > 0 && share < 0.01 ? "< 1%" : Math.round(100 * share) + "%";
    }

    private void line() {
        Lenses l = lenses;
        int lead = session.view().selection().get().lead();
        show(wardLine, l != null && lead >= 0);
        if (l != null && lead >= 0) {
            wardLine.setText(ward(lead).name() + " is " + l.of(lead)
                    + (Double.isNaN(chance(lead)) ? "." : "; it is there in " + percent(chance(lead)) + " of draws."));
        }
    }

    @Override
    void mark() {
        grid.mark();
    }

    @Override
    void selectionChanged() {
        line();
        grid.showLead();
    }
}
