package org.wardplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.DataSetDescription;
import org.wardplan.dataset.build.WardDataBuild;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardSet;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "data",
        description = "Ward sets and crime data.",
        subcommands = {
            DataCommand.ListData.class,
            DataCommand.Verify.class,
            DataCommand.Wards.class,
            DataCommand.Build.class
        })
final class DataCommand extends Command {
    @Override
    Answer run() {
        throw wrong("What to do is missing: data list, data verify, data wards or data build");
    }

    @CommandLine.Command(name = "list", description = "Lists the ward sets and crime data at hand.")
    static final class ListData extends Command {
        @Override
        Answer run() {
            List<Object> json = new ArrayList<>();
            TextTable table =
                    new TextTable("Id", "Title", ">Wards", ">Boroughs", "First month", "Last month", ">Offences");
            for (DataSetDescription d : Failure.orEnd(wardData().list(), console())) {
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("id", d.id());
                map.put("title", d.title());
                map.put("wards", d.wards());
                map.put("boroughs", d.boroughs());
                map.put("firstMonth", d.firstMonth().toString());
                map.put("lastMonth", d.lastMonth().toString());
                map.put("offences", d.offences());
                map.put(
                        "seriesBreak",
                        d.seriesBreak() == null ? null : d.seriesBreak().toString());
                map.put("sha256", d.sha256());
                map.put("licence", d.licence());
                map.put("attribution", d.attribution());
                map.put("notes", d.notes());
                json.add(map);
                table.row(
                        d.id(),
                        d.title(),
                        KeyFigures.number(d.wards()),
                        KeyFigures.number(d.boroughs()),
                        d.firstMonth().toString(),
                        d.lastMonth().toString(),
                        KeyFigures.number(d.offences()));
            }
            return Answer.of(json, table.lines());
        }
    }

    @CommandLine.Command(
            name = "verify",
            description = "Checks every bundled and imported data set against its description.")
    static final class Verify extends Command {
        @Override
        Answer run() {
            List<Problem> problems = wardData().verify();
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("ok", problems.isEmpty());
            json.put("problems", problems.stream().map(Command::json).toList());
            problems.forEach(p -> message(p.toString()));
            return problems.isEmpty()
                    ? Answer.of(json, "All data sets are as described.")
                    : new Answer(json, List.of(), Exit.PROBLEMS);
        }
    }

    @CommandLine.Command(name = "wards", description = "Lists the wards of a ward set.")
    static final class Wards extends Command {
        @Option(names = "--wards", paramLabel = "ID", description = "The ward set. Default: ${DEFAULT-VALUE}.")
        private String wards = NewCommand.WARDS;

        @Override
        Answer run() {
            DataSet data = Failure.orEnd(wardData().load(wards), console());
            WardSet set = data.wards();
            MonthWindow year = data.crime().lastMonths(12);
            List<Object> json = new ArrayList<>();
            TextTable table =
                    new TextTable("Code", "Ward", "Borough", "BCU", ">Hectares", ">Residents", ">Crimes, 12 months");
            for (int w = 0; w < set.size(); w++) {
                Ward ward = set.ward(w);
                List<String> neighbours = new ArrayList<>();
                for (int k = 0; k < set.neighbourCount(w); k++) {
                    neighbours.add(set.ward(set.neighbour(w, k)).code().value());
                }
                int crimes = data.crime().total(w, year);
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("code", ward.code().value());
                map.put("name", ward.name());
                map.put("borough", ward.borough().name());
                map.put("boroughCode", ward.borough().code().value());
                map.put("bcu", ward.borough().unit().name());
                map.put("areaHectares", ward.areaHectares());
                map.put("population", ward.population());
                map.put("neighbours", neighbours);
                map.put("crimes12m", crimes);
                json.add(map);
                table.row(
                        ward.code().value(),
                        ward.name(),
                        ward.borough().name(),
                        ward.borough().unit().name(),
                        KeyFigures.number(Math.round(ward.areaHectares())),
                        KeyFigures.number(ward.population()),
                        KeyFigures.number(crimes));
            }
            return Answer.of(json, table.lines());
        }
    }

    @CommandLine.Command(
            name = "build",
            description = "Makes the folder ward-data from the published files. Takes some minutes.")
    static final class Build extends Command {
        @Parameters(index = "0", paramLabel = "RAW", description = "Folder of the published files.")
        @SuppressWarnings("NullAway.Init")
        private Path raw;

        @Parameters(index = "1", paramLabel = "OUT", description = "Folder to write to.")
        @SuppressWarnings("NullAway.Init")
        private Path out;

        @Override
        Answer run() {
            Progress progress = (done, total, what) -> message(what + " (" + done + " of " + total + ")");
            WardDataBuild.Summary made =
                    Failure.orEnd(WardDataBuild.build(raw, out, progress, new Cancellation()), console());
            List<Object> json = new ArrayList<>();
            TextTable table = new TextTable(
                    "Id", ">Wards", ">Boroughs", ">Links", "First month", "Last month", ">Offences", ">Bytes");
            for (WardDataBuild.SetSummary s : made.sets()) {
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("id", s.id());
                map.put("wards", s.wards());
                map.put("boroughs", s.boroughs());
                map.put("links", s.links());
                map.put("firstMonth", s.firstMonth().toString());
                map.put("lastMonth", s.lastMonth().toString());
                map.put("offences", s.offences());
                map.put("bytes", s.bytes());
                json.add(map);
                table.row(
                        s.id(),
                        KeyFigures.number(s.wards()),
                        KeyFigures.number(s.boroughs()),
                        KeyFigures.number(s.links()),
                        s.firstMonth().toString(),
                        s.lastMonth().toString(),
                        KeyFigures.number(s.offences()),
                        KeyFigures.number(s.bytes()));
            }
            return Answer.of(json, table.lines());
        }
    }
}
