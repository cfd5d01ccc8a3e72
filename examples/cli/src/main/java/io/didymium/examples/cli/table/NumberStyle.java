package io.didymium.examples.cli.table;

import io.didymium.examples.cli.exchange.format.DecimalSign;
import io.didymium.examples.cli.exchange.format.ImportFault;
import io.didymium.examples.cli.table.cell.RawCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the texts of a file write decimals. A sign that could as well divide thousands is never guessed: it is the decimal sign only if it was
 * named, or if another number of the file shows it.
 */
final class NumberStyle {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,30}");
    private static final Pattern ONE_SIGN = Pattern.compile("([0-9]{1,30})([.,])([0-9]{1,30})");
    /** Numbers within a text of a cell, such as the limit of one. */
    private static final Pattern WITHIN = Pattern.compile("(?<![0-9.,])[0-9]+[.,][0-9]+(?![0-9.,])");

    private final Optional<DecimalSign> sign;
    private final String shownAt;

    private NumberStyle(Optional<DecimalSign> sign, String shownAt) {
        this.sign = sign;
        this.shownAt = shownAt;
    }

    /** The style that is named, or otherwise that of cells with numbers; contradictions are added to the faults. */
    static NumberStyle of(Optional<DecimalSign> named, List<RawCell> numbers, List<ImportFault> faults) {
        if (named.isPresent()) {
            return new NumberStyle(named, "--decimal");
        }
        List<RawCell> points = new ArrayList<>();
        List<RawCell> commas = new ArrayList<>();
        for (RawCell cell : numbers) {
            for (Matcher each = WITHIN.matcher(cell.text()); cell.kind() == RawCell.Kind.TEXT && each.find(); ) {
                Matcher parts = ONE_SIGN.matcher(each.group());
                if (parts.matches() && isDecimal(parts)) {
                    (parts.group(2).equals(".") ? points : commas).add(cell);
                }
            }
        }
        if (!points.isEmpty() && !commas.isEmpty()) {
            List<RawCell> fewer = points.size() < commas.size() ? points : commas;
            RawCell other = (fewer == points ? commas : points).get(0);
            fewer.forEach(cell -> faults.add(cell.fault("'" + cell.text() + "' has another decimal sign than '"
                    + other.text() + "' in " + other.place().within() + "; use one in the whole file")));
        }
        if (points.isEmpty() && commas.isEmpty()) {
            return new NumberStyle(Optional.empty(), "");
        }
        boolean comma = commas.size() > points.size();
        return new NumberStyle(
                Optional.of(comma ? DecimalSign.COMMA : DecimalSign.POINT),
                (comma ? commas : points).get(0).place().within());
    }

    /** A sign before other than three digits, or behind a zero or more than three digits, divides no thousands. */
    private static boolean isDecimal(Matcher parts) {
        String whole = parts.group(1);
        return parts.group(3).length() != 3 || whole.length() > 3 || whole.startsWith("0");
    }

    /** The number of a text; otherwise what is wrong with it is added to the faults. */
    Optional<BigDecimal> read(RawCell cell, String text, List<ImportFault> faults) {
        if (WHOLE.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        Matcher parts = ONE_SIGN.matcher(text);
        if (!parts.matches()) {
            faults.add(cell.fault(reason(text)));
            return Optional.empty();
        }
        DecimalSign used = parts.group(2).equals(".") ? DecimalSign.POINT : DecimalSign.COMMA;
        if (sign.isEmpty()) {
            faults.add(cell.fault("'" + text + "' may be " + parts.group(1) + parts.group(3) + " or " + parts.group(1)
                    + "." + parts.group(3) + "; say which by --decimal point or --decimal comma"));
            return Optional.empty();
        }
        if (sign.get() != used) {
            faults.add(cell.fault("'" + text + "' has a " + used + ", but the decimal sign of this file is a "
                    + sign.get() + " (" + shownAt + "); write numbers without marks between thousands"));
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(parts.group(1) + "." + parts.group(3)));
    }

    private static String reason(String text) {
        if (text.matches("[-\u2212].*[0-9].*")) {
            return "'" + text + "' is negative, which no amount is";
        }
        if (text.matches("[0-9][0-9.,' ]*[0-9]")) {
            return "'" + text + "' has marks or blanks between its digits; write it without marks between thousands";
        }
        if (text.matches("[0-9][0-9.,]* ?[^0-9]+")) {
            return "'" + text + "' has more than a number; write it without unit, in the unit of the column";
        }
        return "'" + text + "' is not a number such as 1234.5";
    }
}
