package io.didymium.crypto.sigma;

import java.util.List;

/**
 * A group of prime order, as linear relations need it.
 *
 * @param <E> its elements, which are equal if they are the same element
 * @param <S> its scalars
 * @param <W> scalars that only the prover knows
 */
public interface LinearGroup<E, S, W> {
    /** The generator. */
    E generator();

    /** Whether an element is the neutral one. */
    boolean isIdentity(E element);

    /** The encoding of an element that is not the neutral one. */
    byte[] encode(E element);

    /** The encoding of a scalar. */
    byte[] encodeScalar(S scalar);

    /** The sum of two scalars. */
    S sum(S a, S b);

    /** The product of two scalars. */
    S product(S a, S b);

    /** The negative of a scalar. */
    S negated(S a);

    /** The sum of public multiples, in any time. */
    E publicSum(List<S> factors, List<E> elements);

    /** The sum of secret multiples, in a time that depends on their number alone. */
    E secretSum(List<W> factors, List<E> elements);

    /** A secret times a public scalar. */
    W scaled(W secret, S factor);

    /** The nonce plus the challenge times the witness, which may become public. */
    S response(W nonce, S challenge, W witness);
}
