package io.didymium.core.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.commodity.CodeScheme;
import io.didymium.core.commodity.CommodityCode;
import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.PermitTerms;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.TransferId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.material.Radioactivity;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.testing.ChainSketch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Permits are drawn down by what moves under them. */
class PermitBookTest {
    private static final PartyId PLANT = new PartyId("did:web:plant.example");
    private static final CertificateId NORM = new CertificateId("urn:x:permit:norm");
    private static final Concept LAW = new Concept("https://law.example/norm", "Permit of NORM residue");
    private static final CommodityCode WASTE = CommodityCode.parse(CodeScheme.EUROPEAN_WASTE, "06 03 13*");

    private final ChainSketch sketch = new ChainSketch("permit")
            .site("PLANT", "plant", "NO", "Telemark")
            .site("LANDFILL", "keeper", "NO", "Telemark");

    private Certificate permit(String quantity, String until, PartyId holder) {
        return Certificate.builder(NORM, LAW)
                .certifier(new PartyId("did:web:authority.example"))
                .issuedTo(holder)
                .valid(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse(until))
                .assessments(new Assessment(sketch.site("PLANT"), LAW, LAW, LocalDate.of(2025, 12, 1), true))
                .permit(new PermitTerms(
                        "NORM-2026/041",
                        Mass.ofKilograms(quantity),
                        Set.of(MaterialForm.RESIDUE),
                        new TreeSet<>(Set.of(WASTE))))
                .build();
    }

    private void move(String id, String at, String kilograms, MaterialForm form, CertificateId... permits) {
        Instant time = Instant.parse(at);
        Transfer.Builder transfer = Transfer.builder(
                        new TransferId("urn:x:" + id), sketch.site("PLANT"), sketch.site("LANDFILL"))
                .at(time)
                .moves(sketch.batch(id), kilograms);
        List.of(permits).forEach(transfer::permit);
        sketch.draft()
                .add(ProcessStep.builder(sketch.stepId(id), ProcessKind.PROCUREMENT)
                        .at(sketch.site("PLANT"), time.minusSeconds(60), time.minusSeconds(60))
                        .produces(Batch.builder(sketch.batch(id), form, kilograms)
                                .code(WASTE)
                                .radioactivity(new Radioactivity(
                                        MeasuredFraction.parse("638 ppm ± 32"),
                                        MeasuredFraction.parse("129 ppm ± 6"),
                                        "ICP-MS"))))
                .add(transfer);
    }

    private PermitBook book(Certificate... certificates) {
        SupplyChain chain = sketch.chain();
        return PermitBook.of(chain, List.of(certificates));
    }

    /** 3,000 kg until 30 June against 5,000 kg on 5 July. */
    @Test
    void tooMuchAndTooLateAreTwoFaults() {
        move("X", "2026-07-05T10:00:00Z", "5000 kg", MaterialForm.RESIDUE, NORM);

        assertThat(book(permit("3000", "2026-06-30T23:59:59Z", PLANT)).findings())
                .extracting(Finding::code)
                .containsExactly(PermitFinding.PERMIT_NOT_IN_FORCE, PermitFinding.PERMIT_OVERDRAWN);
    }

    /** Scenario D: 10,000 kg, of which 5,500 are left after X1 and 1,110 after X2; X3 of 1,500 kg is 390 too much and 3 days late. */
    @Test
    void transfersDrawItDownInTheOrderOfTime() {
        move("X2", "2026-03-30T10:00:00Z", "4390 kg", MaterialForm.RESIDUE, NORM);
        move("X1", "2026-02-20T10:00:00Z", "4500 kg", MaterialForm.RESIDUE, NORM);
        Certificate permit = permit("10000", "2026-06-30T23:59:59Z", PLANT);

        assertThat(book(permit).uses())
                .extracting(PermitUse::left)
                .extracting(Mass::kilograms)
                .map(Object::toString)
                .containsExactly("5500", "1110");
        assertThat(book(permit).findings()).isEmpty();

        move("X3", "2026-07-03T10:00:00Z", "1500 kg", MaterialForm.RESIDUE, NORM);
        assertThat(book(permit).findings())
                .extracting(Finding::code)
                .containsExactly(PermitFinding.PERMIT_NOT_IN_FORCE, PermitFinding.PERMIT_OVERDRAWN);
        assertThat(book(permit).findings().get(1).message()).contains("1500 kg", "only 1110 kg");
    }

    @Test
    void anotherPartysPermitAndAPermitForOtherGoodsDoNotCount() {
        move("X", "2026-02-20T10:00:00Z", "100 kg", MaterialForm.SLAG, NORM);

        assertThat(book(permit("3000", "2026-06-30T23:59:59Z", new PartyId("did:web:keeper.example")))
                        .findings())
                .extracting(Finding::code)
                .containsExactly(PermitFinding.PERMIT_OTHER_HOLDER, PermitFinding.PERMIT_OTHER_GOODS);
    }

    @Test
    void aPermitThatIsNotHereAllowsNothing() {
        move("X", "2026-02-20T10:00:00Z", "100 kg", MaterialForm.RESIDUE, NORM);

        assertThat(book().findings()).extracting(Finding::code).containsExactly(PermitFinding.PERMIT_ABSENT);
    }

    /** 638 ppm of thorium are 2.59 Bq/g, 129 ppm of uranium 1.59. */
    @Test
    void radioactiveResidueWithoutAPermitIsReported() {
        move("X", "2026-02-20T10:00:00Z", "100 kg", MaterialForm.RESIDUE);

        assertThat(book().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(PermitFinding.PERMIT_UNNAMED);
            assertThat(finding.message()).contains("4.18 Bq/g");
        });
    }

    @Test
    void codesAreReadAsPapersPrintThem() {
        assertThat(WASTE.code()).isEqualTo("060313*");
        assertThat(CommodityCode.parse(CodeScheme.CUSTOMS, "2846 90 30")
                        .isWithin(new CommodityCode(CodeScheme.CUSTOMS, "284690")))
                .isTrue();
        assertThat(CommodityCode.parse(CodeScheme.UN_NUMBER, "UN 2912")).hasToString("UN number UN2912");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommodityCode.parse(CodeScheme.CUSTOMS, "2846 9"))
                .withMessage("no customs code: '28469'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PermitTerms("1", Mass.ofKilograms("1"), Set.of(), new TreeSet<>()))
                .withMessageContaining("must cover");
    }
}
