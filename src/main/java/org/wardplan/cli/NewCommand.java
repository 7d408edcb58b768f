package org.wardplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.DataSetDescription;
import org.wardplan.dataset.PresetReader;
import org.wardplan.dataset.WardData;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Preset;
import org.wardplan.planning.Requirement;
import org.wardplan.storage.PlanFile;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(name = "new", description = "Makes a plan file from a preset.")
final class NewCommand extends Command {
    /** The preset and ward set of a plan for which none is named. */
    static final String PRESET = "end-2017";

    static final String WARDS = "london-2014";

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "The plan to make: NAME.wardplan.")
    private @Nullable Path file;

    @Option(names = "--wards", paramLabel = "ID", description = "The ward set. Default: ${DEFAULT-VALUE}.")
    private String wards = WARDS;

    @Option(names = "--preset", paramLabel = "NAME", description = "The preset. Default: ${DEFAULT-VALUE}.")
    private String preset = PRESET;

    @Option(names = "--list-presets", description = "List the presets and make nothing.")
    private boolean listPresets;

    @Option(names = "--name", paramLabel = "TEXT", description = "Name of the plan. Default: that of the file.")
    private @Nullable String name;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Author author;

    @Override
    Answer run() {
        WardData wardData = wardData();
        List<Preset> presets = presets(wardData, console());
        if (listPresets) {
            return list(presets);
        }
        Path target = file;
        if (target == null) {
            throw wrong("Missing required parameter: FILE");
        }
        Preset chosen = presets.stream()
                .filter(p -> p.id().equals(preset))
                .findFirst()
                .orElseThrow(() -> wrong("There is no preset \"" + preset + "\". Did you mean: "
                        + String.join(
                                ", ",
                                alike(preset, presets.stream().map(Preset::id).toList()))
                        + "?"));
        List<String> sets = Failure.orEnd(wardData.list(), console()).stream()
                .map(DataSetDescription::id)
                .toList();
        if (!sets.contains(wards)) {
            throw wrong("There is no ward set \"" + wards + "\". Those at hand: " + String.join(", ", sets));
        }
        DataSet data = Failure.orEnd(wardData.load(wards), console());
        Plan plan = Failure.orEnd(
                Requirement.newPlan(
                        chosen,
                        data,
                        Failure.orEnd(wardData.catalogue(), console()).profiles(),
                        console().newId().get(),
                        name == null || name.isBlank() ? nameOf(target) : name.strip()),
                console());
        try (PlanFile made = Failure.orEnd(
                PlanFile.create(
                        target, plan, author.name(console()), console().clock().instant()),
                console())) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("file", made.path().toString());
            json.put("scenario", plan.working().id());
            json.put("wards", plan.wardCodes().size());
            json.put("wardSet", plan.wardSet());
            json.put("preset", chosen.id());
            json.put("name", plan.name());
            return Answer.of(
                    json,
                    List.of(
                            "Made " + target + ": " + chosen.title() + ", "
                                    + plan.wardCodes().size() + " wards.",
                            "Next: wardplan show " + target));
        }
    }

    static List<Preset> presets(WardData wardData, Console console) {
        return Failure.orEnd(PresetReader.readAll(wardData.folder().resolve("presets")), console);
    }

    private static Answer list(List<Preset> presets) {
        List<Object> json = new ArrayList<>();
        TextTable table = new TextTable("Preset", "Title", "");
        for (Preset p : presets) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("id", p.id());
            map.put("title", p.title());
            map.put("note", p.note());
            json.add(map);
            table.row(p.id(), p.title(), p.note());
        }
        return Answer.of(json, table.lines());
    }

    private static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
