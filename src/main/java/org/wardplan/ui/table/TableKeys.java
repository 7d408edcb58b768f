package org.wardplan.ui.table;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;

/** What the keys do while the rows have the focus. Keys it does not know go on to the window. */
final class TableKeys {
    private final WardTable owner;
    private final WardRows rows;
    private final CellEditor editor;

    TableKeys(WardTable owner, WardRows rows, CellEditor editor) {
        this.owner = owner;
        this.rows = rows;
        this.editor = editor;
    }

    void install() {
        TableView<Integer> table = rows.table();
        table.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (pressed(e)) {
                e.consume();
            }
        });
        table.addEventFilter(KeyEvent.KEY_TYPED, e -> {
            if (typed(e)) {
                e.consume();
            }
        });
        table.setContextMenu(menu());
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu(
                item("Edit posts\tF2", () -> owner.startEdit("")),
                item("Fill down\tCtrl+D", owner::fillDown),
                item("Lock or unlock\tL", owner::toggleLock),
                new SeparatorMenuItem(),
                item("Copy rows\tCtrl+C", owner::copy),
                item("Paste…\tCtrl+V", owner::paste));
        menu.getStyleClass().add("ward-menu");
        return menu;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text.replace("\t", "   "));
        item.setOnAction(e -> action.run());
        return item;
    }

    private boolean pressed(KeyEvent e) {
        if (editor.isOpen() || e.isAltDown()) {
            return false;
        }
        if (e.isShortcutDown()) {
            return withControl(e);
        }
        switch (e.getCode()) {
            case UP, KP_UP -> move(e, -1);
            case DOWN, KP_DOWN -> move(e, 1);
            case PAGE_UP -> move(e, -rows.page());
            case PAGE_DOWN -> move(e, rows.page());
            case HOME -> move(e, -rows.order().length);
            case END -> move(e, rows.order().length);
            case LEFT, KP_LEFT -> rows.aimBeside(-1);
            case RIGHT, KP_RIGHT -> rows.aimBeside(1);
            case ENTER, F2 -> owner.startEdit("");
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean withControl(KeyEvent e) {
        switch (e.getCode()) {
            case A -> rows.picking().all(rows.order());
            case C -> owner.copy();
            case V -> owner.paste();
            case D -> owner.fillDown();
            case HOME -> move(e, -rows.order().length);
            case END -> move(e, rows.order().length);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(KeyEvent e, int by) {
        rows.picking().move(rows.order(), by, e.isShiftDown());
    }

    private boolean typed(KeyEvent e) {
        String typed = e.getCharacter();
        if (editor.isOpen() || e.isShortcutDown() || e.isAltDown() || typed.length() != 1) {
            return false;
        }
        char c = typed.charAt(0);
        if (c >= '0' && c <= '9') {
            owner.startEdit(typed);
        } else if (c == '+' || c == '=') {
            owner.addPosts(rows.aimedRole(), 1);
        } else if (c == '-' || c == '−') {
            owner.addPosts(rows.aimedRole(), -1);
        } else {
            return false;
        }
        return true;
    }
}
