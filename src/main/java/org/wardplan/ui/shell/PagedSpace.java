package org.wardplan.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.ui.theme.Page;
import org.wardplan.ui.theme.TabStrip;

/** A workspace of pages behind tabs. A page is made when it is first looked at, and only the one in view is active. */
final class PagedSpace extends BorderPane {
    private final List<SpacePage> pages;
    private final PlanSession session;
    private final ShellTools tools;
    private final TabStrip tabs;
    private final Map<SpacePage, Page> made = new EnumMap<>(SpacePage.class);
    private SpacePage chosen;
    private @Nullable Page active;

    /** @param pages at least one */
    PagedSpace(List<SpacePage> pages, PlanSession session, ShellTools tools) {
        this.pages = List.copyOf(pages);
        this.session = session;
        this.tools = tools;
        chosen = pages.get(0);
        tabs = new TabStrip(pages.stream().map(SpacePage::tab).toList(), i -> show(this.pages.get(i)));
        setTop(tabs);
        setMinSize(0, 0);
    }

    /** Brings a page to the front; it works once the workspace is in view. */
    void choose(SpacePage page) {
        chosen = page;
        tabs.select(pages.indexOf(page));
    }

    /** Told when the workspace comes into view (true) or leaves it. */
    void setActive(boolean inView) {
        if (inView) {
            show(chosen);
        } else if (active != null) {
            active.setActive(false);
            active = null;
        }
    }

    private void show(SpacePage page) {
        choose(page);
        Page next = made.computeIfAbsent(page, p -> p.make(session, tools));
        if (next == active) {
            return;
        }
        if (active != null) {
            active.setActive(false);
        }
        active = next;
        setCenter(next.node());
        next.setActive(true);
    }

    /** A page that was looked at. */
    Optional<Page> page(SpacePage of) {
        return Optional.ofNullable(made.get(of));
    }

    /** Lets go of the session. */
    void close() {
        setActive(false);
        made.values().forEach(Page::close);
        made.clear();
    }
}
