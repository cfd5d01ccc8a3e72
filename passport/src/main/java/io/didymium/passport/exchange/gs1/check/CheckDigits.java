package io.didymium.passport.exchange.gs1.check;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;

/** Check digits and pairs (GS1 General Specifications, 7.9; ISO 13616 for account numbers). */
final class CheckDigits {
    private static final String PAIR = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    /** The most characters before a check pair; GS1 itself needs 28. */
    private static final int LONGEST_DATA = 97;

    private static final int[] PRIMES = Stream.iterate(BigInteger.TWO, BigInteger::nextProbablePrime)
            .limit(LONGEST_DATA)
            .mapToInt(BigInteger::intValueExact)
            .toArray();
    private static final int PAIR_MODULUS = 1021;
    private static final BigInteger IBAN_MODULUS = BigInteger.valueOf(97);

    private CheckDigits() {}

    static Optional<String> digit(String value) {
        if (value.isEmpty()) {
            return Optional.of("is too short for a check digit");
        }
        return Characters.digits(value).or(() -> {
            int last = value.length() - 1;
            int expected = last == 0 ? 0 : CheckDigit.of(value.substring(0, last));
            return expected == value.charAt(last) - '0'
                    ? Optional.empty()
                    : Optional.of("the check digit of " + value + " should be " + expected);
        });
    }

    static Optional<String> pair(String value) {
        int data = value.length() - 2;
        if (data < 0) {
            return Optional.of("is too short for a check pair");
        }
        if (data > LONGEST_DATA) {
            return Optional.of("is too long for a check pair");
        }
        return Characters.set82(value).or(() -> {
            int sum = 0;
            for (int i = 0; i < data; i++) {
                sum += PRIMES[data - 1 - i] * Characters.SET_82.indexOf(value.charAt(i));
            }
            int rest = sum % PAIR_MODULUS;
            String expected = "" + PAIR.charAt(rest >> 5) + PAIR.charAt(rest & 31);
            return value.endsWith(expected)
                    ? Optional.empty()
                    : Optional.of("the check pair of " + value + " should be " + expected);
        });
    }

    static Optional<String> iban(String value) {
        if (value.length() <= 10 || value.length() > 34) {
            return Optional.of("an account number has 11 to 34 characters, found " + value.length());
        }
        Optional<String> fault = Characters.matches(value, "[0-9A-Z]*", "expected digits and capital letters")
                .or(() -> Codes.known("iso3166alpha2", value.substring(0, 2)));
        if (fault.isPresent()) {
            return fault;
        }
        StringBuilder digits = new StringBuilder();
        (value.substring(4) + value.substring(0, 4))
                .chars()
                .forEach(character -> digits.append(Character.digit(character, 36)));
        return new BigInteger(digits.toString()).mod(IBAN_MODULUS).equals(BigInteger.ONE)
                ? Optional.empty()
                : Optional.of("the check digits of " + value + " are wrong");
    }
}
