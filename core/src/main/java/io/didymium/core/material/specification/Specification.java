package io.didymium.core.material.specification;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Concept;
import io.didymium.core.material.Assay;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a material must be, and how surely an analysis must show it. It is known by the criterion under which its conformity is claimed,
 * and given by a scheme, a buyer or a verifier, never by the one who claims.
 *
 * @param criterion the criterion
 * @param limits the limits, at least one
 * @param guardBand the standard uncertainties by which a value must be within a limit to pass and beyond it to fail; between them it is
 *     undecided (JCGM 106:2012, 8.3); zero for simple acceptance
 */
public record Specification(Concept criterion, List<SpecificationLimit> limits, BigDecimal guardBand) {
    /** Of values exactly at a limit, one in twenty is beyond this guard band by chance. */
    public static final BigDecimal USUAL_GUARD_BAND = new BigDecimal("1.64");

    /** @throws IllegalArgumentException if there is no limit or the guard band is negative */
    public Specification {
        requireNonNull(criterion, "criterion");
        limits = List.copyOf(limits);
        if (limits.isEmpty()) {
            throw new IllegalArgumentException("a specification must limit something: " + criterion.name());
        }
        guardBand = Decimals.normal(guardBand, "guard band");
        if (guardBand.signum() < 0) {
            throw new IllegalArgumentException("guard band must not be negative: " + guardBand.toPlainString());
        }
    }

    /** What an assay shows of each limit, in their order. */
    public List<LimitResult> judge(Assay assay) {
        return judge(MaterialEvidence.of(assay));
    }

    /** What is known of a material shows of each limit, in their order. */
    public List<LimitResult> judge(MaterialEvidence evidence) {
        return limits.stream()
                .map(limit -> result(limit, evidence.find(limit.characteristic())))
                .toList();
    }

    /** What one value shows of a limit. */
    public LimitResult judge(SpecificationLimit limit, FoundValue found) {
        return result(limit, Optional.of(found));
    }

    private LimitResult result(SpecificationLimit limit, Optional<FoundValue> found) {
        return new LimitResult(
                limit,
                found,
                found.map(value -> limit.judge(value, guardBand)).orElse(Conformity.UNDECIDED),
                found.map(value -> OptionalDouble.of(limit.probability(value))).orElse(OptionalDouble.empty()));
    }

    /** What an assay shows of a characteristic; empty if it did not determine it. */
    public static Optional<FoundValue> find(Assay assay, Characteristic characteristic) {
        return new AssayReading(assay).of(characteristic);
    }
}
