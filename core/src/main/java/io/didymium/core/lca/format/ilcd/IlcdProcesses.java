package io.didymium.core.lca.format.ilcd;

import static io.didymium.core.quantity.Decimals.ROUNDING;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.archive.ImportLog;
import io.didymium.core.lca.format.xml.XmlNode;
import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.Coverage;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.inventory.Region;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.UnitGroup;
import io.didymium.core.lca.inventory.UnitProcess;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The processes of an ILCD package. */
final class IlcdProcesses {
    /** Stands for the unit and property of a flow that is not described. */
    private static final DataSetId UNKNOWN = new DataSetId("unknown");

    private final ImportLog log;
    private final Map<String, Region> regions = new TreeMap<>();

    IlcdProcesses(ImportLog log) {
        this.log = log;
    }

    /** The regions that processes name by code. */
    Collection<Region> regions() {
        return regions.values();
    }

    /** A process as it stands, its units not yet known. */
    UnitProcess process(XmlNode root) throws MalformedDataException {
        List<Exchange> exchanges = new ArrayList<>();
        List<StoredAllocation.Factor> factors = new ArrayList<>();
        Map<Integer, DataSetId> flows = new TreeMap<>();
        List<XmlNode> stated =
                root.find("exchanges").map(node -> node.all("exchange")).orElse(List.of());
        for (XmlNode exchange : stated) {
            Exchange read = exchange(exchange);
            exchanges.add(read);
            flows.put(read.number(), read.flow());
        }
        for (XmlNode exchange : stated) {
            factors.addAll(factors(exchange, flows));
        }
        return new UnitProcess(
                IlcdNouns.id(root, "processInformation"),
                root.english("processInformation", "dataSetInformation", "name", "baseName")
                        .orElseThrow(() -> new MalformedDataException("baseName", "required, but absent")),
                root.text("administrativeInformation", "publicationAndOwnership", "dataSetVersion")
                        .orElse(""),
                origin(root),
                exchanges,
                reference(root, flows),
                new StoredAllocation(Optional.empty(), factors));
    }

    /** The same process with the units of its flows. */
    UnitProcess withUnits(UnitProcess process, Inventory nouns) {
        List<Exchange> exchanges = process.exchanges().stream()
                .map(exchange ->
                        exchange.toBuilder().amount(amount(exchange, nouns)).build())
                .toList();
        return process.toBuilder().exchanges(exchanges).build();
    }

    private Amount amount(Exchange exchange, Inventory nouns) {
        Optional<DataSetId> property =
                nouns.findFlow(exchange.flow()).map(known -> known.measures().reference());
        Optional<DataSetId> unit = property.flatMap(nouns::unitGroupOf).map(UnitGroup::reference);
        if (unit.isEmpty()) {
            log.leaveOut("unit of a flow that is not described");
        }
        return new Amount(exchange.amount().value(), unit.orElse(UNKNOWN), property.orElse(UNKNOWN));
    }

    /** The reference, if the source names one that is there; of several the first. */
    private OptionalInt reference(XmlNode root, Map<Integer, DataSetId> flows) throws MalformedDataException {
        List<XmlNode> named = root.find("processInformation", "quantitativeReference")
                .map(node -> node.all("referenceToReferenceFlow"))
                .orElse(List.of());
        if (named.isEmpty()) {
            return OptionalInt.empty();
        }
        if (named.size() > 1) {
            log.leaveOut("further reference flow");
        }
        int number = number(named.get(0).required());
        if (!flows.containsKey(number)) {
            log.leaveOut("reference flow that is no exchange");
            return OptionalInt.empty();
        }
        return OptionalInt.of(number);
    }

    private Exchange exchange(XmlNode exchange) throws MalformedDataException {
        int number = number(exchange.attribute("dataSetInternalID").orElse(""));
        DataSetId flow = IlcdNouns.dataSetId(exchange.find("referenceToFlowDataSet")
                .flatMap(node -> node.attribute("refObjectId"))
                .orElseThrow(() -> new MalformedDataException("exchange " + number, "refers to no flow")));
        Direction direction =
                exchange.required("exchangeDirection").equals("Input") ? Direction.INPUT : Direction.OUTPUT;
        Optional<String> resulting = exchange.text("resultingAmount");
        BigDecimal value = IlcdNouns.decimal(resulting.isPresent() ? resulting.get() : exchange.required("meanAmount"));
        Provenance.Origin origin =
                exchange.text("dataSourceType").filter("Primary"::equals).isPresent()
                        ? Provenance.Origin.PRIMARY
                        : Provenance.Origin.SECONDARY;
        return new Exchange(
                number,
                direction,
                flow,
                new Amount(value, UNKNOWN, UNKNOWN),
                Exchange.Link.OPEN,
                new Provenance(origin, uncertainty(exchange, value), Optional.empty(), Optional.empty()));
    }

