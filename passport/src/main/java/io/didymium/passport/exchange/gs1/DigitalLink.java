package io.didymium.passport.exchange.gs1;

import static java.util.Objects.requireNonNull;

import io.didymium.crypto.bytes.MalformedInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A GS1 Digital Link URI: a web address that holds GS1 identifiers (GS1 Digital Link Standard: URI Syntax 1.7).
 *
 * @param base scheme, authority and whatever precedes the primary key in the path, without a slash at the end
 * @param path the primary key, then its qualifiers in the order of the standard
 * @param attributes what the query states beside them, in its order
 * @param others parameters of the query that are no identifiers as they were written, then the fragment with its {@code #}
 */
public record DigitalLink(String base, List<Gs1Element> path, List<Gs1Element> attributes, List<String> others) {
    /** The resolver of GS1. */
    public static final String GS1 = "https://id.gs1.org";

    /** @throws IllegalArgumentException if the path does not begin with a primary key, or its qualifiers are not those of the key */
    public DigitalLink {
        requireNonNull(base, "base");
        path = List.copyOf(path);
        attributes = List.copyOf(attributes);
        others = List.copyOf(others);
        LinkRules.require(path, attributes);
    }

    /** Reads a URI with {@link Gs1Options#STANDARD}. */
    public static DigitalLink read(String uri) throws MalformedInputException {
        return read(uri, Gs1Options.STANDARD);
    }

    /** Reads a URI; of parameters that are no identifiers nothing is checked. */
    public static DigitalLink read(String uri, Gs1Options options) throws MalformedInputException {
        return new LinkReader(uri, options).read();
    }

    /**
     * The link of an element string: its first primary key with the qualifiers, and all else as attributes, those of predefined length
     * first.
     *
     * @param base the resolver, such as {@link #GS1}
     * @throws IllegalArgumentException if there is no primary key, two alternatives of qualifiers are mixed, or an element must not be
     *     an attribute
     */
    public static DigitalLink of(String base, ElementString elements) {
        Gs1Element key = elements.elements().stream()
                .filter(element -> element.identifier().isKey())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no primary key in " + elements));
        Set<String> stated = new TreeSet<>();
        elements.elements().forEach(element -> stated.add(element.identifier().code()));
        List<String> order = LinkRules.order(key.identifier(), stated);
        List<Gs1Element> path = new ArrayList<>(List.of(key));
        for (String code : order) {
            elements.elements().stream()
                    .filter(element -> element.identifier().code().equals(code))
                    .forEach(path::add);
        }
        List<Gs1Element> rest = new ArrayList<>(elements.elements());
        rest.removeAll(path);
        List<Gs1Element> attributes = Stream.concat(
                        rest.stream()
                                .filter(element -> element.identifier().row().fixed()),
                        rest.stream()
                                .filter(element -> !element.identifier().row().fixed()))
                .toList();
        return new DigitalLink(base.replaceAll("/+$", ""), path, attributes, List.of());
    }

    /** All that it states, the primary key first. */
    public ElementString elements() {
        return new ElementString(
                Stream.concat(path.stream(), attributes.stream()).toList());
    }

    /** The link of the primary key and its qualifiers alone. */
    public DigitalLink withoutAttributes() {
        return new DigitalLink(base, path, List.of(), List.of());
    }

    /** The URI. */
    @Override
    public String toString() {
        StringBuilder uri = new StringBuilder(base);
        path.forEach(element -> uri.append('/')
                .append(element.identifier().code())
                .append('/')
                .append(PercentCoding.path(element.value())));
        List<String> parameters = new ArrayList<>();
        attributes.forEach(
                element -> parameters.add(element.identifier().code() + "=" + PercentCoding.query(element.value())));
        others.stream().filter(other -> !other.startsWith("#")).forEach(parameters::add);
        if (!parameters.isEmpty()) {
            uri.append('?').append(String.join("&", parameters));
        }
        others.stream().filter(other -> other.startsWith("#")).forEach(uri::append);
        return uri.toString();
    }
}
