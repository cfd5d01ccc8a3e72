package io.didymium.core.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.ChainBalance;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.testing.ChainSketch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The period statements of a plant that makes metal of 17,147.1 kg of oxide. */
class MaterialBookTest {
    private static final BigDecimal NEODYMIUM = new BigDecimal("0.85");

    /** A plant that does not account for a part of what entered; the rest is metal, of which a part goes to a customer in the next quarter. */
    private static ChainSketch plant(String unaccounted) {
        BigDecimal metal = new BigDecimal("17147.1").subtract(new BigDecimal(unaccounted));
        return new ChainSketch("plant", Instant.parse("2026-01-10T00:00:00Z"), "0.1", "0.1")
                .site("S", "did:web:plant.example", "NO", "Telemark")
                .site("C", "did:web:customer.example", "DE", "Hessen")
                .source(ProcessKind.PROCUREMENT, "S", "oxide", MaterialForm.METAL, "17147.1", "Nd 85")
                .step("melting", ProcessKind.BLENDING, "S")
                .in("oxide", "17147.1")
                .out("metal", MaterialForm.METAL, OutputRole.PRODUCT, metal.toPlainString(), "Nd 85")
                .flow(FlowKind.UNACCOUNTED, "difference", unaccounted, "Nd 85")
                .done()
                .at(Instant.parse("2026-04-10T00:00:00Z"))
                .step("casting", ProcessKind.BLENDING, "C")
                .in("metal", "10000")
                .out("alloy", MaterialForm.ALLOY, OutputRole.PRODUCT, "10000", "Nd 85")
                .done();
    }

    private static MaterialLine line(List<MaterialPeriod> periods, int index, Optional<Element> element) {
        return periods.get(index).lines().stream()
                .filter(line -> line.element().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private static List<MaterialPeriod> of(ChainSketch sketch, String site) {
        return MaterialBook.of(sketch.chain(), StockRule.STANDARD).stream()
                .filter(period -> period.site().equals(sketch.site(site)))
                .toList();
    }

    private static List<FindingCode> findings(SupplyChain chain) {
        return ChainBalance.of(chain).findings().stream().map(Finding::code).toList();
    }

    /** 257.2 kg of 17,147.1 are 1.5 %, where 2 % are 342.942 kg. */
    @Test
    void aDifferenceOf257KilogramsIsWithinTwoPerCent() {
        ChainSketch plant = plant("257.2");
        MaterialLine all = line(of(plant, "S"), 0, Optional.empty());

        assertThat(all.receipts()).isEqualByComparingTo("17147.1");
        assertThat(all.closing()).isEqualByComparingTo("16889.9");
        assertThat(all.difference()).isEqualByComparingTo("257.2");
        assertThat(all.unaccounted()).isEqualByComparingTo("257.2");
        assertThat(all.limit()).isEqualByComparingTo("342.942");
        assertThat(all.percent().orElseThrow().setScale(1, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("1.5");
        assertThat(all.isWithinLimit()).isTrue();
        assertThat(findings(plant.chain()))
                .contains(StockFinding.UNACCOUNTED)
                .doesNotContain(StockFinding.UNACCOUNTED_BEYOND_LIMIT);
    }

    @Test
    void eightPerCentAreBeyondItWhateverTheyAreCalled() {
        ChainSketch plant = plant("1371.8");

        assertThat(line(of(plant, "S"), 0, Optional.empty()).isWithinLimit()).isFalse();
        assertThat(line(of(plant, "S"), 0, Optional.of(Element.NEODYMIUM)).isWithinLimit())
                .isFalse();
        assertThat(findings(plant.chain())).contains(StockFinding.UNACCOUNTED_BEYOND_LIMIT);
    }

    @Test
    void theClosingOfAPeriodIsTheOpeningOfTheNext() {
        List<MaterialPeriod> periods = of(plant("257.2"), "S");

        assertThat(periods).hasSize(2);
        assertThat(periods.get(0).until()).isEqualTo(periods.get(1).from());
        for (Optional<Element> element : List.of(Optional.<Element>empty(), Optional.of(Element.NEODYMIUM))) {
            assertThat(line(periods, 1, element).opening())
                    .isEqualByComparingTo(line(periods, 0, element).closing());
        }
        MaterialLine second = line(periods, 1, Optional.empty());
        assertThat(second.products()).isEqualByComparingTo("10000");
        assertThat(second.closing()).isEqualByComparingTo("6889.9");
        assertThat(second.difference()).isEqualByComparingTo("0");
        assertThat(second.standardUncertainty()).isEqualByComparingTo("0");
        assertThat(second.percent()).isEmpty();
    }

    @Test
    void anElementFollowsItsContents() {
        MaterialLine neodymium = line(of(plant("257.2"), "S"), 0, Optional.of(Element.NEODYMIUM));

        assertThat(neodymium.receipts()).isEqualByComparingTo(new BigDecimal("17147.1").multiply(NEODYMIUM));
        assertThat(neodymium.difference()).isEqualByComparingTo(new BigDecimal("257.2").multiply(NEODYMIUM));
        assertThat(neodymium.standardUncertainty()).isPositive();
        assertThat(neodymium.unanalysed()).isEqualByComparingTo("0");
    }

    /** Who leaves an element out of an analysis gets no clean statement of it. */
    @Test
    void whatWasNotAnalysedIsNamed() {
        ChainSketch plant = new ChainSketch("plant", Instant.parse("2026-01-10T00:00:00Z"), "0.1", "0.1")
                .site("S", "did:web:plant.example", "NO", "Telemark")
                .source(ProcessKind.PROCUREMENT, "S", "metal", MaterialForm.METAL, "1000", "Nd 85, Dy 2")
                .step("melting", ProcessKind.BLENDING, "S")
                .in("metal", "1000")
                .out("alloy", MaterialForm.ALLOY, OutputRole.PRODUCT, "1000", "Nd 85")
                .done();

        MaterialLine dysprosium = line(of(plant, "S"), 0, Optional.of(Element.DYSPROSIUM));
        assertThat(dysprosium.difference()).isEqualByComparingTo("20");
        assertThat(dysprosium.unanalysed()).isEqualByComparingTo("1000");
    }
}
