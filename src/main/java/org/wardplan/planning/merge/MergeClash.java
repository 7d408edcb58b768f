package org.wardplan.planning.merge;

import org.jspecify.annotations.Nullable;

/**
 * Where London's plan and a borough's file can't both hold, for a person to decide. The same clash has the same id in
 * every merge of the same files, in whatever order.
 *
 * @param id {@code lambeth/posts/E05000416/DWO}, {@code lambeth/over-envelope}
 * @param file that it is about
 * @param borough code; empty where the file is no borough's
 * @param boroughName the file's name where the file is no borough's
 * @param field what both changed; null for a clash about the whole file
 * @param what what it is about, in words: {@code Coldharbour: DWO posts}
 * @param base how it was when the file was taken out, in words
 * @param london how it is in London's plan, in words
 * @param theirs how it is in the borough's file, in words
 * @param words the clash in one sentence
 * @param takeable whether the borough's side can be taken at all
 * @param decided whose side was chosen; null while nobody did
 */
public record MergeClash(
        String id,
        Kind kind,
        String file,
        String borough,
        String boroughName,
        @Nullable MergeField field,
        String what,
        String base,
        String london,
        String theirs,
        String words,
        boolean takeable,
        @Nullable Side decided) {

    /** What kind of clash. All but the first are about a whole file, of which nothing is taken until they are decided. */
    public enum Kind {
        BOTH_CHANGED("Both changed", "both-changed"),
        WRONG_BASE("Wrong base", "wrong-base"),
        WRONG_DATA("Wrong data", "wrong-data"),
        OVER_ENVELOPE("Over the envelope", "over-envelope"),
        SAME_BOROUGH_TWICE("Two files of a borough", "same-borough-twice");

        private final String label;
        private final String id;

        Kind(String label, String id) {
            this.label = label;
            this.id = id;
        }

        public String label() {
            return label;
        }

        /** {@code over-envelope}: as ids and the command line's JSON say it. */
        public String id() {
            return id;
        }
    }

    /** Whether it is about the whole file. */
    public boolean ofFile() {
        return kind != Kind.BOTH_CHANGED;
    }

    /** Whether somebody still has to decide. The borough's side of what can't be taken is no decision. */
    public boolean open() {
        return decided == null || decided == Side.BOROUGH && !takeable;
    }

    MergeClash decided(@Nullable Side side) {
        return new MergeClash(
                id,
                kind,
                file,
                borough,
                boroughName,
                field,
                what,
                base,
                london,
                theirs,
                words,
                takeable,
                side == Side.BOROUGH && !takeable ? null : side);
    }
}
