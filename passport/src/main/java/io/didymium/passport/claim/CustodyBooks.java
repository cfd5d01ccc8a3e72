package io.didymium.passport.claim;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.custody.books.Books;
import io.didymium.core.custody.books.JournalAudit;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The custody books of a party, and the declarations that it issues from them.
 *
 * <p>A receipt rests on a declaration of other books if its document is {@link CustodyTerms#declaration that
 * declaration's identity}.
 *
 * <p>Two are equal if terms, journal and issued declarations are.
 *
 * @param terms whose they are and under which rules
 * @param kept the books, read only; others are copied by auditing their journal once
 * @param issued the declarations that are issued, by number, each with the goods that it accompanies
 */
public record CustodyBooks(CustodyTerms terms, Books kept, SortedMap<Long, DeclaredGoods> issued) {
    /** @throws IllegalArgumentException if the books are not of the terms, or have no declaration of a number */
    public CustodyBooks {
        requireNonNull(terms, "terms");
        kept = kept.isReadOnly() ? kept : audited(terms, kept.journal().csv());
        issued = ImmutableSortedMap.copyOf((Map<Long, DeclaredGoods>) issued);
        if (!kept.scheme().equals(terms.scheme()) || !kept.first().equals(terms.first())) {
            throw new IllegalArgumentException(
                    "the books of " + terms.books() + " have another scheme or first period than the terms");
        }
        for (long number : issued.keySet()) {
            if (number < 1 || number > kept.declarations().size()) {
                throw new IllegalArgumentException(terms.books() + " has no declaration " + number);
            }
        }
    }

    /** Books as they are kept, with the declarations to issue. */
    public static CustodyBooks of(CustodyTerms terms, Books books, Map<Long, DeclaredGoods> issued) {
        return new CustodyBooks(terms, books, new TreeMap<>(issued));
    }

    /**
     * Books read from a journal as {@link io.didymium.core.custody.books.Journal#csv()} writes it, bound by SHA-256.
     *
     * @throws IllegalArgumentException if the journal does not pass its audit or is not in the form of its export
     */
    public static CustodyBooks read(CustodyTerms terms, String journal, Map<Long, DeclaredGoods> issued) {
        return of(terms, audited(terms, journal), issued);
    }

    /** The journal as {@link io.didymium.core.custody.books.Journal#csv()} writes it. */
    public String journal() {
        return kept.journal().csv();
    }

    private static Books audited(CustodyTerms terms, String journal) {
        JournalAudit audit = JournalAudit.of(terms.scheme(), terms.first(), journal);
        return audit.books()
                .orElseThrow(() -> new IllegalArgumentException("the journal of " + terms.books() + " does not hold: "
                        + audit.findings().get(0).message()));
    }

    /** The digest of a journal binds its rules, its first period and all its lines. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CustodyBooks that
                && terms.equals(that.terms)
                && kept.journal().digest().equals(that.kept.journal().digest())
                && issued.equals(that.issued);
    }

    @Override
    public int hashCode() {
        return Objects.hash(terms, kept.journal().digest(), issued);
    }
}
