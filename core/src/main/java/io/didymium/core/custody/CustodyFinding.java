package io.didymium.core.custody;

import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** Why an entry is refused, or what is wrong with a journal or a declaration. */
public enum CustodyFinding implements FindingCode {
    /** More credit is used than there is. */
    CREDIT_OVERDRAWN(
            "credit-overdrawn",
            "{wanted} wanted of {account}, where {available} is left: {excess} too much",
            "Claim less, or enter the receipts that are missing."),
    /** A day lies in a period that is closed. */
    BACK_DATED(
            "back-dated",
            "the entry is of {date}, but the books are closed before {from}",
            "Enter a correction in the open period."),
    /** A day lies beyond the period that is open. */
    BEYOND_PERIOD(
            "beyond-period", "the entry is of {date}, but the open period is {period}", "Close the period first."),
    /** A document is entered twice. */
    DOCUMENT_TWICE(
            "document-twice",
            "document {document} was entered before, as number {number}",
            "Credit each receipt and declare each delivery once."),
    /** What came in does not have the attribute. */
    NOT_QUALIFYING("not-qualifying", "{class} matter does not count as {attribute}", "Enter it as not qualifying."),
    /** A claim is passed on under a tighter model than it has. */
    MODEL_UPGRADED(
            "model-upgraded",
            "a claim of {from} cannot become one of {to}",
            "Claim it under its own model or one further down."),
    /** The other method than the books' own is used. */
    METHOD_MIXED(
            "method-mixed",
            "the claim is made by {claimed}, but the books are kept by {method}",
            "Keep to one method for the same books."),
    /** A claim exceeds the share that every output has. */
    SHARE_EXCEEDED(
            "share-exceeded",
            "{claimed} claimed of {delivered}, but the share is {share}",
            "Claim the share that all outputs have."),
    /** More is claimed than was delivered, or said to qualify than was received. */
    CLAIM_EXCEEDS_WHOLE(
            "claim-exceeds-whole",
            "{claimed} claimed where there were {delivered} in all",
            "Claim no more than there is."),
    /** Something that does not qualify would come among what does. */
    NOT_SEGREGATED(
            "not-segregated",
            "{qualifying} of {total} qualify where all must",
            "Keep it in other books, under controlled blending or mass balance."),
    /** One claim would be of two sources. */
    SOURCES_MIXED(
            "sources-mixed",
            "{wanted} wanted of one source, where receipt {receipt} has {available} left",
            "Deliver each source by itself, or claim it as segregated."),
    /** More of an element came out than went in. */
    YIELD_IMPOSSIBLE(
            "yield-impossible",
            "{out} came out of {in}: more than stoichiometry allows",
            "Look for an input that is not written down, or a basis that is mistaken."),
    /** A yield is so low that claims already made exceed what is left. */
    YIELD_UNDERCUTS(
            "yield-undercuts",
            "with {out} out of {in} the credits of {account} fall {missing} short of what was claimed",
            "Correct the claims first."),
    /** The scheme does not let credits move between sites. */
    TRANSFER_FORBIDDEN(
            "transfer-forbidden",
            "{scheme} does not let credits move from {from} to {to}",
            "Claim them where the matter is."),
    /** Credits of one element or attribute would serve for another. */
    ACCOUNT_MISMATCH(
            "account-mismatch",
            "credits of {from} cannot serve for {to}",
            "Each element and attribute has books of its own."),
    /** A period is longer than the scheme allows. */
    PERIOD_TOO_LONG("period-too-long", "{period} is longer than the {months} months of {scheme}", "Close earlier."),
    /** A correction is of nothing that can be corrected. */
    CORRECTION_MISMATCH(
            "correction-mismatch",
            "number {number} is no receipt or delivery of {account}",
            "Name the entry that was wrong."),
    /** A correction would leave claims without credit. */
    CORRECTION_UNDERCUTS(
            "correction-undercuts",
            "with {amount} in number {number} the credits of {account} fall {missing} short of what was claimed",
            "Correct the claims first."),
    /** A mass-balance or book claim is used where matter must have the content. */
    NOT_PHYSICAL(
            "not-physical",
            "a claim of {model} says nothing of the matter delivered",
            "Do not use it where a law wants content in the product itself."),
    /** A line of a journal is not what was written. */
    JOURNAL_ALTERED(
            "journal-altered",
            "line {line} does not follow from the line before: its digest is {stated}, not {reckoned}",
            "Ask for the journal as it was when its last period was signed."),
    /** A journal cannot be read. */
    JOURNAL_UNREADABLE(
            "journal-unreadable",
            "line {line} cannot be read: {reason}",
            "Ask for the journal in the form of its export."),
    /** A line of a journal could not have been entered. */
    JOURNAL_IMPOSSIBLE(
            "journal-impossible",
            "line {line} would have been refused: {reason}",
            "The books were not kept by the rules of its scheme.");

    private final String id;
    private final String template;
    private final String remedy;

    CustodyFinding(String id, String template, String remedy) {
        this.id = id;
        this.template = template;
        this.remedy = remedy;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return Severity.FAIL;
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
