package io.didymium.passport.report;

/** The checks, in the order in which they are made; each proves one thing of each of its subjects. */
public enum CheckId {
    /** Of each token: it is a compact JWS whose payload is one strict JSON object. */
    READABLE("readable", "the token can be read"),
    /** Of each token: header and claims are those of a credential secured by VC-JOSE-COSE. */
    WELL_FORMED("well-formed", "header and claims are those of a credential"),
    /** Of each token: the key that it names made its signature. */
    SIGNATURE("signature", "the signature is of the key that the token names"),
    /** Of each token: the issuer's DID document is pinned and lists the key for assertions at the time that counts. */
    KEY_AUTHORISED("key-authorised", "the key is the issuer's, by a DID document that is pinned"),
    /** Of each credential: it conforms to a known version of UNTP and our extension. */
    CONFORMS("conforms", "the credential conforms to UNTP and the rare-earth extension"),
    /** Of each credential: a trust anchor identifies its issuer for this kind of credential. */
    ISSUER_ANCHORED("issuer-anchored", "a trust anchor identifies the issuer"),
    /** Of each credential: it is valid at the time of verification. */
    VALID_AT_TIME("valid-at-time", "the credential is valid at the time of verification"),
    /** Of each credential: its receipts are valid and support its date as far as the policy requires. */
    DATED("dated", "receipts of logs support the date, as far as required"),
    /** Of each passport with a proof of registration: a registry of the verifier sealed it for this version. */
    REGISTERED("registered", "a trusted registry sealed the proof of registration, of this version"),
    /** Of each credential: a fresh status list does not revoke it. */
    NOT_REVOKED("not-revoked", "a fresh status list does not revoke the credential"),
    /** Of each credential: it is in force, and it and all it builds on are current versions. */
    CURRENT("current", "the credential is in force and builds on current versions"),
    /** Of each credential: what it links to is there, to the byte, and is what it must build on. */
    LINKS_MATCH("links-match", "everything the credential builds on is there, unchanged"),
    /** Of each credential: it is valid from no earlier than what it builds on. */
    ISSUED_IN_ORDER("issued-in-order", "the credential is no older than what it builds on"),
    /** Of the bundle: there is something to verify, and every credential belongs to it. */
    BUNDLE_COMPLETE("bundle-complete", "every credential belongs to what is verified"),
    /** Of the chain: every id identifies one thing. */
    IDS_UNIQUE("ids-unique", "every id identifies one thing"),
    /** Of the chain: everything referred to is described, and every batch has a step that made it. */
    CHAIN_COMPLETE("chain-complete", "everything named in the chain is described"),
    /** Of the chain: nothing is made of itself or consumed before it is made. */
    CHAIN_ACYCLIC("chain-acyclic", "nothing is made of itself, or taken before it is made"),
    /** Of each batch, step and transfer: site, operator, country and quantity agree among credentials. */
    PARTIES_AGREE("parties-agree", "credentials agree on sites, operators and quantities"),
    /** Of each facility: who operates it is stated by somebody else than its operator too. */
    SITE_OPERATOR("site-operator", "a certificate confirms who operates the site"),
    /** Of each transfer between operators: its receiver acknowledges it. */
    TRANSFER_ACKNOWLEDGED("transfer-acknowledged", "the receiver acknowledges the transfer"),
    /** Of each transfer and step that states owners: who disposes of goods owns them, and title passes by the word of both sides. */
    TITLE_HELD("title-held", "goods are disposed of by who owns them, and title passes by the word of both sides"),
    /** Of each step: the mass that went in came out. */
    MASS_CONSERVED("mass-conserved", "what went into the step came out of it"),
    /** Of each step: every element that went in came out, within uncertainty. */
    ELEMENTS_CONSERVED("elements-conserved", "each element that went into the step came out of it"),
    /** Of the chain: over several steps too, all mass and every element that went in came out. */
    CHAIN_CONSERVED("chain-conserved", "what went into all steps together came out of them"),
    /** Of the chain: no batch was taken beyond its mass. */
    NOT_OVERDRAWN("not-overdrawn", "no batch was taken beyond what was there"),
    /** Of each transfer, operator and site with differences of stock: they are within the verifier's limits. */
    STOCK_DIFFERENCES(
            "stock-differences", "losses in transit, weighing differences and what is unaccounted for are in limits"),
    /** Of each step and delivery that withdraws, or of all where the verifier demands it: a register counts what it takes once. */
    WITHDRAWN_ONCE(
            "withdrawn-once",
            "what is taken is withdrawn in a register, and all withdrawals stay within what was there"),
    /** Of each drawing from a continuous process: it rests on what came before it, under the one rule of the process. */
    DRAWINGS_IN_ORDER("drawings-in-order", "what is drawn rests on what was poured before, under one rule"),
    /** Of each batch and step of which pieces or packages are counted: none is missing, too much or taken twice. */
    PIECES_CONSERVED("pieces-conserved", "no piece or package is missing, too much or taken twice"),
    /** Of each batch: its contents are possible together. */
    COMPOSITION_POSSIBLE("composition-possible", "the contents of the batch are possible together"),
    /** Of each lot that several parties determined: each is who it states to be, and a rule of the verifier settles what they differ in. */
    LOTS_SETTLED("lots-settled", "what the parties determined of the lot is settled"),
    /** Of each batch with codes of customs, waste or transport law: they are codes of such goods. */
    CODES_FIT("codes-fit", "the codes of customs, waste and transport law are of such goods"),
    /** Of each batch with declared radioactivity: it is that of its assay, and of the balance of the step that made it. */
    RADIOACTIVITY_AGREES("radioactivity-agrees", "the declared radioactivity is that of the assay and the balance"),
    /** Of each transfer under a permit, or of material that needs one: goods, quantity and time are those of the permit. */
    PERMITS_OBSERVED("permits-observed", "what moves is within the goods, quantity and time of the permit"),
    /** Of terms and statements of toll processing: both sides state the terms, and the account follows from lots and deliveries. */
    TOLL_ACCOUNTS("toll-accounts", "both sides state the terms, and the toll account follows from lots and deliveries"),
    /** Of each statement of reconciled values: they follow from all that was measured at the site in the window. */
    RECONCILIATIONS("reconciliations", "the reconciled values follow from all that was measured there and then"),
    /** Of each period statement: it closes, follows from all events of its site, and agrees with what was counted. */
    PERIOD_STATEMENTS("period-statements", "the period statement closes and follows from the events and counts"),
    /** Of each batch with origin statements: its elements came from where they state. */
    ORIGIN_CLAIM("origin-claim", "elements came from where they are stated to come from"),
    /** Of each such claim: the recycled shares are those that follow from the chain under the rule that is named. */
    RECYCLED_CONTENT("recycled-content-claim", "the recycled shares follow from the chain under the rule named"),
    /** Of each product with magnets: the magnet information is complete and fits the batch. */
    PRODUCT_INFORMATION("product-information", "the magnet information is complete and fits the batch"),
    /** Of each set of books of custody: the journal is there and gives every number stated of its periods. */
    BOOKS_KEPT("books-kept", "the journal holds, and gives every number stated of its periods"),
    /** Of each sustainability declaration: the books give it. */
    DECLARATIONS_COVERED("declarations-covered", "the books give the declaration, number for number"),
    /** Of each set of books: what they receive is in the chain. */
    RECEIPTS_SUBSTANTIATED(
            "receipts-substantiated", "what the books receive had arrived, and is what the entry states"),
    /** Of each set of books: claims taken over from others are as declared. */
    CLAIMS_PASSED_ON("claims-passed-on", "claims taken over from others are as they declared them"),
    /** Of each declaration: the site delivered the goods that it accompanies. */
    DELIVERIES_SUBSTANTIATED(
            "deliveries-substantiated", "the site delivered the goods that the declaration accompanies"),
    /** Of each set of books: credit is converted at the real yield. */
    YIELDS_SUBSTANTIATED("yields-substantiated", "credit is converted at no better yield than the site had"),
    /** Of all books together: nothing is credited twice. */
    CREDIT_SPENT_ONCE("credit-spent-once", "no batch, source or declaration is credited beyond what it is"),
    /** Of each set of books: the steps of the chain kept to the physical model that is claimed. */
    CUSTODY_MODEL("custody-model", "the steps of the chain kept to the model that is claimed"),
    /** Of each declaration: a certificate of the scheme admitted the holder on that day. */
    HOLDER_CERTIFIED("holder-certified", "a certificate of the scheme was valid for the site on the day of delivery"),
    /** Of each declaration: no content that a law requires in the material itself rests on it, if it is not about the material itself. */
    CONTENT_PHYSICAL("content-physical", "no content that must be in the material rests on a claim that is not"),
    /** Of each claimed footprint: it follows from the inventories of the steps, or is attested. */
    FOOTPRINT_CLAIM("footprint-claim", "the footprint follows from the inventories of the steps"),
    /** Of each claimed footprint with documents: they are there and agree with it. */
    FOOTPRINT_EVIDENCE("footprint-evidence", "the documents of the footprint agree with it"),
    /** Of each claim: a certificate covers it. */
    CERTIFICATE_COVERS_CLAIM("certificate-covers-claim", "a certificate covers the claim"),
    /** Of each certificate that names documents as evidence: those that are here are the ones that were named. */
    CERTIFICATE_EVIDENCE("certificate-evidence", "what is here of the certificate's evidence is what was named"),
    /** Of each certificate and claim of criteria in the verifier's catalogue: it agrees with their thresholds and the chain. */
    CRITERIA_FOLLOW("criteria-follow", "what is stated of criteria agrees with their thresholds and the chain"),
    /** Of each party that makes a claim: it is a member of an association that the verifier demands. */
    MEMBERSHIP("membership", "the party is a member of an association that the verifier demands"),
    /** Of each due-diligence statement, and of each final batch where there are any: what others can show of them is shown. */
    DUE_DILIGENCE("due-diligence", "what others can show of due diligence is shown"),
    /** Of each record about people around sites: its keeper is who it states to be, and nothing in it is too old. */
    ENGAGEMENT("engagement", "the keeper of the record is who it states to be, and nothing in it is overdue"),
    /** Of each safety record, and of each batch and step that asks for data on hazards where there are records or the verifier demands them. */
    HAZARDS("hazards", "hazards are stated as far as form and process ask for it, and nothing contradicts them"),
    /** Of each record of recycling rates: those of the keeper's own steps follow from the chain. */
    RECYCLING_RATES("recycling-rates", "recycling rates stated of own steps are those of the chain"),
    /** Of each statement of an auditor: it is of what is here, its sample can be drawn again, and its conclusion follows. */
    AUDITED(
            "audited",
            "the audit is of what is here, by somebody independent, and its conclusion follows from its findings");

    private final String id;
    private final String statement;

    CheckId(String id, String statement) {
        this.id = id;
        this.statement = statement;
    }

    /** The stable id, in lower case with hyphens. */
    public String id() {
        return id;
    }

    /** What is proven of a subject that passes. */
    public String statement() {
        return statement;
    }
}
