package io.didymium.passport.exchange.catenax;

import static java.util.Objects.requireNonNull;

import io.didymium.core.conformity.Certificate;
import io.didymium.passport.EvidenceDocument;
import java.util.List;
import java.util.Optional;

/**
 * What a business partner certificate states, unverified: nobody signed it, and only its certifier can issue it.
 *
 * @param certificate the certificate; empty if there are faults
 * @param document the document that came with it
 * @param faults what is wrong or missing; with faults there is no certificate
 * @param leftOut what the payload states and a certificate cannot hold, or what was assumed: a JSON pointer, a colon and what it is
 */
public record CertificateDraft(
        Optional<Certificate> certificate, EvidenceDocument document, List<CatenaxFault> faults, List<String> leftOut) {
    /** Copies the lists. */
    public CertificateDraft {
        requireNonNull(certificate, "certificate");
        requireNonNull(document, "document");
        faults = List.copyOf(faults);
        leftOut = List.copyOf(leftOut);
    }
}
