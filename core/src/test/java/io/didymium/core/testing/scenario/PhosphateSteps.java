package io.didymium.core.testing.scenario;

import static io.didymium.core.testing.scenario.PhosphateSites.FERT_NO;
import static io.didymium.core.testing.scenario.PhosphateSites.MAG_DE;
import static io.didymium.core.testing.scenario.PhosphateSites.MET_GB;
import static io.didymium.core.testing.scenario.PhosphateSites.MINE_K;
import static io.didymium.core.testing.scenario.PhosphateSites.SEP_NO;

import io.didymium.core.element.Element;
import io.didymium.core.id.FacilityId;
import io.didymium.core.material.Assay;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.testing.Measured;
import java.time.Instant;
import java.util.List;

/** What happened in scenario A. */
final class PhosphateSteps {
    private PhosphateSteps() {}

    static List<ProcessStep> ofPhosphate() {
        return List.of(
                ProcessStep.builder(PhosphateChain.step("extraction"), ProcessKind.EXTRACTION)
                        .name("Mining of phosphate rock")
                        .at(MINE_K)
                        .during(Instant.parse("2026-01-02T06:00:00Z"), PhosphateBatches.MINED)
                        .produces(PhosphateChain.batch("A-R1"))
                        .build(),
                ProcessStep.builder(PhosphateChain.step("digestion"), ProcessKind.DIGESTION)
                        .name("Nitric acid digestion, precipitation of rare earths, fertiliser")
                        .at(FERT_NO)
                        .during(Instant.parse("2026-01-13T06:00:00Z"), PhosphateBatches.DIGESTED)
                        .consumes(PhosphateChain.batch("A-R1"), Measured.mass("10000000", "0.002"))
                        .produces(PhosphateChain.batch("A-C1"), OutputRole.CO_PRODUCT)
                        .produces(PhosphateChain.batch("A-N1"))
                        .produces(PhosphateChain.batch("A-S1"), OutputRole.RESIDUE)
                        .flow(reagent(
                                "nitric acid 60 %", "22000000", PhosphateAssays.nitrogen(PhosphateAssays.NITRIC_ACID)))
                        .flow(reagent("ammonia", "1903000", PhosphateAssays.nitrogen(PhosphateAssays.AMMONIA)))
                        .flow(reagent(
                                "potassium chloride",
                                "6170000",
                                PhosphateAssays.potassium(PhosphateAssays.POTASSIUM_CHLORIDE)))
                        .flow(emission("water vapour", "9171000"))
                        .build(),
                ProcessStep.builder(PhosphateChain.step("return"), ProcessKind.BLENDING)
                        .name("Calcium nitrate from the returned liquor")
                        .at(FERT_NO)
                        .during(Instant.parse("2026-02-19T08:00:00Z"), PhosphateBatches.RETURNED)
                        .consumes(PhosphateChain.batch("A-L1"), Measured.mass("60000", "0.001"))
                        .produces(PhosphateChain.batch("A-N2"))
                        .flow(reagent(
                                "ammonium nitrate", "2330", PhosphateAssays.nitrogen(PhosphateAssays.AMMONIUM_NITRATE)))
                        .flow(emission("water vapour", "30880"))
                        .build());
    }

    static ProcessStep separation() {
        return ProcessStep.builder(PhosphateChain.step("separation"), ProcessKind.SEPARATION)
                .name("Chromatographic separation of nitrates, calcination")
                .at(SEP_NO)
                .during(Instant.parse("2026-02-01T06:00:00Z"), PhosphateBatches.SEPARATED)
                .consumes(PhosphateChain.batch("A-C1"), Measured.mass("102000", "0.001"))
                .produces(PhosphateChain.batch("A-O1"))
                .produces(PhosphateChain.batch("A-O2"))
                .produces(PhosphateChain.batch("A-O3"))
                .produces(PhosphateChain.batch("A-O4"), OutputRole.CO_PRODUCT)
                .produces(PhosphateChain.batch("A-O5"), OutputRole.CO_PRODUCT)
                .produces(PhosphateChain.batch("A-O6"), OutputRole.CO_PRODUCT)
                .produces(PhosphateChain.batch("A-O7"), OutputRole.CO_PRODUCT)
                .produces(PhosphateChain.batch("A-L1"), OutputRole.RESIDUE)
                .flow(reagent("nitric acid 60 %", "30600", PhosphateAssays.nitrogen(PhosphateAssays.NITRIC_ACID)))
                .flow(Flow.of(
                        FlowKind.LOSS,
                        "rare-earth oxides in raffinate and dust",
                        Measured.mass("1019.0", "0.02"),
                        PhosphateAssays.separationLoss()))
                .flow(emission("carbon dioxide and water vapour", "26700"))
                .build();
    }

