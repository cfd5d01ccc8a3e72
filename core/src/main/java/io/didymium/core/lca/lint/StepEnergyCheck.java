package io.didymium.core.lca.lint;

import static io.didymium.core.quantity.Decimals.ROUNDING;

import io.didymium.core.finding.Finding;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.process.ProcessKind;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The energy use of a step per kg is within a factor of two of the usual range of its kind.
 *
 * <p>The ranges are general knowledge of the field, not limits of one source. A step without an activity in a unit of energy is
 * not checked.
 */
final class StepEnergyCheck implements ChainLint.Check {
    private static final BigDecimal MARGIN = BigDecimal.valueOf(2);
    private static final Map<ProcessKind, Range> RANGES = ranges();

    @Override
    public void inspect(StepView step, List<Finding> findings) {
        Range range = RANGES.get(step.step().kind());
        List<Activity> energies = step.activities().stream()
                .filter(activity -> StepView.kilowattHours(activity).isPresent())
                .toList();
        if (range == null || energies.isEmpty()) {
            return;
        }
        BigDecimal mass = range.ofInput() ? step.massIn() : step.massMade();
        if (mass.signum() == 0) {
            return;
        }
        BigDecimal energy = energies.stream()
                .map(activity -> StepView.kilowattHours(activity).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(mass, ROUNDING);
        if (energy.multiply(MARGIN).compareTo(range.least()) < 0
                || energy.compareTo(range.most().multiply(MARGIN)) > 0) {
            Map<String, String> arguments = Map.of(
                    "energy", ProcessView.rounded(energy),
                    "per", range.ofInput() ? "taken in" : "made",
                    "process", step.step().kind().label(),
                    "least", range.least().toPlainString(),
                    "most", range.most().toPlainString());
            findings.add(
                    energies.size() == 1
                            ? step.finding(LintFinding.STEP_ENERGY_OUT_OF_RANGE, energies.get(0), arguments)
                            : step.finding(LintFinding.STEP_ENERGY_OUT_OF_RANGE, arguments));
        }
    }

    /** kWh per kg of product, or per kg of ore used. */
    private static Map<ProcessKind, Range> ranges() {
        Map<ProcessKind, Range> ranges = new EnumMap<>(ProcessKind.class);
        ranges.put(ProcessKind.BENEFICIATION, new Range(new BigDecimal("0.02"), new BigDecimal("0.06"), true));
        ranges.put(ProcessKind.CALCINATION, ofProduct("1", "3"));
        ranges.put(ProcessKind.ELECTROLYSIS, ofProduct("9", "13"));
        ranges.put(ProcessKind.METALLOTHERMIC_REDUCTION, ofProduct("10", "15"));
        ranges.put(ProcessKind.STRIP_CASTING, ofProduct("1.5", "3"));
        ranges.put(ProcessKind.MILLING, ofProduct("2", "4"));
        ranges.put(ProcessKind.SINTERING, ofProduct("3", "6"));
        // Machining and coating take 1 to 3 kWh together; either may take little of it.
        ranges.put(ProcessKind.MACHINING, ofProduct("0", "3"));
        ranges.put(ProcessKind.COATING, ofProduct("0", "3"));
        ranges.put(ProcessKind.GRAIN_BOUNDARY_DIFFUSION, ofProduct("2", "3"));
        return ranges;
    }

    private static Range ofProduct(String least, String most) {
        return new Range(new BigDecimal(least), new BigDecimal(most), false);
    }

    /** A range of energy per kg. */
    private record Range(BigDecimal least, BigDecimal most, boolean ofInput) {}
}
