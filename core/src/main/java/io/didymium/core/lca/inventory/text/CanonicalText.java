package io.didymium.core.lca.inventory.text;

import io.didymium.core.lca.inventory.Coverage;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.FlowProperty;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.inventory.Publication;
import io.didymium.core.lca.inventory.Region;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.Unit;
import io.didymium.core.lca.inventory.UnitGroup;
import io.didymium.core.lca.inventory.UnitProcess;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The canonical text of a data set, for digests: equal data sets have equal texts, different ones different texts.
 *
 * <p>The first line states the format and the kind; then one line for each value: the path of its name, a tab, the value. Absent
 * values have no line. A backslash, tab or line break within a name or value is written as backslash and a letter, a surrogate
 * without its other half as {@code \\u} and four hexadecimal digits. Decimals are in plain notation without trailing zeros.
 */
public final class CanonicalText {
    static final String FORM = "didymium-inventory-1";

    private final StringBuilder text = new StringBuilder(512);

    private CanonicalText(String kind) {
        text.append(FORM).append('\t').append(kind).append('\n');
    }

    /** The canonical text of a data set. */
    public static String of(DataSet dataSet) {
        CanonicalText canonical = new CanonicalText(dataSet.kind().label());
        canonical.line("id", dataSet.id().value());
        canonical.line("name", dataSet.name());
        if (dataSet instanceof UnitGroup group) {
            canonical.unitGroup(group);
        } else if (dataSet instanceof FlowProperty property) {
            canonical.line("unitGroup", property.unitGroup().value());
        } else if (dataSet instanceof InventoryFlow flow) {
            canonical.flow(flow);
        } else if (dataSet instanceof Region region) {
            canonical.line("code", region.code());
        } else if (dataSet instanceof Publication source) {
            canonical.line("citation", source.citation());
            source.year().ifPresent(year -> canonical.line("year", Integer.toString(year)));
        } else {
            canonical.process((UnitProcess) dataSet);
        }
        return canonical.text.toString();
    }

    /**
     * Reads a data set from its canonical text.
     *
     * @throws IllegalArgumentException if the text is not exactly the canonical text of a data set
     */
    public static DataSet read(String text) {
        DataSet dataSet = new CanonicalReader(text).read();
        if (!of(dataSet).equals(text)) {
            throw new IllegalArgumentException("the text of " + dataSet.id() + " is not in canonical form");
        }
        return dataSet;
    }

    private void unitGroup(UnitGroup group) {
        line("reference", group.reference().value());
        int index = 0;
        for (Unit unit : group.units()) {
            String path = "unit." + index++;
            line(path + ".id", unit.id().value());
            line(path + ".name", unit.name());
            line(path + ".factor", unit.factor());
        }
    }

    private void flow(InventoryFlow flow) {
        line("type", flow.type().name());
        line("compartment", flow.compartment());
        flow.substance().cas().ifPresent(cas -> line("cas", cas));
        flow.substance().formula().ifPresent(formula -> line("formula", formula));
        flow.substance().direction().ifPresent(direction -> line("direction", direction.name()));
        line("reference", flow.measures().reference().value());
        Map<DataSetId, BigDecimal> sorted = new TreeMap<>(flow.measures().factors());
        sorted.forEach((property, factor) -> line("property." + property, factor));
    }

    private void process(UnitProcess process) {
        line("version", process.version());
        Coverage coverage = process.origin().coverage();
        coverage.from().ifPresent(day -> line("from", day.toString()));
        coverage.until().ifPresent(day -> line("until", day.toString()));
        coverage.region().ifPresent(region -> line("region", region.value()));
        line("coverage", coverage.description());
        line("description", process.origin().description());
        lines("source", process.origin().sources());
        process.reference().ifPresent(number -> line("reference", Integer.toString(number)));
        process.exchanges().forEach(this::exchange);
        process.allocation().standard().ifPresent(key -> line("allocation", key.name()));
        int index = 0;
        for (StoredAllocation.Factor factor : process.allocation().factors()) {
            String path = "factor." + index++;
            line(path + ".key", factor.key().name());
            line(path + ".product", factor.product().value());
            factor.exchange().ifPresent(number -> line(path + ".exchange", Integer.toString(number)));
            line(path + ".value", factor.value());
        }
    }

