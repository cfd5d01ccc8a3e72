package io.didymium.passport.foreign;

import static io.didymium.passport.attack.ScenarioA.BUNDLE;
import static io.didymium.passport.attack.ScenarioA.CERTIFICATE;
import static io.didymium.passport.attack.ScenarioA.OXIDE;
import static io.didymium.passport.attack.ScenarioA.SEPARATION;
import static io.didymium.passport.attack.ScenarioA.SITE;
import static io.didymium.passport.attack.ScenarioA.assertFound;
import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.chain.ChainFinding;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.attack.Insider;
import io.didymium.passport.attack.ScenarioA;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.PlainFinding;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.SharedData;
import org.junit.jupiter.api.Test;

/** Credentials without the rare-earth extension among those of a chain that has it. */
class UpstreamTest {
    private static final String PRODUCT = PhosphateChain.batch("A-O1").value();

    @Test
    void aPlainPassportUpstreamLeavesTheBalancesBehindItOpen() {
        // The event that made it is plain too, as a supplier's is who knows nothing of our extension.
        VerificationReport report = Phosphate.verify(new Forgery(BUNDLE)
                .change(OXIDE, Stripping::all)
                .change(SEPARATION, Stripping::all)
                .relinked());

        assertThat(report.verdict()).isEqualTo(INDETERMINATE);
        assertThat(outcome(report, CheckId.ELEMENTS_CONSERVED, PRODUCT)).isEqualTo(Outcome.UNDECIDED);
        assertThat(outcome(report, CheckId.LINKS_MATCH, OXIDE)).isEqualTo(Outcome.PASSED);
        // The step that consumes it weighs what goes in and out, but knows nothing of its contents.
        String reduction = PhosphateChain.step("electrolysis").value();
        assertThat(outcome(report, CheckId.MASS_CONSERVED, reduction)).isEqualTo(Outcome.PASSED);
        assertThat(outcome(report, CheckId.ELEMENTS_CONSERVED, reduction)).isEqualTo(Outcome.UNDECIDED);
        assertThat(report.findings())
                .filteredOn(finding -> finding.location().subject().equals(reduction))
                .extracting(Finding::message)
                .anyMatch(message -> message.contains(PRODUCT));
        // Steps that do not touch it are balanced as before.
        assertThat(report.of(CheckId.ELEMENTS_CONSERVED))
                .filteredOn(result -> result.outcome() == Outcome.PASSED)
                .isNotEmpty();
    }

