package io.didymium.core.balance;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.batch.Batch;
import io.didymium.core.element.Compound;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.material.Assay;
import io.didymium.core.material.AssayValue;
import io.didymium.core.material.Composition;
import io.didymium.core.testing.random.CoreArbitraries;
import java.math.BigDecimal;
import java.util.List;
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
        // Not every compound gives a content: nothing is known of chloride as an element of the goods.
        List<Element> stated = assay.values().stream()
                .filter(value -> !(value.constituent() instanceof Compound))
                .map(value -> value.constituent().element())
                .toList();
        assertThat(composition.elements())
                .containsAll(stated)
                .hasSizeLessThanOrEqualTo(assay.values().size());
        for (AssayValue value : assay.values()) {
            Element element = value.constituent().element();
            if (composition.elements().contains(element)) {
                assertThat(composition.fraction(element).value())
                        .isLessThanOrEqualTo(value.content().value());
            }
        }
    }

    @Property(tries = 300)
    void contentsBelowTheWholeAreAlwaysPossibleAndOthersByTheirUncertainty(@ForAll("batches") Batch batch) {
        Optional<Finding> finding = CompositionLimit.exceeded(batch, BalanceRule.STANDARD);
        BigDecimal sum = batch.assay().map(Assay::sum).orElse(BigDecimal.ZERO);
        // Uncertainties are at most 2 % of each content, so that 4.9 of them are less than 10 % of the sum.
        boolean ofShares = batch.assay().flatMap(Assay::totalOxides).isPresent();
        if (sum.compareTo(BigDecimal.ONE) <= 0) {
            // Shares of the total oxides have a sum of their own.
            assertThat(finding.filter(found -> !ofShares || found.code() != BalanceFinding.OXIDE_SHARES_IMPOSSIBLE))
                    .isEmpty();
        } else if (sum.multiply(new BigDecimal("0.9")).compareTo(BigDecimal.ONE) > 0) {
            assertThat(finding.map(Finding::code))
                    .get()
                    .isIn(BalanceFinding.COMPOSITION_IMPOSSIBLE, BalanceFinding.OXIDE_SHARES_IMPOSSIBLE);
        }
    }
}
