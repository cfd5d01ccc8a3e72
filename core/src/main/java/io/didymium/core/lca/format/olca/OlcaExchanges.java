package io.didymium.core.lca.format.olca;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.common.ExchangeNumbers;
import io.didymium.core.lca.format.common.ImportLog;
import io.didymium.core.lca.format.json.JsonNode.ObjectNode;
import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.UnitGroup;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The exchanges of the processes of an olca package. What is broken in one costs as little of it as possible. */
final class OlcaExchanges {
    /** What is stated but cannot be read, a provider or a region: no data set has this identifier. */
    static final DataSetId UNREADABLE = new DataSetId("unreadable");

    private final Inventory nouns;
    private final ImportLog log;
    private final OlcaDistributions distributions;

    OlcaExchanges(Inventory nouns, ImportLog log) {
        this.nouns = nouns;
        this.distributions = new OlcaDistributions(log);
        this.log = log;
    }

    /** Whether every exchange of a process states its unit and property itself. */
    static boolean stateTheirUnits(Members process) {
        return process.areAll(
                "exchanges",
                exchange -> exchange.find("unit") instanceof ObjectNode
                        && exchange.find("flowProperty") instanceof ObjectNode);
    }

    /**
     * Reads an exchange.
     *
     * @throws MalformedDataException if its flow or direction cannot be read
     */
    Exchange read(Members exchange, int number, OlcaParameters parameters) throws MalformedDataException {
        Optional<DataSetId> flow = exchange.reference("flow");
        if (flow.isEmpty()) {
            throw exchange.malformed("flow", "required, but absent");
        }
        Direction direction = exchange.flag("isInput", "input") ? Direction.INPUT : Direction.OUTPUT;
        Amount amount = amount(exchange, flow.get(), parameters);
        boolean avoided = exchange.flag("isAvoidedProduct", "avoidedProduct");
        Exchange read = Exchange.builder(number, direction, flow.get(), amount)
                .provider(provider(exchange).orElse(null))
                .avoided(avoided)
                .provenance(Provenance.builder(Provenance.Origin.SECONDARY)
                        .uncertainty(uncertainty(exchange, amount, parameters).orElse(null))
                        .quality(quality(exchange))
                        .build())
                .build();
        isReference(exchange);
        if (amount.value().isPresent()) {
            exchange.reportUnread("exchanges");
        }
        return read;
    }

    /** Data quality that cannot be read is none, and the amount stays. */
    private @Nullable String quality(Members exchange) {
        try {
            return exchange.text("dqEntry", "pedigreeUncertainty").orElse(null);
        } catch (MalformedDataException e) {
            log.broken(exchange.path(), String.valueOf(e.getMessage()));
            return null;
        }
    }

    static boolean isReference(Members exchange) throws MalformedDataException {
        return exchange.flag("isQuantitativeReference", "quantitativeReference");
    }

    private Optional<DataSetId> provider(Members exchange) {
        try {
            return exchange.reference("defaultProvider");
        } catch (MalformedDataException e) {
            log.broken(exchange.path(), String.valueOf(e.getMessage()));
            return Optional.of(UNREADABLE);
        }
    }

    private Amount amount(Members exchange, DataSetId flow, OlcaParameters parameters) {
        try {
            return inUnits(exchange, flow, parameters.amount(exchange));
        } catch (MalformedDataException | IllegalArgumentException e) {
            log.amountUnknown(exchange.path(), String.valueOf(e.getMessage()));
            return Amount.UNKNOWN;
        }
    }

    private Amount inUnits(Members exchange, DataSetId flow, BigDecimal value) throws MalformedDataException {
        Optional<DataSetId> property = exchange.reference("flowProperty");
        if (property.isEmpty()) {
            property = nouns.findFlow(flow).map(known -> known.measures().reference());
        }
        if (property.isEmpty()) {
            throw exchange.malformed("flowProperty", "absent, and flow unknown");
        }
        Optional<DataSetId> unit = exchange.reference("unit");
        if (unit.isEmpty()) {
            unit = nouns.unitGroupOf(property.get()).map(UnitGroup::reference);
        }
        if (unit.isEmpty()) {
            throw exchange.malformed("unit", "absent, and property unknown");
        }
        return new Amount(value, unit.get(), property.get());
    }

    /** That of the amount itself, else what follows from uncertain parameters, as openLCA draws. */
    private Optional<Uncertainty> uncertainty(Members exchange, Amount amount, OlcaParameters parameters)
            throws MalformedDataException {
        if (amount.value().isEmpty()) {
            return Optional.empty();
        }
        Optional<Uncertainty> own = distributions.of(exchange);
        if (own.isPresent()) {
            Optional<BigDecimal> stated = exchange.number("amount").map(value -> Decimals.normal(value, "amount"));
            if (amount.value().equals(stated)) {
                return own;
            }
            log.leaveOut("uncertainty of an amount that a formula replaces");
        }
        return parameters.uncertainty(exchange);
    }

    static String internalId(int number) {
        return "internalId " + number;
    }

    /** What allocation factors refer to an exchange by: its internal id, in version 1 its identifier. */
    static ExchangeNumbers.Identity identity(Members exchange) {
        OptionalInt number = OptionalInt.empty();
        List<String> keys = new ArrayList<>(2);
        try {
            Optional<BigDecimal> own = exchange.number("internalId");
            if (own.isPresent()) {
                number = OptionalInt.of(own.get().intValueExact());
                keys.add(internalId(number.getAsInt()));
            }
            Optional<String> id = exchange.text("@id");
            if (id.isPresent()) {
                keys.add("@id ".concat(id.get()));
            }
        } catch (MalformedDataException | ArithmeticException e) {
            // An identifier that is none: nothing can refer to it.
        }
        return new ExchangeNumbers.Identity(number, keys);
    }
}
