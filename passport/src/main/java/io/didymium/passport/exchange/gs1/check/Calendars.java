package io.didymium.passport.exchange.gs1.check;

import java.time.YearMonth;
import java.util.Optional;

/** Times and dates in digits. */
final class Calendars {
    private Calendars() {}

    /** Pairs of digits, each below a limit. */
    static Optional<String> parts(String value, String name, int... limits) {
        return Characters.digits(value).or(() -> {
            if (value.length() != 2 * limits.length) {
                return Optional.of("a " + name + " has " + 2 * limits.length + " digits, found '" + value + "'");
            }
            for (int i = 0; i < limits.length; i++) {
                if (number(value, 2 * i, 2 * i + 2) >= limits[i]) {
                    return Optional.of("there is no " + name + " " + value);
                }
            }
            return Optional.empty();
        });
    }

    /** A date, its year of two or four digits; day 00 stands for the month if that is allowed. */
    static Optional<String> date(String value, int yearDigits, boolean mayBeMonth) {
        return Characters.digits(value).or(() -> {
            if (value.length() != yearDigits + 4) {
                return Optional.of("a date has " + (yearDigits + 4) + " digits, found '" + value + "'");
            }
            // Every century of two digits has the leap years of 2000 to 2099 within the window of GS1 (7.12).
            int year = number(value, 0, yearDigits) + (yearDigits == 2 ? 2000 : 0);
            int month = number(value, yearDigits, yearDigits + 2);
            int day = number(value, yearDigits + 2, yearDigits + 4);
            if (month < 1 || month > 12) {
                return Optional.of("there is no month " + month);
            }
            boolean exists = day >= (mayBeMonth ? 0 : 1)
                    && day <= YearMonth.of(year, month).lengthOfMonth();
            return exists ? Optional.empty() : Optional.of("there is no day " + day + " in month " + month);
        });
    }

    private static int number(String value, int from, int to) {
        return Integer.parseInt(value, from, to, 10);
    }
}
