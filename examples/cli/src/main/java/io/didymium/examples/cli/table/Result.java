package io.didymium.examples.cli.table;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.examples.cli.table.cell.RawCell;
import io.didymium.examples.cli.table.cell.SeparatedTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The result of an analysis as laboratories write it: a number with or without unit and uncertainty, below a limit ({@code <0.01}), not
 * detected ({@code n.d.}). What was not detected without a limit says nothing, so the limit is asked for.
 */
final class Result {
    private static final BigDecimal WHOLE_PERCENT = BigDecimal.valueOf(100);
    private static final BigDecimal WHOLE_PPM = BigDecimal.valueOf(1_000_000);
    private static final MathContext UNCERTAINTY = new MathContext(6, RoundingMode.CEILING);
    private static final String NUMBER = "([-\u2212]?[0-9][0-9.,' ]*|[0-9])";
    private static final String UNIT = "\\s*([^0-9\\s\u00b1+<>][^0-9\u00b1+<>]*)?";
    private static final Pattern TEXT =
            Pattern.compile("(<\\s*)?" + NUMBER + UNIT + "(?:\\s*(?:\u00b1|\\+/-)\\s*" + NUMBER + UNIT + ")?");
    private static final Pattern NOT_DETECTED = Pattern.compile(
            "(?i)n\\.? ?d\\.?|n\\.? ?n\\.?|not detected|nicht nachweisbar|bdl|< ?(lod|loq|dl|ng|bg|mdl)");
    private static final Pattern NOT_ANALYSED =
            Pattern.compile("(?i)n\\.? ?a\\.?|n/a|n\\.? ?b\\.?|not analy[sz]ed|nicht bestimmt|-|\u2013|\u2014");

    private final CellReader cells;
    private final Function<String, Optional<RawCell>> row;

    /** @param row the cells of a row by the name of their column */
    Result(CellReader cells, Function<String, Optional<RawCell>> row) {
        this.cells = cells;
        this.row = row;
    }

    /** Whether a cell says that nothing was determined. */
    static boolean isNotAnalysed(RawCell cell) {
        return cell.kind() == RawCell.Kind.TEXT
                && NOT_ANALYSED.matcher(cell.text()).matches();
    }

    /** The content as a description has it; otherwise faults. */
    Optional<ObjectNode> read(RawCell cell) {
        if (cell.kind() == RawCell.Kind.UNUSABLE || cell.kind() == RawCell.Kind.DATE) {
            return cells.amount(cell).flatMap(number -> Optional.empty());
        }
        if (cell.kind() == RawCell.Kind.TEXT
                && NOT_DETECTED.matcher(cell.text()).matches()) {
            Optional<RawCell> limit = row.apply("limit");
            return limit.isEmpty()
                    ? cells.fail(
                            cell,
                            "'" + cell.text() + "' says nothing without its limit; fill in the column limit, or write"
                                    + " it as '<' and the limit")
                    : below(limit.get(), limit.get().text().replaceFirst("^<\\s*", ""));
        }
        String text = cell.kind() == RawCell.Kind.PERCENT ? cell.text() + " %" : cell.text();
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return cells.fail(
                    cell,
                    "'" + cell.text() + "' is no result; write a number, '<' and a limit, or n.d. with the"
                            + " limit beside it");
        }
        if (parts.group(1) != null) {
            return below(cell, text.substring(parts.group(1).length()));
        }
        Optional<BigDecimal> value = number(cell, parts.group(2));
        Optional<ContentUnit> unit = unit(cell, parts.group(3) == null ? parts.group(5) : parts.group(3));
        if (value.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> uncertainty = uncertainty(cell, parts.group(4), unit.get());
        if (uncertainty.isEmpty() || isBeyond(cell, value.get(), unit.get())) {
            return Optional.empty();
        }
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        PlacedDraft.put(
                content, unit.get().percent() ? "percent" : "ppm", unit.get().of(value.get()));
        PlacedDraft.put(content, unit.get().member("standardUncertainty"), uncertainty.get());
        return Optional.of(content);
    }

