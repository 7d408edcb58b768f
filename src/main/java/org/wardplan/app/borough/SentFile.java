package org.wardplan.app.borough;

import java.nio.file.Path;
import org.wardplan.model.geography.Borough;

/**
 * What became of a borough's file when plans were sent out.
 *
 * @param said why it was not written; empty where it was
 */
public record SentFile(Borough borough, Path file, Outcome outcome, String said) {
    /** What was done. */
    public enum Outcome {
        WRITTEN("Written"),
        REPLACED("Replaced"),
        /** A file of this name was there, and was to be left. */
        LEFT("Left as it was"),
        FAILED("Not written");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether the borough's file is there now as it was asked for. */
    public boolean isWritten() {
        return outcome == Outcome.WRITTEN || outcome == Outcome.REPLACED;
    }
}
