package io.didymium.core.id;

/**
 * A term of a published vocabulary, such as a conformity topic, a criterion or a scheme.
 *
 * @param iri the term's absolute IRI
 * @param name the term's name for people
 */
public record Concept(String iri, String name) implements Comparable<Concept> {
    /** @throws IllegalArgumentException if the IRI is not absolute or the name is blank */
    public Concept {
        IdSyntax.check(iri, "concept IRI");
        Text.require(name, "name of " + iri);
    }

    @Override
    public int compareTo(Concept other) {
        int byIri = iri.compareTo(other.iri);
        return byIri != 0 ? byIri : name.compareTo(other.name);
    }
}
