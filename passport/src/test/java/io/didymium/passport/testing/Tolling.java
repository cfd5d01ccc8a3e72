package io.didymium.passport.testing;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.commodity.CodeScheme;
import io.didymium.core.commodity.CommodityCode;
import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.PermitTerms;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.TransferId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.material.Radioactivity;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.Ownership;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.testing.ChainSketch;
import io.didymium.passport.claim.Dossier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A miner has its carbonate separated on toll, sells the oxide on the plant's site, and the residue goes to a disposal site. */
public final class Tolling {
    public static final PartyId MINER = new PartyId("did:web:miner.example");
    public static final PartyId PLANT = new PartyId("did:web:plant.example");
    public static final PartyId TRADER = new PartyId("did:web:trader.example");
    public static final TransferId ARRIVAL = new TransferId("urn:didymium:toll:transfer:arrival");
    public static final TransferId SALE = new TransferId("urn:didymium:toll:transfer:sale");
    public static final TransferId SHIPMENT = new TransferId("urn:didymium:toll:transfer:shipment");
    public static final TransferId DISPOSAL = new TransferId("urn:didymium:toll:transfer:disposal");
    public static final CertificateId PERMIT = new CertificateId("urn:didymium:toll:permit:norm");
    public static final Instant POURED = Instant.parse("2026-04-10T06:00:00Z");

    private final ChainSketch sketch = new ChainSketch("toll")
            .site("MINE", "miner", "AU", "Western Australia")
            .site("PLANT", "plant", "NO", "Telemark")
            .site("WORKS", "trader", "DE", "Hesse")
            .site("LANDFILL", "keeper", "NO", "Telemark");

    private Tolling() {}

    /** The whole, as everybody states it. */
    public static Dossier dossier() {
        return dossier(permit());
    }

    /** The whole under a permit. */
    public static Dossier dossier(Certificate permit) {
        return Sketched.dossier(draft()).toBuilder()
                .certificates(List.of(permit))
                .build();
    }

    /** The oxide is still at the plant. */
    public static Dossier unsold() {
        Dossier sold = dossier();
        SupplyChain whole = sold.chain();
        SupplyChain.Builder chain = SupplyChain.builder();
        whole.parties().forEach(chain::add);
        whole.facilities().forEach(chain::add);
        for (TransferId transfer : List.of(ARRIVAL, DISPOSAL)) {
            chain.add(whole.transfer(transfer));
        }
        for (String batch : List.of("carbonate", "oxide", "stored")) {
            ProcessStep step = whole.producerOf(batch(batch));
            chain.add(step);
            step.outputs().forEach(output -> chain.add(whole.batch(output.batch())));
        }
        return Dossier.builder(chain.build())
                .registrations(sold.registrations())
                .certificates(sold.certificates())
                .build();
    }

    /** The permit of residue. */
    public static Certificate permit() {
        return permit("3000", "2026-06-30T23:59:59Z");
    }

    /** The permit of residue up to a quantity in kg and a time. */
    public static Certificate permit(String kilograms, String until) {
        Concept law = new Concept("https://law.example/norm", "Permit of radioactive residue");
        return Certificate.builder(PERMIT, law)
                .certifier(Sketched.CERTIFIER)
                .issuedTo(PLANT)
                .valid(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse(until))
                .assessments(new Assessment(draft().site("PLANT"), law, law, LocalDate.of(2025, 12, 1), true))
                .permit(new PermitTerms(
                        "NORM-2026/041",
                        Mass.ofKilograms(kilograms),
                        Set.of(MaterialForm.RESIDUE),
                        new TreeSet<>(Set.of(CommodityCode.parse(CodeScheme.EUROPEAN_WASTE, "06 03 13*")))))
                .build();
    }

    /** The history, to which more can be added. */
    public static ChainSketch draft() {
        return new Tolling().built();
    }

    public static BatchId batch(String name) {
        return new ChainSketch("toll").batch(name);
    }