    @Test
    void anEventWithTheExtensionKnowsWhatAPlainPassportDoesNotState() {
        VerificationReport report = Phosphate.verify(plainOxide());

        assertThat(report.verdict()).isEqualTo(INDETERMINATE);
        assertThat(outcome(report, CheckId.ELEMENTS_CONSERVED, PRODUCT)).isEqualTo(Outcome.UNDECIDED);
        assertThat(outcome(
                        report,
                        CheckId.ELEMENTS_CONSERVED,
                        PhosphateChain.step("electrolysis").value()))
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void theMassOfAPlainPassportMustBeThatOfTheEvent() {
        assertFound(
                new Insider(plainOxide())
                        .set(OXIDE, "/credentialSubject/dimensions/weight/value", "1000000")
                        .bundle(),
                REJECTED,
                PassportFinding.QUANTITY_MISMATCH);
    }

    @Test
    void theMassOfAModelIsThatOfOnePiece() {
        VerificationReport report = Phosphate.verify(new Insider(plainOxide())
                .set(OXIDE, "/credentialSubject/dimensions/weight/value", "1")
                .setText(OXIDE, "/credentialSubject/idGranularity", "model")
                .bundle());

        assertThat(report.verdict()).isEqualTo(INDETERMINATE);
        assertThat(report.findings())
                .extracting(Finding::code)
                .doesNotContain(PassportFinding.QUANTITY_MISMATCH, PlainFinding.TAKEN_BEYOND_MASS);
    }

    @Test
    void aMassInAnotherUnitIsTheSameMass() {
        VerificationReport report = Phosphate.verify(new Insider(plainOxide())
                .replace(OXIDE, "\"unit\":\"KGM\"", "\"unit\":\"TNE\"")
                .bundle());

        assertThat(report.verdict()).isEqualTo(REJECTED);
        assertThat(report.findings()).extracting(Finding::code).contains(PassportFinding.QUANTITY_MISMATCH);
    }

    @Test
    void aStatusOfAnUnknownPurposeIsRefused() {
        assertFound(
                new Insider(plainOxide())
                        .setText(OXIDE, "/credentialStatus/statusPurpose", "death")
                        .bundle(),
                REJECTED,
                PassportFinding.PROFILE_VIOLATED);
    }

    @Test
    void aPassportInTwoFormsIsOneTooMany() {
        String plain = Stripping.all(Forgery.json(ScenarioA.credential(BUNDLE, OXIDE)))
                .toString()
                .replace("\"id\":\"" + OXIDE + "\"", "\"id\":\"urn:didymium:dpp:another\"");

        assertFound(Foreign.beside(BUNDLE, plain), REJECTED, ChainFinding.DUPLICATE_ID);
    }

    @Test
    void aPlainCertificateOfATrustedCertifierIsEvidence() {
        PassportBundle bundle = new Forgery(BUNDLE)
                .change(
                        CERTIFICATE,
                        json -> Forgery.parse(
                                Stripping.all(json).toString().replaceFirst("\"validUntil\":\"[^\"]*\",", "")))
                .relinked();
        VerificationReport report = Phosphate.verify(bundle);

        assertThat(Forgery.json(ScenarioA.credential(bundle, CERTIFICATE)).has("validUntil"))
                .isFalse();
        assertThat(report.verdict()).as("%s", Foreign.words(report)).isEqualTo(ACCEPTED);
        assertThat(report.of(CheckId.CERTIFICATE_COVERS_CLAIM))
                .extracting(CheckResult::outcome)
                .contains(Outcome.PASSED);
    }

    @Test
    void anAssessmentOfSeveralThingsIsOneOfEach() {
        String criteria =
                "[{\"type\":[\"Criterion\"],\"id\":\"https://other.example/criteria/1\",\"name\":\"Another\"},";
        PassportBundle bundle = new Forgery(BUNDLE)
                .change(
                        CERTIFICATE,
                        json -> Forgery.parse(Stripping.all(json)
                                .toString()
                                .replace("\"assessmentCriteria\":[", "\"assessmentCriteria\":" + criteria)))
                .relinked();

        assertThat(Phosphate.verify(bundle).verdict()).isEqualTo(ACCEPTED);
    }

    @Test
    void anAssessmentWithoutItsResultShowsNothing() {
        PassportBundle bundle = new Insider(BUNDLE)
                .remove(CERTIFICATE, "/credentialSubject/conformityAssessment/0/conformance")
                .bundle();

        assertThat(Phosphate.verify(bundle).verdict()).isEqualTo(INDETERMINATE);
    }

    @Test
    void aSiteWithoutItsOperatorIsNotDescribed() {
        PassportBundle bundle = new Insider(BUNDLE)
                .setText(SITE, "/credentialSubject/relatedParty/0/role", "owner")
                .bundle();
        VerificationReport report = Phosphate.verify(bundle);

        assertThat(report.verdict()).isEqualTo(INDETERMINATE);
        assertThat(outcome(report, CheckId.CHAIN_COMPLETE, "chain")).isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void aPermitBesideAChainIsNoEvidenceAgainstIt() {
        VerificationReport report =
                Phosphate.verify(Foreign.beside(BUNDLE, SharedData.read("cases/24-foreign-credential/permit.json")));

        assertThat(report.verdict()).isEqualTo(INDETERMINATE);
        assertThat(report.findings())
                .filteredOn(finding -> finding.severity() == Severity.UNDECIDED)
                .extracting(Finding::code)
                .containsOnly(PassportFinding.ANCHOR_UNTRUSTED, PassportFinding.DID_DOCUMENT_UNPINNED);
    }

    @Test
    void theCountryOfAnIssuerIsNotRequired() {
        PassportBundle bundle =
                new Insider(BUNDLE).remove(OXIDE, "/issuer/issuerCountry").bundle();

        assertThat(Phosphate.verify(bundle).verdict()).isEqualTo(ACCEPTED);
    }

    @Test
    void aPlainEventDoesNotHideWhatItTakes() {
        String twice = Foreign.plain(
                "DigitalTraceabilityEvent",
                "did:web:other.example",
                "[{\"type\":[\"MakeEvent\",\"LifecycleEvent\"],\"id\":\"urn:other:event:1\",\"name\":\"Melting\","
                        + "\"eventDate\":\"2026-04-20T00:00:00Z\",\"inputProduct\":[{\"product\":{\"type\":[\"Product\"],"
                        + "\"id\":\"" + PRODUCT + "\",\"name\":\"Oxide\"},"
                        + "\"quantity\":{\"value\":1000,\"unit\":\"TNE\"}}],\"outputProduct\":[]}]");

        assertFound(Foreign.beside(BUNDLE, twice), REJECTED, PlainFinding.TAKEN_BEYOND_MASS);
    }

    /** Whatever the event calls itself, what it takes counts: else a move could consume unseen. */
    @Test
    void aPlainMoveEventDoesNotHideWhatItTakes() {
        String twice = Foreign.plain(
                "DigitalTraceabilityEvent",
                "did:web:other.example",
                "[{\"type\":[\"MoveEvent\",\"LifecycleEvent\"],\"id\":\"urn:other:event:1\",\"name\":\"Transport\","
                        + "\"eventDate\":\"2026-04-20T00:00:00Z\",\"movedProduct\":[],\"outputProduct\":[],"
                        + "\"inputProduct\":[{\"product\":{\"type\":[\"Product\"],"
                        + "\"id\":\"" + PRODUCT + "\",\"name\":\"Oxide\"},"
                        + "\"quantity\":{\"value\":1000,\"unit\":\"TNE\"}}]}]");

        assertFound(Foreign.beside(BUNDLE, twice), REJECTED, PlainFinding.TAKEN_BEYOND_MASS);
    }

    @Test
    void aPlainMoveEventStatesWhatItMoves() {
        String nothing = Foreign.plain(
                "DigitalTraceabilityEvent",
                "did:web:other.example",
                "[{\"type\":[\"MoveEvent\",\"LifecycleEvent\"],\"id\":\"urn:other:event:1\",\"name\":\"Transport\","
                        + "\"eventDate\":\"2026-04-20T00:00:00Z\",\"outputProduct\":[]}]");

        assertFound(Foreign.verify(Foreign.bundle(nothing)), REJECTED, PassportFinding.PROFILE_VIOLATED);
    }

    @Test
    void aPlainEventOfTheFutureIsFalse() {
        String event = Foreign.plain(
                "DigitalTraceabilityEvent",
                "did:web:other.example",
                "[{\"type\":[\"MakeEvent\",\"LifecycleEvent\"],\"id\":\"urn:other:event:1\",\"name\":\"Melting\","
                        + "\"eventDate\":\"2027-04-20T00:00:00Z\",\"inputProduct\":[],\"outputProduct\":[]}]");

        assertFound(Foreign.verify(Foreign.bundle(event)), REJECTED, EvidenceFinding.EVENT_IN_FUTURE);
    }

    private static PassportBundle plainOxide() {
        return new Forgery(BUNDLE).change(OXIDE, Stripping::all).relinked();
    }

    private static Outcome outcome(VerificationReport report, CheckId check, String subject) {
        return report.of(check).stream()
                .filter(result -> result.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new AssertionError(check + " of " + subject + " is not reported"))
                .outcome();
    }
}
