package io.didymium.core.lca.format.ecospold;

import static io.didymium.core.quantity.Decimals.ROUNDING;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.common.ExchangeNumbers;
import io.didymium.core.lca.format.common.ImportLog;
import io.didymium.core.lca.format.common.RepeatedExchanges;
import io.didymium.core.lca.format.common.UnreadableExchange;
import io.didymium.core.lca.format.xml.XmlNode;
import io.didymium.core.lca.inventory.Coverage;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.inventory.Region;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.UnitProcess;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** A process of ecoSpold, version 1. */
final class EcoSpold1 {
    private static final Set<String> INPUTS = Set.of("1", "2", "3", "4", "5");
    private static final Set<String> OUTPUTS = Set.of("0", "1", "2", "3", "4");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final EcoSpoldFlows flows;
    private final ImportLog log;

    EcoSpold1(UnitCatalogue units, ImportLog log) {
        this.flows = new EcoSpoldFlows(units, log);
        this.log = log;
    }

    void read(XmlNode dataset, List<DataSet> to) throws MalformedDataException {
        XmlNode about = dataset.require("metaInformation", "processInformation");
        if (about.find("dataSetInformation")
                .flatMap(node -> node.attribute("impactAssessmentResult"))
                .filter("true"::equals)
                .isPresent()) {
            log.unsupported("the result of an impact assessment");
            return;
        }
        XmlNode function = about.require("referenceFunction");
        String location = about.find("geography")
                .flatMap(node -> node.attribute("location"))
                .orElse("");
        String name = function.requiredAttribute("name");
        String unit = function.requiredAttribute("unit");
        List<XmlNode> stated = dataset.all("flowData", "exchange");
        if (stated.isEmpty()) {
            throw new MalformedDataException("flowData", "no exchange");
        }
        ExchangeNumbers numbers =
                new ExchangeNumbers(stated.stream().map(EcoSpold1::identity).toList());
        Map<Integer, Exchange> exchanges = new TreeMap<>();
        DataSetId product = UnitCatalogue.id("product", name, location, unit);
        RepeatedExchanges repeated = new RepeatedExchanges();
        Integer reference = null;
        Integer named = null;
        for (int i = 0; i < stated.size(); i++) {
            int number = numbers.at(i);
            try {
                Exchange exchange = exchange(stated.get(i), number, location);
                exchanges.put(number, exchange);
                repeated.add(identity(stated.get(i)).keys(), exchange, groups(stated.get(i)));
                if (stated.get(i).text("outputGroup").filter("0"::equals).isPresent()) {
                    if (reference == null) {
                        reference = number;
                        compareUnits(stated.get(i), unit);
                    }
                } else if (!exchange.isInput() && exchange.flow().equals(product)) {
                    named = named == null ? Integer.valueOf(number) : named;
                }
            } catch (MalformedDataException | IllegalArgumentException e) {
                exchanges.put(number, UnreadableExchange.numbered(number));
                log.broken("content of exchange " + number, String.valueOf(e.getMessage()));
            }
        }
        numbers.forget(repeated.settle(exchanges, log));
        numbers.report(log);
        List<StoredAllocation.Factor> allocated = allocation(dataset, numbers, exchanges);
        flows.addUnreadable(dataset, Set.of(), exchanges);
        reference = reference == null ? named : reference;
        if (reference == null || !exchanges.containsKey(reference)) {
            reference = exchanges.keySet().stream()
                            .mapToInt(Integer::intValue)
                            .max()
                            .orElse(0)
                    + 1;
            exchanges.put(
                    reference,
                    Exchange.builder(
                                    reference,
                                    Direction.OUTPUT,
                                    flows.product(name, location, unit, FlowType.PRODUCT),
                                    flows.amount(function.attribute("amount"), unit, "reference function"))
                            .build());
        }
        String version = about.find("dataSetInformation")
                .flatMap(node -> node.attribute("version"))
                .orElse("");
        to.add(UnitProcess.builder(UnitCatalogue.id("process", name, location, unit), name)
                .version(version)
                .origin(new UnitProcess.Origin(
                        coverage(about, location),
                        List.of(),
                        function.attribute("generalComment").orElse("")))
                .exchanges(List.copyOf(exchanges.values()))
                .reference(reference)
                .allocation(StoredAllocation.builder().factors(allocated).build())
                .build());
        if (!location.isEmpty()) {
            to.add(new Region(new DataSetId(location), location, location));
        }
        to.addAll(flows.dataSets());
        log.notRead("processes", dataset.unread());
    }

    /** A product in another unit than its reference function says is another product for who needs it. */
    private void compareUnits(XmlNode product, String unit) {
        product.attribute("unit")
                .filter(own -> !own.equals(unit))
                .ifPresent(own -> log.broken("reference function", "its product is in " + own + ", not in " + unit));
    }

    private static ExchangeNumbers.Identity identity(XmlNode exchange) {
        Optional<String> number = exchange.attribute("number");
        List<String> keys = number.stream().toList();
        try {
            return new ExchangeNumbers.Identity(
                    number.isPresent() ? OptionalInt.of(Integer.parseInt(number.get())) : OptionalInt.empty(), keys);
        } catch (NumberFormatException e) {
            return new ExchangeNumbers.Identity(OptionalInt.empty(), keys);
        }
    }

    /** The group, which says more than the direction: whether the exchange is the reference. */
    private static String groups(XmlNode exchange) {
        return exchange.text("inputGroup").orElse("-")
                + exchange.text("outputGroup").orElse("-");
    }

