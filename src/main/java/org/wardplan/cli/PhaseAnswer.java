package org.wardplan.cli;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.model.finance.FinancialYear;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.plan.Phasing;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.phase.PhaseEdits;
import org.wardplan.planning.phase.PhaseRun;
import org.wardplan.planning.phase.PhaseSpan;
import org.wardplan.planning.phase.PromiseOutcome;
import org.wardplan.planning.phase.RoleSpan;

/** A scenario over time, for machines and for people. */
final class PhaseAnswer {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private final OpenPlan open;
    private final PhaseRun run;
    private final Scenario start;
    private final boolean months;
    private final boolean wards;

    /**
     * @param months whether rows are months instead of quarters
     * @param wards whether the wards are listed with the months in which they get their posts
     */
    PhaseAnswer(OpenPlan open, PhaseRun run, Scenario start, boolean months, boolean wards) {
        this.open = open;
        this.run = run;
        this.start = start;
        this.months = months;
        this.wards = wards;
    }

    private List<PhaseSpan> spans() {
        return months ? run.months() : run.quarters();
    }

    Map<String, Object> json() {
        Phasing p = run.phasing();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("scenario", run.end().scenario().id());
        map.put("from", start.id());
        map.put("start", p.start().toString());
        map.put("quarters", p.quarters());
        map.put("order", p.order().name().toLowerCase(Locale.ROOT));
        map.put("steps", p.steps().stream().map(PhaseAnswer::step).toList());
        map.put("awards", p.awards().stream().map(PhaseAnswer::award).toList());
        map.put("funding", p.funding().stream().map(PhaseAnswer::funding).toList());
        map.put("rows", spans().stream().map(this::row).toList());
        map.put("years", run.years().stream().map(this::year).toList());
        map.put("promises", run.promises().stream().map(PhaseAnswer::promise).toList());
        map.put("notices", run.notices().stream().map(Problem::message).toList());
        if (wards) {
            map.put(
                    "wards",
                    IntStream.range(0, run.end().wards()).mapToObj(this::ward).toList());
        }
        return map;
    }

