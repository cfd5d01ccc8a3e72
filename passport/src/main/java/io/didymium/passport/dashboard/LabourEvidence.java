package io.didymium.passport.dashboard;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.AssessmentOutcome;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.CertificateLife;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.trust.TrustRole;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which operators and sites were assessed for labour conditions by somebody else. */
final class LabourEvidence {
    private static final String TOPICS = "https://vocabulary.uncefact.org/conformity-topics/";
    /** The topics of the UNTP vocabulary that are about labour. */
    private static final Set<String> LABOUR = Set.of(
            TOPICS + "decent-work-conditions",
            TOPICS + "workplace-safety",
            TOPICS + "worker-representation",
            TOPICS + "forced-labor-elimination",
            TOPICS + "youth-protection",
            TOPICS + "rights-and-equality",
            TOPICS + "supply-chain-labor-rights");

    private final BatchGround ground;
    private final List<Certificate> certificates;
    private final Map<WayShares.Stop, Boolean> known = new HashMap<>();

    LabourEvidence(BatchGround ground) {
        this.ground = ground;
        Instant made = ground.batch().producedAt();
        certificates = ground.dossier().certificates().stream()
                .filter(certificate -> certificate.assessments().stream().anyMatch(LabourEvidence::isOfLabour))
                .filter(certificate -> ground.isSound(certificate.id())
                        && ground.isPassed(CheckId.CRITERIA_FOLLOW, certificate.id())
                        && ground.isPassed(CheckId.CERTIFICATE_EVIDENCE, certificate.id())
                        && ground.facts()
                                .identities()
                                .isTrusted(certificate.certifier().value(), TrustRole.CERTIFIER)
                        && !certificate.attestation().isSelfDeclared()
                        && !certificate.validFrom().isAfter(made)
                        && !certificate.isEndedBefore(made)
                        && certificate.life().on(ground.made()) == CertificateLife.State.IN_FORCE)
                .toList();
    }

    static boolean isOfLabour(Assessment assessment) {
        return LABOUR.contains(assessment.topic().iri());
    }

    /**
     * Whether somebody of another group, whom the verifier trusts, assessed the operator or the site under a topic of labour, found it met,
     * and the certificate was in force when the batch was made.
     */
    boolean isAssessed(WayShares.Stop stop) {
        return known.computeIfAbsent(
                stop,
                any -> certificates.stream()
                        .filter(certificate -> !ground.groups().isOneGroup(certificate.certifier(), stop.operator()))
                        .flatMap(certificate -> certificate.assessments().stream())
                        .anyMatch(assessment -> isOfLabour(assessment)
                                && assessment.outcome() == AssessmentOutcome.MET
                                && (assessment.subject().equals(stop.operator())
                                        || assessment.subject().equals(stop.site()))));
    }
}
