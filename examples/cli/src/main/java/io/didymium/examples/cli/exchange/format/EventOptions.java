package io.didymium.examples.cli.exchange.format;

import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.quantity.MassFraction;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What events of others do not state, and whoever imports them knows. */
public final class EventOptions {
    @Option(
            names = "--kind",
            paramLabel = "STEP=KIND",
            converter = {Word.class, KindWord.class},
            description = "Of events: the kind of process that a business step is, such as commissioning=blending.")
    private Map<String, ProcessKind> kinds = new LinkedHashMap<>();

    @Option(
            names = "--form",
            paramLabel = "ID=FORM",
            converter = {Word.class, FormWord.class},
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

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(text)) {
                return constant;
            }
        }
        throw new TypeConversionException("expected one of "
                + Arrays.stream(type.getEnumConstants()).map(EventOptions::word).collect(Collectors.joining(", "))
                + ", found '" + text + "'");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A text as it is. */
    static final class Word implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            return text;
        }
    }

    /** The word of a kind of process. */
    static final class KindWord implements ITypeConverter<ProcessKind> {
        @Override
        public ProcessKind convert(String text) {
            return constant(ProcessKind.class, text);
        }
    }

    /** The word of a form. */
    static final class FormWord implements ITypeConverter<MaterialForm> {
        @Override
        public MaterialForm convert(String text) {
            return constant(MaterialForm.class, text);
        }
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
