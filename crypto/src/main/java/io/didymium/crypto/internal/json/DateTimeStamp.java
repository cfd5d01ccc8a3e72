package io.didymium.crypto.internal.json;

import io.didymium.crypto.bytes.MalformedInputException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a moment in credentials (XML Schema {@code dateTimeStamp}; VC Data Model 2.0 section 4.9): years of four digits,
 * seconds with up to nine decimals. A text without zone is read as UTC, as the data model demands of readers; none is written.
 */
public final class DateTimeStamp {
    private static final Pattern FORM = Pattern.compile(
            "([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?)(Z|[+-][0-9]{2}:[0-9]{2})?");
    private static final int MAX_OFFSET_SECONDS = 14 * 3600;
    /** What nearly every text looks like, with digits for zeros. */
    private static final String USUAL = "0000-00-00T00:00:00Z";

    private DateTimeStamp() {}

    /** The moment that a text names. */
    public static Instant parse(String text) throws MalformedInputException {
        try {
            Optional<Instant> usual = ofUsual(text);
            if (usual.isPresent()) {
                return usual.get();
            }
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new MalformedInputException("", "not a date and time like 2026-01-31T12:00:00Z");
            }
            LocalDateTime local = LocalDateTime.parse(form.group(1), DateTimeFormatter.ISO_LOCAL_DATE_TIME);
            ZoneOffset offset = form.group(2) == null ? ZoneOffset.UTC : ZoneOffset.of(form.group(2));
            if (Math.abs(offset.getTotalSeconds()) > MAX_OFFSET_SECONDS) {
                throw new MalformedInputException("", "time zone out of range");
            }
            return OffsetDateTime.of(local, offset).toInstant();
        } catch (DateTimeException e) {
            throw new MalformedInputException("", "no such date and time", e);
        }
    }

    /**
     * The moment of a text of the form {@code 2026-01-31T12:00:00Z}, read without a pattern; empty for any other form.
     *
     * @throws DateTimeException if there is no such moment
     */
    public static Optional<Instant> ofUsual(String text) {
        if (text.length() != USUAL.length()) {
            return Optional.empty();
        }
        for (int i = 0; i < USUAL.length(); i++) {
            char c = text.charAt(i);
            if (USUAL.charAt(i) == '0' ? c < '0' || c > '9' : c != USUAL.charAt(i)) {
                return Optional.empty();
            }
        }
        return Optional.of(LocalDateTime.of(
                        Integer.parseInt(text, 0, 4, 10),
                        Integer.parseInt(text, 5, 7, 10),
                        Integer.parseInt(text, 8, 10, 10),
                        Integer.parseInt(text, 11, 13, 10),
                        Integer.parseInt(text, 14, 16, 10),
                        Integer.parseInt(text, 17, 19, 10))
                .toInstant(ZoneOffset.UTC));
    }

    /** The moment that a string member names, if there is one. */
    public static Optional<Instant> find(JsonObject object, String name) throws MalformedInputException {
        Optional<String> text = object.findString(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(text.get()));
        } catch (MalformedInputException e) {
            throw new MalformedInputException(object.location(name), e.reason(), e);
        }
    }

    /** The text of a moment, in UTC. */
    public static String text(Instant moment) {
        return DateTimeFormatter.ISO_INSTANT.format(moment);
    }
}
