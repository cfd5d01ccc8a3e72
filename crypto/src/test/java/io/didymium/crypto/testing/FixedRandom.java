package io.didymium.crypto.testing;

import java.security.SecureRandom;
import java.util.Random;

/** Numbers that are the same in each run: for tests alone. */
public final class FixedRandom extends SecureRandom {
    private static final long serialVersionUID = 1;

    private final Random random;

    public FixedRandom(long seed) {
        this.random = new Random(seed);
    }

    @Override
    public void nextBytes(byte[] bytes) {
        random.nextBytes(bytes);
    }
}
