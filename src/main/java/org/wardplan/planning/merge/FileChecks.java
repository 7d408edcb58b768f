package org.wardplan.planning.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.merge.MergeClash.Kind;

/** What stands against taking a borough's file as a whole. At most one clash of each kind, the gravest reason first. */
final class FileChecks {
    private final MergeInput in;
    private final Returned file;
    private final Plan london;

    private FileChecks(MergeInput in) {
        this.in = in;
        this.file = in.file();
        this.london = in.london();
    }

    static List<MergeClash> of(MergeInput in) {
        return new FileChecks(in).all();
    }

    /** Scenario of London's plan that the file goes into; empty where there is none that can be edited. */
    static Optional<Scenario> target(MergeInput in, Extract extract) {
        String id = in.scenario() == null ? extract.scenario() : in.scenario();
        return in.london().findScenario(id).filter(s -> !s.frozen() && !s.archived());
    }

    private List<MergeClash> all() {
        Extract extract = file.base().extract();
        if (extract == null || !extract.equals(file.now().extract())) {
            return List.of(wrongBase(
                    "a part of “" + london.name() + "”",
                    "“" + file.now().name() + "”, which is no borough's part",
                    file.file() + " is not a borough's file: make one with “extract”",
                    false));
        }
        List<MergeClash> clashes = new ArrayList<>();
        base(extract).ifPresent(clashes::add);
        data(extract).ifPresent(clashes::add);
        envelope(extract).ifPresent(clashes::add);
        twice(extract).ifPresent(clashes::add);
        return clashes;
    }

    private Optional<MergeClash> base(Extract extract) {
        String name = extract.boroughName();
        Optional<Scenario> there = london.findScenario(in.scenario() == null ? extract.scenario() : in.scenario());
        if (there.isEmpty()) {
            return Optional.of(wrongBase(
                    "no scenario “" + extract.scenario() + "”",
                    "scenario “" + extract.scenario() + "”",
                    name + "'s file is a part of the scenario “" + extract.scenario()
                            + "”, which is not in this plan: say which scenario it goes into",
                    false));
        }
        Scenario s = there.get();
        if (s.frozen() || s.archived()) {
            String how = s.archived() ? "put away" : "locked";
            return Optional.of(wrongBase(
                    "“" + s.name() + "” is " + how,
                    "changes in “" + s.name() + "”",
                    name + "'s file goes into the scenario “" + s.name() + "”, which is " + how
                            + ": open it for edits first",
                    false));
        }
        if (file.now().findScenario(extract.scenario()).isEmpty()
                || file.base().findScenario(extract.scenario()).isEmpty()) {
            return Optional.of(wrongBase(
                    "“" + s.name() + "”",
                    "no scenario “" + extract.scenario() + "”",
                    name + "'s file lacks the scenario that it is a part of: it is damaged",
                    false));
        }
        if (!file.problems().isEmpty()) {
            Problem first = file.problems().get(0);
            return Optional.of(wrongBase(
                    "a file with a whole record",
                    first.message(),
                    name + "'s file was changed from outside Wardplan, or is damaged: " + first.message(),
                    true));
        }
        return origin(extract, s);
    }

    private Optional<MergeClash> origin(Extract extract, Scenario s) {
        String name = extract.boroughName();
        String taken =
                "entry " + extract.entry() + " of “" + extract.planName() + "”, " + Submissions.day(extract.at());
        if (!extract.plan().equals(london.id())) {
            return Optional.of(wrongBase(
                    "“" + london.name() + "”",
                    taken,
                    name + "'s file was taken out of another plan, “" + extract.planName() + "”, by " + extract.by()
                            + " on " + Submissions.day(extract.at()),
                    true));
        }
        Optional<String> hash = in.record().hash(extract.entry());
        if (!hash.equals(Optional.of(extract.hash()))) {
            String here = hash.isEmpty() ? "no entry " + extract.entry() : "another entry " + extract.entry();
            return Optional.of(wrongBase(
                    here,
                    taken,
                    name + "'s file was taken out at entry " + extract.entry()
                            + " of a copy of this plan that went another way: this plan has " + here,
                    true));
        }
        if (!extract.scenario().equals(s.id())) {
            return Optional.of(wrongBase(
                    "scenario “" + s.name() + "”",
                    "scenario “" + extract.scenario() + "”",
                    name + "'s file is a part of the scenario “" + extract.scenario() + "”, not of “" + s.name() + "”",
                    true));
        }
        return Optional.empty();
    }

