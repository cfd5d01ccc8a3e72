package io.didymium.passport.attack;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.testing.ChainSketch;
import io.didymium.core.testing.SkimChains;

/** Chains whose mass balances and whose contents nobody states. */
public final class UnassayedChains {
    private UnassayedChains() {}

    /** 10 kg of assayed oxide and 1,000 kg of something, made into 1,010 kg of magnets. */
    public static SupplyChain stuff(MaterialForm form, String contents, String magnets) {
        return SkimChains.sketch()
                .source(
                        ProcessKind.PROCUREMENT,
                        "S",
                        "oxide",
                        MaterialForm.OXIDE,
                        "10",
                        magnets.isEmpty() ? "" : "Nd2O3 99")
                .source(ProcessKind.PROCUREMENT, "S", "stuff", form, "1000", contents)
                .step("sintering", ProcessKind.SINTERING, "S")
                .in("oxide", "10")
                .in("stuff", "1000")
                .out("magnets", MaterialForm.MAGNET, "1010", magnets)
                .done()
                .chain();
    }

    /** 10,000 kg of monazite concentrate of which an assay states thorium, and the products of its digestion. */
    static SupplyChain monazite(String residue) {
        ChainSketch.Step digestion = SkimChains.sketch()
                .source(
                        ProcessKind.PROCUREMENT,
                        "S",
                        "monazite",
                        MaterialForm.MINERAL_CONCENTRATE,
                        "10000",
                        "Nd 10, Th 1.58")
                .step("digestion", ProcessKind.SEPARATION, "S")
                .in("monazite", "10000")
                .out("oxide", MaterialForm.OXIDE, "2000", "Nd 50");
        return digestion.flow(FlowKind.LOSS, "residue", "8000", residue).done().chain();
    }
}
