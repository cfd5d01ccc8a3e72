package io.didymium.core.lca.format.ecospold;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.common.ImportLog;
import io.didymium.core.lca.format.common.PackageParameters;
import io.didymium.core.lca.format.common.RepeatedExchanges;
import io.didymium.core.lca.format.common.UnreadableExchange;
import io.didymium.core.lca.format.xml.XmlNode;
import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.Coverage;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.inventory.Region;
import io.didymium.core.lca.inventory.UnitProcess;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An activity of ecoSpold, version 2. */
final class EcoSpold2 {
    private static final Set<String> NATURE = Set.of("4");
    private static final Set<String> INPUTS = Set.of("1", "2", "3", "5");
    private static final Set<String> OUTPUTS = Set.of("0", "2", "3", "5");
    private static final Set<String> BESIDE_EXCHANGES = Set.of("parameter", "impactIndicator");
    private static final List<String> PEDIGREE = List.of(
            "reliability",
            "completeness",
            "temporalCorrelation",
            "geographicalCorrelation",
            "furtherTechnologyCorrelation");

    private final EcoSpoldFlows flows;
    private final ImportLog log;
    private final SortedMap<Integer, Exchange> exchanges = new TreeMap<>();
    private final RepeatedExchanges repeated = new RepeatedExchanges();
    private Optional<Exchange> reference = Optional.empty();

    private final PackageParameters all;
    private final EcoSpoldDistributions distributions;

    EcoSpold2(UnitCatalogue units, PackageParameters all, ImportLog log) {
        this.flows = new EcoSpoldFlows(units, log);
        this.all = all;
        this.log = log;
        this.distributions = new EcoSpoldDistributions(log);
    }

    void read(XmlNode dataset, List<DataSet> to) throws MalformedDataException {
        XmlNode about = dataset.require("activityDescription");
        XmlNode activity = about.require("activity");
        DataSetId id = new DataSetId(activity.requiredAttribute("id"));
        String name = activity.english("activityName")
                .orElseThrow(() -> new MalformedDataException("activityName", "required, but absent"));
        EcoSpoldParameters parameters = EcoSpoldParameters.of(dataset, id, name, all, distributions, log);
        List<XmlNode> stated = new ArrayList<>(dataset.all("flowData", "intermediateExchange"));
        stated.addAll(dataset.all("flowData", "elementaryExchange"));
        for (XmlNode each : stated) {
            int number = exchanges.size() + 1;
            try {
                exchange(each, number, parameters);
            } catch (MalformedDataException | IllegalArgumentException e) {
                exchanges.put(number, UnreadableExchange.numbered(number));
                log.broken("content of exchange " + each.attribute("id").orElse("?"), String.valueOf(e.getMessage()));
            }
        }
        repeated.settle(exchanges, log);
        flows.addUnreadable(dataset, BESIDE_EXCHANGES, exchanges);
        reference = reference.filter(product -> exchanges.containsKey(product.number()));
        DataSetId process = reference
                .map(product -> new DataSetId(id.value() + "_" + product.flow().value()))
                .orElse(id);
        Optional<DataSetId> region =
                about.english("geography", "shortname").map(code -> new DataSetId(code.replace(' ', '-')));
        to.add(UnitProcess.builder(process, name)
                .origin(new UnitProcess.Origin(
                        coverage(about, region),
                        List.of(),
                        activity.english("generalComment", "text").orElse("")))
                .exchanges(List.copyOf(exchanges.values()))
                .reference(reference.map(Exchange::number).orElse(null))
                .build());
        region.ifPresent(code -> to.add(new Region(code, code.value(), code.value())));
        to.addAll(flows.dataSets());
        log.notRead("processes", dataset.unread());
    }

