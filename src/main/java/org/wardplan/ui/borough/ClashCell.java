package org.wardplan.ui.borough;

import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.planning.merge.MergeClash;
import org.wardplan.planning.merge.Side;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;

/**
 * A clash with its sides beside each other: at extraction, London now, the borough's. The last two are buttons; the one
 * that was chosen stays pressed, and pressing it again leaves the clash open. Or the head above the clashes of a file.
 */
final class ClashCell extends ListCell<ClashItem> {
    /** What the cells can do. */
    interface Deciding {
        /** Decides a clash, or opens it again where it was decided so. */
        void toggle(MergeClash clash, Side side);

        /** Decides all clashes of a file alike. */
        void all(String file, Side side);
    }

    private final Label what = Nodes.label("", "wp-medium");
    private final Label state = Nodes.label("", "wp-caption");
    private final Label words = Nodes.text("");
    private final Label base = Nodes.text("");
    private final VBox baseBox = new VBox(1, Nodes.label("At extraction", "wp-small", "wp-muted"), base);
    private final ToggleButton london = new ToggleButton();
    private final ToggleButton theirs = new ToggleButton();
    private final Label londonHead = Nodes.label("", "wp-small");
    private final Label theirsHead = Nodes.label("", "wp-small");
    private final Label londonValue = Nodes.text("", "wp-medium");
    private final Label theirsValue = Nodes.text("", "wp-medium");
    private final VBox clash;
    private final Label name = Nodes.label("", "wp-section");
    private final Label file = Nodes.label("", "wp-caption");
    private final Button allLondon = Parts.small("All London's", null, "", () -> all(Side.LONDON));
    private final Button allTheirs = Parts.small("", null, "", () -> all(Side.BOROUGH));
    private final HBox head;
    private final Deciding deciding;

    /** @param hovered told of a cell that the pointer comes to (true) or leaves */
    ClashCell(Deciding deciding, BiConsumer<ClashCell, Boolean> hovered) {
        this.deciding = deciding;
        getStyleClass().add("clash-cell");
        setMinWidth(0);
        setPrefWidth(1);
        base.getStyleClass().add("wp-muted");
        side(london, londonHead, londonValue, Side.LONDON);
        side(theirs, theirsHead, theirsValue, Side.BOROUGH);
        baseBox.getStyleClass().add("clash-base");
        HBox sides = new HBox(8, baseBox, london, theirs);
        sides.setFillHeight(true);
        for (Region r : new Region[] {baseBox, london, theirs}) {
            r.setMinWidth(0);
            r.setPrefWidth(1);
            r.setMaxWidth(Double.MAX_VALUE);
            r.setMaxHeight(Double.MAX_VALUE);
            HBox.setHgrow(r, Priority.ALWAYS);
        }
        what.setMinWidth(0);
        state.setMinWidth(USE_PREF_SIZE);
        clash = new VBox(4, Parts.row(8, what, Parts.gap(), state), words, sides);
        file.setMinWidth(0);
        head = Parts.row(8, name, file, Parts.gap(), allLondon, allTheirs);
        head.getStyleClass().add("clash-head");
        setOnMouseEntered(e -> hovered.accept(this, true));
        setOnMouseExited(e -> hovered.accept(this, false));
    }

    private void side(ToggleButton button, Label title, Label value, Side side) {
        VBox box = new VBox(1, title, value);
        box.setAlignment(Pos.CENTER_LEFT);
        button.setGraphic(box);
        button.getStyleClass().setAll("clash-side");
        button.setAlignment(Pos.CENTER_LEFT);
        value.prefWidthProperty().bind(button.widthProperty().subtract(20));
        button.setOnAction(e -> {
            MergeClash now = clash();
            if (now != null) {
                getListView().getSelectionModel().clearAndSelect(getIndex());
                // So that the arrow keys go on from here.
                getListView().requestFocus();
                deciding.toggle(now, side);
            }
        });
    }

