package io.didymium.passport.exchange.gs1;

import io.didymium.passport.exchange.gs1.check.CompanyPrefixes;
import java.util.List;
import java.util.Optional;

/**
 * An application identifier: what a value means, and what form it has (GS1 General Specifications, 3).
 *
 * <p>Start with {@link #find}.
 */
public final class ApplicationIdentifier {
    private final String code;
    private final Row row;

    ApplicationIdentifier(String code, Row row) {
        this.code = code;
        this.row = row;
    }

    /**
     * A row of the table: an identifier or a range.
     *
     * @param fixed whether the length is predefined, so that no separator follows
     * @param attribute whether it may be an attribute in the query of a Digital Link
     * @param qualifiers of a primary key its qualifiers in order, by alternative
     * @param required groups of which one alternative must be there each, an alternative being identifiers joined by a plus sign
     * @param excluded identifiers that must not be there
     */
    record Row(
            boolean fixed,
            boolean attribute,
            Optional<List<List<String>>> qualifiers,
            List<List<String>> required,
            List<String> excluded,
            List<Gs1Component> components,
            String title) {}

    /** The identifier of a code, such as {@code 01}; empty if the table of release 26.0 does not have it. */
    public static Optional<ApplicationIdentifier> find(String code) {
        return IdentifierTable.find(code);
    }

    /** The code, two to four digits. */
    public String code() {
        return code;
    }

    /** The data title, such as {@code GTIN}; empty if there is none. */
    public String title() {
        return row.title();
    }

    /** Whether it is a primary key of Digital Links. */
    public boolean isKey() {
        return row.qualifiers().isPresent();
    }

    /**
     * What is wrong with a value; empty if nothing.
     *
     * @param prefixes what is known of company prefixes
     */
    public Optional<String> fault(String value, CompanyPrefixes prefixes) {
        int at = 0;
        for (Gs1Component component : row.components()) {
            int left = value.length() - at;
            if (left == 0 && component.optional()) {
                continue;
            }
            int length = Math.min(left, component.most());
            if (length < component.least()) {
                return Optional.of("(" + code + ") " + value + " is too short");
            }
            Optional<String> fault = component.fault(value.substring(at, at + length), prefixes);
            if (fault.isPresent()) {
                return Optional.of("(" + code + ") " + value + ": " + fault.get());
            }
            at += length;
        }
        return at == value.length() ? Optional.empty() : Optional.of("(" + code + ") " + value + " is too long");
    }

    Row row() {
        return row;
    }

    /** Equal if the codes are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ApplicationIdentifier that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return "(" + code + ")";
    }
}
