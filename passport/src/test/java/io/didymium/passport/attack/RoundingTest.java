package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.id.Concept;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.regulation.RecycledClaim;
import io.didymium.core.regulation.RecycledContent;
import io.didymium.core.regulation.RuleFinding;
import io.didymium.core.regulation.RulePacks;
import io.didymium.core.testing.ChainSketch;
import io.didymium.passport.claim.DataShares;
import io.didymium.passport.claim.DeclaredMass;
import io.didymium.passport.claim.FootprintCategory;
import io.didymium.passport.claim.FootprintResult;
import io.didymium.passport.report.FootprintClaimFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Phosphate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Numbers with few digits, and numbers of other units than they are read in. */
class RoundingTest {
    @Test
    void honestRoundingIsAccepted() {
        assertThat(claimed("41.5", "41.52")).isEmpty();
        assertThat(holds("24.43", "24.4283")).isTrue();
    }

    @Test
    void aThirdMoreIsNoRounding() {
        // To half a unit of the last digit each of these would hold.
        assertThat(claimed("1", "0.75")).contains(RuleFinding.RECYCLED_OVERSTATED);
        assertThat(claimed("1E+1", "7.5")).contains(RuleFinding.RECYCLED_OVERSTATED);
        assertThat(claimed("1E+2", "95")).contains(RuleFinding.RECYCLED_OVERSTATED);
    }

    @Test
    void aFootprintIsNotRoundedDownByMoreThanTwoPerCent() {
        assertThat(holds("24", "24.45")).isTrue();
        assertThat(holds("2.4", "2.449")).isFalse();
        assertThat(holds("0", "0.4")).isFalse();
        // Stating more than is found is no licence.
        assertThat(holds("25", "24.6")).isTrue();
    }

    @Test
    void aDeclaredUnitIsTheMassThatItIsNamedBy() {
        for (String name : List.of("1 tonne", "per t of magnets", "1000 kg at the gate", "1 g")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new DeclaredMass(name, BigDecimal.ONE))
                    .withMessageContaining("but has a mass of 1 kg");
        }
        assertThat(new DeclaredMass("1 tonne", new BigDecimal(1000)).kilograms())
                .isEqualByComparingTo("1000");
        assertThat(new DeclaredMass("a rotor of type T", new BigDecimal("0.116")).name())
                .isNotBlank();
    }

    @Test
    void aCarbonFootprintIsCountedInKilograms() {
        FootprintCategory carbon = FootprintCategory.carbon("climate change");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FootprintCategory(carbon.key(), carbon.metric(), carbon.topic(), "GRM"))
                .withMessageContaining("not in GRM");
    }

    @Test
    void aCategoryIsCountedInItsUnitByItsMetric() {
        Concept own = new Concept("https://metrics.example/own", "Own");
        Concept topic = FootprintCategory.carbon("climate change").topic();
        for (String[] of : new String[][] {
            {"water use", "KGM"},
            {"acidification", "KGM"},
            {"kg SO2 eq acidification", "GRM"},
            {"ozone depletion", "GRM"},
            {"resource use, fossils", "KGM"},
            {"ionising radiation", "C62"},
            {"EUR", "KGM"},
            {"EUR", "USD"}
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new FootprintCategory(of[0], own, topic, of[1]))
                    .withMessageContaining(of[0] + " is counted in ");
        }
        assertThat(new FootprintCategory("water use", own, topic, "MTQ").isKnown())
                .isTrue();
        assertThat(new FootprintCategory("happiness", own, topic, "KGM").isKnown())
                .isFalse();
    }

    @Test
    void anotherNumberIsNoCarbonFootprint() {
        Concept topic = FootprintCategory.carbon("climate change").topic();
        String carbon = FootprintCategory.CARBON_FOOTPRINT.iri();

        for (String written : List.of(carbon, carbon + "/", carbon.replace("https", "HTTP"))) {
            for (String key : List.of("EUR", "water use", "anything of mine")) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> new FootprintCategory(key, new Concept(written, "Carbon"), topic, "KGM"));
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FootprintCategory(
                        "climate change", new Concept("https://metrics.example/mine", "Mine"), topic, "KGM"));
    }

    /** A certificate or the absence of a basis makes nothing of a carbon footprint that is zero. */
    @Test
    void anAllZeroCarbonFootprintIsAClaim() {
        for (String zero : List.of("0", "0.00", "-1")) {
            for (boolean certified : List.of(true, false)) {
                Insider maker = ScenarioA.insider();
                if (!certified) {
                    maker.remove(ScenarioA.METAL, "/credentialSubject/performanceClaim/0/certificate");
                }
                VerificationReport report = Phosphate.verify(maker.setText(
                                ScenarioA.METAL,
                                "/credentialSubject/performanceClaim/0/claimedPerformance/0/metric/id",
                                "http://vocabulary.uncefact.org/performance-metrics/product-carbon-footprint/")
                        .set(
                                ScenarioA.METAL,
                                "/credentialSubject/performanceClaim/0/claimedPerformance/0/measure",
                                "{\"value\":" + zero + ",\"unit\":\"KGM\"}")
                        .bundle());

                assertThat(report.verdict()).isNotEqualTo(Verdict.ACCEPTED);
                assertThat(report.findings())
                        .extracting(Finding::code)
                        .contains(FootprintClaimFinding.FOOTPRINT_UNKNOWN);
            }
        }
    }

    private static boolean holds(String claimed, String found) {
        return new FootprintResult(
                        FootprintCategory.carbon("climate change"),
                        new BigDecimal(claimed),
                        DataShares.builder().build())
                .holds(new BigDecimal(found));
    }

    /** What the verifier finds of a recycled share of neodymium that is claimed of a blend with another. */
    private static Optional<FindingCode> claimed(String percent, String found) {
        BigDecimal recycled = new BigDecimal(found);
        ChainSketch sketch = new ChainSketch("rounding")
                .site("X", "x", "NO", "Telemark")
                .source(
                        ProcessKind.COLLECTION,
                        "X",
                        "old",
                        MaterialForm.END_OF_LIFE_PRODUCT,
                        recycled.toPlainString(),
                        "Nd 60")
                .source(
                        ProcessKind.EXTRACTION,
                        "X",
                        "new",
                        MaterialForm.OXIDE,
                        new BigDecimal(100).subtract(recycled).toPlainString(),
                        "Nd 60")
                .step("blending", ProcessKind.BLENDING, "X")
                .in("old", recycled.toPlainString())
                .in("new", new BigDecimal(100).subtract(recycled).toPlainString())
                .out("made", MaterialForm.OXIDE, "100", "Nd 60")
                .done();
        OriginBook book = OriginBook.of(
                sketch.chain(),
                List.of(
                        SourceDeclaration.of(sketch.batch("old"), SourceClass.POST_CONSUMER),
                        SourceDeclaration.of(sketch.batch("new"), SourceClass.PRIMARY)));
        RecycledContent content =
                RecycledContent.withoutUncertainty(RulePacks.CRMA_ARTICLE_29, book, sketch.batch("made"));
        return RecycledClaim.builder(sketch.batch("made"), Element.NEODYMIUM)
                .percent(new BigDecimal(percent))
                .under(RulePacks.CRMA_ARTICLE_29)
                .build()
                .contradiction(content)
                .map(Finding::code);
    }
}
