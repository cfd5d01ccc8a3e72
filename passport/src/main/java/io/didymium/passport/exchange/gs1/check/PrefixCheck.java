package io.didymium.passport.exchange.gs1.check;

import java.util.Optional;

/** Whether the company prefix of a key is assigned. */
final class PrefixCheck {
    private PrefixCheck() {}

    static Optional<String> at(String value, int from, CompanyPrefixes prefixes) {
        return switch (prefixes.find(value.substring(Math.min(from, value.length())))) {
            case ASSIGNED -> Optional.empty();
            case UNASSIGNED -> Optional.of("no company has the prefix of " + value);
            case UNAVAILABLE -> Optional.of("the company prefix of " + value + " cannot be looked up");
        };
    }
}
