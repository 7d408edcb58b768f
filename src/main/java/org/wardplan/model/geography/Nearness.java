package org.wardplan.model.geography;

import java.util.Locale;
import java.util.Optional;

/**
 * Which wards count as neighbours of a ward.
 *
 * @param kind how
 * @param amount metres between the middles for {@link Kind#DISTANCE}, number of wards for {@link Kind#NEAREST}; else 0
 */
public record Nearness(Kind kind, double amount) {
    /** Wards that share at least a point. */
    public static final Nearness QUEEN = new Nearness(Kind.QUEEN, 0);

    /** Wards that share a stretch of border. */
    public static final Nearness ROOK = new Nearness(Kind.ROOK, 0);

    private static final double MOST_METRES = 100_000;
    private static final int MOST_NEAREST = 100;

    /** Ways to be a neighbour. */
    public enum Kind {
        QUEEN,
        ROOK,
        /** The middles are no further apart than a number of metres. */
        DISTANCE,
        /** Among a number of wards whose middles are the nearest; not always mutual. */
        NEAREST
    }

    public Nearness {
        boolean right =
                switch (kind) {
                    case QUEEN, ROOK -> amount == 0;
                    case DISTANCE -> amount > 0 && amount <= MOST_METRES;
                    case NEAREST -> amount >= 1 && amount <= MOST_NEAREST && amount == Math.rint(amount);
                };
        if (!right) {
            throw new IllegalArgumentException(kind + " of " + amount);
        }
    }

    /**
     * Reads {@code queen}, {@code rook}, {@code distance:METRES} (up to 100,000) or {@code knn:WARDS} (1 to 100); empty
     * for anything else.
     */
    public static Optional<Nearness> parse(String text) {
        String[] parts = text.strip().toLowerCase(Locale.ROOT).split(":", 2);
        try {
            return switch (parts[0]) {
                case "queen" -> parts.length == 1 ? Optional.of(QUEEN) : Optional.empty();
                case "rook" -> parts.length == 1 ? Optional.of(ROOK) : Optional.empty();
                case "distance" -> Optional.of(new Nearness(Kind.DISTANCE, Double.parseDouble(parts[1])));
                case "knn" -> Optional.of(new Nearness(Kind.NEAREST, Integer.parseInt(parts[1])));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return switch (kind) {
            case QUEEN -> "queen";
            case ROOK -> "rook";
            case DISTANCE -> "distance:" + (amount == Math.rint(amount) ? Long.toString((long) amount) : "" + amount);
            case NEAREST -> "knn:" + (int) amount;
        };
    }

    /** For screens and papers: {@code wards that touch (queen)}. */
    public String words() {
        return switch (kind) {
            case QUEEN -> "wards that touch (queen)";
            case ROOK -> "wards that share a border (rook)";
            case DISTANCE -> String.format(Locale.UK, "wards within %,.0f m, middle to middle", amount);
            case NEAREST -> "the " + (int) amount + " nearest wards";
        };
    }
}
