package io.didymium.core.balance.piece;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with pieces, packages and the parts that things are made of. */
public enum PieceFinding implements FindingCode {
    /** The pieces of a batch do not weigh what the batch weighs. */
    COUNT_MASS_MISMATCH(
            Severity.FAIL,
            "{count} {kind} of {unit} weigh {found} together, but the batch weighs {mass}: {difference} apart ({deviations} standard uncertainties)",
            "Count again, or weigh some pieces again."),
    /** The parts of a piece weigh more than the piece. */
    BILL_TOO_HEAVY(
            Severity.FAIL,
            "the parts of one {kind} weigh {parts} together, but one weighs {mass}",
            "Check the bill of materials."),
    /** The packages of a batch do not hold what the batch weighs. */
    PACKAGES_MASS_MISMATCH(
            Severity.FAIL,
            "the {count} packages of the batch hold {net} net ({gross} gross), but the batch weighs {mass}: {difference} apart ({deviations} standard uncertainties)",
            "Check whether gross masses were booked, or a package is missing."),
    /** The mass of one piece or part is stated too vaguely to show anything. */
    PIECE_MASS_VAGUE(
            Severity.UNDECIDED,
            "the mass of one {kind} is stated with a standard uncertainty of {found}, where at most {limit} is evidence",
            "Weigh a sample of pieces together."),
    /** One seal is on packages of two batches. */
    SEAL_REUSED(
            Severity.FAIL,
            "seal {seal} is on a package of {batch} and of {other}",
            "A seal is broken when its package is opened: correct one of the numbers."),
    /** Fewer pieces came out of a step than went in. */
    PIECES_MISSING(
            Severity.FAIL,
            "{in} {kind} went in and {out} came out, by themselves or as parts: {difference} are missing",
            "Record scrap as a batch with its count, or correct the bill of materials."),
    /** More pieces came out of a step than went in. */
    PIECES_CREATED(
            Severity.FAIL,
            "{out} {kind} came out, by themselves or as parts, and only {in} went in: {difference} too many",
            "Look for an input that is not recorded, or correct the bill of materials."),
    /** An item has a serial number that none of the pieces has of which it is one. */
    SERIAL_UNKNOWN(
            Severity.FAIL,
            "{batch} is the {kind} with serial number {serial}, but those that went in have {serials}",
            "Correct the serial number of the item or of the pieces taken."),
    /** Parts weigh something else in what was made than they did before. */
    PARTS_MASS_MISMATCH(
            Severity.FAIL,
            "{kind} of {in} went in, but by bills of materials and masses {out} came out: {difference} apart ({deviations} standard uncertainties)",
            "Check the mass of one part in the bill of materials."),
    /** Pieces are not counted, so that it is not known whether some are missing. */
    PIECES_UNCOUNTED(
            Severity.UNDECIDED,
            "{kind}: {in} counted in, {out} out; of {batches} no count is stated, so that pieces cannot be balanced",
            "Ask for the number of pieces."),
    /** An output is stated to be made of some inputs alone, where a process mixes them. */
    MAPPING_MIXED(
            Severity.FAIL,
            "{batch} is stated to be made of {inputs} alone, but {process} mixes its inputs",
            "Leave the statement out: all outputs of such a step have the mixture of all its inputs."),
    /** That an output is made of some inputs alone is not shown by counted pieces and contents. */
    MAPPING_UNPROVEN(
            Severity.UNDECIDED,
            "{batch} is stated to be made of {inputs} alone, but {missing} is not stated, which would show it",
            "Ask for the number of pieces and the contents."),
    /** An output does not contain what is stated to have gone into it alone. */
    MAPPING_MISMATCH(
            Severity.FAIL,
            "{batch} holds {out} of {element}, but the portions it is stated to be made of hold {in}: {difference} apart ({deviations} standard uncertainties)",
            "Correct the portions: what one output does not hold went into another."),
    /** A portion does not weigh what its pieces or packages weigh. */
    PORTION_MASS_MISMATCH(
            Severity.FAIL,
            "{event} takes {pieces} of {batch} with a mass of {mass}, where they weigh {expected}: {difference} apart ({deviations} standard uncertainties)",
            "Correct the number of pieces, the packages or the mass."),
    /** A package is taken that the batch does not have. */
    PACKAGE_UNKNOWN(
            Severity.FAIL,
            "{event} takes package {package} of {batch}, which states no such package",
            "Correct the id of the package, or the list of packages of the batch."),
    /** A package or a piece with a serial number is taken where it is not. */
    PIECE_NOT_THERE(
            Severity.FAIL,
            "{event} takes {piece} of {batch} at {facility}, but it is {where}",
            "Check whether it was used twice or moved without a record."),
    /** More pieces of a batch are taken at a site than are there. */
    PIECES_OVERDRAWN(
            Severity.FAIL,
            "{event} takes {taken} pieces of {batch} at {facility}, where only {available} are left",
            "Check whether pieces were used twice or moved without a record.");

    private final Explanation explanation;

    PieceFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
