package io.didymium.core.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.element.Element;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results as laboratories write them. */
class LaboratoryTest {
    private static BigDecimal rounded(MassFraction fraction, int digits) {
        return fraction.value().setScale(digits, RoundingMode.HALF_EVEN);
    }

    /** Case 31: Nd2O3 99.5 % of TREO 99.0 % is 98.505 % of the mass; of 1,200.5 kg, 1,013.9 kg of Nd and not 1,024.1. */
    @Test
    void purityIsAPartOfTheRareEarthOxides() {
        Assay assay = Assay.of("ICP-OES")
                .totalOxides("99.0 % ± 0.2")
                .percent("Nd2O3", "99.5", "0.2")
                .percent("Pr6O11", "0.5", "0.05")
                .content("Fe", "<10 ppm")
                .build();
        AssayValue neodymium = assay.values().get(1);

        assertThat(assay.inSample(neodymium).value()).isEqualTo(MassFraction.of("0.98505"));
        // (0.995 x 0.002)^2 + (0.99 x 0.002)^2
        assertThat(rounded(assay.inSample(neodymium).standardUncertainty(), 7)).isEqualByComparingTo("0.0028072");
        BigDecimal kilograms = Mass.ofKilograms("1200.5")
                .times(assay.composition().fraction(Element.NEODYMIUM).value())
                .kilograms();
        assertThat(kilograms.setScale(1, RoundingMode.HALF_EVEN)).isEqualByComparingTo("1013.9");
        assertThat(assay.sum()).isEqualByComparingTo("0.99");
    }

    @Test
    void otherContentsBesideTotalOxidesArePartsOfTheMass() {
        Assay assay = Assay.of("XRF")
                .totalOxides("50 %")
                .content("Nd2O3", "20 %")
                .content("Fe", "4.2 g/t")
                .content("Dy2O3", "<0.1 %")
                .content("Si", "<10 mg/kg")
                .build();
        assertThat(assay.inSample(assay.values().get(0)).value()).isEqualTo(MassFraction.of("0.0000042"));
        assertThat(assay.inSample(assay.limits().get(0))).isEqualTo(MassFraction.of("0.00001"));
        assertThat(assay.inSample(assay.limits().get(1))).isEqualTo(MassFraction.of("0.0005"));
    }

