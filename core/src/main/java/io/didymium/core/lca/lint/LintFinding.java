package io.didymium.core.lca.lint;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong or unlikely in a process of an inventory. */
public enum LintFinding implements FindingCode {
    /** No exchange is marked as the reference. */
    REFERENCE_MISSING(Severity.FAIL, "no exchange is the reference", "State the product that the process is run for."),
    /** The reference is an input. */
    REFERENCE_IS_INPUT(
            Severity.FAIL,
            "the reference {flow} is an input",
            "Choose an output. Only the treatment of waste has an input as reference."),
    /** The reference is an elementary flow. */
    REFERENCE_IS_ELEMENTARY(
            Severity.FAIL, "the reference {flow} is an elementary flow", "Give the product a product flow of its own."),
    /** An exchange refers to a flow that is not defined. */
    FLOW_UNDEFINED(Severity.FAIL, "exchange {exchange} refers to flow {flow}, which is not defined", "Add the flow."),
    /** The unit of an amount does not fit its flow. */
    UNIT_MISMATCH(
            Severity.FAIL,
            "{flow} is given in a unit of a flow property that the flow does not have",
            "Correct the unit, or add the property to the flow."),
    /** There are several outputs and no allocation factors. */
    ALLOCATION_FACTORS_MISSING(
            Severity.WARN,
            "there are {count} products and no allocation factors: {flows}",
            "Give factors, or choose an allocation key when calculating."),
    /** A natural resource is an output. */
    RESOURCE_AS_OUTPUT(
            Severity.WARN,
            "{flow} is a natural resource, but is an output",
            "Make it an input, or use the flow of the emission or the product."),
    /** An emission is an input. */
    EMISSION_AS_INPUT(
            Severity.WARN, "{flow} is an emission, but is an input", "Use the flow of the product that is bought."),
    /** More rare earths come out than go in. */
    RARE_EARTHS_CREATED(
            Severity.WARN,
            "outputs hold {out} kg of rare earths and inputs {in} kg, counted as oxides",
            "Look for a missing input, or for amounts that refer to different quantities of product."),
    /** More carbon is emitted than goes in. */
    CARBON_CREATED(
            Severity.WARN,
            "{out} kg of carbon leave as carbon dioxide, but at most {in} kg enter",
            "Look for grams entered as kilograms, or for a missing fuel."),
    /** Fuel goes in, and too little carbon dioxide comes out. */
    CARBON_MISSING(
            Severity.WARN,
            "{in} kg of carbon enter as fuel, but only {out} kg leave as carbon dioxide",
            "Look for megajoules entered as kilograms, or for a missing emission."),
    /** Much more mass comes out than goes in. */
    MATERIAL_CREATED(
            Severity.WARN,
            "outputs are {out} kg and inputs {in} kg",
            "Look for grams entered as kilograms, or for a missing main input."),
    /** A product takes more energy than any such process does. */
    ENERGY_OUT_OF_RANGE(
            Severity.WARN,
            "{energy} MJ per kg of {flow} is outside the usual range",
            "Look for amounts that refer to another quantity of product."),
    /** A radionuclide that ore does not hold. */
    NUCLIDE_ARTIFICIAL(
            Severity.WARN,
            "{flow} does not occur in ore",
            "Look for another entry in the list of flows, such as the element itself."),
    /** Less activity than the rare earths in the same process can have. */
    ACTIVITY_TOO_LOW(
            Severity.WARN,
            "{activity} kBq of {flow} is too little for {mass} kg of rare earths",
            "Look for a mass entered as an activity."),
    /** An activity refers to a step or batch that is not there. */
    ACTIVITY_TARGET_UNKNOWN(
            Severity.FAIL,
            "{activity} refers to {place}, which {where} does not have",
            "Correct the id, or remove the activity."),
    /** An amount is negative. */
    ACTIVITY_NEGATIVE(
            Severity.WARN,
            "the amount of {activity} is negative: {amount} {unit}",
            "Use allocation by substitution, so that the credit has a name."),
    /** One factor is counted in two units. */
    UNIT_INCONSISTENT(
            Severity.WARN,
            "{activity} is given in {unit} here and in {other} at {step}, with one source",
            "Look for a wrong unit."),
    /** A step takes an unlikely amount of energy for what it makes. */
    STEP_ENERGY_OUT_OF_RANGE(
            Severity.WARN,
            "{energy} kWh per kg {per}; the usual range of {process} is {least} to {most}",
            "Look for megajoules entered as kilowatt-hours, or for an amount of another period or quantity."),
    /** An activity and the mass balance of its step state different amounts of one thing. */
    AMOUNT_DIFFERS(
            Severity.WARN,
            "the activity states {amount} kg of {activity}, the mass balance of the step {booked} kg of {flow}",
            "Find out which of the two was measured."),
    /** A step uses or gives off an unlikely mass for what it makes. */
    AMOUNT_OUT_OF_RANGE(
            Severity.WARN,
            "{amount} kg of {activity} is outside the usual range for {mass} kg through the step",
            "Look for grams entered as kilograms, or for an amount of another period or quantity.");

    private final Explanation explanation;

    LintFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
