package io.didymium.core.lca.format.table;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * How the numbers of a column are written: with a decimal point or a decimal comma.
 *
 * <p>A comma is a decimal comma if some number of the column has one that cannot separate thousands. Where none has, a number
 * with a comma is ambiguous and is refused; so are separators of thousands.
 */
final class NumberFormat {
    private static final Pattern POINT = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern COMMA = Pattern.compile("[+-]?(\\d+,\\d*|,\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3})+");

    private final boolean decimalComma;

    private NumberFormat(boolean decimalComma) {
        this.decimalComma = decimalComma;
    }

    /** The format of a column, from all its cells. */
    static NumberFormat of(Collection<String> cells) {
        boolean point = cells.stream()
                .anyMatch(cell -> cell.indexOf('.') >= 0 && POINT.matcher(cell).matches());
        boolean comma = cells.stream()
                .anyMatch(cell -> COMMA.matcher(cell).matches()
                        && !THOUSANDS.matcher(cell).matches());
        return new NumberFormat(comma && !point);
    }

    /** @throws IllegalArgumentException if the text is no number, or may be several */
    BigDecimal parse(String text) {
        if (POINT.matcher(text).matches() && !(decimalComma && text.indexOf('.') >= 0)) {
            return new BigDecimal(text);
        }
        if (COMMA.matcher(text).matches() && decimalComma) {
            return new BigDecimal(text.replace(',', '.'));
        }
        if (text.indexOf(',') >= 0 || POINT.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is ambiguous: a comma or point may separate decimals or thousands");
        }
        throw new IllegalArgumentException("no number: '" + text + "'");
    }
}
