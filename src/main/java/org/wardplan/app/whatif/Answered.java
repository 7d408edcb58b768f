package org.wardplan.app.whatif;

import org.wardplan.planning.whatif.WhatIfQuestion;

/**
 * An answer of the background with what was asked. It stays, and is shown muted, until there is a new one.
 *
 * @param stale belongs to an earlier state of the plan
 */
public record Answered<T>(WhatIfQuestion question, T value, boolean stale) {
    Answered<T> asOf(WhatIfQuestion now) {
        boolean old = !question.sameAnswer(now);
        return old == stale ? this : new Answered<>(question, value, old);
    }
}
