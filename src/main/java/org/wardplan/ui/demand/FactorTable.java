package org.wardplan.ui.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.PlanSession;
import org.wardplan.app.demand.LocalBoard;
import org.wardplan.app.demand.NumberText;
import org.wardplan.app.demand.Scale;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.CrimeGroup;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.plan.Scenario;
import org.wardplan.ui.theme.Icons;

/** The categories that a borough puts first in a year, each with its factor. */
final class FactorTable extends VBox {
    private static final Scale FACTORS = Scale.even(4, 0.1);

    private final class Row extends VBox {
        private final CrimeCategory category;
        private final Label remark = DemandSection.caption("");
        private final Level level;
        private final Button remove;

        Row(CrimeCategory category) {
            this.category = category;
            String label = LocalBoard.name(category);
            Label name = new Label(label);
            name.setWrapText(true);
            name.getStyleClass().add("weight-name");
            level = new Level(
                    live,
                    "Factor of " + label,
                    FACTORS,
                    NumberText.FACTOR,
                    v -> board.factor(
                            session.scenario(), borough.get(), year.get(), category.id(), Math.round(v * 100) / 100.0));
            level.slider.setId("factor-" + category.id());
            level.field.setId("factor-field-" + category.id());
            HBox.setHgrow(level.slider, Priority.ALWAYS);
            remove = Icons.only(new Button(), Feather.X, "Take " + label + " out of the priorities");
            remove.getStyleClass().addAll("flat", "small");
            remove.setOnAction(e ->
                    live.keep(() -> board.factor(session.scenario(), borough.get(), year.get(), category.id(), null)));
            HBox row = new HBox(8, name, level.slider, level.field, remove);
            row.getStyleClass().add("demand-line");
            getChildren().setAll(row, remark);
        }

        void show(Scenario s, LocalPriorities agreed) {
            level.show(agreed.factors().getOrDefault(category.id(), 1.0));
            DemandSection.write(remark, board.remark(s, agreed, category));
        }

        void setEditable(boolean editable) {
            level.setDisable(!editable);
            remove.setDisable(!editable);
        }
    }

    private final PlanSession session;
    private final LiveEdit live;
    private final LocalBoard board;
    private final Supplier<Borough> borough;
    private final Supplier<Integer> year;
    private final VBox table = new VBox(6);
    private final List<Row> rows = new ArrayList<>();
    private final MenuButton add = new MenuButton("Add a priority", Icons.of(Feather.PLUS, 14));

    FactorTable(
            PlanSession session, LiveEdit live, LocalBoard board, Supplier<Borough> borough, Supplier<Integer> year) {
        this.session = session;
        this.live = live;
        this.board = board;
        this.borough = borough;
        this.year = year;
        add.setId("local-add");
        add.getStyleClass().add("small");
        for (CrimeGroup g : session.data().groups()) {
            List<MenuItem> items = new ArrayList<>();
            session.data().categories().stream()
                    .filter(c -> c.group().equals(g.id()))
                    .forEach(c -> items.add(item(c)));
            if (items.size() == 1) {
                add.getItems().add(items.get(0));
            } else {
                Menu menu = new Menu(g.label());
                menu.getItems().setAll(items);
                add.getItems().add(menu);
            }
        }
        table.getStyleClass().add("factor-table");
        getChildren().setAll(table, add);
        setSpacing(4);
    }

    private MenuItem item(CrimeCategory category) {
        int c = session.data().categories().indexOf(category);
        boolean folded = session.data().description().folded().stream()
                .anyMatch(f -> f.category().equals(category.id()));
        boolean missing = !session.data().crime().isAvailable(c) && !folded;
        MenuItem item = new MenuItem(LocalBoard.name(category) + (missing ? " (not in this ward set)" : ""));
        item.setUserData(category.id());
        item.setDisable(missing);
        item.setOnAction(e -> live.keep(() ->
                board.factor(session.scenario(), borough.get(), year.get(), category.id(), LocalBoard.FIRST_FACTOR)));
        return item;
    }

    /** @param agreed null where nothing is agreed yet */
    void show(Scenario s, @Nullable LocalPriorities agreed) {
        List<CrimeCategory> wanted = agreed == null
                ? List.of()
                : session.data().categories().stream()
                        .filter(c -> agreed.factors().containsKey(c.id()))
                        .toList();
        if (!rows.stream().map(r -> r.category).toList().equals(wanted)) {
            rows.clear();
            wanted.forEach(c -> rows.add(new Row(c)));
            table.getChildren().setAll(rows);
        }
        DemandSection.shown(table, !rows.isEmpty());
        if (agreed != null) {
            rows.forEach(r -> r.show(s, agreed));
        }
    }

    void setEditable(boolean editable) {
        add.setDisable(!editable);
        rows.forEach(r -> r.setEditable(editable));
    }
}
