package io.didymium.passport.attack;

import static io.didymium.passport.report.Verdict.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.DocumentLink;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.Multibase;
import io.didymium.crypto.bytes.MultibaseEncoding;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.digest.Multihash;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.certificate.CertificateRow.Open;
import io.didymium.passport.certificate.CertificateTable;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Certified;
import io.didymium.passport.testing.Phosphate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Documents put in the place of those that a certifier named as evidence, and evidence that any document could be shown for. */
class CertificateEvidenceTest {
    private static final Bytes CONTENT = Certified.RECORDS.content();

    private static PassportBundle with(Certificate certificate, EvidenceDocument document) {
        return Phosphate.bundle(Certified.dossier(certificate)).toBuilder()
                .document(document)
                .build();
    }

    private static CheckResult result(VerificationReport report) {
        assertThat(report.verdict()).isEqualTo(ACCEPTED);
        return report.of(CheckId.CERTIFICATE_EVIDENCE).stream()
                .filter(one -> one.subject().equals(Certified.ID.value()))
                .findFirst()
                .orElseThrow();
    }

    private static CheckResult result(Certificate certificate, EvidenceDocument document) {
        return result(Phosphate.verify(with(certificate, document)));
    }

    private static List<FindingCode> codes(CheckResult result) {
        return result.findings().stream().map(Finding::code).toList();
    }

    private static List<Open> open(VerificationReport report) {
        return CertificateTable.of(report).rows().stream()
                .filter(row -> row.certificate().id().equals(Certified.ID))
                .findFirst()
                .orElseThrow()
                .open();
    }

    @Test
    void whatWasNamedAndIsHereIsCompared() {
        VerificationReport report = Phosphate.verify(with(Certified.certificate(), Certified.RECORDS));

        assertThat(result(report).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(result(report).findings()).isEmpty();
        assertThat(open(report)).contains(Open.EVIDENCE).doesNotContain(Open.EVIDENCE_ABSENT, Open.EVIDENCE_UNPINNED);
        assertThat(report.of(CheckId.CERTIFICATE_EVIDENCE))
                .as("certificates that name no evidence have nothing to compare")
                .extracting(CheckResult::subject)
                .containsExactly(Certified.ID.value());
    }

    @Test
    void anotherDocumentInItsPlaceIsNotTheEvidence() {
        EvidenceDocument polished = new EvidenceDocument("application/pdf", Bytes.ofUtf8("Records of a better plant"));
        VerificationReport report = Phosphate.verify(with(Certified.certificate(), polished));

        assertThat(result(report).outcome()).isEqualTo(Outcome.NOTHING_TO_CHECK);
        assertThat(codes(result(report))).containsExactly(EvidenceFinding.CERTIFICATE_EVIDENCE_ABSENT);
        assertThat(result(report).findings().get(0).message()).contains(Certified.RECORDS.digest());
        assertThat(open(report)).contains(Open.EVIDENCE_ABSENT);
    }

    @Test
    void evidenceWithoutAReadableDigestIsNeverCompared() {
        for (String digest : new String[] {null, "records", "zQmExample", "z6MkhaXgBZD"}) {
            Certificate certificate = withoutAccreditation(Certified.naming(link -> link.digest(digest)));
            VerificationReport report = Phosphate.verify(with(certificate, Certified.RECORDS));

            assertThat(result(report).outcome()).as("%s", digest).isEqualTo(Outcome.NOTHING_TO_CHECK);
            assertThat(codes(result(report))).containsExactly(EvidenceFinding.CERTIFICATE_EVIDENCE_UNPINNED);
            assertThat(open(report)).contains(Open.EVIDENCE_UNPINNED);
        }
    }

    private static Certificate withoutAccreditation(Certificate certificate) {
        return certificate.toBuilder().accreditations(List.of()).build();
    }

    @Test
    void evidenceOfAnAccreditationCountsLikeThatOfAnAssessment() {
        Certificate certificate = Certified.naming(link -> link.digest(null));
        CheckResult result = result(certificate, Certified.RECORDS);

        assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(codes(result)).containsExactly(EvidenceFinding.CERTIFICATE_EVIDENCE_UNPINNED);
    }

    @Test
    void digestsOfOtherHashFunctionsAndEncodingsAreComparedToo() {
        for (HashAlgorithm algorithm : HashAlgorithm.values()) {
            String digest = Multibase.encode(
                    MultibaseEncoding.BASE64_URL,
                    Multihash.of(algorithm.digest(CONTENT)).toBytes());
            Certificate right = Certified.naming(link -> link.digest(digest));
            String other = DigestMultibase.of(algorithm.digest(Bytes.ofUtf8("other")));
            Certificate wrong = withoutAccreditation(Certified.naming(link -> link.digest(other)));

            assertThat(codes(result(right, Certified.RECORDS)))
                    .as("%s", algorithm)
                    .isEmpty();
            assertThat(codes(result(wrong, Certified.RECORDS)))
                    .containsExactly(EvidenceFinding.CERTIFICATE_EVIDENCE_ABSENT);
        }
    }

    @Test
    void bytesOfferedAsAnotherTypeAreFound() {
        Certificate spelled = Certified.naming(link -> link.mediaType("Application/PDF; version=1.7"));

        assertThat(codes(result(spelled, Certified.RECORDS))).isEmpty();
        assertThat(codes(result(spelled, new EvidenceDocument("text/html", CONTENT))))
                .containsExactly(EvidenceFinding.CERTIFICATE_EVIDENCE_TYPE);
        assertThat(codes(result(
                        Certified.naming(link -> link.mediaType(null)), new EvidenceDocument("text/html", CONTENT))))
                .isEmpty();
    }

    @Test
    void aCredentialHereIsEvidenceThatIsHere() {
        String identity = ScenarioA.credential(ScenarioA.BUNDLE, ScenarioA.identityOf("SEP-NO"))
                .digest();
        Certificate certificate = withoutAccreditation(Certified.naming(link -> link.digest(identity)));
        CheckResult result = result(Phosphate.verify(Phosphate.bundle(Certified.dossier(certificate))));

        assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(result.findings()).isEmpty();
    }

    /** The certifier itself cannot point to another document, or to another type of it, without a finding. */
    @Test
    void noChangeOfDigestOrTypeIsSilent() {
        MeaningMutations mutations = new MeaningMutations(Certified.bundle(Certified.whole()), Phosphate::verify);
        List<MeaningMutations.Mutation> changes = mutations.byPattern().entrySet().stream()
                .filter(pattern -> pattern.getKey()
                        .matches(".*(/evidence/\\*|/endorsementEvidence)/(digestMultibase|mediaType) .*"))
                .map(pattern -> pattern.getValue().get(0))
                .toList();

        assertThat(changes).hasSize(3).noneMatch(mutations::isSilent);
    }

    @Test
    void manyDocumentsMakeOneFinding() {
        List<DocumentLink> links = IntStream.range(0, 12)
                .mapToObj(i -> DocumentLink.builder("https://records.example/" + i, "Record " + i)
                        .build())
                .toList();
        List<Assessment> assessments = new ArrayList<>();
        Certified.certificate()
                .assessments()
                .forEach(one -> assessments.add(one.toBuilder().evidence(links).build()));
        Certificate certificate =
                Certified.certificate().toBuilder().assessments(assessments).build();
        CheckResult result = result(certificate, Certified.RECORDS);

        assertThat(result.findings()).hasSize(1);
        assertThat(result.findings().get(0).message())
                .contains("12 in all: Record 0, Record 1, Record 2, Record 3, Record 4 and 7 more;");
    }
}
