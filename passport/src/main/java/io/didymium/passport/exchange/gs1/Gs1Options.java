package io.didymium.passport.exchange.gs1;

import static java.util.Objects.requireNonNull;

import io.didymium.passport.exchange.gs1.check.CompanyPrefixes;

/**
 * How strictly GS1 identifiers are read.
 *
 * @param shortGtins whether GTINs of 8, 12 and 13 digits are read, and filled with zeros to 14
 * @param names whether the names of Digital Link 1.1 are read, such as {@code gtin} for {@code 01}
 * @param unknownIdentifiers whether identifiers that release 26.0 does not have are read as text
 * @param prefixes what is known of company prefixes
 */
public record Gs1Options(boolean shortGtins, boolean names, boolean unknownIdentifiers, CompanyPrefixes prefixes) {
    /** Digital Link 1.7, with the short GTINs of earlier releases. */
    public static final Gs1Options STANDARD = new Gs1Options(true, false, false, CompanyPrefixes.UNCHECKED);

    /** @throws NullPointerException if there is no answer on prefixes */
    public Gs1Options {
        requireNonNull(prefixes, "prefixes");
    }
}
