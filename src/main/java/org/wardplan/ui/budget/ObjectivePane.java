package org.wardplan.ui.budget;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wardplan.app.budget.BudgetModel;
import org.wardplan.app.budget.ObjectiveFigures;
import org.wardplan.app.budget.Timely;
import org.wardplan.app.demand.NumberText;
import org.wardplan.app.demand.Scale;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Objective;
import org.wardplan.ui.edit.LevelSlider;
import org.wardplan.ui.edit.NumberField;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;

/** What the best plan is best at: one of five objectives, and how even it is to be. */
final class ObjectivePane extends VBox {
    private static final double MOST_EVEN = 0.97;
    private static final double NARROW = 500;
    private static final double GAP = 8;
    private static final NumberText COVERAGE = new NumberText("coverage", 100, 0, 0.01, "", "%");
    private static final List<Objective> ORDER =
            List.of(Objective.GAPS, Objective.FAIREST, Objective.HARM, Objective.LEAST_CHANGE, Objective.SHORT);

    private final BudgetModel model;
    private final Map<Objective, ObjectiveCard> cards = new EnumMap<>(Objective.class);
    private final Label meaning = Nodes.text("", "objective-meaning");
    private final LevelSlider evenness =
            new LevelSlider("Evenness, from close the gaps to fairest", Scale.even(1, 0.01));
    private final Label even = Nodes.label("", "wp-caption");
    private final NumberField coverage = new NumberField("Coverage that every ward is brought to", COVERAGE);
    private final HBox evenRow;
    private final HBox coverRow;
    private final FrameOnce frame = new FrameOnce();

    ObjectivePane(BudgetModel model) {
        this.model = model;
        getStyleClass().add("objective-pane");
        setId("objectives");
        setMinWidth(0);
        ToggleGroup group = new ToggleGroup();
        Tiles tiles = new Tiles();
        for (Objective o : ORDER) {
            ObjectiveCard card = new ObjectiveCard(o, group, phrase(o, 0.75));
            card.radio.setOnAction(e -> choose(o));
            cards.put(o, card);
            tiles.getChildren().add(card);
        }
        meaning.setId("objective-meaning");
        evenness.setId("evenness");
        HBox.setHgrow(evenness, Priority.ALWAYS);
        even.setId("evenness-words");
        even.setMinWidth(USE_PREF_SIZE);
        evenRow = new HBox(
                8, Nodes.label("Close the gaps", "wp-caption"), evenness, Nodes.label("Fairest", "wp-caption"), even);
        evenRow.getChildren().forEach(n -> {
            if (n instanceof Label l) {
                l.setMinWidth(USE_PREF_SIZE);
            }
        });
        evenRow.setAlignment(Pos.CENTER_LEFT);
        coverage.setId("least-coverage");
        coverRow = new HBox(8, Nodes.label("Every ward to a coverage of", "wp-caption"), coverage);
        coverRow.setAlignment(Pos.CENTER_LEFT);
        VBox below = new VBox(meaning, evenRow, coverRow);
        below.getStyleClass().add("objective-below");
        getChildren().setAll(tiles, below);

        evenness.onSlide(v -> {
            even.setText(words(v));
            frame.ask(() -> model.show(aim(v)));
        });
        evenness.onSettle(v -> {
            frame.drop();
            model.keep(aim(v));
        });
        evenness.onCancel(() -> {
            frame.drop();
            model.cancel();
        });
        coverage.onKept(v -> {
            if (v > 0) {
                model.keep(model.aim().get().withCoverage(v));
            } else {
                model.say("A coverage of 0% is reached by every plan: expected more than 0%");
            }
        });
        coverage.onWrong(model::say);
    }

    private void choose(Objective o) {
        Aim now = model.session().scenario().rulebook().aim();
        model.keep(now.with(o).withEvenness(o == Objective.GAPS && now.objective() == o ? now.evenness() : 0));
        refresh();
    }

    /** The right end is the fairest plan itself. */
    private Aim aim(double v) {
        Aim now = model.aim().get();
        return v > MOST_EVEN
                ? now.with(Objective.FAIREST).withEvenness(0)
                : now.with(Objective.GAPS).withEvenness(Math.round(100 * v) / 100.0);
    }