    private ChainSketch built() {
        FacilityId plant = sketch.site("PLANT");
        sketch.draft()
                .add(ProcessStep.builder(sketch.stepId("mining"), ProcessKind.EXTRACTION)
                        .at(sketch.site("MINE"), day(-20), day(-19))
                        .produces(carbonate()))
                .add(Transfer.builder(ARRIVAL, sketch.site("MINE"), plant)
                        .name("Carbonate for toll separation")
                        .at(day(-1))
                        .moves(batch("carbonate"), "10000 kg ± 5")
                        .of(MINER))
                .add(separation(plant))
                .add(Transfer.title(SALE, plant, MINER, TRADER).at(day(3)).moves(batch("oxide"), "2350 kg ± 1"))
                .add(Transfer.builder(SHIPMENT, plant, sketch.site("WORKS"))
                        .at(day(4))
                        .moves(batch("oxide"), "2350 kg ± 1")
                        .of(TRADER))
                .add(Transfer.builder(DISPOSAL, plant, sketch.site("LANDFILL"))
                        .at(day(5))
                        .moves(batch("residue"), "1200 kg ± 1")
                        .permit(PERMIT)
                        .ownership(new Ownership(PLANT, new PartyId("did:web:keeper.example"))))
                .add(ProcessStep.builder(sketch.stepId("grading"), ProcessKind.REGRADING)
                        .at(sketch.site("WORKS"), day(6), day(6).plus(Duration.ofHours(1)))
                        .consumes(batch("oxide"), "2350 kg ± 1")
                        .produces(Batch.builder(batch("graded"), MaterialForm.OXIDE, "2350 kg ± 1", oxideAssay())))
                .add(ProcessStep.builder(sketch.stepId("storing"), ProcessKind.REGRADING)
                        .at(sketch.site("LANDFILL"), day(6), day(6).plus(Duration.ofHours(1)))
                        .consumes(batch("residue"), "1200 kg ± 1")
                        .produces(residue("stored"), OutputRole.WASTE));
        return sketch;
    }

    private static Instant day(int day) {
        return POURED.plus(Duration.ofDays(day));
    }

    private Batch.Builder carbonate() {
        return Batch.builder(batch("carbonate"), MaterialForm.CARBONATE, "10000 kg ± 5", carbonateAssay())
                .code(CommodityCode.parse(CodeScheme.CUSTOMS, "2846 90 30"))
                .radioactivity(activity("120 ppm ± 6", "22 ppm ± 1.1"));
    }

    private static Assay carbonateAssay() {
        return Assay.of("ICP-OES").percent("Nd2O3", "20.3", "0.2").build();
    }

    private static Assay oxideAssay() {
        return Assay.of("ICP-OES")
                .percent("Nd2O3", "85", "0.4")
                .content("Th", "<2 ppm")
                .content("U", "<0.5 ppm")
                .build();
    }

    private static Radioactivity activity(String thorium, String uranium) {
        return new Radioactivity(MeasuredFraction.parse(thorium), MeasuredFraction.parse(uranium), "ICP-MS");
    }

    /** Of 2,030 kg of neodymium oxide 1,997.5 leave in the oxide and 32.5 in the residue, with all thorium and uranium. */
    private ProcessStep.Builder separation(FacilityId plant) {
        return ProcessStep.builder(sketch.stepId("separation"), ProcessKind.SEPARATION)
                .at(plant, POURED, day(2))
                .consumes(batch("carbonate"), "10000 kg ± 5")
                .owner(batch("carbonate"), MINER)
                .produces(Batch.builder(batch("oxide"), MaterialForm.OXIDE, "2350 kg ± 1", oxideAssay()))
                .owner(batch("oxide"), MINER)
                .produces(residue("residue"), OutputRole.RESIDUE)
                .emits("water and carbon dioxide", "6450 kg ± 20");
    }

    private static Batch.Builder residue(String name) {
        return Batch.builder(
                        batch(name),
                        MaterialForm.RESIDUE,
                        "1200 kg ± 1",
                        Assay.of("ICP-OES").percent("Nd2O3", "2.7", "0.05").build())
                .code(CommodityCode.parse(CodeScheme.EUROPEAN_WASTE, "06 03 13*"))
                .radioactivity(activity("1000 ppm ± 50", "183 ppm ± 9"));
    }
}
