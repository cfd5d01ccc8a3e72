package io.didymium.examples.cli.demo;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.FacilityId;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** When a site is first used. */
public final class FirstUse {
    private FirstUse() {}

    /** When something first happened at a site or left it, else when the first goods reached it. */
    public static Optional<Instant> of(SupplyChain chain, FacilityId site) {
        return Stream.concat(
                        chain.steps().stream()
                                .filter(step -> step.facility().equals(site))
                                .map(ProcessStep::startedAt),
                        times(chain, Transfer::from, site))
                .min(Comparator.naturalOrder())
                .or(() -> times(chain, Transfer::to, site).min(Comparator.naturalOrder()));
    }

    private static Stream<Instant> times(SupplyChain chain, Function<Transfer, FacilityId> end, FacilityId site) {
        return chain.transfers().stream()
                .filter(transfer -> end.apply(transfer).equals(site))
                .map(Transfer::at);
    }
}
