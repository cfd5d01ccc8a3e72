package io.didymium.crypto.status;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** XML Schema's dateTimeStamp, as credentials write moments; without a zone it is UTC (VC Data Model 2.0 section 4.9). */
final class DateTimeStamp {
    private static final Pattern FORM = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})?");

    private DateTimeStamp() {}

    static Optional<Instant> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    form.group(2) == null
                            ? LocalDateTime.parse(text).toInstant(ZoneOffset.UTC)
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notOnTheCalendar) {
            return Optional.empty();
        }
    }
}
