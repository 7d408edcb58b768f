package org.wardplan.ui.borough;

import java.util.ArrayList;
import java.util.List;
import org.wardplan.app.borough.Review;
import org.wardplan.app.borough.ReviewFile;
import org.wardplan.planning.merge.MergeClash;

/** A line of the list of clashes. */
sealed interface ClashItem {
    /** What tells lines apart. */
    String key();

    /** Above the clashes of a file. */
    record Head(ReviewFile file) implements ClashItem {
        @Override
        public String key() {
            return "file " + file.outcome().file();
        }
    }

    /** One clash. */
    record Clash(MergeClash clash) implements ClashItem {
        @Override
        public String key() {
            return clash.id();
        }
    }

    /** The clashes under the files that they are of. */
    static List<ClashItem> of(Review.Standing standing) {
        List<ClashItem> items = new ArrayList<>();
        for (ReviewFile f : standing.files()) {
            if (f.clashes() > 0) {
                items.add(new Head(f));
                standing.clashes().stream()
                        .filter(c -> c.file().equals(f.outcome().file()))
                        .forEach(c -> items.add(new Clash(c)));
            }
        }
        return items;
    }
}
