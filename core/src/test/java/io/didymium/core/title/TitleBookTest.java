package io.didymium.core.title;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.TransferId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.Ownership;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.Mass;
import io.didymium.core.testing.ChainSketch;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who owns goods that somebody else holds, moves and processes. */
class TitleBookTest {
    private static final PartyId PLANT = party("plant");
    private static final PartyId MINER = party("miner");
    private static final PartyId TRADER = party("trader");
    private static final Instant NOON = Instant.parse("2026-04-02T12:00:00Z");

    private static PartyId party(String name) {
        return new PartyId("did:web:" + name + ".example");
    }

    private static ChainSketch oxide() {
        return new ChainSketch("title")
                .site("PLANT", "plant", "NO", "Telemark")
                .site("WORKS", "trader", "DE", "Hesse")
                .source(ProcessKind.PROCUREMENT, "PLANT", "oxide", MaterialForm.OXIDE, "100", "Nd 85");
    }

    private static ChainSketch sale(ChainSketch sketch, String id, PartyId seller, PartyId buyer, String mass) {
        sketch.draft()
                .add(Transfer.title(new TransferId("urn:x:" + id), sketch.site("PLANT"), seller, buyer)
                        .at(NOON)
                        .moves(sketch.batch("oxide"), mass));
        return sketch;
    }

    private static Map<PartyId, Mass> owners(ChainSketch sketch, String site) {
        return TitleBook.of(sketch.chain())
                .holdings()
                .get(sketch.batch("oxide"))
                .get(sketch.site(site));
    }

    private static Map<PartyId, Mass> owners(ChainSketch sketch) {
        return owners(sketch, "PLANT");
    }

    @Test
    void titlePassesOnASiteWithoutAnythingMoving() {
        ChainSketch sketch = sale(oxide(), "sale", PLANT, MINER, "40 kg");

        assertThat(owners(sketch))
                .containsOnly(Map.entry(PLANT, Mass.ofKilograms("60")), Map.entry(MINER, Mass.ofKilograms("40")));
        assertThat(TitleBook.of(sketch.chain()).findings()).isEmpty();
    }

    /** The ids are in the order opposite to that of the sales. */
    @Test
    void goodsSoldTwiceAtOneInstantBelongToTheLastBuyer() {
        ChainSketch sketch = sale(sale(oxide(), "2", PLANT, MINER, "100 kg"), "1", MINER, TRADER, "100 kg");

        assertThat(owners(sketch)).containsOnly(Map.entry(TRADER, Mass.ofKilograms("100")));
        assertThat(TitleBook.of(sketch.chain()).findings()).isEmpty();
    }

    @Test
    void whatIsNotOwnedIsNotSold() {
        ChainSketch sketch = sale(sale(oxide(), "1", PLANT, MINER, "40 kg"), "2", MINER, TRADER, "50 kg");

        assertThat(TitleBook.of(sketch.chain()).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(TitleFinding.TITLE_NOT_HELD);
            assertThat(finding.message()).contains("50 kg", MINER.value(), "40 kg");
        });
    }

    /** Half a kilogram of 1,200.5 is within two standard uncertainties of three weighings of 0.6 kg. */
    @Test
    void weighingsThatDifferWithinTheirUncertaintyTakeNothingOfOthers() {
        ChainSketch sketch = oxide();
        sale(sketch, "0", PLANT, TRADER, "10 kg");
        sale(sketch, "1", PLANT, MINER, "45.2 kg ± 0.1");
        sale(sketch, "2", PLANT, MINER, "45.0 kg ± 0.1");

        assertThat(TitleBook.of(sketch.chain()).findings()).isEmpty();
    }

    @Test
    void deliveriesWithoutTitleSellWhatIsTheSendersAndLeaveTheRestToItsOwner() {
        ChainSketch own = oxide();
        own.draft().add(shipment(own).build());
        ChainSketch others = sale(oxide(), "1", PLANT, MINER, "100 kg");
        others.draft().add(shipment(others).build());

        assertThat(owners(own, "WORKS")).containsOnlyKeys(TRADER);
        assertThat(owners(others, "WORKS")).containsOnlyKeys(MINER);
    }

    @Test
    void onTollGoodsGoToTheProcessorAndStayTheirOwners() {
        ChainSketch sketch = oxide();
        sketch.draft().add(shipment(sketch).of(PLANT).build());

        assertThat(owners(sketch, "WORKS")).containsOnlyKeys(PLANT);
    }

    private static Transfer.Builder shipment(ChainSketch sketch) {
        return Transfer.builder(new TransferId("urn:x:shipment"), sketch.site("PLANT"), sketch.site("WORKS"))
                .at(NOON.plusSeconds(3_600))
                .moves(sketch.batch("oxide"), "100 kg");
    }

    @Test
    void ofSeveralOwnersThatTheOperatorIsNotOneOfTheirPortionMustBeNamed() {
        ChainSketch sketch = sale(sale(oxide(), "1", PLANT, MINER, "40 kg"), "2", PLANT, TRADER, "60 kg");
        sketch.at(NOON.plusSeconds(7_200))
                .step("calcine", ProcessKind.CALCINATION, "PLANT")
                .in("oxide", "40")
                .out("calcined", MaterialForm.OXIDE, "40", "Nd 85")
                .done();

        assertThat(TitleBook.of(sketch.chain()).findings())
                .extracting(Finding::code)
                .containsExactly(TitleFinding.OWNER_UNCLEAR);
        assertThat(TitleBook.of(sketch.chain()).ownerOf(sketch.batch("oxide"), sketch.stepId("calcine")))
                .isEmpty();
    }

    @Test
    void statesWhosePortionAStepConsumedAndWhoseItsProductIs() {
        ChainSketch sketch = sale(oxide(), "1", PLANT, MINER, "40 kg");
        sketch.draft()
                .add(ProcessStep.builder(sketch.stepId("calcine"), ProcessKind.CALCINATION)
                        .at(sketch.site("PLANT"), NOON.plusSeconds(60), NOON.plusSeconds(120))
                        .consumes(sketch.batch("oxide"), "40 kg")
                        .owner(sketch.batch("oxide"), MINER)
                        .produces(io.didymium.core.batch.Batch.builder(
                                sketch.batch("calcined"), MaterialForm.OXIDE, "40 kg"))
                        .owner(sketch.batch("calcined"), MINER));
        TitleBook book = TitleBook.of(sketch.chain());

        assertThat(book.ownerOf(sketch.batch("oxide"), sketch.stepId("calcine")))
                .contains(MINER);
        assertThat(book.ownerWhenMade(sketch.batch("calcined"))).isEqualTo(MINER);
        assertThat(book.holdings().get(sketch.batch("oxide")).get(sketch.site("PLANT")))
                .containsOnly(Map.entry(PLANT, Mass.ofKilograms("60")));
    }

    @Test
    void ownershipIsTextForPeople() {
        assertThat(new Ownership(MINER, TRADER)).hasToString("did:web:miner.example to did:web:trader.example");
        assertThat(Ownership.of(MINER)).hasToString("did:web:miner.example");
    }
}
