package org.wardplan.ui.phase;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.ui.theme.Cards;
import org.wardplan.ui.theme.Icons;

/** Small parts that the cards of the page are put together from. */
final class Parts {
    private Parts() {}

    static VBox card(String id) {
        VBox card = new VBox();
        card.setId(id);
        Cards.style(card, "phase-card");
        return card;
    }

    /** Lets fields take all the room that a line or a grid has. */
    static void widen(Region... fields) {
        for (Region field : fields) {
            field.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(field, Priority.ALWAYS);
        }
    }

    static Button add(String words, String id) {
        Button b = new Button(words, Icons.of(Feather.PLUS, 14));
        b.getStyleClass().addAll("flat", "small");
        b.setId(id);
        b.setMinWidth(Region.USE_PREF_SIZE);
        return b;
    }

    static Button remove(String what, String id) {
        Button b = Icons.only(new Button(), Feather.X, "Remove " + what);
        b.getStyleClass().addAll("flat", "small");
        b.setId(id);
        return b;
    }

    static List<YearMonth> months(YearMonth first, int count) {
        return IntStream.range(0, count).mapToObj(first::plusMonths).toList();
    }
}
