package io.didymium.crypto.sigma;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Equations among elements that are linear in secret scalars: in each, a sum of public multiples is a sum of secret ones (section 3).
 * Immutable.
 *
 * <p>Every element on which a statement depends is named by itself: a proof about a sum that was calculated before is one for every other
 * split of that sum.
 *
 * @param elements the elements, of which the first is the generator
 * @param equations the equations
 * @param <E> elements
 * @param <S> scalars
 */
public record LinearRelation<E, S>(List<E> elements, List<Row<S>> equations) {
    /**
     * An equation.
     *
     * @param image the sum of public multiples
     * @param terms the sum of secret multiples
     * @param <S> scalars
     */
    public record Row<S>(List<Image<S>> image, List<Term<S>> terms) {
        /** Copies the lists. */
        public Row {
            image = List.copyOf(image);
            terms = List.copyOf(terms);
        }
    }

    /**
     * A public multiple of an element.
     *
     * @param element the place of the element
     * @param factor what it is multiplied with
     * @param <S> scalars
     */
    public record Image<S>(int element, S factor) {}

    /**
     * A secret multiple of an element.
     *
     * @param secret the place of the secret scalar
     * @param element the place of the element
     * @param factor a public scalar that it is multiplied with besides
     * @param <S> scalars
     */
    public record Term<S>(int secret, int element, S factor) {}

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if an equation has an empty side, a place is not one of an element, or an element or a secret is in no
     *     equation
     */
    public LinearRelation {
        elements = List.copyOf(elements);
        equations = List.copyOf(equations);
        requireComplete(elements.size(), equations);
    }

    private static <S> void requireComplete(int elements, List<Row<S>> equations) {
        Set<Integer> used = new HashSet<>(Set.of(0));
        Set<Integer> secrets = new HashSet<>();
        for (Row<S> row : equations) {
            row.image().forEach(image -> used.add(image.element()));
            row.terms().forEach(term -> {
                used.add(term.element());
                secrets.add(term.secret());
            });
        }
        require(!equations.isEmpty(), "no equation");
        require(
                equations.stream()
                        .noneMatch(row -> row.image().isEmpty() || row.terms().isEmpty()),
                "an empty side");
        require(areAllBelow(elements, used), "elements and their places do not agree");
        require(areAllBelow(secrets.size(), secrets), "a secret is in no equation");
    }

    private static boolean areAllBelow(int count, Set<Integer> places) {
        return places.size() == count && places.stream().allMatch(place -> place >= 0 && place < count);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** The number of secret scalars. */
    public int secrets() {
        return 1
                + equations.stream()
                        .flatMap(row -> row.terms().stream())
                        .mapToInt(Term::secret)
                        .max()
                        .orElseThrow();
    }
}
