package io.didymium.examples.cli.usage;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
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
        line.registerConverter(Instant.class, ArgumentTexts::instant);
        line.registerConverter(LocalDate.class, ArgumentTexts::day);
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
