package io.didymium.core.lca.chain;

import static io.didymium.core.lca.chain.BatchStory.GWP;
import static io.didymium.core.lca.chain.BatchStory.batch;
import static io.didymium.core.lca.chain.BatchStory.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.finding.Finding;
import io.didymium.core.lca.system.FootprintFinding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What suppliers attest of batches whose making is not told, told apart from what steps say. */
class SupplierFootprintTest {
    private static final BatchAllocationPlan BY_MASS = BatchAllocationPlan.of(new BatchAllocation.ByMass());

    @Test
    void feedsWhatIsMadeOfASuppliersBatch() {
        ChainFootprint footprint = melting(new BatchStory(), "3", Optional.of("0.5"));

        assertThat(footprint.total(batch("metal"), GWP).orElseThrow()).isEqualByComparingTo("40");
        assertThat(footprint.attestedShare(batch("metal"), GWP).orElseThrow()).isEqualByComparingTo("0.75");
        assertThat(footprint.primaryShare(batch("metal"), GWP).orElseThrow()).isEqualByComparingTo("0.375");
        assertThat(footprint.obstacle(batch("metal"))).isEmpty();
        assertThat(footprint.coverage(batch("metal"), GWP)).isEqualTo(CategoryCoverage.FULL);
        assertThat(footprint.suppliedUpstream(batch("metal"))).containsExactly(batch("oxide"));
        assertThat(footprint.findings(batch("metal"))).isEmpty();
    }

    @Test
    void tellsOwnDataApartFromWhatIsAttested() {
        ChainFootprint footprint = melting(new BatchStory(), "3", Optional.of("0"));

        assertThat(footprint.contributions(batch("metal"), GWP).orElseThrow().entries())
                .extracting(entry -> entry.activity().name())
                .containsExactly("power");
        assertThat(footprint.byStep(batch("metal"), GWP)).containsOnlyKeys(step("melting"));
    }

    @Test
    void countsForNothingWhereTheStepSpeaks() {
        ChainFootprint footprint = melting(new BatchStory().uses("smelting", "heat", "5", "1"), "3", Optional.empty());

        assertThat(footprint.total(batch("oxide"), GWP).orElseThrow()).isEqualByComparingTo("5");
        assertThat(footprint.supplied()).isEmpty();
        assertThat(footprint.attestedShare(batch("metal"), GWP).orElseThrow()).isEqualByComparingTo("0");
    }

    @Test
    void standsForAllThatIsBehindTheBatch() {
        BatchStory story = new BatchStory()
                .bought("ore", "100", "7")
                .step("smelting", List.of("ore 100"), List.of("oxide 10 PRODUCT"))
                .step("melting", List.of("oxide 10"), List.of("metal 8 PRODUCT"))
                .uses("melting", "power", "10", "1");

        ChainFootprint footprint = story.footprint(BY_MASS, List.of(result("oxide", "3", Optional.empty())));

        assertThat(footprint.total(batch("metal"), GWP).orElseThrow()).isEqualByComparingTo("40");
        assertThat(footprint.upstreamActivities(batch("metal"))).hasSize(1);
    }

    @Test
    void leavesTheRestUnknownWhereNothingIsAttested() {
        ChainFootprint footprint = story(new BatchStory()).footprint(BY_MASS);

        assertThat(footprint.obstacle(batch("metal")).orElseThrow().location().subject())
                .isEqualTo(step("smelting").value());
        assertThat(footprint.total(batch("metal"), GWP).orElseThrow()).isEqualByComparingTo("10");
        assertThat(footprint.findings(batch("metal")))
                .extracting(Finding::code)
                .containsExactly(FootprintFinding.STEP_DATA_MISSING);
    }

    @Test
    void knowsNothingOfACategoryThatASupplierLeavesOut() {
        SupplierFootprint costAlone = new SupplierFootprint(
                batch("oxide"), new TreeMap<>(Map.of("EUR", SupplierFootprint.Result.of(BigDecimal.ONE))));

        ChainFootprint footprint = story(new BatchStory()).footprint(BY_MASS, List.of(costAlone));

        assertThat(footprint.total(batch("metal"), GWP)).isEmpty();
        assertThat(footprint.total(batch("metal"), "EUR").orElseThrow()).isEqualByComparingTo("10");
        assertThat(footprint.categories()).containsExactly("EUR", GWP);
        assertThat(footprint.coverage(batch("metal"), "EUR")).isEqualTo(CategoryCoverage.PARTIAL);
        assertThat(footprint.coverage(batch("metal"), "water")).isEqualTo(CategoryCoverage.NONE);
    }

    @Test
    void doesNotGuessHowMuchIsOfPrimaryData() {
        ChainFootprint footprint = melting(new BatchStory(), "3", Optional.empty());

        assertThat(footprint.primaryShare(batch("metal"), GWP)).isEmpty();
        assertThat(footprint.attestedShare(batch("metal"), GWP).orElseThrow()).isEqualByComparingTo("0.75");
    }

    @Test
    void whatIsCutOffIsToldThoughTheStepIsSilent() {
        ChainFootprint footprint = new BatchStory()
                .step("cutting", List.of(), List.of("magnet 7 PRODUCT", "swarf 2 RESIDUE"))
                .footprint(BY_MASS);

        assertThat(footprint.obstacle(batch("swarf"))).isEmpty();
        assertThat(footprint.total(batch("swarf"), GWP).orElseThrow()).isEqualByComparingTo("0");
        assertThat(footprint.obstacle(batch("magnet"))).isPresent();
    }

    @Test
    void rejectsTwoResultsOfABatchAndResultsOfNone() {
        BatchStory story = story(new BatchStory());
        SupplierFootprint one = result("oxide", "3", Optional.empty());
        assertThatThrownBy(() -> story.footprint(BY_MASS, List.of(one, one)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("several results");
        assertThatThrownBy(() -> story.footprint(BY_MASS, List.of(result("elsewhere", "3", Optional.empty()))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SupplierFootprint(batch("oxide"), new TreeMap<>()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> result("oxide", "3", Optional.of("1.1"))).isInstanceOf(IllegalArgumentException.class);
    }

    /** 10 kg of oxide, of whose making nothing is said, and metal made of them with 10 of its own. */
    private static BatchStory story(BatchStory before) {
        return before.step("smelting", List.of(), List.of("oxide 10 PRODUCT"))
                .step("melting", List.of("oxide 10"), List.of("metal 8 PRODUCT"))
                .uses("melting", "power", "10", "1");
    }

    private static ChainFootprint melting(BatchStory before, String perKilogram, Optional<String> primary) {
        return story(before).footprint(BY_MASS, List.of(result("oxide", perKilogram, primary)));
    }

    private static SupplierFootprint result(String batch, String perKilogram, Optional<String> primary) {
        return new SupplierFootprint(
                batch(batch),
                new TreeMap<>(Map.of(
                        GWP, new SupplierFootprint.Result(new BigDecimal(perKilogram), primary.map(BigDecimal::new)))));
    }
}
