package io.didymium.core.lca.format.ilcd;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.common.ExchangeNumbers;
import io.didymium.core.lca.format.common.ImportLog;
import io.didymium.core.lca.format.xml.XmlNode;
import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.UnitGroup;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The exchanges of the processes of an ILCD package: first without units, then with those of their flows. */
final class IlcdExchanges {
    private final ImportLog log;

    IlcdExchanges(ImportLog log) {
        this.log = log;
    }

    /** What other parts of a process refer to an exchange by. */
    static ExchangeNumbers.Identity identity(XmlNode exchange) {
        Optional<String> key = exchange.attribute("dataSetInternalID");
        try {
            OptionalInt number = key.isPresent() ? OptionalInt.of(Integer.parseInt(key.get())) : OptionalInt.empty();
            return new ExchangeNumbers.Identity(number, keys(key));
        } catch (NumberFormatException e) {
            return new ExchangeNumbers.Identity(OptionalInt.empty(), keys(key));
        }
    }

    static List<String> keys(Optional<String> internalId) {
        return internalId.map(id -> "dataSetInternalID " + id).stream().toList();
    }

    /**
     * Reads an exchange; its amount has no unit yet.
     *
     * @throws MalformedDataException if its flow or direction cannot be read
     */
    Exchange read(XmlNode exchange, int number, IlcdParameters parameters) throws MalformedDataException {
        DataSetId flow = IlcdNouns.dataSetId(exchange.find("referenceToFlowDataSet")
                .flatMap(node -> node.attribute("refObjectId"))
                .orElseThrow(() -> new MalformedDataException("", "refers to no flow")));
        Amount amount = amount(exchange, number, parameters);
        boolean primary =
                exchange.text("dataSourceType").filter("Primary"::equals).isPresent();
        return Exchange.builder(number, direction(exchange), flow, amount)
                .provenance(Provenance.builder(primary ? Provenance.Origin.PRIMARY : Provenance.Origin.SECONDARY)
                        .uncertainty(amount.value()
                                .flatMap(value -> uncertainty(exchange, value, parameters))
                                .orElse(null))
                        .build())
                .build();
    }

    private static Direction direction(XmlNode exchange) throws MalformedDataException {
        String direction = exchange.required("exchangeDirection");
        return switch (direction) {
            case "Input" -> Direction.INPUT;
            case "Output" -> Direction.OUTPUT;
            default -> throw new MalformedDataException("exchangeDirection", "no direction: '" + direction + "'");
        };
    }

    private Amount amount(XmlNode exchange, int number, IlcdParameters parameters) {
        try {
            return new Amount(parameters.amount(exchange), IlcdNouns.PENDING_UNIT, IlcdNouns.PENDING_UNIT);
        } catch (MalformedDataException | IllegalArgumentException e) {
            log.amountUnknown("exchange " + number, String.valueOf(e.getMessage()));
            return Amount.UNKNOWN;
        }
    }

    /** That of the amount itself, else what follows from uncertain variables. */
    private Optional<Uncertainty> uncertainty(XmlNode exchange, BigDecimal value, IlcdParameters parameters) {
        Optional<Uncertainty> own = IlcdDistributions.of(
                exchange, value, exchange.text("minimumAmount"), exchange.text("maximumAmount"), log);
        return own.isPresent() ? own : parameters.uncertainty(exchange, value);
    }

    /** The same exchange in the reference unit of its flow, which is what the format means. */
    Exchange withUnit(Exchange exchange, Inventory nouns) {
        if (exchange.amount().equals(Amount.UNKNOWN)) {
            return exchange;
        }
        Optional<DataSetId> property =
                nouns.findFlow(exchange.flow()).map(flow -> flow.measures().reference());
        Optional<DataSetId> unit = property.flatMap(nouns::unitGroupOf).map(UnitGroup::reference);
        if (unit.isEmpty() || property.isEmpty()) {
            log.amountUnknown(
                    "exchange " + exchange.number(), "its flow " + exchange.flow() + " or its unit is not described");
        }
        Amount amount =
                new Amount(exchange.amount().value(), unit.orElse(Amount.UNSTATED), property.orElse(Amount.UNSTATED));
        return exchange.toBuilder().amount(amount).build();
    }
}
