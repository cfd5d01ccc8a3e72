package io.didymium.examples.cli.exchange.format;

import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.quantity.MassFraction;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What events of others do not state, and whoever imports them knows. */
public final class EventOptions {
    @Option(
            names = "--kind",
            paramLabel = "STEP=KIND",
            description = "Of events: the kind of process that a business step is, such as commissioning=blending.")
    private Map<String, ProcessKind> kinds = new LinkedHashMap<>();

    @Option(
            names = "--form",
            paramLabel = "ID=FORM",
            description = "Of events: the form of products whose ids begin so, such as"
                    + " https://id.gs1.org/01/04012345123456=oxide.")
    private Map<String, MaterialForm> forms = new LinkedHashMap<>();

    @Option(
            names = "--weighing",
            paramLabel = "PERCENT",
            converter = Percent.class,
            description = "Of events: the standard uncertainty of the scales in per cent of each mass, such as 0.1.")
    private @Nullable MassFraction weighing;

    /** Of a command whose options say it. */
    public EventOptions() {}

    /** The kinds of business steps. */
    public Map<String, ProcessKind> kinds() {
        return Collections.unmodifiableMap(kinds);
    }

    /** The forms of products by the beginning of their ids. */
    public Map<String, MaterialForm> forms() {
        return Collections.unmodifiableMap(forms);
    }

    /** The relative standard uncertainty of masses, if it was given. */
    public Optional<MassFraction> weighing() {
        return Optional.ofNullable(weighing);
    }

    /** A part in per cent. */
    static final class Percent implements ITypeConverter<MassFraction> {
        @Override
        public MassFraction convert(String text) {
            try {
                return MassFraction.parse(text + " %");
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("expected a percentage such as 0.1, found '" + text + "'");
            }
        }
    }
}
