package org.wardplan.ui.evidence;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.analysis.similar.SimilarWards;
import org.wardplan.app.PlanSession;
import org.wardplan.app.WardFigure;
import org.wardplan.app.WardSelection;
import org.wardplan.app.evidence.LikeWards;
import org.wardplan.app.evidence.PostWords;
import org.wardplan.app.evidence.TwoWards;
import org.wardplan.model.geography.Ward;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Need;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.edit.WardField;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Theme;

/**
 * Why one ward is above another, part by part. The two are those picked; of a single one picked, it and the ward it was
 * last compared with, at first the average ward.
 */
public final class TwoWardsPane extends EvidencePane {
    private final WardField firstField;
    private final WardField secondField;
    private final MenuButton with = new MenuButton("Compare with…");
    private final Button swap = Icons.only(new Button(), Feather.REPEAT, "Swap the two wards");
    private final ToggleButton byTarget = segment("Target, posts", "terms-target", this::changed);
    private final ToggleButton byPriority = segment("Priority, points", "terms-priority", this::changed);
    private final TermRows rows = new TermRows();
    private final RankLines ranks = new RankLines();
    private final Label none = new Label(
            "Pick a ward on the map or in a table, or type its name above. Pick two with" + " Ctrl to compare them.");
    private final Label likeLine = new Label();
    private final Label note = caption("");
    private final VBox body;
    private @Nullable SimilarWards similar;
    private @Nullable LikeWards like;
    private @Nullable TwoWards shown;
    private int first = -1;
    private int second = TwoWards.AVERAGE;

    public TwoWardsPane(PlanSession session, Theme theme) {
        super(session, theme, "Two wards", "two-wards");
        firstField = new WardField(session.data().wards(), "First ward", (VBox) getContent(), w -> pick(w, second));
        firstField.setId("first-ward");
        secondField = new WardField(session.data().wards(), "Second ward", (VBox) getContent(), w -> pick(first, w));
        secondField.setId("second-ward");
        swap.setId("swap-wards");
        swap.getStyleClass().add("small");
        swap.setOnAction(e -> pick(second, first));
        with.setId("compare-with");
        with.getStyleClass().add("small");
        with.setMinWidth(Region.USE_PREF_SIZE);
        with.setAccessibleText("Compare with the average ward or with a ward like it");
        with.setOnShowing(e -> fillMenu());
        Label against = new Label("against");
        against.getStyleClass().add("wp-muted");
        against.setMinWidth(Region.USE_PREF_SIZE);
        byTarget.setSelected(true);
        HBox fields = new HBox(8, firstField, swap, against, secondField, with);
        fields.getStyleClass().add("evidence-controls");
        HBox.setHgrow(firstField, Priority.ALWAYS);
        HBox.setHgrow(secondField, Priority.ALWAYS);
        firstField.setMaxWidth(240);
        secondField.setMaxWidth(240);
        controls(segments(List.of(byTarget, byPriority)));
        summary.getStyleClass().add("evidence-answer");
        likeLine.setWrapText(true);
        likeLine.setMinHeight(Region.USE_PREF_SIZE);
        likeLine.setId("like-line");
        none.setWrapText(true);
        none.getStyleClass().add("wp-muted");
        rows.setId("term-rows");
        body = new VBox(10, rows, ranks, likeLine, note);
        part(none, false);
        part(body, false);
        insert(fields);
        ChartMenu.install(rows, "Two wards", this::asRows, session.tasks(), session.problems()::add);
        take(session.view().selection().get());
        ready();
    }

    /** The fields stand above the sentence that answers them. */
    private void insert(HBox fields) {
        VBox content = (VBox) getContent();
        content.getChildren().add(1, fields);
    }

    private Ward ward(int w) {
        return session.data().wards().ward(w);
    }

    private void pick(int newFirst, int newSecond) {
        if (newFirst < 0) {
            return;
        }
        first = newFirst;
        second = newSecond == newFirst ? TwoWards.AVERAGE : newSecond;
        WardSelection wanted = second == TwoWards.AVERAGE ? WardSelection.of(first) : WardSelection.of(second, first);
        if (wanted.equals(session.view().selection().get())) {
            changed();
        } else {
            session.view().selection().set(wanted);
        }
    }

