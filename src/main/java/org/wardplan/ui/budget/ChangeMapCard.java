package org.wardplan.ui.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.TaskRunner;
import org.wardplan.app.ViewState;
import org.wardplan.app.WardTip;
import org.wardplan.base.Problem;
import org.wardplan.model.geography.Ward;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Palette;
import org.wardplan.report.content.PaperDress;
import org.wardplan.report.picture.ColourSheet;
import org.wardplan.report.picture.MapColouring;
import org.wardplan.spatial.Boundaries;
import org.wardplan.ui.map.ClassMap;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * What changes from the draft to the best plan, ward by ward: a small map in classes of posts gained or lost, which are
 * filters, and the sums.
 */
public final class ChangeMapCard extends VBox {
    /** Lowest change of each class but the first. */
    private static final int[] BREAKS = {-1, 0, 1, 2, 4};

    private static final String[] NAMES = {"≤ −2", "−1", "0", "+1", "+2, +3", "≥ +4"};
    private static final int CLASSES = NAMES.length;

    private final ViewState view;
    private final Theme theme;
    private final ClassMap map;
    private final Label chip = Cards.label("Preview", "wp-chip");
    private final Label sums = Cards.label("", "wp-medium");
    private final Label more = Cards.label("", "wp-caption");
    private final HBox legend = new HBox();
    private final HBox actions = new HBox(8);
    private final List<ToggleButton> swatches = new ArrayList<>();
    private final List<Label> counts = new ArrayList<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private @Nullable Evaluation draft;
    private @Nullable Evaluation best;
    private BitSet kept = new BitSet();

    /** @param background one thread, on which the map is drawn */
    public ChangeMapCard(Boundaries boundaries, ViewState view, Theme theme, Executor background) {
        this.view = view;
        this.theme = theme;
        map = ClassMap.still(boundaries, view, theme, background);
        map.setId("change-map");
        map.setPrefHeight(theme.px(220));
        map.setMinHeight(theme.px(160));
        VBox.setVgrow(map, Priority.ALWAYS);
        Cards.style(this, "change-card");
        chip.getStyleClass().add("accent");
        chip.setVisible(false);
        sums.setId("change-sums");
        more.setId("change-more");
        sums.setWrapText(true);
        more.setWrapText(true);
        for (int k = 0; k < CLASSES; k++) {
            legend.getChildren().add(legendClass(k));
        }
        VBox words = new VBox(2, sums, more);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        actions.setAlignment(Pos.CENTER_RIGHT);
        actions.setMinWidth(USE_PREF_SIZE);
        HBox foot = new HBox(8, words, actions);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("change-foot");
        foot.setMinHeight(USE_PREF_SIZE);
        HBox head = Cards.line(Cards.label("Change from draft to optimum", "wp-section"), chip);
        getChildren().setAll(head, map, legend, foot);
        subscriptions.add(theme.dark().subscribe((was, now) -> paint()));
        paint();
    }

