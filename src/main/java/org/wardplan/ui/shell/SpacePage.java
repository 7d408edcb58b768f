package org.wardplan.ui.shell;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.wardplan.app.PlanSession;
import org.wardplan.ui.theme.Page;
import org.wardplan.ui.theme.PageTools;

/** The pages of the workspaces that hold several, in the order of their tabs. */
enum SpacePage {
    ;

    private final Workspaces.Place place;
    private final String tab;
    private final Action show;
    private final BiFunction<PlanSession, PageTools, Page> make;

    SpacePage(Workspaces.Place place, String tab, Action show, BiFunction<PlanSession, PageTools, Page> make) {
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

    Page make(PlanSession session, PageTools tools) {
        return make.apply(session, tools);
    }

    static List<SpacePage> of(Workspaces.Place place) {
        return Stream.of(values()).filter(p -> p.place == place).toList();
    }
}
