package io.didymium.passport.exchange.catenax;

import io.didymium.core.conformity.Certificate;
import io.didymium.passport.EvidenceDocument;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a business partner certificate states, unverified: nobody signed it, and only its certifier can issue it. */
public final class CertificateDraft {
    private final @Nullable Certificate certificate;
    private final EvidenceDocument document;
    private final List<CatenaxFault> faults;
    private final List<String> leftOut;

    CertificateDraft(
            @Nullable Certificate certificate,
            EvidenceDocument document,
            List<CatenaxFault> faults,
            List<String> leftOut) {
        this.certificate = certificate;
        this.document = document;
        this.faults = List.copyOf(faults);
        this.leftOut = List.copyOf(leftOut);
    }

    /** The certificate; empty if there are faults. */
    public Optional<Certificate> certificate() {
        return Optional.ofNullable(certificate);
    }

    /** The document that came with it. */
    public EvidenceDocument document() {
        return document;
    }

    /** What is wrong or missing; with faults there is no certificate. */
    public List<CatenaxFault> faults() {
        return faults;
    }

    /** What the payload states and a certificate cannot hold, or what was assumed: a JSON pointer, a colon and what it is. */
    public List<String> leftOut() {
        return leftOut;
    }
}
