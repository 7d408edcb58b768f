package org.wardplan.planning.optimise;

/** What the best plan is best at; less is better. */
public enum Objective {
    GAPS("gaps", "Close the gaps", "The least unmet need: deep gaps count most, so coverage is evened out.") {
        @Override
        double value(double target, double effective) {
            double gap = Math.max(0, target - effective);
            return target <= 0 ? 0 : gap * gap / target;
        }
    },
    SHORT("short", "Fewest posts short", "The fewest effective posts short, whichever wards are short of them.") {
        @Override
        double value(double target, double effective) {
            return Math.max(0, target - effective);
        }
    };

    private final String id;
    private final String label;
    private final String meaning;

    Objective(String id, String label, String meaning) {
        this.id = id;
        this.label = label;
        this.meaning = meaning;
    }

    /** What a ward adds to the sum with so many effective posts; convex and falling in them, 0 when covered. */
    abstract double value(double target, double effective);

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
}
