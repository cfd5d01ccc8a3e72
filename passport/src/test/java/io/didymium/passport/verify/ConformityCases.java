package io.didymium.passport.verify;

import static io.didymium.passport.attack.ScenarioA.CERTIFICATE;
import static io.didymium.passport.attack.ScenarioA.insider;
import static io.didymium.passport.attack.ScenarioA.operator;
import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.AssessmentOutcome;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.conformity.ConformityFinding;
import io.didymium.core.conformity.Performance;
import io.didymium.core.conformity.Score;
import io.didymium.core.conformity.catalogue.CatalogueStatus;
import io.didymium.core.conformity.catalogue.CriteriaCatalogue;
import io.didymium.core.conformity.catalogue.Criterion;
import io.didymium.core.conformity.catalogue.Threshold;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.Id;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.attack.Insider;
import io.didymium.passport.attack.ScenarioA;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.report.conformity.CriterionFinding;
import io.didymium.passport.report.conformity.MembershipPolicy;
import io.didymium.passport.testing.Certified;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Members;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cases of certificates in their lives, of criteria that the verifier knows, and of memberships. */
final class ConformityCases {
    private static final VerificationPolicy POLICY =
            VerificationPolicy.builder().criteria(Certified.CATALOGUE).build();
    private static final VerificationPolicy MEMBERS = VerificationPolicy.builder()
            .membership(new MembershipPolicy(Set.of(PhosphateChain.CERTIFIER)))
            .build();
    private static final Concept WATER =
            new Concept("https://vocabulary.uncefact.org/performance-metrics/water-intensity", "Water intensity");
    private static final Concept VARIANCE =
            new Concept("https://w3id.org/didymium/ree#massBalanceVariance", "Mass-balance variance");

    private ConformityCases() {}

