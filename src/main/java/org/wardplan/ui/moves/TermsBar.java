package org.wardplan.ui.moves;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.TypedNumber;
import org.wardplan.app.moves.MovesModel;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.moves.MoveTerms;
import org.wardplan.planning.moves.MoveWords;
import org.wardplan.ui.edit.Choice;
import org.wardplan.ui.edit.NumberField;
import org.wardplan.ui.theme.Cards;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Theme;

/** From where to where, from when on and how fast; which part is shown; and the ways out of the program. */
final class TermsBar extends HBox {
    private static final int MONTHS = 48;

    private final MovesModel model;
    private final Choice<String> from = new Choice<>("Move from", "moves-from", this::name);
    private final Choice<String> to = new Choice<>("Move to", "moves-to", this::name);
    private final Choice<YearMonth> first = new Choice<>("First month", "moves-first", MoveWords::month);
    private final NumberField aMonth = new NumberField("Most posts that a borough moves in a month", new WholePosts());
    private final Choice<Integer> role = new Choice<>("Role", "moves-role", this::role);
    private final Choice<Integer> borough = new Choice<>("Borough", "moves-borough", this::borough);
    private final Button csv = new Button("CSV…", Icons.of(Feather.DOWNLOAD, 14));
    private final Button print = new Button("Print…", Icons.of(Feather.PRINTER, 14));

    /** Posts a month, as typed. */
    private static final class WholePosts implements TypedNumber {
        @Override
        public WithProblems<Double> parse(String text) {
            try {
                int n = Integer.parseInt(text.strip());
                if (n >= 1 && n <= MoveTerms.MOST_A_MONTH) {
                    return WithProblems.of((double) n);
                }
            } catch (NumberFormatException e) {
                // told below, as a number out of range is
            }
            return WithProblems.failed(Problem.error("Expected a whole number from 1 to " + MoveTerms.MOST_A_MONTH));
        }

        @Override
        public String write(double value) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
    }

    TermsBar(MovesModel model, Theme theme, Runnable save, Runnable paper) {
        this.model = model;
        getStyleClass().addAll("wp-bar", "moves-bar");
        from.onChosen(id -> model.from().set(id));
        to.onChosen(id -> model.to().set(id));
        first.onChosen(month -> model.first().set(month));
        aMonth.setId("moves-a-month");
        aMonth.onKept(n -> {
            aMonth.show(n);
            model.aMonth().set((int) n);
        });
        aMonth.setTooltip(Nodes.tip("The most posts that a borough lets go, takes in or moves about in one month:"
                + " an assumption, as no source says what a borough bears"));
        role.onChosen(r -> model.role().set(r));
        borough.onChosen(b -> model.borough().set(b));
        List.of(from, to).forEach(c -> {
            c.setPrefWidth(theme.px(158));
            HBox.setHgrow(c, Priority.SOMETIMES);
            c.setMaxWidth(theme.px(240));
        });
        first.setPrefWidth(theme.px(96));
        role.setPrefWidth(theme.px(92));
        borough.setPrefWidth(theme.px(132));
        List.of(first, role, borough).forEach(c -> c.setMinWidth(Region.USE_PREF_SIZE));
        csv.setId("moves-csv");
        csv.setOnAction(e -> save.run());
        csv.setTooltip(Nodes.tip("Save the moves that are shown as a table (CSV)"));
        print.setId("moves-print");
        print.setOnAction(e -> paper.run());
        print.setTooltip(Nodes.tip("A paper for print (PDF), borough by borough"));
        List.of(csv, print).forEach(b -> {
            b.getStyleClass().add("small");
            b.setMinWidth(USE_PREF_SIZE);
        });
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        getChildren()
                .setAll(
                        named("From", from),
                        named("to", to),
                        named("from", first),
                        named("at most", aMonth),
                        Nodes.label("a month", "wp-caption"),
                        Cards.gap(),
                        role,
                        borough,
                        csv,
                        print);
    }

    private static Node named(String words, Region control) {
        Label label = Nodes.label(words, "wp-caption");
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(control);
        HBox box = new HBox(6, label, control);
        box.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(control, Priority.SOMETIMES);
        if (control instanceof NumberField) {
            box.setMinWidth(USE_PREF_SIZE);
        }
        return box;
    }

    private String name(String id) {
        return model.session().plan().get().findScenario(id).map(Scenario::name).orElse(id);
    }

    private String role(int r) {
        return r == MovesModel.ALL
                ? "All roles"
                : model.session().plan().get().roles().get(r).id();
    }

    private String borough(int b) {
        return b == MovesModel.ALL
                ? "All boroughs"
                : model.session().data().wards().boroughs().get(b).name();
    }

    void refresh() {
        List<Scenario> all = model.scenarios();
        String a = model.fromScenario().id();
        String b = model.toScenario().id();
        List<String> ids = all.stream()
                .filter(s -> !s.archived() || s.id().equals(a) || s.id().equals(b))
                .map(Scenario::id)
                .toList();
        from.show(ids, a);
        to.show(ids, b);
        YearMonth now = model.firstMonth();
        YearMonth start = model.toScenario().phasing().start();
        YearMonth earliest = now.isBefore(start) ? now : start;
        List<YearMonth> months = new ArrayList<>(
                IntStream.range(0, MONTHS).mapToObj(k -> earliest.plusMonths(k)).toList());
        if (!months.contains(now)) {
            months.add(now);
        }
        first.show(months, now);
        aMonth.show(model.aMonth().get());
        List<Integer> roles = new ArrayList<>(List.of(MovesModel.ALL));
        for (int r = 0; r < model.session().plan().get().roles().size(); r++) {
            roles.add(r);
        }
        role.show(roles, model.role().get());
        List<Integer> boroughs = new ArrayList<>(List.of(MovesModel.ALL));
        List<Borough> known = model.session().data().wards().boroughs();
        for (int k = 0; k < known.size(); k++) {
            boroughs.add(k);
        }
        borough.show(boroughs, model.borough().get());
        boolean none = model.shown().get() == null;
        csv.setDisable(none);
        print.setDisable(none);
    }
}
