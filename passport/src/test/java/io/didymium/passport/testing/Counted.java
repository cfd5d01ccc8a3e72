package io.didymium.passport.testing;

import static io.didymium.core.testing.SmallChain.batchId;
import static io.didymium.core.testing.SmallChain.content;
import static io.didymium.core.testing.SmallChain.day;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.material.Assay;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.party.Facility;
import io.didymium.core.piece.Packing;
import io.didymium.core.piece.PieceShare;
import io.didymium.core.piece.Pieces;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.Output;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.testing.SmallChain;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A workshop that counts: 84,596 magnets in 21,149 rotors, of which one is an item with a serial number and 500 are taken apart; oxide in
 * two drums, of which one is moved; two rotors repaired, one with the magnet it had and one with another.
 */
public final class Counted {
    private Counted() {}

    /** The passports. */
    public static PassportBundle bundle() {
        return Sketched.bundle(dossier());
    }

    /** What they state. */
    public static Dossier dossier() {
        return Sketched.dossier(chain());
    }

    /** The id of the passport of a batch. */
    public static String passport(String batch) {
        return "urn:didymium:dpp:" + batchId(batch);
    }

    /** The id of the event of a step. */
    public static String event(String step) {
        return "urn:didymium:dte:" + SmallChain.stepId(step);
    }

    /** The id of the event of a transfer. */
    public static String move(String transfer) {
        return "urn:didymium:dte-move:urn:example:transfer:" + transfer;
    }

    /** The chain. */
    public static SupplyChain.Builder chain() {
        SupplyChain.Builder draft = SmallChain.draft()
                .add(SmallChain.source("purchase", 1, "magnets", "oxide", "old", "new"))
                .add(
                        magnets("magnets", "1226.642 kg ± 0.3", 84_596, SmallChain.SITE, 1),
                        magnets("old", "0.058 kg ± 0.00001", 4, SmallChain.SITE, 1),
                        magnets("new", "0.0145 kg ± 0.00001", 1, SmallChain.SITE, 1),
                        oxide());
        rotors(draft);
        repair(draft);
        return draft.add(SmallChain.transfer("drum", SmallChain.SITE, SmallChain.OTHER_SITE, 4, drum()));
    }

    private static Batch oxide() {
        return Batch.builder(batchId("oxide"), MaterialForm.OXIDE, "98 kg ± 0.03", assay("0.855"))
                .producedAt(SmallChain.SITE.id(), day(1))
                .localOffset(ZoneOffset.ofHoursMinutes(13, 45))
                .packages(List.of(
                        Packing.sealed("D1", "52 kg ± 0.03", "3 kg ± 0.03", "S1"),
                        Packing.sealed("D2", "52 kg ± 0.03", "3 kg ± 0.03", "S2")))
                .build();
    }

    private static BatchPortion drum() {
        return BatchPortion.of(batchId("oxide"), MeasuredMass.parse("49 kg ± 0.02"), PieceShare.packages("D1"));
    }

    private static void rotors(SupplyChain.Builder draft) {
        draft.add(rotors("rotors", "8459.6 kg ± 2", rotor(21_149), 3))
                .add(SmallChain.step(
                        "assembly",
                        ProcessKind.ASSEMBLY,
                        SmallChain.SITE,
                        3,
                        3,
                        List.of(portion("magnets", "1226.642 kg ± 0.3", 84_596)),
                        SmallChain.outputs("rotors"),
                        List.of(Flow.of(FlowKind.REAGENT, "steel", "7232.958 kg ± 1"))))
                .add(rotors("rotor-77", "0.4 kg ± 0.0001", rotor(1).serial("R-77"), 5))
                .add(SmallChain.step(
                        "numbering",
                        ProcessKind.SPLITTING,
                        SmallChain.SITE,
                        5,
                        5,
                        List.of(BatchPortion.of(
                                batchId("rotors"),
                                MeasuredMass.parse("0.4 kg ± 0.0001"),
                                PieceShare.builder().serials(List.of("R-77")).build())),
                        SmallChain.outputs("rotor-77"),
                        List.of()))
                .add(SmallChain.transfer(
                        "rotors", SmallChain.SITE, SmallChain.OTHER_SITE, 6, portion("rotors", "200 kg ± 0.1", 500)))
                .add(magnets("recovered", "29 kg ± 0.01", 2_000, SmallChain.OTHER_SITE, 7))
                .add(SmallChain.step(
                        "dismantling",
                        ProcessKind.DISMANTLING,
                        SmallChain.OTHER_SITE,
                        7,
                        7,
                        List.of(portion("rotors", "200 kg ± 0.1", 500)),
                        SmallChain.outputs("recovered"),
                        List.of(Flow.of(FlowKind.LOSS, "steel", "171 kg ± 0.2"))));
    }

    private static void repair(SupplyChain.Builder draft) {
        BatchPortion kept = portion("old", "0.058 kg ± 0.00001", 4);
        BatchPortion swapped = portion("new", "0.0145 kg ± 0.00001", 1);
        draft.add(
                        magnets("kept", "0.058 kg ± 0.00001", 4, SmallChain.SITE, 8),
                        magnets("swapped", "0.0145 kg ± 0.00001", 1, SmallChain.SITE, 8))
                .add(SmallChain.step(
                        "repair",
                        ProcessKind.ASSEMBLY,
                        SmallChain.SITE,
                        8,
                        8,
                        List.of(kept, swapped),
                        List.of(
                                new Output(batchId("kept"), OutputRole.PRODUCT, List.of(kept)),
                                new Output(batchId("swapped"), OutputRole.PRODUCT, List.of(swapped))),
                        List.of()));
    }

    private static BatchPortion portion(String batch, String mass, long count) {
        return BatchPortion.of(batchId(batch), MeasuredMass.parse(mass), PieceShare.of(count));
    }

    private static Pieces.Builder rotor(long count) {
        return Pieces.builder("rotor", count).part("magnet", 4, "14.5 g ± 0.02");
    }

    private static Batch rotors(String name, String mass, Pieces.Builder pieces, int day) {
        return Batch.builder(batchId(name), MaterialForm.COMPONENT, mass, assay("0.0420497"))
                .producedAt(SmallChain.SITE.id(), day(day))
                .pieces(pieces.build())
                .build();
    }

    private static Batch magnets(String name, String mass, long count, Facility site, int day) {
        return Batch.builder(batchId(name), MaterialForm.MAGNET, mass, assay("0.29"))
                .producedAt(site.id(), day(day))
                .pieces(Pieces.builder("magnet", count)
                        .unitMass("14.5 g ± 0.02")
                        .build())
                .build();
    }

    private static Assay assay(String neodymium) {
        return Assay.of("XRF")
                .values(List.of(content(Element.NEODYMIUM, neodymium, "0.0003")))
                .build();
    }
}