    /** Groups: 4 is nature, output 1 an avoided product, output 3 waste to be treated; anything else is a product. */
    private Exchange exchange(XmlNode exchange, int number, String location) throws MalformedDataException {
        Optional<String> input = exchange.text("inputGroup");
        Optional<String> output = exchange.text("outputGroup");
        if (input.isPresent() == output.isPresent()) {
            throw new MalformedDataException("inputGroup", "either an input group or an output group is required");
        }
        Direction direction = input.isPresent() ? Direction.INPUT : Direction.OUTPUT;
        String group = input.orElseGet(output::get);
        if (!(input.isPresent() ? INPUTS : OUTPUTS).contains(group)) {
            throw new MalformedDataException("group", "no group of exchanges: " + group);
        }
        String name = exchange.requiredAttribute("name");
        String unit = exchange.requiredAttribute("unit");
        DataSetId flow = group.equals("4")
                ? flows.elementary(exchange, name, unit, direction)
                : flows.product(
                        name,
                        exchange.attribute("location").orElse(location),
                        unit,
                        output.isPresent() && group.equals("3") ? FlowType.WASTE : FlowType.PRODUCT);
        return Exchange.builder(
                        number,
                        direction,
                        flow,
                        flows.amount(exchange.attribute("meanValue"), unit, "exchange " + number))
                .avoided(output.isPresent() && group.equals("1"))
                .provenance(Provenance.builder(Provenance.Origin.SECONDARY)
                        .uncertainty(uncertainty(exchange).orElse(null))
                        .build())
                .build();
    }

    /** The 95 % interval is stated as two standard deviations, of a log-normal distribution as the square of the geometric one. */
    private Optional<Uncertainty> uncertainty(XmlNode exchange) {
        String type = exchange.attribute("uncertaintyType").orElse("0");
        try {
            return switch (type) {
                case "0" -> Optional.empty();
                case "1" ->
                    Optional.of(new Uncertainty.LogNormal(
                            EcoSpoldFlows.number(exchange, "meanValue"),
                            EcoSpoldFlows.number(exchange, "standardDeviation95")
                                    .sqrt(ROUNDING)));
                case "2" ->
                    Optional.of(new Uncertainty.Normal(
                            EcoSpoldFlows.number(exchange, "meanValue"),
                            EcoSpoldFlows.number(exchange, "standardDeviation95")
                                    .divide(TWO, ROUNDING)));
                case "3" ->
                    Optional.of(new Uncertainty.Triangle(
                            EcoSpoldFlows.number(exchange, "minValue"),
                            EcoSpoldFlows.number(exchange, "mostLikelyValue"),
                            EcoSpoldFlows.number(exchange, "maxValue")));
                case "4" ->
                    Optional.of(new Uncertainty.Uniform(
                            EcoSpoldFlows.number(exchange, "minValue"), EcoSpoldFlows.number(exchange, "maxValue")));
                default -> throw new MalformedDataException("uncertaintyType", "no distribution: " + type);
            };
        } catch (MalformedDataException | IllegalArgumentException | ArithmeticException e) {
            log.leaveOut("uncertainty " + type + " without usable parameters");
            return Optional.empty();
        }
    }

    private List<StoredAllocation.Factor> allocation(
            XmlNode dataset, ExchangeNumbers numbers, Map<Integer, Exchange> exchanges) {
        List<StoredAllocation.Factor> factors = new ArrayList<>();
        for (XmlNode allocation : dataset.all("flowData", "allocation")) {
            OptionalInt product = numbers.find(
                    allocation.attribute("referenceToCoProduct").stream().toList());
            for (XmlNode reference : allocation.all("referenceToInputOutput")) {
                OptionalInt exchange = numbers.find(reference.text().stream().toList());
                try {
                    BigDecimal share =
                            EcoSpoldFlows.number(allocation, "fraction").movePointLeft(2);
                    if (product.isEmpty() || exchange.isEmpty() || !exchanges.containsKey(product.getAsInt())) {
                        throw new MalformedDataException("", "refers to no exchange");
                    }
                    factors.add(StoredAllocation.Factor.ofExchange(
                            StoredAllocation.Key.CAUSAL,
                            exchanges.get(product.getAsInt()).flow(),
                            exchange.getAsInt(),
                            share));
                } catch (MalformedDataException | IllegalArgumentException e) {
                    log.leaveOut("allocation factor without product, exchange or value");
                }
            }
        }
        return factors;
    }

    private Coverage coverage(XmlNode about, String location) {
        Coverage.Builder coverage = Coverage.builder()
                .region(location.isEmpty() ? null : new DataSetId(location))
                .description(about.find("technology")
                        .flatMap(node -> node.attribute("text"))
                        .orElse(""));
        try {
            return coverage.from(year(about, "start", 1, 1).orElse(null))
                    .until(year(about, "end", 12, 31).orElse(null))
                    .build();
        } catch (DateTimeException | IllegalArgumentException e) {
            log.leaveOut("validity that is no span of years");
            return coverage.from(null).until(null).build();
        }
    }

    /** A year, month or day, of which the first or last day is taken. */
    private static Optional<LocalDate> year(XmlNode about, String end, int month, int day) {
        Optional<LocalDate> date = about.text("timePeriod", end + "Date").map(LocalDate::parse);
        return date.or(() ->
                about.text("timePeriod", end + "Year").map(year -> LocalDate.of(Integer.parseInt(year), month, day)));
    }
}
