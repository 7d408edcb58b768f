package org.wardplan.app;

import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.CommandUnit;
import org.wardplan.model.geography.WardSet;
import org.wardplan.storage.Settings;

/** How the scope is written in the settings: {@code london}, a borough's code or a command unit's name. */
final class ScopeKey {
    private ScopeKey() {}

    static String of(Scope scope) {
        if (scope instanceof Scope.OneBorough one) {
            return one.borough().code().value();
        }
        return scope instanceof Scope.Unit unit ? unit.unit().name() : Settings.LONDON;
    }

    /** All London where the key names nothing in the ward set. */
    static Scope parse(String key, WardSet wards) {
        for (Borough b : wards.boroughs()) {
            if (b.code().value().equals(key)) {
                return new Scope.OneBorough(b);
            }
        }
        for (CommandUnit u : wards.units()) {
            if (u.name().equals(key)) {
                return new Scope.Unit(u);
            }
        }
        return new Scope.London();
    }
}
