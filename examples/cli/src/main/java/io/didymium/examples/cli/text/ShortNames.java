package io.didymium.examples.cli.text;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
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

    /** The last part of an id, or the whole of it if that could be something else. */
    public String of(Id id) {
        String end = end(id.value());
        return byEnd.getOrDefault(end, List.of()).size() == 1 ? end : id.value();
    }

    /** The name of the site. */
    public String site(FacilityId id) {
        return chain.facility(id).name();
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
