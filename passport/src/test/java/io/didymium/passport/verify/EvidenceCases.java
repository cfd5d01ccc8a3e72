package io.didymium.passport.verify;

import static io.didymium.passport.attack.ScenarioA.BUNDLE;
import static io.didymium.passport.attack.ScenarioA.CERTIFICATE;
import static io.didymium.passport.attack.ScenarioA.MAGNETS;
import static io.didymium.passport.attack.ScenarioA.METAL;
import static io.didymium.passport.attack.ScenarioA.OXIDE;
import static io.didymium.passport.attack.ScenarioA.SEPARATION;
import static io.didymium.passport.attack.ScenarioA.SHIPMENT;
import static io.didymium.passport.attack.ScenarioA.credential;
import static io.didymium.passport.attack.ScenarioA.insider;
import static io.didymium.passport.attack.ScenarioA.operator;
import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;

import io.didymium.core.conformity.ConformityFinding;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.passport.attack.Insider;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.report.SeenRevocations;
import io.didymium.passport.report.SeenSites;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Logs;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.trust.TrustScope;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Cases of evidence: times, holders, scopes, acknowledgements. */
final class EvidenceCases {
    private static final String ASSESSMENT = "/credentialSubject/conformityAssessment/0";
    private static final String CLAIM = "/credentialSubject/performanceClaim/0";
    private static final String NORMALISED = "{\"originalSum\":\"0.0001\",\"reason\":\"scaled to the whole\"}";
    private static final Instant LONG_AGO = Instant.parse("2024-06-01T00:00:00Z");

    private EvidenceCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        EvidenceFinding.EVENT_AFTER_ISSUE,
                        REJECTED,
                        "a passport that is older than its batch",
                        () -> verify(insider().setText(MAGNETS, "/validFrom", "2026-01-01T00:00:00Z"))),
                new Case(
                        EvidenceFinding.EVENT_IN_FUTURE,
                        REJECTED,
                        "an assessment of the future",
                        () -> verify(insider().setText(CERTIFICATE, ASSESSMENT + "/assessmentDate", "2199-01-01"))),
                new Case(
                        EvidenceFinding.SEEN_BEFORE_EVENT,
                        REJECTED,
                        "a passport that a log held before its batch was made",
                        () -> new ChainVerifier(Phosphate.trust().withLogs(List.of(Logs.trusted(2))))
                                .verify(
                                        BUNDLE.toBuilder()
                                                .receipt(Logs.receipt(credential(BUNDLE, MAGNETS), LONG_AGO, LONG_AGO))
                                                .build(),
                                        Phosphate.AT)),
                new Case(
                        EvidenceFinding.CERTIFICATE_OTHER_HOLDER,
                        REJECTED,
                        "a certificate of another party",
                        () -> verify(insider()
                                .setText(
                                        CERTIFICATE,
                                        "/credentialSubject/issuedToParty/id",
                                        operator("SEP-NO").value()))),
                new Case(
                        EvidenceFinding.SITE_OPERATOR_DISPUTED,
                        REJECTED,
                        "a site that is certified for another party",
                        () -> verify(insider()
                                .setText(
                                        CERTIFICATE,
                                        "/credentialSubject/issuedToParty/id",
                                        operator("SEP-NO").value()))),
                new Case(
                        EvidenceFinding.SITE_CHANGE_UNSHOWN,
                        INDETERMINATE,
                        "a site that was accepted as another party's",
                        () -> new ChainVerifier(Phosphate.trust())
                                .verify(
                                        BUNDLE,
                                        Phosphate.AT,
                                        SeenRevocations.NONE,
                                        SeenSites.of(Set.of(new SeenSites.Site(
                                                PhosphateChain.facility("MAG-DE"), operator("MET-GB"), LONG_AGO))))),
                new Case(
                        ConformityFinding.CERTIFICATE_VALUE_MISMATCH,
                        REJECTED,
                        "a claim of another value than was certified",
                        () -> verify(insider().set(METAL, CLAIM + "/claimedPerformance/0/measure/value", "90"))),
                new Case(
                        EvidenceFinding.CERTIFICATE_WITHOUT_VALUES,
                        ACCEPTED,
                        "a certificate that states conformance alone",
                        () -> verify(insider().set(CERTIFICATE, ASSESSMENT + "/assessedPerformance", "[]"))),
                new Case(
                        EvidenceFinding.CERTIFICATE_SELF_DECLARED,
                        INDETERMINATE,
                        "a certificate that is a declaration",
                        () -> verify(insider().setText(CERTIFICATE, "/credentialSubject/assessorLevel", "self"))),
                new Case(
                        EvidenceFinding.ASSESSMENT_AFTER_CLAIM,
                        REJECTED,
                        "a claim that was assessed later",
                        () -> verify(insider().setText(CERTIFICATE, ASSESSMENT + "/assessmentDate", "2026-04-20"))),
                new Case(
                        EvidenceFinding.CLAIM_BEFORE_BATCH,
                        REJECTED,
                        "a claim of 1970",
                        () -> verify(insider().setText(METAL, CLAIM + "/claimDate", "1970-01-01"))),
                new Case(
                        EvidenceFinding.CLAIM_VALUE_IMPOSSIBLE,
                        REJECTED,
                        "a value below zero",
                        () -> verify(insider().set(METAL, CLAIM + "/claimedPerformance/0/measure/value", "-1000"))),
                new Case(
                        EvidenceFinding.ANCHOR_OUT_OF_SCOPE,
                        INDETERMINATE,
                        "a certifier trusted for another scheme",
                        () -> new ChainVerifier(new TrustList(List.of(
                                        Issuers.anchor(PhosphateChain.REGISTER, TrustRole.REGISTER),
                                        Issuers.anchor(PhosphateChain.CERTIFIER, TrustRole.CERTIFIER).toBuilder()
                                                .scope(TrustScope.builder()
                                                        .schemes("https://scheme.example")
                                                        .build())
                                                .build())))
                                .verify(BUNDLE, Phosphate.AT)),
                new Case(
                        EvidenceFinding.TRANSFER_UNACKNOWLEDGED,
                        REJECTED,
                        "a transfer to a company that knows nothing of it",
                        () -> verify(insider()
                                .setText(
                                        SHIPMENT,
                                        "/credentialSubject/0/toFacility/id",
                                        PhosphateChain.facility("MAG-DE").value()))),
                new Case(
                        EvidenceFinding.NORMALISATION_IMPLAUSIBLE,
                        INDETERMINATE,
                        "an assay that was scaled from a sum of 0.01 %",
                        () -> verify(insider()
                                .set(OXIDE, "/credentialSubject/elementAssay/normalisation", NORMALISED)
                                .set(
                                        SEPARATION,
                                        "/credentialSubject/0/outputBatch/0/elementAssay/normalisation",
                                        NORMALISED))));
    }

    private static VerificationReport verify(Insider insider) {
        return Phosphate.verify(insider.bundle());
    }
}