    static List<ProcessStep> ofMetals() {
        return List.of(
                ProcessStep.builder(PhosphateChain.step("electrolysis"), ProcessKind.ELECTROLYSIS)
                        .name("Oxide-fluoride electrolysis of NdPr")
                        .at(MET_GB)
                        .during(Instant.parse("2026-02-20T06:00:00Z"), PhosphateBatches.NDPR_REDUCED)
                        .consumes(PhosphateChain.batch("A-O1"), Measured.mass("5000.0", "0.0002"))
                        .produces(PhosphateChain.batch("A-M1"))
                        .flow(reagent("graphite anodes", "449.9", PhosphateAssays.pure(Element.CARBON, "1", "0.002")))
                        .flow(reagent("oxygen of the air", "447.4"))
                        .flow(Flow.of(
                                FlowKind.LOSS,
                                "NdPr in spent salt, as metal",
                                Measured.mass("127.5", "0.02"),
                                PhosphateAssays.ndprMetal()))
                        .flow(emission("anode gas, carbon dioxide", "1648.5", carbonDioxide()))
                        .build(),
                ProcessStep.builder(PhosphateChain.step("dysprosium"), ProcessKind.ELECTROLYSIS)
                        .name("Electrolysis of dysprosium on an iron cathode")
                        .at(MET_GB)
                        .during(Instant.parse("2026-02-22T06:00:00Z"), PhosphateBatches.DY_REDUCED)
                        .consumes(PhosphateChain.batch("A-O2"), Measured.mass("260.0", "0.0002"))
                        .produces(PhosphateChain.batch("A-M2"))
                        .flow(reagent("iron cathode", "53.8", PhosphateAssays.pure(Element.IRON, "0.999", "0.0005")))
                        .flow(reagent("graphite anodes", "23.5", PhosphateAssays.pure(Element.CARBON, "1", "0.002")))
                        .flow(reagent("oxygen of the air", "29.1"))
                        .flow(Flow.of(
                                FlowKind.LOSS,
                                "dysprosium in spent salt, as metal",
                                Measured.mass("11.3", "0.02"),
                                PhosphateAssays.pure(Element.DYSPROSIUM, "1", "0.01")))
                        .flow(emission("anode gas, carbon dioxide", "86.1", carbonDioxide()))
                        .build());
    }

    static List<ProcessStep> ofMagnets() {
        return List.of(
                ProcessStep.builder(PhosphateChain.step("procurement"), ProcessKind.PROCUREMENT)
                        .name("Purchase of iron, boron, cobalt, aluminium and copper")
                        .at(MAG_DE)
                        .during(Instant.parse("2026-02-25T08:00:00Z"), PhosphateBatches.BOUGHT)
                        .produces(PhosphateChain.batch("A-B1"))
                        .produces(PhosphateChain.batch("A-B2"))
                        .produces(PhosphateChain.batch("A-B3"))
                        .produces(PhosphateChain.batch("A-B4"))
                        .produces(PhosphateChain.batch("A-B5"))
                        .build(),
                atLindental("casting", ProcessKind.STRIP_CASTING, "2026-03-05T06:00:00Z", PhosphateBatches.CAST)
                        .name("Melting and strip casting")
                        .consumes(PhosphateChain.batch("A-M1"), Measured.mass("4121.3", "0.0002"))
                        .consumes(PhosphateChain.batch("A-M2"), Measured.mass("261.9", "0.0002"))
                        .consumes(PhosphateChain.batch("A-B1"), Measured.mass("9258.958", "0.0002"))
                        .consumes(PhosphateChain.batch("A-B2"), Measured.mass("139.705", "0.0002"))
                        .consumes(PhosphateChain.batch("A-B3"), Measured.mass("139.705", "0.0002"))
                        .consumes(PhosphateChain.batch("A-B4"), Measured.mass("27.941", "0.0002"))
                        .consumes(PhosphateChain.batch("A-B5"), Measured.mass("20.956", "0.0002"))
                        .produces(PhosphateChain.batch("A-A1"))
                        .produces(PhosphateChain.batch("A-A2"), OutputRole.RESIDUE)
                        .build(),
                atLindental("milling", ProcessKind.MILLING, "2026-03-08T06:00:00Z", PhosphateBatches.MILLED)
                        .name("Hydrogen decrepitation and jet milling")
                        .consumes(PhosphateChain.batch("A-A1"), Measured.mass("13830.8", "0.0005"))
                        .produces(PhosphateChain.batch("A-A3"))
                        .produces(PhosphateChain.batch("A-A4"), OutputRole.RESIDUE)
                        .build(),
                atLindental("sintering", ProcessKind.SINTERING, "2026-03-10T06:00:00Z", PhosphateBatches.SINTERED)
                        .name("Pressing, sintering, annealing")
                        .consumes(PhosphateChain.batch("A-A3"), Measured.mass("13623.3", "0.0005"))
                        .produces(PhosphateChain.batch("A-A5"))
                        .produces(PhosphateChain.batch("A-A6"), OutputRole.INTERNAL_RETURN)
                        .build(),
                atLindental("machining", ProcessKind.MACHINING, "2026-03-14T06:00:00Z", PhosphateBatches.MACHINED)
                        .name("Cutting and grinding")
                        .consumes(PhosphateChain.batch("A-A5"), Measured.mass("13214.6", "0.0005"))
                        .produces(PhosphateChain.batch("A-A7"))
                        .produces(PhosphateChain.batch("A-A8"), OutputRole.RESIDUE)
                        .build(),
                atLindental("coating", ProcessKind.COATING, "2026-03-19T06:00:00Z", PhosphateBatches.COATED)
                        .name("Nickel plating")
                        .consumes(PhosphateChain.batch("A-A7"), Measured.mass("10307.4", "0.0005"))
                        .produces(PhosphateChain.batch("A-P1"))
                        .flow(reagent("nickel", "103.1", PhosphateAssays.pure(Element.NICKEL, "0.999", "0.001")))
                        .build());
    }

