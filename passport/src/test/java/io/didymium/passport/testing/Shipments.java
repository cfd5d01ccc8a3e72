package io.didymium.passport.testing;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.TransferId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.Flow;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.testing.ChainSketch;
import java.time.Instant;

/** A miner, a plant and a trader that weigh, lose and miss something, as plants do. */
public final class Shipments {
    private static final Assay ASSAY =
            Assay.of("ICP-OES").percent("Nd2O3", "50", "0.3").build();

    private final ChainSketch sketch;
    private final SupplyChain.Builder draft;

    /** Without lots yet. */
    public Shipments() {
        this("miner");
    }

    /** The same, run by another miner at the same site. */
    public Shipments(String miner) {
        sketch = new ChainSketch("weights")
                .site("mine", miner, "BR", "Bahia")
                .site("plant", "plant", "NO", "Telemark")
                .site("store", "trader", "DE", "Hesse");
        draft = sketch.draft();
    }

    /** The draft. */
    public SupplyChain.Builder draft() {
        return draft;
    }

    /** The id of a batch. */
    public BatchId batch(String name) {
        return sketch.batch(name);
    }

    /** The id of a site: mine, plant or store. */
    public FacilityId site(String name) {
        return sketch.site(name);
    }

    /** The id of a transfer. */
    public static TransferId transfer(String name) {
        return new TransferId("urn:didymium:weights:transfer:" + name);
    }

    /** The id of a step. */
    public static StepId step(String name) {
        return new StepId("urn:didymium:weights:step:" + name);
    }

    private static Instant day(int day) {
        return Instant.parse("2026-04-01T08:00:00Z").plusSeconds(86_400L * day);
    }

    private Batch.Builder lot(String name, String mass) {
        return Batch.builder(batch(name), MaterialForm.MINERAL_CONCENTRATE)
                .name(name)
                .mass(mass)
                .assay(ASSAY);
    }

    /** The mine weighs a lot on a day. */
    public Shipments mined(String name, String mass, int day) {
        draft.add(ProcessStep.builder(step("mine-" + name), ProcessKind.EXTRACTION)
                .at(site("mine"), day(day), day(day))
                .produces(lot(name, mass)));
        return this;
    }

    /** A portion is shipped on a day, and weighed again on receipt unless {@code received} is empty. */
    public Shipments moved(String name, String lot, String from, String to, int day, String mass, String received) {
        Transfer.Builder transfer = Transfer.builder(transfer(name), site(from), site(to))
                .name("Shipment " + name)
                .at(day(day))
                .moves(batch(lot), mass);
        if (!received.isEmpty()) {
            transfer.receives(batch(lot), received);
        }
        draft.add(transfer);
        return this;
    }

    /** The plant grades a portion again on a day, and books the rest as lost in some way. */
    public Shipments graded(String lot, String mass, String product, String made, int day, FlowKind kind, String loss) {
        ProcessStep.Builder step = ProcessStep.builder(step("grade-" + product), ProcessKind.REGRADING)
                .at(site("plant"), day(day), day(day))
                .consumes(batch(lot), mass)
                .produces(lot(product, made));
        if (!loss.isEmpty()) {
            step.flow(Flow.of(kind, kind == FlowKind.LOSS ? "loss: unaccounted" : "book difference", loss, ASSAY));
        }
        draft.add(step);
        return this;
    }

    /**
     * An honest chain: 70 kg are lost in transit, a lot is shipped in two portions that weigh half a kilogram more, and 1.5 % of what the
     * plant processes is not accounted for.
     */
    public static Shipments honest() {
        return new Shipments()
                .mined("L1", "20150 kg ± 10", 0)
                .moved("T1", "L1", "mine", "plant", 5, "20150 kg ± 10", "20080 kg ± 10")
                .graded("L1", "20080 kg ± 10", "G1", "19778.8 kg ± 8", 9, FlowKind.UNACCOUNTED, "301.2 kg")
                .mined("L2", "1200.5 kg ± 0.6", 1)
                .moved("T2", "L2", "mine", "plant", 6, "600.4 kg ± 0.6", "")
                .moved("T3", "L2", "mine", "plant", 7, "600.6 kg ± 0.6", "")
                .graded("L2", "1201 kg ± 0.6", "G2", "1201 kg ± 0.6", 10, FlowKind.LOSS, "")
                .moved("T4", "G1", "plant", "store", 12, "19778.8 kg ± 8", "19780 kg ± 8")
                .moved("T5", "G2", "plant", "store", 12, "1201 kg ± 0.6", "1200.8 kg ± 0.6");
    }
}
