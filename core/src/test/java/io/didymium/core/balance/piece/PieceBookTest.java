package io.didymium.core.balance.piece;

import static io.didymium.core.testing.SmallChain.batchId;
import static io.didymium.core.testing.SmallChain.day;
import static io.didymium.core.testing.SmallChain.source;
import static io.didymium.core.testing.SmallChain.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.BalanceRule;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.piece.Packing;
import io.didymium.core.piece.PieceShare;
import io.didymium.core.piece.Pieces;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.Output;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.testing.SmallChain;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 84,596 magnets of 14.5 g are 1,226.642 kg: four in each of 21,149 rotors. */
class PieceBookTest {
    private static final String MAGNETS = "1226.642 kg ± 0.3";
    private static final String ROTORS = "8459.6 kg ± 2";

    @Test
    void fourMagnetsInEachRotorUseThemAllUp() {
        SupplyChain chain = assembled(rotors(21_149, 4, "14.5 g ± 0.02"), ProcessKind.ASSEMBLY);

        assertThat(findings(chain)).isEmpty();
        assertThat(PieceBook.of(chain, BalanceRule.STANDARD).ofSteps()).hasSize(1);
    }

    @Test
    void threeMagnetsInEachLeaveAsManyAsThereAreRotors() {
        Finding found = only(assembled(rotors(21_149, 3, "14.5 g ± 0.02"), ProcessKind.ASSEMBLY));

        assertThat(found.code()).isEqualTo(PieceFinding.PIECES_MISSING);
        assertThat(found.message())
                .isEqualTo("84596 magnet went in and 63447 came out, by themselves or as parts: 21149 are missing");
    }

    @Test
    void fiveMagnetsInEachAreMoreThanThereWere() {
        assertThat(only(assembled(rotors(21_149, 5, "14.5 g ± 0.02"), ProcessKind.ASSEMBLY))
                        .code())
                .isEqualTo(PieceFinding.PIECES_CREATED);
    }

    @Test
    void magnetsOfThirteenGramsLeaveMass() {
        Finding found = only(assembled(rotors(21_149, 4, "13 g"), ProcessKind.ASSEMBLY));

        assertThat(found.code()).isEqualTo(PieceFinding.PARTS_MASS_MISMATCH);
        assertThat(found.arguments()).containsEntry("difference", "126.894 kg");
    }

    @Test
    void twentyThousandRotorsLeaveTheMagnetsOfElevenHundredFortyNine() {
        Finding found = only(assembled(rotors(20_000, 4, "14.5 g ± 0.02"), ProcessKind.ASSEMBLY));

        assertThat(found.code()).isEqualTo(PieceFinding.PIECES_MISSING);
        assertThat(found.arguments()).containsEntry("difference", String.valueOf(1_149 * 4));
    }

    @Test
    void twentyThousandPiecesOfTheWholeBatchLeaveElevenHundredFortyNineRotors() {
        SupplyChain chain = assembled(rotors(21_149, 4, "14.5 g ± 0.02"), ProcessKind.ASSEMBLY).toBuilder()
                .add(batch("graded", ROTORS, Pieces.builder("rotor", 20_000).build()))
                .add(SmallChain.step(
                        "grading",
                        ProcessKind.REGRADING,
                        SmallChain.SITE,
                        5,
                        5,
                        List.of(portion("rotors", ROTORS, 21_149)),
                        SmallChain.outputs("graded"),
                        List.of()))
                .build();

        Finding found = only(chain);
        assertThat(found.code()).isEqualTo(PieceFinding.PIECES_MISSING);
        assertThat(found.arguments()).containsEntry("kind", "rotor").containsEntry("difference", "1149");
    }

    @Test
    void scrapIsABatchWithItsOwnCount() {
        Batch scrap =
                batch("scrap", "1.45 kg ± 0.001", Pieces.builder("magnet", 100).build());
        SupplyChain chain = assembled(
                List.of(rotors(21_124, 4, "14.5 g ± 0.02"), scrap),
                ProcessKind.ASSEMBLY,
                List.of(
                        new Output(batchId("rotors"), OutputRole.PRODUCT),
                        new Output(batchId("scrap"), OutputRole.RESIDUE)));

        assertThat(findings(chain)).isEmpty();
    }

