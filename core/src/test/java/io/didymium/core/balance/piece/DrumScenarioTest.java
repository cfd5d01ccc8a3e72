package io.didymium.core.balance.piece;

import static io.didymium.core.testing.SmallChain.batchId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.didymium.core.balance.BalanceRule;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.piece.Packing;
import io.didymium.core.piece.PieceShare;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.testing.SharedData;
import io.didymium.core.testing.SmallChain;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The forty drums of batch N3 in scenario D: six go to one customer and 34 to another, of which one tears on the road. */
class DrumScenarioTest {
    @Test
    void theDrumsHoldTheBatchAndTheCustomersGetTheirs() {
        List<Packing> drums = drums();

        assertThat(sum(drums.stream().map(each -> each.gross().value()).toList()))
                .isEqualTo("2096.61");
        assertThat(sum(drums.stream().map(each -> each.tare().value()).toList()))
                .isEqualTo("127.53");
        assertThat(sum(drums.stream().map(Packing::net).toList())).isEqualTo("1969.08");
        assertThat(sum(drums.subList(0, 6).stream().map(Packing::net).toList())).isEqualTo("295.57");
        assertThat(sum(drums.subList(6, 40).stream().map(Packing::net).toList()))
                .isEqualTo("1673.51");
        assertThat(findings(shipped("1969.08"))).isEmpty();
    }

    @Test
    void theGrossWeightIsNotTheBatch() {
        Finding found = findings(shipped("2096.61")).get(0);

        assertThat(found.code()).isEqualTo(PieceFinding.PACKAGES_MASS_MISMATCH);
        assertThat(found.arguments()).containsEntry("difference", "127.53 kg").containsEntry("net", "1969.08 kg");
    }

    @Test
    void theTornDrumIsUsedForWhatIsLeftInIt() {
        SupplyChain chain = shipped("1969.08");
        Batch oxide = use("25.96 kg ± 0.05");

        assertThat(findings(chain.toBuilder()
                        .add(oxide)
                        .add(SmallChain.step("use", 6, 6, List.of(drum17("25.96 kg ± 0.05")), "used"))
                        .build()))
                .extracting(Finding::code)
                // The step is at the plant, and the drum is not there any more.
                .containsExactly(PieceFinding.PIECE_NOT_THERE);
        assertThat(findings(chain.toBuilder()
                        .add(SmallChain.transfer(
                                "on", SmallChain.OTHER_SITE, SmallChain.SITE, 6, drum17("25.96 kg ± 0.05")))
                        .build()))
                .isEmpty();
        assertThat(findings(chain.toBuilder()
                        .add(SmallChain.transfer(
                                "on", SmallChain.OTHER_SITE, SmallChain.SITE, 6, drum17("60 kg ± 0.05")))
                        .build()))
                .extracting(Finding::code)
                .containsExactly(PieceFinding.PORTION_MASS_MISMATCH);
    }

    private static Batch use(String mass) {
        return Batch.builder(batchId("used"), MaterialForm.OXIDE, mass)
                .producedAt(SmallChain.SITE.id(), SmallChain.day(6))
                .build();
    }

    private static BatchPortion drum17(String mass) {
        return BatchPortion.of(batchId("n3"), MeasuredMass.parse(mass), PieceShare.packages("N3-17"));
    }

    private static SupplyChain shipped(String booked) {
        return SmallChain.draft()
                .add(SmallChain.source("drawing", 1, "n3"))
                .add(Batch.builder(batchId("n3"), MaterialForm.OXIDE, booked + " kg ± 0.5")
                        .producedAt(SmallChain.SITE.id(), SmallChain.day(1))
                        .packages(drums())
                        .build())
                .add(SmallChain.transfer(
                        "D3", SmallChain.SITE, SmallChain.OTHER_SITE, 3, portion("295.57 kg ± 0.11", 1, 6)))
                .add(SmallChain.transfer(
                        "D4", SmallChain.SITE, SmallChain.OTHER_SITE, 4, portion("1673.51 kg ± 0.25", 7, 40)))
                .build();
    }

    private static BatchPortion portion(String mass, int first, int last) {
        return BatchPortion.of(
                batchId("n3"),
                MeasuredMass.parse(mass),
                PieceShare.builder()
                        .packages(IntStream.rangeClosed(first, last)
                                .mapToObj(number -> "N3-" + number)
                                .toList())
                        .build());
    }

    private static List<Packing> drums() {
        JsonNode measured =
                SharedData.json("domain/scenario_d.json").path("inputs").path("measured");
        return IntStream.rangeClosed(1, 40)
                .mapToObj(number -> {
                    String drum = "drum" + (number < 10 ? "0" : "") + number;
                    return Packing.sealed(
                            "N3-" + number,
                            mass(measured.path(drum + ".gross")),
                            mass(measured.path(drum + ".tare")),
                            "S-" + number);
                })
                .toList();
    }

    private static String mass(JsonNode valueAndUncertainty) {
        return valueAndUncertainty.get(0).asText() + " kg ± "
                + valueAndUncertainty.get(1).asText();
    }

    private static String sum(List<Mass> masses) {
        return Mass.sum(masses).kilograms().toPlainString();
    }

    private static List<Finding> findings(SupplyChain chain) {
        return PieceBook.of(chain, BalanceRule.STANDARD).findings();
    }
}
