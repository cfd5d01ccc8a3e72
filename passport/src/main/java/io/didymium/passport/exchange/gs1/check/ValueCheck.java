package io.didymium.passport.exchange.gs1.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A check of a part of a value, by its name in the GS1 Barcode Syntax Dictionary. */
public enum ValueCheck {
    /** Digits alone. */
    CSETNUMERIC((value, prefixes) -> Characters.digits(value)),
    /** The characters of set 39. */
    CSET39((value, prefixes) -> Characters.set39(value)),
    /** Base64url with padding to a multiple of three characters of six bits. */
    CSET64((value, prefixes) -> Characters.set64(value)),
    /** The characters of set 82. */
    CSET82((value, prefixes) -> Characters.set82(value)),
    /** The last digit is the check digit modulo 10. */
    CSUM((value, prefixes) -> CheckDigits.digit(value)),
    /** The last two characters are the check pair modulo 1021. */
    CSUMALPHA((value, prefixes) -> CheckDigits.pair(value)),
    /** The company prefix at the first character is assigned. */
    GCPPOS1((value, prefixes) -> PrefixCheck.at(value, 0, prefixes)),
    /** The company prefix at the second character is assigned. */
    GCPPOS2((value, prefixes) -> PrefixCheck.at(value, 1, prefixes)),
    /** At least one character is no digit. */
    HASNONDIGIT((value, prefixes) -> Characters.oneIsNoDigit(value)),
    /** Hyphens alone. */
    HYPHEN((value, prefixes) -> Characters.matches(value, "-+", "expected hyphens")),
    /** No zero at the start. */
    NOZEROPREFIX((value, prefixes) -> Characters.withoutLeadingZero(value)),
    /** A number above zero. */
    NONZERO((value, prefixes) -> Characters.aboveZero(value)),
    /** Zeros alone. */
    ZERO((value, prefixes) -> Characters.matches(value, "0+", "expected zeros")),
    /** 0 or 1. */
    YESNO((value, prefixes) -> Characters.matches(value, "[01]", "expected 0 or 1")),
    /** Percent signs are followed by two hexadecimal digits. */
    PCENC((value, prefixes) -> Characters.matches(
            value, "([^%]|%[0-9A-Fa-f]{2})*", "expected two hexadecimal digits after each percent sign")),
    /** One character of an index of importers. */
    IMPORTERIDX((value, prefixes) -> Characters.matches(value, "[-_0-9A-Za-z]", "expected one of -_0-9A-Za-z")),
    /** An hour. */
    HH((value, prefixes) -> Calendars.parts(value, "hour", 24)),
    /** A minute. */
    MI((value, prefixes) -> Calendars.parts(value, "minute", 60)),
    /** A second. */
    SS((value, prefixes) -> Calendars.parts(value, "second", 60)),
    /** An hour and a minute. */
    HHMI((value, prefixes) -> Calendars.parts(value, "time", 24, 60)),
    /** A day of a year of two digits. */
    YYMMDD((value, prefixes) -> Calendars.date(value, 2, false)),
    /** A day or a month of a year of two digits. */
    YYMMD0((value, prefixes) -> Calendars.date(value, 2, true)),
    /** A day. */
    YYYYMMDD((value, prefixes) -> Calendars.date(value, 4, false)),
    /** A day or a month. */
    YYYYMMD0((value, prefixes) -> Calendars.date(value, 4, true)),
    /** A number and a total of the same digits, such as 0203. */
    PIECEOFTOTAL((value, prefixes) -> Sequences.pieceOfTotal(value)),
    /** A place and a total, such as 2/3. */
    POSINSEQSLASH((value, prefixes) -> Sequences.placeOfTotal(value)),
    /** A latitude in units of 10^-7 degrees from the south pole. */
    LATITUDE((value, prefixes) -> Sequences.angle(value, "latitude", 1_800_000_000L)),
    /** A longitude in units of 10^-7 degrees. */
    LONGITUDE((value, prefixes) -> Sequences.angle(value, "longitude", 3_600_000_000L)),
    /** A country by its numeric code of ISO 3166-1. */
    ISO3166((value, prefixes) -> Codes.known("iso3166", value)),
    /** A country by its numeric code of ISO 3166-1, or 999 for several. */
    ISO3166999((value, prefixes) -> value.equals("999") ? Optional.empty() : Codes.known("iso3166", value)),
    /** A country by its two letters of ISO 3166-1. */
    ISO3166ALPHA2((value, prefixes) -> Codes.known("iso3166alpha2", value)),
    /** A currency by its numeric code of ISO 4217. */
    ISO4217((value, prefixes) -> Codes.known("iso4217", value)),
    /** A sex by ISO/IEC 5218. */
    ISO5218((value, prefixes) -> Characters.matches(value, "[0129]", "expected 0, 1, 2 or 9")),
    /** A kind of package by UN/CEFACT Recommendation 21. */
    PACKAGETYPE((value, prefixes) -> Codes.known("packagetype", value)),
    /** A kind of data carrier. */
    MEDIATYPE((value, prefixes) -> Characters.matches(value, "0[1-9]|10|[89][0-9]", "expected 01 to 10 or 80 to 99")),
    /** A winding direction of rolls. */
    WINDING((value, prefixes) -> Characters.matches(value, "[019]", "expected 0, 1 or 9")),
    /** An account number by ISO 13616. */
    IBAN((value, prefixes) -> CheckDigits.iban(value)),
    /** A coupon of North America. */
    COUPONCODE((value, prefixes) -> new CouponReader(value, prefixes).coupon()),
    /** A positive offer file of coupons. */
    COUPONPOSOFFER((value, prefixes) -> new CouponReader(value, prefixes).positiveOffer());

    @SuppressWarnings("ImmutableEnumChecker") // The rules have no state.
    private final Rule rule;

    ValueCheck(Rule rule) {
        this.rule = rule;
    }

    /** Looks at a value. */
    @FunctionalInterface
    private interface Rule {
        Optional<String> fault(String value, CompanyPrefixes prefixes);
    }

    /** The check of a name in the dictionary, such as {@code csum}. */
    public static Optional<ValueCheck> find(String id) {
        return Arrays.stream(values()).filter(check -> check.id().equals(id)).findFirst();
    }

    /** The name in the dictionary. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is wrong with a value, empty if nothing. */
    public Optional<String> fault(String value, CompanyPrefixes prefixes) {
        return rule.fault(value, prefixes);
    }
}
