package io.didymium.passport.unit;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with the passports of single units. */
public enum UnitFinding implements FindingCode {
    /** The bundle is not accepted because something in it is false. */
    UNIT_BATCH_REJECTED(Explanation.mandatory(
            Severity.FAIL,
            "the passport of the batch and what it builds on are rejected: {reasons}",
            "A unit is worth no more than its batch: see the report on the bundle.")),
    /** The bundle is neither accepted nor rejected. */
    UNIT_BATCH_UNDECIDED(Explanation.mandatory(
            Severity.UNDECIDED,
            "whether the passport of the batch and what it builds on hold is not known: {reasons}",
            "See the report on the bundle for what is missing.")),
    /** The bundle has no passport of the digest that the register names. */
    UNIT_PASSPORT_ABSENT(Explanation.mandatory(
            Severity.UNDECIDED,
            "the passport {passport} of {batch} is not in the bundle, or its content is not known",
            "Add the bundle of the batch's passport.")),
    /** The passport of the batch was replaced or withdrawn. */
    UNIT_PASSPORT_REPLACED(Explanation.mandatory(
            Severity.UNDECIDED,
            "the passport {passport} of {batch} was replaced or withdrawn after the register was signed",
            "Ask the maker for a register of the current passport.")),
    /** The key of a register is not known. */
    UNIT_KEY_UNKNOWN(Explanation.mandatory(
            Severity.UNDECIDED,
            "the key of the register is not known: {detail}",
            "Add the maker's DID document to the bundle.")),
    /** The named key did not sign the register, or may not. */
    UNIT_REGISTER_FORGED(Explanation.mandatory(
            Severity.FAIL,
            "the register was not signed by a key that may sign it: {detail}",
            "The register was changed or forged: do not rely on the unit's passport.")),
    /** Somebody else than the issuer of the batch's passport signed the register. */
    UNIT_ISSUER_MISMATCH(Explanation.mandatory(
            Severity.FAIL,
            "the register is signed by {found}, the passport of the batch by {expected}",
            "Only the maker of a batch can count its units: do not rely on the unit's passport.")),
    /** The register is about another batch than the passport that it names. */
    UNIT_BATCH_MISMATCH(Explanation.mandatory(
            Severity.FAIL,
            "the register is of {found}, the passport that it names of {expected}",
            "The register was made for another batch: do not rely on the unit's passport.")),
    /** The register is dated before the batch was made or after the verification. */
    UNIT_TIME_IMPOSSIBLE(
            Severity.FAIL,
            "the register is dated {issuedAt}, the batch was made at {producedAt}, and the verification is at {at}",
            "Check the time of verification; if it is right, the register is dated wrongly."),
    /** The units counted weigh more than the batch. */
    UNITS_BEYOND_MASS(Explanation.mandatory(
            Severity.FAIL,
            "{count} units counted in {registers} registers weigh {units} kg together, the batch {batch} weighs {mass}",
            "More units are counted than can be made of the batch: some are of other material.")),
    /** More units are counted than the batch states pieces. */
    UNITS_BEYOND_COUNT(Explanation.mandatory(
            Severity.FAIL,
            "{count} units are counted in {registers} registers, the batch {batch} has {pieces} pieces",
            "More units are counted than were made: some are not of this batch.")),
    /** The path does not lead from the unit to the root of its register. */
    UNIT_NOT_COUNTED(Explanation.mandatory(
            Severity.FAIL,
            "the register counts no unit {serial} at place {index}",
            "The passport was changed, or is of another batch: do not rely on it.")),
    /** A unit was weighed, and its mass is not that of the register. */
    UNIT_MASS_MISMATCH(Explanation.mandatory(
            Severity.FAIL,
            "the unit weighs {found}, by its register {expected}",
            "The passport is of another thing, or the maker states too small a mass to count more units.")),
    /** Two places of one batch have the same serial number. */
    UNIT_SERIAL_SHARED(Explanation.mandatory(
            Severity.FAIL,
            "serial number {serial} of {batch} is at more than one place: {places}",
            "The maker counted one number twice: ask for unique numbers.")),
    /** The passport of one unit was presented more than once. */
    UNIT_PRESENTED_TWICE(Explanation.mandatory(
            Severity.UNDECIDED,
            "the passport of unit {serial} of {batch} is presented {count} times",
            "Only one of the things can be this unit: find out which."));

    private final Explanation explanation;

    UnitFinding(Explanation explanation) {
        this.explanation = explanation;
    }

    UnitFinding(Severity severity, String template, String remedy) {
        this(new Explanation(severity, template, remedy));
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
