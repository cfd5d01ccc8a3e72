package io.didymium.examples.cli.text;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.LotNumbers;
import io.didymium.core.id.StepId;
import io.didymium.core.party.Facility;
import io.didymium.core.process.ProcessStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Short names for the things of a chain: the last part of an id, where it is unique. */
public final class ShortNames {
    private final SupplyChain chain;
    private final Map<String, List<Id>> byEnd = new HashMap<>();

    /** The names of a chain. */
    public ShortNames(SupplyChain chain) {
        this.chain = chain;
        Stream.of(
                        chain.batches().stream().map(batch -> (Id) batch.id()),
                        chain.steps().stream().map(step -> (Id) step.id()))
                .flatMap(ids -> ids)
                .forEach(id -> byEnd.computeIfAbsent(end(id.value()), key -> new ArrayList<>())
                        .add(id));
    }

    /** The last part of an id, of a lot its number as its issuer has it; the whole id if that could be something else. */
    public String of(Id id) {
        String end = end(id.value());
        if (byEnd.getOrDefault(end, List.of()).size() != 1) {
            return id.value();
        }
        return id instanceof BatchId lot ? LotNumbers.numberOf(lot).orElse(end) : end;
    }

    /** The name of the site; of one that is not described its id. */
    public String site(FacilityId id) {
        return chain.facilities().stream()
                .filter(site -> site.id().equals(id))
                .map(Facility::name)
                .findFirst()
                .orElse(id.value());
    }

    /** The name of the site of a step and of who ran it then. */
    public String siteAndOperator(ProcessStep step) {
        Facility facility = chain.facility(step.facility(), step.endedAt());
        return facility.name() + " (" + chain.party(facility.operator()).name() + ")";
    }

    /** The batch that a person names by its id or by the last part of it. */
    public Optional<BatchId> batch(String named) {
        return chain.batches().stream()
                .map(batch -> batch.id())
                .filter(id -> isNamed(id, named))
                .findFirst();
    }

    /** The step that a person names by its id or by the last part of it. */
    public Optional<StepId> step(String named) {
        return chain.steps().stream()
                .map(step -> step.id())
                .filter(id -> isNamed(id, named))
                .findFirst();
    }

    private boolean isNamed(Id id, String named) {
        return id.value().equals(named) || of(id).equals(named);
    }

    private static String end(String id) {
        int cut = Math.max(id.lastIndexOf(':'), Math.max(id.lastIndexOf('/'), id.lastIndexOf('#')));
        return id.substring(cut + 1);
    }
}
