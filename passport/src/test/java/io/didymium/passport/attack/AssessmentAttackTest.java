package io.didymium.passport.attack;

import static io.didymium.passport.attack.ScenarioA.CERTIFICATE;
import static io.didymium.passport.attack.ScenarioA.METAL;
import static io.didymium.passport.attack.ScenarioA.assertFound;
import static io.didymium.passport.attack.ScenarioA.identityOf;
import static io.didymium.passport.attack.ScenarioA.insider;
import static io.didymium.passport.attack.ScenarioA.operator;
import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.AssessmentOutcome;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.conformity.ConformityFinding;
import io.didymium.core.conformity.Performance;
import io.didymium.core.conformity.Score;
import io.didymium.core.conformity.catalogue.CriteriaCatalogue;
import io.didymium.core.conformity.catalogue.Criterion;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.catalogue.CriteriaFile;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.report.conformity.CriterionFinding;
import io.didymium.passport.testing.Certified;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.ChainVerifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Assessors of the claimer's own group, lax thresholds under a known name, scopes stretched, and certificates used while suspended. */
class AssessmentAttackTest {
    private static final VerificationPolicy POLICY =
            VerificationPolicy.builder().criteria(Certified.CATALOGUE).build();
    private static final String SUBJECT = "/credentialSubject/";

    private static VerificationReport verify(PassportBundle bundle) {
        return Phosphate.verify(bundle, POLICY);
    }

    private static VerificationReport verify(Certificate certificate) {
        return verify(Phosphate.bundle(Certified.dossier(certificate)));
    }

