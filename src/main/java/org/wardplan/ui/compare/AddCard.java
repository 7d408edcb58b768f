package org.wardplan.ui.compare;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.compare.CompareModel;
import org.wardplan.ui.theme.Cards;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.PageTools;

/** The empty place of one more scenario. */
final class AddCard extends VBox {
    AddCard(CompareModel model, PageTools tools) {
        MenuButton add = adding(model, tools);
        add.setText("Add scenario");
        add.setGraphic(Icons.of(Feather.PLUS));
        add.setId("compare-add");
        Cards.style(this, "compare-card", "compare-empty");
        setAlignment(Pos.CENTER);
        Label which = Nodes.text("of this plan, or of another on the same wards and data", "wp-caption");
        which.setTextAlignment(TextAlignment.CENTER);
        which.setAlignment(Pos.CENTER);
        getChildren().setAll(add, which);
    }

    /** A button whose menu holds all scenarios that are not compared yet. */
    static MenuButton adding(CompareModel model, PageTools tools) {
        MenuButton add = new MenuButton();
        add.getItems().setAll(ScenarioMenu.choices(model, tools, -1));
        add.setOnShowing(e -> add.getItems().setAll(ScenarioMenu.choices(model, tools, -1)));
        return add;
    }
}