    private void exchange(XmlNode exchange, int number, EcoSpoldParameters parameters) throws MalformedDataException {
        Optional<String> input = exchange.text("inputGroup");
        Optional<String> output = exchange.text("outputGroup");
        if (input.isPresent() == output.isPresent()) {
            throw new MalformedDataException("inputGroup", "either an input group or an output group is required");
        }
        Direction direction = input.isPresent() ? Direction.INPUT : Direction.OUTPUT;
        boolean elementary = exchange.name().equals("elementaryExchange");
        String group = input.orElseGet(output::get);
        if (!(elementary ? NATURE : input.isPresent() ? INPUTS : OUTPUTS).contains(group)) {
            throw new MalformedDataException("group", "no group of such exchanges: " + group);
        }
        String unit = exchange.english("unitName")
                .orElseThrow(() -> new MalformedDataException("unitName", "required, but absent"));
        DataSetId flow = elementary
                ? elementary(exchange, unit, direction)
                : intermediate(exchange, unit, output.filter("3"::equals).isPresent());
        if (exchange.attribute("mathematicalRelation").isPresent()
                && EcoSpoldParameters.formula(exchange).isEmpty()) {
            log.leaveOut("formula of an amount that is not calculated by it; the amount was taken");
        }
        Optional<DataSetId> provider =
                exchange.attribute("activityLinkId").map(activity -> new DataSetId(activity + "_" + flow.value()));
        Amount amount = flows.amount(
                parameters.amount(exchange),
                unit,
                "exchange " + exchange.attribute("id").orElse(Integer.toString(number)));
        Exchange read = Exchange.builder(number, direction, flow, amount)
                .provider(provider.orElse(null))
                .provenance(Provenance.builder(Provenance.Origin.SECONDARY)
                        .uncertainty(
                                parameters.uncertainty(exchange, amount.value()).orElse(null))
                        .quality(exchange.find("uncertainty", "pedigreeMatrix")
                                .flatMap(EcoSpold2::pedigree)
                                .orElse(null))
                        .build())
                .build();
        exchanges.put(number, read);
        repeated.add(exchange.attribute("id").stream().toList(), read, group);
        if (output.filter("0"::equals).isPresent() && reference.isEmpty()) {
            reference = Optional.of(read);
        }
    }

    private DataSetId intermediate(XmlNode exchange, String unit, boolean waste) throws MalformedDataException {
        DataSetId id = new DataSetId(exchange.requiredAttribute("intermediateExchangeId"));
        flows.add(id, name(exchange), waste ? FlowType.WASTE : FlowType.PRODUCT, unit, "", null, null, null);
        return id;
    }

    private DataSetId elementary(XmlNode exchange, String unit, Direction direction) throws MalformedDataException {
        DataSetId id = new DataSetId(exchange.requiredAttribute("elementaryExchangeId"));
        String compartment = Stream.of("compartment", "subcompartment")
                .flatMap(part -> exchange.english("compartment", part).stream())
                .reduce((whole, part) -> whole + "/" + part)
                .orElse("");
        flows.add(
                id,
                name(exchange),
                FlowType.ELEMENTARY,
                unit,
                compartment,
                exchange.attribute("casNumber").orElse(null),
                exchange.attribute("formula").orElse(null),
                direction);
        return id;
    }

    private static String name(XmlNode exchange) throws MalformedDataException {
        return exchange.english("name").orElseThrow(() -> new MalformedDataException("name", "required, but absent"));
    }

    private static Optional<String> pedigree(XmlNode matrix) {
        List<String> scores = PEDIGREE.stream()
                .flatMap(score -> matrix.attribute(score).stream())
                .toList();
        return scores.size() == PEDIGREE.size() ? Optional.of("(" + String.join(";", scores) + ")") : Optional.empty();
    }

    private Coverage coverage(XmlNode about, Optional<DataSetId> region) {
        Coverage.Builder coverage = Coverage.builder()
                .region(region.orElse(null))
                .description(about.english("technology", "comment", "text").orElse(""));
        Optional<XmlNode> period = about.find("timePeriod");
        try {
            return coverage.from(period.flatMap(node -> node.attribute("startDate"))
                            .map(LocalDate::parse)
                            .orElse(null))
                    .until(period.flatMap(node -> node.attribute("endDate"))
                            .map(LocalDate::parse)
                            .orElse(null))
                    .build();
        } catch (DateTimeException | IllegalArgumentException e) {
            log.leaveOut("validity that is no span of days");
            return coverage.from(null).until(null).build();
        }
    }
}
