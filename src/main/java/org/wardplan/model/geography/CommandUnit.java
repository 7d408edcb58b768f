package org.wardplan.model.geography;

/** A Basic Command Unit (BCU), one of 12: two to four boroughs under one command. */
public record CommandUnit(String name) implements Comparable<CommandUnit> {
    @Override
    public int compareTo(CommandUnit other) {
        return name.compareTo(other.name);
    }
}
