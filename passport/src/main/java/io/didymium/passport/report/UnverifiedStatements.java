package io.didymium.passport.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What issuers state in credentials and nothing checks, although people and other programs read it: members of UNTP 0.7.0 beside those
 * that are checked, unknown members, and free text that states recycled content.
 *
 * @param statements the first of them, by credential in the order of their digests, at most {@link #LISTED}
 * @param count how many there are
 */
public record UnverifiedStatements(List<Statement> statements, long count) {
    /** How many are listed. */
    public static final int LISTED = 1_000;

    /** None. */
    public static final UnverifiedStatements NONE = new UnverifiedStatements(List.of(), 0);

    /**
     * One such statement.
     *
     * @param issuer who states it
     * @param credential the id of the credential
     * @param pointer the JSON pointer of the member
     */
    public record Statement(String issuer, String credential, String pointer) {
        /** @throws NullPointerException if a part is null */
        public Statement {
            requireNonNull(issuer, "issuer");
            requireNonNull(credential, "credential");
            requireNonNull(pointer, "pointer");
        }
    }

    /** Copies the list. */
    public UnverifiedStatements {
        statements = List.copyOf(statements);
    }
}
