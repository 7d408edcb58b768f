package org.wardplan.ui.hotspot;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.wardplan.model.workforce.Role;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;

/** Asks how many posts the wards picked are to have at least. */
final class LeastPosts extends HBox {
    /** Told of the answer. */
    interface Answer {
        /** @param role id; empty for the posts of all roles together */
        void give(String role, int least);
    }

    private static final int MOST = 99;

    private final Label wards = Nodes.label("");
    private final TextField number = new TextField("3");
    private final MenuButton of = new MenuButton("posts");
    private final Label wrong = Nodes.label("", "wp-danger");
    private final Answer answer;
    private String role = "";

    LeastPosts(List<Role> roles, Answer answer) {
        this.answer = answer;
        getStyleClass().add("least-posts");
        setId("least-posts");
        number.setId("least-number");
        number.setAccessibleText("Least number of posts, 1 to " + MOST);
        number.getStyleClass().addAll("small", "study-field");
        of.getStyleClass().add("small");
        of.setId("least-role");
        of.setAccessibleText("Posts of which role");
        List<MenuItem> items = new ArrayList<>();
        items.add(item("posts", ""));
        roles.forEach(r -> items.add(item(r.id() + "s", r.id())));
        of.getItems().setAll(items);
        Button add = new Button("Add the rule");
        add.setId("least-add");
        Button cancel = new Button("Cancel");
        cancel.setId("least-cancel");
        List.of(add, cancel).forEach(b -> b.getStyleClass().add("small"));
        add.getStyleClass().add("accent");
        add.setOnAction(e -> give());
        number.setOnAction(e -> give());
        cancel.setOnAction(e -> close());
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                close();
                e.consume();
            }
        });
        getChildren().setAll(wards, number, of, add, cancel, wrong);
        close();
    }

    private MenuItem item(String words, String id) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(e -> {
            role = id;
            of.setText(words);
        });
        return item;
    }

    void open(int count) {
        wards.setText("At least, in " + Numbers.counted(count, "ward") + ":");
        wrong.setText("");
        Nodes.shown(this, true);
        number.requestFocus();
        number.selectAll();
    }

    void close() {
        Nodes.shown(this, false);
    }

    private void give() {
        int n;
        try {
            n = Integer.parseInt(number.getText().strip());
        } catch (NumberFormatException e) {
            n = 0;
        }
        if (n < 1 || n > MOST) {
            wrong.setText("\"" + number.getText() + "\" is no number of posts: type 1 to " + MOST + ".");
            return;
        }
        close();
        answer.give(role, n);
    }
}
