package io.didymium.core.balance.piece;

import static io.didymium.core.testing.SmallChain.batchId;
import static io.didymium.core.testing.SmallChain.content;
import static io.didymium.core.testing.SmallChain.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.balance.BalanceRule;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.origin.Origin;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.core.party.CountryCode;
import io.didymium.core.piece.PieceShare;
import io.didymium.core.piece.Pieces;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.testing.SmallChain;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A motor is repaired: of five magnets, four are of a batch with 75 % of its neodymium from Australia, the fifth is swapped for one that is
 * wholly Australian. Mixed, the magnets are 80 % Australian; but pieces do not mix.
 */
class MadeFromTest {
    private static final CountryCode AUSTRALIA = new CountryCode("AU");
    private static final BatchId KEPT = batchId("kept");
    private static final BatchId SWAPPED = batchId("swapped");

    @Test
    void aSwappedMagnetKeepsItsOwnOrigin() {
        OriginBook book = origins(repair(ProcessKind.ASSEMBLY, made("4 kg ± 0.001", 4), made("1 kg ± 0.001", 1)));

        assertThat(australian(book.origin(KEPT))).isEqualTo("75.00");
        assertThat(australian(book.origin(SWAPPED))).isEqualTo("100.00");
    }

    @Test
    void withoutTheStatementBothHaveTheMixture() {
        OriginBook book = origins(repair(ProcessKind.ASSEMBLY, List.of(), List.of()));

        assertThat(australian(book.origin(KEPT))).isEqualTo("80.00");
        assertThat(australian(book.origin(SWAPPED))).isEqualTo("80.00");
    }

    @Test
    void whatNoOutputNamesIsLeftForTheOther() {
        OriginBook book = origins(repair(ProcessKind.ASSEMBLY, List.of(), made("1 kg ± 0.001", 1)));

        assertThat(australian(book.origin(KEPT))).isEqualTo("75.00");
        assertThat(book.standardUncertainty(SWAPPED, Element.NEODYMIUM, Set.of(SourceClass.PRIMARY)))
                .isPresent();
    }

    @Test
    void aLotIsRecalledFromWhatItWentIntoAlone() {
        OriginBook book = origins(repair(ProcessKind.ASSEMBLY, made("4 kg ± 0.001", 4), made("1 kg ± 0.001", 1)));

        assertThat(book.distribution(batchId("new")).batches()).containsExactlyInAnyOrder(batchId("new"), SWAPPED);
        assertThat(book.distribution(batchId("old")).batches()).containsExactlyInAnyOrder(batchId("old"), KEPT);
    }

    @Test
    void aProcessThatMixesDoesNotKeepInputsApart() {
        SupplyChain chain = repair(ProcessKind.STRIP_CASTING, made("4 kg ± 0.001", 4), made("1 kg ± 0.001", 1));

        assertThat(australian(origins(chain).origin(SWAPPED))).isEqualTo("80.00");
        assertThat(codes(chain)).containsExactly(PieceFinding.MAPPING_MIXED, PieceFinding.MAPPING_MIXED);
    }

    @Test
    void countsAndContentsShowIt() {
        assertThat(codes(repair(ProcessKind.ASSEMBLY, made("4 kg ± 0.001", 4), made("1 kg ± 0.001", 1))))
                .isEmpty();
    }

    @Test
    void uncountedPiecesShowNothing() {
        BatchPortion uncounted = new BatchPortion(batchId("old"), MeasuredMass.parse("2 kg ± 0.001"));

        assertThat(codes(repair(ProcessKind.ASSEMBLY, List.of(uncounted), List.of())))
                .contains(PieceFinding.MAPPING_UNPROVEN);
    }

    @Test
    void whoNamesTheGoodOriginMustHoldAllOfIt() {
        // The customer's magnet weighs 1 kg, and 2.5 kg of Australian origin are said to be in it.
        SupplyChain chain = repair(
                ProcessKind.ASSEMBLY,
                List.of(),
                List.of(BatchPortion.of(batchId("old"), MeasuredMass.parse("2.5 kg ± 0.001"), PieceShare.of(1))));

        assertThat(codes(chain)).contains(PieceFinding.MAPPING_MISMATCH);
    }

