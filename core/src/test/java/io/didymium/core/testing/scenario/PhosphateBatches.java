package io.didymium.core.testing.scenario;

import static io.didymium.core.testing.scenario.PhosphateSites.FERT_NO;
import static io.didymium.core.testing.scenario.PhosphateSites.MAG_DE;
import static io.didymium.core.testing.scenario.PhosphateSites.MET_GB;
import static io.didymium.core.testing.scenario.PhosphateSites.MINE_K;
import static io.didymium.core.testing.scenario.PhosphateSites.SEP_NO;

import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.id.FacilityId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.material.Radioactivity;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.testing.Measured;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The batches of scenario A, with masses as its table prints them. */
final class PhosphateBatches {
    static final Instant MINED = Instant.parse("2026-01-08T16:00:00Z");
    static final Instant DIGESTED = Instant.parse("2026-01-27T18:00:00Z");
    static final Instant SEPARATED = Instant.parse("2026-02-15T12:00:00Z");
    static final Instant RETURNED = Instant.parse("2026-02-21T10:00:00Z");
    static final Instant NDPR_REDUCED = Instant.parse("2026-03-01T20:00:00Z");
    static final Instant DY_REDUCED = Instant.parse("2026-02-24T20:00:00Z");
    static final Instant BOUGHT = Instant.parse("2026-02-25T09:30:00Z");
    static final Instant CAST = Instant.parse("2026-03-07T14:00:00Z");
    static final Instant MILLED = Instant.parse("2026-03-09T14:00:00Z");
    static final Instant SINTERED = Instant.parse("2026-03-13T06:00:00Z");
    static final Instant MACHINED = Instant.parse("2026-03-18T15:00:00Z");
    static final Instant COATED = Instant.parse("2026-03-20T15:00:00Z");

    private PhosphateBatches() {}

    static List<Batch> ofPhosphate() {
        return List.of(
                batch("A-R1", "Phosphate rock, dry", MaterialForm.PHOSPHATE_ROCK, "10000000", "0.002", MINE_K, MINED)
                        .with(PhosphateAssays.rock()),
                batch("A-C1", "Rare-earth carbonate", MaterialForm.CARBONATE, "102000", "0.001", FERT_NO, DIGESTED)
                        .with(PhosphateAssays.carbonate(), concentrateActivity()),
                batch("A-S1", "Insoluble sand", MaterialForm.RESIDUE, "800000", "0.002", FERT_NO, DIGESTED)
                        .with(PhosphateAssays.sand()),
                batch("A-N1", "NPK fertiliser", MaterialForm.CO_PRODUCT, "30000000", "0.001", FERT_NO, DIGESTED)
                        .with(PhosphateAssays.fertiliser()),
                batch("A-N2", "Calcium nitrate", MaterialForm.CO_PRODUCT, "31450", "0.001", FERT_NO, RETURNED)
                        .with(PhosphateAssays.returnFertiliser()));
    }

    static List<Batch> ofSeparation() {
        return List.of(
                oxide("A-O1", "NdPr oxide 99.5 %", "8754.0", PhosphateRecipe.NDPR),
                oxide("A-O2", "Dysprosium oxide", "478.7", List.of(Element.DYSPROSIUM)),
                oxide("A-O3", "Terbium oxide", "65.3", List.of(Element.TERBIUM)),
                oxide("A-O4", "SEG concentrate", "1781.0", PhosphateRecipe.SEG),
                oxide("A-O5", "Yttrium and heavy rare-earth concentrate", "1479.6", PhosphateRecipe.YTTRIUM_HEAVY),
                oxide("A-O6", "Lanthanum oxide", "12120.9", List.of(Element.LANTHANUM)),
                oxide("A-O7", "Cerium oxide", "20201.5", List.of(Element.CERIUM)),
                batch("A-L1", "Calcium nitrate liquor", MaterialForm.LIQUOR, "60000", "0.001", SEP_NO, SEPARATED)
                        .with(PhosphateAssays.nitrateReturn()));
    }