    private static String words(double v) {
        return v > MOST_EVEN ? "fairest" : Math.round(100 * v) + "% even";
    }

    private static String phrase(Objective o, double coverage) {
        return switch (o) {
            case GAPS -> "Deep gaps count most.";
            case FAIREST -> "Lifts the worst-served ward, then the next.";
            case HARM -> "Patrol where it may prevent most.";
            case LEAST_CHANGE -> "Fewest moves that bring every ward to " + Numbers.percent(coverage, 0) + ".";
            case SHORT -> "Whichever wards are short of them.";
        };
    }

    void refresh() {
        Aim aim = model.aim().get();
        Timely<Map<Objective, ObjectiveFigures>> figures =
                model.figures().objectives().get();
        int posts = model.draft().get().london().totalPosts();
        cards.forEach((o, card) -> {
            card.show(figures.value().get(o), o == aim.objective(), figures.stale(), posts);
            card.say(phrase(o, aim.coverage()));
        });
        meaning.setText(aim.objective().meaning());
        boolean sliding = aim.objective() == Objective.GAPS || aim.objective() == Objective.FAIREST;
        Nodes.shown(evenRow, sliding || evenness.isMoving());
        Nodes.shown(coverRow, aim.objective() == Objective.LEAST_CHANGE);
        double v = aim.objective() == Objective.FAIREST ? 1 : aim.evenness();
        evenness.show(v);
        if (!evenness.isMoving()) {
            even.setText(words(v));
        }
        coverage.show(aim.coverage());
    }

    void setEditable(boolean editable) {
        cards.values().forEach(c -> c.radio.setDisable(!editable));
        evenness.setDisable(!editable);
        coverage.setDisable(!editable);
    }

    void close() {
        frame.drop();
    }

    /** The cards in one row, or in two where they would get too narrow; all of a row are as high as the highest. */
    private static final class Tiles extends Region {
        Tiles() {
            setMinWidth(0);
        }

        @Override
        public javafx.collections.ObservableList<javafx.scene.Node> getChildren() {
            return super.getChildren();
        }

        private int columns(double width) {
            return width < NARROW * getStyleScale() ? 3 : getChildren().size();
        }

        private double getStyleScale() {
            // Grows with the text size, of which a line of the first card is the measure.
            return getChildren().isEmpty()
                    ? 1
                    : Math.max(
                            1,
                            ((ObjectiveCard) getChildren().get(0))
                                            .radio
                                            .getFont()
                                            .getSize()
                                    / 13);
        }

        private double cell(double width, int columns) {
            return Math.floor((width - GAP * (columns - 1)) / columns);
        }

        private double rowHeight(double width, int from, int columns) {
            double h = 0;
            for (int k = from; k < Math.min(from + columns, getChildren().size()); k++) {
                h = Math.max(h, getChildren().get(k).prefHeight(cell(width, columns)));
            }
            return Math.ceil(h);
        }

        @Override
        protected double computePrefHeight(double width) {
            double w = width < 0 ? 576 : width;
            int columns = columns(w);
            double h = -GAP;
            for (int k = 0; k < getChildren().size(); k += columns) {
                h += rowHeight(w, k, columns) + GAP;
            }
            return h;
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected double computeMinWidth(double height) {
            return 0;
        }

        @Override
        protected double computePrefWidth(double height) {
            return 576;
        }

        @Override
        public javafx.geometry.Orientation getContentBias() {
            return javafx.geometry.Orientation.HORIZONTAL;
        }

        @Override
        protected void layoutChildren() {
            double w = getWidth();
            int columns = columns(w);
            double cell = cell(w, columns);
            double y = 0;
            for (int k = 0; k < getChildren().size(); k += columns) {
                double h = rowHeight(w, k, columns);
                for (int c = 0; c < columns && k + c < getChildren().size(); c++) {
                    getChildren().get(k + c).resizeRelocate(c * (cell + GAP), y, cell, h);
                }
                y += h + GAP;
            }
        }
    }
}
