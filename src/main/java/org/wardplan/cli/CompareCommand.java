package org.wardplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.geography.Borough;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Requirement;
import org.wardplan.planning.compare.Comparison;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "compare",
        description = {
            "Two to four scenarios side by side: key figures, what changes from one to another, boroughs and BCUs.",
            "Each figure is the one that \"show\" gives of the scenario alone. In JSON \"changed\" is from the first to"
                    + " the second scenario, \"pairs\" holds every two of them. Scenarios that don't rest on the same"
                    + " wards and data are refused, with the reason."
        })
final class CompareCommand extends Command {
    private static final String OTHER = "other:";

    /** A scenario with the plan that it is of. */
    record Chosen(OpenPlan plan, Evaluation evaluation) {}

    @Parameters(index = "0", paramLabel = "FILE", description = "The plan.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Parameters(
            index = "1..4",
            arity = "2..4",
            paramLabel = "A B [C [D]]",
            hideParamSyntax = true,
            description =
                    "Two to four scenarios, by id or name; " + OTHER + "ID for one of the plan that --with names.")
    @SuppressWarnings("NullAway.Init")
    private List<String> scenarios;

    @Option(
            names = "--with",
            paramLabel = "OTHER",
            description = "Another plan on the same wards and data, whose scenarios are named " + OTHER + "ID.")
    private @Nullable Path with;

    @Option(
            names = "--same-target",
            description = "Hold all to the target of the first: its need, each scenario's own posts and rates.")
    private boolean sameTarget;

    @Option(names = "--borough", paramLabel = "B", description = "Only the wards of a borough, by name or code.")
    private @Nullable String borough;

    @Override
    Answer run() {
        try (OpenPlan open = OpenPlan.toRead(file, wardData(), console())) {
            if (with == null) {
                return answer(open, null);
            }
            try (OpenPlan other = OpenPlan.toRead(with, wardData(), console())) {
                Optional<String> refusal = Comparison.refusal(open.plan(), other.plan());
                if (refusal.isPresent()) {
                    throw new Failure(List.of(Problem.error(String.valueOf(with.getFileName()), refusal.get())));
                }
                return answer(open, other);
            }
        }
    }

    private Answer answer(OpenPlan open, @Nullable OpenPlan other) {
        Borough of = borough == null ? null : open.borough(borough);
        List<Chosen> chosen = new ArrayList<>();
        for (String name : scenarios) {
            chosen.add(chosen(name, open, other));
        }
        if (sameTarget) {
            List<Evaluation> held = Comparison.heldToFirst(
                    chosen.stream().map(Chosen::evaluation).toList());
            for (int k = 0; k < held.size(); k++) {
                chosen.set(k, new Chosen(chosen.get(k).plan(), held.get(k)));
            }
        }
        Comparison comparison = Comparison.of(
                chosen.stream().map(Chosen::evaluation).toList(),
                open.data().wards(),
                open.wards(of),
                id -> label(open, id),
                null);
        ComparisonAnswer answer = new ComparisonAnswer(open.data().wards(), chosen, comparison, of, sameTarget);
        return Answer.of(answer.json(), answer.lines());
    }

    private static String label(OpenPlan open, String profile) {
        PriorityProfile found = Requirement.profile(
                        open.standardProfiles(), open.plan().working(), profile)
                .value();
        return found == null ? profile : found.label();
    }

    private Chosen chosen(String name, OpenPlan open, @Nullable OpenPlan other) {
        boolean ofOther = name.toLowerCase(Locale.ROOT).startsWith(OTHER);
        if (!ofOther) {
            return new Chosen(open, open.evaluate(open.scenario(name)));
        }
        if (other == null) {
            throw wrong("\"" + name + "\" is a scenario of another plan: name its file with --with OTHER.wardplan");
        }
        return new Chosen(other, other.evaluate(other.scenario(name.substring(OTHER.length()))));
    }
}
