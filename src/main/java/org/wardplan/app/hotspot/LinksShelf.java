package org.wardplan.app.hotspot;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.geography.Nearness;
import org.wardplan.spatial.Links;

/** Who is a neighbour of whom, found once for each nearness; for any thread. */
final class LinksShelf {
    private final DataSet data;
    private final Map<Nearness, Links> known = new ConcurrentHashMap<>();

    LinksShelf(DataSet data) {
        this.data = data;
    }

    Links of(Question question) {
        return known.computeIfAbsent(
                question.study().nearness(), near -> Links.of(data.wards(), data.boundaries(), near));
    }

    /** Whether they are there at once: contact comes with the wards, distances are measured first. */
    boolean isAtHand(Nearness near) {
        return near.equals(Nearness.QUEEN) || near.equals(Nearness.ROOK) || known.containsKey(near);
    }
}