    static List<Transfer> transfers() {
        return List.of(
                moved("rock", MINE_K, FERT_NO, "2026-01-12T12:00:00Z", taken("A-R1", "10000000", "0.002")),
                moved("carbonate", FERT_NO, SEP_NO, "2026-01-29T12:00:00Z", taken("A-C1", "102000", "0.001")),
                moved("liquor", SEP_NO, FERT_NO, "2026-02-17T12:00:00Z", taken("A-L1", "60000", "0.001")),
                moved(
                        "oxides",
                        SEP_NO,
                        MET_GB,
                        "2026-02-18T12:00:00Z",
                        taken("A-O1", "5000.0", "0.0002"),
                        taken("A-O2", "260.0", "0.0002")),
                moved(
                        "metals",
                        MET_GB,
                        MAG_DE,
                        "2026-03-04T12:00:00Z",
                        taken("A-M1", "4121.3", "0.0002"),
                        taken("A-M2", "269.0", "0.0002")));
    }

    private static ProcessStep.Builder atLindental(String name, ProcessKind kind, String from, Instant until) {
        return ProcessStep.builder(PhosphateChain.step(name), kind).at(MAG_DE).during(Instant.parse(from), until);
    }

    private static Transfer moved(String name, FacilityId from, FacilityId to, String at, BatchPortion... portions) {
        return Transfer.builder(PhosphateChain.transfer(name), from, to)
                .name("Delivery of " + name)
                .at(Instant.parse(at))
                .portions(List.of(portions))
                .build();
    }

    private static BatchPortion taken(String batch, String kilograms, String relativeUncertainty) {
        return new BatchPortion(PhosphateChain.batch(batch), Measured.mass(kilograms, relativeUncertainty));
    }

    private static Flow reagent(String name, String kilograms) {
        return Flow.of(FlowKind.REAGENT, name, Measured.mass(kilograms, "0.002"));
    }

    private static Flow reagent(String name, String kilograms, Assay assay) {
        return Flow.of(FlowKind.REAGENT, name, Measured.mass(kilograms, "0.002"), assay);
    }

    private static Flow emission(String name, String kilograms) {
        return Flow.of(FlowKind.EMISSION, name, Measured.mass(kilograms, "0.01"));
    }

    private static Flow emission(String name, String kilograms, Assay assay) {
        return Flow.of(FlowKind.EMISSION, name, Measured.mass(kilograms, "0.01"), assay);
    }

    private static Assay carbonDioxide() {
        return Measured.assay(
                "stoichiometry", List.of(Measured.content(Element.CARBON, PhosphateAssays.CARBON_DIOXIDE, "0.005")));
    }
}
