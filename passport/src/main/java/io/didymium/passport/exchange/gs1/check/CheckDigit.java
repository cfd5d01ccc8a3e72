package io.didymium.passport.exchange.gs1.check;

/** The check digit of a numeric key of GS1 (GS1 General Specifications, 7.9.1). */
public final class CheckDigit {
    private CheckDigit() {}

    /**
     * The digit that belongs behind some digits.
     *
     * @throws IllegalArgumentException if they are no digits
     */
    public static int of(String digits) {
        if (digits.isEmpty() || Characters.digits(digits).isPresent()) {
            throw new IllegalArgumentException("digits expected: '" + digits + "'");
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += ((digits.length() - i) % 2 == 0 ? 1 : 3) * (digits.charAt(i) - '0');
        }
        return (10 - sum % 10) % 10;
    }
}
