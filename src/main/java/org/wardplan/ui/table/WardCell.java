package org.wardplan.ui.table;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.forecast.Trend;
import org.wardplan.app.PlanSession;
import org.wardplan.app.WardColumn;
import org.wardplan.app.WardFigure;
import org.wardplan.app.WardWords;
import org.wardplan.model.plan.Lock;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.TrendReading;
import org.wardplan.ui.chart.CoverageBar;
import org.wardplan.ui.chart.RankWhisker;
import org.wardplan.ui.theme.Icons;

/** A cell of the ward table. It writes what the evaluation of the moment says, and does so again when told to. */
class WardCell extends TableCell<Integer, Integer> {
    private static final PseudoClass AIMED = PseudoClass.getPseudoClass("aimed");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below-floor");

    final PlanSession session;
    final WardColumn column;
    private @Nullable Tooltip tip;

    WardCell(PlanSession session, WardColumn column) {
        this.session = session;
        this.column = column;
    }

    static WardCell of(PlanSession session, WardColumn column, WardRows rows) {
        return switch (column.kind()) {
            case RANK -> new Rank(session, column);
            case COVERAGE -> new Coverage(session, column);
            case POSTS -> new Posts(session, column, rows);
            case MARKS -> new Marks(session, column);
            default -> new WardCell(session, column);
        };
    }

    @Override
    protected final void updateItem(@Nullable Integer ward, boolean empty) {
        super.updateItem(ward, empty);
        if (empty || ward == null) {
            setText(null);
            setGraphic(null);
        } else {
            draw(ward, session.evaluation().get());
        }
    }

    /** Writes the cell again after an edit. */
    final void refresh() {
        Integer ward = getItem();
        if (!isEmpty() && ward != null && getScene() != null) {
            draw(ward, session.evaluation().get());
        }
    }

    /** Shows whether typing goes to this cell. */
    void aim() {}

    void draw(int ward, Evaluation e) {
        setText(column.text(e, session.data().wards(), ward));
        Trend trend = e.findings().trend();
        if (column.figure() == WardFigure.TREND && trend != null) {
            TrendReading reading = TrendReading.of(trend, ward);
            tip(reading.counts() + ". " + reading.words());
        }
        String hotSpot = WardWords.hotSpot(e.findings().hotSpots(), ward);
        if (!hotSpot.isEmpty()
                && (column.kind() == WardColumn.Kind.HOT_SPOT || column.kind() == WardColumn.Kind.PATTERN)) {
            tip(hotSpot);
        }
        if (column.figure() == WardFigure.GAP) {
            tip("≈ " + WardFigure.number(e.inDwoPosts(e.gap(ward)), 1) + " "
                    + e.roles().get(0).id() + " posts");
        }
    }

    final void tip(String text) {
        if (tip == null) {
            tip = new Tooltip();
            tip.setShowDelay(Duration.millis(400));
            setTooltip(tip);
        }
        tip.setText(text);
    }

    /** Rank, its interval as a whisker and as numbers. */
    private static final class Rank extends WardCell {
        private final Label rank = new Label();
        private final RankWhisker whisker = new RankWhisker();
        private final Label interval = new Label();
        private final HBox box = new HBox(rank, whisker, interval);

        Rank(PlanSession session, WardColumn column) {
            super(session, column);
            box.getStyleClass().add("rank-cell");
            rank.getStyleClass().add("rank");
            interval.getStyleClass().add("interval");
        }

        @Override
        void draw(int ward, Evaluation e) {
            int r = e.need().rank(ward);
            rank.setText(String.valueOf(r));
            RankIntervals known = session.ranks().get();
            whisker.setVisible(known != null);
            if (known != null) {
                whisker.show(r, known.low()[ward], known.high()[ward], e.wards());
                interval.setText(known.low()[ward] + "–" + known.high()[ward]);
                tip("Rank " + r + " of " + e.wards() + ", 90% of draws between " + known.low()[ward] + " and "
                        + known.high()[ward]
                        + (known.spansHalf(ward) ? ". Too uncertain to be called by its rank" : ""));
            } else {
                interval.setText("");
            }
            setGraphic(box);
        }
    }

    private static final class Coverage extends WardCell {
        private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");
        private final CoverageBar bar = new CoverageBar(1.5, 8);
        private final Label percent = new Label();
        private final HBox box = new HBox(bar, percent);

        Coverage(PlanSession session, WardColumn column) {
            super(session, column);
            box.getStyleClass().add("coverage-cell");
            percent.getStyleClass().add("percent");
        }

        @Override
        void draw(int ward, Evaluation e) {
            bar.show(e.coverage(ward));
            percent.setText(column.text(e, session.data().wards(), ward));
            percent.pseudoClassStateChanged(SHORT, Math.round(100 * e.coverage(ward)) < 100);
            setGraphic(box);
        }
    }

    private static final class Posts extends WardCell {
        private final WardRows rows;
        private @Nullable FontIcon lock;

        Posts(PlanSession session, WardColumn column, WardRows rows) {
            super(session, column);
            this.rows = rows;
        }

        @Override
        void draw(int ward, Evaluation e) {
            setText(column.text(e, session.data().wards(), ward));
            String code = session.data().wards().ward(ward).code().value();
            String role = e.roles().get(column.role()).id();
            boolean locked = e.scenario().locks().contains(new Lock(code, role));
            if (locked && lock == null) {
                lock = Icons.of(Feather.LOCK, 12);
            }
            setGraphic(locked ? lock : null);
            Integer least = e.scenario().floor().get(role);
            pseudoClassStateChanged(BELOW, least != null && e.posts(column.role(), ward) < least);
            aim();
        }

        @Override
        void aim() {
            Integer ward = getItem();
            pseudoClassStateChanged(AIMED, ward != null && rows.isAimed(ward, column.role()));
        }
    }

    private static final class Marks extends WardCell {
        Marks(PlanSession session, WardColumn column) {
            super(session, column);
        }

        @Override
        void draw(int ward, Evaluation e) {
            String text = column.text(e, session.data().wards(), ward);
            String code = session.data().wards().ward(ward).code().value();
            boolean noted = e.scenario().notes().containsKey(code);
            boolean locked =
                    e.scenario().locks().stream().anyMatch(l -> l.ward().equals(code));
            if (!noted && !locked) {
                setGraphic(null);
                setTooltip(null);
                setAccessibleText(null);
                return;
            }
            HBox box = new HBox(4);
            box.getStyleClass().add("marks-cell");
            if (locked) {
                box.getChildren().add(Icons.of(Feather.LOCK, 12));
            }
            if (noted) {
                box.getChildren().add(Icons.of(Feather.FILE_TEXT, 12));
                text = text.replace("note", "note: " + e.scenario().notes().get(code));
            }
            setGraphic(box);
            setAccessibleText(text);
            setTooltip(new Tooltip(text));
        }
    }
}
