package io.didymium.passport.verify;

import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.conformity.Performance;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.Concept;
import io.didymium.core.material.specification.Characteristic;
import io.didymium.core.material.specification.Specification;
import io.didymium.core.material.specification.SpecificationFinding;
import io.didymium.core.material.specification.SpecificationLimit;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Lots;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Cases of claims and certificates about contents. */
final class SpecificationCases {
    private static final Concept GRADE = new Concept("https://buyer.example/grade", "Grade 99");
    private static final Concept TOPIC =
            new Concept("https://vocabulary.uncefact.org/conformity-topics/quality-performance", "Quality performance");

    private SpecificationCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        SpecificationFinding.SPECIFICATION_NOT_MET,
                        REJECTED,
                        "a metal of 99.0 % that is claimed to be of a grade of 99.9 %",
                        () -> verify("Nd", "98.9", SpecificationLimit.of("Nd", "99.9 %", null))),
                new Case(
                        SpecificationFinding.SPECIFICATION_UNSHOWN,
                        INDETERMINATE,
                        "a grade that limits iron, which the assay did not look for",
                        () -> verify("Nd", "98.9", SpecificationLimit.of("Fe", null, "50 ppm"))),
                new Case(
                        SpecificationFinding.CONTENT_CLAIM_CONTRADICTED,
                        REJECTED,
                        "a purity of 99.9 % claimed beside 99.0 ± 0.2 % found",
                        () -> verify("Nd", "99.9", SpecificationLimit.of("Nd", "98 %", null))),
                new Case(
                        SpecificationFinding.CONTENT_CLAIM_UNSHOWN,
                        ACCEPTED,
                        "a content of iron that the assay does not state",
                        () -> verify("Fe", "0.01", SpecificationLimit.of("Nd", "98 %", null))));
    }

    /** The metal of 99.0 ± 0.2 % Nd, of which its maker claims a content in per cent and a grade, with a certificate of both. */
    private static VerificationReport verify(String characteristic, String percent, SpecificationLimit limit) {
        SupplyChain chain = Lots.metal(Lots.oxide(), Lots.metal());
        BatchId metal = Lots.sketch().batch(Lots.METAL);
        LocalDate day = chain.batch(metal).producedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        Performance stated = new Performance(
                new Concept(Characteristic.METRIC + characteristic, characteristic), new BigDecimal(percent), "P1");
        Certificate certificate = Certificate.builder(new CertificateId("urn:example:analysis"), GRADE)
                .certifier(Sketched.CERTIFIER)
                .issuedTo(chain.operatorOf(chain.producerOf(metal)))
                .valid(chain.batch(metal).producedAt().minusSeconds(86_400), null)
                .assessments(Assessment.builder(metal)
                        .criterion(GRADE)
                        .topic(TOPIC)
                        .date(day)
                        .conformant(true)
                        .performances(stated)
                        .build())
                .build();
        Claim claim = Claim.builder(new ClaimId("urn:example:claim"), metal, GRADE)
                .name("Grade")
                .topic(TOPIC)
                .date(day)
                .performances(stated)
                .evidence(certificate.id())
                .build();
        return Sketched.verify(
                Sketched.bundle(Lots.dossier(chain).toBuilder()
                        .certificates(List.of(certificate))
                        .claims(List.of(claim))
                        .build()),
                VerificationPolicy.builder()
                        .specifications(
                                List.of(new Specification(GRADE, List.of(limit), Specification.USUAL_GUARD_BAND)))
                        .build());
    }
}
