package io.didymium.passport.exchange.catenax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.conformity.Certificate;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.testing.SharedData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Business partner certificates of others as drafts: what they do not state is asked for. */
class CertificateReaderTest {
    static final Concept SCHEME = new Concept("https://iso.example/9001", "ISO 9001");
    static final Concept TOPIC = new Concept("https://topics.example/quality", "Quality");
    static final PartyId CERTIFIER = new PartyId("did:web:certifier.example");
    static final PartyId HOLDER = new PartyId("did:web:works.example");
    static final FacilityId SITE = new FacilityId("urn:example:facility:works");
    private static final CertificateId ID = new CertificateId("urn:example:certificate:1");

    private static CertificateReader.Builder knowing() {
        return CertificateReader.builder(CERTIFIER, SCHEME, TOPIC)
                .partner(HOLDER.value(), new PartnerNumber("BPNL00000003AYRE"))
                .partner(SITE.value(), new PartnerNumber("BPNS00000003AYRE"))
                .partner(CERTIFIER.value(), new PartnerNumber("BPNL133631123120"));
    }

    static Bytes payload(String members) {
        return Bytes.ofUtf8("{\"businessPartnerNumber\":\"BPNL00000003AYRE\",\"type\":{\"certificateType\":\"ISO9001\","
                + "\"certificateVersion\":\"2015\"},\"registrationNumber\":\"" + ID + "\",\"validFrom\":\"2023-01-25\","
                + "\"validUntil\":\"2026-01-24\",\"trustLevel\":\"none\",\"document\":{\"creationDate\":"
                + "\"2024-08-23T13:19:00Z\",\"documentID\":\"1\",\"contentType\":\"application/pdf\","
                + "\"contentBase64\":\"JVBERi0xLjQ=\"}" + members + "}");
    }

    @Test
    void thePublishedSampleIsReadByWhoKnowsItsNumbers() throws MalformedInputException {
        Bytes sample = Bytes.ofUtf8(SharedData.read("exchange/catenax/BusinessPartnerCertificate-3.1.0.json"));
        Concept area = new Concept("https://iso.example/9001/interior", "Interior components");

        CertificateDraft draft = knowing().id(ID).criterion(area).build().read(sample);

        assertThat(draft.faults()).isEmpty();
        Certificate certificate = draft.certificate().orElseThrow();
        assertThat(certificate.issuedTo()).isEqualTo(HOLDER);
        assertThat(certificate.certifier()).isEqualTo(CERTIFIER);
        assertThat(certificate.validFrom()).isEqualTo(Instant.parse("2023-01-25T00:00:00Z"));
        assertThat(certificate.validUntil()).contains(Instant.parse("2026-01-25T00:00:00Z"));
        assertThat(certificate.name()).startsWith("ISO9001 2015 (Development");
        assertThat(certificate.assessments()).singleElement().satisfies(one -> {
            assertThat(one.subject()).isEqualTo(SITE);
            assertThat(one.criterion()).isEqualTo(area);
            assertThat(one.conformant()).isTrue();
        });
        assertThat(draft.document().mediaType()).isEqualTo("application/pdf");
        assertThat(draft.leftOut())
                .contains(
                        "/registrationNumber: the registration number 12 198 54182 TMS",
                        "/uploader: uploader",
                        "/validator: validator",
                        "/trustLevel: trustLevel",
                        "/validFrom: assumed that days are those of UTC");
    }

    @Test
    void withoutSitesItIsOfTheHolderAndWithoutAnEndItHasNone() throws MalformedInputException {
        CertificateDraft draft =
                knowing().build().read(Bytes.ofUtf8(payload("").toUtf8().replace("2026-01-24", "9999-12-31")));

        Certificate certificate = draft.certificate().orElseThrow();
        assertThat(certificate.id()).isEqualTo(ID);
        assertThat(certificate.validUntil()).isEmpty();
        assertThat(certificate.assessments()).singleElement().satisfies(one -> {
            assertThat(one.subject()).isEqualTo(HOLDER);
            assertThat(one.criterion()).isEqualTo(SCHEME);
            assertThat(one.date()).isEqualTo(LocalDate.of(2023, 1, 25));
        });
        assertThat(draft.leftOut()).anyMatch(left -> left.contains("whom it does not name"));
    }

