package org.wardplan.model.plan;

import java.util.Base64;
import java.util.Set;

/**
 * A picture that stands at the head of papers.
 *
 * @param type {@code image/png} or {@code image/jpeg}
 * @param alt what it shows, for who can't see it
 * @param base64 the picture's file, at most {@value #MOST_BYTES} bytes
 */
public record PaperLogo(String type, String alt, String base64) {
    /** A larger picture would make every paper, and the plan's file, large. */
    public static final int MOST_BYTES = 256 * 1024;

    private static final Set<String> TYPES = Set.of("image/png", "image/jpeg");

    public PaperLogo {
        if (!TYPES.contains(type)) {
            throw new IllegalArgumentException("a logo of the type " + type + ": expected one of " + TYPES);
        }
        if (Base64.getDecoder().decode(base64).length > MOST_BYTES) {
            throw new IllegalArgumentException("a logo of more than " + MOST_BYTES + " bytes");
        }
    }

    /** The picture's file. */
    public byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }
}
