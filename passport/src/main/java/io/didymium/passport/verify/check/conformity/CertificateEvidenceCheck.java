package io.didymium.passport.verify.check.conformity;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.DocumentLink;
import io.didymium.core.conformity.Endorsement;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.Digest;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.CredentialSet;
import io.didymium.passport.verify.facts.FootprintFacts;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Proves of each certificate that names documents as evidence, of its assessments or of the accreditation of its certifier, that those
 * that are here are the ones that were named. What they say is not read. Where none is here, there is nothing to compare.
 */
record CertificateEvidenceCheck(RebuiltChain chain, FootprintFacts documents, CredentialSet credentials)
        implements Check {
    /** How many documents a finding names; the others are counted. */
    private static final int MOST_NAMED = 5;

    @Override
    public CheckId id() {
        return CheckId.CERTIFICATE_EVIDENCE;
    }

    @Override
    public List<CheckResult> run() {
        List<CheckResult> results = new ArrayList<>();
        for (Certificate certificate : chain.certificates().values()) {
            Set<DocumentLink> links = links(certificate);
            if (!links.isEmpty()) {
                results.add(of(certificate, links));
            }
        }
        return results;
    }

    /** Assessments that were one on the wire share their list of evidence, which is therefore looked at once. */
    private static Set<DocumentLink> links(Certificate certificate) {
        Set<List<DocumentLink>> lists = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<DocumentLink> links = new LinkedHashSet<>();
        for (Assessment assessment : certificate.assessments()) {
            if (lists.add(assessment.evidence())) {
                links.addAll(assessment.evidence());
            }
        }
        for (Endorsement accreditation : certificate.accreditations()) {
            accreditation.evidence().ifPresent(links::add);
        }
        return links;
    }

    private CheckResult of(Certificate certificate, Set<DocumentLink> links) {
        List<String> absent = new ArrayList<>();
        List<String> unpinned = new ArrayList<>();
        List<String> otherType = new ArrayList<>();
        boolean compared = false;
        for (DocumentLink link : links) {
            Optional<Digest> digest = digest(link);
            if (digest.isEmpty()) {
                unpinned.add(link.name());
                continue;
            }
            Optional<EvidenceDocument> document = documents.document(digest.get());
            if (document.isEmpty() && !isCredential(digest.get())) {
                absent.add(link.name() + " (" + DigestMultibase.of(digest.get()) + ")");
                continue;
            }
            compared = true;
            document.filter(known -> isOfOtherType(link, known))
                    .ifPresent(known -> otherType.add(link.name() + " (named as "
                            + link.mediaType().orElseThrow() + ", here as " + known.mediaType() + ")"));
        }
        String subject = certificate.id().value();
        List<Finding> findings = new ArrayList<>();
        add(findings, EvidenceFinding.CERTIFICATE_EVIDENCE_TYPE, subject, otherType);
        add(findings, EvidenceFinding.CERTIFICATE_EVIDENCE_ABSENT, subject, absent);
        add(findings, EvidenceFinding.CERTIFICATE_EVIDENCE_UNPINNED, subject, unpinned);
        return compared
                ? CheckResult.of(id(), subject, findings)
                : CheckResult.nothing(id(), subject, findings.toArray(Finding[]::new));
    }

    /** The digest that a link states; a text that is none pins no document. */
    private static Optional<Digest> digest(DocumentLink link) {
        try {
            return link.digest().isEmpty()
                    ? Optional.empty()
                    : Optional.of(DigestMultibase.parse(link.digest().get()));
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }

    /** Evidence may be a credential too, which other checks judge. */
    private boolean isCredential(Digest digest) {
        return credentials.withDigest(DigestMultibase.of(digest)).isPresent();
    }

    /** Types are compared without case and parameters (RFC 6838 section 4.2, RFC 2045 section 5.1). */
    private static boolean isOfOtherType(DocumentLink link, EvidenceDocument document) {
        return link.mediaType()
                .map(type -> type.substring(0, type.indexOf(';') < 0 ? type.length() : type.indexOf(';')))
                .map(type -> type.strip().toLowerCase(Locale.ROOT))
                .filter(type -> !Objects.equals(type, document.mediaType()))
                .isPresent();
    }

    private static void add(List<Finding> findings, EvidenceFinding code, String certificate, List<String> documents) {
        if (documents.isEmpty()) {
            return;
        }
        int named = Math.min(MOST_NAMED, documents.size());
        String names = String.join(", ", documents.subList(0, named));
        findings.add(Finding.of(
                code,
                Location.of(certificate),
                Map.of(
                        "certificate",
                        certificate,
                        "count",
                        String.valueOf(documents.size()),
                        "documents",
                        named == documents.size() ? names : names + " and " + (documents.size() - named) + " more")));
    }
}