    /** A certificate of one product line must not become one of everything. */
    @Test
    void anAreaOfApplicationIsNotForgotten() throws MalformedInputException {
        CertificateDraft whole = knowing().build().read(payload(",\"areaOfApplication\":\"sales only\""));
        CertificateDraft site = knowing()
                .build()
                .read(payload(
                        ",\"enclosedSites\":[{\"enclosedSiteBpn\":\"BPNS00000003AYRE\",\"areaOfApplication\":\"hall"
                                + " 2\"}]"));

        for (CertificateDraft draft : List.of(whole, site)) {
            assertThat(draft.certificate()).isEmpty();
            assertThat(draft.faults())
                    .extracting(CatenaxFault::reason)
                    .containsExactly("restricts what is certified; say the criterion that it is about");
        }
    }

    @Test
    void numbersThatNobodyKnowsAreAskedForTogether() throws MalformedInputException {
        CertificateDraft draft = CertificateReader.builder(CERTIFIER, SCHEME, TOPIC)
                .build()
                .read(Bytes.ofUtf8(payload(",\"enclosedSites\":[{\"enclosedSiteBpn\":\"BPNS00000003AYRE\"}],"
                                + "\"issuer\":{\"issuerName\":\"T\",\"issuerBpn\":\"BPNL133631123120\"}")
                        .toUtf8()
                        .replace(ID.value(), "no uri")));

        assertThat(draft.certificate()).isEmpty();
        assertThat(draft.faults())
                .extracting(CatenaxFault::location)
                .containsExactlyInAnyOrder(
                        "/enclosedSites/0/enclosedSiteBpn",
                        "/businessPartnerNumber",
                        "/issuer/issuerBpn",
                        "/registrationNumber");
    }

    /** Who imports the certificate of another certifier cannot make it his own. */
    @Test
    void theCertifierIsTheOneThatIsNamed() throws MalformedInputException {
        CertificateDraft draft = knowing()
                .build()
                .read(payload(",\"issuer\":{\"issuerName\":\"T\",\"issuerBpn\":\"BPNL00000003AYRE\"}"));

        assertThat(draft.certificate()).isEmpty();
        assertThat(draft.faults())
                .extracting(CatenaxFault::toString)
                .containsExactly("/issuer/issuerBpn: is the number of " + HOLDER + ", not of " + CERTIFIER);
        assertThat(knowing()
                        .build()
                        .read(payload(",\"issuer\":{\"issuerName\":\"T\"}"))
                        .leftOut())
                .anyMatch(left -> left.contains("assumed that 'T' is " + CERTIFIER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> knowing().partner("urn:a:b", new PartnerNumber("BPNL00000003AYRE")));
    }

    @Test
    void anEndBeforeTheBeginningIsAFault() throws MalformedInputException {
        CertificateDraft draft =
                knowing().build().read(Bytes.ofUtf8(payload("").toUtf8().replace("2026-01-24", "2022-01-24")));

        assertThat(draft.certificate()).isEmpty();
        assertThat(draft.faults()).extracting(CatenaxFault::location).containsExactly("/validUntil");
    }

    @Test
    void whatIsNoCertificateIsRefused() throws MalformedInputException {
        String whole = payload("").toUtf8();
        for (String wrong : List.of(
                "{}",
                "[]",
                whole.replace("BPNL00000003AYRE", "BPNS00000003AYRE"),
                whole.replace("JVBERi0xLjQ=", "%%"),
                whole.replace("2023-01-25", "25.01.2023"),
                whole.replace("application/pdf", "a pdf"),
                whole.replace("ISO9001", "ISO\u202e9001"),
                payload(",\"enclosedSites\":[{\"enclosedSiteBpn\":\"BPNL00000003AYRE\"}]")
                        .toUtf8())) {
            assertThatExceptionOfType(MalformedInputException.class)
                    .as(wrong)
                    .isThrownBy(() -> knowing().build().read(Bytes.ofUtf8(wrong)));
        }
    }
}
