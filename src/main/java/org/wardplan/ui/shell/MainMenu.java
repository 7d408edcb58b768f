package org.wardplan.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.ui.theme.Icons;

/** The menu of the window: plans, this plan, the program. */
final class MainMenu extends MenuButton {
    private final Shell shell;

    MainMenu(Shell shell) {
        this.shell = shell;
        setId("main-menu");
        Icons.only(this, Feather.MENU, "Menu");
        getStyleClass().add("flat");
        // An item is there from the start, as a menu button without any doesn't open.
        fill();
        setOnShowing(e -> {
            fill();
            showKeys(true);
        });
        setOnHidden(e -> showKeys(false));
    }

    private void fill() {
        getItems().clear();
        for (Action.Group group : List.of(Action.Group.FILE, Action.Group.PLAN, Action.Group.PROGRAM)) {
            if (!getItems().isEmpty()) {
                getItems().add(new SeparatorMenuItem());
            }
            for (Action a : Action.values()) {
                if (a.group() == group) {
                    getItems().add(item(a));
                    if (a == Action.OPEN) {
                        getItems().add(recent());
                    }
                }
            }
        }
    }

    private MenuItem item(Action action) {
        MenuItem item = new MenuItem(action.label(), Icons.of(action.icon()));
        item.setUserData(action);
        item.setDisable(!shell.actions().isEnabled(action));
        item.setOnAction(e -> shell.actions().run(action));
        return item;
    }

    /** The keys are shown only: Actions dispatches them, which yields to text fields and dialogs. */
    private void showKeys(boolean shown) {
        for (MenuItem item : getItems()) {
            if (item.getUserData() instanceof Action a) {
                item.setAccelerator(shown ? a.keys().orElse(null) : null);
            }
        }
    }

    private Menu recent() {
        Menu menu = new Menu("Open recent", Icons.of(Feather.CLOCK));
        for (String file : shell.model().settings().get().recentFiles()) {
            Path path = Path.of(file);
            MenuItem item = new MenuItem(StartPage.nameOf(path));
            item.setMnemonicParsing(false);
            item.setOnAction(e -> shell.model().open(path));
            menu.getItems().add(item);
        }
        menu.setDisable(menu.getItems().isEmpty());
        return menu;
    }
}
