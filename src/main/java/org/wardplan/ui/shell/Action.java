package org.wardplan.ui.shell;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Everything that the window can be told to do: menu, shortcuts, finder and the list of shortcuts come from here. */
public enum Action {
    NEW("New plan…", Feather.FILE_PLUS, Group.FILE, shortcut(KeyCode.N)),
    OPEN("Open plan…", Feather.FOLDER, Group.FILE, shortcut(KeyCode.O)),
    SAVE_COPY("Save a copy…", Feather.COPY, Group.FILE, shiftShortcut(KeyCode.S)),
    EXPORT("Export…", Feather.DOWNLOAD, Group.FILE, shortcut(KeyCode.E)),
    HISTORY("Journal: the history of every edit", Feather.CLOCK, Group.PLAN, shortcut(KeyCode.H)),
    FIND("Find a ward, borough or command", Feather.SEARCH, Group.NONE, shortcut(KeyCode.K)),
    UNDO("Undo", Feather.CORNER_UP_LEFT, Group.NONE, shortcut(KeyCode.Z)),
    REDO("Redo", Feather.CORNER_UP_RIGHT, Group.NONE, shiftShortcut(KeyCode.Z)),
    RENAME("Rename plan", Feather.EDIT_2, Group.PLAN, null),
    SCENARIOS("Manage scenarios…", Feather.COPY, Group.PLAN, null),
    BUDGET("Budget and costs", Feather.SLIDERS, Group.PLAN, null),
    PLAN_SPACE("Plan: map, wards and posts", Feather.MAP, Group.NONE, shortcut(KeyCode.DIGIT1)),
    DEMAND_SPACE("Demand: how need is counted", Feather.ACTIVITY, Group.NONE, shortcut(KeyCode.DIGIT2)),
    BUDGET_SPACE("Budget: money, rules and the best plan", Feather.SLIDERS, Group.NONE, shortcut(KeyCode.DIGIT3)),
    HOTSPOT_SPACE("Hotspots: where crime gathers", Feather.TARGET, Group.NONE, shortcut(KeyCode.DIGIT4)),
    COMPARE_SPACE("Compare: scenarios, time, what if and moves", Feather.COLUMNS, Group.NONE, shortcut(KeyCode.DIGIT5)),
    RECORD_SPACE("Record: the boroughs and the journal", Feather.BOOK_OPEN, Group.NONE, shortcut(KeyCode.DIGIT6)),
    PAPERS_SPACE("Papers: reports and files to hand on", Feather.FILE_TEXT, Group.NONE, shortcut(KeyCode.DIGIT7)),
    COMPARE_PAGE("Compare scenarios side by side", Feather.COLUMNS, Group.NONE, null),
    PHASE_PAGE("Over time: posts and money by quarter", Feather.TRENDING_UP, Group.NONE, null),
    WHAT_IF_PAGE("What if: how sure the figures are", Feather.SHUFFLE, Group.NONE, null),
    MOVES_PAGE("Moves: who goes where", Feather.REPEAT, Group.NONE, null),
    BOROUGHS_PAGE("Boroughs' plans: extract and merge", Feather.INBOX, Group.NONE, null),
    PAPER_PAGE("Paper: preview, print or save a report", Feather.PRINTER, Group.NONE, null),
    FILES_PAGE("Files: tables, maps and workbooks to hand on", Feather.HARD_DRIVE, Group.NONE, null),
    FIGURES_BACK("Bring figures back…", Feather.UPLOAD, Group.FILE, null),
    OPTIMISE("Optimise: find the best plan for the money", Feather.ZAP, Group.PLAN, shortcut(KeyCode.ENTER)),
    STOP("Stop the search for the best plan", Feather.SQUARE, Group.NONE, null),
    APPLY("Take the previewed plan over", Feather.CHECK, Group.NONE, null),
    DISCARD("Discard the previewed plan", Feather.X, Group.NONE, null),
    SCOPE("Narrow to a borough or BCU", Feather.MAP_PIN, Group.PLAN, null),
    ADD_DWO("Add a DWO to the selected wards", Feather.PLUS, Group.EDIT, plain(KeyCode.D)),
    TAKE_DWO("Take a DWO from the selected wards", Feather.MINUS, Group.EDIT, shift(KeyCode.D)),
    ADD_PCSO("Add a PCSO to the selected wards", Feather.PLUS, Group.EDIT, plain(KeyCode.P)),
    TAKE_PCSO("Take a PCSO from the selected wards", Feather.MINUS, Group.EDIT, shift(KeyCode.P)),
    LOCK("Lock or unlock the selected wards", Feather.LOCK, Group.EDIT, plain(KeyCode.L)),
    CLEAR("Clear the selection", Feather.X, Group.EDIT, plain(KeyCode.ESCAPE)),
    DATA("Data", Feather.DATABASE, Group.PROGRAM, null),
    PREFERENCES("Preferences", Feather.SETTINGS, Group.PROGRAM, shortcut(KeyCode.COMMA)),
    DARK("Switch between light and dark", Feather.MOON, Group.NONE, null),
    SHORTCUTS("Keyboard shortcuts", Feather.COMMAND, Group.PROGRAM, plain(KeyCode.F1)),
    ABOUT("About Wardplan", Feather.INFO, Group.PROGRAM, null),
    QUIT("Quit", Feather.LOG_OUT, Group.PROGRAM, shortcut(KeyCode.Q));

    /** Where an action stands in the menu. */
    public enum Group {
        FILE,
        PLAN,
        PROGRAM,
        /** Not in the menu: keys and finder. */
        EDIT,
        /** Not in the menu: has its own button. */
        NONE
    }

    private final String label;
    private final Feather icon;
    private final Group group;
    private final @Nullable KeyCombination keys;

    Action(String label, Feather icon, Group group, @Nullable KeyCombination keys) {
        this.label = label;
        this.icon = icon;
        this.group = group;
        this.keys = keys;
    }

    private static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCombination shiftShortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    private static KeyCombination shift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN);
    }

    private static KeyCombination plain(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    public String label() {
        return label;
    }

    public Feather icon() {
        return icon;
    }

    public Group group() {
        return group;
    }

    public Optional<KeyCombination> keys() {
        return Optional.ofNullable(keys);
    }

    /** The shortcut as it is written on screens: {@code Ctrl+Z}; empty when there is none. */
    public String keysText() {
        return keys == null ? "" : keys.getDisplayText();
    }

    /** The label with the shortcut, for tooltips. */
    public String labelWithKeys() {
        return keys == null ? label : label + " (" + keysText() + ")";
    }

    /** Whether the key is one that a text field needs: then it belongs to the field while one has the focus. */
    boolean isTextKey() {
        boolean shortcut = keys instanceof KeyCodeCombination k && k.getShortcut() == KeyCombination.ModifierValue.DOWN;
        return !shortcut && this != SHORTCUTS || this == UNDO || this == REDO;
    }
}