    @Test
    void magnetsOfWhichNoCountIsStatedLeaveItOpen() {
        SupplyChain chain = SmallChain.draft()
                .add(source("purchase", 1, "magnets"))
                .add(batch("magnets", MAGNETS, null), rotors(21_149, 4, "14.5 g ± 0.02"))
                .add(assembly(ProcessKind.ASSEMBLY, new BatchPortion(batchId("magnets"), MeasuredMass.parse(MAGNETS))))
                .build();

        assertThat(only(chain).code()).isEqualTo(PieceFinding.PIECES_UNCOUNTED);
    }

    @Test
    void dismantledRotorsGiveTheMagnetsOfTheirBill() {
        assertThat(findings(dismantled(2_000))).isEmpty();
        assertThat(only(dismantled(2_001)).code()).isEqualTo(PieceFinding.PIECES_CREATED);
        assertThat(only(dismantled(1_900)).code()).isEqualTo(PieceFinding.PIECES_MISSING);
    }

    /** 500 rotors taken apart. */
    private static SupplyChain dismantled(long magnets) {
        SupplyChain whole = assembled(rotors(21_149, 4, "14.5 g ± 0.02"), ProcessKind.ASSEMBLY);
        return whole.toBuilder()
                .add(Batch.builder(batchId("recovered"), MaterialForm.MAGNET, "29 kg ± 0.2")
                        .producedAt(SmallChain.SITE.id(), day(6))
                        .pieces(Pieces.builder("magnet", magnets).build())
                        .build())
                .add(SmallChain.step(
                        "dismantling",
                        ProcessKind.DISMANTLING,
                        SmallChain.SITE,
                        6,
                        6,
                        List.of(portion("rotors", "200 kg ± 0.1", 500)),
                        SmallChain.outputs("recovered"),
                        List.of(Flow.of(FlowKind.LOSS, "steel", "171 kg ± 0.2"))))
                .build();
    }

    @Test
    void aCountThatDoesNotWeighWhatTheBatchWeighsIsFound() {
        SupplyChain chain = bought(batch(
                "magnets",
                MAGNETS,
                Pieces.builder("magnet", 94_596).unitMass("14.5 g ± 0.02").build()));

        assertThat(only(chain).code()).isEqualTo(PieceFinding.COUNT_MASS_MISMATCH);
    }

    @Test
    void anUncertaintyThatNoScaleHasHidesNoPieces() {
        SupplyChain chain = bought(batch(
                "magnets",
                MAGNETS,
                Pieces.builder("magnet", 94_596).unitMass("14.5 g ± 1.5").build()));

        assertThat(findings(chain))
                .extracting(Finding::code)
                .containsExactly(PieceFinding.PIECE_MASS_VAGUE, PieceFinding.COUNT_MASS_MISMATCH);
    }

    @Test
    void partsWeighNoMoreThanWhatTheyAreIn() {
        SupplyChain chain = bought(batch(
                "rotors",
                "8459.6 kg ± 2",
                Pieces.builder("rotor", 21_149).part("magnet", 4, "145 g").build()));

        assertThat(only(chain).code()).isEqualTo(PieceFinding.BILL_TOO_HEAVY);
    }

    @Test
    void aSinglePieceIsNotTakenWithTheMassOfAThousand() {
        SupplyChain chain = assembled(rotors(21_149, 4, "14.5 g ± 0.02"), ProcessKind.ASSEMBLY).toBuilder()
                .add(transfer("one", SmallChain.SITE, SmallChain.OTHER_SITE, 5, portion("rotors", "400 kg ± 0.1", 1)))
                .build();

        assertThat(only(chain).code()).isEqualTo(PieceFinding.PORTION_MASS_MISMATCH);
    }

