package io.didymium.passport.report;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong between books of custody, what is declared from them, and the chain that they are about. */
public enum BookFinding implements FindingCode {
    /** The statement of a period is not in the bundle. */
    PERIOD_ABSENT(
            Severity.UNDECIDED,
            "the statement {period} is not in the bundle, so the books cannot be followed from their beginning",
            "Ask the holder for it and add it to the bundle."),
    /** A part of the journal is not in the bundle. */
    JOURNAL_ABSENT(
            Severity.UNDECIDED,
            "the journal of {period} is not in the bundle: digest {digest}",
            "Ask the holder for it and add it to the bundle."),
    /** The journals are longer than a verification follows. */
    JOURNAL_TOO_LONG(
            Severity.UNDECIDED,
            "the journals have {length} up to these books: more than 16 MiB, 50,000 lines, or 2,000,000 lines times closes",
            "Verify the books in bundles of their own, or of fewer periods."),
    /** Credentials state different terms of the same books. */
    TERMS_DIFFER(
            Severity.FAIL,
            "the {what} of the same books is stated as {first} and as {second}",
            "Books have one holder and one scheme: ask the holder which is right."),
    /** The verifier does not know the rules of a scheme. */
    SCHEME_UNKNOWN(
            Severity.UNDECIDED,
            "the rules of {scheme} are neither in the trust file nor signed by its owner for the time of the books, so the books can only be compared with the rules that their holder states",
            "Add the published rules of the scheme to the trust file."),
    /** A document with the rules of a scheme is not signed by an owner that the verifier trusts. */
    SCHEME_DOCUMENT_REFUSED(
            Severity.INFORM,
            "a document with rules of a scheme in the bundle does not count: {reason}",
            "Decide whether you trust its signer as the owner of the scheme, and if so add it to the trust file."),
    /** Books are kept by more lenient rules than those of their scheme. */
    SCHEME_RULES_DIFFER(
            Severity.FAIL,
            "the books are kept by {stated}, which is not within the rules of {scheme} in the trust file",
            "Do not rely on claims from these books."),
    /** An attribute has a name that stands for other source classes. */
    ATTRIBUTE_MISNAMED(
            Severity.FAIL,
            "credits of {classes} are booked as {attribute}, which means {expected}",
            "Do not rely on claims of this attribute."),
    /** An attribute has a name that is not bound to source classes. */
    ATTRIBUTE_UNKNOWN(
            Severity.UNDECIDED,
            "credits of {classes} are booked as {attribute}, a name that is not bound to source classes",
            "Use the label of the source class as the name, or recycled for pre- and post-consumer."),
    /** A period statement does not match the journal. */
    PERIOD_DIFFERS(
            Severity.FAIL,
            "{what} of {period} is stated as {stated}, but the journal gives {computed}",
            "Do not rely on either until the holder has explained it."),
    /** A declaration does not match the journal. */
    DECLARATION_DIFFERS(
            Severity.FAIL,
            "{what} of {declaration} is stated as {stated}, but the journal gives {computed}",
            "Do not rely on the declaration."),
    /** A declaration is not in the journal. */
    DECLARATION_UNBOOKED(
            Severity.FAIL,
            "{declaration} is not in the journal, which has {count} declarations",
            "Do not rely on the declaration."),
    /** A batch that was received is not in the bundle. */
    RECEIPT_BATCH_ABSENT(
            Severity.UNDECIDED,
            "number {number} receives {batch}, whose passport is not in the bundle",
            "Add the passports of received batches to the bundle."),
    /** The content of an element in a batch is not known. */
    CONTENT_UNKNOWN(
            Severity.UNDECIDED,
            "the content of {element} in {batch} is not known, so {amount} of it cannot be compared",
            "Ask for the assay of the batch."),
    /** A batch was entered as received at a site where it was not yet. */
    RECEIPT_NOT_ARRIVED(
            Severity.FAIL,
            "number {number} receives {batch} on {date}, but none of it had reached {site} by then",
            "Ask the holder for the delivery documents."),
    /** More was entered as received than arrived. */
    RECEIPT_EXCEEDS_BATCH(
            Severity.FAIL,
            "with number {number}, {received} of {element} is received from {batch}, but what reached {site} contains {held}: {excess} too much",
            "Look for a wrong unit, or for a receipt entered twice."),
    /** More was entered as received than was still at the site. */
    RECEIPT_DEPARTED(
            Severity.FAIL,
            "number {number} receives {received} of {element} in {batch} on {date}, but only {held} of what reached {site} was still there",
            "Goods that left again cannot be received: ask the holder for the delivery documents."),
    /** More is stated as qualifying than the chain shows. */
    RECEIPT_UNSUBSTANTIATED(
            Severity.FAIL,
            "number {number} states that {qualifying} of {element} in {batch} is {class}, but the chain shows {found}: {excess} too much",
            "Do not rely on claims based on it."),
    /** It is not known whether what is stated as qualifying qualifies. */
    RECEIPT_SOURCE_UNKNOWN(
            Severity.UNDECIDED,
            "number {number} states that {qualifying} of {element} in {batch} is {class}: the chain shows {found}, and the source of {unknown} is not known",
            "Ask for source declarations of what entered the chain."),
    /** An input of a step is missing from books that use averages. */
    RECEIPT_MISSING(
            Severity.FAIL,
            "{used} of {element} in {batch} went into the steps at {site}, but only {received} is entered as received in books that use averages",
            "Enter all receipts: the average is over all of them."),
    /** The same material was declared again. */
    MATERIAL_DECLARED_AGAIN(
            Severity.FAIL,
            "with {declaration}, {delivered} of {element} in {batch} is declared from {site}, but only {held} was ever there: {excess} too much",
            "Goods that return take their declaration back: ask the holder for the correction of the earlier delivery."),
    /** The declaration behind a receipt is not in the bundle. */
    CLAIM_DECLARATION_ABSENT(
            Severity.UNDECIDED,
            "number {number} passes on a claim under {model}, whose declaration {document} is not in the bundle",
            "Ask the holder for the declaration it received and add it to the bundle."),
    /** A receipt refers to a declaration of something else. */
    CLAIM_DECLARATION_MISMATCH(
            Severity.FAIL,
            "number {number} refers to {declaration}, whose {what} is {found}, not {expected}",
            "A declaration covers only its own element, attribute and delivery."),
    /** More is passed on than a declaration claims. */
    CLAIM_EXCEEDS_DECLARATION(
            Severity.FAIL,
            "number {number} receives {qualifying} under {declaration}, which claims {claimed}: {excess} too much",
            "Do not rely on claims based on it."),
    /** A declaration accompanies material that the site did not deliver. */
    DELIVERY_MISMATCH(
            Severity.FAIL,
            "{declaration} accompanies {what}, which {problem}",
            "A declaration accompanies only what its own site delivers."),
    /** A declaration accompanies material that is not in the bundle. */
    DELIVERY_ABSENT(
            Severity.UNDECIDED,
            "{declaration} accompanies {what}, which is not described in the bundle",
            "Add the passport or event to the bundle."),
    /** A declaration under a physical model or mass balance states no batch. */
    DELIVERY_UNNAMED(
            Severity.UNDECIDED,
            "{declaration} claims {claimed} under {model}, but does not state for which batch",
            "Ask the holder for a declaration that states the batch."),
    /** More was declared as delivered than the goods hold. */
    DELIVERY_EXCEEDS_BATCH(
            Severity.FAIL,
            "with {declaration}, {delivered} of {element} is delivered in {goods}, which contains {held}: {excess} too much",
            "Do not rely on the declaration."),
    /** The books convert at a better yield than the site had. */
    YIELD_EXCEEDS_CHAIN(
            Severity.FAIL,
            "the books convert {in} of {element} to {out}, a yield of {stated}; the steps at {site} converted {chainIn} to {chainOut}, a yield of {found}",
            "Convert credit at the actual yield of the period."),
    /** The chain does not show the steps whose yield the books use, or not their contents. */
    YIELD_UNVERIFIABLE(
            Severity.UNDECIDED,
            "the books convert {in} of {element} to {out} at {site}, but the chain shows less than that in its steps in {period}",
            "Add the events of the site to the bundle."),
    /** A batch is credited beyond its content. */
    BATCH_CREDITED_TWICE(
            Severity.FAIL,
            "{credited} of {element} is credited for {batch}, which contains {held}: {excess} too much, in {books}",
            "The same material is claimed twice: do not rely on either claim."),
    /** Material that entered the chain once is credited beyond its mass, as several batches. */
    SOURCE_CREDITED_TWICE(
            Severity.FAIL,
            "{credited} of {element} from {source} is credited, but only {held} of it entered the chain: {excess} too much, in {books}",
            "The same material is claimed at several stages: do not rely on any of the claims."),
    /** A declaration is received beyond what it claims. */
    DECLARATION_SPENT_TWICE(
            Severity.FAIL,
            "{spent} is received under {declaration}, which claims {claimed}: {excess} too much, in {books}",
            "The same credit is used twice: do not rely on either claim."),
    /** A batch is claimed under a stricter custody model than its steps followed. */
    MODEL_NOT_KEPT(
            Severity.FAIL,
            "the {element} in {batch} is claimed as {claimed}, but the chain shows {shown}: {reason}",
            "Claim it under the custody model that the steps followed."),
    /** It is not known whether the steps followed a custody model. */
    MODEL_UNKNOWN(
            Severity.UNDECIDED,
            "the {element} in {batch} is claimed as {claimed}, but the source of {unknown} of it is not known",
            "Ask for source declarations of what entered the chain."),
    /** No certificate shows that the scheme admits the holder. */
    HOLDER_UNCERTIFIED(
            Severity.WARN,
            "{holder} keeps books under {scheme} without stating a certificate",
            "Ask the holder for its certificate if you want to rely on the scheme."),
    /** A certificate is for another party or another scheme. */
    CERTIFICATE_HOLDER_MISMATCH(
            Severity.FAIL,
            "certificate {certificate} is for {found}, not for {expected}",
            "Ask the holder for its own certificate under the scheme."),
    /** A claim does not describe the material that it accompanies. */
    CLAIM_NOT_PHYSICAL(
            Severity.INFORM,
            "a claim under {model} does not describe the physical content of the material delivered",
            "Do not use it where a law requires content in the product itself."),
    /** A recycled share that the law wants in the material is based on a claim that does not describe it. */
    CONTENT_RESTS_ON_BOOKS(
            Severity.FAIL,
            "{claim} states {stated} % of {element} in {batch} under {pack}; the material contains {found} %, and the rest can only be based on {declaration}, under {model}",
            "Where a law requires content in the product itself, state that content.");

    private final Explanation explanation;

    BookFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
