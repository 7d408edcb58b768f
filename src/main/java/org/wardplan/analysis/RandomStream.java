package org.wardplan.analysis;

/**
 * A stream of random numbers that depends on its three numbers and on nothing else, so that work can be shared among
 * any number of threads and still give the same figures: one stream for each piece of work.
 *
 * <p>SplitMix64 (Steele, Lea and Flood 2014); normals by the ziggurat of 256 layers (Marsaglia and Tsang 2000, in the
 * form of Doornik 2005); Gamma by Marsaglia and Tsang (2000), below shape 1 with their power of a uniform number. All
 * logarithms, roots and powers are those of {@link StrictMath}, the same on every machine.
 */
public final class RandomStream {
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
    public RandomStream(long seed, long first, long second) {
        state = mix(mix(mix(seed) + GOLDEN * (first + 1)) + GOLDEN * (second + 1));
    }

    private static long mix(long z) {
        long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        y = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
        return y ^ (y >>> 31);
    }

    public long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** From 0 (included) to 1 (not included). */
    public double uniform() {
        return (next() >>> 11) * 0x1p-53;
    }

    /** A whole number from 0 to {@code bound} − 1; the bias is below bound / 2^31. */
    public int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    /** A standard normal number. */
    public double normal() {
        long bits = next();
        int layer = (int) bits & (LAYERS - 1);
        double place = (bits >> 10) * 0x1p-53;
        return Math.abs(place) < INNER[layer] ? place * EDGE[layer] : atEdge(layer, place);
    }

    /** A normal number for a place that lies beyond the sure part of its layer: there, in the tail, or drawn anew. */
    private double atEdge(int layer, double place) {
        if (layer == 0) {
            return place < 0 ? -tail() : tail();
        }
        double x = place * EDGE[layer];
        double outer = StrictMath.exp(-0.5 * (EDGE[layer] * EDGE[layer] - x * x));
        double inner = StrictMath.exp(-0.5 * (EDGE[layer + 1] * EDGE[layer + 1] - x * x));
        return inner + uniform() * (outer - inner) < 1 ? x : normal();
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

    /**
     * Adds to every number a Gamma number of this shape (above 0) and rate 1, times the factor.
     *
     * <p>A try takes one random word: 8 bits choose the layer of the normal number x, 40 bits place x in it, and 16 bits
     * are the first of a uniform number u, which is told further only where they do not settle it. With {@code y = c·x},
     * {@code v = (1 + y)³} and {@code c² = 1/(9d)}, v is accepted when {@code log u < x²/2 + d·(1 − v + log v)}, whose right
     * side is {@code −3d·(y⁴/4 − y⁵/5 + y⁶/6 − …)}. For {@code y > −1/2} that is at least {@code −3/2·d·y⁴}, so that
     * {@code u < 1 − 3/2·d·y⁴} is enough: a bound that fails 0.06/d of the tries, where the general {@code 1 − 0.0331·x⁴}
     * fails one in ten and costs logarithms.
     */
    void addGamma(double[] to, double shape, double factor) {
        boolean small = shape < 1;
        double d = (small ? shape + 1 : shape) - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        double bound = 0x1p16 * 1.5 * d * c * c * c * c;
        double power = 1 / shape;
        double scale = factor * d;
        double[] edge = EDGE;
        double[] inner = INNER;
        for (int i = 0; i < to.length; i++) {
            double v = 0;
            while (v == 0) {
                long bits = next();
                int layer = (int) bits & (LAYERS - 1);
                double place = (bits >> 24) * 0x1p-39;
                double x = Math.abs(place) < inner[layer] ? place * edge[layer] : atEdge(layer, place);
                int settled = ((int) bits >>> 8) & 0xFFFF;
                double root = 1 + c * x;
                double square = x * x;
                if (root > 0.5 && settled + bound * square * square < 0xFFFF) {
                    v = root * root * root;
                } else if (root > 0) {
                    v = accepted(x, root, d, (settled + uniform()) * 0x1p-16);
                }
            }
            double g = small ? v * QuickLog.power(uniform(), power) : v;
            to[i] += scale * g;
        }
    }

    /** The cube of the root, or 0 when it is not accepted. */
    private static double accepted(double x, double root, double d, double u) {
        double v = root * root * root;
        return QuickLog.log(u) < 0.5 * x * x + d * (1 - v + QuickLog.log(v)) ? v : 0;
    }
}
