package io.didymium.passport.verify.check.custody;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.CertificateLife;
import io.didymium.core.conformity.ConformityFinding;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Location;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.PartyId;
import io.didymium.passport.claim.CustodyTerms;
import io.didymium.passport.credential.DeclarationSubject;
import io.didymium.passport.report.BookFinding;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.RebuiltChain;
import io.didymium.passport.verify.facts.custody.CustodyFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proves of each declaration that a certificate of the scheme covered its holder and site on the day of delivery. */
record HolderCertifiedCheck(CustodyFacts custody, RebuiltChain chain) implements Check {
    @Override
    public CheckId id() {
        return CheckId.HOLDER_CERTIFIED;
    }

    @Override
    public List<CheckResult> run() {
        return custody.declarations().stream()
                .map(declared -> CheckResult.of(id(), declared.id().value(), findings(declared)))
                .toList();
    }

    private List<Finding> findings(DeclarationSubject declared) {
        CustodyTerms terms = declared.terms();
        if (terms.certificates().isEmpty()) {
            return List.of(finding(
                    declared,
                    BookFinding.HOLDER_UNCERTIFIED,
                    Map.of(
                            "holder", terms.holder().value(),
                            "scheme", terms.scheme().name())));
        }
        List<Finding> absent = new ArrayList<>();
        List<Finding> obstacles = new ArrayList<>();
        for (CertificateId id : terms.certificates()) {
            Optional<Certificate> certificate = chain.certificate(id);
            if (certificate.isEmpty()) {
                absent.add(finding(declared, PassportFinding.CERTIFICATE_ABSENT, Map.of("certificate", id.value())));
                continue;
            }
            Optional<Finding> obstacle = obstacle(declared, certificate.get());
            if (obstacle.isEmpty()) {
                return List.of();
            }
            obstacles.add(obstacle.get());
        }
        // One that is not there may be the one that holds.
        return absent.isEmpty() ? obstacles : absent;
    }

    private static Optional<Finding> obstacle(DeclarationSubject declared, Certificate certificate) {
        CustodyTerms terms = declared.terms();
        LocalDate day = declared.declaration().delivery().date();
        PartyId holder = certificate.holderOn(day);
        if (!holder.equals(terms.holder())) {
            return another(declared, certificate, holder.value(), terms.holder().value());
        }
        if (!certificate.scheme().iri().equals(terms.schemeIri())) {
            return another(declared, certificate, certificate.scheme().iri(), terms.schemeIri());
        }
        BookEntry.Delivery delivery = declared.declaration().delivery();
        List<Assessment> ofSite = certificate.assessments().stream()
                .filter(assessment ->
                        assessment.subject().equals(delivery.account().site()))
                .toList();
        if (ofSite.isEmpty()) {
            return found(declared, certificate, ConformityFinding.CERTIFICATE_SUBJECT_MISMATCH);
        }
        if (!ofSite.stream().allMatch(Assessment::conformant)) {
            return found(declared, certificate, ConformityFinding.CERTIFICATE_NOT_CONFORMANT);
        }
        if (!ChainEvidence.by(delivery.date(), certificate.validFrom())) {
            return found(declared, certificate, ConformityFinding.CERTIFICATE_AFTER_BATCH);
        }
        if (certificate.life().on(day) != CertificateLife.State.IN_FORCE) {
            boolean suspended = certificate.life().on(day) == CertificateLife.State.SUSPENDED;
            return found(
                    declared,
                    certificate,
                    suspended ? ConformityFinding.CERTIFICATE_SUSPENDED : ConformityFinding.CERTIFICATE_WITHDRAWN);
        }
        return certificate
                        .validUntil()
                        .filter(end -> !ChainEvidence.from(delivery.date(), end))
                        .isEmpty()
                ? Optional.empty()
                : found(declared, certificate, ConformityFinding.CERTIFICATE_EXPIRED);
    }

    private static Optional<Finding> another(
            DeclarationSubject declared, Certificate certificate, String found, String expected) {
        return Optional.of(finding(
                declared,
                BookFinding.CERTIFICATE_HOLDER_MISMATCH,
                Map.of("certificate", certificate.id().value(), "found", found, "expected", expected)));
    }

    /** The finding as certificates of batches have it: what was made that day is the declared delivery. */
    private static Optional<Finding> found(
            DeclarationSubject declared, Certificate certificate, ConformityFinding code) {
        Map<String, String> arguments = new HashMap<>();
        BookEntry.Delivery delivery = declared.declaration().delivery();
        arguments.put("certificate", certificate.id().value());
        arguments.put("batch", declared.id().value());
        arguments.put("facility", delivery.account().site().value());
        arguments.put("criterion", declared.terms().schemeIri());
        arguments.put("topic", declared.terms().scheme().name());
        arguments.put("validFrom", certificate.validFrom().toString());
        arguments.put("validUntil", certificate.endText());
        arguments.put("producedAt", delivery.date().toString());
        arguments.put("day", delivery.date().toString());
        arguments.put("what", "delivery");
        return Optional.of(finding(declared, code, arguments));
    }

    private static Finding finding(DeclarationSubject declared, FindingCode code, Map<String, String> arguments) {
        return Finding.of(code, Location.of(declared.id().value()), arguments);
    }
}
