package org.wardplan.planning.merge;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How clashes were decided: each by its id, or all others alike. Immutable. */
public final class Decisions {
    /** Nothing decided. */
    public static final Decisions NONE = new Decisions(Map.of(), null);

    private final Map<String, Side> byId;
    private final @Nullable Side others;

    private Decisions(Map<String, Side> byId, @Nullable Side others) {
        this.byId = Map.copyOf(byId);
        this.others = others;
    }

    /** All clashes alike. */
    public static Decisions all(Side side) {
        return new Decisions(Map.of(), side);
    }

    /** With one clash decided, whatever was decided of it before. */
    public Decisions with(String id, Side side) {
        Map<String, Side> changed = new HashMap<>(byId);
        changed.put(id, side);
        return new Decisions(changed, others);
    }

    /** With one clash open again. */
    public Decisions without(String id) {
        Map<String, Side> changed = new HashMap<>(byId);
        changed.remove(id);
        return new Decisions(changed, others);
    }

    /** Clashes decided by their ids. */
    public Map<String, Side> byId() {
        return byId;
    }

    public Optional<Side> of(String id) {
        return Optional.ofNullable(byId.getOrDefault(id, others));
    }
}
