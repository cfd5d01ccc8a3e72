package io.didymium.examples.cli.usage;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of arguments, and says in words what was expected. */
public final class ArgumentTexts {
    private ArgumentTexts() {}

    /**
     * Teaches a command line to read values.
     *
     * @param folder what relative paths are relative to; empty for that of the process
     */
    public static void register(CommandLine line, Path folder) {
        setWords(line);
        line.registerConverter(Instant.class, ArgumentTexts::instant);
        line.registerConverter(LocalDate.class, ArgumentTexts::day);
        line.registerConverter(Charset.class, ArgumentTexts::charset);
        line.registerConverter(ZoneId.class, ArgumentTexts::zone);
        line.registerConverter(Path.class, text -> path(folder, text));
        ITypeConverter<Integer> integer = number("a whole number", Integer::valueOf);
        line.registerConverter(Integer.class, integer);
        line.registerConverter(int.class, integer);
        ITypeConverter<Long> large = number("a whole number", Long::valueOf);
        line.registerConverter(Long.class, large);
        line.registerConverter(long.class, large);
        ITypeConverter<Double> real = number("a number such as 0.05", Double::valueOf);
        line.registerConverter(Double.class, real);
        line.registerConverter(double.class, real);
        line.registerConverter(BigDecimal.class, number("a number such as 0.05", BigDecimal::new));
    }

    /**
     * Lets the words of an enumeration be written as everywhere else, in lower case with hyphens, also where they are completed and listed.
     */
    private static void setWords(CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        for (OptionSpec option : List.copyOf(spec.options())) {
            Class<?>[] types = option.auxiliaryTypes();
            Class<?> type = types.length > 0 ? types[types.length - 1] : option.type();
            if (type.isEnum() && option.group() == null) {
                Map<String, Object> words = new LinkedHashMap<>();
                for (Object constant : type.getEnumConstants()) {
                    words.put(
                            ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
                }
                ITypeConverter<Object> constants = text -> word(words, text);
                OptionSpec.Builder worded = OptionSpec.builder(option);
                spec.remove(option);
                spec.addOption((option.typeInfo().isMap()
                                ? worded.converters(text -> text, constants)
                                : worded.completionCandidates(words.keySet()).converters(constants))
                        .build());
            }
        }
        line.getSubcommands().values().forEach(ArgumentTexts::setWords);
    }

    private static Object word(Map<String, Object> words, String text) {
        Object found = words.get(text.toLowerCase(Locale.ROOT).replace('_', '-'));
        if (found == null) {
            throw new TypeConversionException(
                    "there is no '" + text + "'; there are: " + String.join(", ", words.keySet()));
        }
        return found;
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is not a time with its zone such as 2026-04-01T00:00:00Z"
                    + meantDay(text, "T00:00:00Z"));
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is not a day such as 2026-04-01" + meantDay(text, ""));
        }
    }

    private static Charset charset(String text) {
        try {
            return Charset.forName(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + text + "' is not a character set such as windows-1252");
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is not a time zone such as Europe/Oslo or +01:00");
        }
    }

    /** What to write for a year or a day alone: which moment of it counts is not guessed. */
    private static String meantDay(String text, String time) {
        String whole = text.matches("[0-9]{4}") ? text + "-01-01" : text;
        try {
            return "; for the beginning of " + text + " write " + LocalDate.parse(whole) + time;
        } catch (DateTimeException e) {
            return "";
        }
    }

    private static Path path(Path folder, String text) {
        if (text.isEmpty()) {
            throw new TypeConversionException("the name of a file is empty");
        }
        try {
            return text.equals("-") ? Path.of(text) : folder.resolve(text);
        } catch (InvalidPathException e) {
            boolean inLocale = !String.valueOf(e.getReason()).contains("unmappable");
            throw new TypeConversionException("'" + text + "' cannot be the name of a file"
                    + (inLocale
                            ? ": " + e.getReason()
                            : " in the locale of this terminal; set one that can express it, such as"
                                    + " LC_ALL=C.UTF-8"));
        }
    }

    private static <T> ITypeConverter<T> number(String expected, Function<String, T> reading) {
        return text -> {
            try {
                return reading.apply(text);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + text + "' is not " + expected);
            }
        };
    }
}
