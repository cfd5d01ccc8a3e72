package io.didymium.passport.testing;

import java.security.SecureRandom;
import java.util.Random;

/** A source of salts that gives the same in every run: for tests alone. */
public final class Salts extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final Random source = new Random(7);

    /** A source at its start. */
    public Salts() {}

    @Override
    public void nextBytes(byte[] bytes) {
        source.nextBytes(bytes);
    }
}