    @Test
    void refusesElementsBesideTotalOxides() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assay.of("XRF")
                        .totalOxides("50 %")
                        .content("Nd", "20 %")
                        .build())
                .withMessage("a part of all rare-earth oxides is stated as an oxide: Nd");
    }

    @Test
    void belowALimitIsNotZeroAndNotListedIsNotKnown() {
        Composition listed = Assay.of("ICP-MS")
                .percent("Nd", "99.6", "0.2")
                .content("Sm", "<0.2 ppm")
                .build()
                .composition();
        assertThat(listed.limit(Element.SAMARIUM)).isEqualTo(MassFraction.of("0.0000002"));
        assertThat(listed.isAnalysed(Element.SAMARIUM)).isTrue();
        assertThat(listed.find(Element.SAMARIUM)).isEmpty();
        assertThat(listed.isAnalysed(Element.DYSPROSIUM)).isFalse();
        assertThat(Assay.of("ICP-MS")
                        .percent("Nd", "99.6", "0.2")
                        .complete()
                        .build()
                        .composition()
                        .isAnalysed(Element.DYSPROSIUM))
                .isTrue();
    }

    @Test
    void anAnalysisMayFindNothingAboveItsLimits() {
        assertThat(Assay.of("ICP-MS").content("Th", "<10 mg/kg").build().values())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Nd, <0 ppm, nothing is below a limit of zero: Nd",
        "Nd, <10 ppm ± 1, 'mass fraction must be stated without'",
        "Nd, < 5, mass fraction must be a decimal"
    })
    void refusesALimitThatIsNone(String constituent, String content, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assay.of("XRF").content(constituent, content))
                .withMessageContaining(message);
    }

    @Test
    void refusesAConstituentThatIsBelowALimitAndFound() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assay.of("XRF")
                        .content("Nd", "1 %")
                        .content("Nd2O3", "<2 %")
                        .build())
                .withMessage("an assay states Nd twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assay.of("XRF")
                        .content("NdF3", "1 %")
                        .content("NdF3", "<2 %")
                        .build())
                .withMessage("an assay states NdF3 twice");
    }

    /** 82 % NdF3 and 2 % Nd2O3 of a molten salt are 58.78 % and 1.71 % of neodymium. */
    @Test
    void compoundsOfOneElementAddUp() {
        Composition salt = Assay.of("XRD")
                .percent("NdF3", "82", "0.3")
                .percent("Nd2O3", "2", "0.4")
                .percent("LiF", "16", "0.3")
                .content("Cl-", "50 ppm")
                .build()
                .composition();
        assertThat(rounded(salt.fraction(Element.NEODYMIUM).value(), 6)).isEqualByComparingTo("0.604903");
        // 0.716776 x 0.003 and 0.857356 x 0.004
        assertThat(rounded(salt.fraction(Element.NEODYMIUM).standardUncertainty(), 6))
                .isEqualByComparingTo("0.004048");
        assertThat(salt.elements()).containsExactly(Element.LITHIUM, Element.NEODYMIUM);
    }

    /** 12.4 ± 0.1 % moisture makes 53.40 ± 0.20 % of the dry mass 46.7784 % as received, u = sqrt((0.876 x 0.20)^2 + (0.534 x 0.1)^2). */
    @Test
    void moistureCarriesItsUncertainty() {
        Composition received = Assay.of("XRF")
                .dry("12.4 % ± 0.1")
                .percent("Fe", "53.40", "0.20")
                .build()
                .composition();
        MeasuredFraction iron = received.fraction(Element.IRON);
        assertThat(iron.value()).isEqualTo(MassFraction.of("0.467784"));
        assertThat(rounded(iron.standardUncertainty(), 7)).isEqualByComparingTo("0.0018316");
    }

    /** The same iron by mass, stated of the wet, the dry and the calcined material. */
    @Test
    void lossOnIgnitionIsOfTheDryMass() {
        Assay calcined = Assay.of("XRF")
                .calcined("10 % ± 0.1", "30 % ± 0.2")
                .content("Fe", "50 %")
                .build();
        assertThat(calcined.massLoss().value()).isEqualTo(MassFraction.of("0.37"));
        // (0.7 x 0.001)^2 + (0.9 x 0.002)^2
        assertThat(rounded(calcined.massLoss().standardUncertainty(), 6)).isEqualByComparingTo("0.001931");
        Assay dry = Assay.of("XRF").dry("10 %").content("Fe", "35 %").build();
        Assay wet = Assay.of("XRF").content("Fe", "31.5 %").build();
        assertThat(calcined.composition().fraction(Element.IRON).value())
                .isEqualTo(dry.composition().fraction(Element.IRON).value())
                .isEqualTo(wet.composition().fraction(Element.IRON).value());
    }

    @Test
    void refusesACalcinedSampleThatLostLessThanOnIgnition() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assay.of("XRF")
                        .sample(SampleState.CALCINED, MassFraction.of("0.2"))
                        .ignitionLoss(MeasuredFraction.parse("30 %"))
                        .content("Fe", "50 %")
                        .build())
                .withMessage("a calcined sample lost 0.2, which is less than its loss on ignition of 0.3");
    }

    @Test
    void aBuilderOfAnAssayMakesItAgain() {
        Assay assay = Assay.of("ICP-OES")
                .calcined("12.4 % ± 0.1", "29.8 % ± 0.2")
                .totalOxides("75.43 % ± 0.2")
                .percent("Nd2O3", "24.2", "0.1")
                .content("Tm2O3", "<0.25 %")
                .content("Cl-", "<50 ppm")
                .complete()
                .build();
        assertThat(assay.toBuilder().build()).isEqualTo(assay);
    }
}
