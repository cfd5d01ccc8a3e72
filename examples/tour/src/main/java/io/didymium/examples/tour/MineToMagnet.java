package io.didymium.examples.tour;

import static io.didymium.core.material.MaterialForm.*;
import static io.didymium.core.process.OutputRole.WASTE;
import static io.didymium.core.process.ProcessKind.*;
import static java.time.temporal.ChronoUnit.DAYS;

import io.didymium.core.balance.ChainBalance;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.*;
import io.didymium.core.material.Assay;
import io.didymium.core.party.*;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import java.time.Instant;
import java.util.Locale;

/** From ore to magnets: the history of a chain of four parties, and its balance element by element. */
public final class MineToMagnet {
    private MineToMagnet() {}

    /** Prints the balance. */
    public static void main(String[] arguments) {
        Party miner = new Party(new PartyId("did:web:fjellmalm.example"), "Fjellmalm AS", new CountryCode("NO"));
        Party refiner = new Party(new PartyId("did:web:oksidverk.example"), "Oksidverk AS", new CountryCode("NO"));
        Party maker = new Party(new PartyId("did:web:lindental.example"), "Lindental GmbH", new CountryCode("DE"));
        Party buyer = new Party(new PartyId("did:web:vindmotor.example"), "Vindmotor ApS", new CountryCode("DK"));
        Classification mining = Classification.isic("0729", "Mining of other non-ferrous metal ores");
        Classification metals = Classification.isic("2420", "Manufacture of basic precious and non-ferrous metals");
        Address lunde = new Address("Gruveveien 1", "3825", "Lunde", "Telemark", miner.country());
        Address skien = new Address("Elvegata 2", "3724", "Skien", "Telemark", refiner.country());
        Address lindental = new Address("Werkstr. 3", "63450", "Lindental", "Hessen", maker.country());
        FacilityId mine = new FacilityId("urn:x:mine");
        FacilityId plant = new FacilityId("urn:x:plant");
        FacilityId works = new FacilityId("urn:x:works");
        Assay ore = Assay.of("XRF").percent("Nd2O3", "1.2", "0.01").build();
        Assay rich = Assay.of("XRF").percent("Nd2O3", "36", "0.3").build();
        Assay remains = Assay.of("XRF").percent("Nd2O3", "0.12", "0.01").build();
        Assay oxide = Assay.of("ICP-OES").percent("Nd2O3", "99.5", "0.2").build();
        Assay metal = Assay.of("ICP-OES").percent("Nd", "99.8", "0.2").build();
        Assay alloy = Assay.of("ICP-OES").percent("Nd", "29.6", "0.1").build();
        Instant may = Instant.parse("2026-05-01T06:00:00Z");
        SupplyChain chain = SupplyChain.builder()
                .add(miner, refiner, maker, buyer)
                .add(Facility.of(mine, "Fjell mine", miner.id(), mining, GeoPoint.of("59.3", "9.3"), lunde))
                .add(Facility.of(plant, "Separation", refiner.id(), metals, GeoPoint.of("59.2", "9.6"), skien))
                .add(Facility.of(works, "Magnet works", maker.id(), metals, GeoPoint.of("50.1", "8.9"), lindental))
                .add(ProcessStep.builder(new StepId("urn:x:digging"), EXTRACTION)
                        .at(mine, may, may.plus(3, DAYS))
                        .produces(Batch.builder(new BatchId("urn:x:ore"), ORE, "100 t ± 0.1", ore)))
                .add(ProcessStep.builder(new StepId("urn:x:flotation"), BENEFICIATION)
                        .at(mine, may.plus(4, DAYS), may.plus(5, DAYS))
                        .consumes(new BatchId("urn:x:ore"), "100 t ± 0.1")
                        .produces(Batch.builder(new BatchId("urn:x:conc"), MINERAL_CONCENTRATE, "3 t ± 0.003", rich))
                        .produces(Batch.builder(new BatchId("urn:x:tailings"), TAILINGS, "97 t ± 0.1", remains)))
                .add(Transfer.builder(new TransferId("urn:x:to-plant"), mine, plant)
                        .at(may.plus(6, DAYS))
                        .moves(new BatchId("urn:x:conc"), "3 t ± 0.003"))
                .add(ProcessStep.builder(new StepId("urn:x:separation"), SEPARATION)
                        .at(plant, may.plus(7, DAYS), may.plus(9, DAYS))
                        .consumes(new BatchId("urn:x:conc"), "3 t ± 0.003")
                        .produces(Batch.builder(new BatchId("urn:x:oxide"), OXIDE, "1083 kg ± 0.3", oxide))
                        .produces(Batch.builder(new BatchId("urn:x:cerium"), CARBONATE, "1100 kg ± 0.3", remains))
                        .produces(Batch.builder(new BatchId("urn:x:mud"), RESIDUE, "817 kg ± 0.3", remains), WASTE))
                .add(Transfer.builder(new TransferId("urn:x:to-works"), plant, works)
                        .at(may.plus(10, DAYS))
                        .moves(new BatchId("urn:x:oxide"), "1083 kg ± 0.3"))
                .add(ProcessStep.builder(new StepId("urn:x:reduction"), ELECTROLYSIS)
                        .at(works, may.plus(11, DAYS), may.plus(14, DAYS))
                        .consumes(new BatchId("urn:x:oxide"), "1083 kg ± 0.3")
                        .produces(Batch.builder(new BatchId("urn:x:metal"), METAL, "900 kg ± 0.3", metal))
                        .loses("spent salt", "25.7 kg ± 1", metal)
                        .emits("oxygen in the anode gas", "157.3 kg ± 2"))
                .add(ProcessStep.builder(new StepId("urn:x:purchase"), PROCUREMENT)
                        .at(works, may, may)
                        .produces(Batch.builder(new BatchId("urn:x:iron"), INPUT_MATERIAL, "2100 kg ± 0.5"))
                        .produces(Batch.builder(new BatchId("urn:x:boron"), INPUT_MATERIAL, "30 kg ± 0.01")))
                .add(ProcessStep.builder(new StepId("urn:x:casting"), STRIP_CASTING)
                        .at(works, may.plus(15, DAYS), may.plus(16, DAYS))
                        .consumes(new BatchId("urn:x:metal"), "900 kg ± 0.3")
                        .consumes(new BatchId("urn:x:iron"), "2100 kg ± 0.5")
                        .consumes(new BatchId("urn:x:boron"), "30 kg ± 0.01")
                        .produces(Batch.builder(new BatchId("urn:x:flakes"), ALLOY, "3030 kg ± 0.5", alloy)))
                .add(ProcessStep.builder(new StepId("urn:x:milling"), MILLING)
                        .at(works, may.plus(17, DAYS), may.plus(18, DAYS))
                        .consumes(new BatchId("urn:x:flakes"), "3030 kg ± 0.5")
                        .produces(Batch.builder(new BatchId("urn:x:powder"), POWDER, "3030 kg ± 0.5", alloy)))
                .add(ProcessStep.builder(new StepId("urn:x:sintering"), SINTERING)
                        .at(works, may.plus(19, DAYS), may.plus(20, DAYS))
                        .consumes(new BatchId("urn:x:powder"), "3030 kg ± 0.5")
                        .produces(Batch.builder(new BatchId("urn:x:blocks"), SINTERED_BLOCK, "3030 kg ± 0.5", alloy)))
                .add(ProcessStep.builder(new StepId("urn:x:cutting"), MACHINING)
                        .at(works, may.plus(21, DAYS), may.plus(22, DAYS))
                        .consumes(new BatchId("urn:x:blocks"), "3030 kg ± 0.5")
                        .produces(Batch.builder(new BatchId("urn:x:magnets"), MAGNET, "2400 kg ± 0.5", alloy))
                        .produces(Batch.builder(new BatchId("urn:x:swarf"), SWARF, "630 kg ± 0.5", alloy)))
                .build();
        ChainBalance balance = ChainBalance.of(chain);
        balance.whole()
                .forEach((element, line) -> System.out.printf(
                        Locale.ROOT,
                        "%s: %.1f kg in, %.1f kg accounted for, %s%n",
                        element.symbol(),
                        line.in().kilograms(),
                        line.out().kilograms(),
                        line.state()));
        balance.findings().forEach(finding -> System.out.println(finding.location() + ": " + finding.message()));
    }
}
