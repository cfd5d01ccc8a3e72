package io.didymium.core.material.specification;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether an analysis shows that one limit is met.
 *
 * @param limit the limit
 * @param found what the analysis shows; empty if it did not determine the characteristic
 * @param conformity whether the limit is met
 * @param probability that it is met, from 0 to 1; empty if nothing was found
 */
public record LimitResult(
        SpecificationLimit limit, Optional<FoundValue> found, Conformity conformity, OptionalDouble probability) {
    /** @throws NullPointerException if a component is null */
    public LimitResult {
        requireNonNull(limit, "limit");
        requireNonNull(found, "found");
        requireNonNull(conformity, "conformity");
        requireNonNull(probability, "probability");
    }
}
