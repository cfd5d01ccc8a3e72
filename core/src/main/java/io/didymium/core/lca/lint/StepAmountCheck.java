package io.didymium.core.lca.lint;

import static io.didymium.core.quantity.Decimals.ROUNDING;

import io.didymium.core.finding.Finding;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.process.Flow;
import io.didymium.core.process.FlowKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The mass of an activity is not negative, not far above the mass of the step, and agrees with the flows of the step. */
final class StepAmountCheck implements ChainLint.Check {
    /** Reagents reach about 20 kg per kg of oxide, ion-adsorption clay included; water is not counted in kg. */
    private static final BigDecimal MOST = new BigDecimal("200");

    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");

    @Override
    public void inspect(StepView step, List<Finding> findings) {
        BigDecimal mass = step.massIn().max(step.massMade());
        for (Activity activity : step.activities()) {
            if (activity.amount().signum() < 0) {
                findings.add(step.finding(
                        LintFinding.ACTIVITY_NEGATIVE,
                        activity,
                        Map.of(
                                "amount", activity.amount().toPlainString(),
                                "unit", activity.factor().unit(),
                                "activity", activity.name())));
            }
            StepView.kilograms(activity).ifPresent(kilograms -> {
                if (kilograms.compareTo(mass.multiply(MOST)) > 0) {
                    findings.add(step.finding(
                            LintFinding.AMOUNT_OUT_OF_RANGE,
                            activity,
                            Map.of(
                                    "amount", ProcessView.rounded(kilograms),
                                    "activity", activity.name(),
                                    "mass", ProcessView.rounded(mass))));
                }
                booked(step, activity).ifPresent(flow -> compare(step, activity, kilograms, flow, findings));
            });
        }
    }

    private static void compare(
            StepView step, Activity activity, BigDecimal kilograms, Flow flow, List<Finding> findings) {
        BigDecimal booked = StepView.isCarbonDioxide(activity)
                ? dioxide(flow).orElse(StepView.massOf(flow))
                : StepView.massOf(flow);
        if (kilograms.subtract(booked).abs().compareTo(booked.multiply(TOLERANCE)) > 0) {
            findings.add(step.finding(
                    LintFinding.AMOUNT_DIFFERS,
                    activity,
                    Map.of(
                            "amount", ProcessView.rounded(kilograms),
                            "activity", activity.name(),
                            "booked", ProcessView.rounded(booked),
                            "flow", flow.name())));
        }
    }

    /** The flow of the step that corresponds to an activity: one of its name, or the gas whose carbon is analysed. */
    private static Optional<Flow> booked(StepView step, Activity activity) {
        String name = StepView.nameOf(activity);
        return step.step().flows().stream()
                .filter(flow -> flow.name().toLowerCase(Locale.ROOT).equals(name)
                        || (StepView.isCarbonDioxide(activity)
                                && flow.kind() == FlowKind.EMISSION
                                && dioxide(flow).isPresent()))
                .findFirst();
    }

    private static Optional<BigDecimal> dioxide(Flow flow) {
        return flow.composition()
                .flatMap(stated -> StepView.carbon(stated, StepView.massOf(flow)))
                .map(carbon -> carbon.divide(CarbonContent.OF_DIOXIDE, ROUNDING));
    }
}
