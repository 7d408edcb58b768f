package org.wardplan.app.demand;

/** Where a value stands on a slider whose positions run from 0 to 1, and the value at a position. */
public interface Scale {
    /** The value at a position, rounded as a hand would choose it. */
    double value(double position);

    /** The position of a value, 1 for all beyond the end. */
    double position(double value);

    /** The value at the right end. */
    default double top() {
        return value(1);
    }

    /** The next value up (or down) that a key gives: a hundredth of the way, more where rounding would swallow it. */
    default double step(double from, int hundredths) {
        double at = position(from);
        double moved = from;
        int sign = hundredths < 0 ? -1 : 1;
        for (int k = Math.abs(hundredths); k <= 100 && moved == from; k++) {
            moved = value(Math.max(0, Math.min(1, at + sign * k / 100.0)));
        }
        return moved;
    }

    /** Equal steps from 0. */
    static Scale even(double top, double step) {
        return new Scale() {
            @Override
            public double value(double position) {
                return Math.round(position * top / step) * step;
            }

            @Override
            public double position(double value) {
                return Math.max(0, Math.min(1, value / top));
            }
        };
    }

    /**
     * From 0 to the top, finer at the low end: {@code k · ((1 + top/k)^p − 1)} with k chosen so that the middle of the
     * slider is the value that is usual, {@code k = m² / (top − 2m)}. Even where the usual value is half the top or more.
     * Values are rounded to three figures and no finer than a tenth.
     */
    static Scale curved(double top, double usual) {
        if (!(usual > 0) || 2 * usual >= top) {
            return new Scale() {
                @Override
                public double value(double position) {
                    return rounded(position * top, top);
                }

                @Override
                public double position(double value) {
                    return Math.max(0, Math.min(1, value / top));
                }
            };
        }
        double k = usual * usual / (top - 2 * usual);
        double reach = Math.log1p(top / k);
        return new Scale() {
            @Override
            public double value(double position) {
                return rounded(k * Math.expm1(position * reach), top);
            }

            @Override
            public double position(double value) {
                return Math.max(0, Math.min(1, Math.log1p(Math.max(0, value) / k) / reach));
            }
        };
    }

    private static double rounded(double value, double top) {
        if (value >= top * (1 - 1e-9)) {
            return top;
        }
        double unit = value < 100 ? 0.1 : value < 1000 ? 1 : 10;
        return Math.round(Math.round(value / unit) * unit * 10) / 10.0;
    }
}
