package io.didymium.core.material;

import static io.didymium.core.testing.SmallChain.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.element.Element;
import io.didymium.core.element.Oxide;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssayTest {
    private static final Oxide ND2O3 = Oxide.parse("Nd2O3");
    private static final Oxide PR6O11 = Oxide.parse("Pr6O11");

    @Test
    void contentsStandInTheOrderOfAtomicNumbers() {
        Assay assay = Assay.of("XRF")
                .values(List.of(
                        content(ND2O3, "0.7", "0.01"), content(Element.IRON, "0.01", "0"), content(PR6O11, "0.2", "0")))
                .build();
        assertThat(assay.values().stream().map(value -> value.constituent().formula()))
                .containsExactly("Fe", "Pr6O11", "Nd2O3");
        assertThat(assay.basis()).isEqualTo(AssayBasis.MIXED);
        assertThat(assay.sum()).isEqualByComparingTo("0.91");
    }

    @Test
    void basisSaysWhetherElementsOrOxidesAreStated() {
        assertThat(Assay.of("XRF")
                        .values(List.of(content(ND2O3, "1", "0")))
                        .build()
                        .basis())
                .isEqualTo(AssayBasis.OXIDE);
        assertThat(Assay.of("XRF")
                        .values(List.of(content(Element.NEODYMIUM, "1", "0")))
                        .build()
                        .basis())
                .isEqualTo(AssayBasis.ELEMENT);
    }

    @Test
    void refusesAnElementTwiceEvenInAnotherBasis() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assay.of("XRF")
                        .values(List.of(content(ND2O3, "0.5", "0"), content(Element.NEODYMIUM, "0.5", "0")))
                        .build())
                .withMessage("an assay states Nd twice");
    }

    @Test
    void refusesAnAssayOfNothingOrByNoMethod() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assay.of("XRF").values(List.of()).build())
                .withMessage("an assay must state at least one content");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Assay.of(" ").values(List.of(content(ND2O3, "1", "0"))).build())
                .withMessage("method of an assay must not be blank");
    }

    @Test
    void refusesMoistureOfASampleThatWasNotDried() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assay.of("XRF")
                        .sample(SampleState.AS_RECEIVED, MassFraction.of("0.1"))
                        .values(List.of(content(ND2O3, "1", "0")))
                        .build())
                .withMessage("an assay as received has no mass loss: 0.1");
    }

    @Test
    void dryContentsAreLessOfTheWetMass() {
        Assay dry = Assay.of("XRF")
                .sample(SampleState.DRY, MassFraction.of("0.08"))
                .values(List.of(content(ND2O3, "0.50", "0.01")))
                .build();
        MeasuredFraction neodymium = dry.composition().fraction(Element.NEODYMIUM);
        // 0.50 x 0.92 x 2 x 144.242 / 336.481
        assertThat(neodymium.value().value().setScale(6, RoundingMode.HALF_UP)).isEqualByComparingTo("0.394384");
        assertThat(neodymium.standardUncertainty().value().setScale(6, RoundingMode.HALF_UP))
                .isEqualByComparingTo("0.007888");
    }

    @Test
    void calcinedContentsGiveTheConcentrateBack() {
        Assay calcined = Assay.of("XRF")
                .sample(SampleState.CALCINED, MassFraction.of("0.52"))
                .values(List.of(content(Element.NEODYMIUM, "0.9375", "0")))
                .build();
        assertThat(calcined.composition().fraction(Element.NEODYMIUM).value()).isEqualTo(MassFraction.of("0.45"));
    }

    @Test
    void whatWasNotLookedForIsAbsentAndCountsAsNone() {
        Composition composition = Assay.of("XRF")
                .values(List.of(content(ND2O3, "1", "0")))
                .build()
                .composition();
        assertThat(composition.elements()).containsExactly(Element.NEODYMIUM);
        assertThat(composition.fraction(Element.DYSPROSIUM)).isEqualTo(MeasuredFraction.ZERO);
    }

    @Test
    void longDecimalsAreComposedWithoutFault() {
        String fine = "0." + "1".repeat(100);
        Assay assay = Assay.of("XRF")
                .sample(SampleState.DRY, MassFraction.of(fine))
                .values(List.of(content(ND2O3, fine, fine)))
                .build();
        assertThat(assay.composition()
                        .fraction(Element.NEODYMIUM)
                        .value()
                        .value()
                        .setScale(6, RoundingMode.HALF_UP))
                .isEqualByComparingTo("0.084677");
    }

    @Test
    void normalisationNeedsASumAndAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Normalisation(BigDecimal.ZERO, "scaled"))
                .withMessage("original sum must be positive: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Normalisation(BigDecimal.ONE, ""))
                .withMessage("reason of a normalisation must not be blank");
    }
}
