package org.wardplan.ui.paper;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.paper.PaperTemplates;
import org.wardplan.app.paper.PaperTemplates.Entry;
import org.wardplan.ui.edit.Choice;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;

/** The template that the choices come from, and keeping them as one. */
final class TemplatePane extends VBox {
    private static final String BY_HAND = "";

    private final PaperTemplates templates;
    private final Choice<String> choice = new Choice<>("Template", "paper-template", this::label);
    private final MenuItem save = new MenuItem("Save as template…", Icons.of(Feather.SAVE, 14));
    private final MenuItem replace = new MenuItem("Replace it by what is chosen", Icons.of(Feather.REFRESH_CW, 14));
    private final MenuItem rename = new MenuItem("Rename…", Icons.of(Feather.EDIT_2, 14));
    private final MenuItem remove = new MenuItem("Remove", Icons.of(Feather.TRASH_2, 14));
    private final TextField name = new TextField();
    private final Button keep = new Button("Save");
    private final Label why = Nodes.text("", "wp-danger", "wp-caption");
    private final VBox asking;
    private @Nullable String renamed;
    private @Nullable String last;

    TemplatePane(PaperTemplates templates) {
        super(6);
        this.templates = templates;
        choice.onChosen(this::choose);
        choice.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(choice, Priority.ALWAYS);
        MenuButton menu = Icons.only(new MenuButton(), Feather.MORE_HORIZONTAL, "Keep, rename or remove templates");
        menu.setId("paper-template-menu");
        menu.getStyleClass().addAll("small", "no-arrow");
        menu.getItems().setAll(save, replace, rename, remove);
        save.setOnAction(e -> ask(null));
        replace.setOnAction(e -> own().ifPresent(templates::save));
        rename.setOnAction(e -> own().ifPresent(this::ask));
        remove.setOnAction(e -> own().ifPresent(templates::remove));
        name.setId("paper-template-name");
        name.setAccessibleText("Name of the template");
        name.setPromptText("Name of the template");
        name.getStyleClass().add("small");
        name.setOnAction(e -> keep());
        name.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                Nodes.shown(asking(), false);
                e.consume();
            }
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        keep.setId("paper-template-keep");
        keep.getStyleClass().addAll("small", "accent");
        keep.setMinWidth(USE_PREF_SIZE);
        keep.setOnAction(e -> keep());
        Button cancel = Parts.small("Cancel", null, "paper-template-cancel", () -> Nodes.shown(asking(), false));
        asking = new VBox(4, Parts.row(6, name, keep, cancel), why);
        Nodes.shown(asking, false);
        Nodes.shown(why, false);
        Label label = Nodes.label("Template", "wp-caption");
        label.setLabelFor(choice);
        getChildren().setAll(new VBox(3, label, Parts.row(6, choice, menu)), asking);
    }

    private VBox asking() {
        return asking;
    }

    private String label(String of) {
        if (of.equals(BY_HAND)) {
            return "Chosen by hand";
        }
        return templates.entries().stream()
                .filter(e -> e.name().equals(of))
                .map(Entry::label)
                .findFirst()
                .orElse(of);
    }

    private void choose(String of) {
        templates.entries().stream()
                .filter(e -> e.name().equals(of))
                .findFirst()
                .ifPresent(e -> {
                    last = e.own() ? e.name() : null;
                    templates.choose(e);
                });
    }

    /** The plan's own template that was chosen last, also when something was changed since. */
    private Optional<String> own() {
        Entry now = templates.current();
        if (now != null && now.own()) {
            return Optional.of(now.name());
        }
        String before = last;
        return before == null
                ? Optional.empty()
                : templates.entries().stream()
                        .filter(e -> e.own() && e.name().equals(before))
                        .map(Entry::name)
                        .findFirst();
    }

    private void ask(@Nullable String toRename) {
        renamed = toRename;
        name.setText(toRename == null ? "" : toRename);
        keep.setText(toRename == null ? "Save" : "Rename");
        Nodes.write(why, "");
        Nodes.shown(asking, true);
        name.requestFocus();
        name.selectAll();
    }

    private void keep() {
        String as = name.getText().strip();
        String from = renamed;
        boolean taken = from != null
                && !from.equals(as)
                && templates.entries().stream().anyMatch(e -> e.name().equals(as));
        String wrong = taken ? "There is a template of this name: choose another." : templates.whyNot(as);
        Nodes.write(why, wrong);
        if (!wrong.isEmpty()) {
            return;
        }
        if (from == null) {
            templates.save(as);
        } else {
            templates.rename(from, as);
        }
        last = as;
        Nodes.shown(asking, false);
        choice.requestFocus();
    }

    void refresh() {
        Entry now = templates.current();
        List<String> names = templates.entries().stream().map(Entry::name).toList();
        choice.show(names, now == null ? BY_HAND : now.name());
        Optional<String> own = own();
        replace.setDisable(own.isEmpty() || now != null && now.own());
        replace.setText(own.map(n -> "Replace “" + n + "” by what is chosen").orElse("Replace it by what is chosen"));
        rename.setDisable(own.isEmpty());
        rename.setText(own.map(n -> "Rename “" + n + "”…").orElse("Rename…"));
        remove.setDisable(own.isEmpty());
        remove.setText(own.map(n -> "Remove “" + n + "”").orElse("Remove"));
    }
}
