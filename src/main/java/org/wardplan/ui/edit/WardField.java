package org.wardplan.ui.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.wardplan.app.FinderIndex;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardSet;

/**
 * A field to choose a ward in: a few letters bring up the wards that match, by name, borough or code; Up and Down go
 * through them, Enter chooses, Esc leaves it as it was. The list is shown inside the pane, not as a window of its own,
 * so that all keys stay with the field.
 */
public final class WardField extends TextField {
    private static final PseudoClass AIMED = PseudoClass.getPseudoClass("aimed");
    private static final int MOST = 8;

    private final WardSet wards;
    private final FinderIndex<Integer> index;
    private final Pane host;
    private final VBox list = new VBox();
    private final List<Integer> found = new ArrayList<>();
    private final IntConsumer chosen;
    private String shown = "";
    private boolean showing;
    private int aimed;

    /**
     * @param host what the list is shown in, below the field
     * @param chosen told of the ward that was chosen
     */
    public WardField(WardSet wards, String name, Pane host, IntConsumer chosen) {
        this.wards = wards;
        this.host = host;
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
        list.getStyleClass().add("ward-choice");
        list.setManaged(false);
        list.setViewOrder(-1);
        textProperty().addListener((o, was, now) -> {
            if (!showing && isFocused()) {
                find(now);
            }
        });
        focusedProperty().addListener((o, was, now) -> {
            if (now) {
                selectAll();
            } else {
                restore();
            }
        });
        // A click would set the caret into the name shown; typing is to replace it.
        setOnMouseReleased(e -> {
            if (getText().equals(shown)) {
                selectAll();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Shows a ward, or other words in its place. */
    public void show(String text) {
        shown = text;
        restore();
    }

    private void restore() {
        showing = true;
        setText(shown);
        showing = false;
        host.getChildren().remove(list);
        found.clear();
    }

    private void key(KeyEvent e) {
        switch (e.getCode()) {
            case DOWN -> aim(aimed + 1);
            case UP -> aim(aimed - 1);
            case ENTER -> {
                if (!found.isEmpty()) {
                    choose(found.get(aimed));
                }
            }
            case ESCAPE -> {
                if (getText().equals(shown)) {
                    return;
                }
                restore();
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void aim(int place) {
        aimed = Math.max(0, Math.min(found.size() - 1, place));
        for (int k = 0; k < list.getChildren().size(); k++) {
            list.getChildren().get(k).pseudoClassStateChanged(AIMED, k == aimed);
        }
        if (!found.isEmpty()) {
            Ward ward = wards.ward(found.get(aimed));
            setAccessibleHelp(ward.name() + ", " + ward.borough().name());
        }
    }

    private void find(String typed) {
        List<FinderIndex.Entry<Integer>> hits = typed.isBlank() ? List.of() : index.find(typed, MOST);
        found.clear();
        list.getChildren().clear();
        for (FinderIndex.Entry<Integer> hit : hits) {
            int ward = hit.target();
            found.add(ward);
            Label borough = new Label(wards.ward(ward).borough().name());
            borough.getStyleClass().add("wp-muted");
            HBox row = new HBox(8, new Label(hit.title()), borough);
            row.getStyleClass().add("ward-choice-row");
            row.setOnMousePressed(e -> choose(ward));
            list.getChildren().add(row);
        }
        aim(0);
        if (hits.isEmpty()) {
            host.getChildren().remove(list);
            return;
        }
        if (!host.getChildren().contains(list)) {
            host.getChildren().add(list);
        }
        list.applyCss();
        list.autosize();
        Bounds at = host.sceneToLocal(localToScene(getBoundsInLocal()));
        list.relocate(Math.round(at.getMinX()), Math.round(at.getMaxY() + 2));
    }

    private void choose(int ward) {
        show(wards.ward(ward).name());
        chosen.accept(ward);
    }
}
