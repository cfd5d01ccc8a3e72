package io.didymium.core.lca.lint;

import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong or unlikely in a process of an inventory. */
public enum LintFinding implements FindingCode {
    /** Nothing is said to be what the process is run for. */
    REFERENCE_MISSING(
            "reference-missing",
            Severity.FAIL,
            "no exchange is the reference",
            "Name the product the process is run for."),
    /** The reference is something that goes in. */
    REFERENCE_IS_INPUT(
            "reference-is-input",
            Severity.FAIL,
            "the reference {flow} goes in",
            "Name an output; only the treatment of a waste has an input for reference."),
    /** The reference is exchanged with nature. */
    REFERENCE_IS_ELEMENTARY(
            "reference-is-elementary",
            Severity.FAIL,
            "the reference {flow} is exchanged with nature, not made for anyone",
            "Give the product a product flow of its own."),
    /** An exchange is of a flow that is not described. */
    FLOW_DANGLING(
            "flow-dangling",
            Severity.FAIL,
            "exchange {exchange} is of flow {flow}, which is not described",
            "Add the flow."),
    /** An amount is in a unit that the flow is not measured in. */
    UNIT_FOREIGN(
            "unit-foreign",
            Severity.FAIL,
            "{flow} is given in a unit that it is not measured in",
            "Correct the unit, or add the property to the flow."),
    /** Several outputs and no factor to divide them by. */
    ALLOCATION_ABSENT(
            "allocation-absent",
            Severity.WARN,
            "{count} products and no factors to divide the process by: {flows}",
            "Give factors, or choose a key when calculating."),
    /** Something drawn from nature is given off. */
    RESOURCE_AS_OUTPUT(
            "resource-as-output",
            Severity.WARN,
            "{flow} is a resource of nature and goes out",
            "Make it an input, or use the flow of the emission or the product."),
    /** An emission is taken in. */
    EMISSION_AS_INPUT(
            "emission-as-input",
            Severity.WARN,
            "{flow} is an emission and goes in",
            "Use the flow of the product that is bought."),
    /** More rare earths come out than go in. */
    RARE_EARTHS_CREATED(
            "rare-earths-created",
            Severity.WARN,
            "{out} kg of rare earths come out where {in} kg go in, counted as oxides",
            "Look for an input that is missing, or amounts that belong to different quantities of product."),
    /** More carbon is emitted than goes in. */
    CARBON_CREATED(
            "carbon-created",
            Severity.WARN,
            "{out} kg of carbon leave as carbon dioxide where at most {in} kg go in",
            "Look for grams entered as kilograms, or for a fuel that is missing."),
    /** Fuel goes in, and too little carbon dioxide comes out. */
    CARBON_MISSING(
            "carbon-missing",
            Severity.WARN,
            "{in} kg of carbon go in as fuel where {out} kg leave as carbon dioxide",
            "Look for megajoules entered as kilograms, or for an emission that is missing."),
    /** Much more matter comes out than goes in. */
    MATTER_CREATED(
            "matter-created",
            Severity.WARN,
            "{out} kg come out where {in} kg go in",
            "Look for grams entered as kilograms, or for a main input that is missing."),
    /** A product takes more energy than any such process does. */
    ENERGY_OUT_OF_RANGE(
            "energy-out-of-range",
            Severity.WARN,
            "{energy} MJ for a kg of {flow}",
            "Look for amounts that belong to another quantity of product."),
    /** A radionuclide that ore does not hold. */
    NUCLIDE_ARTIFICIAL(
            "nuclide-artificial",
            Severity.WARN,
            "{flow} does not occur in ore",
            "Look for another entry in the list of flows, such as the element itself."),
    /** Less activity than the rare earths in the same process can have. */
    ACTIVITY_TOO_LOW(
            "activity-too-low",
            Severity.WARN,
            "{activity} kBq of {flow} beside {mass} kg of rare earths",
            "Look for a mass entered as an activity."),
    /** An activity is of a step or for a batch that is not there. */
    ACTIVITY_STRAY(
            "activity-stray",
            Severity.FAIL,
            "{activity} is for {place}, which {where} does not have",
            "Correct the id, or take the activity out."),
    /** Less than nothing is used or given off. */
    ACTIVITY_NEGATIVE(
            "activity-negative",
            Severity.WARN,
            "{amount} {unit} of {activity} is less than nothing",
            "Divide the step by substitution, so that what is credited has a name."),
    /** One factor is counted in two units. */
    UNIT_MIXED(
            "unit-mixed",
            Severity.WARN,
            "{activity} is counted in {unit} here and in {other} at {step}, by one source",
            "Look for a unit that is wrong."),
    /** A step takes an unlikely amount of energy for what it makes. */
    STEP_ENERGY_OUT_OF_RANGE(
            "step-energy-out-of-range",
            Severity.WARN,
            "{energy} kWh for a kg of what is {per}, where {process} takes {least} to {most}",
            "Look for megajoules entered as kilowatt-hours, or for an amount of another time or quantity."),
    /** An activity and the books of its step say different amounts of one thing. */
    AMOUNT_DIFFERS(
            "amount-differs",
            Severity.WARN,
            "{amount} kg of {activity} where the books of the step have {booked} kg of {flow}",
            "Look which of the two was measured."),
    /** A step uses or gives off an unlikely mass for what it makes. */
    AMOUNT_OUT_OF_RANGE(
            "amount-out-of-range",
            Severity.WARN,
            "{amount} kg of {activity} for {mass} kg that pass through the step",
            "Look for grams entered as kilograms, or for an amount of another time or quantity.");

    private final String id;
    private final Severity severity;
    private final String template;
    private final String remedy;

    LintFinding(String id, Severity severity, String template, String remedy) {
        this.id = id;
        this.severity = severity;
        this.template = template;
        this.remedy = remedy;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String template() {
        return template;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
