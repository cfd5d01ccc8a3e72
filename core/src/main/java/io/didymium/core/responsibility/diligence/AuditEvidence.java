package io.didymium.core.responsibility.diligence;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.id.CertificateId;
import io.didymium.core.party.CorporateGroups;
import io.didymium.core.party.Facility;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which due-diligence statements have an audit that somebody else shows.
 *
 * @param certificates the certificates that are known, by id
 * @param sites the sites that are described: an audit of an operator assesses one of its own
 * @param groups which parties belong together
 * @param criteria the IRIs of criteria whose assessment is an audit of due diligence
 */
public record AuditEvidence(
        Map<CertificateId, Certificate> certificates,
        Collection<Facility> sites,
        CorporateGroups groups,
        Set<String> criteria) {
    /** Copies map and set. */
    public AuditEvidence {
        certificates = Map.copyOf(certificates);
        sites = List.copyOf(sites);
        criteria = Set.copyOf(criteria);
    }

    /** Whether an audit of a statement is shown: by a certificate that somebody else gave and that was valid on its last day. */
    public boolean shows(DueDiligenceStatement statement) {
        return statement.isDone(DiligenceStep.INDEPENDENT_AUDIT)
                && lack(statement).isEmpty()
                && contradiction(statement).isEmpty();
    }

    /** What the certificate that a statement names contradicts: its holder, or its result. */
    public Optional<String> contradiction(DueDiligenceStatement statement) {
        Optional<Certificate> named = named(statement);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        if (!named.get().issuedTo().equals(statement.operator())) {
            return Optional.of("it is held by " + named.get().issuedTo());
        }
        List<Assessment> audits = audits(named.get(), statement);
        return !audits.isEmpty() && audits.stream().noneMatch(Assessment::conformant)
                ? Optional.of("it found that the criterion is not met")
                : Optional.empty();
    }

    /** What keeps an audit from being shown, if nothing contradicts it. */
    public Optional<String> lack(DueDiligenceStatement statement) {
        if (statement.audit().isEmpty()) {
            return Optional.of("no certificate is named");
        }
        Optional<Certificate> named = named(statement);
        if (named.isEmpty()) {
            return Optional.of("the certificate " + statement.audit().get() + " is not here");
        }
        Certificate certificate = named.get();
        if (certificate.attestation().isSelfDeclared()
                || groups.isOneGroup(certificate.certifier(), statement.operator())) {
            return Optional.of("the certificate is of the operator itself or its group");
        }
        if (audits(certificate, statement).isEmpty()) {
            return Optional.of("the certificate assesses no criterion of due diligence at a site of the operator");
        }
        LocalDate first = certificate.validFrom().atZone(ZoneOffset.UTC).toLocalDate();
        boolean ended = certificate.isEndedBefore(
                statement.until().atStartOfDay(ZoneOffset.UTC).toInstant());
        return first.isAfter(statement.until().plusYears(1)) || ended
                ? Optional.of(
                        "the certificate is of another time: valid from " + first + " until " + certificate.endText())
                : Optional.empty();
    }

    private Optional<Certificate> named(DueDiligenceStatement statement) {
        return statement.audit().flatMap(id -> Optional.ofNullable(certificates.get(id)));
    }

    private List<Assessment> audits(Certificate certificate, DueDiligenceStatement statement) {
        return certificate.assessments().stream()
                .filter(assessment -> criteria.contains(assessment.criterion().iri()))
                .filter(assessment -> sites.stream()
                        .anyMatch(site -> site.id().equals(assessment.subject())
                                && site.operator().equals(statement.operator())))
                .toList();
    }
}
