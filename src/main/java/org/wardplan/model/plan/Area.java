package org.wardplan.model.plan;

/**
 * London, one command unit or borough, or each of them.
 *
 * @param code of a borough ({@code E09…}), the name of a command unit, empty for each of its kind and for London
 */
public record Area(Kind kind, String code) {
    /** How large an area is. */
    public enum Kind {
        LONDON,
        BCU,
        BOROUGH
    }

    public static final Area LONDON = new Area(Kind.LONDON, "");

    public Area {
        RuleFigures.text("kind of area", kind);
        RuleFigures.text("code of the area", code);
        if (kind == Kind.LONDON && !code.isEmpty()) {
            throw new IllegalArgumentException("London has no code, but was given " + code);
        }
    }

    /** Each borough, or each command unit, taken for itself. */
    public boolean each() {
        return kind != Kind.LONDON && code.isEmpty();
    }
}
