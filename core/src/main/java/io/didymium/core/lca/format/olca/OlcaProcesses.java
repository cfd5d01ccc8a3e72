package io.didymium.core.lca.format.olca;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.common.ExchangeNumbers;
import io.didymium.core.lca.format.common.ImportLog;
import io.didymium.core.lca.format.common.RepeatedExchanges;
import io.didymium.core.lca.format.common.UnreadableExchange;
import io.didymium.core.lca.inventory.Coverage;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.lca.inventory.UnitProcess;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The processes of an olca package. */
final class OlcaProcesses {
    private final OlcaExchanges exchanges;
    private final OlcaParameters parameters;
    private final ImportLog log;

    OlcaProcesses(Inventory nouns, OlcaParameters parameters, ImportLog log) {
        this.parameters = parameters;
        this.exchanges = new OlcaExchanges(nouns, log);
        this.log = log;
    }

    UnitProcess process(Members process) throws MalformedDataException {
        DataSetId id = process.id();
        List<Members> stated = process.objects("exchanges");
        List<ExchangeNumbers.Identity> identities = new ArrayList<>(stated.size());
        for (Members exchange : stated) {
            identities.add(OlcaExchanges.identity(exchange));
        }
        ExchangeNumbers numbers = new ExchangeNumbers(identities);
        RepeatedExchanges repeated = new RepeatedExchanges();
        Map<Integer, Exchange> read = new LinkedHashMap<>();
        Integer reference = null;
        OlcaParameters own = parameters.of(process);
        for (int i = 0; i < stated.size(); i++) {
            int number = numbers.at(i);
            try {
                Exchange exchange = exchanges.read(stated.get(i), number, own);
                read.put(number, exchange);
                boolean isReference = OlcaExchanges.isReference(stated.get(i));
                ExchangeNumbers.Identity identity = identities.get(i);
                // The @id of version 1 is made from the contents: two equal exchanges have one.
                if (identity.number().isPresent()) {
                    List<String> ids =
                            List.of(OlcaExchanges.internalId(identity.number().getAsInt()));
                    repeated.add(ids, exchange, List.of(identity.keys(), isReference));
                }
                if (isReference) {
                    if (reference == null) {
                        reference = number;
                    } else {
                        log.leaveOut("further reference flow");
                    }
                }
            } catch (MalformedDataException e) {
                read.put(number, UnreadableExchange.numbered(number));
                log.broken("content of exchange " + number, String.valueOf(e.getMessage()));
            }
        }
        numbers.forget(repeated.settle(read, log));
        numbers.report(log);
        UnitProcess whole = UnitProcess.builder(id, process.name())
                .version(process.remark("version"))
                .origin(origin(process))
                .exchanges(List.copyOf(read.values()))
                .reference(reference)
                .allocation(allocation(process, numbers))
                .build();
        process.remark("processType");
        process.reportUnread("processes");
        return whole;
    }

    private UnitProcess.Origin origin(Members process) throws MalformedDataException {
        Optional<Members> documentation = documentation(process);
        DataSetId region = region(process);
        List<DataSetId> sources = new ArrayList<>();
        Coverage coverage = Coverage.builder().region(region).build();
        if (documentation.isPresent()) {
            documentation.get().forEach("sources", source -> sources.add(source.id()));
            coverage = coverage(documentation.get(), region);
            documentation.get().reportUnread("documentations");
        }
        return new UnitProcess.Origin(coverage, sources, process.remark("description"));
    }

    private Optional<Members> documentation(Members process) {
        try {
            return process.object("processDocumentation");
        } catch (MalformedDataException e) {
            log.broken("/processDocumentation", e.reason());
            return Optional.empty();
        }
    }

    /** A region that is stated but cannot be read is one that nothing describes, so that no factor of the world is taken for it. */
    private @Nullable DataSetId region(Members process) {
        try {
            return process.reference("location").orElse(null);
        } catch (MalformedDataException e) {
            log.broken("/location", e.reason());
            return OlcaExchanges.UNREADABLE;
        }
    }

    private Coverage coverage(Members documentation, @Nullable DataSetId region) throws MalformedDataException {
        Coverage.Builder coverage =
                Coverage.builder().region(region).description(documentation.remark("geographyDescription"));
        try {
            LocalDate from = date(documentation, "validFrom").orElse(null);
            LocalDate until = date(documentation, "validUntil").orElse(null);
            return coverage.from(from).until(until).build();
        } catch (DateTimeException | IllegalArgumentException e) {
            log.leaveOut("validity that is no span of days");
            return coverage.from(null).until(null).build();
        }
    }

    /** A day; of a time, as version 1 writes it, the day alone. */
    private static Optional<LocalDate> date(Members of, String name) throws MalformedDataException {
        return of.text(name).filter(text -> text.length() >= 10).map(text -> LocalDate.parse(text.substring(0, 10)));
    }

    private StoredAllocation allocation(Members process, ExchangeNumbers numbers) throws MalformedDataException {
        List<StoredAllocation.Factor> factors = new ArrayList<>();
        process.forEach("allocationFactors", factor -> {
            Optional<StoredAllocation.Factor> read = factor(factor, numbers);
            if (read.isPresent()) {
                factors.add(read.get());
            }
        });
        return StoredAllocation.builder()
                .standard(key(process.remark("defaultAllocationMethod")).orElse(null))
                .factors(factors)
                .build();
    }

    private Optional<StoredAllocation.Factor> factor(Members factor, ExchangeNumbers numbers)
            throws MalformedDataException {
        Optional<StoredAllocation.Key> key = key(factor.text("allocationType").orElse(""));
        Optional<DataSetId> product = factor.reference("product");
        Optional<Members> exchange = factor.object("exchange");
        Optional<BigDecimal> value = factor.number("value");
        OptionalInt number = OptionalInt.empty();
        if (exchange.isPresent()) {
            number = numbers.find(OlcaExchanges.identity(exchange.get()).keys());
        }
        if (key.isEmpty() || product.isEmpty()) {
            log.leaveOut("allocation factor without product");
            return Optional.empty();
        }
        if (value.isEmpty()) {
            log.leaveOut("allocation factor without value");
            return Optional.empty();
        }
        if (number.isEmpty() && (exchange.isPresent() || key.get() == StoredAllocation.Key.CAUSAL)) {
            log.leaveOut("causal allocation factor without exchange");
            return Optional.empty();
        }
        factor.reportUnread("allocation factors");
        return Optional.of(new StoredAllocation.Factor(key.get(), product.get(), number, value.get()));
    }

    private static Optional<StoredAllocation.Key> key(String type) {
        return switch (type) {
            case "PHYSICAL_ALLOCATION" -> Optional.of(StoredAllocation.Key.PHYSICAL);
            case "ECONOMIC_ALLOCATION" -> Optional.of(StoredAllocation.Key.ECONOMIC);
            case "CAUSAL_ALLOCATION" -> Optional.of(StoredAllocation.Key.CAUSAL);
            default -> Optional.empty();
        };
    }
}
