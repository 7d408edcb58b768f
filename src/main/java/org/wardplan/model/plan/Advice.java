package org.wardplan.model.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the optimiser recommended last, and where people decided otherwise.
 *
 * @param recommendation null until one was taken over
 * @param overrides in order of ward and role
 */
public record Advice(@Nullable Recommendation recommendation, List<PostOverride> overrides) {
    public static final Advice NONE = new Advice(null, List.of());

    public Advice {
        List<PostOverride> sorted = new ArrayList<>(overrides);
        sorted.sort(Comparator.comparing(PostOverride::ward).thenComparing(PostOverride::role));
        overrides = List.copyOf(sorted);
    }

    public Optional<PostOverride> override(String ward, String role) {
        return overrides.stream()
                .filter(o -> o.ward().equals(ward) && o.role().equals(role))
                .findFirst();
    }

    public Advice withRecommendation(@Nullable Recommendation changed) {
        return new Advice(changed, overrides);
    }

    public Advice withOverrides(List<PostOverride> changed) {
        return new Advice(recommendation, changed);
    }
}
