package io.didymium.passport.report;

import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong between books of custody, what is declared from them, and the chain that they are about. */
public enum BookFinding implements FindingCode {
    /** The statement of a period is not in the bundle. */
    PERIOD_ABSENT(
            "period-absent",
            Severity.UNDECIDED,
            "the statement {period} is not there, so the books cannot be followed from their beginning",
            "Ask the holder for it and add it to the bundle."),
    /** A part of the journal is not in the bundle. */
    JOURNAL_ABSENT(
            "journal-absent",
            Severity.UNDECIDED,
            "the journal of {period} is not there: digest {digest}",
            "Ask the holder for it and add it to the bundle."),
    /** The journals are longer than a verification follows. */
    JOURNAL_TOO_LONG(
            "journal-too-long",
            Severity.UNDECIDED,
            "the journals have {length} up to these books: more than 50,000 lines, or 2,000,000 lines times closes",
            "Verify the books in bundles of their own, or of fewer periods."),
    /** Credentials state different terms of the same books. */
    TERMS_DIFFER(
            "terms-differ",
            Severity.FAIL,
            "the {what} of the same books is stated as {first} and as {second}",
            "Books have one holder and one scheme: ask the holder which."),
    /** A period statement is not what the journal gives. */
    PERIOD_DIFFERS(
            "period-differs",
            Severity.FAIL,
            "{what} of {period} is stated as {stated}, but the journal gives {reckoned}",
            "Rely on neither before the holder has explained it."),
    /** A declaration is not what the journal gives. */
    DECLARATION_DIFFERS(
            "declaration-differs",
            Severity.FAIL,
            "{what} of {declaration} is stated as {stated}, but the journal gives {reckoned}",
            "Do not rely on the declaration."),
    /** A declaration is of no delivery in the journal. */
    DECLARATION_UNBOOKED(
            "declaration-unbooked",
            Severity.FAIL,
            "{declaration} is not in the journal, which has {count} declarations",
            "Do not rely on the declaration."),
    /** A batch that was received is not in the bundle. */
    RECEIPT_BATCH_ABSENT(
            "receipt-batch-absent",
            Severity.UNDECIDED,
            "number {number} receives {batch}, whose passport is not there",
            "Add the passports of what was received to the bundle."),
    /** How much of an element a batch holds is not known. */
    CONTENT_UNKNOWN(
            "content-unknown",
            Severity.UNDECIDED,
            "how much {element} is in {batch} is not known, so {amount} of it cannot be compared",
            "Ask for the assay of the batch."),
    /** A batch was entered as received at a site where it was not yet. */
    RECEIPT_NOT_ARRIVED(
            "receipt-not-arrived",
            Severity.FAIL,
            "number {number} receives {batch} on {date}, but by then nothing of it had reached {site}",
            "Ask the holder for the papers of the delivery."),
    /** More was entered as received than arrived. */
    RECEIPT_EXCEEDS_BATCH(
            "receipt-exceeds-batch",
            Severity.FAIL,
            "with number {number}, {received} of {element} are received of {batch}, but what reached {site} holds {held}: {excess} too much",
            "Look for a mistaken unit, or a receipt that is entered twice."),
    /** More is said to qualify than the chain shows. */
    RECEIPT_UNSUBSTANTIATED(
            "receipt-unsubstantiated",
            Severity.FAIL,
            "number {number} says that {qualifying} of {element} in {batch} is {class}, but the chain shows {found}: {excess} too much",
            "Do not rely on claims made of it."),
    /** Whether what is said to qualify does is not known. */
    RECEIPT_SOURCE_UNKNOWN(
            "receipt-source-unknown",
            Severity.UNDECIDED,
            "number {number} says that {qualifying} of {element} in {batch} is {class}, of which the chain shows {found} and does not tell of {unknown}",
            "Ask for the source declarations of what entered the chain."),
    /** Something that went into the process is not in books that average over all that came in. */
    RECEIPT_MISSING(
            "receipt-missing",
            Severity.FAIL,
            "{used} of {element} in {batch} went into the steps at {site}, but {received} are received in books of averages",
            "Enter all that came in: the average is over all of it."),
    /** The declaration that a receipt rests on is not in the bundle. */
    CLAIM_DECLARATION_ABSENT(
            "claim-declaration-absent",
            Severity.UNDECIDED,
            "number {number} passes on a claim of {model}, whose declaration {document} is not there",
            "Ask the holder for the declaration it received and add it to the bundle."),
    /** A receipt rests on a declaration of something else. */
    CLAIM_OF_ANOTHER(
            "claim-of-another",
            Severity.FAIL,
            "number {number} rests on {declaration}, whose {what} is {found}, not {expected}",
            "A declaration serves for the element, attribute and delivery that it is of."),
    /** More is passed on than a declaration claims. */
    CLAIM_EXCEEDS_DECLARATION(
            "claim-exceeds-declaration",
            Severity.FAIL,
            "number {number} receives {qualifying} on {declaration}, which claims {claimed}: {excess} too much",
            "Do not rely on claims made of it."),
    /** A declaration goes with matter that the site did not deliver. */
    DELIVERY_MISMATCH(
            "delivery-mismatch",
            Severity.FAIL,
            "{declaration} goes with {what}, which {problem}",
            "A declaration goes with what its site delivers."),
    /** A declaration goes with matter that is not in the bundle. */
    DELIVERY_ABSENT(
            "delivery-absent",
            Severity.UNDECIDED,
            "{declaration} goes with {what}, which is not told of in the bundle",
            "Add the passport or event to the bundle."),
    /** A declaration of a physical model or mass balance goes with no matter. */
    DELIVERY_UNNAMED(
            "delivery-unnamed",
            Severity.UNDECIDED,
            "{declaration} claims {claimed} under {model}, and does not say for which batch",
            "Ask the holder for a declaration that names it."),
    /** More was declared as delivered than the goods hold. */
    DELIVERY_EXCEEDS_BATCH(
            "delivery-exceeds-batch",
            Severity.FAIL,
            "with {declaration}, {delivered} of {element} are delivered in {goods}, which holds {held}: {excess} too much",
            "Do not rely on the declaration."),
    /** The books convert at a better yield than the site had. */
    YIELD_EXCEEDS_CHAIN(
            "yield-exceeds-chain",
            Severity.FAIL,
            "the books turn {in} of {element} into {out}, a yield of {stated}; the steps at {site} turned {chainIn} into {chainOut}, a yield of {found}",
            "Credit is converted at the real yield of the period."),
    /** The chain does not show the steps whose yield the books use, or not what they held. */
    YIELD_UNSEEN(
            "yield-unseen",
            Severity.UNDECIDED,
            "the books turn {in} of {element} into {out} at {site}, of whose steps in {period} the chain does not show as much",
            "Add the events of the site to the bundle."),
    /** A batch is credited beyond what it holds. */
    BATCH_CREDITED_TWICE(
            "batch-credited-twice",
            Severity.FAIL,
            "{credited} of {element} are credited for {batch}, which holds {held}: {excess} too much, in {books}",
            "The same matter is claimed twice: rely on neither claim."),
    /** Matter that entered the chain once is credited beyond its mass, as several batches. */
    SOURCE_CREDITED_TWICE(
            "source-credited-twice",
            Severity.FAIL,
            "{credited} of {element} from {source} are credited, which brought {held} into the chain: {excess} too much, in {books}",
            "The same matter is claimed at several stages: rely on none of the claims."),
    /** A declaration is received beyond what it claims. */
    DECLARATION_SPENT_TWICE(
            "declaration-spent-twice",
            Severity.FAIL,
            "{spent} are received on {declaration}, which claims {claimed}: {excess} too much, in {books}",
            "The same credit is used twice: rely on neither claim."),
    /** A batch is claimed under a tighter model than its steps kept to. */
    MODEL_NOT_KEPT(
            "model-not-kept",
            Severity.FAIL,
            "the {element} in {batch} is claimed as {claimed}, but the chain shows {shown}: {reason}",
            "Claim it under the model that the steps kept to."),
    /** Whether the steps kept to a model is not known. */
    MODEL_UNKNOWN(
            "model-unknown",
            Severity.UNDECIDED,
            "the {element} in {batch} is claimed as {claimed}, and the chain does not tell where {unknown} of it came from",
            "Ask for the source declarations of what entered the chain."),
    /** Nothing shows that the scheme admits the holder. */
    HOLDER_UNCERTIFIED(
            "holder-uncertified",
            Severity.WARN,
            "no certificate is named under which {holder} keeps books of {scheme}",
            "Ask the holder for its certificate if you want to rely on the scheme."),
    /** A certificate is another party's or of another scheme. */
    CERTIFICATE_OF_ANOTHER(
            "certificate-of-another",
            Severity.FAIL,
            "certificate {certificate} is of {found}, not of {expected}",
            "Ask the holder for its own certificate under the scheme."),
    /** A claim says nothing of the matter it goes with. */
    CLAIM_NOT_PHYSICAL(
            "claim-not-physical",
            Severity.INFORM,
            "a claim of {model} says nothing of the matter delivered",
            "Do not use it where a law wants content in the product itself."),
    /** A recycled share that the law wants in the matter rests on a claim that says nothing of it. */
    CONTENT_RESTS_ON_BOOKS(
            "content-rests-on-books",
            Severity.FAIL,
            "{claim} states {stated} % of {element} in {batch} under {pack}; the matter has {found} %, and the rest can rest only on {declaration}, of {model}",
            "Where a law wants content in the product itself, state that content.");

    private final String id;
    private final Severity severity;
    private final String template;
    private final String remedy;

    BookFinding(String id, Severity severity, String template, String remedy) {
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
