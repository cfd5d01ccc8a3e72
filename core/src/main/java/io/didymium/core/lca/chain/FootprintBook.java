package io.didymium.core.lca.chain;

import java.util.Arrays;

/**
 * The impacts of very many batches, entered as they are produced: each is calculated once, from the batches it was made of.
 *
 * <p>The fast and rounded counterpart of {@link ChainFootprint}: doubles in one array, batches by number, no look-ups. Figures
 * that are claimed need {@link ChainFootprint}. Not thread-safe.
 */
public final class FootprintBook {
    private static final int FIRST_CAPACITY = 64;

    private final int categories;
    /** The impacts of all batches, those of one batch side by side. */
    private double[] impacts;

    private int size;

    /**
     * An empty book.
     *
     * @param categories the number of categories, from 1
     * @throws IllegalArgumentException if there is none
     */
    public FootprintBook(int categories) {
        if (categories < 1) {
            throw new IllegalArgumentException("at least one category, not " + categories);
        }
        this.categories = categories;
        impacts = new double[FIRST_CAPACITY * categories];
    }

    /**
     * Enters a batch from outside.
     *
     * @param impact the impact, by category
     * @return its number
     * @throws IllegalArgumentException if there is not one value for each category
     */
    public int enter(double[] impact) {
        check(impact.length, categories, "impacts");
        int at = reserve(1);
        System.arraycopy(impact, 0, impacts, at * categories, categories);
        return at;
    }

    /**
     * Enters the batches that one step produces; they get consecutive numbers.
     *
     * @param inputs the numbers of the batches consumed
     * @param parts the part of each that is consumed, 0 to 1
     * @param own the impact of the step itself, by category
     * @param shares the share of each batch produced
     * @return the number of the first
     * @throws IllegalArgumentException if an input is not entered, or the arrays do not fit one another
     */
    public int make(int[] inputs, double[] parts, double[] own, double[] shares) {
        check(parts.length, inputs.length, "parts");
        check(own.length, categories, "impacts");
        for (int input : inputs) {
            if (input < 0 || input >= size) {
                throw new IllegalArgumentException("batch " + input + " is not entered");
            }
        }
        int first = reserve(shares.length);
        if (shares.length == 0) {
            return first;
        }
        // The first place holds the whole until it is divided.
        int whole = first * categories;
        System.arraycopy(own, 0, impacts, whole, categories);
        for (int i = 0; i < inputs.length; i++) {
            int from = inputs[i] * categories;
            double part = parts[i];
            for (int c = 0; c < categories; c++) {
                impacts[whole + c] += part * impacts[from + c];
            }
        }
        for (int k = shares.length - 1; k >= 0; k--) {
            int to = (first + k) * categories;
            for (int c = 0; c < categories; c++) {
                impacts[to + c] = shares[k] * impacts[whole + c];
            }
        }
        return first;
    }

    /**
     * The impact of a batch in a category.
     *
     * @throws IndexOutOfBoundsException if the batch is not entered or the category not kept
     */
    public double impact(int batch, int category) {
        if (batch < 0 || batch >= size || category < 0 || category >= categories) {
            throw new IndexOutOfBoundsException("batch " + batch + " of " + size + ", category " + category);
        }
        return impacts[batch * categories + category];
    }

    private int reserve(int count) {
        int first = size;
        long needed = (long) (size + count) * categories;
        if (needed > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a book holds at most " + Integer.MAX_VALUE / categories + " batches");
        }
        if (needed > impacts.length) {
            impacts = Arrays.copyOf(
                    impacts, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, impacts.length * 2L)));
        }
        size += count;
        return first;
    }

    private static void check(int found, int expected, String name) {
        if (found != expected) {
            throw new IllegalArgumentException(name + " must be " + expected + ", not " + found);
        }
    }
}
