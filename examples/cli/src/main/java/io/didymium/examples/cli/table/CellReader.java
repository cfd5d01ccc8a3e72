package io.didymium.examples.cli.table;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.examples.cli.exchange.format.ImportFault;
import io.didymium.examples.cli.exchange.format.ImportOptions;
import io.didymium.examples.cli.table.cell.RawCell;
import io.didymium.examples.cli.word.Nearest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads cells as their columns want them; what cannot be read is a fault with its remedy. */
final class CellReader {
    private static final Pattern LOCAL_DAY = Pattern.compile("([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{2,4})");

    private final Map<String, NumberStyle> styles;
    private final ImportOptions options;
    private final List<ImportFault> faults;

    /** @param styles how each file writes numbers */
    CellReader(Map<String, NumberStyle> styles, ImportOptions options, List<ImportFault> faults) {
        this.styles = styles;
        this.options = options;
        this.faults = faults;
    }

    /** Puts what a cell holds into a member. */
    void put(ObjectNode to, TableColumn column, RawCell cell) {
        String member = column.member();
        switch (column.kind()) {
            case ID, TEXT -> text(cell).ifPresent(text -> to.put(member, text));
            case TEXTS ->
                text(cell).ifPresent(text -> {
                    ArrayNode texts = to.putArray(member);
                    Arrays.stream(text.split(";")).map(String::strip).forEach(texts::add);
                });
            case WORD -> word(column, cell).ifPresent(word -> to.put(member, word));
            case AMOUNT -> amount(cell).ifPresent(number -> PlacedDraft.put(to, member, number));
            case COUNT -> count(cell).ifPresent(number -> to.put(member, number));
            case DAY -> day(cell).ifPresent(day -> to.put(member, day.toString()));
            case TIME -> time(cell).ifPresent(time -> to.put(member, time));
            case RESULT -> throw new IllegalArgumentException("results are read with their units: " + column.name());
        }
    }

    Optional<String> text(RawCell cell) {
        return switch (cell.kind()) {
            case TEXT, NUMBER -> Optional.of(cell.text());
            case PERCENT -> fail(cell, "is a percentage where a text is expected");
            case DATE ->
                fail(cell, "is a date to the spreadsheet; format the cell as text and write again what was meant");
            case UNUSABLE -> fail(cell, cell.text());
        };
    }

    private Optional<String> word(TableColumn column, RawCell cell) {
        Optional<String> text = text(cell);
        if (text.isEmpty()) {
            return text;
        }
        String word = text.get().toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
        if (column.words().contains(word)) {
            return Optional.of(word);
        }
        return fail(
                cell,
                "unknown word '" + text.get() + "'; "
                        + Nearest.to(word, column.words())
                                .map(near -> "did you mean " + near + "?")
                                .orElse("use one of: " + String.join(", ", column.words())));
    }

    Optional<BigDecimal> amount(RawCell cell) {
        return switch (cell.kind()) {
            case TEXT -> number(cell, cell.text());
            case NUMBER -> notNegative(cell);
            case PERCENT -> fail(cell, "is a percentage; write the amount in the unit of the column");
            case DATE ->
                fail(
                        cell,
                        "is a date to the spreadsheet, which may have taken a number for one; format the cell as number and"
                                + " write it again");
            case UNUSABLE -> fail(cell, cell.text());
        };
    }

    /** A number that stands in a part of a cell. */
    Optional<BigDecimal> number(RawCell cell, String text) {
        NumberStyle style = styles.get(cell.place().file());
        if (style == null) {
            throw new IllegalArgumentException("no style of numbers is known for " + cell.place());
        }
        return style.read(cell, text, faults);
    }

    private Optional<BigDecimal> notNegative(RawCell cell) {
        BigDecimal number = new BigDecimal(cell.text());
        return number.signum() < 0
                ? fail(cell, "'" + cell.text() + "' is negative, which no amount is")
                : Optional.of(number);
    }

    private Optional<Integer> count(RawCell cell) {
        Optional<BigDecimal> number = amount(cell);
        return number.isPresent()
                        && (number.get().stripTrailingZeros().scale() > 0
                                || number.get().precision() > 9)
                ? fail(cell, "'" + cell.text() + "' is not a whole number")
                : number.map(BigDecimal::intValue);
    }

    private Optional<LocalDate> day(RawCell cell) {
        if (cell.kind() == RawCell.Kind.DATE) {
            LocalDateTime stored = LocalDateTime.parse(cell.text());
            return stored.toLocalTime().toSecondOfDay() == 0
                    ? Optional.of(stored.toLocalDate())
                    : fail(cell, "is a day with a time; write the day alone");
        }
        Optional<String> text = text(cell);
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeException e) {
            return fail(cell, "'" + cell.text() + "' is not a day such as 2026-05-04" + meant(cell.text(), ""));
        }
    }

    private Optional<String> time(RawCell cell) {
        if (cell.kind() == RawCell.Kind.DATE) {
            return local(cell, LocalDateTime.parse(cell.text()));
        }
        Optional<String> text = text(cell);
        if (text.isEmpty()) {
            return text;
        }
        try {
            OffsetDateTime.parse(text.get());
            return text;
        } catch (DateTimeException e) {
            return withoutZone(cell, text.get());
        }
    }

    private Optional<String> withoutZone(RawCell cell, String text) {
        try {
            return local(cell, LocalDateTime.parse(text.replaceFirst("(?<=[0-9]) +(?=[0-9]{2}:)", "T")));
        } catch (DateTimeException e) {
            return fail(
                    cell,
                    "'" + text + "' is not a time with its zone such as 2026-05-04T10:00:00Z"
                            + meant(text, "T00:00:00Z"));
        }
    }

    private Optional<String> local(RawCell cell, LocalDateTime time) {
        if (options.zone().isEmpty()) {
            return fail(
                    cell, "'" + time + "' has no time zone; write it, as in " + time + ":00Z, or say it with --zone");
        }
        ZoneId zone = options.zone().get();
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        if (offsets.size() != 1) {
            return fail(
                    cell,
                    "'" + time + "' is " + (offsets.isEmpty() ? "no time" : "two times") + " in " + zone
                            + ", where clocks are changed; write it with its offset, such as +01:00");
        }
        return Optional.of(time.atOffset(offsets.get(0)).toString());
    }

    /** What to write for a day in local form: which part of it is the month is said only where it cannot be otherwise. */
    private static String meant(String text, String behind) {
        if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return "; for its beginning write " + text + behind;
        }
        Matcher parts = LOCAL_DAY.matcher(text);
        if (!parts.matches() || parts.group(3).length() != 4) {
            return "";
        }
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(2));
        String year = parts.group(3);
        String dayFirst = iso(year, second, first);
        String monthFirst = iso(year, first, second);
        if (first <= 12 && second <= 12 && first != second) {
            return "; it may be " + dayFirst + " or " + monthFirst + ": write the one that is meant"
                    + (behind.isEmpty() ? "" : ", with the time");
        }
        return first > 31 || second > 31 ? "" : "; write " + (first > 12 ? dayFirst : monthFirst) + behind;
    }

    private static String iso(String year, int month, int day) {
        return String.format(Locale.ROOT, "%s-%02d-%02d", year, month, day);
    }

    <T> Optional<T> fail(RawCell cell, String sentence) {
        faults.add(cell.fault(sentence));
        return Optional.empty();
    }
}