    /** The clash shown; null for a head. */
    @Nullable MergeClash clash() {
        return getItem() instanceof ClashItem.Clash c ? c.clash() : null;
    }

    private void all(Side side) {
        if (getItem() instanceof ClashItem.Head h) {
            deciding.all(h.file().outcome().file(), side);
        }
    }

    @Override
    protected void updateItem(@Nullable ClashItem item, boolean empty) {
        super.updateItem(item, empty);
        setText("");
        if (empty || item == null) {
            setGraphic(null);
        } else if (item instanceof ClashItem.Head h) {
            head(h);
            setGraphic(head);
        } else if (item instanceof ClashItem.Clash c) {
            clash(c.clash());
            setGraphic(clash);
        }
        Nodes.mark(this, "head", !empty && item instanceof ClashItem.Head);
    }

    private void head(ClashItem.Head h) {
        String of = h.file().outcome().boroughName();
        name.setText(of);
        file.setText(h.file().outcome().file());
        String id = Parts.id(of);
        allLondon.setId("clash-all-london-" + id);
        allTheirs.setId("clash-all-theirs-" + id);
        allTheirs.setText("All " + possessive(of));
        boolean several = h.file().clashes() > 1;
        Nodes.shown(allLondon, several);
        Nodes.shown(allTheirs, several);
        setAccessibleText(of + ", " + file.getText() + ": " + h.file().clashes() + " clashes");
    }

    private void clash(MergeClash c) {
        what.setText(c.ofFile() ? c.kind().label() : c.what());
        what.setGraphic(Icons.of(icon(c), 14));
        Nodes.write(words, c.ofFile() ? c.words() + "." : "");
        base.setText(c.base());
        Nodes.shown(baseBox, !c.ofFile());
        String of = possessive(c.boroughName());
        londonHead.setText(c.ofFile() ? "London's" : "London now");
        theirsHead.setText(of);
        londonValue.setText(c.ofFile() ? "Leave this file out" : c.london());
        theirsValue.setText(
                !c.ofFile()
                        ? c.theirs()
                        : c.kind() == MergeClash.Kind.SAME_BOROUGH_TWICE ? "Take this file" : "Take it all the same");
        london.setSelected(c.decided() == Side.LONDON);
        theirs.setSelected(c.decided() == Side.BOROUGH);
        mark(london, londonHead);
        mark(theirs, theirsHead);
        theirs.setDisable(!c.takeable());
        theirs.setAccessibleText(theirsHead.getText() + ": " + theirsValue.getText());
        london.setAccessibleText(londonHead.getText() + ": " + londonValue.getText());
        state.setText(state(c));
        state.setGraphic(Icons.of(c.open() ? Feather.HELP_CIRCLE : Feather.CHECK, 12));
        Nodes.mark(state, "clash-open", c.open());
        setAccessibleText(c.words() + ". " + state(c));
    }

    private static void mark(ToggleButton side, Label title) {
        title.setGraphic(side.isSelected() ? Icons.of(Feather.CHECK, 12) : null);
    }

    private static Feather icon(MergeClash c) {
        return switch (c.kind()) {
            case BOTH_CHANGED -> Feather.GIT_MERGE;
            case WRONG_BASE, WRONG_DATA -> Feather.ALERT_OCTAGON;
            case OVER_ENVELOPE -> Feather.CREDIT_CARD;
            case SAME_BOROUGH_TWICE -> Feather.COPY;
        };
    }

    private static String state(MergeClash c) {
        if (c.decided() == Side.BOROUGH) {
            return c.ofFile() ? "Taken all the same" : possessive(c.boroughName()) + " is taken";
        }
        if (c.decided() == Side.LONDON) {
            return c.ofFile() ? "Left out" : "London's stays, as decided";
        }
        if (!c.takeable()) {
            return "Can't be taken";
        }
        return c.ofFile() ? "Not decided: nothing is taken" : "Not decided: London's stays";
    }

    static String possessive(String name) {
        return name + (name.endsWith("s") ? "'" : "'s");
    }
}
