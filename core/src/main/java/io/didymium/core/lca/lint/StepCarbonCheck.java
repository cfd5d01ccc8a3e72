package io.didymium.core.lca.lint;

import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Carbon dioxide contains no more carbon than electrodes, reagents, fuels and batches, and most of the carbon of electrodes. */
final class StepCarbonCheck implements ChainLint.Check {
    private static final BigDecimal TOLERANCE = new BigDecimal("1.2");
    private static final BigDecimal LEAST_BURNED = new BigDecimal("0.2");
    private static final BigDecimal IN_CARBONATE = new BigDecimal("0.15");

    @Override
    public void inspect(StepView step, List<Finding> findings) {
        List<Activity> emissions =
                step.activities().stream().filter(StepView::isCarbonDioxide).toList();
        if (emissions.isEmpty()) {
            return;
        }
        BigDecimal out = emissions.stream()
                .map(activity -> StepView.kilograms(activity).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(CarbonContent.OF_DIOXIDE);
        BigDecimal electrodes = BigDecimal.ZERO;
        BigDecimal possible = fuels(step).add(batches(step));
        for (Flow flow : step.step().flows()) {
            if (flow.kind().isInput()) {
                String name = flow.name().toLowerCase(Locale.ROOT);
                BigDecimal carbon = flow.composition()
                        .flatMap(stated -> StepView.carbon(stated, StepView.massOf(flow)))
                        .or(() -> CarbonContent.ofReagent(name).map(StepView.massOf(flow)::multiply))
                        .orElse(BigDecimal.ZERO);
                possible = possible.add(carbon);
                electrodes = CarbonContent.ofElectrode(name).isPresent() ? electrodes.add(carbon) : electrodes;
            }
        }
        if (out.compareTo(possible.multiply(TOLERANCE)) > 0) {
            findings.add(finding(step, LintFinding.CARBON_CREATED, possible, out));
        } else if (out.compareTo(electrodes.multiply(LEAST_BURNED)) < 0) {
            findings.add(finding(step, LintFinding.CARBON_MISSING, electrodes, out));
        }
    }

    private static BigDecimal fuels(StepView step) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Activity activity : step.activities()) {
            BigDecimal content = CarbonContent.ofFuel(StepView.nameOf(activity)).orElse(BigDecimal.ZERO);
            sum = sum.add(StepView.kilograms(activity).orElse(BigDecimal.ZERO).multiply(content));
        }
        return sum;
    }

    private static BigDecimal batches(StepView step) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BatchPortion input : step.step().inputs()) {
            Batch batch = step.chain().batch(input.batch());
            BigDecimal mass = input.mass().value().kilograms();
            boolean organic = batch.form() == MaterialForm.CARBONATE || batch.form() == MaterialForm.OXALATE;
            sum = sum.add(batch.composition()
                    .flatMap(stated -> StepView.carbon(stated, mass))
                    .orElse(organic ? mass.multiply(IN_CARBONATE) : BigDecimal.ZERO));
        }
        return sum;
    }

    private static Finding finding(StepView step, LintFinding code, BigDecimal in, BigDecimal out) {
        return step.finding(code, Map.of("in", ProcessView.rounded(in), "out", ProcessView.rounded(out)));
    }
}
