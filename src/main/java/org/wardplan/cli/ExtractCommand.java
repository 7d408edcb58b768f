package org.wardplan.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.merge.Extraction;
import org.wardplan.storage.PlanFile;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "extract",
        description = {
            "Writes a borough's part of the London plan to a file of its own: the borough's wards can be edited there,"
                    + " all else stands as it is in London's plan.",
            "\"wardplan submission OUT submit\" hands it in, \"wardplan merge FILE OUT\" brings it back."
        })
final class ExtractCommand extends Command {
    @Parameters(index = "0", paramLabel = "FILE", description = "The London plan.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Parameters(index = "1", paramLabel = "OUT", description = "The borough's file to make: NAME.wardplan.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--borough", required = true, paramLabel = "B", description = "The borough, by code or name.")
    @SuppressWarnings("NullAway.Init")
    private String borough;

    @Option(
            names = "--scenario",
            paramLabel = "ID",
            description = "The scenario, by id or name. Default: the first that is open for work.")
    private @Nullable String scenario;

    @Option(
            names = "--envelope",
            paramLabel = "POUNDS",
            description = "What the borough's posts may cost in a year. Default: what they cost now.")
    private @Nullable String envelope;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Author author;

    @Override
    Answer run() {
        String name = author.name(console());
        Instant at = console().clock().instant();
        Money given = envelope == null ? null : pounds("--envelope ", envelope);
        try (OpenPlan open = OpenPlan.toRead(file, wardData(), console())) {
            Borough of = open.borough(borough);
            Scenario s = open.scenario(scenario);
            Plan part = part(open, s, of, given, name, at);
            try (PlanFile made = Failure.orEnd(PlanFile.create(out, part, name, at), console())) {
                return answer(made, Objects.requireNonNull(part.extract()));
            }
        }
    }

    private Plan part(OpenPlan open, Scenario s, Borough of, @Nullable Money given, String name, Instant at) {
        long entry = open.file().historySize();
        return Extraction.of(
                open.plan(),
                s.id(),
                of,
                open.data().wards(),
                entry,
                open.file().entryHash(entry).orElse(""),
                given,
                name,
                at,
                console().newId().get());
    }

    private static Answer answer(PlanFile made, Extract e) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", made.path().toString());
        json.put("name", made.plan().name());
        json.put("borough", e.boroughName());
        json.put("boroughCode", e.borough());
        json.put("scenario", e.scenario());
        json.put("wards", e.wards().size());
        json.put("envelopePence", e.envelope().pence());
        json.put("entry", e.entry());
        return Answer.of(
                json,
                List.of(
                        made.path() + ": " + made.plan().name() + ", "
                                + e.wards().size() + " wards to work on",
                        "Its posts may cost " + e.envelope().inPounds() + " a year."));
    }
}
