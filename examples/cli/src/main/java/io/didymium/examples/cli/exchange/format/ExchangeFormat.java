package io.didymium.examples.cli.exchange.format;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A format of another system, as the option {@code --format} names it. */
public final class ExchangeFormat {
    private final String id;
    private final String title;
    private final String checked;
    private final @Nullable FormatWriter writer;
    private final @Nullable FormatReader reader;

    private ExchangeFormat(
            String id, String title, String checked, @Nullable FormatWriter writer, @Nullable FormatReader reader) {
        this.id = id;
        this.title = title;
        this.checked = checked;
        this.writer = writer;
        this.reader = reader;
    }

    /** A format in which passports are written. */
    public static ExchangeFormat written(String id, String title, String checked, FormatWriter writer) {
        return new ExchangeFormat(id, title, checked, writer, null);
    }

    /** A format of which drafts are made. */
    public static ExchangeFormat read(String id, String title, String checked, FormatReader reader) {
        return new ExchangeFormat(id, title, checked, null, reader);
    }

    /** A format for both ways. */
    public static ExchangeFormat both(
            String id, String title, String checked, FormatWriter writer, FormatReader reader) {
        return new ExchangeFormat(id, title, checked, writer, reader);
    }

    /** The name on the command line: lower case, digits and hyphens. */
    public String id() {
        return id;
    }

    /** What it is, with its version. */
    public String title() {
        return title;
    }

    /** What the written or read files were compared with. */
    public String checked() {
        return checked;
    }

    /** How passports are written in it, if they are. */
    public Optional<FormatWriter> writer() {
        return Optional.ofNullable(writer);
    }

    /** How drafts are read from it, if they are. */
    public Optional<FormatReader> reader() {
        return Optional.ofNullable(reader);
    }
}