    @Test
    void anHonestAssessmentIsAcceptedAndItsOpenPointsAreListed() {
        VerificationReport report = verify(Certified.certificate());

        assertThat(report.verdict()).as("%s", report.findings()).isEqualTo(ACCEPTED);
        assertThat(report.of(CheckId.CRITERIA_FOLLOW))
                .extracting(result -> result.subject(), result -> result.outcome())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Certified.ID.value(), Outcome.PASSED));
        assertThat(report.findings())
                .extracting(Finding::code)
                .contains(CriterionFinding.CRITERION_NOT_ASSESSED)
                .doesNotContain(CriterionFinding.CRITERION_EVIDENCE_MISSING);
        assertThat(report.dossier().orElseThrow().certificates()).contains(Certified.certificate());
    }

    @Test
    void withoutACatalogueNothingIsCompared() {
        assertThat(Phosphate.verify(Phosphate.bundle(Certified.dossier())).of(CheckId.CRITERIA_FOLLOW))
                .isEmpty();
    }

    /** The catalogue of the verifier counts: an assessor who used a threshold of 50 % under the same name gains nothing. */
    @Test
    void aLaxThresholdUnderAKnownNameIsSeenByTheValueFound() {
        Certificate lax = withVariance("6");

        assertFound(verify(lax), REJECTED, CriterionFinding.THRESHOLD_MISSED);
    }

    @Test
    void aStricterCatalogueContradictsWhatTheChainDoesNotGive() throws Exception {
        CriteriaCatalogue strict = CriteriaFile.read(Bytes.ofUtf8(CriteriaFile.write(Certified.CATALOGUE)
                .toUtf8()
                .replace("\"value\":2,\"unit\":\"P1\"", "\"value\":0.01,\"unit\":\"P1\"")));
        Certificate silent = Certified.certificate().toBuilder()
                .assessments(Certified.certificate().assessments().stream()
                        .map(one -> one.toBuilder().performances().build())
                        .toList())
                .build();
        // 50 kg of 102 t less went in: no balance minds, but the month differs by 0.05 %.
        PassportBundle bundle = new Insider(Phosphate.bundle(Certified.dossier(silent)))
                .replace(ScenarioA.SEPARATION, "\"value\":102000,", "\"value\":101950,")
                .bundle();

        assertThat(verify(bundle).verdict()).isEqualTo(ACCEPTED);
        assertFound(
                Phosphate.verify(
                        bundle, VerificationPolicy.builder().criteria(strict).build()),
                INDETERMINATE,
                CriterionFinding.CRITERION_NOT_CONFIRMED);
    }

    @Test
    void aLevelThatTheAssessmentsDoNotGiveIsRefused() {
        Certificate raised = Certified.certificate().toBuilder()
                .level(Score.builder("full").rank(1).build())
                .build();
        Certificate invented = Certified.certificate().toBuilder()
                .level(Score.builder("platinum").rank(1).build())
                .build();

        assertFound(verify(raised), REJECTED, CriterionFinding.LEVEL_NOT_REACHED);
        assertFound(verify(invented), REJECTED, CriterionFinding.LEVEL_NOT_REACHED);
    }

    @Test
    void aProfileOfAnotherSchemeOrTimeIsRefused() {
        assertFound(
                verify(Certified.certificate().toBuilder()
                        .valid(Instant.parse("2024-12-31T00:00:00Z"), null)
                        .build()),
                REJECTED,
                CriterionFinding.PROFILE_NOT_IN_FORCE);
    }

    @Test
    void evidenceThatIsLeftOutIsListed() {
        Certificate bare = Certified.certificate().toBuilder()
                .assessments(Certified.certificate().assessments().stream()
                        .map(one -> one.toBuilder().evidence(List.of()).build())
                        .toList())
                .build();

        assertFound(verify(bare), ACCEPTED, CriterionFinding.CRITERION_EVIDENCE_MISSING);
    }

    @Test
    void anAssessorOfTheHoldersGroupAssessesNothing() {
        PassportBundle sisters = new Insider(Phosphate.bundle(Certified.dossier()))
                .setText(identityOf("SEP-NO"), SUBJECT + "partyGroup", PhosphateChain.CERTIFIER.value())
                .bundle();

        assertFound(verify(sisters), INDETERMINATE, EvidenceFinding.CERTIFICATE_SELF_DECLARED);
    }

    /** Whoever certifies it: what the chain gives of a batch is compared with what is stated of it. */
    @Test
    void aCriterionOfABatchThatTheChainDecidesIsNotAMatterOfWords() {
        PassportBundle honest = Phosphate.bundle(withClaim("certified-chain", new BigDecimal("100")));
        PassportBundle modest = Phosphate.bundle(withClaim("certified-chain", new BigDecimal("99")));

        assertThat(verify(honest).verdict()).isEqualTo(ACCEPTED);
        assertThat(verify(honest).of(CheckId.CRITERIA_FOLLOW))
                .extracting(result -> result.outcome())
                .containsExactly(Outcome.PASSED);
        assertFound(verify(modest), REJECTED, CriterionFinding.CRITERION_VALUE_MISMATCH);
    }

    /** Certificates of a certifier that the verifier does not trust cover no step. */
    @Test
    void aChainOfWorthlessCertificatesIsNotCertified() {
        TrustList registerAlone = new TrustList(List.of(Issuers.anchor(PhosphateChain.REGISTER, TrustRole.REGISTER)));
        VerificationReport report = new ChainVerifier(registerAlone, POLICY)
                .verify(Phosphate.bundle(withClaim("certified-chain", new BigDecimal("100"))), Phosphate.AT);

        assertFound(report, REJECTED, CriterionFinding.CRITERION_CONTRADICTED);
    }

    @Test
    void whatTheChainDoesNotGiveIsNotDecided() {
        VerificationReport report = verify(Phosphate.bundle(withClaim("known-origin", new BigDecimal("100"))));

        assertFound(report, ACCEPTED, CriterionFinding.CRITERION_NOT_DECIDED);
        assertThat(report.of(CheckId.CRITERIA_FOLLOW))
                .extracting(result -> result.outcome())
                .containsExactly(Outcome.NOTHING_TO_CHECK);
    }

    @Test
    void anAssessmentOfABatchAgainstTheChainIsRefused() {
        BatchId batch = PhosphateChain.batch("A-O1");
        Criterion criterion = criterion("certified-chain");
        Certificate generous = Certificate.builder(
                        new CertificateId("urn:example:certificate:generous"), Certified.PROFILE.scheme())
                .certifier(PhosphateChain.CERTIFIER)
                .issuedTo(operator("SEP-NO"))
                .valid(Instant.parse("2025-06-01T00:00:00Z"), null)
                .attestation(Certified.certificate().attestation())
                .profile(Certified.CATALOGUE
                        .profile("https://w3id.org/didymium/criteria/batch/1.0.0")
                        .orElseThrow()
                        .concept())
                .assessments(
                        Assessment.builder(operator("SEP-NO"))
                                .criterion(criterion.concept())
                                .topic(criterion.topics().get(0).concept())
                                .date(LocalDate.parse("2025-05-01"))
                                .outcome(AssessmentOutcome.PARTLY_MET)
                                .build(),
                        Assessment.builder(batch)
                                .criterion(criterion.concept())
                                .topic(criterion.topics().get(0).concept())
                                .date(LocalDate.parse("2026-02-01"))
                                .outcome(AssessmentOutcome.NOT_MET)
                                .build())
                .build();

        assertFound(verify(generous), ACCEPTED, CriterionFinding.CRITERION_MET_AFTER_ALL);
    }

    private static Criterion criterion(String name) {
        return Certified.CATALOGUE
                .criterion("https://w3id.org/didymium/criteria/" + name + "/1.0.0")
                .orElseThrow();
    }

    private static Dossier withClaim(String name, BigDecimal value) {
        Dossier dossier = Phosphate.dossier();
        Criterion criterion = criterion(name);
        BatchId batch = PhosphateChain.batch("A-O1");
        List<Claim> claims = new ArrayList<>(dossier.claims());
        claims.add(Claim.builder(new ClaimId("urn:example:claim:" + name), batch, criterion.concept())
                .topic(criterion.topics().get(0).concept())
                .date(LocalDate.ofInstant(dossier.chain().batch(batch).producedAt(), ZoneOffset.UTC))
                .performances(new Performance(criterion.thresholds().get(0).metric(), value, "P1"))
                .build());
        return dossier.toBuilder().claims(claims).build();
    }

    private static Certificate withVariance(String value) {
        Certificate honest = Certified.certificate();
        return honest.toBuilder()
                .assessments(honest.assessments().stream()
                        .map(one -> one.performances().isEmpty()
                                ? one
                                : one.toBuilder()
                                        .performances(new Performance(
                                                one.performances().get(0).metric(), new BigDecimal(value), "P1"))
                                        .build())
                        .toList())
                .build();
    }

    @Test
    void aScopeStretchedByAClaimIsSeen() {
        for (String scope : List.of(
                "{\"scopeFacility\":[\"" + PhosphateChain.facility("SEP-NO") + "\"]}",
                "{\"scopeProduct\":[\"" + PhosphateChain.batch("A-M2") + "\"]}",
                "{\"scopeStage\":[\"SINTERING\"]}",
                "{\"scopeMaterial\":[\"ORE\"]}")) {
            assertFound(
                    insider()
                            .set(CERTIFICATE, SUBJECT + "certificateScope", scope)
                            .bundle(),
                    REJECTED,
                    ConformityFinding.CERTIFICATE_OUT_OF_SCOPE);
        }
    }

    @Test
    void aSuspendedOrWithdrawnCertificateCoversNothingOnThatDay() {
        String day = "[{\"eventKind\":\"%s\",\"eventDay\":\"2026-01-01\"}]";

        assertFound(
                insider()
                        .set(
                                CERTIFICATE,
                                SUBJECT + "certificateEvent",
                                String.format(java.util.Locale.ROOT, day, "SUSPENSION"))
                        .bundle(),
                REJECTED,
                ConformityFinding.CERTIFICATE_SUSPENDED);
        assertFound(
                insider()
                        .set(
                                CERTIFICATE,
                                SUBJECT + "certificateEvent",
                                String.format(java.util.Locale.ROOT, day, "WITHDRAWAL"))
                        .bundle(),
                REJECTED,
                ConformityFinding.CERTIFICATE_WITHDRAWN);
    }

    /** A claim of a later day, when the certificate is in force again, does not make good what was made meanwhile. */
    @Test
    void aSuspensionOverTheDayOfProductionCountsThoughItEndedBeforeTheClaim() {
        String made = Phosphate.dossier()
                .chain()
                .batch(PhosphateChain.batch("A-M1"))
                .producedAt()
                .toString()
                .substring(0, 10);
        String next = LocalDate.parse(made).plusDays(1).toString();
        PassportBundle bundle = insider()
                .set(
                        CERTIFICATE,
                        SUBJECT + "certificateEvent",
                        "[{\"eventKind\":\"SUSPENSION\",\"eventDay\":\"" + made
                                + "\"},{\"eventKind\":\"REINSTATEMENT\",\"eventDay\":\"" + next + "\"}]")
                .bundle();

        assertFound(bundle, REJECTED, ConformityFinding.CERTIFICATE_SUSPENDED);
    }

    @Test
    void aTransferTakesTheCertificateFromItsFirstHolder() {
        String event = "[{\"eventKind\":\"TRANSFER\",\"eventDay\":\"2026-01-01\",\"newHolder\":\"" + operator("MAG-DE")
                + "\"}]";

        assertFound(
                insider().set(CERTIFICATE, SUBJECT + "certificateEvent", event).bundle(),
                REJECTED,
                EvidenceFinding.CERTIFICATE_OTHER_HOLDER);
    }

    @Test
    void overdueSurveillanceIsAWarning() {
        assertFound(
                insider().set(CERTIFICATE, SUBJECT + "surveillanceMonths", "1").bundle(),
                ACCEPTED,
                ConformityFinding.CERTIFICATE_SURVEILLANCE_OVERDUE);
    }

    @Test
    void whatCannotBeReadOfTheLifeOfACertificateIsRefused() {
        for (String[] member : new String[][] {
            {"certificateEvent", "[{\"eventKind\":\"SLEEP\",\"eventDay\":\"2026-01-01\"}]"},
            {"certificateEvent", "[{\"eventKind\":\"TRANSFER\",\"eventDay\":\"2026-01-01\"}]"},
            {"certificateScope", "{}"},
            {"certificateScope", "{\"scopeStage\":[\"BAKING\"]}"},
            {"surveillanceMonths", "0"}
        }) {
            assertFound(
                    insider().set(CERTIFICATE, SUBJECT + member[0], member[1]).bundle(),
                    REJECTED,
                    io.didymium.passport.report.PassportFinding.PROFILE_VIOLATED);
        }
        assertThat(METAL).isNotBlank();
    }
}
