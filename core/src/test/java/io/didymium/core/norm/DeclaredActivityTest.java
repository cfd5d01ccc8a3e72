package io.didymium.core.norm;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.BalanceFinding;
import io.didymium.core.balance.BalanceRule;
import io.didymium.core.balance.ChainBalance;
import io.didymium.core.balance.StepBalance;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.core.material.Assay;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.material.Radioactivity;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.testing.ChainSketch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thorium and uranium neither vanish nor are declared away. */
class DeclaredActivityTest {
    private static final Instant DAY = Instant.parse("2026-05-01T08:00:00Z");

    private final ChainSketch sketch = new ChainSketch("norm").site("PLANT", "plant", "NO", "Telemark");

    private Assay hydroxide = assay("Nd2O3 30 % ± 0.3", "Th <2 ppm", "U <2 ppm");

    private static Radioactivity activity(String thorium, String uranium) {
        return new Radioactivity(MeasuredFraction.parse(thorium), MeasuredFraction.parse(uranium), "ICP-MS");
    }

    private static Assay assay(String... contents) {
        Assay.Builder assay = Assay.of("ICP-OES");
        for (String content : contents) {
            String[] parts = content.split(" ", 2);
            assay.content(parts[0], parts[1]);
        }
        return assay.build();
    }

    /** 3,000 kg of concentrate are cracked to 2,000 kg of hydroxide and 1,000 kg of residue. */
    private StepBalance cracked(
            Assay ore, @Nullable Radioactivity ofOre, Assay residue, @Nullable Radioactivity ofResidue) {
        SupplyChain chain = sketch.draft()
                .add(ProcessStep.builder(sketch.stepId("purchase"), ProcessKind.PROCUREMENT)
                        .at(sketch.site("PLANT"), DAY, DAY)
                        .produces(Batch.builder(
                                        sketch.batch("ore"), MaterialForm.MINERAL_CONCENTRATE, "3000 kg ± 1.5", ore)
                                .radioactivity(ofOre)))
                .add(ProcessStep.builder(sketch.stepId("cracking"), ProcessKind.CRACKING)
                        .at(sketch.site("PLANT"), DAY.plusSeconds(60), DAY.plus(Duration.ofDays(1)))
                        .consumes(sketch.batch("ore"), "3000 kg ± 1.5")
                        .produces(Batch.builder(
                                sketch.batch("hydroxide"), MaterialForm.HYDROXIDE, "2000 kg ± 1", hydroxide))
                        .produces(
                                Batch.builder(sketch.batch("residue"), MaterialForm.RESIDUE, "1000 kg ± 0.5", residue)
                                        .radioactivity(ofResidue),
                                OutputRole.RESIDUE))
                .build();
        return ChainBalance.of(chain, BalanceRule.STANDARD).steps().stream()
                .filter(balance -> balance.step().id().equals(sketch.stepId("cracking")))
                .findFirst()
                .orElseThrow();
    }

    private List<Finding> declared(StepBalance balance) {
        return DeclaredActivity.contradictions(balance, sketch.chain()::batch);
    }

