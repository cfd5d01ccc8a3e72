package io.didymium.passport.testing;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.material.Assay;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.testing.ChainEdit;
import io.didymium.core.testing.ChainSketch;
import io.didymium.core.testing.SkimChains;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.VerificationReport;

/** A lot of 1,200 kg of neodymium oxide that is bought and reduced to metal, with analyses as laboratories write them. */
public final class Lots {
    /** The name of the oxide. */
    public static final String OXIDE = "oxide";
    /** The name of the metal. */
    public static final String METAL = "metal";

    private Lots() {}

    /** An analysis of the oxide, to be added to. */
    public static Assay.Builder oxide() {
        return Assay.of("ICP-OES").percent("Nd2O3", "97.5", "0.2");
    }

    /** An analysis of the metal that agrees with it, to be added to. */
    public static Assay.Builder metal() {
        return Assay.of("ICP-OES").percent("Nd", "99.0", "0.2");
    }

    /** The sketch of the chain, without analyses. */
    public static ChainSketch sketch() {
        return SkimChains.sketch()
                .source(ProcessKind.PROCUREMENT, "S", OXIDE, MaterialForm.OXIDE, "1200", "Nd2O3 97.5")
                .step("reduction", ProcessKind.ELECTROLYSIS, "S")
                .in(OXIDE, "1200")
                .out(METAL, MaterialForm.METAL, "1013.2", "Nd 99")
                .flow(FlowKind.EMISSION, "gas", "186.8", "")
                .done();
    }

    /** The chain with analyses of the oxide and the metal. */
    public static SupplyChain metal(Assay.Builder oxide, Assay.Builder metal) {
        ChainSketch sketch = sketch();
        return with(with(sketch.chain(), sketch, OXIDE, oxide.build()), sketch, METAL, metal.build());
    }

    private static SupplyChain with(SupplyChain chain, ChainSketch sketch, String name, Assay assay) {
        Batch batch = chain.batch(sketch.batch(name)).toBuilder().assay(assay).build();
        return ChainEdit.replace(chain, batch);
    }

    /** What its parties state. */
    public static Dossier dossier(SupplyChain chain) {
        return Sketched.dossier(chain.toBuilder());
    }

    /** What verification finds in it. */
    public static VerificationReport verify(SupplyChain chain) {
        return Sketched.verify(dossier(chain));
    }
}