    private static Map<String, Object> step(Phasing.GrowthStep s) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("month", s.month().toString());
        map.put("role", s.role());
        map.put("posts", s.posts());
        return map;
    }

    private static Map<String, Object> award(Phasing.PayAward a) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("from", a.from().toString());
        map.put("role", a.role().isEmpty() ? null : a.role());
        map.put("rate", a.rate());
        return map;
    }

    private static Map<String, Object> funding(Phasing.FundingPeriod f) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("line", f.line());
        map.put("first", f.first().toString());
        map.put("months", f.months());
        return map;
    }

    private Map<String, Object> year(PhaseSpan span) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("year", FinancialYear.of(span.first()).label());
        map.putAll(row(span));
        return map;
    }

    private Map<String, Object> row(PhaseSpan span) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("first", span.first().toString());
        map.put("last", span.last().toString());
        Map<String, Object> posts = new LinkedHashMap<>();
        for (RoleSpan r : span.roles()) {
            Map<String, Object> role = new LinkedHashMap<>();
            role.put("establishment", r.establishment());
            role.put("filled", r.filled());
            role.put("training", r.training());
            role.put("recruited", r.recruited());
            role.put("left", r.left());
            role.put("costPence", r.cost().pence());
            posts.put(r.role(), role);
        }
        map.put("posts", posts);
        map.put("costPence", span.cost().pence());
        map.put("fundingPence", span.funded().pence());
        Map<String, Object> lines = new LinkedHashMap<>();
        for (int l = 0; l < run.lines().size(); l++) {
            lines.put(run.lines().get(l).id(), span.funding().get(l).pence());
        }
        map.put("lines", lines);
        map.put("balancePence", span.balance().pence());
        map.put("effectivePosts", span.london().effectivePosts());
        map.put("coverage", span.london().coverage());
        map.put("unmetPosts", span.london().unmetPosts());
        map.put("unmetNeed", span.london().unmetNeed());
        map.put("unmetNeedIndex", span.london().unmetNeedIndex());
        return map;
    }

    private static Map<String, Object> promise(PromiseOutcome p) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("label", p.promise().label());
        map.put("by", p.promise().by().toString());
        map.put("posts", new java.util.TreeMap<>(p.promise().posts()));
        map.put("standing", p.standing().name());
        map.put("met", text(p.met()));
        map.put("wardsShort", p.wardsShort());
        map.put("postsShort", p.postsShort());
        map.put("wardsWithoutPosts", p.withoutPost());
        map.put("text", p.title() + ": " + p.words());
        return map;
    }

    private Map<String, Object> ward(int w) {
        Ward ward = open.data().wards().ward(w);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", ward.code().value());
        map.put("name", ward.name());
        map.put("borough", ward.borough().name());
        Map<String, Object> gets = new LinkedHashMap<>();
        for (int r = 0; r < run.roles().size(); r++) {
            List<@Nullable String> dates = new ArrayList<>();
            for (int n = 1; n <= run.end().posts(r, w); n++) {
                dates.add(text(month(run.monthOf(r, w, n))));
            }
            gets.put(run.roles().get(r).id(), dates);
        }
        map.put("posts", gets);
        Map<String, Object> promises = new LinkedHashMap<>();
        run.promises().forEach(p -> promises.put(p.promise().label(), text(month(run.monthOf(p.promise(), w)))));
        map.put("promises", promises);
        return map;
    }

    private @Nullable YearMonth month(int of) {
        return of < 0 ? null : run.phasing().start().plusMonths(of);
    }

    private static @Nullable String text(@Nullable YearMonth month) {
        return month == null ? null : month.toString();
    }

    List<String> lines() {
        Phasing p = run.phasing();
        List<String> lines = new ArrayList<>();
        lines.add(open.plan().name() + ", " + run.end().scenario().name() + " over time, from " + start.name());
        lines.add("");
        run.promises().forEach(o -> lines.add(o.title() + ": " + o.words()));
        p.steps().forEach(s -> lines.add("Growth: " + PhaseEdits.words(s)));
        p.awards().forEach(a -> lines.add("Prices: " + PhaseEdits.words(a)));
        p.funding().forEach(f -> lines.add("Funding: " + f.line() + " pays " + PhaseEdits.words(f)));
        run.notices().forEach(n -> lines.add("Mind: " + n.message()));
        lines.add("");
        lines.addAll(table(months ? "Month" : "Quarter", spans(), s -> MONTH.format(s.first())));
        lines.add("");
        lines.addAll(table(
                "Year",
                run.years(),
                s -> FinancialYear.of(s.first()).label() + (s.months() == 12 ? "" : ", " + s.months() + " months")));
        lines.add("");
        lines.add(
                "Recruits, training, turnover, pay share and inflation are Wardplan's assumptions unless you set them:"
                        + " see assume, keys phase.…");
        if (wards) {
            lines.add("");
            lines.addAll(wardTable());
        }
        return lines;
    }

    private interface Label {
        String of(PhaseSpan span);
    }

    private List<String> table(String what, List<PhaseSpan> spans, Label label) {
        List<Integer> shown = IntStream.range(0, run.roles().size())
                .filter(r -> run.start().total(r) > 0
                        || spans.stream().anyMatch(s -> s.roles().get(r).establishment() > 0))
                .boxed()
                .toList();
        List<String> heads = new ArrayList<>(List.of(what));
        shown.forEach(
                r -> heads.addAll(List.of(">" + run.roles().get(r).id(), ">of", ">in training", ">began", ">left")));
        heads.addAll(List.of(">Cost", ">Funding", ">Balance", ">Coverage", ">Unmet need"));
        TextTable table = new TextTable(heads.toArray(String[]::new));
        for (PhaseSpan s : spans) {
            List<String> cells = new ArrayList<>(List.of(label.of(s)));
            for (int r : shown) {
                RoleSpan of = s.roles().get(r);
                cells.addAll(List.of(
                        KeyFigures.number(of.filled()),
                        KeyFigures.number(of.establishment()),
                        KeyFigures.number(Math.round(of.training())),
                        KeyFigures.number(Math.round(of.recruited())),
                        KeyFigures.number(Math.round(of.left()))));
            }
            cells.addAll(List.of(
                    s.cost().inMillions(2),
                    s.funded().inMillions(2),
                    s.balance().inMillions(2),
                    KeyFigures.percent(s.london().coverage()),
                    KeyFigures.decimals(s.london().unmetNeedIndex(), 1)));
            table.row(cells.toArray(String[]::new));
        }
        return table.lines();
    }

    private List<String> wardTable() {
        List<String> heads = new ArrayList<>(List.of("Code", "Ward", "Borough"));
        run.roles().forEach(r -> heads.add(">" + r.id()));
        run.promises().forEach(p -> heads.add(p.promise().label()));
        TextTable table = new TextTable(heads.toArray(String[]::new));
        for (int w = 0; w < run.end().wards(); w++) {
            Ward ward = open.data().wards().ward(w);
            List<String> cells = new ArrayList<>(
                    List.of(ward.code().value(), ward.name(), ward.borough().name()));
            for (int r = 0; r < run.roles().size(); r++) {
                int before = run.start().posts(r, w);
                int after = run.end().posts(r, w);
                cells.add(before == after ? KeyFigures.number(after) : before + " → " + after);
            }
            for (PromiseOutcome p : run.promises()) {
                YearMonth month = month(run.monthOf(p.promise(), w));
                cells.add(
                        run.hadAtStart(p.promise(), w)
                                ? "from the start"
                                : month == null ? "not within the run" : MONTH.format(month));
            }
            table.row(cells.toArray(String[]::new));
        }
        return table.lines();
    }
}
