package io.didymium.core.origin;

import static io.didymium.core.element.Element.NEODYMIUM;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.TransferId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.Ownership;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.testing.ChainSketch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Waste is pre-consumer only if neither operator nor owner is the same when it is discarded and when it is taken up. */
class OwnedWasteTest {
    private static final Instant DAY = Instant.parse("2026-05-01T08:00:00Z");
    private static final Assay ASSAY =
            Assay.of("ICP-OES").percent("Nd", "30", "0.3").build();

    private final ChainSketch sketch = new ChainSketch("swarf")
            .site("OWNER", "owner", "DE", "Hesse")
            .site("SHOP", "shop", "DE", "Saxony")
            .site("REFINER", "refiner", "NO", "Telemark")
            .site("DEALER", "dealer", "NL", "Zeeland");

    private static PartyId party(String name) {
        return new PartyId("did:web:" + name + ".example");
    }

    /** A step that takes one batch and makes others; an owner is not stated where it is empty. */
    private ProcessStep.Builder step(
            String id, ProcessKind kind, String site, int day, String input, String kilograms, String ownerOfInput) {
        ProcessStep.Builder step = ProcessStep.builder(sketch.stepId(id), kind)
                .at(sketch.site(site), day(day), day(day).plus(Duration.ofHours(1)))
                .consumes(sketch.batch(input), kilograms);
        return ownerOfInput.isEmpty() ? step : step.owner(sketch.batch(input), party(ownerOfInput));
    }

    private Batch.Builder batch(String id, MaterialForm form, String kilograms) {
        return Batch.builder(sketch.batch(id), form, kilograms, ASSAY);
    }

    private static Instant day(int day) {
        return DAY.plus(Duration.ofDays(day));
    }

    private void move(int day, String batch, String kilograms, String from, String to, String before, String after) {
        Transfer.Builder transfer = Transfer.builder(
                        new TransferId("urn:x:move:" + day), sketch.site(from), sketch.site(to))
                .at(day(day))
                .moves(sketch.batch(batch), kilograms);
        sketch.draft()
                .add(before.isEmpty() ? transfer : transfer.ownership(new Ownership(party(before), party(after))));
    }

    /** Blocks of the owner are machined in a shop; the swarf is melted by somebody at a site. */
    private OriginBook machined(String afterDelivery, String ownerOfSwarf, String afterReturn, String site) {
        sketch.at(DAY).source(ProcessKind.EXTRACTION, "OWNER", "block", MaterialForm.SINTERED_BLOCK, "100", "Nd 30");
        move(1, "block", "100 kg", "OWNER", "SHOP", afterDelivery.isEmpty() ? "" : "owner", afterDelivery);
        ProcessStep.Builder machining = step("machining", ProcessKind.MACHINING, "SHOP", 2, "block", "100 kg", "")
                .produces(batch("magnets", MaterialForm.MAGNET, "70 kg"))
                .produces(batch("swarf", MaterialForm.SWARF, "30 kg"), OutputRole.RESIDUE);
        sketch.draft()
                .add(ownerOfSwarf.isEmpty() ? machining : machining.owner(sketch.batch("swarf"), party(ownerOfSwarf)));
        move(3, "swarf", "30 kg", "SHOP", site, afterReturn.isEmpty() ? "" : ownerOfSwarf, afterReturn);
        sketch.draft()
                .add(step("melting", ProcessKind.STRIP_CASTING, site, 4, "swarf", "30 kg", "")
                        .produces(batch("alloy", MaterialForm.ALLOY, "30 kg")));
        SupplyChain chain = sketch.chain();
        return OriginBook.of(chain, List.of());
    }

    private String classOf(OriginBook book) {
        return book.origin(sketch.batch("alloy")).byClass(NEODYMIUM).toString();
    }

    @ParameterizedTest
    @CsvSource({
        // Processed on toll and returned to its owner: an internal return.
        "owner, owner, owner, OWNER, {PRIMARY=1/1}",
        // Sold to the shop, whose swarf is bought back.
        "shop, shop, owner, OWNER, {PRE_CONSUMER=1/1}",
        // Owned by the owner throughout, refined on toll by somebody else.
        "owner, owner, owner, REFINER, {PRIMARY=1/1}",
        // Sold by the owner to the refiner.
        "owner, owner, refiner, REFINER, {PRE_CONSUMER=1/1}",
        // The shop names itself, or a dealer, as owner of what is made of others' blocks.
        "owner, shop, owner, OWNER, {PRIMARY=1/1}",
        "owner, dealer, owner, OWNER, {PRIMARY=1/1}"
    })
    void ownerAndOperatorDecide(String afterDelivery, String ofSwarf, String afterReturn, String site, String found) {
        OriginBook book = machined(afterDelivery, ofSwarf, afterReturn, site);

        assertThat(classOf(book)).isEqualTo(found);
        assertThat(book.findings()).isEmpty();
    }

    /** Sold to a dealer and back before anybody processed it. */
    @Test
    void aSaleAndARepurchaseDoNotMakeItRecycled() {
        sketch.at(DAY).source(ProcessKind.EXTRACTION, "OWNER", "block", MaterialForm.SINTERED_BLOCK, "100", "Nd 30");
        move(1, "block", "100 kg", "OWNER", "SHOP", "owner", "owner");
        sketch.draft()
                .add(step("machining", ProcessKind.MACHINING, "SHOP", 2, "block", "100 kg", "owner")
                        .produces(batch("magnets", MaterialForm.MAGNET, "70 kg"))
                        .produces(batch("swarf", MaterialForm.SWARF, "30 kg"), OutputRole.RESIDUE)
                        .owner(sketch.batch("swarf"), party("owner")));
        move(3, "swarf", "30 kg", "SHOP", "DEALER", "owner", "dealer");
        move(4, "swarf", "30 kg", "DEALER", "OWNER", "dealer", "owner");
        sketch.draft()
                .add(step("melting", ProcessKind.STRIP_CASTING, "OWNER", 5, "swarf", "30 kg", "")
                        .produces(batch("alloy", MaterialForm.ALLOY, "30 kg")));

        assertThat(classOf(OriginBook.of(sketch.chain(), List.of()))).isEqualTo("{PRIMARY=1/1}");
    }

    @Test
    void withoutTitleItCountsAsSoldAndThatIsReported() {
        OriginBook book = machined("", "", "", "OWNER");

        assertThat(classOf(book)).isEqualTo("{PRE_CONSUMER=1/1}");
        assertThat(book.findings()).extracting(Finding::code).containsExactly(OriginFinding.TITLE_UNSTATED);
    }
}
