package org.wardplan.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.moves.Distances;
import org.wardplan.planning.moves.Move;
import org.wardplan.planning.moves.MoveList;
import org.wardplan.planning.moves.MoveQuestion;
import org.wardplan.planning.moves.MoveSums;
import org.wardplan.planning.moves.MoveTerms;
import org.wardplan.planning.moves.MoveWords;
import org.wardplan.report.Exports;
import org.wardplan.report.Papers;
import org.wardplan.report.content.MovesInput;
import org.wardplan.report.content.PaperDress;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.content.Written;
import org.wardplan.report.rows.MoveRows;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "moves",
        description =
                "Who moves where from one scenario to another: the fewest posts, the own borough first, the nearest.")
final class MovesCommand extends Command {
    @Parameters(index = "0", paramLabel = "FILE", description = "The plan.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Parameters(index = "1", paramLabel = "A", description = "The scenario whose posts are there, by id or name.")
    @SuppressWarnings("NullAway.Init")
    private String from;

    @Parameters(index = "2", paramLabel = "B", description = "The scenario whose posts shall be there.")
    @SuppressWarnings("NullAway.Init")
    private String to;

    @Option(names = "--borough", paramLabel = "B", description = "Only moves in, out of and within a borough.")
    private @Nullable String borough;

    @Option(names = "--role", paramLabel = "R", description = "Only a role: DWO, PCSO.")
    private @Nullable String role;

    @Option(
            names = "--from",
            paramLabel = "YYYY-MM",
            description = "First month. Default: the first month of scenario B's phases.")
    private @Nullable String first;

    @Option(
            names = "--a-month",
            paramLabel = "N",
            description = "The most posts that a borough lets go, takes in or moves about in a month (an assumption)."
                    + " Default: ${DEFAULT-VALUE}.")
    private int aMonth = MoveTerms.STANDARD_A_MONTH;

    @Option(names = "--new-from", paramLabel = "YYYY-MM", description = "Month of new posts. Default: as recruited.")
    private @Nullable String newFrom;

    @Option(
            names = "--end-by",
            paramLabel = "YYYY-MM",
            description = "Month of posts that end. Default: as they fall vacant.")
    private @Nullable String endBy;

    @Option(names = "--csv", paramLabel = "OUT", description = "Writes the rows into a file too.")
    private @Nullable Path csv;

    @Option(names = "--pdf", paramLabel = "OUT", description = "Writes a paper, borough by borough.")
    private @Nullable Path pdf;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "Date of the paper. Default: today.")
    private @Nullable String date;

    @Option(
            names = "--marking",
            paramLabel = "TEXT",
            description = "Protective marking. Default: " + PaperDress.DEFAULT_MARKING + ".")
    private String marking = PaperDress.DEFAULT_MARKING;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Author author;

    @Override
    Answer run() {
        try (OpenPlan open = OpenPlan.toRead(file, wardData(), console())) {
            Scenario a = open.scenario(from);
            Scenario b = open.scenario(to);
            MoveTerms terms = terms(b);
            Borough of = borough == null ? null : open.borough(borough);
            Evaluation was = open.evaluate(a);
            WardSet wards = open.data().wards();
            MoveList list = MoveList.of(
                            MoveQuestion.of(
                                    wards, Distances.of(open.data().boundaries(), wards.size()), was, open.evaluate(b)),
                            terms)
                    .only(shown(open, of));
            List<Map<String, @Nullable Object>> rows = MoveRows.of(list.question(), list.moves());
            write(open, a, b, list, of, rows);
            return Answer.of(json(a, b, list, rows), lines(list));
        }
    }

    private MoveTerms terms(Scenario b) {
        if (aMonth < 1 || aMonth > MoveTerms.MOST_A_MONTH) {
            throw wrong("--a-month " + aMonth + ": expected 1 to " + MoveTerms.MOST_A_MONTH + " posts");
        }
        YearMonth start = month("--from", first);
        return new MoveTerms(
                start == null ? b.phasing().start() : start,
                aMonth,
                month("--new-from", newFrom),
                month("--end-by", endBy));
    }

