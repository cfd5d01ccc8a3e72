package io.didymium.core.lca.pact;

import static java.util.Objects.requireNonNull;

import io.didymium.core.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What was read of one product carbon footprint.
 *
 * @param footprint the footprint, unless something that must be there is absent or has a wrong form
 * @param findings what is wrong with it, in the order of reading
 */
public record PactReading(Optional<PactFootprint> footprint, List<Finding> findings) {
    /** Copies the list. */
    public PactReading {
        requireNonNull(footprint, "footprint");
        findings = List.copyOf(findings);
    }
}