    /** The interval of 95 % of a log-normal distribution is the square of its geometric deviation. */
    private Optional<Uncertainty> uncertainty(XmlNode exchange, BigDecimal value) throws MalformedDataException {
        String type = exchange.text("uncertaintyDistributionType").orElse("undefined");
        Optional<String> interval = exchange.text("relativeStandardDeviation95In");
        if (type.equals("log-normal") && interval.isPresent() && value.signum() != 0) {
            BigDecimal square = IlcdNouns.decimal(interval.get());
            if (square.compareTo(BigDecimal.ONE) >= 0) {
                return Optional.of(new Uncertainty.LogNormal(value, square.sqrt(ROUNDING)));
            }
        }
        if (!type.equals("undefined")) {
            log.leaveOut("uncertainty " + type + " without usable parameters");
        }
        return Optional.empty();
    }

    private List<StoredAllocation.Factor> factors(XmlNode exchange, Map<Integer, DataSetId> flows)
            throws MalformedDataException {
        List<StoredAllocation.Factor> factors = new ArrayList<>();
        int number = number(exchange.attribute("dataSetInternalID").orElse(""));
        for (XmlNode allocation :
                exchange.find("allocations").map(node -> node.all("allocation")).orElse(List.of())) {
            Optional<String> product = allocation.attribute("internalReferenceToCoProduct");
            Optional<String> percent = allocation.attribute("allocatedFraction");
            DataSetId flow = product.isPresent() ? flows.get(number(product.get())) : null;
            if (flow == null || percent.isEmpty()) {
                log.leaveOut("allocation factor without product");
                continue;
            }
            factors.add(new StoredAllocation.Factor(
                    StoredAllocation.Key.CAUSAL,
                    flow,
                    OptionalInt.of(number),
                    IlcdNouns.decimal(percent.get()).movePointLeft(2)));
        }
        return factors;
    }

    private UnitProcess.Origin origin(XmlNode root) throws MalformedDataException {
        List<DataSetId> sources = new ArrayList<>();
        for (XmlNode source : root.find("modellingAndValidation", "dataSourcesTreatmentAndRepresentativeness")
                .map(node -> node.all("referenceToDataSource"))
                .orElse(List.of())) {
            Optional<String> id = source.attribute("refObjectId");
            if (id.isPresent()) {
                sources.add(IlcdNouns.dataSetId(id.get()));
            }
        }
        Optional<DataSetId> region = Optional.empty();
        Optional<String> code = root.find("processInformation", "geography", "locationOfOperationSupplyOrProduction")
                .flatMap(node -> node.attribute("location"));
        if (code.isPresent()) {
            Region named = new Region(IlcdNouns.dataSetId(code.get()), code.get(), code.get());
            regions.put(code.get(), named);
            region = Optional.of(named.id());
        }
        return new UnitProcess.Origin(
                coverage(root, region),
                sources,
                root.english("processInformation", "dataSetInformation", "generalComment")
                        .orElse(""));
    }

    private Coverage coverage(XmlNode root, Optional<DataSetId> region) {
        String words = root.english("processInformation", "technology", "technologyDescriptionAndIncludedProcesses")
                .orElse("");
        try {
            Optional<LocalDate> from = root.text("processInformation", "time", "referenceYear")
                    .map(year -> LocalDate.of(Integer.parseInt(year), 1, 1));
            Optional<LocalDate> until = root.text("processInformation", "time", "dataSetValidUntil")
                    .map(year -> LocalDate.of(Integer.parseInt(year), 12, 31));
            return new Coverage(from, until, region, words);
        } catch (DateTimeException | IllegalArgumentException e) {
            log.leaveOut("validity that is no span of years");
            return new Coverage(Optional.empty(), Optional.empty(), region, words);
        }
    }

    private static int number(String text) throws MalformedDataException {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new MalformedDataException("dataSetInternalID", "no number: '" + text + "'", e);
        }
    }
}
