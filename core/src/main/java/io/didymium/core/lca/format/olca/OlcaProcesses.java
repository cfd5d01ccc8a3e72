package io.didymium.core.lca.format.olca;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.archive.ImportLog;
import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.Coverage;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.UnitGroup;
import io.didymium.core.lca.inventory.UnitProcess;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The processes of an olca package. */
final class OlcaProcesses {
    private final Inventory nouns;
    private final ImportLog log;

    OlcaProcesses(Inventory nouns, ImportLog log) {
        this.nouns = nouns;
        this.log = log;
    }

    /** Whether every exchange of a process says its unit and property itself. */
    static boolean statesItsUnits(Members process) throws MalformedDataException {
        for (Members exchange : process.objects("exchanges")) {
            if (exchange.object("unit").isEmpty()
                    || exchange.object("flowProperty").isEmpty()) {
                return false;
            }
        }
        return true;
    }

    UnitProcess process(Members process) throws MalformedDataException {
        Numbering numbering = new Numbering();
        List<Exchange> exchanges = new ArrayList<>();
        OptionalInt reference = OptionalInt.empty();
        for (Members exchange : process.objects("exchanges")) {
            Exchange read = exchange(exchange, numbering);
            exchanges.add(read);
            if (exchange.flag("isQuantitativeReference", "quantitativeReference")) {
                reference = OptionalInt.of(read.number());
            }
        }
        return new UnitProcess(
                process.id(),
                process.name(),
                process.text("version").orElse(""),
                origin(process),
                exchanges,
                reference,
                allocation(process, numbering));
    }

    private Exchange exchange(Members exchange, Numbering numbering) throws MalformedDataException {
        DataSetId flow =
                exchange.reference("flow").orElseThrow(() -> exchange.malformed("flow", "required, but absent"));
        if (exchange.text("amountFormula").filter(formula -> !formula.isBlank()).isPresent()) {
            log.leaveOut("formula of an amount, whose value was taken");
        }
        if (exchange.reference("location").isPresent()) {
            log.leaveOut("location of an exchange");
        }
        boolean input = exchange.flag("isInput", "input");
        return new Exchange(
                numbering.of(exchange),
                input ? Direction.INPUT : Direction.OUTPUT,
                flow,
                amount(exchange, flow),
                new Exchange.Link(
                        exchange.reference("defaultProvider"), exchange.flag("isAvoidedProduct", "avoidedProduct")),
                new Provenance(
                        Provenance.Origin.SECONDARY,
                        uncertainty(exchange),
                        exchange.text("dqEntry", "pedigreeUncertainty"),
                        Optional.empty()));
    }

    private Amount amount(Members exchange, DataSetId flow) throws MalformedDataException {
        BigDecimal value = exchange.number("amount").orElse(BigDecimal.ZERO);
        Optional<DataSetId> property = exchange.reference("flowProperty");
        if (property.isEmpty()) {
            property = nouns.findFlow(flow).map(known -> known.measures().reference());
        }
        DataSetId measured = property.orElseThrow(() -> exchange.malformed("flowProperty", "absent, and flow unknown"));
        Optional<DataSetId> unit = exchange.reference("unit");
        if (unit.isEmpty()) {
            unit = nouns.unitGroupOf(measured).map(UnitGroup::reference);
        }
        return new Amount(
                value, unit.orElseThrow(() -> exchange.malformed("unit", "absent, and property unknown")), measured);
    }