    @Test
    void onePieceMayDifferFromTheMeanAsPiecesDo() {
        SupplyChain chain = assembled(rotors(21_149, 4, "14.5 g ± 0.02"), ProcessKind.ASSEMBLY).toBuilder()
                .add(transfer(
                        "one", SmallChain.SITE, SmallChain.OTHER_SITE, 5, portion("rotors", "0.412 kg ± 0.0001", 1)))
                .build();

        assertThat(findings(chain)).isEmpty();
    }

    @Test
    void aSerialNumberIsUsedOnceAndWhereThePieceIs() {
        BatchPortion one = BatchPortion.of(
                batchId("rotors"),
                MeasuredMass.parse("0.4 kg ± 0.0001"),
                PieceShare.builder().serials(List.of("R-77")).build());
        SupplyChain.Builder chain = assembled(rotors(21_149, 4, "14.5 g ± 0.02"), ProcessKind.ASSEMBLY).toBuilder()
                .add(transfer("there", SmallChain.SITE, SmallChain.OTHER_SITE, 5, one));

        assertThat(findings(chain.build())).isEmpty();
        assertThat(only(chain.add(transfer("again", SmallChain.SITE, SmallChain.OTHER_SITE, 6, one))
                                .build())
                        .message())
                .contains("piece R-77")
                .contains("at urn:example:site:other-site");
    }

    @Test
    void moreMagnetsThanThereWereCannotBeMoved() {
        SupplyChain chain = bought(batch(
                        "magnets", MAGNETS, Pieces.builder("magnet", 84_596).build()))
                .toBuilder()
                .add(transfer(
                        "a", SmallChain.SITE, SmallChain.OTHER_SITE, 5, portion("magnets", "725 kg ± 0.1", 50_000)))
                .add(transfer(
                        "b", SmallChain.SITE, SmallChain.OTHER_SITE, 6, portion("magnets", "725 kg ± 0.1", 50_000)))
                .build();

        assertThat(only(chain).message()).contains("takes 50000").contains("only 34596 are left");
    }

    @Test
    void drumsAreKnownByTheirIdsAndUsedOnce() {
        Batch oxide = drums("52 kg ± 0.03", "3 kg ± 0.03", "98 kg ± 0.03");
        SupplyChain chain = bought(oxide).toBuilder()
                .add(transfer("first", SmallChain.SITE, SmallChain.OTHER_SITE, 5, drum("49 kg ± 0.02", "D1")))
                .build();

        assertThat(findings(chain)).isEmpty();
        assertThat(codes(chain.toBuilder()
                        .add(transfer("second", SmallChain.SITE, SmallChain.OTHER_SITE, 6, drum("49 kg ± 0.02", "D1")))
                        .build()))
                .containsExactly(PieceFinding.PIECE_NOT_THERE);
        assertThat(codes(chain.toBuilder()
                        .add(transfer("second", SmallChain.SITE, SmallChain.OTHER_SITE, 6, drum("49 kg ± 0.02", "D3")))
                        .build()))
                .containsExactly(PieceFinding.PACKAGE_UNKNOWN);
        assertThat(codes(chain.toBuilder()
                        .add(transfer("second", SmallChain.SITE, SmallChain.OTHER_SITE, 6, drum("52 kg ± 0.02", "D2")))
                        .build()))
                .containsExactly(PieceFinding.PORTION_MASS_MISMATCH);
    }

    @Test
    void goodsThatPassThroughSitesOnOneDayAreFound() {
        SupplyChain chain = bought(drums("52 kg ± 0.03", "3 kg ± 0.03", "98 kg ± 0.03")).toBuilder()
                .add(transfer("z-out", SmallChain.SITE, SmallChain.OTHER_SITE, 5, drum("49 kg ± 0.02", "D1")))
                .add(transfer("a-back", SmallChain.OTHER_SITE, SmallChain.SITE, 5, drum("49 kg ± 0.02", "D1")))
                .build();

        assertThat(findings(chain)).isEmpty();
    }

