package io.didymium.passport.exchange.gs1.check;

import java.util.Optional;

/** Coupons of North America, field by field (GS1 US, North American Coupon Application Guideline; AI 8110 and 8112). */
final class CouponReader {
    private static final int LONGER = 6;

    private final String value;
    private final CompanyPrefixes prefixes;
    private int at;

    CouponReader(String value, CompanyPrefixes prefixes) {
        this.value = value;
        this.prefixes = prefixes;
    }

    /** What is wrong with a coupon (8110). */
    Optional<String> coupon() {
        return fault(() -> {
            prefix(length("company prefix", "0123456", LONGER));
            take("offer code", 6);
            variable("save value", "12345", 0);
            purchase("first purchase");
            if (value.startsWith("1", at)) {
                at++;
                code("additional purchase rules", "0123");
                purchase("second purchase");
                optionalPrefix();
            }
            if (value.startsWith("2", at)) {
                at++;
                purchase("third purchase");
                optionalPrefix();
            }
            dates();
            if (value.startsWith("5", at)) {
                at++;
                variable("serial number", "0123456789", LONGER);
            }
            if (value.startsWith("6", at)) {
                at++;
                prefix(length("retailer", "1234567", LONGER));
            }
            if (value.startsWith("9", at)) {
                at++;
                code("save value code", "01256");
                code("item that the save value applies to", "012");
                code("store coupon flag", "0123456789");
                code("multiplication flag", "01");
            }
        });
    }

    /** What is wrong with a positive offer file (8112). */
    Optional<String> positiveOffer() {
        return fault(() -> {
            code("format", "01");
            prefix(length("funder", "0123456", LONGER));
            take("offer code", 6);
            variable("serial number", "0123456789", LONGER);
        });
    }

    private Optional<String> fault(Runnable fields) {
        Optional<String> characters = Characters.digits(value);
        if (characters.isPresent()) {
            return characters;
        }
        try {
            fields.run();
        } catch (CouponFault e) {
            return Optional.of(e.text);
        }
        return at == value.length() ? Optional.empty() : Optional.of("has more than the fields of a coupon");
    }

    private void dates() {
        String end = dateIf("3", "expiration date");
        String start = dateIf("4", "start date");
        if (!end.isEmpty() && !start.isEmpty() && end.compareTo(start) < 0) {
            throw new CouponFault("expires before it starts");
        }
    }

    private String dateIf(String field, String name) {
        if (!value.startsWith(field, at)) {
            return "";
        }
        at++;
        String date = take(name, 6);
        Calendars.date(date, 2, false).ifPresent(fault -> {
            throw new CouponFault(name + ": " + fault);
        });
        return date;
    }

    private void purchase(String name) {
        variable(name + " requirement", "12345", 0);
        code(name + " requirement code", "012349");
        take(name + " family code", 3);
    }

    private void optionalPrefix() {
        if (value.startsWith("9", at)) {
            at++;
        } else {
            prefix(length("company prefix", "0123456", LONGER));
        }
    }

    private void prefix(int length) {
        String prefix = take("company prefix", length);
        PrefixCheck.at(prefix, 0, prefixes).ifPresent(fault -> {
            throw new CouponFault(fault);
        });
    }

    private void variable(String name, String lengths, int longer) {
        take(name, length(name, lengths, longer));
    }

    private int length(String name, String allowed, int longer) {
        return code("length of the " + name, allowed) - '0' + longer;
    }

    private char code(String name, String allowed) {
        char code = take(name, 1).charAt(0);
        if (allowed.indexOf(code) < 0) {
            throw new CouponFault("there is no " + name + " " + code);
        }
        return code;
    }

    private String take(String name, int length) {
        if (value.length() - at < length) {
            throw new CouponFault("ends within the " + name);
        }
        at += length;
        return value.substring(at - length, at);
    }

    /** Ends the reading of one coupon, within this class alone. */
    private static final class CouponFault extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String text;

        CouponFault(String text) {
            super(text, null, false, false);
            this.text = text;
        }
    }
}