    /** 6 % ThO2 in 3,000 kg are 158.2 kg of thorium. */
    @Test
    void thoriumThatNoOutputWasAnalysedForIsMissing() {
        hydroxide = assay("Nd2O3 30 % ± 0.3");
        StepBalance balance = cracked(
                assay("Nd2O3 20 % ± 0.2", "Fe 3.3333 % ± 0.05", "ThO2 6 % ± 0.1"), null, assay("Fe 10 % ± 0.5"), null);

        assertThat(balance.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(BalanceFinding.ELEMENT_GAP);
            assertThat(finding.message()).contains("158.18", "Th");
        });
        assertThat(declared(balance)).isEmpty();
    }

    @Test
    void thoriumStatedOnlyAsRadioactivityIsBalancedToo() {
        hydroxide = assay("Nd2O3 30 % ± 0.3");
        StepBalance vanished = cracked(
                assay("Nd2O3 20 % ± 0.2", "Fe 3.3333 % ± 0.05"),
                activity("5.2727 % ± 0.1", "0 ppm ± 1"),
                assay("Fe 10 % ± 0.5"),
                null);

        assertThat(vanished.findings()).extracting(Finding::code).contains(BalanceFinding.ELEMENT_GAP);
    }

    @Test
    void whatTheResidueDeclaresClosesTheBalance() {
        StepBalance closed = cracked(
                assay("Nd2O3 20 % ± 0.2", "Fe 3.3333 % ± 0.05", "ThO2 6 % ± 0.1"),
                null,
                assay("Fe 10 % ± 0.5"),
                activity("15.82 % ± 0.3", "0 ppm ± 1"));

        assertThat(closed.elements()).containsKey(Element.THORIUM);
        assertThat(closed.findings())
                .extracting(Finding::code)
                .doesNotContain(BalanceFinding.ELEMENT_GAP, BalanceFinding.ELEMENT_CREATED);
        assertThat(declared(closed)).isEmpty();
    }

    /** 120 ppm in 3,000 kg, 20 ppm declared of 1,000 kg: both less than a hundredth of a per cent. */
    @Test
    void residueIsNotDeclaredAwayBelowTheLevelOfATrace() {
        StepBalance balance = cracked(
                assay("Nd2O3 20 % ± 0.2", "Fe 3.3333 % ± 0.05"),
                activity("120 ppm ± 6", "5 ppm ± 0.3"),
                assay("Fe 10 % ± 0.5"),
                activity("20 ppm ± 1", "4 ppm ± 0.2"));

        assertThat(declared(balance)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(NormFinding.RADIOACTIVITY_CONTRADICTS_BALANCE);
            assertThat(finding.message()).contains("20 ppm Th", "360 ppm", "1.46 Bq/g");
        });
    }

    /** What one output was not analysed for may be in it: that is not known, and not accepted either. */
    @Test
    void anOutputThatWasNotAnalysedForThoriumLeavesItOpen() {
        hydroxide = assay("Nd2O3 30 % ± 0.3");
        StepBalance balance = cracked(
                assay("Nd2O3 20 % ± 0.2", "Fe 3.3333 % ± 0.05"),
                activity("120 ppm ± 6", "5 ppm ± 0.3"),
                assay("Fe 10 % ± 0.5"),
                activity("20 ppm ± 1", "4 ppm ± 0.2"));

        assertThat(declared(balance)).isEmpty();
        assertThat(balance.findings()).anyMatch(finding -> finding.severity() == Severity.UNDECIDED);
    }

    /** 15 ppm of thorium are 0.06 Bq/g, as in many soils: nobody must say where it went. */
    @Test
    void thoriumAsInSoilIsNotFollowed() {
        StepBalance balance = cracked(
                assay("Nd2O3 20 % ± 0.2", "Fe 3.3333 % ± 0.05"),
                activity("15 ppm ± 1", "5 ppm ± 0.3"),
                assay("Fe 10 % ± 0.5"),
                null);

        assertThat(balance.elements()).doesNotContainKeys(Element.THORIUM, Element.URANIUM);
    }

    /** What the ore was not analysed for does not count as created where the residue declares it. */
    @Test
    void residueMayDeclareWhatNobodyLookedForInTheOre() {
        StepBalance balance = cracked(
                assay("Nd2O3 20 % ± 0.2", "Fe 3.3333 % ± 0.05"),
                null,
                assay("Fe 10 % ± 0.5"),
                activity("638 ppm ± 32", "129 ppm ± 6"));

        assertThat(balance.findings()).extracting(Finding::code).doesNotContain(BalanceFinding.ELEMENT_CREATED);
    }

    /** 6 % ThO2 is 52,700 ppm of thorium and 214 Bq/g. */
    @ParameterizedTest
    @CsvSource({"50 ppm ± 2, true", "50 ppm ± 50000, true", "52700 ppm ± 500, false"})
    void theDeclarationMustBeThatOfTheAssay(String declared, boolean contradicted) {
        Batch batch = Batch.builder(
                        sketch.batch("monazite"),
                        MaterialForm.MINERAL_CONCENTRATE,
                        "1000 kg ± 1",
                        assay("ThO2 6 % ± 0.1"))
                .producedAt(sketch.site("PLANT"), DAY)
                .radioactivity(activity(declared, "0 ppm"))
                .build();

        List<Finding> findings = DeclaredActivity.contradictions(batch, BalanceRule.STANDARD);
        assertThat(findings).hasSize(contradicted ? 1 : 0);
        findings.forEach(finding -> assertThat(finding.message()).contains("50 ppm Th", "52700 ppm", "214 Bq/g"));
    }
}
