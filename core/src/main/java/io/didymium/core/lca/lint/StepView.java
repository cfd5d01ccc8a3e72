package io.didymium.core.lca.lint;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.material.Composition;
import io.didymium.core.process.Flow;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.EnergyUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A step with its activities in common units.
 *
 * @param step the step
 * @param chain the chain
 * @param activities the activities, in the order given
 */
record StepView(ProcessStep step, SupplyChain chain, List<Activity> activities) {
    private static final Map<String, BigDecimal> KILOGRAMS =
            Map.of("kg", BigDecimal.ONE, "g", new BigDecimal("0.001"), "t", new BigDecimal("1000"));

    /** The mass of an activity in kg, if its unit is one of mass. */
    static Optional<BigDecimal> kilograms(Activity activity) {
        return Optional.ofNullable(KILOGRAMS.get(activity.factor().unit())).map(activity.amount()::multiply);
    }

    /** The energy of an activity in kWh, if its unit is one of energy. */
    static Optional<BigDecimal> kilowattHours(Activity activity) {
        return EnergyUnit.find(activity.factor().unit()).map(unit -> unit.kilowattHours(activity.amount()));
    }

    /** The name of the factor, in lower case. */
    static String nameOf(Activity activity) {
        return activity.factor().name().strip().toLowerCase(Locale.ROOT);
    }

    /** Whether an activity is a direct emission of carbon dioxide. */
    static boolean isCarbonDioxide(Activity activity) {
        String name = nameOf(activity);
        return (name.startsWith("carbon dioxide") || name.equals("co2"))
                && kilograms(activity).isPresent();
    }

    /** The mass of all input batches. */
    BigDecimal massIn() {
        return step.inputs().stream()
                .map(input -> input.mass().value().kilograms())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The mass of the products and co-products. */
    BigDecimal massMade() {
        return step.outputs().stream()
                .filter(output -> output.role() == OutputRole.PRODUCT || output.role() == OutputRole.CO_PRODUCT)
                .map(output -> chain.batch(output.batch()).mass().value().kilograms())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The carbon in a mass, in kg; empty if no analysis states it. */
    static Optional<BigDecimal> carbon(Composition composition, BigDecimal kilograms) {
        return Optional.of(composition)
                .filter(stated -> stated.elements().contains(Element.CARBON))
                .map(stated -> stated.fraction(Element.CARBON).value().value().multiply(kilograms));
    }

    /** The mass of a flow in kg. */
    static BigDecimal massOf(Flow flow) {
        return flow.mass().value().kilograms();
    }

    Finding finding(LintFinding code, Map<String, String> arguments) {
        return Finding.of(code, Location.of(step.id().value()), arguments);
    }

    Finding finding(LintFinding code, Activity at, Map<String, String> arguments) {
        String path = "/activities/" + activities.indexOf(at);
        return Finding.of(code, new Location(step.id().value(), path), arguments);
    }
}
