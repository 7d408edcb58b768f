package org.wardplan.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.MoneyText;
import org.wardplan.app.PlanSession;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.finance.Budget;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Edits;
import org.wardplan.planning.Evaluation;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Numbers;

/** The budget by funding line, and what a post of each role costs and is worth; each figure says how sure it is. */
final class BudgetCard extends VBox {
    private record Rate(String key, String heading) {}

    private static final List<Rate> RATES = List.of(
            new Rate("unitCost", "Cost a year"),
            new Rate("vacancy", "Vacant"),
            new Rate("abstraction", "Abstracted"),
            new Rate("effectiveness", "Effectiveness"));

    private final PlanSession session;
    private final boolean editable;
    private final Label sums = new Label();
    private final Label error = DialogCard.text("", "wp-danger");
    private final VBox lines = new VBox(6);
    private final VBox rates = new VBox(6);

    BudgetCard(PlanSession session) {
        this.session = session;
        this.editable = session.whyNotForAll().isEmpty();
        getStyleClass().addAll("wp-card", "popover", "budget-card");
        setSpacing(10);
        setId("budget-card");
        Label head = new Label("Budget of the year");
        head.getStyleClass().add("wp-section");
        Label costs = new Label("What a post costs and is worth");
        costs.getStyleClass().add("wp-section");
        sums.getStyleClass().add("wp-muted");
        error.setManaged(false);
        getChildren().addAll(head, sums, lines);
        if (editable) {
            Button add = new Button("Add a funding line", Icons.of(Feather.PLUS));
            add.getStyleClass().addAll("flat", "small");
            add.setOnAction(e -> addLine());
            getChildren().add(add);
        } else {
            getChildren().add(DialogCard.text(session.whyNotForAll(), "wp-muted"));
        }
        getChildren()
                .addAll(
                        costs,
                        rates,
                        DialogCard.text(
                                "A target stays as it is when a rate changes: it was set at the rates of the start.",
                                "wp-caption"),
                        error);
        refresh();
        session.evaluation().addListener((o, was, now) -> refresh());
    }

    private void refresh() {
        Evaluation e = session.evaluation().get();
        Money left = e.headroom();
        sums.setText("Posts cost " + MoneyText.exact(e.london().cost()) + " of " + MoneyText.exact(e.budget()) + ": "
                + (left.isNegative()
                        ? MoneyText.exact(Money.ZERO.minus(left)) + " over"
                        : MoneyText.exact(left) + " left"));
        Scenario s = session.scenario();
        lines.getChildren().setAll(lineRows(s));
        rates.getChildren().setAll(rateTable(s));
    }

    private List<Node> lineRows(Scenario s) {
        List<Node> rows = new ArrayList<>();
        List<FundingLine> all = s.budget().lines();
        for (int i = 0; i < all.size(); i++) {
            int at = i;
            FundingLine line = all.get(i);
            TextField label = field(line.label(), "Name of funding line " + (i + 1));
            HBox.setHgrow(label, Priority.ALWAYS);
            commit(label, line.label(), text -> {
                if (!text.isBlank()) {
                    replace(at, new FundingLine(line.id(), text.strip(), line.amount()));
                }
            });
            TextField amount = field(MoneyText.exact(line.amount()), "Amount of " + line.label());
            amount.setId("budget-line-" + line.id());
            amount.getStyleClass().add("number");
            amount.setPrefColumnCount(11);
            commit(amount, amount.getText(), text -> {
                WithProblems<Money> read = MoneyText.parse(text);
                Money money = read.value();
                if (check(amount, read.problems()) && money != null) {
                    replace(at, new FundingLine(line.id(), line.label(), money));
                }
            });
            HBox row = new HBox(6, label, amount);
            if (editable && all.size() > 1) {
                Button remove = Icons.only(new Button(), Feather.TRASH_2, "Remove " + line.label());
                remove.getStyleClass().add("flat");
                remove.setOnAction(e -> {
                    List<FundingLine> rest =
                            new ArrayList<>(session.scenario().budget().lines());
                    rest.remove(at);
                    session.edit(Edits.budget(session.scenario(), new Budget(rest)));
                });
                row.getChildren().add(remove);
            }
            rows.add(row);
        }
        return rows;
    }

    private void replace(int at, FundingLine line) {
        List<FundingLine> changed = new ArrayList<>(session.scenario().budget().lines());
        changed.set(at, line);
        session.edit(Edits.budget(session.scenario(), new Budget(changed)));
    }

