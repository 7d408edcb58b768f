package org.wardplan.model.plan;

import java.util.List;

/**
 * What a scenario says of hot spots: the study that its papers show, and the wards that somebody pinned.
 *
 * @param pinned codes of wards, ascending, none twice
 */
public record WatchList(HotSpotStudy study, List<String> pinned) {
    /** The standard study, and no ward pinned. */
    public static final WatchList STANDARD = new WatchList(HotSpotStudy.STANDARD, List.of());

    public WatchList {
        pinned = pinned.stream().sorted().distinct().toList();
    }

    public WatchList withStudy(HotSpotStudy changed) {
        return new WatchList(changed, pinned);
    }

    public WatchList withPinned(List<String> changed) {
        return new WatchList(study, changed);
    }
}
