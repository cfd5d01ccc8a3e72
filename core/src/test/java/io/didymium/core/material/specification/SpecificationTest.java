package io.didymium.core.material.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.didymium.core.id.Concept;
import io.didymium.core.material.Assay;
import io.didymium.core.testing.SharedData;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecificationTest {
    private static LimitResult judged(Assay.Builder assay, SpecificationLimit limit) {
        return new Specification(
                        new Concept("https://buyer.example/grade", "Grade"),
                        List.of(limit),
                        Specification.USUAL_GUARD_BAND)
                .judge(assay.build())
                .get(0);
    }

    /** TREO of at least 99.9 % against 99.3 %, u 0.22: 2.7 u below. */
    @Test
    void oxidesBelowTheirLimitFail() {
        LimitResult result = judged(
                Assay.of("XRF").totalOxides("99.3 % ± 0.22").content("Nd2O3", "99 %"),
                SpecificationLimit.of("TREO", "99.9 %", null));
        assertThat(result.conformity()).isEqualTo(Conformity.FAIL);
        // 1 - Phi(0.6 / 0.22)
        assertThat(result.probability().orElseThrow()).isCloseTo(0.003195, within(1e-5));
    }

    /** Nd2O3 of 81.0 % in oxides of 99.3 % is 81.57 % of them, where 75 ± 2 % are allowed. */
    @Test
    void aShareOfTheOxidesBeyondItsLimitFails() {
        LimitResult result = judged(
                Assay.of("XRF").percent("Nd2O3", "81.0", "0.2").percent("Pr6O11", "18.3", "0.1"),
                SpecificationLimit.of("Nd2O3/TREO", "73 %", "77 %"));
        assertThat(result.conformity()).isEqualTo(Conformity.FAIL);
        assertThat(result.found().orElseThrow().least()).isCloseTo(0.8157, within(5e-5));
        // r = 81.0/99.3: sqrt(((1 - r) 0.2)^2 + (r 0.1)^2) / 99.3
        assertThat(result.found().orElseThrow().standardUncertainty()).isCloseTo(0.000901, within(2e-6));
    }

    @Test
    void aResultBelowItsLimitOfQuantificationPassesALargerLimit() {
        Assay.Builder oxide = Assay.of("ICP-MS").percent("Nd2O3", "99", "0.2").content("Fe", "<10 ppm");
        assertThat(judged(oxide, SpecificationLimit.of("Fe", null, "50 ppm")).conformity())
                .isEqualTo(Conformity.PASS);
        assertThat(judged(oxide, SpecificationLimit.of("Fe", null, "5 ppm")).conformity())
                .isEqualTo(Conformity.UNDECIDED);
        assertThat(judged(oxide, SpecificationLimit.of("Fe", "20 ppm", null)).conformity())
                .isEqualTo(Conformity.FAIL);
    }

    @Test
    void whatWasNotAnalysedIsNotShown() {
        Assay.Builder oxide = Assay.of("ICP-MS").percent("Nd2O3", "99", "0.2");
        LimitResult unknown = judged(oxide, SpecificationLimit.of("Fe", null, "50 ppm"));
        assertThat(unknown.conformity()).isEqualTo(Conformity.UNDECIDED);
        assertThat(unknown.found()).isEmpty();
        assertThat(unknown.probability()).isEmpty();
        assertThat(judged(oxide.complete(), SpecificationLimit.of("Fe", null, "50 ppm"))
                        .conformity())
                .isEqualTo(Conformity.PASS);
    }

    @ParameterizedTest
    @CsvSource({"99.14, UNDECIDED", "98.86, UNDECIDED", "99.17, PASS", "98.83, FAIL"})
    void withinTheGuardBandNothingIsDecided(String percent, Conformity conformity) {
        assertThat(judged(
                                Assay.of("XRF").percent("Nd2O3", percent, "0.1"),
                                SpecificationLimit.of("Nd2O3", "99 %", null))
                        .conformity())
                .isEqualTo(conformity);
    }

    /** 99 % of metal and its 115.472 % of oxide are one content; 30 : 10 is a ratio of 3. */
    @Test
    void elementsAndOxidesAreConvertedAndRatiosArePlain() {
        Assay.Builder alloy = Assay.of("ICP-OES").content("Nd", "30 % ± 0.3").content("Pr", "10 % ± 0.1");
        assertThat(judged(alloy, SpecificationLimit.of("Nd2O3", "1 %", null))
                        .found()
                        .orElseThrow()
                        .least())
                .isCloseTo(0.349913, within(1e-6));
        LimitResult ratio = judged(alloy, SpecificationLimit.of("Nd/Pr", "2.5", "3.5"));
        assertThat(ratio.found().orElseThrow().least()).isCloseTo(3, within(1e-12));
        assertThat(ratio.found().orElseThrow().standardUncertainty()).isCloseTo(3 * Math.sqrt(2e-4), within(1e-12));
        assertThat(judged(alloy, SpecificationLimit.of("Nd+Pr", "39 %", null)).conformity())
                .isEqualTo(Conformity.PASS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TREO", "Fe", "Nd2O3+Pr6O11", "Nd2O3+Pr6O11/TREO", "Nd2O3/Pr6O11"})
    void aCharacteristicIsWhatItsTextStates(String text) {
        assertThat(Characteristic.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TREO/TREO", "", "/TREO", "Nd2O3+", "purity"})
    void refusesWhatIsNoCharacteristic(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Characteristic.parse(text));
    }

    @Test
    void refusesLimitsThatLimitNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> SpecificationLimit.of("Fe", null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> SpecificationLimit.of("Fe", "2 %", "1 %"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "1, 0.841344746068543", "-2.5, 0.00620966532577613", "5, 0.999999713348428", "9, 1", "-9, 0"})
    void theNormalProbabilityIsThatOfTables(double z, double probability) {
        assertThat(NormalProbability.below(z)).isCloseTo(probability, within(1e-14));
    }

    /** The oxides of scenario D: TREO of at least 98.5 %, and at least 99.5 % NdPr in it. */
    @ParameterizedTest
    @ValueSource(strings = {"N1", "N2", "N3", "N4", "N5"})
    void theOxidesOfThePlantMeetTheirSpecificationAsComputed(String oxide) {
        JsonNode scenario = SharedData.json("domain/scenario_d.json");
        JsonNode expected = scenario.get("results").get("specification_N").get(oxide);
        JsonNode measured = scenario.get("inputs").get("measured");
        Assay.Builder assay = Assay.of("ICP-OES")
                .totalOxides(text(expected.get("TREO_pct")))
                .content("Nd2O3", text(measured.get(oxide + ".share.Nd")))
                .content("Pr6O11", text(measured.get(oxide + ".share.Pr")))
                .content("Fe", "<10 mg/kg");
        LimitResult treo = judged(assay, SpecificationLimit.of("TREO", "98.5 %", null));
        LimitResult purity = judged(assay, SpecificationLimit.of("Nd2O3+Pr6O11/TREO", "99.5 %", null));
        assertThat(treo.probability().orElseThrow())
                .isCloseTo(expected.get("P_TREO_ge_98_5").asDouble(), within(1e-3));
        assertThat(purity.found().orElseThrow().least() * 100)
                .isCloseTo(expected.get("NdPr_of_TREO_pct").get(0).asDouble(), within(0.005));
        assertThat(purity.found().orElseThrow().standardUncertainty() * 100)
                .isCloseTo(expected.get("NdPr_of_TREO_pct").get(1).asDouble(), within(0.003));
        assertThat(purity.probability().orElseThrow())
                .isCloseTo(expected.get("P_NdPr_ge_99_5").asDouble(), within(0.01));
        assertThat(Specification.find(assay.build(), Characteristic.parse("Nd2O3"))
                                .orElseThrow()
                                .least()
                        * 100)
                .isCloseTo(expected.get("Nd2O3_of_mass_pct").asDouble(), within(0.005));
        assertThat(judged(assay, SpecificationLimit.of("Fe", null, "50 mg/kg")).conformity())
                .isEqualTo(Conformity.PASS);
    }

    private static String text(JsonNode value) {
        return value.get(0).decimalValue().toPlainString() + " % ± "
                + value.get(1).decimalValue().toPlainString();
    }
}
