package org.wardplan.ui.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.FinderIndex;
import org.wardplan.app.FinderIndex.Entry;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Scope;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Measure;

/** The command finder: wards, boroughs, command units, map layers and commands by a few letters, driven by keys. */
final class Finder extends VBox {
    private static final int SHOWN = 60;

    private final TextField field = new TextField();
    private final ListView<Entry<Runnable>> list = new ListView<>();
    private final FinderIndex<Runnable> index;
    private final Overlay overlay;

    private Finder(FinderIndex<Runnable> index, Overlay overlay) {
        this.index = index;
        this.overlay = overlay;
        getStyleClass().addAll("wp-card", "finder");
        field.setId("finder-field");
        field.setPromptText("Find a ward, borough or command");
        field.setAccessibleText("Find a ward, borough or command");
        list.setId("finder-list");
        list.setPrefSize(560, 380);
        list.setFixedCellSize(32);
        list.setFocusTraversable(false);
        list.setCellFactory(v -> new Cell());
        Label nothing = new Label("Nothing of that name");
        nothing.getStyleClass().add("wp-muted");
        list.setPlaceholder(nothing);
        field.textProperty().addListener((o, was, now) -> search());
        field.setOnAction(e -> choose());
        field.setOnKeyPressed(e -> {
            int step =
                    switch (e.getCode()) {
                        case DOWN -> 1;
                        case UP -> -1;
                        case PAGE_DOWN -> 10;
                        case PAGE_UP -> -10;
                        default -> 0;
                    };
            if (step != 0) {
                move(step);
                e.consume();
            } else if (e.getCode() == KeyCode.K && e.isShortcutDown()) {
                overlay.close();
                e.consume();
            }
        });
        list.setOnMouseClicked(e -> choose());
        getChildren().addAll(field, list);
        search();
    }

    /** A finder over what can be found at present. */
    static Finder of(Shell shell) {
        return new Finder(new FinderIndex<>(entries(shell)), shell.overlay());
    }

    private static List<Entry<Runnable>> entries(Shell shell) {
        List<Entry<Runnable>> all = new ArrayList<>();
        Actions actions = shell.actions();
        Arrays.stream(Action.values())
                .filter(a -> a != Action.FIND && actions.isEnabled(a))
                .forEach(a -> all.add(new Entry<>("Command", a.label(), a.keysText(), () -> actions.run(a))));
        shell.session().ifPresent(s -> addPlaces(s, all));
        return all;
    }

    private static void addPlaces(PlanSession s, List<Entry<Runnable>> all) {
        for (Scenario of : s.plan().get().scenarios()) {
            String is = of.archived() ? "archived" : of.frozen() ? "locked" : "";
            all.add(new Entry<>("Scenario", of.name(), is, () -> s.chooseScenario(of.id())));
        }
        WardSet wards = s.view().wards();
        Measure[] layers = Measure.values();
        for (int i = 0; i < layers.length; i++) {
            Measure layer = layers[i];
            String key = i < 9 ? String.valueOf(i + 1) : "";
            all.add(new Entry<>(
                    "Layer", layer.label(), key, () -> s.view().layer().set(layer)));
        }
        all.add(scope(s, new Scope.London(), "Scope", ""));
        wards.units().forEach(u -> all.add(scope(s, new Scope.Unit(u), "BCU", "")));
        wards.boroughs()
                .forEach(b -> all.add(
                        scope(s, new Scope.OneBorough(b), "Borough", b.unit().name() + " BCU")));
        for (int w = 0; w < wards.size(); w++) {
            Ward ward = wards.ward(w);
            int index = w;
            all.add(new Entry<>("Ward", ward.name(), ward.borough().name(), () -> {
                if (!s.view().inScope().get().get(index)) {
                    s.view().scope().set(new Scope.London());
                }
                s.view().select(index);
            }));
        }
    }

    private static Entry<Runnable> scope(PlanSession s, Scope scope, String kind, String detail) {
        return new Entry<>(kind, scope.label(), detail, () -> s.view().scope().set(scope));
    }

    private void search() {
        list.getItems().setAll(index.find(field.getText(), SHOWN));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void move(int step) {
        int last = list.getItems().size() - 1;
        int to = Math.max(0, Math.min(last, list.getSelectionModel().getSelectedIndex() + step));
        list.getSelectionModel().select(to);
        list.scrollTo(Math.max(0, to - 5));
    }

    private void choose() {
        Entry<Runnable> chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            overlay.close();
            chosen.target().run();
        }
    }

    private static final class Cell extends ListCell<Entry<Runnable>> {
        private final EntryRow row = new EntryRow();

        @Override
        protected void updateItem(@Nullable Entry<Runnable> item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
            } else {
                row.show(item.title(), item.detail(), item.kind());
                setGraphic(row);
            }
        }
    }
}
