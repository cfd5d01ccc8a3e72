package io.didymium.core.material.determination;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What is known and what can be wrong with the determinations of lots. */
public enum DeterminationFinding implements FindingCode {
    /** The parties determined different values, and a rule settles them. */
    LOT_SETTLED(
            Severity.INFORM,
            "{measurand} of {batch} is {value} ({how}): {determinations}",
            "Nothing needs to be done; all that is calculated of the lot uses the settled value."),
    /** The parties differ by more than the splitting limit, and no umpire settled it. */
    UMPIRE_MISSING(
            Severity.UNDECIDED,
            "{measurand} of {batch} is disputed: {determinations} differ by more than {limit}, and no umpire determined it",
            "Ask the parties for the umpire's determination."),
    /** The parties differ, and neither scheme nor verifier states by how much they may. */
    SETTLEMENT_RULE_MISSING(
            Severity.UNDECIDED,
            "{measurand} of {batch} is disputed: {determinations}, and no rule settles it",
            "State a splitting limit for this measurand in the policy of verification, or ask for the signed rules of a scheme."),
    /** The parties analysed samples in different states. */
    SAMPLE_STATES_DIFFER(
            Severity.UNDECIDED,
            "{measurand} of {batch} was determined of samples in different states: {determinations}",
            "Ask for determinations of samples in the same state."),
    /** One side states several values of one measurand. */
    DETERMINATION_REPEATED(
            Severity.UNDECIDED,
            "{measurand} of {batch} is stated more than once by one side: {determinations}",
            "Ask this side which of its determinations counts, and to withdraw the other."),
    /** A determination is of a lot that nothing here describes. */
    DETERMINATION_LOT_UNKNOWN(
            Severity.UNDECIDED,
            "{party} states {measurand} of {batch}, of which no passport is here: nothing shows whose lot it is",
            "Ask for the passport of the lot with the delivery by which it came."),
    /** A party states a determination in a role that it does not have. */
    DETERMINATION_ROLE_MISMATCH(Explanation.mandatory(
            Severity.FAIL,
            "{party} states {measurand} of {batch} as {role}, but is not: {expected}",
            "Treat the determination as one of a third party, which settles nothing.")),
    /** An umpire is one of the parties or of their group. */
    UMPIRE_NOT_INDEPENDENT(Explanation.mandatory(
            Severity.FAIL,
            "{party} determined {measurand} of {batch} as umpire, but is of one group with {other}",
            "Ask the parties for an umpire that belongs to neither.")),
    /** A seller states another value than its own passport of the lot. */
    DETERMINATION_CONTRADICTS_PASSPORT(Explanation.mandatory(
            Severity.FAIL,
            "{party} states {measurand} of {batch} as {found}, but its passport states {expected}",
            "Ask the seller for a correction of the one or the other.")),
    /** A claim agrees with what the passports state of lots, and not with the values at which these were settled. */
    CLAIM_BEFORE_SETTLEMENT(
            Severity.UNDECIDED,
            "by the values that settle {lots}, though not by those of the passports: {found}",
            "Ask for the claim as it follows from the settled values."),
    /** The passport states a settled measurand in another way, so that nothing uses the settled value. */
    SETTLED_VALUE_APART(
            Severity.UNDECIDED,
            "{measurand} of {batch} is settled, but its passport states no such value of the same kind of sample: nothing uses it",
            "Ask for a passport with an assay that states the measurand as it was determined.");

    private final Explanation explanation;

    DeterminationFinding(Severity severity, String template, String remedy) {
        this(new Explanation(severity, template, remedy));
    }

    DeterminationFinding(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
