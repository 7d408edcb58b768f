package org.wardplan.model.plan;

/** An edit that the plan doesn't let be made, for a reason to be told to whoever wants it; no fault of the program. */
public final class EditRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** @param why in words for people */
    public EditRefused(String why) {
        super(why);
    }
}
