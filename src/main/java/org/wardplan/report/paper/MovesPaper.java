package org.wardplan.report.paper;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardSet;
import org.wardplan.planning.moves.BoroughMoves;
import org.wardplan.planning.moves.Move;
import org.wardplan.planning.moves.MoveSums;
import org.wardplan.planning.moves.MoveWords;
import org.wardplan.planning.moves.Reach;
import org.wardplan.report.content.MovesInput;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.content.Words;

/**
 * The list of moves for print, as a tagged PDF: sums and the boroughs on the first page, then each borough from a page of
 * its own on, with what moves within it, leaves it, comes to it, is new and ends.
 */
public final class MovesPaper {
    private final MovesInput in;
    private final WardSet wards;
    private final List<Integer> boroughs;
    private final Html out = new Html();
    private final Map<String, String> bookmarks = new LinkedHashMap<>();

    private MovesPaper(MovesInput in) {
        this.in = in;
        wards = in.data().wards();
        TreeSet<Integer> of = new TreeSet<>();
        for (int w : in.scope().wards()) {
            of.add(wards.boroughOf(w));
        }
        boroughs = List.copyOf(of);
    }

    /** Sets the paper. */
    public static PdfPaper.Result of(MovesInput in, Progress progress, Cancellation cancellation) throws IOException {
        progress.report(1, PdfSheet.STEPS, "Writing the pages");
        MovesPaper paper = new MovesPaper(in);
        PaperFrame frame = paper.frame();
        String page = paper.page(frame);
        cancellation.check();
        return PdfSheet.of(page, Map.of(), frame, progress, cancellation);
    }

    private PaperFrame frame() {
        return new PaperFrame(
                "Moves of posts, " + in.scope().title() + ": " + in.plan().name() + ", from "
                        + in.from().name() + " to " + in.to().name(),
                "Neighbourhood policing posts that move between wards",
                in.author(),
                in.date(),
                in.marking(),
                in.version(),
                in.data().description().attribution());
    }

    private String page(PaperFrame frame) {
        head();
        boolean several = in.scope().kind() != ReportScope.Kind.BOROUGH;
        if (several) {
            table();
        }
        boolean first = !several;
        for (int b : boroughs) {
            if (!in.list().boroughs().get(b).isEmpty()) {
                borough(b, first);
                first = false;
            }
        }
        return frame.page(bookmarks, out);
    }

    private List<Move> here() {
        return in.list().where(m -> boroughs.stream().anyMatch(b -> in.list().touchesBorough(m, b)));
    }

    private void head() {
        MoveSums s = MoveSums.of(here());
        String over = in.scope().over();
        out.open("div", "class", "title");
        out.element("p", "Moves of posts" + (over.isEmpty() ? "" : " · " + over), "class", "kicker");
        out.element("h1", in.scope().title(), "id", "top");
        bookmarks.put("top", in.scope().title());
        out.open("div", "class", "origin");
        out.p("Plan: " + in.plan().name());
        out.p(Words.date(in.date()) + (in.author().isBlank() ? "" : " · " + in.author()));
        out.close("div").close("div");
        out.open("p", "class", "lead")
                .text("From ")
                .element("strong", in.from().name())
                .text(" to ")
                .element("strong", in.to().name())
                .text(".")
                .close("p");
        out.open("table", "class", "figures");
        out.head("Posts that move", "Within their borough", "To another borough", "New and ending", "Mean distance");
        out.open("tbody");
        out.row(
                "value",
                "t:" + Words.count(s.moved()),
                "t:" + Words.count(s.within()),
                "t:" + Words.count(s.across()),
                "t:" + Words.count(s.added()) + " · " + Words.count(s.ended()),
                "t:" + (s.moved() == 0 ? "–" : MoveWords.kilometres(s.meanKilometres())));
        out.row(
                "note",
                "t:" + (s.moved() == 0 ? "none" : lastMonth()),
                "t:" + share(s.within(), s.moved()),
                "t:" + Words.count(s.unit()) + " within their BCU",
                "t:to recruit · to give up",
                "t:straight lines");
        out.close("tbody").close("table");
        out.element("p", MoveWords.terms(in.list().terms()), "class", "mind");
        out.open("p", "class", "brief")
                .element("strong", "Method. ")
                .text(MoveWords.METHOD + " " + MoveWords.DISTANCE + " ")
                .element("strong", "Data. ")
                .text(in.data().description().title() + "; content "
                        + in.data().description().sha256().substring(0, 12) + "…. "
                        + in.data().description().attribution())
                .close("p");
    }

