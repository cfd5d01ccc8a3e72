package io.didymium.core.origin;

import com.google.common.collect.Maps;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.material.Composition;
import io.didymium.core.process.Output;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import java.math.BigDecimal;
import java.util.Map;

/**
 * The largest share of the rare earths of a manufacturing step that is plausible as residue and waste. Beyond it, a product
 * may have been labelled as residue to make it pre-consumer material.
 */
final class ResidueLimits {
    /** The state of practice that the table describes. */
    static final String EDITION = "2026-11";

    // About twice the largest loss in reported practice; sources in DECISIONS.md.
    private static final Map<ProcessKind, BigDecimal> LARGEST_SHARES = Maps.immutableEnumMap(Map.of(
            ProcessKind.ELECTROLYSIS, new BigDecimal("0.15"),
            ProcessKind.METALLOTHERMIC_REDUCTION, new BigDecimal("0.20"),
            ProcessKind.STRIP_CASTING, new BigDecimal("0.10"),
            ProcessKind.MILLING, new BigDecimal("0.10"),
            ProcessKind.SINTERING, new BigDecimal("0.10"),
            ProcessKind.MACHINING, new BigDecimal("0.50"),
            ProcessKind.COATING, new BigDecimal("0.10"),
            ProcessKind.GRAIN_BOUNDARY_DIFFUSION, new BigDecimal("0.10"),
            ProcessKind.ASSEMBLY, new BigDecimal("0.10")));

    private ResidueLimits() {}

    /** Whether the residue and waste of a step are within the limit of its kind; there is none for other kinds. */
    static boolean isPlausible(SupplyChain chain, ProcessStep step) {
        BigDecimal limit = LARGEST_SHARES.get(step.kind());
        if (limit == null) {
            return true;
        }
        boolean assayed = step.outputs().stream()
                .allMatch(output -> chain.batch(output.batch()).composition().isPresent());
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal residue = BigDecimal.ZERO;
        for (Output output : step.outputs()) {
            BigDecimal mass = mass(chain.batch(output.batch()), assayed);
            all = all.add(mass);
            if (output.role() == OutputRole.RESIDUE || output.role() == OutputRole.WASTE) {
                residue = residue.add(mass);
            }
        }
        return residue.compareTo(all.multiply(limit)) <= 0;
    }

    /** The rare earths in a batch in kg or, where an output of the step was not assayed, its mass. */
    private static BigDecimal mass(Batch batch, boolean assayed) {
        BigDecimal mass = batch.mass().value().kilograms();
        return assayed
                ? batch.composition()
                        .map(ResidueLimits::rareEarths)
                        .orElse(BigDecimal.ONE)
                        .multiply(mass)
                : mass;
    }

    private static BigDecimal rareEarths(Composition composition) {
        return composition.fractions().entrySet().stream()
                .filter(fraction -> fraction.getKey().isRareEarth())
                .map(fraction -> fraction.getValue().value().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