    private VBox legendClass(int k) {
        ToggleButton swatch = new ToggleButton();
        swatch.getStyleClass().setAll("change-swatch");
        swatch.setId("change-class-" + k);
        swatch.setMaxWidth(Double.MAX_VALUE);
        swatch.setTooltip(new Tooltip());
        swatch.setOnAction(e -> {
            BitSet only = new BitSet();
            only.set(k);
            kept = kept.equals(only) ? new BitSet() : only;
            paint();
        });
        Label name = Cards.label(NAMES[k], "wp-small");
        Label count = Cards.label("", "wp-small");
        name.setMinWidth(0);
        name.getStyleClass().add("wp-muted");
        count.getStyleClass().add("wp-muted");
        swatches.add(swatch);
        counts.add(count);
        VBox box = new VBox(1, swatch, name, count);
        box.setAlignment(Pos.TOP_CENTER);
        box.setMinWidth(0);
        box.setPrefWidth(1);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    /** Buttons at the lower right: apply and discard, say. */
    public void actions(Node... buttons) {
        actions.getChildren().setAll(buttons);
    }

    /**
     * Shows other plans.
     *
     * @param newBest null where there is none
     * @param preview whether the best plan is shown in the whole window and waits to be taken over
     */
    public void show(Evaluation newDraft, @Nullable Evaluation newBest, boolean preview) {
        draft = newDraft;
        best = newBest;
        chip.setVisible(preview);
        paint();
    }

    /** Class of a change, 0 for the greatest loss. */
    static int classOf(int change) {
        int k = 0;
        while (k < BREAKS.length && change >= BREAKS[k]) {
            k++;
        }
        return k;
    }

    private void paint() {
        Evaluation from = draft;
        Evaluation to = best;
        List<String> palette = Palette.LESS_MORE.colours(7, theme.isDark());
        for (int k = 0; k < CLASSES; k++) {
            swatches.get(k).setStyle("-change-class:" + palette.get(k) + ";");
            swatches.get(k).setOpacity(kept.isEmpty() || kept.get(k) ? 1 : 0.3);
            swatches.get(k).setSelected(kept.get(k));
        }
        String faint = Token.TRACK.hex(theme.isDark());
        if (from == null || to == null) {
            map.show(new ClassMap.Picture(
                    IntStream.range(0, view.wards().size()).mapToObj(w -> faint).toList(),
                    w -> null,
                    "No best plan to compare with"));
            counts.forEach(c -> c.setText("–"));
            sums.setText("No plan to compare with");
            more.setText("");
            return;
        }
        int[] count = new int[CLASSES];
        List<String> hex = new ArrayList<>();
        int resized = 0;
        int swapped = 0;
        for (int w = 0; w < from.wards(); w++) {
            int change = to.posts(w) - from.posts(w);
            int k = classOf(change);
            count[k]++;
            hex.add(kept.isEmpty() || kept.get(k) ? palette.get(k) : faint);
            if (change != 0) {
                resized++;
            } else if (differs(from, to, w)) {
                swapped++;
            }
        }
        for (int k = 0; k < CLASSES; k++) {
            counts.get(k).setText(Numbers.whole(count[k]));
            String words = NAMES[k] + " posts: " + Numbers.counted(count[k], "ward");
            swatches.get(k).setAccessibleText(words);
            swatches.get(k).getTooltip().setText(words + "\nClick to see this class only");
        }
        sums.setText(sums(from, to));
        more.setText(Numbers.counted(resized, "ward")
                + (resized == 1 ? " changes size, " : " change size, ")
                + Numbers.whole(swapped)
                + (swapped == 1 ? " swaps roles" : " swap roles"));
        map.show(new ClassMap.Picture(
                hex,
                w -> tip(from, to, w),
                "Map of change from draft to optimum: " + sums.getText() + "; " + more.getText(),
                w -> kept.isEmpty() || kept.get(classOf(to.posts(w) - from.posts(w)))));
    }

    /** Gives the map its menu: its figures, and pictures of it. */
    public void menu(TaskRunner tasks, Consumer<Problem> problems) {
        map.menu(this::sheet, tasks, problems);
    }

    /** For paper, in light colours. */
    private ColourSheet sheet() {
        Evaluation from = draft;
        Evaluation to = best;
        int[] classes = new int[view.wards().size()];
        Arrays.setAll(classes, w -> from == null || to == null ? -1 : classOf(to.posts(w) - from.posts(w)));
        String title = "Change from draft to optimum";
        return new ColourSheet(
                title,
                sums.getText() + (more.getText().isEmpty() ? "" : "; " + more.getText()),
                PaperDress.DEFAULT_MARKING,
                "",
                new MapColouring(
                        "Posts",
                        "posts of all roles",
                        List.of(NAMES),
                        Palette.LESS_MORE.colours(7, false).subList(0, CLASSES),
                        "no best plan",
                        classes,
                        w -> from == null || to == null
                                ? "no best plan"
                                : Numbers.signed(to.posts(w) - from.posts(w)) + " posts",
                        null),
                IntStream.range(0, classes.length).toArray());
    }

    private static boolean differs(Evaluation from, Evaluation to, int ward) {
        return IntStream.range(0, from.roles().size()).anyMatch(r -> from.posts(r, ward) != to.posts(r, ward));
    }

    /** {@code −77 DWOs, +169 PCSOs}. */
    private static String sums(Evaluation from, Evaluation to) {
        List<String> parts = new ArrayList<>();
        for (int r = 0; r < from.roles().size(); r++) {
            int change = to.london().posts()[r] - from.london().posts()[r];
            if (change != 0 || from.roles().get(r).plannable()) {
                parts.add(Numbers.signed(change) + " " + from.roles().get(r).id() + (Math.abs(change) == 1 ? "" : "s"));
            }
        }
        return String.join(", ", parts);
    }

    private WardTip tip(Evaluation from, Evaluation to, int w) {
        Ward ward = view.wards().ward(w);
        List<WardTip.Line> lines = new ArrayList<>();
        for (int r = 0; r < from.roles().size(); r++) {
            int before = from.posts(r, w);
            int after = to.posts(r, w);
            if (before != 0 || after != 0) {
                lines.add(new WardTip.Line(
                        from.roles().get(r).id(), before == after ? "stays at " + before : before + " → " + after));
            }
        }
        lines.add(new WardTip.Line(
                "Coverage",
                String.format(Locale.ROOT, "%.0f%% → %.0f%%", 100 * from.coverage(w), 100 * to.coverage(w))));
        return new WardTip(
                ward.name(),
                ward.borough().name() + " · " + ward.borough().unit().name() + " BCU",
                lines);
    }

    public ClassMap map() {
        return map;
    }

    public void dispose() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
        map.dispose();
    }
}
