package org.wardplan.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.Scope;
import org.wardplan.app.compare.CompareModel;
import org.wardplan.planning.compare.ComparedScenario;
import org.wardplan.planning.compare.Comparison;
import org.wardplan.planning.compare.KeyFigure;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.theme.Cards;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.PageTools;

/** The key figures of all scenarios: the best of each in blue and bold, a broken rule in red with a sign. */
final class KeyFigureCard extends VBox {
    private static final String BROKEN = "! ";
    private static final String[] STATES = {"best", "broken"};

    private final GridPane table = new GridPane();
    private final List<Label> letters = new ArrayList<>();
    private final List<List<Label>> cells = new ArrayList<>();
    private final Label broken = Nodes.label("", "compare-broken");
    private final Tooltip brokenTip = Nodes.tip("");
    private final Label note = Nodes.label("", "wp-caption");
    private final MenuButton add;
    private @Nullable Comparison shown;

    KeyFigureCard(CompareModel model, PageTools tools) {
        add = Icons.only(AddCard.adding(model, tools), Feather.PLUS, "Add a scenario");
        add.setId("compare-add-fourth");
        add.getStyleClass().addAll("flat", "small", "compare-more");
        note.setMinWidth(0);
        note.setId("compare-note");
        HBox head = Cards.head("Key figures", note, add);
        head.getStyleClass().add("compare-head");
        build();
        VBox.setVgrow(table, Priority.ALWAYS);
        broken.setId("compare-broken");
        broken.setTooltip(brokenTip);
        broken.setMinWidth(0);
        Cards.style(this, "compare-card", "key-figures");
        getChildren().setAll(head, table, broken);
        ChartMenu.install(this, "Key figures", this::rows, model.session().tasks(), p -> tools.problems(List.of(p)));
    }

    private void build() {
        table.getStyleClass().add("key-table");
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        first.setMinWidth(0);
        table.getColumnConstraints().add(first);
        RowConstraints headRow = new RowConstraints();
        headRow.setMinHeight(Region.USE_PREF_SIZE);
        table.getRowConstraints().add(headRow);
        for (int k = 0; k < Comparison.MOST; k++) {
            ColumnConstraints c = new ColumnConstraints();
            c.setHalignment(HPos.RIGHT);
            c.setMinWidth(Region.USE_PREF_SIZE);
            table.getColumnConstraints().add(c);
        }
        for (KeyFigure f : KeyFigure.values()) {
            RowConstraints row = new RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            row.setValignment(VPos.CENTER);
            table.getRowConstraints().add(row);
            int at = f.ordinal() + 1;
            Region line = new Region();
            line.getStyleClass().add("key-line");
            table.add(line, 0, at, Comparison.MOST + 1, 1);
            Label name = Nodes.label(f.label(), "key-name");
            name.setMinWidth(0);
            name.setTooltip(Nodes.tip(f.label() + ": " + f.meaning()));
            table.add(name, 0, at);
        }
    }

    /** Makes the columns up to that of a scenario. */
    private void columns(int count) {
        for (int k = letters.size(); k < count; k++) {
            Label letter = Letters.chip(k);
            letters.add(letter);
            table.add(letter, k + 1, 0);
            List<Label> column = new ArrayList<>();
            for (KeyFigure f : KeyFigure.values()) {
                Label cell = Nodes.label("", "key-cell");
                cell.setId("key-" + f.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + Comparison.letter(k));
                column.add(cell);
                table.add(cell, k + 1, f.ordinal() + 1);
            }
            cells.add(column);
        }
    }

    /**
     * @param now null where there is nothing to compare
     * @param scope that all but rules and headroom are narrowed to
     */
    void show(@Nullable Comparison now, Scope scope) {
        shown = now;
        boolean london = scope instanceof Scope.London;
        Nodes.write(
                note, london ? "best in blue · ! rule broken" : scope.label() + "; headroom and rules of all London");
        int count = now == null ? 0 : now.scenarios().size();
        Nodes.shown(add, count == 3);
        columns(count);
        for (int k = 0; k < letters.size(); k++) {
            Nodes.shown(letters.get(k), k < count);
        }
        for (KeyFigure f : KeyFigure.values()) {
            List<Integer> best = now == null ? List.of() : f.best(now.scenarios());
            for (int k = 0; k < cells.size(); k++) {
                Label cell = cells.get(k).get(f.ordinal());
                Nodes.shown(cell, k < count);
                if (now != null && k < count) {
                    ComparedScenario s = now.scenarios().get(k);
                    boolean breaks = f.breaksRule(s);
                    String text = (breaks ? BROKEN : "") + f.text(s);
                    if (!text.equals(cell.getText())) {
                        cell.setText(text);
                    }
                    Nodes.mark(cell, STATES[0], best.contains(k) && !breaks);
                    Nodes.mark(cell, STATES[1], breaks);
                    cell.setAccessibleText(f.label() + ", scenario " + s.letter() + ": " + f.text(s)
                            + (breaks ? ", a rule is broken" : best.contains(k) ? ", best" : ""));
                }
            }
        }
        String words = now == null ? "" : brokenWords(now, "; ");
        Nodes.write(broken, words);
        brokenTip.setText(now == null ? "" : brokenWords(now, "\n"));
    }

    /** {@code C: Floor: 2 DWOs + 1 PCSO, 352 of 629 met}. */
    private static String brokenWords(Comparison now, String between) {
        return now.scenarios().stream()
                .flatMap(s -> s.broken().stream()
                        .map(b -> BROKEN + s.letter() + "  " + b.title() + " (" + b.standing() + ")"))
                .collect(Collectors.joining(between));
    }

    private String rows() {
        Comparison now = shown;
        StringBuilder rows = new StringBuilder("Figure");
        if (now == null) {
            return rows.toString();
        }
        now.scenarios()
                .forEach(s -> rows.append('\t').append(s.letter()).append(' ').append(s.name()));
        for (KeyFigure f : KeyFigure.values()) {
            rows.append('\n').append(f.label());
            List<String> values = new ArrayList<>();
            now.scenarios().forEach(s -> values.add(f.text(s)));
            values.forEach(v -> rows.append('\t').append(v));
        }
        return rows.append('\n').toString();
    }
}
