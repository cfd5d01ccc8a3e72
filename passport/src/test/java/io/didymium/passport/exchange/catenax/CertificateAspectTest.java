package io.didymium.passport.exchange.catenax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.AssessmentOutcome;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.CertificateEvent;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.FacilityId;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.testing.Certified;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Certificates as payloads of BusinessPartnerCertificate 3.1.0: never wider than they are. */
class CertificateAspectTest {
    private static final PartnerNumber SITE = new PartnerNumber("BPNS00000003AYRE");
    private static final EvidenceDocument DOCUMENT = new EvidenceDocument("application/pdf", Bytes.ofUtf8("%PDF-1.4"));
    private static final Instant IN_FORCE = Instant.parse("2026-03-01T00:00:00Z");

    private static Set<FacilityId> sites(Certificate certificate) {
        Set<FacilityId> sites = new TreeSet<>(certificate.scope().facilities());
        for (Assessment one : certificate.assessments()) {
            if (one.subject() instanceof FacilityId site) {
                sites.add(site);
            }
        }
        return sites;
    }

    private static CatenaxTerms.Builder terms(Instant at) {
        Certificate certificate = Certified.certificate();
        CatenaxTerms.Builder terms = CatenaxTerms.builder()
                .issuedAt(at)
                .document(DOCUMENT, Instant.parse("2025-06-02T09:00:00Z"))
                .partner(certificate.issuedTo().value(), Analyses.MAKER);
        sites(certificate).forEach(site -> terms.partner(site.value(), SITE));
        return terms;
    }

    private static CatenaxPayload written(Certificate certificate, CatenaxTerms terms) {
        return CatenaxWriter.of(Certified.dossier(certificate), terms).certificate(certificate.id());
    }

    @Test
    void aCertificateIsValidByThePublishedSchema() throws MalformedInputException {
        AspectSchema.assertValid(
                "BusinessPartnerCertificate-3.1.0-schema.json",
                written(Certified.certificate(), terms(IN_FORCE).build()).json());
    }

    @Test
    void aCertificateIsWrittenWithItsSitesAndWhatRestrictsIt() throws MalformedInputException {
        String json =
                written(Certified.certificate(), terms(IN_FORCE).build()).json().toUtf8();

        assertThat(json)
                .contains(
                        "\"businessPartnerNumber\":\"" + Analyses.MAKER + "\"",
                        "\"enclosedSiteBpn\":\"" + SITE + "\"",
                        "\"validFrom\":\"2025-06-01\"",
                        "\"validUntil\":\"2028-05-31\"",
                        "\"trustLevel\":\"none\"",
                        "\"creationDate\":\"2025-06-02T09:00:00Z\"",
                        "\"contentBase64\":\"JVBERi0xLjQ=\"",
                        "stages: ",
                        "materials: ",
                        "not met: ")
                .doesNotContain("\"validator\"");
    }

    /** Without the number of a site the payload would be of the whole company. */
    @Test
    void aSiteWhoseNumberIsNotKnownIsNotLeftOut() {
        CatenaxTerms none = CatenaxTerms.builder()
                .issuedAt(IN_FORCE)
                .document(DOCUMENT, IN_FORCE)
                .partner(Certified.certificate().issuedTo().value(), Analyses.MAKER)
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(Certified.certificate(), none))
                .withMessageContaining("BPNS");
    }

    @Test
    void everythingThatIsNeededAndNotKnownIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(Certified.certificate(), CatenaxTerms.NONE))
                .withMessageContainingAll("the day as of which", "the document of the certificate", "was made");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CatenaxWriter.of(Certified.dossier(), CatenaxTerms.NONE)
                        .certificate(new CertificateId("urn:example:none")))
                .withMessageContaining("there is no certificate");
    }

    /** The certificate of the tests is suspended from August to September 2025. */
    @Test
    void aSuspendedCertificateIsRefused() {
        assertThat(Certified.certificate().life().events())
                .extracting(CertificateEvent::kind)
                .contains(CertificateEvent.Kind.SUSPENSION);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(
                        Certified.certificate(),
                        terms(Instant.parse("2025-08-15T00:00:00Z")).build()))
                .withMessageContaining("is suspended on 2025-08-15");
    }

    @Test
    void aCertificateOfNothingThatIsMetIsRefused() {
        Certificate certificate = Certified.certificate();
        Certificate failed = certificate.toBuilder()
                .assessments(certificate.assessments().stream()
                        .map(one -> one.toBuilder()
                                .outcome(AssessmentOutcome.NOT_MET)
                                .performances(List.of())
                                .build())
                        .toList())
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(failed, terms(IN_FORCE).build()))
                .withMessageContaining("nothing that is met");
    }

    @Test
    void whatIsNotCarriedIsListedAndADocumentThatIsNotNamedIsSaid() {
        assertThat(written(Certified.certificate(), terms(IN_FORCE).build()).lost())
                .anyMatch(lost -> lost.endsWith(": accreditations"))
                .anyMatch(lost -> lost.contains("assessments, their values and evidence"))
                .anyMatch(lost -> lost.contains("its sender answers for it"));
    }

    @Test
    void withoutAnEndItIsWrittenAsTheAspectAsksFor() throws MalformedInputException {
        Certificate endless =
                Certified.certificate().toBuilder().validUntil(null).build();

        assertThat(written(endless, terms(IN_FORCE).build()).json().toUtf8()).contains("\"validUntil\":\"9999-12-31\"");
    }
}
