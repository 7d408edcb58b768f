package org.wardplan.ui.compare;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.wardplan.app.ComparedChoice.Chosen;
import org.wardplan.app.PlanSession;
import org.wardplan.app.compare.CompareModel;
import org.wardplan.base.Problem;
import org.wardplan.report.content.TargetFile;
import org.wardplan.report.picture.ColourSheet;
import org.wardplan.report.picture.MapDrawing;
import org.wardplan.report.picture.PngWriter;
import org.wardplan.report.picture.SvgWriter;
import org.wardplan.ui.theme.PageTools;

/** What can be done with a scenario that stands in the comparison, or with a free place in it. */
final class ScenarioMenu {
    private static final int PICTURE_WIDTH = 2000;

    /** Writes a map. */
    @FunctionalInterface
    private interface Writer {
        void write(MapDrawing drawing, OutputStream out) throws IOException;
    }

    private final CompareModel model;
    private final PageTools tools;
    private final int place;
    private final Supplier<ColourSheet> sheet;

    /**
     * @param place of the scenario
     * @param sheet its map for paper
     */
    ScenarioMenu(CompareModel model, PageTools tools, int place, Supplier<ColourSheet> sheet) {
        this.model = model;
        this.tools = tools;
        this.place = place;
        this.sheet = sheet;
    }

    List<MenuItem> items() {
        Menu other = new Menu("Show another scenario");
        other.getItems().setAll(choices(model, tools, place));
        List<MenuItem> items = new ArrayList<>(List.of(other));
        if (place < model.choice().scenarios().size()) {
            MenuItem work = item("Work on this scenario", "compare-work", () -> model.workOn(place));
            work.setDisable(!model.canWorkOn(place));
            items.add(work);
            items.add(item("Remove from the comparison", "compare-remove", () -> model.remove(place)));
        }
        if (model.comparison().get() != null) {
            items.add(new SeparatorMenuItem());
            items.add(item(
                    "Save picture (PNG)…",
                    "compare-png",
                    () -> save("PNG picture", "png", (d, out) -> PngWriter.write(d, PICTURE_WIDTH, out))));
            items.add(item(
                    "Save drawing (SVG)…",
                    "compare-svg",
                    () -> save(
                            "SVG drawing",
                            "svg",
                            (d, out) -> out.write(SvgWriter.document(d).getBytes(StandardCharsets.UTF_8)))));
        }
        return items;
    }

    /**
     * All scenarios that can stand in a place, and the way to those of another plan.
     *
     * @param place −1 for a new one
     */
    static List<MenuItem> choices(CompareModel model, PageTools tools, int place) {
        List<Chosen> now = model.choice().scenarios();
        List<MenuItem> items = new ArrayList<>();
        for (CompareModel.Option o : model.options()) {
            boolean there = now.stream()
                    .anyMatch(c -> c.other() == o.chosen().other()
                            && c.id().equals(o.chosen().id()));
            if (place >= 0 || !there) {
                MenuItem choice = item(
                        o.label(),
                        "compare-choice-" + o.chosen().id(),
                        place >= 0 ? () -> model.choose(place, o.chosen()) : () -> model.add(o.chosen()));
                choice.setMnemonicParsing(false);
                items.add(choice);
            }
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.add(item("From another plan…", "compare-open", () -> open(model, tools, place)));
        return items;
    }

    private static void open(CompareModel model, PageTools tools, int place) {
        Optional<Path> file = tools.open("Compare with a scenario of another plan", "Wardplan plans", "wardplan");
        file.ifPresent(f -> model.open(f, place));
    }

    private static MenuItem item(String text, String id, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(e -> action.run());
        return item;
    }

    private void save(String kind, String extension, Writer writer) {
        PlanSession session = model.session();
        ColourSheet of = sheet.get();
        String name = of.title().toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-") + "." + extension;
        Optional<Path> target = tools.save("Save map: " + of.title(), name, kind, extension);
        target.ifPresent(file -> session.tasks()
                .run(
                        "picture " + file,
                        "Writing " + file.getFileName(),
                        (progress, cancellation) -> TargetFile.write(file, out -> {
                            writer.write(
                                    of.compose(
                                            session.data().wards(),
                                            session.data().boundaries()),
                                    out);
                            return 1;
                        }),
                        done -> {
                            if (done.value() != null) {
                                tools.inform("Saved " + file.getFileName());
                            }
                            if (!done.problems().isEmpty()) {
                                tools.problems(done.problems());
                            }
                        },
                        e -> tools.problems(List.of(Problem.error(
                                file + " can't be written (" + e.getMessage() + "): choose another folder")))));
    }
}