    private void exchange(Exchange exchange) {
        String path = "exchange." + exchange.number();
        line(path + ".direction", exchange.direction().name());
        line(path + ".flow", exchange.flow().value());
        exchange.amount().value().ifPresent(value -> line(path + ".amount", value));
        line(path + ".unit", exchange.amount().unit().value());
        line(path + ".property", exchange.amount().property().value());
        exchange.link().provider().ifPresent(provider -> line(path + ".provider", provider.value()));
        if (exchange.link().avoided()) {
            line(path + ".avoided", "true");
        }
        Provenance provenance = exchange.provenance();
        line(path + ".origin", provenance.origin().name());
        provenance.uncertainty().ifPresent(uncertainty -> uncertainty(path + ".uncertainty", uncertainty));
        provenance.quality().ifPresent(quality -> line(path + ".quality", quality));
        provenance.evidence().ifPresent(evidence -> line(path + ".evidence", evidence));
    }

    private void uncertainty(String path, Uncertainty uncertainty) {
        if (uncertainty instanceof Uncertainty.LogNormal logNormal) {
            values(path + ".log-normal", logNormal.geometricMean(), logNormal.geometricDeviation());
        } else if (uncertainty instanceof Uncertainty.Normal normal) {
            values(path + ".normal", normal.mean(), normal.deviation());
        } else if (uncertainty instanceof Uncertainty.Triangle triangle) {
            values(path + ".triangle", triangle.minimum(), triangle.mode(), triangle.maximum());
        } else if (uncertainty instanceof Uncertainty.Uniform uniform) {
            values(path + ".uniform", uniform.minimum(), uniform.maximum());
        } else {
            calculated(path + ".calculated", (Uncertainty.Calculated) uncertainty);
        }
    }

    private void calculated(String path, Uncertainty.Calculated calculated) {
        line(path + ".formula", calculated.formula());
        int index = 0;
        for (Uncertainty.Parameter parameter : calculated.parameters()) {
            String of = path + '.' + index++;
            line(of + ".owner", parameter.owner().value());
            line(of + ".name", parameter.name());
            if (parameter.definition() instanceof Uncertainty.Parameter.Dependent dependent) {
                line(of + ".formula", dependent.formula());
            } else if (parameter.definition() instanceof Uncertainty.Parameter.Fixed fixed) {
                line(of + ".value", fixed.value());
            } else {
                Uncertainty.Parameter.Drawn drawn = (Uncertainty.Parameter.Drawn) parameter.definition();
                line(of + ".value", drawn.value());
                uncertainty(of + ".distribution", drawn.distribution());
            }
        }
    }

    private void values(String path, BigDecimal... values) {
        for (int i = 0; i < values.length; i++) {
            line(path + '.' + i, values[i]);
        }
    }

    private void lines(String name, Collection<DataSetId> ids) {
        int index = 0;
        for (DataSetId id : ids) {
            line(name + '.' + index++, id.value());
        }
    }

    private void line(String name, BigDecimal value) {
        line(name, value.toPlainString());
    }

    private void line(String name, String value) {
        escape(name);
        text.append('\t');
        escape(value);
        text.append('\n');
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> {
                    if (isUnpaired(value, i)) {
                        text.append("\\u").append(HexFormat.of().toHexDigits(c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
    }

    /** Whether a character is an unpaired surrogate: it has no UTF-8 form, so digests would not cover it. */
    private static boolean isUnpaired(String value, int index) {
        char c = value.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == value.length() || !Character.isLowSurrogate(value.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(value.charAt(index - 1)));
    }
}
