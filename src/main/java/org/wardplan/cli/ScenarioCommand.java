package org.wardplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.storage.PlanFile;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@CommandLine.Command(
        name = "scenario",
        description = "Scenarios of a plan.",
        subcommands = ScenarioCommand.ListScenarios.class)
final class ScenarioCommand extends Command {
    @Parameters(index = "0", paramLabel = "FILE", description = "The plan.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    Answer run() {
        throw wrong("What to do is missing: scenario FILE list");
    }

    @CommandLine.Command(name = "list", description = "Lists the scenarios of the plan.")
    static final class ListScenarios extends Command {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private ScenarioCommand parent;

        @Override
        Answer run() {
            try (PlanFile opened = Failure.orEnd(PlanFile.openReadOnly(parent.file), console())) {
                Plan plan = opened.plan();
                List<Object> json = new ArrayList<>();
                TextTable table = new TextTable("Id", "Name", ">Wards", "");
                for (Scenario s : plan.scenarios()) {
                    boolean baseline = s.id().equals(plan.baseline());
                    Map<String, Object> map = new LinkedHashMap<>();
                    map.put("id", s.id());
                    map.put("name", s.name());
                    map.put("baseline", baseline);
                    map.put("wards", s.allocation().wards());
                    map.put("frozen", s.frozen());
                    map.put("preset", s.preset());
                    map.put("profile", s.profile());
                    json.add(map);
                    table.row(
                            s.id(),
                            s.name(),
                            String.valueOf(s.allocation().wards()),
                            (baseline ? "baseline" : "")
                                    + (baseline && s.frozen() ? ", " : "")
                                    + (s.frozen() ? "frozen" : ""));
                }
                return Answer.of(json, table.lines());
            }
        }
    }
}
