package io.didymium.examples.cli.exchange.format;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What files may leave open. */
public final class ImportOptions {
    @Option(
            names = "--decimal",
            paramLabel = "SIGN",
            description = "Of texts: the decimal sign, ${COMPLETION-CANDIDATES}; by default as the numbers show it.")
    private @Nullable DecimalSign decimal;

    @Option(
            names = "--charset",
            paramLabel = "NAME",
            description = "Of texts that are not in UTF-8: their character set, such as windows-1252.")
    private @Nullable Charset charset;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The time zone of times that state none, such as Europe/Oslo or +01:00.")
    private @Nullable ZoneId zone;

    @Mixin
    private final EventOptions events = new EventOptions();

    @Mixin
    private final CertificateOptions certificates = new CertificateOptions();

    /** Of a command whose options say it. */
    public ImportOptions() {}

    /** What events of others leave open. */
    public EventOptions events() {
        return events;
    }

    /** What certificates of others leave open. */
    public CertificateOptions certificates() {
        return certificates;
    }

    /** The decimal sign, if it was given. */
    public Optional<DecimalSign> decimal() {
        return Optional.ofNullable(decimal);
    }

    /** The character set, if it was given. */
    public Optional<Charset> charset() {
        return Optional.ofNullable(charset);
    }

    /** The time zone, if it was given. */
    public Optional<ZoneId> zone() {
        return Optional.ofNullable(zone);
    }
}