    @Test
    void oneMagnetIsNotMadeOfFour() {
        SupplyChain chain = repair(
                ProcessKind.ASSEMBLY,
                List.of(),
                List.of(BatchPortion.of(batchId("old"), MeasuredMass.parse("1 kg ± 0.001"), PieceShare.of(4))));

        assertThat(codes(chain)).contains(PieceFinding.PIECES_MISSING);
    }

    @Test
    void anOutputIsMadeOfNoMoreThanWasConsumed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> repair(ProcessKind.ASSEMBLY, made("4 kg", 4), made("1.001 kg", 1)))
                .withMessageContaining("must not be made of more of urn:example:batch:new");
    }

    /** The portions of the lot of that many magnets. */
    private static List<BatchPortion> made(String mass, long count) {
        return List.of(
                BatchPortion.of(batchId(count == 4 ? "old" : "new"), MeasuredMass.parse(mass), PieceShare.of(count)));
    }

    private static SupplyChain repair(ProcessKind kind, List<BatchPortion> ofKept, List<BatchPortion> ofSwapped) {
        return SmallChain.draft()
                .add(SmallChain.source("AU", 1, "au", "new"))
                .add(SmallChain.source("elsewhere", 1, "br"))
                .add(metal("au", "3 kg ± 0.001"), metal("br", "1 kg ± 0.001"))
                .add(magnets("new", "1 kg ± 0.001", 1, 1))
                .add(magnets("old", "4 kg ± 0.001", 4, 2))
                .add(SmallChain.step(
                        "making",
                        ProcessKind.STRIP_CASTING,
                        SmallChain.SITE,
                        2,
                        2,
                        List.of(
                                new BatchPortion(batchId("au"), MeasuredMass.parse("3 kg ± 0.001")),
                                new BatchPortion(batchId("br"), MeasuredMass.parse("1 kg ± 0.001"))),
                        SmallChain.outputs("old"),
                        List.of()))
                .add(magnets("kept", "4 kg ± 0.001", 4, 3), magnets("swapped", "1 kg ± 0.001", 1, 3))
                .add(SmallChain.step(
                        "repair",
                        kind,
                        SmallChain.SITE,
                        3,
                        3,
                        List.of(
                                BatchPortion.of(batchId("old"), MeasuredMass.parse("4 kg ± 0.001"), PieceShare.of(4)),
                                BatchPortion.of(batchId("new"), MeasuredMass.parse("1 kg ± 0.001"), PieceShare.of(1))),
                        List.of(
                                new Output(KEPT, OutputRole.PRODUCT, ofKept),
                                new Output(SWAPPED, OutputRole.PRODUCT, ofSwapped)),
                        List.of()))
                .build();
    }

    private static Batch metal(String name, String mass) {
        return Batch.builder(batchId(name), MaterialForm.METAL, mass, assay())
                .producedAt(SmallChain.SITE.id(), day(1))
                .build();
    }

    private static Batch magnets(String name, String mass, long count, int day) {
        return Batch.builder(batchId(name), MaterialForm.MAGNET, mass, assay())
                .producedAt(SmallChain.SITE.id(), day(day))
                .pieces(Pieces.builder("magnet", count).build())
                .build();
    }

    private static Assay assay() {
        return Assay.of("XRF")
                .values(List.of(content(Element.NEODYMIUM, "0.29", "0.001")))
                .build();
    }

    private static OriginBook origins(SupplyChain chain) {
        return OriginBook.of(
                chain,
                List.of(
                        SourceDeclaration.of(batchId("au"), SourceClass.PRIMARY, AUSTRALIA),
                        SourceDeclaration.of(batchId("new"), SourceClass.PRIMARY, AUSTRALIA),
                        SourceDeclaration.of(batchId("br"), SourceClass.PRIMARY, new CountryCode("BR"))));
    }

    private static String australian(Origin origin) {
        return origin.share(Element.NEODYMIUM, source -> source.country().equals(Optional.of(AUSTRALIA)))
                .percent(2)
                .toPlainString();
    }

    private static List<Object> codes(SupplyChain chain) {
        return PieceBook.of(chain, BalanceRule.STANDARD).findings().stream()
                .map(Finding::code)
                .map(Object.class::cast)
                .toList();
    }
}
