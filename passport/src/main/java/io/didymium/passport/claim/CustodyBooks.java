package io.didymium.passport.claim;

import static java.util.Objects.requireNonNull;

import io.didymium.core.custody.books.Books;
import io.didymium.core.custody.books.JournalAudit;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.HashAlgorithm;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The books of custody that a party keeps, and which of their declarations it issues.
 *
 * <p>A receipt rests on a declaration of other books if its document is {@link CustodyTerms#declaration that
 * declaration's identity}.
 *
 * @param terms whose they are and under which rules
 * @param journal the journal as {@link io.didymium.core.custody.books.Journal#csv()} writes it, bound by SHA-256
 * @param issued the declarations that are issued, by number, each with what it goes with
 */
public record CustodyBooks(CustodyTerms terms, String journal, SortedMap<Long, DeclaredGoods> issued) {
    /** @throws IllegalArgumentException if the journal does not hold, or not a declaration of each number */
    public CustodyBooks {
        requireNonNull(terms, "terms");
        requireNonNull(journal, "journal");
        issued = Collections.unmodifiableSortedMap(new TreeMap<>((Map<Long, DeclaredGoods>) issued));
        Books kept = kept(terms, journal);
        if (!kept.journal().csv().equals(journal)) {
            throw new IllegalArgumentException("the journal of " + terms.books() + " is not in the form of its export");
        }
        for (long number : issued.keySet()) {
            if (number < 1 || number > kept.declarations().size()) {
                throw new IllegalArgumentException(terms.books() + " has no declaration " + number);
            }
        }
    }

    /** Books as they are kept, with the declarations to issue. */
    public static CustodyBooks of(CustodyTerms terms, Books books, Map<Long, DeclaredGoods> issued) {
        return new CustodyBooks(terms, books.journal().csv(), new TreeMap<>(issued));
    }

    /** The books, kept once more from the journal. */
    public Books kept() {
        return kept(terms, journal);
    }

    /** The hash by which journals are bound. */
    public static byte[] sha256(byte[] bytes) {
        return HashAlgorithm.SHA_256.digest(Bytes.of(bytes)).value().toByteArray();
    }

    private static Books kept(CustodyTerms terms, String journal) {
        JournalAudit audit = JournalAudit.of(terms.scheme(), terms.first(), journal, CustodyBooks::sha256);
        return audit.books()
                .orElseThrow(() -> new IllegalArgumentException("the journal of " + terms.books() + " does not hold: "
                        + audit.findings().get(0).message()));
    }
}
