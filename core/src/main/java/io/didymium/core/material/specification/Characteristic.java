package io.didymium.core.material.specification;

import com.google.common.base.Splitter;
import io.didymium.core.element.Constituent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A content, a sum of contents, or the ratio of two such sums, by which a specification states a limit.
 *
 * @param terms the contents that are added up; empty for all rare-earth oxides, TREO
 * @param divisors the contents by whose sum they are divided, if any
 * @param ofOxides whether they are divided by all rare-earth oxides
 */
public record Characteristic(List<Constituent> terms, List<Constituent> divisors, boolean ofOxides) {
    /** The start of the IRI of a metric that is a characteristic, before its text. */
    public static final String METRIC = "https://w3id.org/didymium/ree#content-";

    private static final String TOTAL = "TREO";
    private static final Splitter SUM = Splitter.on('+').trimResults();

    /** @throws IllegalArgumentException if it is divided in two ways, or all rare-earth oxides by themselves */
    public Characteristic {
        terms = List.copyOf(terms);
        divisors = List.copyOf(divisors);
        if (ofOxides && (!divisors.isEmpty() || terms.isEmpty())) {
            throw new IllegalArgumentException(
                    "no characteristic: " + terms + " of all rare-earth oxides and " + divisors);
        }
    }

    /**
     * The characteristic of a text: {@code TREO}, {@code Fe}, {@code Nd2O3+Pr6O11}, {@code Nd2O3+Pr6O11/TREO} or {@code Nd2O3/Pr6O11}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Characteristic parse(String text) {
        int stroke = text.indexOf('/');
        String above = stroke < 0 ? text : text.substring(0, stroke);
        String below = stroke < 0 ? "" : text.substring(stroke + 1);
        List<Constituent> terms = above.equals(TOTAL) ? List.of() : sum(above);
        boolean ofOxides = below.equals(TOTAL);
        return new Characteristic(terms, ofOxides || stroke < 0 ? List.of() : sum(below), ofOxides);
    }

    private static List<Constituent> sum(String text) {
        List<Constituent> sum = new ArrayList<>();
        SUM.split(text).forEach(formula -> sum.add(Constituent.parse(formula)));
        return sum;
    }

    /** Whether a larger value is a purer material: of rare earths. Of all else it is an impurity. */
    public boolean isOfRareEarths() {
        return terms.stream().allMatch(constituent -> constituent.element().isRareEarth());
    }

    @Override
    public String toString() {
        String above = terms.isEmpty() ? TOTAL : text(terms);
        return above + (ofOxides ? "/" + TOTAL : divisors.isEmpty() ? "" : "/" + text(divisors));
    }

    private static String text(List<Constituent> sum) {
        return sum.stream().map(Constituent::formula).collect(Collectors.joining("+"));
    }
}