    private Optional<MergeClash> data(Extract extract) {
        Plan now = file.now();
        if (!comparable(file.base(), london) || !comparable(now, london) || !hasWards(extract)) {
            boolean sameSet = now.wardSet().equals(london.wardSet());
            return Optional.of(clash(
                    Kind.WRONG_DATA,
                    "Wards and roles",
                    sameSet ? "the same wards and roles" : london.wardSet(),
                    sameSet ? "other wards or roles" : now.wardSet(),
                    extract.boroughName() + "'s file has other wards or roles than this plan: nothing of it can be"
                            + " matched",
                    false));
        }
        if (!file.base().dataSha256().equals(london.dataSha256())) {
            return Optional.of(clash(
                    Kind.WRONG_DATA,
                    "Data",
                    "data " + brief(london.dataSha256()),
                    "data " + brief(file.base().dataSha256()),
                    extract.boroughName() + "'s file was worked on with another release of the data: targets and ranks"
                            + " that its posts rest on differ from this plan's",
                    true));
        }
        return Optional.empty();
    }

    /** Whether the same wards and roles stand at the same places. */
    static boolean comparable(Plan a, Plan b) {
        return a.wardSet().equals(b.wardSet())
                && a.wardCodes().equals(b.wardCodes())
                && a.roles().equals(b.roles());
    }

    private boolean hasWards(Extract extract) {
        return extract.wards().stream()
                .allMatch(w -> in.wards().indexOf(w) >= 0
                        && in.wards()
                                .ward(in.wards().indexOf(w))
                                .borough()
                                .code()
                                .value()
                                .equals(extract.borough()));
    }

    private static String brief(String sha256) {
        return sha256.length() > 12 ? sha256.substring(0, 12) + "…" : sha256;
    }

    private Optional<MergeClash> envelope(Extract extract) {
        Optional<Scenario> now = file.now().findScenario(extract.scenario());
        if (now.isEmpty()) {
            return Optional.empty();
        }
        Money cost = Extraction.cost(file.now(), now.get(), new HashSet<>(extract.wards()));
        Money over = cost.minus(extract.envelope());
        if (over.compareTo(Money.ZERO) <= 0) {
            return Optional.empty();
        }
        return Optional.of(clash(
                Kind.OVER_ENVELOPE,
                "Cost of the posts",
                extract.envelope().inPounds() + " a year",
                cost.inPounds() + " a year",
                extract.boroughName() + "'s posts cost " + cost.inPounds() + " a year: " + over.inPounds()
                        + " over its envelope of " + extract.envelope().inPounds(),
                true));
    }

    private Optional<MergeClash> twice(Extract extract) {
        List<String> others = in.same().others(file);
        if (others.isEmpty()) {
            return Optional.empty();
        }
        MergeClash clash = clash(
                Kind.SAME_BOROUGH_TWICE,
                "Two files",
                String.join(", ", others),
                file.file() + ", " + standing(),
                extract.boroughName() + " has " + (others.size() + 1) + " files with different content: choose one of "
                        + file.file() + ", " + String.join(", ", others),
                true);
        return Optional.of(in.same().contradictory(file) ? clash.decided(null) : clash);
    }

    private String standing() {
        return SameBorough.submission(file).map(Submissions::words).orElse("draft");
    }

    private MergeClash wrongBase(String london, String theirs, String words, boolean takeable) {
        return clash(Kind.WRONG_BASE, "Base", london, theirs, words, takeable);
    }

    private MergeClash clash(Kind kind, String what, String londons, String theirs, String words, boolean takeable) {
        @Nullable Extract extract = file.base().extract();
        String id = in.same().prefix(file) + "/" + kind.id();
        return new MergeClash(
                        id,
                        kind,
                        file.file(),
                        extract == null ? "" : extract.borough(),
                        extract == null ? file.file() : extract.boroughName(),
                        null,
                        what,
                        "",
                        londons,
                        theirs,
                        words,
                        takeable,
                        null)
                .decided(in.decisions().of(id).orElse(null));
    }
}
