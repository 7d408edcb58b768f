package org.wardplan.analysis;

/**
 * A stream of random numbers that depends on its three numbers and on nothing else, so that work can be shared among
 * any number of threads and still give the same figures: one stream for each piece of work.
 *
 * <p>SplitMix64 (Steele, Lea and Flood 2014); normals by the ziggurat of 256 layers (Marsaglia and Tsang 2000, in the
 * form of Doornik 2005); Gamma by Marsaglia and Tsang (2000), below shape 1 with their power of a uniform number. All
 * logarithms, roots and powers are those of {@link StrictMath}, the same on every machine.
 */
final class RandomStream {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int LAYERS = 256;
    /** Where the tail begins, and the area of each layer; Marsaglia and Tsang's values for 256 layers. */
    private static final double TAIL = 3.6541528853610088;

    private static final double AREA = 0.00492867323399;
    private static final double[] EDGE = new double[LAYERS + 1];
    private static final double[] INNER = new double[LAYERS];

    static {
        double f = StrictMath.exp(-0.5 * TAIL * TAIL);
        EDGE[0] = AREA / f;
        EDGE[1] = TAIL;
        for (int i = 2; i < LAYERS; i++) {
            EDGE[i] = StrictMath.sqrt(-2 * StrictMath.log(AREA / EDGE[i - 1] + f));
            f = StrictMath.exp(-0.5 * EDGE[i] * EDGE[i]);
        }
        for (int i = 0; i < LAYERS; i++) {
            INNER[i] = EDGE[i + 1] / EDGE[i];
        }
    }

    private long state;

    /** The stream of a seed and two numbers that tell the pieces of work apart. */
    RandomStream(long seed, long first, long second) {
        state = mix(mix(mix(seed) + GOLDEN * (first + 1)) + GOLDEN * (second + 1));
    }

    private static long mix(long z) {
        long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        y = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
        return y ^ (y >>> 31);
    }

    long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** From 0 (included) to 1 (not included). */
    double uniform() {
        return (next() >>> 11) * 0x1p-53;
    }

    /** A whole number from 0 to {@code bound} − 1; the bias is below bound / 2^31. */
    int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    /** A standard normal number. */
    double normal() {
        while (true) {
            long bits = next();
            int layer = (int) bits & (LAYERS - 1);
            double u = (bits >> 10) * 0x1p-53;
            if (Math.abs(u) < INNER[layer]) {
                return u * EDGE[layer];
            }
            if (layer == 0) {
                return u < 0 ? -tail() : tail();
            }
            double x = u * EDGE[layer];
            double outer = StrictMath.exp(-0.5 * (EDGE[layer] * EDGE[layer] - x * x));
            double inner = StrictMath.exp(-0.5 * (EDGE[layer + 1] * EDGE[layer + 1] - x * x));
            if (inner + uniform() * (outer - inner) < 1) {
                return x;
            }
        }
    }

    private double tail() {
        while (true) {
            double x = -StrictMath.log(1 - uniform()) / TAIL;
            double y = -StrictMath.log(1 - uniform());
            if (y + y > x * x) {
                return TAIL + x;
            }
        }
    }

    /** Adds to every number a Gamma number of this shape (above 0) and rate 1, times the factor. */
    void addGamma(double[] to, double shape, double factor) {
        boolean small = shape < 1;
        double d = (small ? shape + 1 : shape) - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        for (int i = 0; i < to.length; i++) {
            double g = factor * d * cube(d, c);
            to[i] += small ? g * StrictMath.pow(uniform(), 1 / shape) : g;
        }
    }

    /** The accepted {@code v = (1 + c·x)³}: d·v is Gamma of shape d + 1/3. */
    private double cube(double d, double c) {
        while (true) {
            double x = normal();
            double root = 1 + c * x;
            if (root > 0) {
                double v = root * root * root;
                double u = uniform();
                double x2 = x * x;
                if (u < 1 - 0.0331 * x2 * x2 || StrictMath.log(u) < 0.5 * x2 + d * (1 - v + StrictMath.log(v))) {
                    return v;
                }
            }
        }
    }
}
