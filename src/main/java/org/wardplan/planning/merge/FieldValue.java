package org.wardplan.planning.merge;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.crime.LocalPriorities;

/** What a field of the merge holds in one plan; equal where people would say that it is the same. */
sealed interface FieldValue {
    /** For people, to be set beside another. */
    String words();

    /** @param reason of the hand change against the recommended plan; empty for none */
    record Posts(int posts, String reason) implements FieldValue {
        @Override
        public String words() {
            return posts + (posts == 1 ? " post" : " posts") + (reason.isEmpty() ? "" : " (“" + reason + "”)");
        }
    }

    record Locked(boolean locked) implements FieldValue {
        @Override
        public String words() {
            return locked ? "locked" : "not locked";
        }
    }

    record Note(String text) implements FieldValue {
        @Override
        public String words() {
            return text.isEmpty() ? "no note" : "“" + text + "”";
        }
    }

    record Priorities(@Nullable LocalPriorities local) implements FieldValue {
        @Override
        public String words() {
            if (local == null) {
                return "none";
            }
            String factors = local.factors().entrySet().stream()
                    .sorted(Comparator.comparing(Map.Entry::getKey))
                    .map(e -> e.getKey() + " × " + figure(e.getValue()))
                    .collect(Collectors.joining(", "));
            return (factors.isEmpty() ? "no factors" : factors)
                    + (local.base().isEmpty() ? "" : ", over " + local.base())
                    + (local.note().isEmpty() ? "" : " (“" + local.note() + "”)");
        }

        private static String figure(double factor) {
            return factor == Math.rint(factor)
                    ? String.format(Locale.ROOT, "%.0f", factor)
                    : String.format(Locale.ROOT, "%s", factor);
        }
    }
}