    private @Nullable YearMonth month(String option, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return YearMonth.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw wrong(option + " " + text + ": expected a month as in 2018-04");
        }
    }

    private Predicate<Move> shown(OpenPlan open, @Nullable Borough of) {
        Predicate<Move> shown = m -> true;
        if (of != null) {
            WardSet wards = open.data().wards();
            shown = shown.and(m -> (m.from() != Move.NOWHERE
                            && wards.ward(m.from()).borough().equals(of))
                    || (m.to() != Move.NOWHERE && wards.ward(m.to()).borough().equals(of)));
        }
        String wanted = role;
        if (wanted != null) {
            List<String> roles = open.plan().roles().stream().map(Role::id).toList();
            int r = IntStream.range(0, roles.size())
                    .filter(k -> roles.get(k).equalsIgnoreCase(wanted.strip()))
                    .findFirst()
                    .orElse(-1);
            if (r < 0) {
                throw wrong("There is no role \"" + wanted + "\". There are: " + String.join(", ", roles));
            }
            shown = shown.and(m -> m.role() == r);
        }
        return shown;
    }

    private void write(
            OpenPlan open,
            Scenario a,
            Scenario b,
            MoveList all,
            @Nullable Borough of,
            List<Map<String, @Nullable Object>> rows) {
        if (csv != null) {
            Written written = Failure.orEnd(Exports.rows(rows, csv), console());
            message("Wrote " + written.file() + ", " + written.count() + " rows");
        }
        if (pdf != null) {
            WardSet wards = open.data().wards();
            Written written = Failure.orEnd(
                    Papers.moves(
                            new MovesInput(
                                    open.plan(),
                                    a,
                                    b,
                                    all,
                                    open.data(),
                                    of == null ? ReportScope.london(wards) : ReportScope.borough(wards, of),
                                    day(),
                                    author.name(console()),
                                    marking,
                                    version()),
                            pdf,
                            Progress.NONE,
                            new Cancellation()),
                    console());
            message("Wrote " + written.file() + ", " + written.count() + (written.count() == 1 ? " page" : " pages"));
        }
    }

    private LocalDate day() {
        try {
            return date == null ? LocalDate.now(console().clock()) : LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw wrong("--date " + date + ": expected a day as in 2018-03-31");
        }
    }

    private static Map<String, @Nullable Object> json(
            Scenario a, Scenario b, MoveList all, List<Map<String, @Nullable Object>> rows) {
        MoveSums s = all.sums();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("from", a.id());
        json.put("to", b.id());
        json.put("firstMonth", all.terms().first().toString());
        json.put("mostAMonth", all.terms().aMonth());
        json.put("moved", s.moved());
        json.put("withinBorough", s.within());
        json.put("otherBorough", s.across());
        json.put("otherBcu", s.london());
        json.put("new", s.added());
        json.put("end", s.ended());
        json.put("metres", s.metres());
        json.put("lastMonth", s.last() == null ? null : String.valueOf(s.last()));
        json.put("method", MoveWords.METHOD + " " + MoveWords.DISTANCE + " " + MoveWords.terms(all.terms()));
        json.put("rows", rows);
        return json;
    }

    private static List<String> lines(MoveList all) {
        List<String> lines = new ArrayList<>();
        lines.add(MoveWords.sums(all.sums()));
        lines.add(MoveWords.METHOD);
        lines.add(MoveWords.DISTANCE);
        lines.add(MoveWords.terms(all.terms()));
        if (all.moves().isEmpty()) {
            return lines;
        }
        lines.add("");
        TextTable table = new TextTable("Role", "From", "Borough", "To", "Borough", ">Posts", ">Distance", "Month");
        for (Move m : all.moves()) {
            table.row(
                    all.question().roles().get(m.role()).id(),
                    m.isNew() ? "new" : all.question().wards().ward(m.from()).name(),
                    m.isNew()
                            ? ""
                            : all.question().wards().ward(m.from()).borough().name(),
                    m.isEnd() ? "ends" : all.question().wards().ward(m.to()).name(),
                    m.isEnd()
                            ? ""
                            : all.question().wards().ward(m.to()).borough().name(),
                    KeyFigures.number(m.posts()),
                    MoveWords.distance(m),
                    MoveWords.month(m));
        }
        lines.addAll(table.lines());
        return lines;
    }
}
