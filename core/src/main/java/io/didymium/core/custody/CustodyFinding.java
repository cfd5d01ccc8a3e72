package io.didymium.core.custody;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** Why an entry is refused, or what is wrong with a journal or a declaration. */
public enum CustodyFinding implements FindingCode {
    /** More credit is used than there is. */
    CREDIT_OVERDRAWN(
            "{wanted} is needed from {account}, but only {available} is left: {excess} too much",
            "Claim less, or enter the missing receipts."),
    /** The date of an entry is in a closed period. */
    BACK_DATED(
            "the entry is dated {date}, but the books are closed before {from}",
            "Enter a correction in the open period."),
    /** The date of an entry is after the open period. */
    AFTER_OPEN_PERIOD("the entry is dated {date}, but the open period is {period}", "Close the period first."),
    /** A document is entered twice. */
    DUPLICATE_DOCUMENT(
            "document {document} was already entered as number {number}",
            "Credit each receipt and declare each delivery once."),
    /** A receipt does not have the attribute. */
    NOT_QUALIFYING("{class} material does not count as {attribute}", "Enter it as not qualifying."),
    /** A claim is passed on under a stricter custody model. */
    MODEL_UPGRADED(
            "a claim under {from} cannot become a claim under {to}",
            "Claim it under its own custody model or a less strict one."),
    /** A claim uses another method than the books. */
    METHOD_MISMATCH(
            "the claim uses {claimed}, but the books are kept by {method}",
            "Use one balance method throughout the same books."),
    /** A claim exceeds the share that every output has. */
    SHARE_EXCEEDED(
            "{claimed} is claimed of {delivered} delivered, but the share is {share}",
            "Claim the share that applies to all outputs."),
    /** More is claimed than was delivered, or stated as qualifying than was received. */
    CLAIM_EXCEEDS_TOTAL("{claimed} is claimed, but the total is {delivered}", "Claim at most the total."),
    /** Claims exceed credits when a period closes. */
    DEFICIT_AT_CLOSE(
            "{missing} claimed from {account} is not covered by credits at the close of {period}",
            "Enter the missing receipts, or correct the claims, before the period closes."),
    /** Something that does not qualify would be mixed with what does. */
    NOT_SEGREGATED(
            "only {qualifying} of {total} qualifies, but all must",
            "Keep it in other books, under controlled blending or mass balance."),
    /** One claim would be of two sources. */
    SOURCES_MIXED(
            "{wanted} is needed from one source, but receipt {receipt} has {available} left",
            "Deliver each source separately, or claim it as segregated."),
    /** More of an element came out than went in. */
    YIELD_IMPOSSIBLE(
            "output {out} from input {in} is more than stoichiometry allows",
            "Look for an input that is not recorded, or for a wrong basis."),
    /** A yield is so low that claims already made exceed what is left. */
    YIELD_UNDERCUTS_CLAIMS(
            "with output {out} from input {in}, the credits of {account} are {missing} less than already claimed",
            "Correct the claims first."),
    /** The scheme does not let credits move between sites. */
    TRANSFER_FORBIDDEN(
            "{scheme} does not allow credits to move from {from} to {to}",
            "Claim the credits at the site that holds the material."),
    /** Credits of one element or attribute would serve for another. */
    ACCOUNT_MISMATCH(
            "credits of {from} cannot be used for {to}", "Keep separate books for each element and attribute."),
    /** A period is longer than the scheme allows. */
    PERIOD_TOO_LONG("{period} is longer than the {months} months that {scheme} allows", "Close the period earlier."),
    /** A correction refers to an entry that cannot be corrected. */
    CORRECTION_MISMATCH(
            "number {number} is not a receipt or delivery of {account}",
            "State the number of the entry that was wrong."),
    /** A correction would leave claims without credit. */
    CORRECTION_UNDERCUTS_CLAIMS(
            "with {amount} in number {number}, the credits of {account} are {missing} less than already claimed",
            "Correct the claims first."),
    /** A claim under mass balance or book and claim is used where content in the product is required. */
    NOT_PHYSICAL(
            "a claim under {model} does not describe the physical content of the material delivered",
            "Do not use it where a law requires content in the product itself."),
    /** A line of a journal was changed. */
    JOURNAL_ALTERED(
            "line {line} does not follow from the line before: its digest is {stated}, but {computed} was computed",
            "Ask for the journal as it was when its last period was signed."),
    /** A journal cannot be read. */
    JOURNAL_UNREADABLE("line {line} cannot be read: {reason}", "Ask for the journal in its export format."),
    /** A line of a journal breaks a rule of the scheme. */
    JOURNAL_IMPOSSIBLE(
            "line {line} breaks a rule of the scheme: {reason}",
            "The books were not kept by the rules of their scheme: do not rely on them.");

    private final Explanation explanation;

    CustodyFinding(String template, String remedy) {
        explanation = new Explanation(Severity.FAIL, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