    private Optional<Uncertainty> uncertainty(Members exchange) throws MalformedDataException {
        Optional<Members> found = exchange.object("uncertainty");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Members stated = found.get();
        String type = stated.text("distributionType").orElse("");
        try {
            return switch (type) {
                case "LOG_NORMAL_DISTRIBUTION" ->
                    Optional.of(new Uncertainty.LogNormal(value(stated, "geomMean"), value(stated, "geomSd")));
                case "NORMAL_DISTRIBUTION" ->
                    Optional.of(new Uncertainty.Normal(value(stated, "mean"), value(stated, "sd")));
                case "TRIANGLE_DISTRIBUTION" ->
                    Optional.of(new Uncertainty.Triangle(
                            value(stated, "minimum"), value(stated, "mode"), value(stated, "maximum")));
                case "UNIFORM_DISTRIBUTION" ->
                    Optional.of(new Uncertainty.Uniform(value(stated, "minimum"), value(stated, "maximum")));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            log.leaveOut("uncertainty " + type + " without usable parameters");
            return Optional.empty();
        }
    }

    private static BigDecimal value(Members of, String name) throws MalformedDataException {
        return of.number(name).orElse(BigDecimal.ZERO);
    }

    private UnitProcess.Origin origin(Members process) throws MalformedDataException {
        Optional<Members> documentation = process.object("processDocumentation");
        Optional<DataSetId> region = process.reference("location");
        List<DataSetId> sources = new ArrayList<>();
        Coverage coverage = new Coverage(Optional.empty(), Optional.empty(), region, "");
        if (documentation.isPresent()) {
            for (Members source : documentation.get().objects("sources")) {
                sources.add(source.id());
            }
            coverage = coverage(documentation.get(), region);
        }
        return new UnitProcess.Origin(
                coverage, sources, process.text("description").orElse(""));
    }

    private Coverage coverage(Members documentation, Optional<DataSetId> region) throws MalformedDataException {
        String words = documentation.text("geographyDescription").orElse("");
        try {
            return new Coverage(date(documentation, "validFrom"), date(documentation, "validUntil"), region, words);
        } catch (DateTimeException | IllegalArgumentException e) {
            log.leaveOut("validity that is no span of days");
            return new Coverage(Optional.empty(), Optional.empty(), region, words);
        }
    }

    /** A day; of a time, as version 1 writes it, the day alone. */
    private static Optional<LocalDate> date(Members of, String name) throws MalformedDataException {
        return of.text(name).filter(text -> text.length() >= 10).map(text -> LocalDate.parse(text.substring(0, 10)));
    }

    private StoredAllocation allocation(Members process, Numbering numbering) throws MalformedDataException {
        List<StoredAllocation.Factor> factors = new ArrayList<>();
        for (Members factor : process.objects("allocationFactors")) {
            Optional<StoredAllocation.Key> key =
                    key(factor.text("allocationType").orElse(""));
            Optional<DataSetId> product = factor.reference("product");
            Optional<Members> exchange = factor.object("exchange");
            if (key.isEmpty() || product.isEmpty()) {
                log.leaveOut("allocation factor without product");
                continue;
            }
            OptionalInt number = exchange.isPresent() ? numbering.find(exchange.get()) : OptionalInt.empty();
            if (key.get() == StoredAllocation.Key.CAUSAL && number.isEmpty()) {
                log.leaveOut("causal allocation factor without exchange");
                continue;
            }
            BigDecimal value = factor.number("value").orElse(BigDecimal.ZERO);
            factors.add(new StoredAllocation.Factor(key.get(), product.get(), number, value));
        }
        return new StoredAllocation(key(process.text("defaultAllocationMethod").orElse("")), factors);
    }

    private static Optional<StoredAllocation.Key> key(String type) {
        return switch (type) {
            case "PHYSICAL_ALLOCATION" -> Optional.of(StoredAllocation.Key.PHYSICAL);
            case "ECONOMIC_ALLOCATION" -> Optional.of(StoredAllocation.Key.ECONOMIC);
            case "CAUSAL_ALLOCATION" -> Optional.of(StoredAllocation.Key.CAUSAL);
            default -> Optional.empty();
        };
    }

    /** The numbers of the exchanges of one process: their own since version 2, their order in version 1. */
    private static final class Numbering {
        private final Map<String, Integer> byId = new HashMap<>();
        private int last;

        int of(Members exchange) throws MalformedDataException {
            last++;
            Optional<BigDecimal> own = exchange.number("internalId");
            int number = own.isPresent() ? own.get().intValue() : last;
            exchange.text("@id").ifPresent(id -> byId.put(id, number));
            return number;
        }

        OptionalInt find(Members reference) throws MalformedDataException {
            Optional<BigDecimal> own = reference.number("internalId");
            if (own.isPresent()) {
                return OptionalInt.of(own.get().intValue());
            }
            Integer found = reference.text("@id").map(byId::get).orElse(null);
            return found == null ? OptionalInt.empty() : OptionalInt.of(found);
        }
    }
}
