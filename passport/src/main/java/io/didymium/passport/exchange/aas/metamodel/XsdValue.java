package io.didymium.passport.exchange.aas.metamodel;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The texts of the types of XML Schema (W3C XML Schema 1.1, part 2) that values have. */
public final class XsdValue {
    private static final String ZONE = "(?<zone>Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?";
    private static final String YEAR = "(?<year>-?(?:[1-9][0-9]{3,}|0[0-9]{3}))";
    private static final String MONTH = "(?<month>0[1-9]|1[0-2])";
    private static final String DAY = "(?<day>0[1-9]|[12][0-9]|3[01])";
    private static final String TIME =
            "(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?|24:00:00(?:\\.0+)?)";
    private static final Pattern DATE_TIME = Pattern.compile(YEAR + "-" + MONTH + "-" + DAY + "T" + TIME + ZONE);
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern FLOATING =
            Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
    private static final int MAX_FLOAT_TEXT = 1_000;

    private static final Map<String, XsdValue> TYPES = types();

    private final Predicate<String> form;

    private XsdValue(Predicate<String> form) {
        this.form = form;
    }

    private static Map<String, XsdValue> types() {
        Map<String, XsdValue> types = new HashMap<>();
        types.put("xs:string", new XsdValue(XsdValue::isXmlText));
        types.put("xs:boolean", pattern("true|false|1|0"));
        types.put("xs:anyURI", new XsdValue(IriText::isReference));
        types.put("xs:base64Binary", new XsdValue(XsdValue::isBase64));
        types.put("xs:hexBinary", new XsdValue(text -> text.length() % 2 == 0 && text.matches("[0-9a-fA-F]*")));
        types.put("xs:decimal", pattern("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)"));
        types.put(
                "xs:double",
                new XsdValue(text -> isFloating(text, digits -> Double.isFinite(Double.parseDouble(digits)))));
        types.put(
                "xs:float", new XsdValue(text -> isFloating(text, digits -> Float.isFinite(Float.parseFloat(digits)))));
        types.put("xs:integer", integers(null, null));
        types.put("xs:nonNegativeInteger", integers("0", null));
        types.put("xs:positiveInteger", integers("1", null));
        types.put("xs:nonPositiveInteger", integers(null, "0"));
        types.put("xs:negativeInteger", integers(null, "-1"));
        types.put("xs:long", integers("-9223372036854775808", "9223372036854775807"));
        types.put("xs:int", integers("-2147483648", "2147483647"));
        types.put("xs:short", integers("-32768", "32767"));
        types.put("xs:byte", integers("-128", "127"));
        types.put("xs:unsignedLong", integers("0", "18446744073709551615"));
        types.put("xs:unsignedInt", integers("0", "4294967295"));
        types.put("xs:unsignedShort", integers("0", "65535"));
        types.put("xs:unsignedByte", integers("0", "255"));
        types.put("xs:dateTime", date(DATE_TIME.pattern()));
        types.put("xs:date", date(YEAR + "-" + MONTH + "-" + DAY + ZONE));
        types.put("xs:time", pattern(TIME + ZONE));
        types.put("xs:gYear", pattern(YEAR + ZONE));
        types.put("xs:gYearMonth", pattern(YEAR + "-" + MONTH + ZONE));
        types.put("xs:gMonth", pattern("--" + MONTH + ZONE));
        types.put("xs:gMonthDay", date("--" + MONTH + "-" + DAY + ZONE));
        types.put("xs:gDay", pattern("---" + DAY + ZONE));
        types.put(
                "xs:duration",
                pattern("-?P(?=.)(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?"
                        + "(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+(?:\\.[0-9]+)?S)?)?"));
        return types;
    }

    /**
     * A type by its name, such as {@code xs:decimal}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static XsdValue of(String type) {
        XsdValue found = TYPES.get(type);
        if (found == null) {
            throw new IllegalArgumentException("no type of values: " + type);
        }
        return found;
    }

    /** Whether a text is one of a value of the type. */
    public boolean accepts(String text) {
        return form.test(text);
    }

    private static XsdValue pattern(String pattern) {
        return new XsdValue(Pattern.compile(pattern).asMatchPredicate());
    }

    private static XsdValue integers(@Nullable String least, @Nullable String most) {
        return new XsdValue(text -> INTEGER.matcher(text).matches()
                && (least == null || compare(text, least) >= 0)
                && (most == null || compare(text, most) <= 0));
    }

    /** Compares without making a number of a text of any length. */
    private static int compare(String text, String bound) {
        boolean negative = text.startsWith("-");
        String digits = text.replaceFirst("^[+-]?0*(?=[0-9])", "");
        if (digits.length() > bound.length() + 1) {
            return negative ? -1 : 1;
        }
        BigInteger number = new BigInteger(digits);
        return (negative ? number.negate() : number).compareTo(new BigInteger(bound));
    }

    private static boolean isFloating(String text, Predicate<String> finite) {
        return text.equals("NaN")
                || text.equals("INF")
                || text.equals("-INF")
                || (text.length() <= MAX_FLOAT_TEXT && FLOATING.matcher(text).matches() && finite.test(text));
    }

    /** Dates with a day, which must be there in their month; those without a year may be of a leap year. */
    private static XsdValue date(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        boolean dated = pattern.contains("<year>");
        return new XsdValue(text -> {
            Matcher date = compiled.matcher(text);
            return date.matches() && isDay(dated ? date.group("year") : "0004", date.group("month"), date.group("day"));
        });
    }

    private static boolean isDay(String year, String month, String day) {
        if (year.matches("-?0+")) {
            return false;
        }
        int days = switch (month) {
            case "02" -> isLeap(year) ? 29 : 28;
            case "04", "06", "09", "11" -> 30;
            default -> 31;
        };
        return Integer.parseInt(day) <= days;
    }

    /** Whether a year of the Gregorian calendar is one, in which the year before 0001 is -0001. */
    private static boolean isLeap(String year) {
        boolean before = year.startsWith("-");
        int rest = 0;
        for (int i = before ? 1 : 0; i < year.length(); i++) {
            rest = (rest * 10 + (year.charAt(i) - '0')) % 400;
        }
        int counted = before ? Math.floorMod(1 - rest, 400) : rest;
        return counted % 4 == 0 && (counted % 100 != 0 || counted == 0);
    }

    /** Whether a text is a date and time that says it is in UTC. */
    static boolean isUtc(String text) {
        return of("xs:dateTime").accepts(text)
                && (text.endsWith("Z") || text.endsWith("+00:00") || text.endsWith("-00:00"));
    }

    /** Whether XML can have the characters of a text. */
    static boolean isXmlText(String text) {
        return text.codePoints()
                .allMatch(c -> c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c <= 0xfffd) || c >= 0x10000);
    }

    /** Whether a text is in base64, with a space between characters at most. */
    static boolean isBase64(String text) {
        String code = text.replaceAll("(?<=[^ ]) (?=[^ ])", "");
        int padded = code.endsWith("==") ? 2 : code.endsWith("=") ? 1 : 0;
        String digits = code.substring(0, code.length() - padded);
        return code.length() % 4 == 0
                && digits.matches("[A-Za-z0-9+/]*")
                && (padded == 0
                        || (padded == 1 ? "AEIMQUYcgkosw048" : "AQgw").indexOf(digits.charAt(digits.length() - 1))
                                >= 0);
    }
}
