package org.wardplan.model.finance;

import java.util.Locale;

/** An amount in whole pence. */
public record Money(long pence) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    public static Money pounds(long pounds) {
        return new Money(Math.multiplyExact(pounds, 100));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(pence, other.pence));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(pence, other.pence));
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(pence, factor));
    }

    public boolean isNegative() {
        return pence < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(pence, other.pence);
    }

    /** Whole pounds with thousands separators, {@code £60,043}; a true minus before the sign when negative. */
    public String inPounds() {
        return (pence < 0 ? "−£" : "£") + String.format(Locale.ROOT, "%,d", Math.round(Math.abs(pence) / 100.0));
    }

    /** Millions with the given number of decimals, {@code £137.8m}. */
    public String inMillions(int decimals) {
        return (pence < 0 ? "−£" : "£") + String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(pence) / 1e8)
                + "m";
    }

    /** As on screens: millions to one decimal from a hundred thousand pounds, whole pounds below. */
    @Override
    public String toString() {
        return Math.abs(pence) >= 10_000_000 ? inMillions(1) : inPounds();
    }
}
