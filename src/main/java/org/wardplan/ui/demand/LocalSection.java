package org.wardplan.ui.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Scope;
import org.wardplan.app.demand.LocalBoard;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.DemandEdits;
import org.wardplan.planning.Evaluation;
import org.wardplan.ui.theme.Icons;

/** What each borough agreed to put first in a year, and what it does to its wards. */
final class LocalSection extends DemandSection {
    private static final String LONDON = "";

    private final PlanSession session;
    private final LiveEdit live;
    private final LocalBoard board;
    private final ComboBox<Integer> inForce =
            Choices.box("Year in force", "local-year", y -> y == 0 ? "Off" : LocalPriorities.yearLabel(y));
    private final ComboBox<Borough> borough = Choices.box("Borough", "local-borough", Borough::name);
    private final ComboBox<Integer> year =
            Choices.box("Year of the priorities", "local-agreed-year", LocalPriorities::yearLabel);
    private final ComboBox<String> base;
    private final Label state = text("", "wp-muted");
    private final FactorTable factors;
    private final Button copy = new Button();
    private final Button remove = new Button("Remove this year", Icons.of(Feather.TRASH_2, 14));
    private final TextField note = new TextField();
    private final VBox history = new VBox(2);
    private final LocalEffect effect;
    private boolean refreshing;

    LocalSection(PlanSession session, LiveEdit live) {
        this.session = session;
        this.live = live;
        board = new LocalBoard(session.data(), session.profiles());
        base = Choices.box("Base profile", "local-base", this::baseName);
        factors = new FactorTable(session, live, board, borough::getValue, () -> chosenYear());
        effect = new LocalEffect(session, board);
        borough.getItems().setAll(session.data().wards().boroughs());
        borough.setValue(firstBorough());
        year.getItems().setAll(board.years(session.scenario()));
        int now = session.scenario().demand().localYear();
        year.setValue(now > 0 ? now : board.upcoming());
        state.setId("local-state");
        wire();
        lay();
    }

    /** The borough that is looked at already, if there is one. */
    private Borough firstBorough() {
        if (session.view().scope().get() instanceof Scope.OneBorough one) {
            return one.borough();
        }
        int ward = session.view().selection().get().isEmpty()
                ? 0
                : session.view().selection().get().lead();
        return session.data().wards().ward(ward).borough();
    }

    private void wire() {
        inForce.valueProperty().addListener((o, was, now) -> {
            if (!refreshing && now != null) {
                live.keep(() -> DemandEdits.localYear(session.scenario(), now));
            }
        });
        borough.valueProperty().addListener((o, was, now) -> again());
        year.valueProperty().addListener((o, was, now) -> again());
        base.valueProperty().addListener((o, was, now) -> {
            if (!refreshing && now != null) {
                live.keep(() -> board.base(session.scenario(), borough.getValue(), chosenYear(), now));
            }
        });
        copy.setId("local-copy");
        copy.getStyleClass().add("small");
        copy.setGraphic(Icons.of(Feather.COPY, 14));
        copy.setOnAction(
                e -> live.keep(() -> board.copyFromBefore(session.scenario(), borough.getValue(), chosenYear())));
        remove.setId("local-remove");
        remove.getStyleClass().addAll("small", "flat");
        remove.setOnAction(e -> live.keep(() -> board.remove(session.scenario(), borough.getValue(), chosenYear())));
        note.setId("local-note");
        note.setPromptText("Agreed with…, on…");
        note.setAccessibleText("With whom it was agreed");
        note.setOnAction(e -> keepNote());
        note.focusedProperty().addListener((o, was, now) -> {
            if (!now) {
                keepNote();
            }
        });
    }

    private void lay() {
        HBox.setHgrow(borough, Priority.ALWAYS);
        HBox.setHgrow(base, Priority.ALWAYS);
        year.setMinWidth(Region.USE_PREF_SIZE);
        Label multiplies = caption("Factors multiply");
        multiplies.setMinWidth(Region.USE_PREF_SIZE);
        HBox which = new HBox(8, borough, year);
        HBox weighed = new HBox(8, multiplies, base);
        HBox buttons = new HBox(8, copy, remove);
        which.getStyleClass().add("demand-line");
        weighed.getStyleClass().add("demand-line");
        buttons.getStyleClass().add("demand-line");
        Label law = text(
                "A borough keeps its total: its priorities move posts between its own wards only, never to or from"
                        + " another borough.",
                "demand-law");
        Region line = new Region();
        line.getStyleClass().add("demand-divider");
        history.getStyleClass().add("local-history");
        getChildren()
                .setAll(
                        line(head("Local priorities in force"), inForce),
                        law,
                        line,
                        which,
                        state,
                        weighed,
                        factors,
                        note,
                        buttons,
                        effect,
                        history);
    }

