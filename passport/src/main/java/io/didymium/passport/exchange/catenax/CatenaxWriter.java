package io.didymium.passport.exchange.catenax;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.passport.claim.Dossier;

/** Writes payloads of Catena-X from what a dossier states and its sender says. The same parts give the same bytes. */
public final class CatenaxWriter {
    private final Dossier dossier;
    private final CatenaxTerms terms;

    private CatenaxWriter(Dossier dossier, CatenaxTerms terms) {
        this.dossier = requireNonNull(dossier, "dossier");
        this.terms = requireNonNull(terms, "terms");
    }

    /** A writer of what a dossier states. */
    public static CatenaxWriter of(Dossier dossier, CatenaxTerms terms) {
        return new CatenaxWriter(dossier, terms);
    }

    /**
     * The aspect Batch 4.0.0: what the batch is, and when and where it was made. It needs the id of the twin and the part number.
     *
     * @throws IllegalArgumentException if the batch is not in the chain, or something that is needed is not known; all of it is named
     */
    public CatenaxPayload batch(BatchId batch) {
        return BatchAspect.write(new KnownGoods(dossier, terms, batch));
    }

    /**
     * The aspect CertificateOfAnalysis 2.0.0: what an analysis found in the batch, in per cent by mass. It needs an assay, the part number,
     * the numbers of customer and maker, and the time of issue.
     *
     * @throws IllegalArgumentException if the batch is not in the chain, or something that is needed is not known; all of it is named
     */
    public CatenaxPayload analysis(BatchId batch) {
        return AnalysisAspect.write(new KnownGoods(dossier, terms, batch));
    }

    /**
     * The aspect BusinessPartnerCertificate 3.1.0: that a certifier certifies a legal entity or sites of it, with the document. It needs the
     * document, when it was made, the day as of which it is sent, and the numbers of the holder and of all sites that the certificate is
     * about. The trust level is always {@code none}: no data service provider validated it.
     *
     * @throws IllegalArgumentException if the certificate is not in the dossier, is suspended, withdrawn, a permit or attests nothing that is
     *     met, or something that is needed is not known; all of it is named
     */
    public CatenaxPayload certificate(CertificateId certificate) {
        return CertificateAspect.write(
                dossier,
                terms,
                dossier.certificates().stream()
                        .filter(one -> one.id().equals(certificate))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("there is no certificate " + certificate)));
    }
}
