package org.wardplan.ui.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.wardplan.app.FinderIndex;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardSet;

/**
 * A field to choose a ward in: a few letters bring up the wards that match, by name, borough or code; Down and Enter
 * choose one, Enter alone the first, Esc leaves it as it was.
 */
final class WardField extends TextField {
    private static final int MOST = 8;

    private final WardSet wards;
    private final FinderIndex<Integer> index;
    private final ContextMenu found = new ContextMenu();
    private final IntConsumer chosen;
    private String shown = "";
    private boolean showing;
    private int first = -1;

    /** @param chosen told of the ward that was chosen */
    WardField(WardSet wards, String name, IntConsumer chosen) {
        this.wards = wards;
        this.chosen = chosen;
        getStyleClass().addAll("small", "ward-field");
        setPromptText("Ward");
        setAccessibleText(name);
        List<FinderIndex.Entry<Integer>> entries = new ArrayList<>();
        for (int w = 0; w < wards.size(); w++) {
            Ward ward = wards.ward(w);
            entries.add(new FinderIndex.Entry<>(
                    "Ward",
                    ward.name(),
                    ward.borough().name() + " " + ward.code().value(),
                    w));
        }
        index = new FinderIndex<>(entries);
        textProperty().addListener((o, was, now) -> {
            if (!showing && isFocused()) {
                find(now);
            }
        });
        focusedProperty().addListener((o, was, now) -> {
            if (now) {
                selectAll();
            } else if (!found.isShowing()) {
                restore();
            }
        });
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE && !getText().equals(shown)) {
                restore();
                e.consume();
            }
        });
        setOnAction(e -> {
            if (first >= 0 && !getText().equals(shown)) {
                choose(first);
            }
        });
    }

    /** Shows a ward, or other words in its place. */
    void show(String text) {
        shown = text;
        restore();
    }

    private void restore() {
        showing = true;
        setText(shown);
        showing = false;
        found.hide();
        first = -1;
    }

    private void find(String typed) {
        List<FinderIndex.Entry<Integer>> hits = typed.isBlank() ? List.of() : index.find(typed, MOST);
        first = hits.isEmpty() ? -1 : hits.get(0).target();
        found.getItems().clear();
        for (FinderIndex.Entry<Integer> hit : hits) {
            Ward ward = wards.ward(hit.target());
            Label borough = new Label(ward.borough().name());
            borough.getStyleClass().add("wp-muted");
            CustomMenuItem item = new CustomMenuItem(new HBox(8, new Label(ward.name()), borough));
            item.setOnAction(e -> choose(hit.target()));
            found.getItems().add(item);
        }
        if (hits.isEmpty() || getScene() == null) {
            found.hide();
        } else if (!found.isShowing()) {
            Bounds at = localToScreen(getBoundsInLocal());
            found.show(this, at.getMinX(), at.getMaxY() + 2);
        }
    }

    private void choose(int ward) {
        show(wards.ward(ward).name());
        chosen.accept(ward);
    }
}
