package io.didymium.passport.claim;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.didymium.core.custody.Period;
import io.didymium.core.custody.Scheme;
import io.didymium.core.custody.books.Books;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The holder, scheme and first period of custody books.
 *
 * @param books the identity of the books; those of their declarations and periods follow from it
 * @param holder the party that keeps them, which runs every site that they are about
 * @param schemeIri the IRI of the scheme; its name is that of the rules
 * @param scheme the rules of the scheme
 * @param first the first period, not longer than the scheme allows
 * @param certificates the certificates that are to show that the scheme admits the holder, by id, each once
 */
public record CustodyTerms(
        ClaimId books,
        PartyId holder,
        String schemeIri,
        Scheme scheme,
        Period first,
        List<CertificateId> certificates) {
    /** @throws IllegalArgumentException if an id or the period is too long, the IRI is none, or a certificate occurs twice */
    public CustodyTerms {
        requireNonNull(books, "books");
        requireNonNull(holder, "holder");
        new Concept(schemeIri, scheme.name());
        // Every number that follows must leave an id within its limits.
        declarationOf(books, Long.MIN_VALUE);
        // The rule for the length of periods is the books' own.
        Books.open(scheme, first);
        certificates =
                certificates.stream().sorted(comparing(CertificateId::value)).toList();
        if (certificates.stream().distinct().count() != certificates.size()) {
            throw new IllegalArgumentException("a certificate of " + books + " occurs twice: " + certificates);
        }
    }

    /** Starts with whose books these are; scheme and first period must follow. */
    public static Builder builder(ClaimId books, PartyId holder) {
        return new Builder(books, holder);
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        Builder builder = new Builder(books, holder);
        builder.schemeIri = schemeIri;
        builder.scheme = scheme;
        builder.first = first;
        builder.certificates = certificates;
        return builder;
    }

    /** The scheme as a concept. */
    public Concept schemeConcept() {
        return new Concept(schemeIri, scheme.name());
    }

    /** The identity of a declaration: also the document of a receipt that rests on it. */
    public ClaimId declaration(long number) {
        return declarationOf(books, number);
    }

    private static ClaimId declarationOf(ClaimId books, long number) {
        return new ClaimId(books.value() + ":declaration:" + number);
    }

    /** The identity of the statement of a period, the first being number 1. */
    public ClaimId period(int number) {
        return new ClaimId(books.value() + ":period:" + number);
    }

    /** Gathers the parts of a {@link CustodyTerms}; each method sets the part of its name. */
    public static final class Builder {
        private final ClaimId books;
        private final PartyId holder;
        private @Nullable String schemeIri;
        private @Nullable Scheme scheme;
        private @Nullable Period first;
        private List<CertificateId> certificates = List.of();

        private Builder(ClaimId books, PartyId holder) {
            this.books = books;
            this.holder = holder;
        }

        /** Sets the scheme, by its IRI and its rules. */
        public Builder scheme(String iri, Scheme rules) {
            this.schemeIri = iri;
            this.scheme = rules;
            return this;
        }

        public Builder first(Period first) {
            this.first = first;
            return this;
        }

        public Builder certificates(List<CertificateId> certificates) {
            this.certificates = certificates;
            return this;
        }

        /** The value, checked. */
        public CustodyTerms build() {
            return new CustodyTerms(
                    books,
                    holder,
                    Objects.requireNonNull(schemeIri, "schemeIri"),
                    Objects.requireNonNull(scheme, "scheme"),
                    Objects.requireNonNull(first, "first"),
                    certificates);
        }
    }
}
