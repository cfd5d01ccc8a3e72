package io.didymium.passport.claim;

import static java.util.Comparator.comparing;

import java.util.List;

/**
 * What the parties of a chain say of custody.
 *
 * @param books the books that they keep, by id, each once
 */
public record CustodyStatements(List<CustodyBooks> books) {
    /** Nothing is said. */
    public static final CustodyStatements NONE = new CustodyStatements(List.of());

    /** @throws IllegalArgumentException if books stand twice */
    public CustodyStatements {
        books = books.stream()
                .sorted(comparing(one -> one.terms().books().value()))
                .toList();
        if (books.stream().map(one -> one.terms().books()).distinct().count() != books.size()) {
            throw new IllegalArgumentException("books stand twice: "
                    + books.stream().map(one -> one.terms().books()).toList());
        }
    }
}
