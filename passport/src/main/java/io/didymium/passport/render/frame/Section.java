package io.didymium.passport.render.frame;

import io.didymium.passport.render.markup.Cell;
import io.didymium.passport.render.markup.Tag;
import io.didymium.passport.render.text.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A section of a page with its heading, while it is put together. */
public final class Section {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Wording wording;
    private final String id;
    private final String title;
    private final List<Tag> parts = new ArrayList<>();

    /** Starts a section; its title is the text of its id. */
    public Section(String id, Wording wording) {
        this.wording = wording;
        this.id = id;
        title = wording.text("section." + id);
    }

    /** Its id, by which the page links to it. */
    public String id() {
        return id;
    }

    /** Its heading. */
    public String title() {
        return title;
    }

    /** Adds a part. */
    public Section add(Tag part) {
        parts.add(part);
        return this;
    }

    /** Adds a paragraph of the program's own words. */
    public Section say(String key, String... arguments) {
        return add(Tag.of("p").text(wording.text(key, arguments)));
    }

    /** Adds a note in small print. */
    public Section note(String key, String... arguments) {
        return add(Tag.of("p", "note").text(wording.text(key, arguments)));
    }

    /** The section as part of a page. */
    public Tag tag() {
        String heading = id + "-heading";
        return Tag.of("section")
                .with("id", id)
                .with("aria-labelledby", heading)
                .add(Tag.of("h2").with("id", heading).text(title))
                .add(parts);
    }

    /** A time, to the minute. */
    public static Tag time(Instant time) {
        return Tag.of("time").with("datetime", time.toString()).text(MINUTE.format(time));
    }

    /** A day. */
    public static Tag day(Instant time) {
        return Tag.of("time").with("datetime", time.toString()).text(dayText(time));
    }

    /** A day of local time. */
    public static Tag day(OffsetDateTime time) {
        return Tag.of("time").with("datetime", time.toString()).text(DateTimeFormatter.ISO_LOCAL_DATE.format(time));
    }

    /** A day as text. */
    public static String dayText(Instant time) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(time.atOffset(ZoneOffset.UTC));
    }

    /** A number of the model, with its unit. */
    public static Tag amount(Wording wording, BigDecimal exact, String unit, String what) {
        return Tag.of("span")
                .add(Cell.number(exact, what).text(wording.number(exact)))
                .text(unit.isEmpty() ? "" : "\u00a0" + unit);
    }
}
