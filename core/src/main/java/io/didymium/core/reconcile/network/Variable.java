package io.didymium.core.reconcile.network;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Element;
import io.didymium.core.id.Text;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is measured or estimated: the mass of a stream in kg, or the content of an element in a material as a part of one. Ordered by what it
 * is of, the mass first, then by atomic number.
 */
public final class Variable implements Comparable<Variable> {
    private static final Comparator<Variable> ORDER = Comparator.comparing(Variable::of)
            .thenComparing(variable -> variable.element, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final String of;
    private final @Nullable Element element;

    private Variable(String of, @Nullable Element element) {
        this.of = Text.require(of, "subject of a variable");
        this.element = element;
    }

    /** The mass of a stream. */
    public static Variable massOf(String stream) {
        return new Variable(stream, null);
    }

    /** The content of an element in a material; a stream's material has its id unless stated otherwise. */
    public static Variable contentOf(String material, Element element) {
        return new Variable(material, requireNonNull(element, "element"));
    }

    /** The stream or material. */
    public String of() {
        return of;
    }

    /** The element, if it is a content. */
    public Optional<Element> element() {
        return Optional.ofNullable(element);
    }

    @Override
    public int compareTo(Variable other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Variable variable && of.equals(variable.of) && element == variable.element;
    }

    @Override
    public int hashCode() {
        return 31 * of.hashCode() + (element == null ? 0 : element.symbol().hashCode());
    }

    @Override
    public String toString() {
        return element == null ? "mass of " + of : element.symbol() + " in " + of;
    }
}
