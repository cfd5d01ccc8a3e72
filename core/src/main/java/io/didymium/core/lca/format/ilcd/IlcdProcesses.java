package io.didymium.core.lca.format.ilcd;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.common.ExchangeNumbers;
import io.didymium.core.lca.format.common.ImportLog;
import io.didymium.core.lca.format.common.PackageParameters;
import io.didymium.core.lca.format.common.RepeatedExchanges;
import io.didymium.core.lca.format.common.UnreadableExchange;
import io.didymium.core.lca.format.xml.XmlNode;
import io.didymium.core.lca.inventory.Coverage;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.Region;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.lca.inventory.UnitProcess;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The processes of an ILCD package. */
final class IlcdProcesses {
    private final ImportLog log;
    private final IlcdExchanges exchanges;
    private final Map<String, Region> regions = new TreeMap<>();

    private final PackageParameters parameters;

    IlcdProcesses(ImportLog log, PackageParameters parameters) {
        this.log = log;
        this.parameters = parameters;
        this.exchanges = new IlcdExchanges(log);
    }

    /** The regions that processes name by code. */
    Collection<Region> regions() {
        return regions.values();
    }

    /** A process as stated, without the units of its exchanges; nothing if it is an environmental product declaration. */
    Optional<UnitProcess> process(XmlNode root) throws MalformedDataException {
        if (root.text("modellingAndValidation", "LCIMethodAndAllocation", "typeOfDataSet")
                .filter("EPD"::equals)
                .isPresent()) {
            int results = root.all("LCIAResults", "LCIAResult").size();
            log.unsupported("an environmental product declaration (EPD) with " + results + " impact results");
            return Optional.empty();
        }
        DataSetId id = IlcdNouns.id(root, "processInformation");
        String name = root.english("processInformation", "dataSetInformation", "name", "baseName")
                .orElseThrow(() -> new MalformedDataException("baseName", "required, but absent"));
        IlcdParameters variables = IlcdParameters.of(root, id, name, parameters, log);
        List<XmlNode> stated = root.all("exchanges", "exchange");
        ExchangeNumbers numbers =
                new ExchangeNumbers(stated.stream().map(IlcdExchanges::identity).toList());
        RepeatedExchanges repeated = new RepeatedExchanges();
        Map<Integer, Exchange> read = new TreeMap<>();
        Map<Integer, DataSetId> flows = new HashMap<>();
        for (int i = 0; i < stated.size(); i++) {
            int number = numbers.at(i);
            try {
                Exchange exchange = exchanges.read(stated.get(i), number, variables);
                read.put(number, exchange);
                flows.put(number, exchange.flow());
                repeated.add(IlcdExchanges.identity(stated.get(i)).keys(), exchange, shares(stated.get(i)));
            } catch (MalformedDataException e) {
                read.put(number, UnreadableExchange.numbered(number));
                log.broken("content of exchange " + number, String.valueOf(e.getMessage()));
            }
        }
        numbers.forget(repeated.settle(read, log));
        numbers.report(log);
        List<StoredAllocation.Factor> factors = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            if (read.containsKey(numbers.at(i))) {
                factors.addAll(factors(stated.get(i), numbers.at(i), numbers, flows));
            }
        }
        UnitProcess process = UnitProcess.builder(id, name)
                .version(root.text("administrativeInformation", "publicationAndOwnership", "dataSetVersion")
                        .orElse(""))
                .origin(origin(root))
                .exchanges(List.copyOf(read.values()))
                .reference(reference(root, numbers, flows))
                .allocation(StoredAllocation.builder().factors(factors).build())
                .build();
        log.notRead("processes", root.unread());
        return Optional.of(process);
    }

    /** The same process with the units of its flows. */
    UnitProcess withUnits(UnitProcess process, Inventory nouns) {
        List<Exchange> inUnits = process.exchanges().stream()
                .map(exchange -> exchanges.withUnit(exchange, nouns))
                .toList();
        return process.toBuilder().exchanges(inUnits).build();
    }

    /** The reference, if the source names one that is there; of several the first. */
    private @Nullable Integer reference(XmlNode root, ExchangeNumbers numbers, Map<Integer, DataSetId> flows) {
        List<XmlNode> named = root.all("processInformation", "quantitativeReference", "referenceToReferenceFlow");
        if (named.isEmpty()) {
            return null;
        }
        if (named.size() > 1) {
            log.leaveOut("further reference flow");
        }
        OptionalInt number = numbers.find(IlcdExchanges.keys(named.get(0).text()));
        if (number.isEmpty() || !flows.containsKey(number.getAsInt())) {
            log.leaveOut("reference flow that is no exchange");
            return null;
        }
        return number.getAsInt();
    }

    /** The shares that an exchange states, as texts. */
    private static List<Optional<String>> shares(XmlNode exchange) {
        return exchange.all("allocations", "allocation").stream()
                .flatMap(share -> Stream.of(
                        share.attribute("internalReferenceToCoProduct"), share.attribute("allocatedFraction")))
                .toList();
    }

    private List<StoredAllocation.Factor> factors(
            XmlNode exchange, int number, ExchangeNumbers numbers, Map<Integer, DataSetId> flows) {
        List<StoredAllocation.Factor> factors = new ArrayList<>();
        for (XmlNode allocation : exchange.all("allocations", "allocation")) {
            OptionalInt product =
                    numbers.find(IlcdExchanges.keys(allocation.attribute("internalReferenceToCoProduct")));
            Optional<String> percent = allocation.attribute("allocatedFraction");
            DataSetId flow = product.isPresent() ? flows.get(product.getAsInt()) : null;
            if (flow == null || percent.isEmpty()) {
                log.leaveOut("allocation factor without product");
                continue;
            }
            try {
                factors.add(StoredAllocation.Factor.ofExchange(
                        StoredAllocation.Key.CAUSAL,
                        flow,
                        number,
                        IlcdNouns.decimal(percent.get()).movePointLeft(2)));
            } catch (MalformedDataException | IllegalArgumentException e) {
                log.broken("allocation factor of exchange " + number, String.valueOf(e.getMessage()));
            }
        }
        return factors;
    }

    private UnitProcess.Origin origin(XmlNode root) {
        List<DataSetId> sources = new ArrayList<>();
        for (XmlNode source : root.all(
                "modellingAndValidation", "dataSourcesTreatmentAndRepresentativeness", "referenceToDataSource")) {
            source.attribute("refObjectId")
                    .flatMap(id -> identifier("source", id))
                    .ifPresent(sources::add);
        }
        Optional<DataSetId> region = root.find(
                        "processInformation", "geography", "locationOfOperationSupplyOrProduction")
                .flatMap(node -> node.attribute("location"))
                .flatMap(code -> identifier("location", code));
        region.ifPresent(code -> regions.put(code.value(), new Region(code, code.value(), code.value())));
        return new UnitProcess.Origin(
                coverage(root, region.orElse(null)),
                sources,
                root.english("processInformation", "dataSetInformation", "generalComment")
                        .orElse(""));
    }

    private Optional<DataSetId> identifier(String part, String text) {
        try {
            return Optional.of(IlcdNouns.dataSetId(text));
        } catch (MalformedDataException e) {
            log.broken(part, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Coverage coverage(XmlNode root, @Nullable DataSetId region) {
        Coverage.Builder coverage = Coverage.builder()
                .region(region)
                .description(
                        root.english("processInformation", "technology", "technologyDescriptionAndIncludedProcesses")
                                .orElse(""));
        Optional<String> from = root.text("processInformation", "time", "referenceYear");
        Optional<String> until = root.text("processInformation", "time", "dataSetValidUntil");
        try {
            return coverage.from(from.map(year -> LocalDate.of(Integer.parseInt(year), 1, 1))
                            .orElse(null))
                    .until(until.map(year -> LocalDate.of(Integer.parseInt(year), 12, 31))
                            .orElse(null))
                    .build();
        } catch (DateTimeException | IllegalArgumentException e) {
            log.leaveOut("validity that is no span of years");
            return coverage.from(null).until(null).build();
        }
    }
}
