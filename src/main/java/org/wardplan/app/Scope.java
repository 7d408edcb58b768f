package org.wardplan.app;

import java.util.stream.IntStream;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.CommandUnit;
import org.wardplan.model.geography.WardSet;

/** The part of London that the window is narrowed to. */
public sealed interface Scope {
    /** All London. */
    record London() implements Scope {
        @Override
        public String label() {
            return "All London";
        }

        @Override
        public boolean contains(WardSet wards, int ward) {
            return true;
        }
    }

    /** One Basic Command Unit. */
    record Unit(CommandUnit unit) implements Scope {
        @Override
        public String label() {
            return unit.name() + " BCU";
        }

        @Override
        public boolean contains(WardSet wards, int ward) {
            return wards.ward(ward).borough().unit().equals(unit);
        }
    }

    /** One borough. */
    record OneBorough(Borough borough) implements Scope {
        @Override
        public String label() {
            return borough.name();
        }

        @Override
        public boolean contains(WardSet wards, int ward) {
            return wards.ward(ward).borough().equals(borough);
        }
    }

    String label();

    boolean contains(WardSet wards, int ward);

    /** Indexes of the wards inside. */
    default int[] wards(WardSet wards) {
        return IntStream.range(0, wards.size()).filter(w -> contains(wards, w)).toArray();
    }
}
