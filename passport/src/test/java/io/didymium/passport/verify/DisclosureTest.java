package io.didymium.passport.verify;

import static io.didymium.passport.verify.DisclosureCases.BUNDLE;
import static io.didymium.passport.verify.DisclosureCases.changed;
import static io.didymium.passport.verify.DisclosureCases.passport;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.DisclosableClaim;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Disclosures;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Logs;
import io.didymium.passport.testing.Phosphate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisclosureTest {
    private static final Set<DisclosableClaim> ALL = EnumSet.allOf(DisclosableClaim.class);

    @Test
    void acceptsPassportsOfWhichEverythingIsDisclosed() {
        VerificationReport report = Phosphate.verify(BUNDLE);

        assertThat(report.findings()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.dossier()).contains(Phosphate.dossier());
    }

    @Test
    void hidesPartsOfProductPassportsAndTheirEventsAndNothingElse() throws MalformedInputException {
        assertThat(BUNDLE.credentials()).anyMatch(SignedCredential::isSdJwt);
        for (SignedCredential credential : BUNDLE.credentials()) {
            assertThat(credential.isSdJwt()).isEqualTo(credential.mediaType().equals("application/vc+sd-jwt"));
            JsonObject json = Forgery.json(credential);
            if (json.toString().contains("\"DigitalProductPassport\"")) {
                JsonObject subject = (JsonObject) json.find("credentialSubject").orElseThrow();
                assertThat(subject.names()).doesNotContain("elementAssay", "radioactivity", "performanceClaim");
                assertThat(subject.has("_sd")).isEqualTo(credential.isSdJwt());
            } else if (json.toString().contains("\"MakeEvent\"")) {
                JsonObject event =
                        json.requireArray("credentialSubject").objects().get(0);
                assertThat(event.requireArray("outputBatch").objects())
                        .noneMatch(output -> output.has("elementAssay"))
                        .allMatch(output -> output.has("_sd") == credential.isSdJwt() || !output.has("_sd"));
            } else {
                assertThat(credential.isSdJwt()).isFalse();
            }
        }
    }

    @Test
    void leavesOutWhatIsWithheldAndKeepsEveryDigest() {
        PassportBundle withheld = withoutAnything();

        assertThat(withheld.credentials())
                .extracting(SignedCredential::digest)
                .isEqualTo(BUNDLE.credentials().stream()
                        .map(SignedCredential::digest)
                        .toList());
        VerificationReport report = Phosphate.verify(withheld);
        assertThat(report.of(CheckId.LINKS_MATCH)).allMatch(result -> result.outcome() == Outcome.PASSED);
        assertThat(report.of(CheckId.SIGNATURE)).allMatch(result -> result.outcome() == Outcome.PASSED);
    }

    @Test
    void leavesUndecidedWhatIsWithheldAndNeverCallsItFalse() {
        VerificationReport report = Phosphate.verify(withoutAnything());

        assertThat(report.results()).noneMatch(result -> result.outcome() == Outcome.FAILED);
        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void namesTheAssayThatIsWithheld() {
        String batch = PhosphateChain.batch("A-O1").value();
        VerificationReport report = Phosphate.verify(
                changed("A-O1", one -> Disclosures.without(one, Set.of(DisclosableClaim.ELEMENT_ASSAY))));

        List<Finding> findings =
                result(report, CheckId.CONFORMS, "urn:didymium:dpp:" + batch).findings();
        assertThat(findings).extracting(Finding::code).containsExactly(PassportFinding.CLAIMS_WITHHELD);
        assertThat(findings.get(0).message()).contains("elementAssay");
        assertThat(findings.get(0).location().path()).isEqualTo("/credentialSubject");
        assertThat(result(report, CheckId.COMPOSITION_POSSIBLE, batch).outcome())
                .isEqualTo(Outcome.UNDECIDED);
        assertThat(result(
                                report,
                                CheckId.ELEMENTS_CONSERVED,
                                PhosphateChain.step("separation").value())
                        .outcome())
                .isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void staysUndecidedWithoutTheAssayWhateverThePolicySaysOfWithholding() {
        VerificationPolicy lenient = VerificationPolicy.builder()
                .severity(PassportFinding.CLAIMS_WITHHELD, Severity.INFORM)
                .build();

        VerificationReport report = new ChainVerifier(Phosphate.trust(), lenient)
                .verify(
                        changed("A-O1", one -> Disclosures.without(one, Set.of(DisclosableClaim.ELEMENT_ASSAY))),
                        Phosphate.AT);

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void neverAcceptsAPassportWithoutItsMassWhateverThePolicySaysOfWithholding() {
        VerificationPolicy lenient = VerificationPolicy.builder()
                .severity(PassportFinding.CLAIMS_WITHHELD, Severity.INFORM)
                .build();

        for (String hidden : List.of("/credentialSubject/dimensions", "/credentialSubject", "/name", "/id")) {
            VerificationReport report =
                    new ChainVerifier(Phosphate.trust(), lenient).verify(DisclosureCases.hiding(hidden), Phosphate.AT);

            assertThat(report.verdict()).as(hidden).isEqualTo(Verdict.INDETERMINATE);
        }
    }

    @Test
    void acceptsWithheldClaimsWhereThePolicyDoesNotMind() {
        VerificationPolicy lenient = VerificationPolicy.builder()
                .severity(PassportFinding.CLAIMS_WITHHELD, Severity.WARN)
                .build();

        VerificationReport report = new ChainVerifier(Phosphate.trust(), lenient)
                .verify(
                        changed("A-M1", one -> Disclosures.without(one, Set.of(DisclosableClaim.PERFORMANCE_CLAIMS))),
                        Phosphate.AT);

        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.findings()).extracting(Finding::code).containsOnly(PassportFinding.CLAIMS_WITHHELD);
    }

    @Test
    void readsAndWritesWhatIsDisclosedAndWhatIsNot() throws MalformedInputException {
        PassportBundle bundle = changed("A-O1", one -> Disclosures.without(one, ALL));

        assertThat(BundleReader.read(BundleWriter.write(bundle))).isEqualTo(bundle);
    }

    @Test
    void keepsTheReceiptOfWhatIsWithheld() {
        SignedCredential oxide = passport(BUNDLE, "A-O1");
        SignedCredential withheld = Disclosures.without(oxide, ALL);

        assertThat(withheld.token()).isNotEqualTo(oxide.token());
        assertThat(Logs.receipt(withheld, ReceiptCases.SOON)).isEqualTo(Logs.receipt(oxide, ReceiptCases.SOON));
    }

    @Test
    void rejectsAKeyBindingThatNobodyAskedFor() {
        VerificationReport report =
                Phosphate.verify(changed("A-O1", one -> new SignedCredential(one.token() + one.issuerToken())));

        assertThat(report.findings()).extracting(Finding::code).contains(PassportFinding.DISCLOSURE_REFUSED);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void rejectsATokenOfOneTypeInTheFormOfTheOther() {
        VerificationReport plain = Phosphate.verify(changed("A-O1", one -> new SignedCredential(one.issuerToken())));
        VerificationReport selective = Phosphate.verify(Disclosures.replace(
                ReceiptCases.BUNDLE, ReceiptCases.ROOT, one -> new SignedCredential(one.token() + "~")));

        for (VerificationReport report : List.of(plain, selective)) {
            assertThat(report.findings()).extracting(Finding::code).contains(PassportFinding.TOKEN_REFUSED);
            assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        }
    }

    private static PassportBundle withoutAnything() {
        PassportBundle bundle = BUNDLE;
        for (SignedCredential credential : BUNDLE.credentials()) {
            if (credential.isSdJwt()) {
                bundle = Disclosures.replace(bundle, credential, one -> Disclosures.without(one, ALL));
            }
        }
        return bundle;
    }

    private static CheckResult result(VerificationReport report, CheckId check, String subject) {
        return report.of(check).stream()
                .filter(result -> result.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }
}
