package io.didymium.passport.attack;

import static io.didymium.core.testing.SmallChain.batchId;
import static io.didymium.core.testing.SmallChain.content;
import static io.didymium.core.testing.SmallChain.day;
import static io.didymium.passport.testing.Counted.event;
import static io.didymium.passport.testing.Counted.passport;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.BalanceFinding;
import io.didymium.core.balance.piece.PieceFinding;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.material.Assay;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.piece.Packing;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.testing.SmallChain;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.graph.BundleMerge;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Counted;
import io.didymium.passport.testing.Sketched;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who profits from a count, from a tare, and from saying what an output was made of. */
class PieceAttackTest {
    /** Who sells a thousand rotors beside the books calls their magnets broken. */
    @Test
    void brokenMagnetsAreNoLossWithoutACount() {
        VerificationReport report = Sketched.verify(new Insider(Counted.bundle())
                .replace(passport("rotors"), "\"pieceCount\":\"21149\"", "\"pieceCount\":\"20149\"")
                .replace(event("assembly"), "\"pieceCount\":\"21149\"", "\"pieceCount\":\"20149\"")
                .set(
                        event("assembly"),
                        "/credentialSubject/0/auxiliaryFlow/0",
                        "{\"flowKind\":\"LOSS\",\"flowName\":\"broken magnet\",\"mass\":\"58\",\"standardUncertainty\":\"1\"}")
                .remove(event("assembly"), "/credentialSubject/0/inputProduct/1")
                .bundle());

        assertFound(report, PieceFinding.PIECES_MISSING);
    }

    /** Who leaves the count out to hide it leaves the verdict open. */
    @Test
    void aCountLeftOutIsNotACountThatAgrees() {
        VerificationReport report = Sketched.verify(new Insider(Counted.bundle())
                .remove(passport("rotors"), "/credentialSubject/countedPieces")
                .remove(event("assembly"), "/credentialSubject/0/outputBatch/0/countedPieces")
                .bundle());

        assertThat(report.verdict()).isNotEqualTo(Verdict.ACCEPTED);
        assertThat(report.findings()).extracting(Finding::code).contains(PieceFinding.PIECES_UNCOUNTED);
    }

    /** Heavier magnets in the bill of materials, stated as uncertain as need be, make no room for others. */
    @Test
    void anUncertainBillMakesNoRoom() {
        VerificationReport report = Sketched.verify(new Insider(Counted.bundle())
                .replace(passport("rotors"), "\"mass\":\"0.0145\"", "\"mass\":\"0.0130\"")
                .replace(passport("rotors"), "\"standardUncertainty\":\"0.00002\"", "\"standardUncertainty\":\"0.01\"")
                .replace(event("assembly"), "\"mass\":\"0.0145\"", "\"mass\":\"0.0130\"")
                .replace(event("assembly"), "\"standardUncertainty\":\"0.00002\"", "\"standardUncertainty\":\"0.01\"")
                .bundle());

        assertFound(report, PieceFinding.PARTS_MASS_MISMATCH);
        assertThat(report.findings()).extracting(Finding::code).contains(PieceFinding.PIECE_MASS_VAGUE);
    }

    /** The good magnets are said to be in both lots: the portions would have to be consumed twice. */
    @Test
    void theGoodOriginIsGivenOnce() {
        VerificationReport report = Sketched.verify(new Insider(Counted.bundle())
                .set(
                        event("repair"),
                        "/credentialSubject/0/outputBatch/0/madeFrom",
                        "[{\"ofProduct\":\"" + batchId("new")
                                + "\",\"mass\":\"0.0145\",\"standardUncertainty\":\"0.00001\",\"pieceCount\":\"1\"}]")
                .bundle());

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
    }

    /** One step told to two customers in two ways, each to his liking: together they show it. */
    @Test
    void twoCustomersCannotBeGivenTwoDivisionsOfOneStep() {
        PassportBundle honest = Counted.bundle();
        PassportBundle other = new Insider(honest)
                .set(event("repair"), "/credentialSubject/0/outputBatch/0/madeFrom", "[]")
                .set(event("repair"), "/credentialSubject/0/outputBatch/1/madeFrom", "[]")
                .bundle();

        assertThat(Sketched.verify(other).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(Sketched.verify(BundleMerge.of(List.of(honest, other))).verdict())
                .isEqualTo(Verdict.REJECTED);
    }

    /** Gross weight booked, and tares made small so that the drums add up: the oxide comes from nowhere. */
    @Test
    void aTareThatIsTooSmallIsOxideFromNowhere() {
        assertThat(Sketched.verify(Sketched.dossier(drawn("98", "3"))).verdict())
                .isEqualTo(Verdict.ACCEPTED);
        assertFound(Sketched.verify(Sketched.dossier(drawn("104", "3"))), PieceFinding.PACKAGES_MASS_MISMATCH);

        VerificationReport both = Sketched.verify(Sketched.dossier(drawn("103.98", "0.01")));
        assertFound(both, BalanceFinding.ELEMENT_CREATED);
        assertThat(both.findings()).extracting(Finding::code).doesNotContain(PieceFinding.PACKAGES_MASS_MISMATCH);
    }

    /** Oxide of 98 kg re-graded and filled into two drums. */
    private static SupplyChain.Builder drawn(String mass, String tare) {
        return SmallChain.draft()
                .add(SmallChain.source("purchase", 1, "bulk"))
                .add(oxide("bulk", "98", 1).build())
                .add(oxide("drums", mass, 2)
                        .packages(List.of(
                                Packing.of("D1", "52 kg ± 0.03", tare + " kg ± 0.03"),
                                Packing.of("D2", "52 kg ± 0.03", tare + " kg ± 0.03")))
                        .build())
                .add(SmallChain.step(
                        "filling",
                        ProcessKind.REGRADING,
                        SmallChain.SITE,
                        2,
                        2,
                        List.of(new BatchPortion(batchId("bulk"), MeasuredMass.parse("98 kg ± 0.03"))),
                        SmallChain.outputs("drums"),
                        List.of()));
    }

    private static Batch.Builder oxide(String name, String mass, int day) {
        return Batch.builder(
                        batchId(name),
                        MaterialForm.OXIDE,
                        mass + " kg ± 0.03",
                        Assay.of("XRF")
                                .values(List.of(content(Element.NEODYMIUM, "0.855", "0.001")))
                                .build())
                .producedAt(SmallChain.SITE.id(), day(day));
    }

    private static void assertFound(VerificationReport report, FindingCode code) {
        assertThat(report.findings()).extracting(Finding::code).contains(code);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
    }
}
