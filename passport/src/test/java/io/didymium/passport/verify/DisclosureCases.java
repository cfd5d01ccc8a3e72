package io.didymium.passport.verify;

import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;

import io.didymium.core.balance.BalanceFinding;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.passport.DisclosableClaim;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.disclose.AccessRole;
import io.didymium.passport.disclose.Views;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.testing.Disclosures;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One way to provoke each finding about what is disclosed and what is not. */
final class DisclosureCases {
    static final PassportBundle BUNDLE = Disclosures.bundle();

    private DisclosureCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        BalanceFinding.FLOW_CONTENTS_WITHHELD,
                        INDETERMINATE,
                        "a public view, without the contents of losses",
                        () -> Phosphate.verify(Views.standard()
                                .view(Disclosures.byTable(), AccessRole.PUBLIC)
                                .bundle()
                                .orElseThrow())),
                new Case(
                        PassportFinding.CLAIMS_WITHHELD,
                        INDETERMINATE,
                        "a withheld assay",
                        () -> Phosphate.verify(changed(
                                "A-O1", one -> Disclosures.without(one, Set.of(DisclosableClaim.ELEMENT_ASSAY))))),
                new Case(
                        PassportFinding.CLAIMS_WITHHELD,
                        INDETERMINATE,
                        "withheld claims",
                        () -> Phosphate.verify(changed(
                                "A-M1", one -> Disclosures.without(one, Set.of(DisclosableClaim.PERFORMANCE_CLAIMS))))),
                new Case(
                        PassportFinding.CLAIMS_WITHHELD,
                        INDETERMINATE,
                        "a withheld mass",
                        () -> Phosphate.verify(hiding("/credentialSubject/dimensions"))),
                new Case(
                        PassportFinding.CLAIMS_WITHHELD,
                        INDETERMINATE,
                        "a withheld unit",
                        () -> Phosphate.verify(hiding("/credentialSubject/dimensions/weight/unit"))),
                new Case(
                        PassportFinding.CLAIMS_WITHHELD,
                        INDETERMINATE,
                        "a withheld subject",
                        () -> Phosphate.verify(hiding("/credentialSubject"))),
                new Case(
                        PassportFinding.CLAIMS_WITHHELD,
                        INDETERMINATE,
                        "a withheld link",
                        () -> Phosphate.verify(hiding("/credentialSubject/relatedDocument/0"))),
                new Case(
                        PassportFinding.CLAIMS_WITHHELD,
                        INDETERMINATE,
                        "a withheld name",
                        () -> Phosphate.verify(hiding("/name"))),
                new Case(
                        PassportFinding.DISCLOSURE_REFUSED,
                        REJECTED,
                        "a disclosure changed by one letter",
                        () -> Phosphate.verify(changed("A-O1", DisclosureCases::withOtherLetter))),
                new Case(
                        PassportFinding.DISCLOSURE_REFUSED,
                        REJECTED,
                        "the disclosure of another passport",
                        () -> Phosphate.verify(
                                changed("A-O1", one -> withDisclosuresOf(one, passport(BUNDLE, "A-M1"))))),
                new Case(
                        PassportFinding.DISCLOSURE_REFUSED,
                        REJECTED,
                        "a disclosure sent twice",
                        () -> Phosphate.verify(changed("A-O1", one -> withDisclosuresOf(one, one)))));
    }

    /** The passport of a batch. */
    static SignedCredential passport(PassportBundle bundle, String batch) {
        String id = "\"id\":\"urn:didymium:dpp:" + PhosphateChain.batch(batch) + "\",\"issuer\"";
        return bundle.credentials().stream()
                .filter(credential -> Forgery.json(credential).toString().contains(id))
                .findFirst()
                .orElseThrow();
    }

    static PassportBundle changed(String batch, UnaryOperator<SignedCredential> change) {
        return Disclosures.replace(BUNDLE, passport(BUNDLE, batch), change);
    }

    /** The passport of the magnets, on which nothing builds, by an issuer who hid what must not be hidden. */
    static PassportBundle hiding(String... pointers) {
        PassportBundle open = ReceiptCases.BUNDLE;
        return Disclosures.replace(open, ReceiptCases.ROOT, one -> Disclosures.hiding(one, pointers));
    }

    private static SignedCredential withOtherLetter(SignedCredential credential) {
        int place = credential.issuerToken().length() + 40;
        char other = credential.token().charAt(place) == 'A' ? 'B' : 'A';
        return new SignedCredential(credential.token().substring(0, place)
                + other
                + credential.token().substring(place + 1));
    }

    private static SignedCredential withDisclosuresOf(SignedCredential credential, SignedCredential other) {
        return new SignedCredential(
                credential.token() + other.token().substring(other.issuerToken().length() + 1));
    }
}
