package org.wardplan.planning.scenario;

/**
 * One thing that two scenarios don't have in common, in the words of screens and papers.
 *
 * @param what {@code DWO: abstraction}, {@code Floor: 2 DWOs + 1 PCSO}
 * @param from of the first scenario, with its unit; empty where the difference is one of both
 * @param to of the second, or what the difference is
 */
public record Difference(Group group, String what, String from, String to) {
    /** What it is about, in the order of display. */
    public enum Group {
        POSTS("Posts"),
        MONEY("Money"),
        ASSUMPTIONS("Costs and rates"),
        NEED("How need is counted"),
        LOCAL("Local priorities"),
        RULES("Rules"),
        WARDS("Decisions on wards"),
        TIME("Over time"),
        RANGES("Ranges for what if"),
        STUDY("Hot-spot study");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** {@code Budget: £100.7m → £128.5m}. */
    public String text() {
        return what + ": " + (from.isEmpty() ? to : from + " → " + to);
    }
}
