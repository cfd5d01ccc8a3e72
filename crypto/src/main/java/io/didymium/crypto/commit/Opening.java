package io.didymium.crypto.commit;

import io.didymium.crypto.group.RistrettoElement;
import io.didymium.crypto.group.SecretMultiples;
import io.didymium.crypto.group.SecretScalar;
import java.util.List;

/**
 * A hidden number and the blinding factor of its commitment. Who has it knows the number, and can prove statements about it. Closing it
 * overwrites both.
 */
public final class Opening implements AutoCloseable {
    private static final List<RistrettoElement> GENERATORS = List.of(Generators.OF_VALUE, Generators.OF_BLINDING);

    private final SecretScalar value;
    private final SecretScalar blinding;
    private long number;

    private Opening(long number, SecretScalar blinding) {
        this.number = number;
        this.value = SecretScalar.of(number);
        this.blinding = blinding;
    }

    /**
     * An opening, which owns the blinding factor from now on.
     *
     * @param value an integer from 0 to 2^64 - 1, unsigned
     */
    public static Opening of(long value, SecretScalar blinding) {
        return new Opening(value, blinding);
    }

    /** The commitment: it hides the number perfectly, and binds to it as long as no discrete logarithm is found. */
    public RistrettoElement commitment() {
        return SecretMultiples.sum(List.of(value, blinding), GENERATORS);
    }

    /** The number, unsigned. */
    public long number() {
        return number;
    }

    /** The number as a scalar. */
    public SecretScalar value() {
        return value;
    }

    /** The blinding factor. */
    public SecretScalar blinding() {
        return blinding;
    }

    @Override
    public void close() {
        number = 0;
        value.close();
        blinding.close();
    }

    @Override
    public String toString() {
        return "Opening";
    }
}
