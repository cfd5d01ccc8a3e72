package io.didymium.passport.report;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What is not known of credentials without the rare-earth extension, and what is wrong with them nevertheless. */
public enum PlainFinding implements FindingCode {
    /** A product or event is stated without what its balances need. */
    NOT_BALANCED(Explanation.mandatory(
            Severity.UNDECIDED,
            "{what} {id} is stated without the element contents and uncertainties of the rare-earth extension: neither it nor what is made of it can be balanced",
            "Ask the issuer for a credential with the rare-earth extension, or for the analysis of the product.")),
    /** A credential is of an older version of UNTP. */
    READ_GENERICALLY(new Explanation(
            Severity.INFORM,
            "the credential is of UNTP {version}: only its issuer, times, status and the identity of its subject are read",
            "Ask the issuer for a credential of UNTP 0.7.0.")),
    /** The credentials describe no chain. */
    NO_CHAIN(new Explanation(
            Severity.INFORM,
            "the credentials describe no step, transfer or batch whose numbers can be checked: each is verified by itself",
            "Add the passports and events of the goods in question, if there are any.")),
    /** More of a product was taken than it weighs. */
    TAKEN_BEYOND_MASS(new Explanation(
            Severity.FAIL,
            "{taken} of {product} is taken by {events}, but its passport states a mass of {mass}",
            "Check whether the product was used twice, or whether its mass is wrong."));

    private final Explanation explanation;

    PlainFinding(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
