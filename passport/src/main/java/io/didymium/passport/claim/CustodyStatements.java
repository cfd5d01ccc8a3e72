package io.didymium.passport.claim;

import static java.util.Comparator.comparing;

import java.util.List;

/**
 * The custody books of the parties of a chain.
 *
 * @param books the books that they keep, by id, each once
 */
public record CustodyStatements(List<CustodyBooks> books) {
    /** No books. */
    public static final CustodyStatements NONE = new CustodyStatements(List.of());

    /** @throws IllegalArgumentException if books occur twice */
    public CustodyStatements {
        books = books.stream()
                .sorted(comparing(one -> one.terms().books().value()))
                .toList();
        if (books.stream().map(one -> one.terms().books()).distinct().count() != books.size()) {
            throw new IllegalArgumentException("books occur twice: "
                    + books.stream().map(one -> one.terms().books()).toList());
        }
    }
}
