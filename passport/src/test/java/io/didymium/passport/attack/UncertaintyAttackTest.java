package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.BalanceFinding;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.material.Assay;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.Flow;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.testing.ChainEdit;
import io.didymium.core.testing.ChainSketch;
import io.didymium.core.testing.SkimChains;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Sketched;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An operator states uncertainties so large that anything agrees. */
class UncertaintyAttackTest {
    /** Oxide becomes metal and oxygen at one site. */
    private static ChainSketch reduction(String oxide, String metal, String oxygen) {
        return SkimChains.sketch()
                .source(ProcessKind.PROCUREMENT, "S", "oxide", MaterialForm.OXIDE, oxide, "Nd2O3 100")
                .step("reduction", ProcessKind.METALLOTHERMIC_REDUCTION, "S")
                .in("oxide", oxide)
                .out("metal", MaterialForm.METAL, metal, "Nd 100")
                .flow(FlowKind.EMISSION, "oxygen", oxygen, "")
                .done();
    }

    private static SupplyChain with(ChainSketch sketch, Batch batch) {
        return ChainEdit.replace(sketch.chain(), batch);
    }

    private static Batch batch(ChainSketch sketch, String name) {
        return sketch.chain().batch(sketch.batch(name));
    }

    private static void notAccepted(SupplyChain chain, FindingCode code) {
        VerificationReport report = Sketched.verify(Sketched.dossier(chain.toBuilder()));
        assertThat(report.verdict()).isNotEqualTo(Verdict.ACCEPTED);
        assertThat(report.findings()).extracting(Finding::code).contains(code);
    }

    private static void accepted(SupplyChain chain) {
        VerificationReport report = Sketched.verify(Sketched.dossier(chain.toBuilder()));
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aKilogramDoesNotBecomeAThousandTonnes() {
        accepted(reduction("1", "0.857356", "0.142644").chain());
        ChainSketch sketch = reduction("1", "0.857356", "0.142644");
        notAccepted(
                with(
                        sketch,
                        batch(sketch, "metal").toBuilder()
                                .mass("1000000 kg ± 400000")
                                .build()),
                BalanceFinding.UNCERTAINTY_TOO_LARGE);
        notAccepted(
                with(
                        sketch,
                        batch(sketch, "metal").toBuilder()
                                .mass("1000000 kg ± 400000")
                                .build()),
                BalanceFinding.VALUE_TOO_UNCERTAIN);
    }

    @Test
    void aGramDoesNotExplainTonnes() {
        accepted(lossOf("0.001 kg ± 0.0003", "1000"));
        notAccepted(lossOf("0.001 kg ± 2000", "1500"), BalanceFinding.UNCERTAINTY_TOO_LARGE);
        notAccepted(lossOf("0.001 kg ± 2000", "1000"), BalanceFinding.VALUE_TOO_UNCERTAIN);
    }

    private static SupplyChain lossOf(String loss, String kilograms) {
        ChainSketch sketch = SkimChains.sketch()
                .source(ProcessKind.PROCUREMENT, "S", "lot", MaterialForm.OXIDE, "1000", "Nd2O3 99")
                .step("turn", ProcessKind.REGRADING, "S")
                .in("lot", "1000")
                .out("product", MaterialForm.OXIDE, kilograms, "Nd2O3 99")
                .done();
        SupplyChain chain = sketch.chain();
        ProcessStep step = chain.producerOf(sketch.batch("product"));
        return ChainEdit.replace(
                chain,
                step.toBuilder()
                        .flows(List.of(Flow.of(FlowKind.LOSS, "dust", loss)))
                        .build());
    }

    @Test
    void oreIsNotMetal() {
        accepted(concentration("1", "0.1 % ± 0.005", "99.9 % ± 0.5"));
        notAccepted(concentration("1000", "0.1 % ± 50", "99.9 % ± 0.5"), BalanceFinding.VALUE_TOO_UNCERTAIN);
        notAccepted(concentration("1000", "0.1 % ± 0.005", "99.9 % ± 60"), BalanceFinding.VALUE_TOO_UNCERTAIN);
    }

    /** Of 1,000 kg ore with a content of neodymium, so much metal and the rest as tailings without any. */
    private static SupplyChain concentration(String metal, String ore, String purity) {
        String rest = Integer.toString(1000 - Integer.parseInt(metal));
        ChainSketch sketch = SkimChains.sketch()
                .source(ProcessKind.PROCUREMENT, "S", "ore", MaterialForm.ORE, "1000", "Nd 0.1")
                .step("works", ProcessKind.SEPARATION, "S")
                .in("ore", "1000")
                .out("metal", MaterialForm.METAL, metal, "Nd 99.9")
                .flow(FlowKind.LOSS, "tailings", rest.equals("0") ? "0.001" : rest, "Nd 0.0001")
                .done();
        SupplyChain withOre = ChainEdit.replace(sketch.chain(), assayed(sketch, "ore", ore));
        return ChainEdit.replace(withOre, assayed(sketch, "metal", purity));
    }

    private static Batch assayed(ChainSketch sketch, String name, String content) {
        return batch(sketch, name).toBuilder()
                .assay(Assay.of("ICP-OES").content("Nd", content).build())
                .build();
    }

    @Test
    void fourElementsAreNotNinetyPerCentEach() {
        accepted(contents("22 % ± 0.2"));
        notAccepted(contents("90 % ± 60"), BalanceFinding.COMPOSITION_IMPOSSIBLE);
    }

    private static SupplyChain contents(String each) {
        ChainSketch sketch =
                SkimChains.sketch().source(ProcessKind.PROCUREMENT, "S", "lot", MaterialForm.METAL, "1000", "Nd 22");
        Assay.Builder assay = Assay.of("ICP-OES");
        List.of("Nd", "Pr", "Dy", "Tb").forEach(element -> assay.content(element, each));
        return ChainEdit.replace(
                sketch.chain(),
                batch(sketch, "lot").toBuilder().assay(assay.build()).build());
    }

    /** A batch is a variable of its own, whatever it leaves in stock: a leftover of a kilogram hides no skim. */
    @Test
    void aKilogramLeftInStockHidesNothing() {
        ChainSketch sketch = new ChainSketch("skim", Instant.parse("2026-04-01T06:00:00Z"), "0.019", "0.005")
                .site("S", "operator", "DE", "Region")
                .source(ProcessKind.PROCUREMENT, "S", "L0", MaterialForm.OXIDE, "1000", "Nd2O3 50");
        BigDecimal mass = BigDecimal.valueOf(1000);
        for (int step = 1; step <= 10; step++) {
            BigDecimal taken = mass.subtract(BigDecimal.ONE);
            mass = taken.multiply(new BigDecimal("1.03")).setScale(3, RoundingMode.HALF_EVEN);
            sketch = sketch.step("s" + step, ProcessKind.REGRADING, "S")
                    .in("L" + (step - 1), taken.toPlainString())
                    .out("L" + step, MaterialForm.OXIDE, mass.toPlainString(), "Nd2O3 50")
                    .done();
        }
        notAccepted(sketch.chain(), BalanceFinding.SUM_CREATED);
    }
}
