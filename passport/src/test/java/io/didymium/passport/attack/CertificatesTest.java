package io.didymium.passport.attack;

import static io.didymium.passport.attack.ScenarioA.BUNDLE;
import static io.didymium.passport.attack.ScenarioA.CERTIFICATE;
import static io.didymium.passport.attack.ScenarioA.METAL;
import static io.didymium.passport.attack.ScenarioA.assertFound;
import static io.didymium.passport.attack.ScenarioA.credential;
import static io.didymium.passport.attack.ScenarioA.identityOf;
import static io.didymium.passport.attack.ScenarioA.insider;
import static io.didymium.passport.attack.ScenarioA.operator;
import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.conformity.ConformityFinding;
import io.didymium.core.finding.Finding;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.party.CountryCode;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.trust.TrustScope;
import io.didymium.passport.verify.ChainVerifier;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Certificates of others, beyond their scope, of themselves or of impossible days, and claims that no certificate covers. */
class CertificatesTest {
    private static final String ASSESSMENT = "/credentialSubject/conformityAssessment/0";
    private static final String CLAIM = "/credentialSubject/performanceClaim/0";

    @Test
    void honestCertificatesAreAccepted() {
        VerificationReport report = Phosphate.verify(BUNDLE);

        assertThat(report.verdict()).isEqualTo(ACCEPTED);
        assertThat(report.of(CheckId.CERTIFICATE_COVERS_CLAIM))
                .isNotEmpty()
                .allMatch(result -> result.outcome() == Outcome.PASSED);
    }

    @Test
    void theCertificateOfSomebodyElseCoversNothing() {
        PassportBundle bundle = insider()
                .setText(
                        CERTIFICATE,
                        "/credentialSubject/issuedToParty/id",
                        operator("SEP-NO").value())
                .bundle();

        assertFound(bundle, REJECTED, EvidenceFinding.CERTIFICATE_OTHER_HOLDER);
        assertThat(Phosphate.verify(bundle).findings())
                .extracting(Finding::code)
                .contains(EvidenceFinding.SITE_OPERATOR_DISPUTED);
    }

    @Test
    void whoTakesOverACertifiedSiteTakesNoCertificateOver() {
        // The crook signs the record of a certified site and what is made there in his own name.
        String crook = operator("MAG-DE").value();
        String owner = operator("MET-GB").value();
        String site = "urn:didymium:dfr:" + PhosphateChain.facility("MET-GB");
        PassportBundle bundle = insider()
                .replace(site, "\"id\":\"" + owner + "\"", "\"id\":\"" + crook + "\"")
                .bundle();

        assertFound(bundle, REJECTED, EvidenceFinding.SITE_OPERATOR_DISPUTED);
    }

    @Test
    void aScoreThatContradictsTheConformanceIsRefused() {
        assertFound(
                insider()
                        .setText(CERTIFICATE, ASSESSMENT + "/assessedPerformance/0/score/code", "nonconformant")
                        .bundle(),
                REJECTED,
                PassportFinding.PROFILE_VIOLATED);
    }

    @Test
    void whoCertifiesHimselfIsNoThirdParty() {
        assertFound(
                insider()
                        .setText(CERTIFICATE, "/credentialSubject/issuedToParty/id", PhosphateChain.CERTIFIER.value())
                        .setText(CERTIFICATE, "/credentialSubject/assessorLevel", "3rdParty")
                        .bundle(),
                REJECTED,
                PassportFinding.PROFILE_VIOLATED);
    }

    @Test
    void aSelfDeclarationIsNoCertificate() {
        for (String[] member : new String[][] {
            {"assessorLevel", "self"}, {"assessmentLevel", "scheme-self"}, {"attestationType", "declaration"}
        }) {
            assertFound(
                    insider()
                            .setText(CERTIFICATE, "/credentialSubject/" + member[0], member[1])
                            .bundle(),
                    INDETERMINATE,
                    EvidenceFinding.CERTIFICATE_SELF_DECLARED);
        }
    }

    @Test
    void anUnknownLevelIsRefused() {
        assertFound(
                insider()
                        .setText(CERTIFICATE, "/credentialSubject/assessorLevel", "excellent")
                        .bundle(),
                REJECTED,
                PassportFinding.PROFILE_VIOLATED);
    }

    @Test
    void anAssessmentAfterTheClaimDoesNotCoverIt() {
        assertFound(
                insider()
                        .setText(CERTIFICATE, ASSESSMENT + "/assessmentDate", "2026-04-20")
                        .bundle(),
                REJECTED,
                EvidenceFinding.ASSESSMENT_AFTER_CLAIM);
    }

    @Test
    void aClaimIsNotOlderThanItsBatch() {
        assertFound(
                insider().setText(METAL, CLAIM + "/claimDate", "1970-01-01").bundle(),
                REJECTED,
                EvidenceFinding.CLAIM_BEFORE_BATCH);
    }

    @Test
    void aValueBelowZeroOrAboveTheWholeIsNoMeasurement() {
        assertFound(
                insider()
                        .set(METAL, CLAIM + "/claimedPerformance/0/measure/value", "-1000")
                        .bundle(),
                REJECTED,
                EvidenceFinding.CLAIM_VALUE_IMPOSSIBLE);
        assertFound(
                insider()
                        .set(METAL, CLAIM + "/claimedPerformance/0/measure", "{\"value\":101,\"unit\":\"P1\"}")
                        .bundle(),
                REJECTED,
                EvidenceFinding.CLAIM_VALUE_IMPOSSIBLE);
    }

