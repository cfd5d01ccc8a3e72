package io.didymium.passport.exchange.aas.metamodel;

import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of texts, as the table of classes names them. Lengths are in UTF-16 units. */
enum TextKind {
    TEXT("text", 0, Integer.MAX_VALUE, ""),
    NON_EMPTY("nonEmpty", 1, Integer.MAX_VALUE, ""),
    /** 2,000 characters in version 3.0. */
    IDENTIFIER("identifier", 1, 2_048, ""),
    NAME("name", 1, 128, ""),
    LABEL("label", 1, 64, ""),
    TOPIC("topic", 1, 255, ""),
    TEXT_18("text18", 1, 18, ""),
    TEXT_128("text128", 1, 128, ""),
    TEXT_255("text255", 1, 255, ""),
    TEXT_1023("text1023", 1, 1_023, ""),
    /** Without hyphens in version 3.0, and of two characters at least in 3.1. */
    ID_SHORT("idShort", 1, 128, "is no short id, of letters, digits and _"),
    VERSION("version", 1, 4, "is no number without leading zeros"),
    LANGUAGE("language", 1, 2_048, "is no tag of a language (BCP 47)"),
    /** 100 characters in version 3.0. */
    CONTENT_TYPE("contentType", 1, 128, "is no media type (RFC 9110)"),
    /** 2,000 characters of any kind in version 3.0. */
    PATH("path", 1, 2_048, "is no reference to a resource (RFC 3987)"),
    BASE64("base64", 0, Integer.MAX_VALUE, "is not in base64"),
    DURATION("duration", 1, Integer.MAX_VALUE, "is no duration"),
    UTC("utc", 1, Integer.MAX_VALUE, "is no date and time in UTC");

    private static final Pattern ID_SHORT_3_0 = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]*");
    private static final Pattern ID_SHORT_3_1 = Pattern.compile("[a-zA-Z][a-zA-Z0-9_-]*[a-zA-Z0-9_]+");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]*");
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String QUOTED = "\"(?:[\\t !#-\\[\\]-~\\u0080-\\u00ff]|\\\\[\\t !-~\\u0080-\\u00ff])*\"";
    private static final Pattern MEDIA_TYPE =
            Pattern.compile(TOKEN + "/" + TOKEN + "(?:[ \\t]*;[ \\t]*" + TOKEN + "=(?:" + TOKEN + "|" + QUOTED + "))*");

    private final String label;
    private final int shortest;
    private final int longest;
    private final String reason;

    TextKind(String label, int shortest, int longest, String reason) {
        this.label = label;
        this.shortest = shortest;
        this.longest = longest;
        this.reason = reason;
    }

    static TextKind named(String label) {
        for (TextKind kind : values()) {
            if (kind.label.equals(label)) {
                return kind;
            }
        }
        throw new IllegalStateException("no kind of text is called " + label);
    }

    /** What is wrong with a text. */
    Optional<String> fault(String text, AasVersion version) {
        int most = version == AasVersion.V3_0 ? longestIn30() : longest;
        if (text.length() < shortest || text.length() > most) {
            return Optional.of("must have " + shortest + " to " + most + " characters, has " + text.length());
        }
        if (!XsdValue.isXmlText(text)) {
            return Optional.of("has a character that XML does not have");
        }
        return isOfForm(text, version) ? Optional.empty() : Optional.of(reason);
    }

    private int longestIn30() {
        return switch (this) {
            case IDENTIFIER, PATH -> 2_000;
            case CONTENT_TYPE -> 100;
            default -> longest;
        };
    }

    private boolean isOfForm(String text, AasVersion version) {
        return switch (this) {
            case ID_SHORT ->
                (version == AasVersion.V3_0 ? ID_SHORT_3_0 : ID_SHORT_3_1)
                        .matcher(text)
                        .matches();
            case VERSION -> NUMBER.matcher(text).matches();
            case LANGUAGE -> Language.isTag(text);
            case CONTENT_TYPE -> MEDIA_TYPE.matcher(text).matches();
            case PATH -> version == AasVersion.V3_0 || IriText.isReference(text);
            case BASE64 -> XsdValue.isBase64(text);
            case DURATION -> XsdValue.of("xs:duration").accepts(text);
            case UTC -> XsdValue.isUtc(text);
            default -> true;
        };
    }
}
