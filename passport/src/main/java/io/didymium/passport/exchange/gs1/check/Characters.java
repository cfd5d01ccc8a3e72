package io.didymium.passport.exchange.gs1.check;

import java.util.Optional;

/** Which characters a value may hold (GS1 General Specifications, 7.11). */
final class Characters {
    /** Character set 82 in the order in which its characters have values for check pairs. */
    static final String SET_82 = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    private static final String SET_39 = "#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";

    private Characters() {}

    static Optional<String> digits(String value) {
        return only(value, DIGITS, "digits");
    }

    static Optional<String> set39(String value) {
        return only(value, SET_39, "character set 39");
    }

    static Optional<String> set82(String value) {
        return only(value, SET_82, "character set 82");
    }

    /** Base64url without or with all of its padding. */
    static Optional<String> set64(String value) {
        return matches(value, "[-_0-9A-Za-z]*={0,2}", "expected base64url")
                .or(() -> value.endsWith("=") && value.length() % 3 != 0
                        ? Optional.of("padding must fill the last three characters")
                        : Optional.empty());
    }

    static Optional<String> oneIsNoDigit(String value) {
        return matches(value, ".*[^0-9].*", "expected a character that is no digit");
    }

    static Optional<String> withoutLeadingZero(String value) {
        return digits(value)
                .or(() -> value.startsWith("0") ? Optional.of("expected no leading zero") : Optional.empty());
    }

    static Optional<String> aboveZero(String value) {
        return digits(value).or(() -> matches(value, ".*[1-9].*", "expected a number above zero"));
    }

    static Optional<String> matches(String value, String pattern, String fault) {
        return value.matches(pattern) ? Optional.empty() : Optional.of(fault + ", found '" + value + "'");
    }

    private static Optional<String> only(String value, String set, String name) {
        return value.chars()
                .filter(character -> set.indexOf(character) < 0)
                .mapToObj(character -> "'" + Character.toString(character) + "' is not of " + name)
                .findFirst();
    }
}