    private Optional<ObjectNode> below(RawCell cell, String limit) {
        Matcher parts = TEXT.matcher(cell.kind() == RawCell.Kind.PERCENT ? limit + " %" : limit);
        if (!parts.matches() || parts.group(1) != null || parts.group(4) != null) {
            return cells.fail(cell, "'" + cell.text() + "' is no limit; write a number");
        }
        Optional<BigDecimal> value = number(cell, parts.group(2));
        Optional<ContentUnit> unit = unit(cell, parts.group(3));
        if (value.isEmpty() || unit.isEmpty() || isBeyond(cell, value.get(), unit.get())) {
            return Optional.empty();
        }
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        PlacedDraft.put(content, unit.get().member("below"), unit.get().of(value.get()));
        return Optional.of(content);
    }

    private boolean isBeyond(RawCell cell, BigDecimal value, ContentUnit unit) {
        boolean beyond = unit.of(value).compareTo(unit.percent() ? WHOLE_PERCENT : WHOLE_PPM) > 0;
        if (beyond) {
            cells.fail(cell, "'" + cell.text() + "' is more than the whole; is the unit right?");
        }
        return beyond;
    }

    private Optional<BigDecimal> number(RawCell cell, String text) {
        String number = SeparatedTable.stripped(text);
        if (cell.kind() == RawCell.Kind.TEXT) {
            return cells.number(cell, number);
        }
        BigDecimal stored = new BigDecimal(number);
        return stored.signum() < 0
                ? cells.fail(cell, "'" + cell.text() + "' is negative, which no content is")
                : Optional.of(stored);
    }

    private Optional<ContentUnit> unit(RawCell cell, String behind) {
        Optional<String> inResult =
                Optional.ofNullable(behind).map(String::strip).filter(text -> !text.isEmpty());
        Optional<RawCell> column = row.apply("unit");
        String text = inResult.or(() -> column.map(RawCell::text)).orElse("");
        Optional<ContentUnit> unit = ContentUnit.of(text);
        if (unit.isEmpty()) {
            return cells.fail(
                    inResult.isPresent() ? cell : column.orElse(cell),
                    text.isEmpty()
                            ? "has no unit; fill in the column unit: %, ppm, ppb, mg/kg or g/t"
                            : "unknown unit '" + text + "'; use %, ppm, ppb, mg/kg or g/t");
        }
        if (inResult.isPresent()
                && column.isPresent()
                && !ContentUnit.of(column.get().text()).equals(unit)) {
            return cells.fail(
                    cell,
                    "'" + cell.text() + "' has another unit than the column unit, '"
                            + column.get().text() + "'; keep one");
        }
        return unit;
    }

    /** The standard uncertainty: never assumed, and expanded ones are divided by the factor that is stated. */
    private Optional<BigDecimal> uncertainty(RawCell cell, String behind, ContentUnit unit) {
        Optional<RawCell> standard = row.apply("standard uncertainty");
        Optional<RawCell> expanded = row.apply("expanded uncertainty");
        Optional<RawCell> factor = row.apply("coverage factor");
        int stated = (standard.isPresent() ? 1 : 0) + (expanded.isPresent() ? 1 : 0) + (behind == null ? 0 : 1);
        if (stated != 1) {
            return cells.fail(
                    cell,
                    stated == 0
                            ? "has no uncertainty; fill in the column standard uncertainty, 0 if it is exact"
                            : "has more than one uncertainty; keep one");
        }
        if (standard.isPresent()) {
            return part(standard.get()).map(unit::of);
        }
        if (factor.isEmpty()) {
            return cells.fail(
                    expanded.orElse(cell),
                    "this uncertainty may be standard (k = 1) or expanded; fill in the column coverage factor");
        }
        Optional<BigDecimal> wide = expanded.isPresent() ? part(expanded.get()) : number(cell, behind);
        Optional<BigDecimal> k = cells.amount(factor.get());
        if (k.isPresent() && k.get().compareTo(BigDecimal.ONE) < 0) {
            return cells.fail(factor.get(), "a coverage factor is at least 1");
        }
        return wide.flatMap(value -> k.map(by -> by.compareTo(BigDecimal.ONE) == 0
                ? unit.of(value)
                : unit.of(value).divide(by, UNCERTAINTY)));
    }

    private Optional<BigDecimal> part(RawCell cell) {
        return cell.kind() == RawCell.Kind.PERCENT ? Optional.of(new BigDecimal(cell.text())) : cells.amount(cell);
    }
}
