package io.didymium.passport.exchange.gs1.check;

import java.math.BigInteger;
import java.util.Optional;

/** Places in a whole, and angles. */
final class Sequences {
    private Sequences() {}

    static Optional<String> pieceOfTotal(String value) {
        if (value.isEmpty() || value.length() % 2 != 0) {
            return Optional.of("a piece of a total has an even number of digits, found '" + value + "'");
        }
        return Characters.digits(value)
                .or(() -> within(value.substring(0, value.length() / 2), value.substring(value.length() / 2), value));
    }

    static Optional<String> placeOfTotal(String value) {
        return Characters.matches(value, "[1-9][0-9]*/[1-9][0-9]*", "expected a place such as 2/3")
                .or(() ->
                        within(value.substring(0, value.indexOf('/')), value.substring(value.indexOf('/') + 1), value));
    }

    private static Optional<String> within(String place, String total, String value) {
        BigInteger number = new BigInteger(place);
        return number.signum() > 0 && number.compareTo(new BigInteger(total)) <= 0
                ? Optional.empty()
                : Optional.of("there is no place " + value);
    }

    static Optional<String> angle(String value, String name, long limit) {
        return Characters.digits(value).or(() -> {
            if (value.length() != 10) {
                return Optional.of("a " + name + " has 10 digits, found '" + value + "'");
            }
            return Long.parseLong(value) <= limit ? Optional.empty() : Optional.of("there is no " + name + " " + value);
        });
    }
}