    static List<Case> all() {
        return Stream.of(ofLives(), ofDocuments(), ofCriteria(), ofProfiles(), ofMembers())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Case> ofLives() {
        return List.of(
                new Case(
                        ConformityFinding.CERTIFICATE_NOT_ASSESSED,
                        INDETERMINATE,
                        "a certificate without the result of its assessment",
                        () -> Phosphate.verify(insider()
                                .remove(CERTIFICATE, "/credentialSubject/conformityAssessment/0/conformance")
                                .bundle())),
                new Case(
                        ConformityFinding.CERTIFICATE_OUT_OF_SCOPE,
                        REJECTED,
                        "a certificate for sintering used for metal",
                        () -> verify(insider().set(CERTIFICATE, scope(), "{\"scopeStage\":[\"SINTERING\"]}"))),
                new Case(
                        ConformityFinding.CERTIFICATE_SCOPE_UNKNOWN,
                        INDETERMINATE,
                        "a certificate for a stage, and no event of the step",
                        () -> Phosphate.verify(new Forgery(insider()
                                        .set(CERTIFICATE, scope(), "{\"scopeStage\":[\"ELECTROLYSIS\"]}")
                                        .bundle())
                                .remove("urn:didymium:dte:"
                                        + PhosphateChain.chain()
                                                .producerOf(PhosphateChain.batch("A-M1"))
                                                .id())
                                .bundle())),
                new Case(
                        ConformityFinding.CERTIFICATE_SUSPENDED,
                        REJECTED,
                        "a certificate that was suspended",
                        () -> verify(insider().set(CERTIFICATE, event(), event("SUSPENSION")))),
                new Case(
                        ConformityFinding.CERTIFICATE_WITHDRAWN,
                        REJECTED,
                        "a certificate that had been withdrawn",
                        () -> verify(insider().set(CERTIFICATE, event(), event("WITHDRAWAL")))),
                new Case(
                        ConformityFinding.CERTIFICATE_SURVEILLANCE_OVERDUE,
                        ACCEPTED,
                        "a certificate that nobody looked after for more than a month",
                        () -> verify(insider().set(CERTIFICATE, "/credentialSubject/surveillanceMonths", "1"))));
    }

    private static String scope() {
        return "/credentialSubject/certificateScope";
    }

    private static String event() {
        return "/credentialSubject/certificateEvent";
    }

    private static String event(String kind) {
        return "[{\"eventKind\":\"" + kind + "\",\"eventDay\":\"2026-01-01\"}]";
    }

    private static List<Case> ofDocuments() {
        return List.of(
                new Case(
                        EvidenceFinding.CERTIFICATE_EVIDENCE_ABSENT,
                        ACCEPTED,
                        "a certificate without the records that it names",
                        () -> Phosphate.verify(Phosphate.bundle(Certified.dossier()))),
                new Case(
                        EvidenceFinding.CERTIFICATE_EVIDENCE_UNPINNED,
                        ACCEPTED,
                        "a certificate that names records without digest",
                        () -> Phosphate.verify(
                                Certified.bundle(Certified.dossier(Certified.naming(link -> link.digest(null)))))),
                new Case(
                        EvidenceFinding.CERTIFICATE_EVIDENCE_TYPE,
                        ACCEPTED,
                        "records named as PDF, here as HTML",
                        () -> Phosphate.verify(Phosphate.bundle(Certified.dossier()).toBuilder()
                                .document(new EvidenceDocument("text/html", Certified.RECORDS.content()))
                                .build())));
    }

    private static List<Case> ofCriteria() {
        return List.of(
                new Case(
                        CriterionFinding.CRITERION_CONTRADICTED,
                        REJECTED,
                        "a chain of certificates that nobody trusts, claimed to be certified",
                        () -> new ChainVerifier(
                                        new TrustList(
                                                List.of(Issuers.anchor(PhosphateChain.REGISTER, TrustRole.REGISTER))),
                                        POLICY)
                                .verify(Phosphate.bundle(claimed("certified-chain", "100")), Phosphate.AT)),
                new Case(
                        CriterionFinding.CRITERION_VALUE_MISMATCH,
                        REJECTED,
                        "another share than the chain gives",
                        () -> judged(Phosphate.bundle(claimed("certified-chain", "90")), Certified.CATALOGUE)),
                new Case(
                        CriterionFinding.CRITERION_NOT_DECIDED,
                        ACCEPTED,
                        "an origin that nobody states",
                        () -> judged(Phosphate.bundle(claimed("known-origin", "99")), Certified.CATALOGUE)),
                new Case(
                        CriterionFinding.CRITERION_NOT_CONFIRMED,
                        INDETERMINATE,
                        "a month whose difference is larger than the threshold",
                        () -> judged(
                                new Insider(Phosphate.bundle(Certified.dossier(one(
                                                VARIANCE,
                                                PhosphateChain.facility("SEP-NO"),
                                                AssessmentOutcome.MET,
                                                null))))
                                        .replace(ScenarioA.SEPARATION, "\"value\":102000,", "\"value\":101950,")
                                        .bundle(),
                                catalogue(VARIANCE, "0.01"))),
                new Case(
                        CriterionFinding.CRITERION_MET_AFTER_ALL,
                        ACCEPTED,
                        "a balance that closes, stated not to",
                        () -> judged(
                                Phosphate.bundle(Certified.dossier(one(
                                        VARIANCE, PhosphateChain.facility("SEP-NO"), AssessmentOutcome.NOT_MET, null))),
                                catalogue(VARIANCE, "2"))),
                new Case(
                        CriterionFinding.THRESHOLD_MISSED,
                        REJECTED,
                        "more water than the catalogue allows",
                        () -> judged(
                                Phosphate.bundle(Certified.dossier(
                                        one(WATER, PhosphateChain.facility("SEP-NO"), AssessmentOutcome.MET, "9"))),
                                catalogue(WATER, "2"))),
                new Case(
                        CriterionFinding.THRESHOLD_NOT_SHOWN,
                        ACCEPTED,
                        "water without a number",
                        () -> judged(
                                Phosphate.bundle(Certified.dossier(
                                        one(WATER, PhosphateChain.facility("SEP-NO"), AssessmentOutcome.MET, null))),
                                catalogue(WATER, "2"))),
                new Case(
                        CriterionFinding.CRITERION_EVIDENCE_MISSING,
                        ACCEPTED,
                        "assessments without evidence",
                        () -> judged(certificate ->
                                certificate.assessments(Certified.certificate().assessments().stream()
                                        .map(each -> each.toBuilder()
                                                .evidence(List.of())
                                                .build())
                                        .toList()))));
    }

    private static List<Case> ofProfiles() {
        return List.of(
                new Case(
                        CriterionFinding.CRITERION_NOT_ASSESSED,
                        ACCEPTED,
                        "a criterion that was left out",
                        () -> judged(certificate -> certificate)),
                new Case(
                        CriterionFinding.LEVEL_NOT_REACHED,
                        REJECTED,
                        "a better level than the assessments give",
                        () -> judged(certificate ->
                                certificate.level(Score.builder("full").build()))),
                new Case(
                        CriterionFinding.PROFILE_NOT_IN_FORCE,
                        REJECTED,
                        "a certificate from before the profile",
                        () -> judged(certificate -> certificate.valid(Instant.parse("2024-06-01T00:00:00Z"), null))),
                new Case(
                        CriterionFinding.PROFILE_STAGE_MISMATCH,
                        INDETERMINATE,
                        "a plant under the profile for mines",
                        () -> judged(certificate -> certificate
                                .level(null)
                                .profile(Certified.CATALOGUE
                                        .profile("https://w3id.org/didymium/criteria/mine/1.0.0")
                                        .orElseThrow()
                                        .concept()))),
                new Case(
                        CriterionFinding.PROFILE_NOT_KNOWN,
                        ACCEPTED,
                        "a profile that the verifier does not have",
                        () -> judged(certificate -> certificate
                                .level(null)
                                .profile(new Concept("https://terms.example/profile", "Profile")))));
    }

    private static List<Case> ofMembers() {
        return List.of(
                new Case(
                        CriterionFinding.MEMBERSHIP_ABSENT,
                        INDETERMINATE,
                        "members that show nothing",
                        () -> Phosphate.verify(Phosphate.bundle(), MEMBERS)),
                new Case(
                        CriterionFinding.MEMBERSHIP_NOT_IN_FORCE,
                        INDETERMINATE,
                        "a membership that had ended",
                        () -> Phosphate.verify(
                                Phosphate.bundle(Members.dossier(Members.claimers().stream()
                                        .map(party -> Members.of(party).toBuilder()
                                                .until(Instant.parse("2025-12-01T00:00:00Z"))
                                                .build())
                                        .toList())),
                                MEMBERS)),
                new Case(
                        CriterionFinding.MEMBER_REVOKED,
                        REJECTED,
                        "a member whose membership was revoked",
                        () -> Phosphate.verify(
                                new PassportComposer(
                                                Issuers.identities(Members.dossier()),
                                                Phosphate.STATUS.revoking(Members.id(operator("MET-GB"))))
                                        .compose(Members.dossier()),
                                MEMBERS)));
    }

    private static VerificationReport verify(Insider insider) {
        return Phosphate.verify(insider.bundle());
    }

    private static VerificationReport judged(PassportBundle bundle, CriteriaCatalogue catalogue) {
        return Phosphate.verify(
                bundle, VerificationPolicy.builder().criteria(catalogue).build());
    }

    private static VerificationReport judged(UnaryOperator<Certificate.Builder> change) {
        return judged(
                Phosphate.bundle(Certified.dossier(
                        change.apply(Certified.certificate().toBuilder()).build())),
                Certified.CATALOGUE);
    }

    private static Concept criterion(Concept metric) {
        return new Concept("https://terms.example/criterion/" + metric.name().replace(" ", "-"), metric.name());
    }

    private static CriteriaCatalogue catalogue(Concept metric, String threshold) {
        return new CriteriaCatalogue(
                List.of(),
                List.of(),
                List.of(Criterion.builder(criterion(metric), "1.0.0", CatalogueStatus.ACTIVE)
                        .thresholds(List.of(Threshold.of(new Performance(metric, new BigDecimal(threshold), "P1"))))
                        .build()));
    }

    private static Certificate one(Concept metric, Id subject, AssessmentOutcome outcome, @Nullable String value) {
        Assessment.Builder assessment = Assessment.builder(subject)
                .criterion(criterion(metric))
                .topic(new Concept("https://terms.example/topic", "Topic"))
                .date(LocalDate.parse("2025-05-20"))
                .outcome(outcome);
        if (value != null) {
            assessment.performances(new Performance(metric, new BigDecimal(value), "P1"));
        }
        return Certified.certificate().toBuilder()
                .level(null)
                .assessments(assessment.build())
                .build();
    }

    private static Dossier claimed(String name, String value) {
        Dossier dossier = Phosphate.dossier();
        Criterion criterion = Certified.CATALOGUE
                .criterion("https://w3id.org/didymium/criteria/" + name + "/1.0.0")
                .orElseThrow();
        BatchId batch = PhosphateChain.batch("A-O1");
        List<Claim> claims = new ArrayList<>(dossier.claims());
        claims.add(Claim.builder(new ClaimId("urn:example:claim:" + name), batch, criterion.concept())
                .topic(criterion.topics().get(0).concept())
                .date(LocalDate.ofInstant(dossier.chain().batch(batch).producedAt(), ZoneOffset.UTC))
                .performances(new Performance(criterion.thresholds().get(0).metric(), new BigDecimal(value), "P1"))
                .build());
        return dossier.toBuilder().claims(claims).build();
    }
}
