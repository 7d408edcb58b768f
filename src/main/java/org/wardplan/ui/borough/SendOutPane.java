package org.wardplan.ui.borough;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.borough.BoroughRow;
import org.wardplan.app.borough.BoroughsModel;
import org.wardplan.app.borough.Sending;
import org.wardplan.app.budget.Amounts;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.Borough;
import org.wardplan.ui.edit.NumberField;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.PageTools;

/** Choosing the boroughs that get a file, with what their posts may cost, and what was written. */
final class SendOutPane extends VBox {
    private static final int COLUMNS = 3;
    private static final double RESULT = 284;

    /** A borough that can be chosen. */
    private final class Entry {
        private final CheckBox chosen;
        private final Label cost = Nodes.label("", "send-cost", "wp-muted");
        private final NumberField field;
        private final HBox line;
        private BoroughRow row;
        private boolean typed;

        Entry(BoroughRow row) {
            this.row = row;
            String id = Parts.id(row.borough().name());
            chosen = new CheckBox(row.borough().name());
            chosen.setId("send-" + id);
            chosen.setMinWidth(0);
            chosen.setTooltip(new Tooltip(row.borough().name()));
            cost.setMinWidth(USE_PREF_SIZE);
            chosen.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(chosen, Priority.ALWAYS);
            field = new NumberField("Envelope of " + row.borough().name() + ", £ a year", Amounts.POUNDS);
            field.setId("send-envelope-" + id);
            field.getStyleClass().add("send-envelope");
            chosen.selectedProperty().addListener((o, was, now) -> sums());
            field.onKept(v -> {
                typed = true;
                chosen.setSelected(true);
                field.show(v);
                envelope = v;
                sums();
            });
            field.onWrong(m -> Nodes.write(wrong, m));
            line = Parts.row(8, chosen, cost, field);
            line.getStyleClass().add("send-line");
        }

        private double envelope;

        void show(BoroughRow now) {
            row = now;
            cost.setText(now.figures().cost().inPounds());
            if (!typed) {
                envelope = now.figures().cost().pence();
                field.show(envelope);
            }
            boolean under = envelope < now.figures().cost().pence();
            Nodes.mark(field, "under-cost", under);
            field.setTooltip(under ? Nodes.tip("Less than the posts cost now: the borough has to give posts up") : null);
        }

        Money envelope() {
            return new Money(Math.round(envelope));
        }
    }

    private final BoroughsModel model;
    private final PageTools tools;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, CheckBox> units = new LinkedHashMap<>();
    private final Label sums = Nodes.label("", "wp-medium");
    private final Label meaning = Nodes.text("", "wp-muted");
    private final Label wrong = Nodes.text("", "wp-danger");
    private final Button write = Parts.button("Choose a folder and write…", Feather.FOLDER, "send-write", this::write);
    private final ProgressLine progress;
    private final HBox question = Parts.row(8);
    private final SentList result = new SentList();
    private final VBox side;
    private boolean ticking;

