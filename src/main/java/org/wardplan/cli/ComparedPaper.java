package org.wardplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.Plan;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Requirement;
import org.wardplan.planning.compare.Comparison;
import org.wardplan.report.content.ComparisonInput;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.paper.ComparisonPaper;
import org.wardplan.report.paper.Paper;
import picocli.CommandLine.Option;

/** The paper of two to four scenarios side by side. */
final class ComparedPaper {
    private static final String OTHER = "other:";

    @Option(
            names = "--compare",
            split = ",",
            paramLabel = "A,B",
            description = "The paper of two to four scenarios side by side, by id or name, A first; " + OTHER
                    + "ID for one of the plan that --with names.")
    private @Nullable List<String> scenarios;

    @Option(
            names = "--with",
            paramLabel = "OTHER",
            description = "With --compare: another plan on the same wards and data.")
    private @Nullable Path with;

    @Option(names = "--same-target", description = "With --compare: hold all to the target of the first.")
    private boolean sameTarget;

    boolean isAsked() {
        return scenarios != null;
    }

    /** Ends the command as wrongly used where the options don't go together. */
    void check(Command command) {
        List<String> names = scenarios;
        if (names == null) {
            if (with != null || sameTarget) {
                throw command.wrong((with != null ? "--with" : "--same-target") + " goes with --compare only");
            }
            return;
        }
        if (command.given("--scenario")) {
            throw command.wrong("--scenario and --compare: give one of them");
        }
        if (names.size() < Comparison.LEAST || names.size() > Comparison.MOST) {
            throw command.wrong("--compare " + String.join(",", names) + ": expected two to four scenarios, as in"
                    + " --compare floor-2017,growth-2017, not " + names.size());
        }
        names.stream().filter(this::isOfOther).findFirst().ifPresent(name -> {
            if (with == null) {
                throw command.wrong(
                        "\"" + name + "\" is a scenario of another plan: name its file with --with OTHER.wardplan");
            }
        });
    }

    private boolean isOfOther(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith(OTHER);
    }

    /**
     * The paper.
     *
     * @param in of which wards, date, author and dress are taken
     */
    Paper paper(OpenPlan open, ExportInput in, Command command) {
        if (with == null) {
            return paper(open, open, in);
        }
        try (OpenPlan other = OpenPlan.toRead(with, command.wardData(), command.console())) {
            Optional<String> refusal = Comparison.refusal(open.plan(), other.plan());
            if (refusal.isPresent()) {
                throw new Failure(List.of(Problem.error(String.valueOf(with.getFileName()), refusal.get())));
            }
            return paper(open, other, in);
        }
    }

    private Paper paper(OpenPlan open, OpenPlan other, ExportInput in) {
        List<Plan> plans = new ArrayList<>();
        List<Evaluation> evaluations = new ArrayList<>();
        for (String name : scenarios == null ? List.<String>of() : scenarios) {
            boolean ofOther = isOfOther(name);
            OpenPlan of = ofOther ? other : open;
            plans.add(of.plan());
            evaluations.add(of.evaluate(of.scenario(ofOther ? name.substring(OTHER.length()) : name.strip())));
        }
        Comparison comparison = Comparison.of(
                sameTarget ? Comparison.heldToFirst(evaluations) : evaluations,
                open.data().wards(),
                in.scope().wards(),
                id -> label(open, id),
                null);
        return new ComparisonPaper(new ComparisonInput(
                plans,
                open.data(),
                comparison,
                open.standardProfiles(),
                sameTarget,
                in.scope(),
                in.date(),
                in.author(),
                in.dress(),
                in.version()));
    }

    private static String label(OpenPlan open, String profile) {
        PriorityProfile found = Requirement.profile(
                        open.standardProfiles(), open.plan().working(), profile)
                .value();
        return found == null ? profile : found.label();
    }
}