    private int chosenYear() {
        Integer y = year.getValue();
        return y == null ? board.upcoming() : y;
    }

    private void again() {
        if (!refreshing) {
            refresh(session.evaluation().get());
            setEditable(live.isEditable());
        }
    }

    private void keepNote() {
        Scenario s = session.scenario();
        String was = board.agreed(s, borough.getValue(), chosenYear())
                .map(LocalPriorities::note)
                .orElse("");
        if (!refreshing && !note.isDisabled() && !note.getText().strip().equals(was)) {
            live.keep(() -> board.note(session.scenario(), borough.getValue(), chosenYear(), note.getText()));
        }
    }

    private String baseName(String id) {
        return id.equals(LONDON)
                ? "London's profile"
                : org.wardplan.planning.Requirement.profile(
                                session.profiles(), session.evaluation().get().scenario(), id)
                        .map(p -> p.label())
                        .orThrow();
    }

    @Override
    void refresh(Evaluation e) {
        Scenario s = e.scenario();
        Borough of = borough.getValue();
        refreshing = true;
        List<Integer> choices = new ArrayList<>(List.of(0));
        choices.addAll(board.agreedYears(s));
        int now = s.demand().localYear();
        if (!choices.contains(now)) {
            choices.add(now);
        }
        items(inForce, choices);
        inForce.setValue(now);
        int chosen = chosenYear();
        items(year, board.years(s));
        year.setValue(chosen);
        Optional<LocalPriorities> agreed = board.agreed(s, of, chosen);
        state.setText(stateWords(s, of, agreed));
        List<String> bases = new ArrayList<>(List.of(LONDON));
        org.wardplan.planning.Requirement.profiles(session.profiles(), s).forEach(p -> bases.add(p.id()));
        items(base, bases);
        base.setValue(agreed.map(LocalPriorities::base).orElse(LONDON));
        if (!note.isFocused()) {
            note.setText(agreed.map(LocalPriorities::note).orElse(""));
        }
        Optional<LocalPriorities> before = board.before(s, of, chosen);
        copy.setText(before.map(l -> "Copy from " + l.yearLabel()).orElse(""));
        shown(copy, agreed.isEmpty() && before.isPresent());
        shown(remove, agreed.isPresent());
        factors.show(s, agreed.orElse(null));
        effect.show(e, of);
        writeHistory(s, of);
        refreshing = false;
    }

    private static <T> void items(ComboBox<T> box, List<T> wanted) {
        if (!box.getItems().equals(wanted)) {
            box.getItems().setAll(wanted);
        }
    }

    private String stateWords(Scenario s, Borough of, Optional<LocalPriorities> agreed) {
        String words = board.inForce(s, of);
        if (agreed.isEmpty()) {
            return words + " Nothing is agreed for " + LocalPriorities.yearLabel(chosenYear())
                    + ": add a priority to begin.";
        }
        return board.isInForce(s, of, chosenYear())
                ? words
                : words + " What is set here for " + LocalPriorities.yearLabel(chosenYear())
                        + " does nothing until that year is put in force.";
    }

    private void writeHistory(Scenario s, Borough of) {
        List<LocalPriorities> years = board.history(s, of);
        history.getChildren().clear();
        shown(history, !years.isEmpty());
        if (years.isEmpty()) {
            return;
        }
        history.getChildren().add(head("Years of " + of.name()));
        for (LocalPriorities l : years) {
            String words = board.words(l);
            Button open = new Button(l.yearLabel() + (board.isInForce(s, of, l.year()) ? "  in force" : ""));
            open.getStyleClass().addAll("flat", "small", "history-year");
            open.setOnAction(e -> year.setValue(l.year()));
            Label what = caption(
                    (words.isEmpty() ? "no priorities" : words) + (l.note().isEmpty() ? "" : ". " + l.note()));
            history.getChildren().addAll(open, what);
        }
    }

    @Override
    void setEditable(boolean editable) {
        inForce.setDisable(!editable);
        boolean agreed = board.agreed(session.evaluation().get().scenario(), borough.getValue(), chosenYear())
                .isPresent();
        base.setDisable(!editable || !agreed);
        note.setDisable(!editable || !agreed);
        copy.setDisable(!editable);
        remove.setDisable(!editable);
        factors.setEditable(editable);
    }
}
