package io.didymium.core.testing.scenario;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.StepId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.core.party.CountryCode;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.testing.ChainSketch;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * The rotor chain: primary NdPr oxide and oxide recycled from another maker's swarf become magnets of pump rotors.
 *
 * <p>Masses are the estimates of scenario B; where it gives none (the recycler's swarf, anodes, gases,
 * powder), they are chosen so that all matter is accounted for.
 */
public final class RotorChain {
    /** The mass of the magnets of one rotor in kg: 8 segments of 14.5 g. */
    public static final BigDecimal ROTOR = new BigDecimal("0.116");

    /** How many rotors the magnets are enough for. */
    public static final int ROTORS = 21_149;

    /** The contents of the magnets, and of all that is made of their alloy. */
    public static final String ALLOY =
            "Nd 22.224495, Pr 6.775505, Dy 2, B 1, Co 1.2, Al 0.3, Cu 0.15, Nb 0.2, Fe 66.15, Sm 0";

    private static final String METAL = "Nd 76.636190, Pr 23.363810";

    private RotorChain() {}

    /** The chain. */
    public static SupplyChain chain() {
        return sketch().chain();
    }

    /** What is said of what entered it. */
    public static List<SourceDeclaration> declarations() {
        return List.of(
                said("B-O1", SourceClass.PRIMARY, "AU"),
                said("B-D0", SourceClass.PRIMARY, "AU"),
                said("B-S1", SourceClass.PRE_CONSUMER, "DE"),
                said("B-B1", SourceClass.PRIMARY, "SE"),
                said("B-B2", SourceClass.PRIMARY, "TR"),
                said("B-B3", SourceClass.PRIMARY, "FI"),
                said("B-B4", SourceClass.PRIMARY, "NO"),
                said("B-B5", SourceClass.PRIMARY, "CL"),
                said("B-B6", SourceClass.PRIMARY, "BR"));
    }

    /** The id of a batch, such as {@code B-O2}. */
    public static BatchId batch(String name) {
        return new BatchId("urn:didymium:rotors:batch:" + name);
    }

    /** The id of a step, such as {@code reduction}. */
    public static StepId step(String name) {
        return new StepId("urn:didymium:rotors:step:" + name);
    }

    /** The id of a site, such as {@code MET-1}. */
    public static FacilityId facility(String name) {
        return new FacilityId("urn:didymium:rotors:facility:" + name);
    }

    /** The sketch of the chain, to which more can be added. */
    public static ChainSketch sketch() {
        ChainSketch sketch = new ChainSketch("rotors", Instant.parse("2026-04-06T06:00:00Z"), "0.0005", "0.005");
        sketch.site("S-ALPHA", "s-alpha", "MY", "Pahang")
                .site("S-BETA", "s-beta", "DE", "Bavaria")
                .site("MET-1", "met-1", "CN", "Jiangxi")
                .site("MAG-1", "mag-1", "CN", "Zhejiang")
                .site("PUMP-DK", "pump-dk", "DK", "Midtjylland");
        oxides(sketch);
        metals(sketch);
        magnets(sketch);
        return sketch;
    }

    private static void oxides(ChainSketch sketch) {
        sketch.source(ProcessKind.PROCUREMENT, "S-ALPHA", "B-O1", MaterialForm.OXIDE, "960", "Nd2O3 75, Pr6O11 25")
                .source(ProcessKind.PROCUREMENT, "S-ALPHA", "B-D0", MaterialForm.OXIDE, "82.5", "Dy2O3 100")
                .source(
                        ProcessKind.PROCUREMENT,
                        "S-BETA",
                        "B-S1",
                        MaterialForm.SWARF,
                        "720",
                        "Nd 24.0664, Pr 5.8088, Dy 0.9, Fe 57")
                .step("long-loop", ProcessKind.CHEMICAL_RECYCLING, "S-BETA")
                .in("B-S1", "720")
                .out("B-O2", MaterialForm.OXIDE, "240", "Nd2O3 80, Pr6O11 20")
                .flow(FlowKind.REAGENT, "hydrochloric acid, oxalic acid, water", "2000", "")
                .flow(FlowKind.LOSS, "filter cake", "480", "Nd 1.8047, Pr 0.4356, Dy 1.35, Fe 85.5")
                .flow(FlowKind.EFFLUENT, "neutralised liquor and gases", "2000", "")
                .done();
    }