    private void addLine() {
        List<FundingLine> more = new ArrayList<>(session.scenario().budget().lines());
        more.add(new FundingLine("line-" + UUID.randomUUID().toString().substring(0, 8), "New line", Money.ZERO));
        session.edit(Edits.budget(session.scenario(), new Budget(more)));
    }

    private GridPane rateTable(Scenario s) {
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(6);
        for (int c = 0; c < RATES.size(); c++) {
            Label heading = new Label(RATES.get(c).heading());
            heading.getStyleClass().add("wp-caption");
            grid.add(heading, c + 1, 0);
        }
        List<Role> roles = session.plan().get().roles();
        for (int r = 0; r < roles.size(); r++) {
            Label name = new Label(roles.get(r).id());
            name.setTooltip(new Tooltip(roles.get(r).label()));
            grid.add(name, 0, r + 1);
            for (int c = 0; c < RATES.size(); c++) {
                int column = c + 1;
                int row = r + 1;
                s.assumptions()
                        .find(roles.get(r).id() + "." + RATES.get(c).key())
                        .ifPresent(a -> grid.add(rate(a), column, row));
            }
        }
        return grid;
    }

    private VBox rate(Assumption a) {
        TextField value = field(written(a), a.label());
        value.setId("rate-" + a.key().replace('.', '-'));
        value.setPrefColumnCount(a.unit() == Assumption.Unit.PENCE_A_YEAR ? 7 : 6);
        value.getStyleClass().addAll("number", "small");
        value.setTooltip(new Tooltip(a.label() + "\n" + a.source()));
        commit(value, value.getText(), text -> set(a, value, text));
        Label status = new Label(
                a.status() == Assumption.Status.USER
                        ? "yours"
                        : a.status().name().toLowerCase(Locale.UK));
        status.getStyleClass().add("status");
        if (a.status() == Assumption.Status.ASSUMPTION) {
            status.getStyleClass().add("assumed");
        }
        VBox box = new VBox(1, value, status);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private void set(Assumption a, TextField field, String text) {
        WithProblems<Double> read =
                switch (a.unit()) {
                    case PENCE_A_YEAR -> MoneyText.parse(text).map(m -> (double) m.pence());
                    case SHARE -> MoneyText.parsePercent(text);
                    default -> number(text);
                };
        Double value = read.value();
        if (check(field, read.problems()) && value != null) {
            session.edit(Edits.assume(session.scenario(), a, value, session.author()));
        }
    }

    private static WithProblems<Double> number(String text) {
        try {
            double d = Double.parseDouble(text.strip());
            if (d >= 0 && d <= 10) {
                return WithProblems.of(d);
            }
        } catch (NumberFormatException e) {
            return WithProblems.failed(notANumber(text));
        }
        return WithProblems.failed(notANumber(text));
    }

    private static Problem notANumber(String text) {
        return Problem.error("\"" + text.strip() + "\" is no weight: expected a number from 0 to 10");
    }

    private static String written(Assumption a) {
        return switch (a.unit()) {
            case PENCE_A_YEAR -> MoneyText.exact(new Money(Math.round(a.value())));
            case SHARE -> Numbers.percent(a.value(), Math.round(a.value() * 1000) % 10 == 0 ? 0 : 1);
            default -> Numbers.decimal(a.value(), Math.round(a.value() * 1000) % 100 == 0 ? 1 : 3);
        };
    }

    private boolean check(TextField field, List<Problem> problems) {
        field.getStyleClass().remove("error");
        error.setManaged(!problems.isEmpty());
        error.setText(problems.isEmpty() ? "" : problems.get(0).message());
        if (!problems.isEmpty()) {
            field.getStyleClass().add("error");
        }
        return problems.isEmpty();
    }

    private TextField field(String text, String name) {
        TextField f = new TextField(text);
        f.setEditable(editable);
        f.setAccessibleText(name);
        return f;
    }

    /** Enter or leaving the field makes the edit, when the text is another. */
    private static void commit(TextField field, String before, java.util.function.Consumer<String> edit) {
        Runnable now = () -> {
            if (field.isEditable() && !field.getText().equals(before)) {
                edit.accept(field.getText());
            }
        };
        field.setOnAction(e -> now.run());
        field.focusedProperty().addListener((o, was, focused) -> {
            if (!focused && field.getScene() != null) {
                now.run();
            }
        });
    }
}
