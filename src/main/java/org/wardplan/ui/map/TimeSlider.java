package org.wardplan.ui.map;

import java.time.YearMonth;
import java.util.Objects;
import java.util.function.Function;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.WardWords;
import org.wardplan.ui.theme.Fonts;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Theme;

/**
 * Goes through months: by hand, by the arrow keys (Page Up and Down a year, Home and End to the ends) or by playing,
 * about six months a second, once to the end. Moving it by hand stops it, and so does its going out of sight.
 */
public final class TimeSlider extends HBox {
    private static final double MONTHS_A_SECOND = 6;

    private final Theme theme;
    private final ObjectProperty<@Nullable YearMonth> month = new SimpleObjectProperty<>();
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final Button back = Icons.only(new Button(), Feather.CHEVRON_LEFT, "Month before");
    private final Button play = Icons.only(new Button(), Feather.PLAY, "Play");
    private final Button forward = Icons.only(new Button(), Feather.CHEVRON_RIGHT, "Next month");
    private final TimeTrack track;
    private final Label label = new Label();
    private final Timeline timeline = new Timeline();
    private YearMonth first = YearMonth.of(2000, 1);
    private int count;
    private Function<YearMonth, String> words = WardWords::month;

    public TimeSlider(Theme theme) {
        this.theme = theme;
        track = new TimeTrack(theme, this::moveByHand);
        getStyleClass().add("time-slider");
        getStylesheets()
                .add(Objects.requireNonNull(TimeSlider.class.getResource("/org/wardplan/ui/map/map.css"))
                        .toExternalForm());
        back.setId("time-back");
        play.setId("time-play");
        forward.setId("time-forward");
        track.setId("time-track");
        label.setId("time-label");
        label.getStyleClass().add("time-label");
        HBox.setHgrow(track, Priority.ALWAYS);
        getChildren().setAll(back, play, forward, track, label);
        back.setOnAction(e -> moveByHand(index() - 1));
        forward.setOnAction(e -> moveByHand(index() + 1));
        play.setOnAction(e -> playing.set(!playing.get()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        timeline.getKeyFrames().setAll(new KeyFrame(Duration.seconds(1 / MONTHS_A_SECOND), e -> tick()));
        timeline.setOnFinished(e -> playing.set(false));
        playing.addListener((o, was, now) -> {
            if (now) {
                begin();
            } else {
                timeline.stop();
            }
            showPlaying();
        });
        month.addListener((o, was, now) -> showMonth());
        setDisable(true);
    }

    /**
     * Goes through other months. The month stays when it is one of them, else it becomes the last; playing stops.
     *
     * @param newFirst of the months
     * @param newCount 1 or more
     * @param breakAt first month of another way of counting, marked by a gap before it; null for none
     */
    public void months(YearMonth newFirst, int newCount, @Nullable YearMonth breakAt) {
        if (newCount < 1) {
            throw new IllegalArgumentException(newCount + " months");
        }
        playing.set(false);
        first = newFirst;
        count = newCount;
        int gap = breakAt == null ? -1 : indexOf(breakAt);
        String gapWords = breakAt == null || gap < 1 || gap >= count
                ? null
                : "Crimes are counted in another way from " + WardWords.month(breakAt)
                        + ": months on both sides of the gap don't compare";
        track.months(first, count, gap, gapWords);
        track.setAccessibleHelp(gapWords);
        measure();
        setDisable(count < 2);
        YearMonth now = month.get();
        int at = now == null ? -1 : indexOf(now);
        if (at < 0 || at >= count) {
            month.set(first.plusMonths(count - 1L));
        }
        showMonth();
    }

    /** How a month is named: {@code 12 months to Feb 2019}. */
    public void words(Function<YearMonth, String> newWords) {
        words = newWords;
        measure();
        showMonth();
    }

    /** The label has the room of its longest text, so that nothing moves while months go by. */
    private void measure() {
        Text text = new Text();
        text.setFont(Fonts.medium(theme.px(Theme.BASE)));
        double widest = 0;
        for (int m = 0; m < count; m++) {
            text.setText(words.apply(first.plusMonths(m)));
            widest = Math.max(widest, text.getLayoutBounds().getWidth());
        }
        label.setMinWidth(Math.ceil(widest) + 2);
    }

    /** The month shown; null until there are months. */
    public ObjectProperty<@Nullable YearMonth> month() {
        return month;
    }

    /** Whether it goes by itself from month to month; set it to start or stop. */
    public BooleanProperty playing() {
        return playing;
    }

    private int indexOf(YearMonth of) {
        return (of.getYear() - first.getYear()) * 12 + of.getMonthValue() - first.getMonthValue();
    }

    private int index() {
        YearMonth now = month.get();
        return now == null ? 0 : Math.max(0, Math.min(count - 1, indexOf(now)));
    }

    private void moveByHand(int to) {
        playing.set(false);
        move(to);
    }

    private void move(int to) {
        if (count > 0) {
            month.set(first.plusMonths(Math.max(0, Math.min(count - 1, to))));
        }
    }

    private void begin() {
        if (count < 2 || !isSeen()) {
            playing.set(false);
            return;
        }
        if (index() == count - 1) {
            move(0);
        }
        timeline.setCycleCount(count - 1 - index());
        timeline.playFromStart();
    }

    private void tick() {
        if (isSeen()) {
            move(index() + 1);
        } else {
            playing.set(false);
        }
    }

    private boolean isSeen() {
        for (Node n = this; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return getScene() != null
                && getScene().getWindow() != null
                && getScene().getWindow().isShowing();
    }

    private void showPlaying() {
        play.setGraphic(Icons.of(playing.get() ? Feather.PAUSE : Feather.PLAY));
        Icons.name(play, playing.get() ? "Pause" : "Play");
    }

    private void showMonth() {
        YearMonth now = month.get();
        String text = now == null ? "" : words.apply(now);
        label.setText(text);
        track.setAccessibleText("Month: " + text);
        track.show(index());
        back.setDisable(index() == 0);
        forward.setDisable(index() >= count - 1);
    }

    private void key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        if (e.getCode() == KeyCode.SPACE && e.getTarget() == track) {
            playing.set(!playing.get());
            e.consume();
            return;
        }
        Integer to =
                switch (e.getCode()) {
                    case LEFT, DOWN -> index() - 1;
                    case RIGHT, UP -> index() + 1;
                    case PAGE_DOWN -> index() - 12;
                    case PAGE_UP -> index() + 12;
                    case HOME -> 0;
                    case END -> count - 1;
                    default -> null;
                };
        if (to != null) {
            moveByHand(to);
            e.consume();
        }
    }
}
