package io.didymium.core.lca.lint;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.UnitProcess;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A process with its exchanges in common units. */
final class ProcessView {
    private static final BigDecimal KILOGRAMS_PER_CUBIC_METRE_OF_WATER = new BigDecimal("1000");
    private static final Map<String, BigDecimal> MEGAJOULES = Map.of(
            "MJ", BigDecimal.ONE,
            "kJ", new BigDecimal("0.001"),
            "GJ", new BigDecimal("1000"),
            "kWh", new BigDecimal("3.6"));

    private final UnitProcess process;
    private final Inventory inventory;
    private final List<Item> items = new ArrayList<>();

    ProcessView(UnitProcess process, Inventory inventory) {
        this.process = process;
        this.inventory = inventory;
        for (Exchange exchange : process.exchanges()) {
            inventory.findFlow(exchange.flow()).ifPresent(flow -> items.add(item(exchange, flow)));
        }
    }

    UnitProcess process() {
        return process;
    }

    Inventory inventory() {
        return inventory;
    }

    /** The exchanges whose flow is described. */
    List<Item> items() {
        return items;
    }

    /** The reference exchange, if its flow is described. */
    Optional<Item> reference() {
        return items.stream()
                .filter(item -> process.reference().isPresent()
                        && item.exchange().number() == process.reference().getAsInt())
                .findFirst();
    }

    Finding finding(LintFinding code, Map<String, String> arguments) {
        return Finding.of(code, Location.of(process.id().value()), arguments);
    }

    Finding finding(LintFinding code, Exchange at, Map<String, String> arguments) {
        String path = "/exchanges/" + at.number();
        return Finding.of(code, new Location(process.id().value(), path), arguments);
    }

    /** A number for messages, with four digits. */
    static String rounded(BigDecimal value) {
        return value.round(new MathContext(4)).toPlainString();
    }

    private Item item(Exchange exchange, InventoryFlow flow) {
        Optional<BigDecimal> amount = inventory.inReferenceUnits(flow.id(), exchange.amount());
        String unit =
                inventory.referenceUnit(flow.id()).map(known -> known.name()).orElse("");
        Optional<BigDecimal> megajoules = Optional.ofNullable(MEGAJOULES.get(unit));
        String name = flow.name().strip().toLowerCase(Locale.ROOT);
        Optional<BigDecimal> kilograms = amount.filter(value -> unit.equals("kg"))
                .or(() -> amount.filter(value -> unit.equals("m3") && name.contains("water"))
                        .map(KILOGRAMS_PER_CUBIC_METRE_OF_WATER::multiply));
        return new Item(
                exchange,
                flow,
                name,
                kilograms,
                amount.flatMap(value -> megajoules.map(value::multiply)),
                amount.filter(value -> unit.equals("kBq")));
    }

    /**
     * An exchange in common units.
     *
     * @param exchange the exchange
     * @param flow its flow
     * @param name the name of the flow in lower case
     * @param kilograms the amount, if it is a mass
     * @param megajoules the amount, if it is an energy
     * @param kilobecquerels the amount, if it is an activity
     */
    record Item(
            Exchange exchange,
            InventoryFlow flow,
            String name,
            Optional<BigDecimal> kilograms,
            Optional<BigDecimal> megajoules,
            Optional<BigDecimal> kilobecquerels) {
        boolean isInput() {
            return exchange.isInput();
        }

        boolean isElementary() {
            return flow.type() == FlowType.ELEMENTARY;
        }

        /** Whether it is a resource. */
        boolean isResource() {
            return isElementary() && flow.substance().direction().equals(Optional.of(Direction.INPUT));
        }

        /** Whether material enters: what is taken in, or given off as a negative amount, as waste often is. */
        boolean enters() {
            return isInput() != (kilograms.orElse(BigDecimal.ZERO).signum() < 0);
        }

        /** The mass, of either sign, that enters or leaves. */
        BigDecimal magnitude() {
            return mass().abs();
        }

        BigDecimal mass() {
            return kilograms.orElse(BigDecimal.ZERO);
        }
    }
}
