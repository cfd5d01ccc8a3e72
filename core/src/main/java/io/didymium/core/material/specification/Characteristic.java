package io.didymium.core.material.specification;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import io.didymium.core.element.Constituent;
import io.didymium.core.quantity.PhysicalProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A content, a sum of contents, the ratio of two such sums, or a physical property, by which a specification states a limit.
 *
 * @param terms the contents that are added up; empty for all rare-earth oxides, TREO
 * @param divisors the contents by whose sum they are divided, if any
 * @param ofOxides whether they are divided by all rare-earth oxides
 * @param property the physical property; then there are no contents
 */
public record Characteristic(
        List<Constituent> terms, List<Constituent> divisors, boolean ofOxides, Optional<PhysicalProperty> property) {
    /** The start of the IRI of a metric that is a characteristic, before its text. */
    public static final String METRIC = "https://w3id.org/didymium/ree#content-";

    private static final String TOTAL = "TREO";
    private static final Splitter SUM = Splitter.on('+').trimResults();

    /** @throws IllegalArgumentException if it is divided in two ways, or all rare-earth oxides by themselves */
    public Characteristic {
        terms = List.copyOf(terms);
        divisors = List.copyOf(divisors);
        requireNonNull(property, "property");
        if (property.isPresent() && (ofOxides || !terms.isEmpty() || !divisors.isEmpty())) {
            throw new IllegalArgumentException("no characteristic: " + property.get() + " and " + terms);
        }
        if (ofOxides && (!divisors.isEmpty() || terms.isEmpty())) {
            throw new IllegalArgumentException(
                    "no characteristic: " + terms + " of all rare-earth oxides and " + divisors);
        }
    }

    /**
     * The characteristic of a text: {@code TREO}, {@code Fe}, {@code Nd2O3+Pr6O11}, {@code Nd2O3+Pr6O11/TREO}, {@code Nd2O3/Pr6O11} or
     * the symbol of a physical property such as {@code HcJ}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Characteristic parse(String text) {
        Optional<PhysicalProperty> property = PhysicalProperty.find(text);
        if (property.isPresent()) {
            return of(property.get());
        }
        int stroke = text.indexOf('/');
        String above = stroke < 0 ? text : text.substring(0, stroke);
        String below = stroke < 0 ? "" : text.substring(stroke + 1);
        List<Constituent> terms = above.equals(TOTAL) ? List.of() : sum(above);
        boolean ofOxides = below.equals(TOTAL);
        return new Characteristic(terms, ofOxides || stroke < 0 ? List.of() : sum(below), ofOxides, Optional.empty());
    }

    /** A physical property. */
    public static Characteristic of(PhysicalProperty property) {
        return new Characteristic(List.of(), List.of(), false, Optional.of(property));
    }

    /** Whether it is all rare-earth oxides. */
    boolean isTotal() {
        return terms.isEmpty() && property.isEmpty();
    }

    private static List<Constituent> sum(String text) {
        List<Constituent> sum = new ArrayList<>();
        SUM.split(text).forEach(formula -> sum.add(Constituent.parse(formula)));
        return sum;
    }

    /** Whether a larger value is a purer material: of rare earths. Of all else it is an impurity. */
    public boolean isOfRareEarths() {
        return property.isEmpty()
                && terms.stream().allMatch(constituent -> constituent.element().isRareEarth());
    }

    @Override
    public String toString() {
        if (property.isPresent()) {
            return property.get().symbol();
        }
        String above = terms.isEmpty() ? TOTAL : text(terms);
        return above + (ofOxides ? "/" + TOTAL : divisors.isEmpty() ? "" : "/" + text(divisors));
    }

    private static String text(List<Constituent> sum) {
        return sum.stream().map(Constituent::formula).collect(Collectors.joining("+"));
    }
}