    private void take(WardSelection picked) {
        if (picked.size() == 2) {
            first = picked.lead();
            second = picked.wards()[picked.wards()[0] == first ? 1 : 0];
        } else if (picked.size() == 1 && picked.lead() != first) {
            if (picked.lead() == second) {
                second = first;
            }
            first = picked.lead();
        }
    }

    private void fillMenu() {
        with.getItems().clear();
        MenuItem average = new MenuItem("The average ward");
        average.setOnAction(e -> pick(first, TwoWards.AVERAGE));
        with.getItems().add(average);
        LikeWards l = like;
        if (l != null) {
            for (int w : l.like()) {
                MenuItem item =
                        new MenuItem(ward(w).name() + ", " + ward(w).borough().name() + " (like it)");
                item.setOnAction(e -> pick(first, w));
                with.getItems().add(item);
            }
        }
    }

    @Override
    void refresh() {
        boolean some = first >= 0;
        show(none, !some);
        show(summary, some);
        show(body, some);
        swap.setDisable(second == TwoWards.AVERAGE);
        with.setDisable(!some);
        secondField.setDisable(!some);
        if (!some) {
            firstField.show("");
            secondField.show("");
            return;
        }
        Evaluation e = session.evaluation().get();
        TwoWards two = TwoWards.of(e, session.data().wards(), first, second);
        shown = two;
        LikeWards likes = likes();
        firstField.show(two.firstName());
        secondField.show(second == TwoWards.AVERAGE ? "Average ward" : two.secondName());
        summary.setText(two.inWords(e, session.ranks().get()));
        fill(e, two, likes);
        ranks.show(two, e.need(), session.ranks().get());
        likeLine.setText(likes.inWords(e.need(), two.firstName()));
        note.setText("Target: " + e.need().method().label().toLowerCase(java.util.Locale.UK)
                + ". The differences add up to the difference of the two wards. Its like: the median of the "
                + likes.like().length + " wards most like " + two.firstName()
                + ", part by part, so the parts don't add up to its last line.");
    }

    private void fill(Evaluation e, TwoWards two, LikeWards likes) {
        Need need = e.need();
        boolean target = byTarget.isSelected();
        List<Need.Part> parts = target ? need.targetParts() : need.parts();
        String role = e.roles().get(0).id();
        rows.show(
                TwoWards.byDifference(target ? two.target() : two.priority()),
                List.of(
                        "Part",
                        two.firstName(),
                        second == TwoWards.AVERAGE ? "Average ward" : two.secondName(),
                        target ? "Difference, effective posts" : "Difference, points",
                        target ? "≈ " + role : "",
                        "Its like"),
                target ? 2 : 1,
                d -> target ? PostWords.signed(e.inDwoPosts(d), 1) : "",
                t -> likes.medianPart(parts, t.id()),
                target ? likes.medianTarget(need) : likes.medianPriority(need));
    }

    private LikeWards likes() {
        SimilarWards s = similar;
        if (s == null) {
            // The session works them out in the background when it opens; asked for before that, they are made here.
            SimilarWards known = session.evaluation().get().findings().similar();
            s = known == null ? SimilarWards.of(session.data().wards()) : known;
            similar = s;
        }
        LikeWards l = like;
        if (l == null || l.ward() != first) {
            l = LikeWards.of(s, first);
            like = l;
        }
        return l;
    }

    private String asRows() {
        TwoWards two = shown;
        if (two == null) {
            return "";
        }
        boolean target = byTarget.isSelected();
        return "Part\t" + two.firstName() + "\t" + two.secondName() + "\tDifference\n"
                + (target ? two.target() : two.priority())
                        .stream()
                                .map(t -> t.label() + "\t" + number(t.first()) + "\t" + number(t.second()) + "\t"
                                        + number(t.difference()))
                                .collect(Collectors.joining("\n"));
    }

    private static String number(double v) {
        return WardFigure.number(v, 4).replace("−", "-");
    }

    @Override
    void mark() {
        // Both wards are named; nothing here follows the pointer.
    }

    @Override
    void selectionChanged() {
        take(session.view().selection().get());
        refresh();
    }
}
