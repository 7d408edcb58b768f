package org.wardplan.ui.shell;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.wardplan.app.PlanSession;
import org.wardplan.ui.borough.BoroughsPage;
import org.wardplan.ui.compare.ComparePage;
import org.wardplan.ui.moves.MovesPage;
import org.wardplan.ui.paper.FilesPage;
import org.wardplan.ui.paper.PapersPage;
import org.wardplan.ui.phase.PhasePage;
import org.wardplan.ui.record.RecordPage;
import org.wardplan.ui.theme.Page;
import org.wardplan.ui.whatif.WhatIfPage;

/** The pages of the workspaces that hold several, in the order of their tabs. */
enum SpacePage {
    COMPARE(Workspaces.Place.COMPARE, "Compare", Action.COMPARE_PAGE, ComparePage::new),
    PHASES(Workspaces.Place.COMPARE, "Over time", Action.PHASE_PAGE, PhasePage::new),
    WHAT_IF(Workspaces.Place.COMPARE, "What if", Action.WHAT_IF_PAGE, WhatIfPage::new),
    MOVES(Workspaces.Place.COMPARE, "Moves", Action.MOVES_PAGE, MovesPage::new),
    BOROUGHS(Workspaces.Place.RECORD, "Boroughs", Action.BOROUGHS_PAGE, BoroughsPage::new),
    JOURNAL(Workspaces.Place.RECORD, "Journal", Action.HISTORY, RecordPage::new),
    PAPER(Workspaces.Place.PAPERS, "Paper", Action.PAPER_PAGE, (s, t) -> new PapersPage(s, t, new ShellWays(t, s))),
    FILES(Workspaces.Place.PAPERS, "Files", Action.FILES_PAGE, (s, t) -> new FilesPage(s, t, new ShellWays(t, s)));

    private final Workspaces.Place place;
    private final String tab;
    private final Action show;
    private final BiFunction<PlanSession, ShellTools, Page> make;

    SpacePage(Workspaces.Place place, String tab, Action show, BiFunction<PlanSession, ShellTools, Page> make) {
        this.place = place;
        this.tab = tab;
        this.show = show;
        this.make = make;
    }

    Workspaces.Place place() {
        return place;
    }

    String tab() {
        return tab;
    }

    /** What the finder, the menu and the keys call it by. */
    Action show() {
        return show;
    }

    Page make(PlanSession session, ShellTools tools) {
        return make.apply(session, tools);
    }

    static List<SpacePage> of(Workspaces.Place place) {
        return Stream.of(values()).filter(p -> p.place == place).toList();
    }
}