    SendOutPane(BoroughsModel model, PageTools tools, Runnable back) {
        this.model = model;
        this.tools = tools;
        getStyleClass().add("boroughs-pane");
        setId("boroughs-send-out");
        progress = new ProgressLine("send-progress", () -> model.sending().cancel());
        write.getStyleClass().add("accent");
        sums.setId("send-sums");
        sums.setMinWidth(0);
        Nodes.write(wrong, "");
        question.getStyleClass().add("borough-question");
        question.setId("send-question");
        Nodes.shown(question, false);
        HBox head = Parts.row(
                8,
                Parts.button("Back", Feather.ARROW_LEFT, "send-back", back),
                Nodes.label("Send out", "wp-section"),
                sums,
                Parts.gap(),
                Parts.button("All", null, "send-all", () -> chooseAll(true)),
                Parts.button("None", null, "send-none", () -> chooseAll(false)),
                write);
        head.getStyleClass().add("boroughs-head");
        HBox columns = new HBox(16);
        columns.setId("send-columns");
        fill(columns);
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("borough-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox choice = Parts.card("send-choice", meaning, wrong, scroll);
        HBox.setHgrow(choice, Priority.ALWAYS);
        side = Parts.card("send-result", result);
        Nodes.shown(side, false);
        VBox.setVgrow(result, Priority.ALWAYS);
        side.setPrefWidth(tools.theme().px(RESULT));
        side.setMinWidth(tools.theme().px(RESULT));
        HBox body = new HBox(12, choice, side);
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(head, question, progress, body);
        show();
    }

    private void fill(HBox columns) {
        List<BoroughRow> rows = model.rows().get();
        List<VBox> boxes = new ArrayList<>();
        for (int k = 0; k < COLUMNS; k++) {
            VBox box = new VBox(2);
            box.setMinWidth(0);
            box.setPrefWidth(1);
            HBox.setHgrow(box, Priority.ALWAYS);
            boxes.add(box);
            columns.getChildren().add(box);
        }
        // Units fill a column until it has its share of the lines.
        List<String> names = rows.stream().map(r -> r.borough().unit().name()).distinct().toList();
        double share = (rows.size() + names.size()) / (double) COLUMNS;
        int lines = 0;
        for (String unit : names) {
            VBox box = boxes.get((int) Math.min(COLUMNS - 1, lines / share));
            CheckBox all = new CheckBox(unit);
            all.getStyleClass().add("send-unit");
            all.setId("send-unit-" + Parts.id(unit));
            all.setAllowIndeterminate(false);
            all.setOnAction(e -> choose(unit, all.isSelected()));
            units.put(unit, all);
            HBox line = Parts.row(
                    8, all, Parts.gap(), Nodes.label("cost now · envelope, £", "wp-small", "wp-faint"));
            line.getStyleClass().add("send-head");
            box.getChildren().add(line);
            lines++;
            for (BoroughRow row : rows) {
                if (row.borough().unit().name().equals(unit)) {
                    Entry entry = new Entry(row);
                    entries.put(row.code(), entry);
                    box.getChildren().add(entry.line);
                    lines++;
                }
            }
        }
    }

    private void choose(String unit, boolean on) {
        ticking = true;
        entries.values().stream()
                .filter(e -> e.row.borough().unit().name().equals(unit))
                .forEach(e -> e.chosen.setSelected(on));
        ticking = false;
        sums();
    }

    private void chooseAll(boolean on) {
        ticking = true;
        entries.values().forEach(e -> e.chosen.setSelected(on));
        ticking = false;
        sums();
    }

    /** Chooses one borough, the others not. */
    void choose(BoroughRow only) {
        ticking = true;
        entries.forEach((code, e) -> e.chosen.setSelected(code.equals(only.code())));
        ticking = false;
        sums();
    }

    /** Shows what the boroughs cost now. */
    void show() {
        String whyNot = model.sending().whyNot();
        meaning.setText(
                whyNot.isEmpty()
                        ? "Each borough gets a file in which its own wards can be changed, in “"
                                + model.session().scenario().name()
                                + "”; the rest of London is there to look at. The envelope is what its posts may cost in"
                                + " a year: to begin with, what they cost now."
                        : whyNot);
        model.rows().get().forEach(r -> {
            Entry e = entries.get(r.code());
            if (e != null) {
                e.show(r);
            }
        });
        sums();
    }

    private void sums() {
        if (ticking) {
            return;
        }
        List<Entry> chosen =
                entries.values().stream().filter(e -> e.chosen.isSelected()).toList();
        Money all = Money.ZERO;
        Money now = Money.ZERO;
        for (Entry e : chosen) {
            all = all.plus(e.envelope());
            now = now.plus(e.row.figures().cost());
        }
        units.forEach((unit, box) -> {
            List<Entry> of = entries.values().stream()
                    .filter(e -> e.row.borough().unit().name().equals(unit))
                    .toList();
            long on = of.stream().filter(e -> e.chosen.isSelected()).count();
            box.setSelected(on == of.size());
            box.setIndeterminate(on > 0 && on < of.size());
        });
        sums.setText(
                chosen.isEmpty()
                        ? "No borough chosen"
                        : Numbers.counted(chosen.size(), "borough") + " · envelopes " + all.inMillions(2)
                                + (all.equals(now) ? ", as they cost now" : ", cost now " + now.inMillions(2)));
        write.setDisable(
                chosen.isEmpty() || model.sending().running().get() != null || !model.sending().whyNot().isEmpty());
    }

    private void write() {
        Map<Borough, Money> chosen = new LinkedHashMap<>();
        entries.values().stream()
                .filter(e -> e.chosen.isSelected())
                .forEach(e -> chosen.put(e.row.borough(), e.envelope()));
        Optional<Path> folder = tools.folder("Folder for the boroughs' files");
        folder.ifPresent(f -> model.sending().start(chosen, f));
    }

    /** Shows how far the writing is: a question, the progress, what was written. */
    void follow() {
        Sending sending = model.sending();
        progress.show(sending.running().get());
        Sending.Question asked = sending.question().get();
        Nodes.shown(question, asked != null);
        if (asked != null) {
            ask(asked);
        }
        result.show(sending.result().get());
        Nodes.shown(side, sending.result().get() != null);
        sums();
    }

    private void ask(Sending.Question asked) {
        int n = asked.there().size();
        int others = asked.all() - n;
        String names = n <= 4
                ? String.join(", ", asked.there())
                : String.join(", ", asked.there().subList(0, 3)) + " and " + (n - 3) + " more";
        Label words = Nodes.text(
                (n == 1 ? "A file is" : n + " files are") + " in “" + asked.folder().getFileName() + "” already: " + names
                        + ". Replacing loses what was done in " + (n == 1 ? "it." : "them."),
                "wp-medium");
        HBox.setHgrow(words, Priority.ALWAYS);
        Button replace =
                Parts.button("Replace", null, "send-replace", () -> model.sending().answer(true));
        replace.getStyleClass().add("danger");
        question.getChildren().setAll(Icons.of(Feather.ALERT_TRIANGLE), words);
        if (others > 0) {
            question.getChildren()
                    .add(Parts.button("Leave, write the other " + others, null, "send-leave", () -> model.sending()
                            .answer(false)));
        }
        question.getChildren()
                .addAll(replace, Parts.button("Cancel", null, "send-drop", () -> model.sending()
                        .drop()));
    }
}
