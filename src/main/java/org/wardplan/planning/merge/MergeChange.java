package org.wardplan.planning.merge;

import org.jspecify.annotations.Nullable;

/**
 * What of a borough's file is taken into London's plan, or of London's plan kept against it.
 *
 * @param file that it is about
 * @param boroughName for people
 * @param field what it is about; null for what is no field of the merge
 * @param what in words: {@code Coldharbour: DWO posts}
 * @param from how it is in London's plan for what is taken, how it was at extraction for what is kept
 * @param to how it will be in London's plan
 * @param words all in one line
 */
public record MergeChange(
        String file,
        String boroughName,
        @Nullable MergeField field,
        String what,
        String from,
        String to,
        String words) {}