    private String lastMonth() {
        return here().stream()
                .filter(Move::isTransfer)
                .map(Move::month)
                .filter(java.util.Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(m -> MoveWords.month(in.list().terms().first()) + " to " + MoveWords.month(m))
                .orElse("");
    }

    private static String share(int part, int all) {
        return all == 0 ? "" : Words.percent((double) part / all, 0) + " of those that move";
    }

    private void table() {
        out.heading("By borough", "boroughs");
        bookmarks.put("boroughs", "By borough");
        out.open("table", "class", "wards");
        out.head("Borough", "n:Within", "n:In", "n:Out", "n:New", "n:End", "n:Change")
                .open("tbody");
        int[] sums = new int[6];
        for (int b : boroughs) {
            BoroughMoves m = in.list().boroughs().get(b);
            int[] row = {m.within(), m.in(), m.out(), m.added(), m.ended(), m.change()};
            for (int k = 0; k < row.length; k++) {
                sums[k] += row[k];
            }
            figures("", wards.boroughs().get(b).name(), row);
        }
        figures("sum", in.scope().title(), sums);
        out.close("tbody").close("table");
        out.element(
                "p",
                "In and out: from and to other boroughs. Change: posts more (+) or fewer (−) than before."
                        + (in.scope().isLondon()
                                ? " A post that changes boroughs is in the table of both, and in the sums of London once"
                                        + " as in and once as out."
                                : ""),
                "class",
                "caption");
    }

    private void figures(String style, String name, int[] n) {
        out.row(
                style,
                "t:" + name,
                "n:" + Words.count(n[0]),
                "n:" + Words.count(n[1]),
                "n:" + Words.count(n[2]),
                "n:" + Words.count(n[3]),
                "n:" + Words.count(n[4]),
                "n:" + Words.signed(n[5]));
    }

    private void borough(int b, boolean onFirstPage) {
        Borough borough = wards.boroughs().get(b);
        String id = "b-" + borough.code().value();
        List<Move> all = in.list().where(m -> in.list().touchesBorough(m, b));
        if (!onFirstPage) {
            out.open("div", "class", "newpage");
            out.element("p", borough.unit().name() + " BCU", "class", "kicker");
            out.element("h2", borough.name(), "id", id, "class", "borough");
            bookmarks.put(id, borough.name());
        } else {
            out.open("div");
        }
        BoroughMoves sums = in.list().boroughs().get(b);
        out.p(MoveWords.sums(MoveSums.of(all)) + ". " + borough.name() + " has "
                + (sums.change() == 0
                        ? "as many posts as before."
                        : Words.several(Math.abs(sums.change()), "post", "posts")
                                + (sums.change() > 0 ? " more" : " fewer") + " than before."));
        part("Within the borough", all, m -> m.reach() == Reach.BOROUGH, b);
        part("Out, to other boroughs", all, m -> out(m, b), b);
        part("In, from other boroughs", all, m -> m.isTransfer() && m.reach() != Reach.BOROUGH && !out(m, b), b);
        part("New posts, to recruit", all, Move::isNew, b);
        part("Posts that end", all, Move::isEnd, b);
        out.close("div");
    }

    private boolean out(Move m, int b) {
        return m.isTransfer() && m.reach() != Reach.BOROUGH && wards.boroughOf(m.from()) == b;
    }

    /** One kind of the moves of a borough, with its sum; nothing where there is none. */
    private void part(String title, List<Move> all, Predicate<Move> which, int borough) {
        List<Move> moves = all.stream().filter(which).toList();
        if (moves.isEmpty()) {
            return;
        }
        out.element(in.scope().kind() == ReportScope.Kind.BOROUGH ? "h2" : "h3", title);
        out.open("table", "class", "wards moves");
        out.head("Role", "From", "To", "n:Posts", "n:Distance", "Month").open("tbody");
        for (Move m : moves) {
            out.row(
                    "",
                    "t:" + in.plan().roles().get(m.role()).id(),
                    "t:" + (m.isNew() ? "new" : name(m.from(), borough)),
                    "t:" + (m.isEnd() ? "ends" : name(m.to(), borough)),
                    "n:" + Words.count(m.posts()),
                    "n:" + MoveWords.distance(m),
                    "t:" + MoveWords.month(m));
        }
        MoveSums s = MoveSums.of(moves);
        out.row(
                "sum",
                "t:Sum",
                "t:",
                "t:",
                "n:" + Words.count(s.moved() + s.added() + s.ended()),
                "n:" + (s.moved() == 0 ? "" : MoveWords.kilometres(s.meanKilometres()) + " mean"),
                "t:");
        out.close("tbody").close("table");
    }

    private String name(int w, int borough) {
        Ward ward = wards.ward(w);
        return wards.boroughOf(w) == borough
                ? ward.name()
                : ward.name() + ", " + ward.borough().name();
    }
}
