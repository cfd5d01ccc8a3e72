package io.didymium.passport.certificate;

import static java.util.stream.Collectors.toSet;

import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.responsibility.audit.AuditFinding;
import io.didymium.passport.certificate.CertificateRow.Open;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.VerificationReport;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The certificates of a verified bundle, each with what it covers and what is not checked of it.
 *
 * @param rows one for each certificate, by its id; none if the credentials describe no coherent chain
 */
public record CertificateTable(List<CertificateRow> rows) {
    /** Copies the list. */
    public CertificateTable {
        rows = List.copyOf(rows);
    }

    /** The certificates of a report. */
    public static CertificateTable of(VerificationReport report) {
        Optional<Dossier> dossier = report.dossier();
        Set<String> passed = report.of(CheckId.CERTIFICATE_COVERS_CLAIM).stream()
                .filter(result -> result.outcome() == Outcome.PASSED)
                .map(CheckResult::subject)
                .collect(toSet());
        LocalDate day = LocalDate.ofInstant(report.at(), ZoneOffset.UTC);
        return new CertificateTable(dossier.stream()
                .flatMap(known -> known.certificates().stream()
                        .sorted(Comparator.comparing(Certificate::id))
                        .map(certificate -> row(certificate, known, passed, day, codes(report, certificate))))
                .toList());
    }

    private static CertificateRow row(
            Certificate certificate, Dossier dossier, Set<String> passed, LocalDate day, Set<FindingCode> codes) {
        List<Claim> naming = Stream.concat(
                        dossier.claims().stream(),
                        dossier.origin().recycled().stream().map(RecycledStatement::claim))
                .filter(claim ->
                        claim.evidence().filter(certificate.id()::equals).isPresent())
                .sorted(Comparator.comparing(Claim::id))
                .toList();
        return new CertificateRow(
                certificate,
                certificate.holderOn(day),
                certificate.life().on(day),
                naming.stream()
                        .filter(claim -> passed.contains(claim.id().value()))
                        .toList(),
                naming.stream()
                        .filter(claim -> !passed.contains(claim.id().value()))
                        .toList(),
                open(certificate, codes));
    }

    private static Set<FindingCode> codes(VerificationReport report, Certificate certificate) {
        return Stream.of(CheckId.CERTIFICATE_EVIDENCE, CheckId.AUDITED)
                .flatMap(check -> report.of(check).stream())
                .filter(result -> result.subject().equals(certificate.id().value()))
                .flatMap(result -> result.findings().stream())
                .map(Finding::code)
                .collect(toSet());
    }

    private static List<Open> open(Certificate certificate, Set<FindingCode> codes) {
        List<Open> open = new ArrayList<>();
        open.add(certificate.accreditations().isEmpty() ? Open.NO_ACCREDITATION : Open.ACCREDITATION);
        if (certificate.assessments().stream()
                .anyMatch(assessment -> !assessment.evidence().isEmpty())) {
            open.add(Open.EVIDENCE);
        }
        if (codes.contains(EvidenceFinding.CERTIFICATE_EVIDENCE_ABSENT)) {
            open.add(Open.EVIDENCE_ABSENT);
        }
        if (codes.contains(EvidenceFinding.CERTIFICATE_EVIDENCE_UNPINNED)) {
            open.add(Open.EVIDENCE_UNPINNED);
        }
        if (certificate.assessments().stream()
                .allMatch(assessment -> assessment.performances().isEmpty())) {
            open.add(Open.VALUES);
        }
        if (certificate.life().surveillanceMonths().isEmpty()) {
            open.add(Open.SURVEILLANCE);
        }
        if (codes.contains(AuditFinding.CERTIFICATE_FINDING_OVERDUE)) {
            open.add(Open.OVERDUE_FINDING);
        }
        return open;
    }
}
