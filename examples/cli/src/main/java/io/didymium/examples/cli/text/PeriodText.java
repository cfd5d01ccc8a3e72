package io.didymium.examples.cli.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.quantity.MassUnit;
import io.didymium.core.stock.MaterialLine;
import io.didymium.core.stock.MaterialPeriod;
import io.didymium.core.stock.statement.MaterialStatement;
import io.didymium.core.stock.statement.StatedLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The period statements of sites, for people and as JSON. */
public final class PeriodText {
    private static final int DIGITS = 3;

    private final ShortNames labels;
    private final MassUnit unit;

    /** Statements about a chain, in a unit. */
    public PeriodText(SupplyChain chain, MassUnit unit) {
        labels = new ShortNames(chain);
        this.unit = unit;
    }

    /** The heading of a statement. */
    public String heading(MaterialPeriod period) {
        return labels.site(period.site()) + ", " + period.from() + " to "
                + period.until().minusDays(1) + ", in " + unit.symbol();
    }

    /** The lines of a statement. */
    public List<String> lines(MaterialPeriod period) {
        Table table = new Table().column("", Table.Align.LEFT);
        List.of("opening", "receipts", "products", "losses", "closing", "difference", "u", "%", "limit")
                .forEach(title -> table.column(title, Table.Align.POINT));
        table.column("", Table.Align.LEFT);
        for (MaterialLine line : period.lines()) {
            table.row(
                    name(line),
                    text(line.opening()),
                    text(line.receipts()),
                    text(line.products()),
                    text(line.losses()),
                    text(line.closing()),
                    text(line.difference()),
                    text(line.standardUncertainty()),
                    line.percent()
                            .map(part ->
                                    part.setScale(2, RoundingMode.HALF_EVEN).toPlainString())
                            .orElse(""),
                    text(line.limit()),
                    remark(line));
        }
        return table.lines("    ");
    }

    private String remark(MaterialLine line) {
        String beyond = line.isWithinLimit() ? "" : "beyond the limit";
        String open = line.unanalysed().signum() == 0 ? "" : text(line.unanalysed()) + " not analysed";
        return beyond + (beyond.isEmpty() || open.isEmpty() ? "" : "; ") + open;
    }

    private String text(BigDecimal kilograms) {
        return kilograms
                .divide(unit.kilograms(), DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String name(MaterialLine line) {
        return line.element().map(Element::symbol).orElse("all mass");
    }

    /** A signed statement as a part of a description. */
    public static ObjectNode json(MaterialStatement statement) {
        ObjectNode one = Json.object()
                .put("id", statement.id().value())
                .put("name", statement.name())
                .put("keeper", statement.keeper().value())
                .put("site", statement.site().value())
                .put("from", statement.from().toString())
                .put("until", statement.until().toString());
        ArrayNode events = one.putArray("events");
        statement.events().forEach(events::add);
        ArrayNode lines = one.putArray("lines");
        line(lines.addObject(), statement.mass());
        statement.elements().forEach((element, line) -> line(lines.addObject().put("element", element.symbol()), line));
        one.putArray("counts");
        return one;
    }

    private static void line(ObjectNode object, StatedLine line) {
        line.amounts().forEach((column, amount) -> object.put(column.label() + "Kg", amount));
        object.put("standardUncertaintyKg", line.standardUncertainty().kilograms());
    }

    /** Adds the statements to an object, in kg. */
    public static void json(ObjectNode object, List<MaterialPeriod> periods) {
        ArrayNode list = object.putArray("periods");
        for (MaterialPeriod period : periods) {
            ObjectNode one = list.addObject()
                    .put("site", period.site().value())
                    .put("from", period.from().toString())
                    .put("until", period.until().toString());
            ArrayNode lines = one.putArray("lines");
            for (MaterialLine line : period.lines()) {
                ObjectNode row = lines.addObject().put("of", name(line));
                row.put("openingKg", line.opening())
                        .put("receiptsKg", line.receipts())
                        .put("productsKg", line.products())
                        .put("lossesKg", line.losses())
                        .put("closingKg", line.closing())
                        .put("differenceKg", line.difference())
                        .put("standardUncertaintyKg", line.standardUncertainty())
                        .put("processedKg", line.processed())
                        .put("unaccountedKg", line.unaccounted())
                        .put("limitKg", line.limit())
                        .put("withinLimit", line.isWithinLimit())
                        .put("unanalysedKg", line.unanalysed());
            }
        }
    }
}
