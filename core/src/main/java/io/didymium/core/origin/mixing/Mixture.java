package io.didymium.core.origin.mixing;

import java.math.BigInteger;

/** The parts that numbered sources have in a whole; they add up to it exactly. Immutable, labels ascending. */
public interface Mixture {
    /** The number of labels that have a part. */
    int size();

    /** The label at an index from 0. */
    int label(int index);

    /** The part of the label at an index, above zero. */
    BigInteger part(int index);

    /** The sum of all parts. */
    BigInteger whole();
}
