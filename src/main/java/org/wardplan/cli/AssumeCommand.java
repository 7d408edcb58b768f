package org.wardplan.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.model.finance.Budget;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Edits;
import org.wardplan.planning.phase.PhaseEdits;
import org.wardplan.planning.phase.PhaseFigures;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "assume",
        description = {
            "Lists the assumptions of a scenario, or changes some: one step in the plan's history.",
            "Money is given in pounds (60043, £60,043, £1.2m), shares as 0.15 or 15%%."
                    + " The whole budget is the key budget, each funding line budget.ID."
        })
final class AssumeCommand extends Command {
    private static final String BUDGET = "budget";

    @Parameters(index = "0", paramLabel = "FILE", description = "The plan.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Parameters(index = "1..*", paramLabel = "KEY=VALUE", description = "What to change; nothing: list all.")
    private List<String> values = new ArrayList<>();

    @Option(
            names = "--scenario",
            paramLabel = "ID",
            description = "The scenario, by id or name. Default: the first that is open for edits.")
    private @Nullable String scenario;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Author author;

    @Override
    Answer run() {
        if (values.isEmpty()) {
            try (OpenPlan open = OpenPlan.toRead(file, wardData(), console())) {
                return list(open, open.scenario(scenario), List.of());
            }
        }
        String name = author.name(console());
        Instant now = console().clock().instant();
        try (OpenPlan open = OpenPlan.toWrite(file, name, wardData(), console())) {
            Scenario s = open.editable(scenario);
            List<PlanEdit> edits = new ArrayList<>();
            Plan after = open.plan();
            for (String value : values) {
                PlanEdit edit = edit(after, OpenPlan.scenario(after, s.id()), value, name);
                if (edit != null) {
                    edits.add(edit);
                    after = after.apply(edit);
                }
            }
            List<Problem> problems = open.problemsOf(after.scenario(s.id()));
            if (!problems.isEmpty()) {
                throw new Failure(problems);
            }
            List<String> done = new ArrayList<>();
            if (edits.isEmpty()) {
                done.add("Nothing changed: those are the values already.");
            } else {
                PlanEdit edit = edits.size() == 1
                        ? edits.get(0)
                        : new PlanEdit.Several(
                                edits,
                                String.join(
                                        "; ",
                                        edits.stream().map(PlanEdit::label).toList()),
                                null);
                done.add(open.append(edit, name, now).label());
            }
            done.add("");
            return list(open, open.scenario(s.id()), done);
        }
    }

    private @Nullable PlanEdit edit(Plan plan, Scenario s, String keyValue, String name) {
        int equals = keyValue.indexOf('=');
        if (equals < 1) {
            throw wrong("\"" + keyValue + "\": expected KEY=VALUE, as in DWO.vacancy=0.03");
        }
        String key = keyValue.substring(0, equals).strip();
        String value = keyValue.substring(equals + 1).strip();
        if (key.equals(BUDGET)) {
            return Edits.budget(s, s.budget().withTotal(pounds(key + "=", value)));
        }
        if (key.startsWith(BUDGET + ".")) {
            return Edits.budget(s, withLine(s.budget(), key, pounds(key + "=", value)));
        }
        Assumption before = PhaseFigures.all(s, plan.roles())
                .find(key)
                .orElseThrow(() -> Failure.of("There is no assumption \"" + key + "\". Did you mean: "
                        + String.join(", ", alike(key, keys(plan, s))) + "?"));
        double number = parsed(before, value);
        return s.assumptions().find(key).isPresent()
                ? Edits.assume(s, before, number, name)
                : PhaseEdits.assume(s, key, number, name);
    }

    private double parsed(Assumption a, String value) {
        try {
            return AssumedValue.parse(a.unit(), value);
        } catch (IllegalArgumentException e) {
            throw wrong(a.key() + "=" + value + ": " + e.getMessage());
        }
    }

    private static Budget withLine(Budget budget, String key, Money amount) {
        List<FundingLine> lines = new ArrayList<>();
        boolean found = false;
        for (FundingLine line : budget.lines()) {
            boolean same = (BUDGET + "." + line.id()).equals(key);
            found |= same;
            lines.add(same ? new FundingLine(line.id(), line.label(), amount) : line);
        }
        if (!found) {
            throw Failure.of("There is no funding line \"" + key + "\". The plan has: "
                    + String.join(
                            ", ",
                            budget.lines().stream()
                                    .map(l -> BUDGET + "." + l.id())
                                    .toList()));
        }
        return new Budget(lines);
    }

    private static List<String> keys(Plan plan, Scenario s) {
        List<String> keys = new ArrayList<>();
        PhaseFigures.all(s, plan.roles()).list().forEach(a -> keys.add(a.key()));
        keys.add(BUDGET);
        s.budget().lines().forEach(l -> keys.add(BUDGET + "." + l.id()));
        return keys;
    }

    /** With the figures of a run over time, which hold by default where the plan has none of its own. */
    private static Answer list(OpenPlan open, Scenario s, List<String> before) {
        List<Object> json = new ArrayList<>();
        TextTable table = new TextTable("Key", ">Value", "What", "Status", "Source");
        for (Assumption a : PhaseFigures.all(s, open.plan().roles()).list()) {
            json.add(row(
                    a.key(), AssumedValue.plain(a), a.unit().name(), a.status().name(), a.source(), a.label()));
            table.row(
                    a.key(),
                    AssumedValue.text(a),
                    a.label(),
                    a.status().name().toLowerCase(java.util.Locale.ROOT),
                    a.source());
        }
        Money total = s.budget().total();
        String user = "Set in the plan";
        json.add(row(BUDGET, total.pence(), "PENCE_A_YEAR", Assumption.Status.USER.name(), user, "Budget"));
        table.row(BUDGET, total.inPounds(), "Budget, all funding lines", "user", user);
        for (FundingLine line : s.budget().lines()) {
            String key = BUDGET + "." + line.id();
            json.add(
                    row(key, line.amount().pence(), "PENCE_A_YEAR", Assumption.Status.USER.name(), user, line.label()));
            table.row(key, line.amount().inPounds(), line.label(), "user", user);
        }
        List<String> lines = new ArrayList<>(before);
        lines.addAll(table.lines());
        return Answer.of(json, lines);
    }

    private static Map<String, Object> row(
            String key, Number value, String unit, String status, String source, String label) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("key", key);
        map.put("value", value);
        map.put("unit", unit);
        map.put("status", status);
        map.put("source", source);
        map.put("label", label);
        return map;
    }
}
