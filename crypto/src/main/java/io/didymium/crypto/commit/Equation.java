package io.didymium.crypto.commit;

import io.didymium.crypto.group.RistrettoElement;
import io.didymium.crypto.group.Scalar;
import java.util.ArrayList;
import java.util.List;

/**
 * A sum of multiples of elements that is the neutral element, if what was proven holds. Mutable: terms are added to it.
 *
 * <p>Its binding depends on all that its author chose, statement and proof. Weights of equations that are checked together follow from
 * their bindings, so that no author knows them before everything is fixed.
 */
public final class Equation {
    /** The length of a binding. */
    public static final int BYTES_OF_BINDING = 32;

    private final byte[] binding;
    private final List<Scalar> factors = new ArrayList<>();
    private final List<RistrettoElement> elements = new ArrayList<>();
    private List<Scalar> left = List.of();
    private List<Scalar> right = List.of();
    private int bits = 1;

    /**
     * An equation without terms.
     *
     * @throws IllegalArgumentException if the binding has not 32 bytes
     */
    public Equation(byte[] binding) {
        if (binding.length != BYTES_OF_BINDING) {
            throw new IllegalArgumentException("a binding of " + binding.length + " bytes");
        }
        this.binding = binding.clone();
    }

    /** Adds a multiple of an element. */
    public Equation add(Scalar factor, RistrettoElement element) {
        factors.add(factor);
        elements.add(element);
        return this;
    }

    /** Sets the multiples of the two vectors of {@link Generators}, so many for each slot. */
    public Equation setVectors(int bitsOfSlot, List<Scalar> ofLeft, List<Scalar> ofRight) {
        this.bits = bitsOfSlot;
        this.left = List.copyOf(ofLeft);
        this.right = List.copyOf(ofRight);
        return this;
    }

    /** Whether it holds. */
    public boolean holds() {
        return hold(List.of(this));
    }

    /**
     * Whether all equations hold; none do. They are checked by one sum, each with a weight of 128 bits, so that a false one passes with a
     * chance of 2^-128.
     */
    public static boolean hold(List<Equation> equations) {
        return EquationBatch.hold(equations);
    }

    byte[] binding() {
        return binding;
    }

    List<Scalar> factors() {
        return factors;
    }

    List<RistrettoElement> elements() {
        return elements;
    }

    List<Scalar> left() {
        return left;
    }

    List<Scalar> right() {
        return right;
    }

    int bits() {
        return bits;
    }
}
