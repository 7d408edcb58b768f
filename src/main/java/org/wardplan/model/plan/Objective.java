package org.wardplan.model.plan;

import java.util.Optional;
import java.util.stream.Stream;

/** What the best plan is best at. */
public enum Objective {
    GAPS("gaps", "Close the gaps", "The least unmet need: deep gaps count most, so coverage is evened out."),
    SHORT("short", "Fewest posts short", "The fewest effective posts short, whichever wards are short of them."),
    FAIREST(
            "fairest",
            "Fairest",
            "The worst-served ward as well off as possible, then the next worst, and so on through all wards."),
    HARM(
            "harm",
            "Least harm",
            "The least recorded harm of the kinds that patrol may prevent, each further post preventing less: an"
                    + " illustration, never a promise."),
    LEAST_CHANGE(
            "least-change",
            "Least change",
            "The fewest posts added and taken, against the baseline, that bring every ward to the stated coverage.");

    private final String id;
    private final String label;
    private final String meaning;

    Objective(String id, String label, String meaning) {
        this.id = id;
        this.label = label;
        this.meaning = meaning;
    }

    /** Name on the command line. */
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    /** One plain sentence. */
    public String meaning() {
        return meaning;
    }

    public static Optional<Objective> find(String id) {
        return Stream.of(values()).filter(o -> o.id.equals(id)).findFirst();
    }
}
