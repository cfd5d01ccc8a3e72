package io.didymium.core.balance;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.material.Assay;
import io.didymium.core.material.AssayValue;
import io.didymium.core.material.Composition;
import io.didymium.core.testing.random.CoreArbitraries;
import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Batches that nobody promises to be possible are judged without fault. */
class AnyBatchProperties {
    @Provide
    Arbitrary<Assay> assays() {
        return CoreArbitraries.assays();
    }

    @Provide
    Arbitrary<Batch> batches() {
        return CoreArbitraries.batches();
    }

    @Property(tries = 300)
    void anElementIsNeverMoreThanItsStatedContent(@ForAll("assays") Assay assay) {
        Composition composition = assay.composition();
        assertThat(composition.elements()).hasSameSizeAs(assay.values());
        for (AssayValue value : assay.values()) {
            assertThat(composition.fraction(value.constituent().element()).value())
                    .isLessThanOrEqualTo(value.content().value());
        }
    }

    @Property(tries = 300)
    void contentsBelowTheWholeAreAlwaysPossibleAndOthersByTheirUncertainty(@ForAll("batches") Batch batch) {
        Optional<Finding> finding = CompositionLimit.exceeded(batch, BalanceRule.STANDARD);
        BigDecimal sum = batch.assay().map(Assay::sum).orElse(BigDecimal.ZERO);
        // Uncertainties are at most 2 % of each content, so that 4.9 of them are less than 10 % of the sum.
        if (sum.compareTo(BigDecimal.ONE) <= 0) {
            assertThat(finding).isEmpty();
        } else if (sum.multiply(new BigDecimal("0.9")).compareTo(BigDecimal.ONE) > 0) {
            assertThat(finding.map(Finding::code)).contains(BalanceFinding.COMPOSITION_IMPOSSIBLE);
        }
    }
}
