package io.didymium.passport.exchange.catenax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.testing.Phosphate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A certificate comes back from a business partner certificate as it was, up to what is listed as lost. */
class CertificateProperties {
    private static final Dossier DOSSIER = Phosphate.dossier();
    private static final EvidenceDocument DOCUMENT = new EvidenceDocument("application/pdf", Bytes.ofUtf8("%PDF-1.4"));
    private static final List<FacilityId> SITES = DOSSIER.chain().facilities().stream()
            .map(site -> site.id())
            .distinct()
            .sorted()
            .toList();

    @Provide
    Arbitrary<Certificate> certificates() {
        Arbitrary<Set<FacilityId>> sites = Arbitraries.of(SITES).set().ofMaxSize(4);
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 3_000);
        return Combinators.combine(sites, days, days, Arbitraries.of(true, false))
                .as((about, first, length, endless) -> {
                    LocalDate from = LocalDate.of(2020, 1, 1).plusDays(first);
                    List<? extends Id> subjects = about.isEmpty()
                            ? List.of(CertificateReaderTest.HOLDER)
                            : about.stream().sorted().toList();
                    return Certificate.builder(
                                    new CertificateId("urn:example:certificate:" + first), CertificateReaderTest.SCHEME)
                            .certifier(PhosphateChain.CERTIFIER)
                            .issuedTo(CertificateReaderTest.HOLDER)
                            .validFrom(start(from))
                            .validUntil(endless ? null : start(from.plusDays(length + 1L)))
                            .assessments(subjects.stream()
                                    .map(subject -> new Assessment(
                                            subject,
                                            CertificateReaderTest.SCHEME,
                                            CertificateReaderTest.TOPIC,
                                            from,
                                            true))
                                    .toList())
                            .build();
                });
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static CatenaxPayload written(Certificate certificate) {
        CatenaxTerms.Builder terms = CatenaxTerms.builder()
                .issuedAt(certificate.validFrom())
                .document(DOCUMENT, certificate.validFrom())
                .partner(CertificateReaderTest.HOLDER.value(), Analyses.MAKER)
                .partner(PhosphateChain.CERTIFIER.value(), Analyses.CUSTOMER);
        SITES.forEach(site -> terms.partner(site.value(), number(site)));
        return CatenaxWriter.of(
                        DOSSIER.toBuilder().certificates(List.of(certificate)).build(), terms.build())
                .certificate(certificate.id());
    }

    private static PartnerNumber number(FacilityId site) {
        return new PartnerNumber("BPNS%012d".formatted(SITES.indexOf(site)));
    }

    private static CertificateReader reader() {
        CertificateReader.Builder reader = CertificateReader.builder(
                        PhosphateChain.CERTIFIER, CertificateReaderTest.SCHEME, CertificateReaderTest.TOPIC)
                .partner(CertificateReaderTest.HOLDER.value(), Analyses.MAKER)
                .partner(PhosphateChain.CERTIFIER.value(), Analyses.CUSTOMER);
        SITES.forEach(site -> reader.partner(site.value(), number(site)));
        return reader.build();
    }

    @Property(tries = 200)
    void aCertificateComesBack(@ForAll("certificates") Certificate certificate) throws MalformedInputException {
        CertificateDraft draft = reader().read(written(certificate).json());

        assertThat(draft.faults()).isEmpty();
        assertThat(draft.document()).isEqualTo(DOCUMENT);
        assertThat(draft.certificate())
                .contains(certificate.toBuilder()
                        .name(CertificateReaderTest.SCHEME.name())
                        .build());
    }

    /** A payload that was cut, anywhere, is refused as a whole; nothing else is thrown. */
    @Property(tries = 100)
    void aPayloadThatIsCutIsRefused(
            @ForAll("certificates") Certificate certificate, @ForAll @IntRange(max = 1_000_000) int cut) {
        byte[] whole = written(certificate).json().toByteArray();
        Bytes shorter = Bytes.of(Arrays.copyOf(whole, cut % whole.length));

        assertThatExceptionOfType(MalformedInputException.class).isThrownBy(() -> reader().read(shorter));
    }
}