    /** Whoever is named as assessor: a certifier of the holder's group is no other party. */
    @Test
    void aCertifierOfTheHoldersGroupCertifiesNothing() {
        PassportBundle sisters = insider()
                .setText(identityOf("MET-GB"), "/credentialSubject/partyGroup", PhosphateChain.CERTIFIER.value())
                .bundle();

        assertFound(sisters, INDETERMINATE, EvidenceFinding.CERTIFICATE_SELF_DECLARED);
        assertThat(Phosphate.verify(sisters).of(CheckId.SITE_OPERATOR))
                .filteredOn(result -> result.outcome() == Outcome.NOTHING_TO_CHECK)
                .extracting(CheckResult::subject)
                .contains(PhosphateChain.facility("MET-GB").value());
    }

    /** Metric, unit and value of a certified claim are those that the certificate states. */
    @Test
    void aCertifiedClaimStatesWhatWasAssessed() {
        String performance = CLAIM + "/claimedPerformance/0";
        for (Insider maker : List.of(
                insider().setText(METAL, performance + "/metric/id", "https://register.example/metrics/other"),
                insider().setText(METAL, performance + "/measure/unit", "C62"),
                insider().set(METAL, performance + "/measure/value", "90"))) {
            assertFound(maker.bundle(), REJECTED, ConformityFinding.CERTIFICATE_VALUE_MISMATCH);
        }
    }

    @Test
    void aCertificateThatStatesNoValueShowsNone() {
        String performances = ASSESSMENT + "/assessedPerformance";
        String score =
                "[{\"metric\":{\"type\":[\"PerformanceMetric\"],\"id\":\"https://w3id.org/didymium/ree#conformance\","
                        + "\"name\":\"Conformance\"},\"score\":{\"code\":\"conformant\"}}]";
        VerificationReport report =
                Phosphate.verify(insider().set(CERTIFICATE, performances, score).bundle());

        assertFound(report, ACCEPTED, EvidenceFinding.CERTIFICATE_WITHOUT_VALUES);
        assertThat(report.of(CheckId.CERTIFICATE_COVERS_CLAIM))
                .filteredOn(result -> result.outcome() == Outcome.NOTHING_TO_CHECK)
                .extracting(CheckResult::subject)
                .allMatch(claim -> claim.endsWith("REIA-THORNMERE"))
                .hasSize(2);
    }

    @Test
    void theCertificateOfAClaimIsAmongItsLinks() {
        String digest = credential(BUNDLE, CERTIFICATE).digest();
        JsonArray links = (JsonArray) ((JsonObject) Forgery.json(credential(BUNDLE, METAL))
                        .find("credentialSubject")
                        .orElseThrow())
                .find("relatedDocument")
                .orElseThrow();
        String others = IntStream.range(0, links.size())
                .mapToObj(i -> links.get(i).toString())
                .filter(link -> !link.contains(digest))
                .collect(joining(",", "[", "]"));

        assertFound(
                insider()
                        .set(METAL, "/credentialSubject/relatedDocument", others)
                        .bundle(),
                INDETERMINATE,
                PassportFinding.REQUIRED_LINK_ABSENT);
    }

    @Test
    void aClaimWithoutCertificateHasNothingToCheck() {
        VerificationReport report =
                Phosphate.verify(insider().remove(METAL, CLAIM + "/certificate").bundle());

        assertThat(report.verdict()).isEqualTo(ACCEPTED);
        assertThat(report.of(CheckId.CERTIFICATE_COVERS_CLAIM))
                .filteredOn(result -> result.outcome() == Outcome.NOTHING_TO_CHECK)
                .hasSize(1);
    }

    @Test
    void aCertifierBeyondItsScopeCertifiesNothing() {
        CountryCode elsewhere = new CountryCode("FR");
        for (TrustScope scope : List.of(
                TrustScope.builder().schemes("https://scheme.example").build(),
                TrustScope.builder().topics("https://topic.example").build(),
                TrustScope.builder().countries(elsewhere).build(),
                TrustScope.builder().forms(MaterialForm.ORE).build())) {
            assertFound(verify(TrustScope.UNRESTRICTED, scope), INDETERMINATE, EvidenceFinding.ANCHOR_OUT_OF_SCOPE);
        }
    }

    @Test
    void aRegisterBeyondItsCountriesRegistersNobody() {
        VerificationReport report =
                verify(TrustScope.builder().countries(new CountryCode("NO")).build(), TrustScope.UNRESTRICTED);

        assertFound(report, INDETERMINATE, EvidenceFinding.ANCHOR_OUT_OF_SCOPE);
        assertFound(report, INDETERMINATE, PassportFinding.ISSUER_UNKNOWN);
    }

    @Test
    void anAnchorWithinItsScopeVouches() {
        TrustScope all = TrustScope.builder()
                .countries(Stream.of(Locale.getISOCountries())
                        .map(CountryCode::new)
                        .toArray(CountryCode[]::new))
                .forms(MaterialForm.values())
                .build();

        assertThat(verify(all, all).verdict()).isEqualTo(ACCEPTED);
    }

    private static VerificationReport verify(TrustScope register, TrustScope certifier) {
        TrustList trust = new TrustList(List.of(
                Issuers.anchor(PhosphateChain.REGISTER, TrustRole.REGISTER).toBuilder()
                        .scope(register)
                        .build(),
                Issuers.anchor(PhosphateChain.CERTIFIER, TrustRole.CERTIFIER).toBuilder()
                        .scope(certifier)
                        .build()));
        return new ChainVerifier(trust).verify(BUNDLE, Phosphate.AT);
    }
}