    private static void metals(ChainSketch sketch) {
        sketch.step("reduction", ProcessKind.ELECTROLYSIS, "MET-1")
                .in("B-O1", "960")
                .in("B-O2", "240")
                .out("B-M1", MaterialForm.METAL, "989.7", METAL)
                .flow(FlowKind.REAGENT, "graphite anodes", "67.5", "")
                .flow(FlowKind.LOSS, "NdPr in spent salt, as metal", "30.6", METAL)
                .flow(FlowKind.EMISSION, "anode gas", "247.2", "")
                .done();
        sketch.step("dysprosium", ProcessKind.METALLOTHERMIC_REDUCTION, "MET-1")
                .in("B-D0", "82.5")
                .out("B-D1", MaterialForm.METAL, "68.3", "Dy 100")
                .flow(FlowKind.LOSS, "dysprosium in slag, as metal", "3.6", "Dy 100")
                .flow(FlowKind.REAGENT, "calcium", "26.6", "")
                .flow(FlowKind.LOSS, "lime", "37.2", "")
                .done();
    }

    private static void magnets(ChainSketch sketch) {
        sketch.source(ProcessKind.PROCUREMENT, "MAG-1", "B-B1", MaterialForm.INPUT_MATERIAL, "2300", "Fe 100")
                .source(ProcessKind.PROCUREMENT, "MAG-1", "B-B2", MaterialForm.INPUT_MATERIAL, "40", "B 100")
                .source(ProcessKind.PROCUREMENT, "MAG-1", "B-B3", MaterialForm.INPUT_MATERIAL, "50", "Co 100")
                .source(ProcessKind.PROCUREMENT, "MAG-1", "B-B4", MaterialForm.INPUT_MATERIAL, "20", "Al 100")
                .source(ProcessKind.PROCUREMENT, "MAG-1", "B-B5", MaterialForm.INPUT_MATERIAL, "10", "Cu 100")
                .source(ProcessKind.PROCUREMENT, "MAG-1", "B-B6", MaterialForm.INPUT_MATERIAL, "10", "Nb 100")
                .step("casting", ProcessKind.STRIP_CASTING, "MAG-1")
                .in("B-M1", "989.7")
                .in("B-D1", "68.254")
                .in("B-B1", "2257.485")
                .in("B-B2", "34.127")
                .in("B-B3", "40.952")
                .in("B-B4", "10.238")
                .in("B-B5", "5.119")
                .in("B-B6", "6.825")
                .out("B-A1", MaterialForm.ALLOY, "3378.6", ALLOY)
                .out("B-A2", MaterialForm.SLAG, OutputRole.RESIDUE, "34.1", ALLOY)
                .done()
                .step("milling", ProcessKind.MILLING, "MAG-1")
                .in("B-A1", "3378.6")
                .out("B-A3", MaterialForm.POWDER, "3327.9", ALLOY)
                .out("B-A4", MaterialForm.SCRAP, OutputRole.RESIDUE, "50.7", ALLOY)
                .done()
                .step("sintering", ProcessKind.SINTERING, "MAG-1")
                .in("B-A3", "3327.9")
                .out("B-A5", MaterialForm.SINTERED_BLOCK, "3228.0", ALLOY)
                .out("B-A6", MaterialForm.SCRAP, OutputRole.INTERNAL_RETURN, "99.9", ALLOY)
                .done()
                .step("machining", ProcessKind.MACHINING, "MAG-1")
                .in("B-A5", "3228.0")
                .out("B-P1", MaterialForm.MAGNET, "2453.3", ALLOY)
                .out("B-S2", MaterialForm.SWARF, OutputRole.RESIDUE, "774.7", ALLOY)
                .done()
                .step("rotors", ProcessKind.ASSEMBLY, "PUMP-DK")
                .in("B-P1", ROTOR.multiply(BigDecimal.valueOf(ROTORS)).toPlainString())
                .out(
                        "B-R1",
                        MaterialForm.COMPONENT,
                        ROTOR.multiply(BigDecimal.valueOf(ROTORS)).toPlainString(),
                        ALLOY)
                .done();
    }

    private static SourceDeclaration said(String batch, SourceClass sourceClass, String country) {
        return SourceDeclaration.builder(batch(batch), sourceClass)
                .country(new CountryCode(country))
                .build();
    }
}