    static List<Batch> ofMetals() {
        return List.of(
                batch("A-M1", "NdPr metal", MaterialForm.METAL, "4121.3", "0.0002", MET_GB, NDPR_REDUCED)
                        .with(PhosphateAssays.ndprMetal()),
                batch("A-M2", "DyFe80", MaterialForm.ALLOY, "269.0", "0.0002", MET_GB, DY_REDUCED)
                        .with(PhosphateAssays.dysprosiumIron()));
    }

    static List<Batch> bought() {
        return List.of(
                bought("A-B1", "Iron", "9500", PhosphateAssays.pure(Element.IRON, "0.999", "0.0005")),
                bought("A-B2", "Boron", "150", PhosphateAssays.pure(Element.BORON, "0.99", "0.005")),
                bought("A-B3", "Cobalt", "150", PhosphateAssays.pure(Element.COBALT, "0.998", "0.001")),
                bought("A-B4", "Aluminium", "50", PhosphateAssays.pure(Element.ALUMINIUM, "0.997", "0.001")),
                bought("A-B5", "Copper", "25", PhosphateAssays.pure(Element.COPPER, "0.999", "0.001")));
    }

    static List<Batch> ofMagnets() {
        return List.of(
                magnet("A-A1", "Alloy flakes", MaterialForm.ALLOY, "13830.8", CAST),
                magnet("A-A2", "Slag", MaterialForm.SLAG, "139.7", CAST),
                magnet("A-A3", "Alloy powder", MaterialForm.POWDER, "13623.3", MILLED),
                magnet("A-A4", "Fines", MaterialForm.SCRAP, "207.5", MILLED),
                magnet("A-A5", "Sintered blocks", MaterialForm.SINTERED_BLOCK, "13214.6", SINTERED),
                magnet("A-A6", "Returns to melting", MaterialForm.SCRAP, "408.7", SINTERED),
                magnet("A-A7", "Magnets, uncoated", MaterialForm.MAGNET, "10307.4", MACHINED),
                magnet("A-A8", "Swarf", MaterialForm.SWARF, "2907.2", MACHINED),
                batch("A-P1", "Magnets, coated", MaterialForm.MAGNET, "10410.5", "0.0005", MAG_DE, COATED)
                        .with(PhosphateAssays.coatedMagnet()));
    }

    private static Radioactivity concentrateActivity() {
        return new Radioactivity(
                MeasuredFraction.parse("25 ppm ± 1.0"), MeasuredFraction.parse("5 ppm ± 0.3"), "ICP-MS");
    }

    private static Batch oxide(String name, String title, String kilograms, List<Element> elements) {
        return batch(name, title, MaterialForm.OXIDE, kilograms, "0.0002", SEP_NO, SEPARATED)
                .with(PhosphateAssays.oxides(elements));
    }

    private static Batch bought(String name, String title, String kilograms, Assay assay) {
        return batch(name, title, MaterialForm.INPUT_MATERIAL, kilograms, "0.001", MAG_DE, BOUGHT)
                .with(assay);
    }

    private static Batch magnet(String name, String title, MaterialForm form, String kilograms, Instant at) {
        return batch(name, title, form, kilograms, "0.0005", MAG_DE, at).with(PhosphateAssays.alloy());
    }

    private static Weighed batch(
            String name,
            String title,
            MaterialForm form,
            String kilograms,
            String relativeUncertainty,
            FacilityId facility,
            Instant at) {
        return new Weighed(name, title, form, kilograms, relativeUncertainty, facility, at);
    }

    /** A batch before it is analysed. */
    private record Weighed(
            String name,
            String title,
            MaterialForm form,
            String kilograms,
            String relativeUncertainty,
            FacilityId facility,
            Instant at) {
        Batch with(Assay assay) {
            return with(assay, null);
        }

        Batch with(Assay assay, @Nullable Radioactivity radioactivity) {
            return Batch.builder(PhosphateChain.batch(name), form)
                    .name(title)
                    .mass(Measured.mass(kilograms, relativeUncertainty))
                    .producedAt(facility, at)
                    .assay(assay)
                    .radioactivity(radioactivity)
                    .build();
        }
    }
}
