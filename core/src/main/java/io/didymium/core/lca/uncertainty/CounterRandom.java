package io.didymium.core.lca.uncertainty;

/**
 * Counter-based random numbers: a function of seed, run and parameter, and of nothing else.
 *
 * <p>They are the same on any machine, in any order and with any number of threads. The function is Philox4x32-10 (Salmon,
 * Moraes, Dror and Shaw, SC11, 2011). Not for secrets.
 */
public final class CounterRandom {
    private static final int ROUNDS = 10;
    private static final long MULTIPLIER_0 = 0xD2511F53L;
    private static final long MULTIPLIER_1 = 0xCD9E8D57L;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;
    private static final double UNIT = 0x1.0p-53;

    private final long seed;

    /** Random numbers with a seed. */
    public CounterRandom(long seed) {
        this.seed = seed;
    }

    /** A number uniformly distributed between 0 and 1, both excluded. */
    public double uniform(long run, long parameter) {
        return uniform(block(run, parameter), 0);
    }

    /** A number of the standard normal distribution (Box and Muller 1958). */
    public double normal(long run, long parameter) {
        int[] block = block(run, parameter);
        // StrictMath, because Math may differ in the last place from one machine to the next.
        return StrictMath.sqrt(-2 * StrictMath.log(uniform(block, 0)))
                * StrictMath.cos(2 * Math.PI * uniform(block, 2));
    }

    /** The key of a parameter with a name (FNV-1a, 64 bits, over its UTF-16 units). */
    public static long parameter(String name) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    private int[] block(long run, long parameter) {
        return philox(
                new int[] {(int) run, (int) (run >>> 32), (int) parameter, (int) (parameter >>> 32)}, (int) seed, (int)
                        (seed >>> 32));
    }

    /** The block of a counter of four words under a key of two. */
    static int[] philox(int[] counter, int key0, int key1) {
        int[] x = counter.clone();
        int k0 = key0;
        int k1 = key1;
        for (int round = 0; round < ROUNDS; round++) {
            long product0 = MULTIPLIER_0 * (x[0] & 0xFFFFFFFFL);
            long product1 = MULTIPLIER_1 * (x[2] & 0xFFFFFFFFL);
            x = new int[] {
                (int) (product1 >>> 32) ^ x[1] ^ k0, (int) product1, (int) (product0 >>> 32) ^ x[3] ^ k1, (int) product0
            };
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        return x;
    }

    /** 53 bits of two words, and a half, so that neither 0 nor 1 comes up. */
    private static double uniform(int[] block, int at) {
        long bits = (((block[at] & 0xFFFFFFFFL) << 32) | (block[at + 1] & 0xFFFFFFFFL)) >>> 11;
        return Math.min((bits + 0.5) * UNIT, 1 - UNIT);
    }
}
