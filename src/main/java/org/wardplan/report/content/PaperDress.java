package org.wardplan.report.content;

import org.jspecify.annotations.Nullable;
import org.wardplan.model.plan.PaperLogo;

/**
 * What a paper carries beside its figures.
 *
 * @param marking protective marking at the top and bottom of every page; {@value #DEFAULT_MARKING} where blank
 * @param note from the author, on the first page; paragraphs parted by blank lines; may be empty
 * @param logo at the head; null for none
 */
public record PaperDress(String marking, String note, @Nullable PaperLogo logo) {
    /** The marking where none is given. */
    public static final String DEFAULT_MARKING = "OFFICIAL";

    /** The usual marking, without note or logo. */
    public static final PaperDress PLAIN = new PaperDress(DEFAULT_MARKING, "", null);

    public PaperDress {
        marking = marking.isBlank() ? DEFAULT_MARKING : marking.strip();
        note = note.strip();
    }

    public static PaperDress marked(String marking) {
        return new PaperDress(marking, "", null);
    }
}
