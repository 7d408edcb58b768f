package org.wardplan.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.FinderIndex;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Scope;
import org.wardplan.model.geography.WardSet;

/** Narrows everything to London, a command unit or a borough: a list that can be searched. */
final class ScopeCard extends VBox {
    ScopeCard(PlanSession session, Overlay overlay) {
        getStyleClass().addAll("wp-card", "popover");
        setSpacing(8);
        FinderIndex<Scope> index = new FinderIndex<>(entries(session.view().wards()));
        TextField field = new TextField();
        field.setPromptText("Borough or BCU");
        field.setAccessibleText("Borough or BCU");
        ListView<FinderIndex.Entry<Scope>> list = new ListView<>();
        list.setPrefSize(300, 360);
        list.setCellFactory(v -> new ScopeCell());
        list.setFocusTraversable(false);
        Runnable search = () -> {
            list.getItems().setAll(index.find(field.getText(), Integer.MAX_VALUE));
            list.getSelectionModel().selectFirst();
        };
        search.run();
        field.textProperty().addListener((o, was, now) -> search.run());
        Runnable choose = () -> {
            FinderIndex.Entry<Scope> chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                overlay.close();
                session.view().scope().set(chosen.target());
            }
        };
        field.setOnAction(e -> choose.run());
        field.setOnKeyPressed(e -> {
            int step = e.getCode() == KeyCode.DOWN ? 1 : e.getCode() == KeyCode.UP ? -1 : 0;
            if (step != 0) {
                int to = list.getSelectionModel().getSelectedIndex() + step;
                list.getSelectionModel()
                        .select(Math.max(0, Math.min(list.getItems().size() - 1, to)));
                list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 3));
                e.consume();
            }
        });
        list.setOnMouseClicked(e -> choose.run());
        getChildren().addAll(field, list);
    }

    private static List<FinderIndex.Entry<Scope>> entries(WardSet wards) {
        List<FinderIndex.Entry<Scope>> all = new ArrayList<>();
        Scope london = new Scope.London();
        all.add(new FinderIndex.Entry<>("", london.label(), wards.size() + " wards", london));
        wards.units().forEach(u -> {
            Scope s = new Scope.Unit(u);
            all.add(new FinderIndex.Entry<>("BCU", s.label(), s.wards(wards).length + " wards", s));
        });
        wards.boroughs().forEach(b -> {
            Scope s = new Scope.OneBorough(b);
            all.add(new FinderIndex.Entry<>("Borough", s.label(), b.unit().name(), s));
        });
        return all;
    }

    private static final class ScopeCell extends ListCell<FinderIndex.Entry<Scope>> {
        private final EntryRow row = new EntryRow();

        @Override
        protected void updateItem(FinderIndex.@Nullable Entry<Scope> item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
            } else {
                row.show(item.title(), "", item.detail());
                setGraphic(row);
            }
        }
    }
}
