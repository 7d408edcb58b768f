package org.wardplan.app.budget;

import org.jspecify.annotations.Nullable;
import org.wardplan.planning.optimise.NextMillion;

/**
 * What a little more or less money means; each null until it is known.
 *
 * @param fromDraft £1m more, with no post of the draft moved
 * @param more £1m more for the best plan, all posts free to move
 * @param less £1m less for the best plan
 */
public record NextMoney(@Nullable NextMillion fromDraft, @Nullable NextMillion more, @Nullable NextMillion less) {
    static final NextMoney NONE = new NextMoney(null, null, null);

    NextMoney withFromDraft(NextMillion found) {
        return new NextMoney(found, more, less);
    }

    NextMoney withMore(NextMillion found) {
        return new NextMoney(fromDraft, found, less);
    }

    NextMoney withLess(NextMillion found) {
        return new NextMoney(fromDraft, more, found);
    }
}
