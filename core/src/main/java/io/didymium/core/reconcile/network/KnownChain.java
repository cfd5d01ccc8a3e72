package io.didymium.core.reconcile.network;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** What had happened before a time, so that what follows changes no network of before. */
final class KnownChain {
    private KnownChain() {}

    static SupplyChain before(SupplyChain chain, Instant until) {
        SupplyChain.Builder known = SupplyChain.builder();
        chain.parties().forEach(known::add);
        chain.facilities().forEach(known::add);
        chain.steps().stream().filter(step -> step.endedAt().isBefore(until)).forEach(step -> {
            known.add(step);
            step.outputs().forEach(output -> known.add(chain.batch(output.batch())));
        });
        Set<BatchId> made = chain.batches().stream()
                .filter(batch -> chain.producerOf(batch.id()).endedAt().isBefore(until))
                .map(Batch::id)
                .collect(Collectors.toSet());
        chain.transfers().stream()
                .filter(transfer -> transfer.at().isBefore(until)
                        && transfer.portions().stream().allMatch(portion -> made.contains(portion.batch())))
                .forEach(known::add);
        return known.build();
    }
}