    @Test
    void drumsHoldWhatTheBatchWeighs() {
        Finding gross = only(bought(drums("52 kg ± 0.03", "3 kg ± 0.03", "104 kg ± 0.03")));

        assertThat(gross.code()).isEqualTo(PieceFinding.PACKAGES_MASS_MISMATCH);
        assertThat(gross.arguments()).containsEntry("net", "98 kg").containsEntry("difference", "6 kg");
    }

    @Test
    void aSealIsOnOneDrumAlone() {
        Batch second = batch("more", "49 kg ± 0.03", null).toBuilder()
                .packages(List.of(Packing.sealed("D9", "52 kg ± 0.03", "3 kg ± 0.03", "S2")))
                .build();
        SupplyChain chain = SmallChain.draft()
                .add(source("purchase", 1, "oxide", "more"))
                .add(drums("52 kg ± 0.03", "3 kg ± 0.03", "98 kg ± 0.03"), second)
                .build();

        assertThat(only(chain).code()).isEqualTo(PieceFinding.SEAL_REUSED);
    }

    private static Batch drums(String gross, String tare, String mass) {
        return batch("oxide", mass, null).toBuilder()
                .packages(List.of(Packing.sealed("D1", gross, tare, "S1"), Packing.sealed("D2", gross, tare, "S2")))
                .build();
    }

    private static BatchPortion drum(String mass, String id) {
        return BatchPortion.of(batchId("oxide"), MeasuredMass.parse(mass), PieceShare.packages(id));
    }

    private static BatchPortion portion(String batch, String mass, long count) {
        return BatchPortion.of(batchId(batch), MeasuredMass.parse(mass), PieceShare.of(count));
    }

    private static Batch batch(String name, String mass, Pieces pieces) {
        return Batch.builder(batchId(name), MaterialForm.COMPONENT, mass)
                .producedAt(SmallChain.SITE.id(), day(name.equals("graded") ? 5 : 1))
                .pieces(pieces)
                .build();
    }

    private static Batch rotors(long count, long magnets, String each) {
        return Batch.builder(batchId("rotors"), MaterialForm.COMPONENT, ROTORS)
                .producedAt(SmallChain.SITE.id(), day(3))
                .pieces(Pieces.builder("rotor", count)
                        .part("magnet", magnets, each)
                        .build())
                .build();
    }

    private static SupplyChain bought(Batch batch) {
        return SmallChain.draft()
                .add(source("purchase", 1, batch.id().value().replaceAll(".*:", "")))
                .add(batch)
                .build();
    }

    private static ProcessStep assembly(ProcessKind kind, BatchPortion magnets) {
        return SmallChain.step(
                "assembly",
                kind,
                SmallChain.SITE,
                3,
                3,
                List.of(magnets),
                SmallChain.outputs("rotors"),
                List.of(Flow.of(FlowKind.REAGENT, "steel", "7232.958 kg ± 1")));
    }

    private static SupplyChain assembled(Batch rotors, ProcessKind kind) {
        return assembled(List.of(rotors), kind, SmallChain.outputs("rotors"));
    }

    private static SupplyChain assembled(List<Batch> made, ProcessKind kind, List<Output> outputs) {
        return SmallChain.draft()
                .add(source("purchase", 1, "magnets"))
                .add(batch(
                        "magnets",
                        MAGNETS,
                        Pieces.builder("magnet", 84_596)
                                .unitMass("14.5 g ± 0.02")
                                .build()))
                .add(made.stream()
                        .map(each -> each.toBuilder()
                                .producedAt(SmallChain.SITE.id(), day(3))
                                .build())
                        .toArray(Batch[]::new))
                .add(assembly(kind, portion("magnets", MAGNETS, 84_596)).toBuilder()
                        .outputs(outputs)
                        .build())
                .build();
    }

    private static List<Finding> findings(SupplyChain chain) {
        return PieceBook.of(chain, BalanceRule.STANDARD).findings();
    }

    private static List<Object> codes(SupplyChain chain) {
        return findings(chain).stream().map(finding -> (Object) finding.code()).toList();
    }

    private static Finding only(SupplyChain chain) {
        List<Finding> findings = findings(chain);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
