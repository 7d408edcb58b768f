package org.wardplan.model.plan;

/**
 * A hand change against the recommended plan: professional judgement, with its reason.
 *
 * @param recommended posts that the optimiser asked for
 * @param posts as set by hand
 * @param reason empty where none was given, which is shown
 * @param at when it was made, ISO 8601
 */
public record PostOverride(
        String ward, String role, int recommended, int posts, String reason, String author, String at) {
    public PostOverride {
        RuleFigures.name("a ward", ward);
        RuleFigures.name("a role", role);
        RuleFigures.text("reason", reason);
        RuleFigures.text("author", author);
        RuleFigures.text("time", at);
        if (recommended < 0 || posts < 0 || recommended == posts) {
            throw new IllegalArgumentException(
                    posts + " posts against " + recommended + ": expected two different numbers, 0 or more");
        }
    }
}
