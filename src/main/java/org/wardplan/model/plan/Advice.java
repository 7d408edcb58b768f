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
        for (int k = 1; k < sorted.size(); k++) {
            PostOverride o = sorted.get(k);
            if (o.ward().equals(sorted.get(k - 1).ward())
                    && o.role().equals(sorted.get(k - 1).role())) {
                throw new IllegalArgumentException("two hand changes of " + o.role() + " in " + o.ward());
            }
        }
        overrides = List.copyOf(sorted);
    }

    public Optional<PostOverride> override(String ward, String role) {
        return overrides.stream()
                .filter(o -> o.ward().equals(ward) && o.role().equals(role))
                .findFirst();
    }

    /** With some overrides put in the place of others, which must be there. */
    public Advice replacing(List<PostOverride> from, List<PostOverride> to) {
        List<PostOverride> list = new ArrayList<>(overrides);
        for (PostOverride o : from) {
            if (!list.remove(o)) {
                throw new IllegalArgumentException("the hand change of " + o.role() + " in " + o.ward()
                        + " against the recommended plan is not as it was");
            }
        }
        list.addAll(to);
        return new Advice(recommendation, list);
    }

    public Advice withRecommendation(@Nullable Recommendation changed) {
        return new Advice(changed, overrides);
    }

    public Advice withOverrides(List<PostOverride> changed) {
        return new Advice(recommendation, changed);
    }
}
