package io.didymium.passport.testing;

import io.didymium.core.commodity.CodeScheme;
import io.didymium.core.commodity.CommodityCode;
import io.didymium.core.id.RecordId;
import io.didymium.core.responsibility.hazard.BatchHazards;
import io.didymium.core.responsibility.hazard.HazardCode;
import io.didymium.core.responsibility.hazard.NormState;
import io.didymium.core.responsibility.hazard.SafetyRecord;
import io.didymium.core.responsibility.hazard.SelfIgnition;
import io.didymium.core.responsibility.hazard.StepHazards;
import io.didymium.core.responsibility.hazard.Substance;
import io.didymium.core.responsibility.hazard.SubstanceUse;
import io.didymium.core.responsibility.hazard.TransportClass;
import io.didymium.core.testing.ChainSketch;
import io.didymium.core.testing.scenario.RotorChain;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.claim.Dossier;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What operators state of hazards, with invented contents: the magnet maker of scenario B, and the plant of toll separation. */
public final class Hazards {
    /** The record of the magnet maker. */
    public static final RecordId MAGNETS = new RecordId("urn:didymium:rotors:record:safety-mag-1");

    /** A test report on self-ignition. */
    public static final EvidenceDocument REPORT =
            new EvidenceDocument("text/plain", Bytes.ofUtf8("Tests N.2 and N.4 on alloy powder, invented.\n"));

    private Hazards() {}

    /** The dangerous goods of a UN number. */
    public static TransportClass goods(String number, String dangerClass) {
        return new TransportClass.DangerousGoods(CommodityCode.parse(CodeScheme.UN_NUMBER, number), dangerClass);
    }

    /** Codes. */
    public static SortedSet<HazardCode> codes(String... codes) {
        return Stream.of(codes).map(HazardCode::new).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is stated of the alloy powder: pyrophoric, with cobalt in it. */
    public static BatchHazards powder() {
        return BatchHazards.builder(RotorChain.batch("B-A3"))
                .codes(codes("H250", "H317", "H350"))
                .selfIgnition(SelfIgnition.PYROPHORIC)
                .transport(goods("UN1383", "4.2"))
                .build();
    }

    /** What the magnet maker states. */
    public static SafetyRecord magnets(BatchHazards... batches) {
        return SafetyRecord.builder(MAGNETS, Records.party("mag-1"))
                .name("Hazards, April 2026")
                .date(LocalDate.of(2026, 4, 6))
                .batches(List.of(batches))
                .steps(List.of(new StepHazards(
                        RotorChain.step("milling"),
                        List.of(new SubstanceUse(Substance.HYDROGEN, "hydrogen", codes("H220", "H280"))))))
                .build();
    }

    /** The same of the alloy powder. */
    public static SafetyRecord magnets() {
        return magnets(powder());
    }

    /** What the recycler states of its step, with or without an acid of its books. */
    public static SafetyRecord recycler(SubstanceUse... uses) {
        return SafetyRecord.builder(new RecordId("urn:didymium:rotors:record:safety-s-beta"), Records.party("s-beta"))
                .date(LocalDate.of(2026, 4, 6))
                .steps(List.of(new StepHazards(RotorChain.step("long-loop"), List.of(uses))))
                .build();
    }

    /** The toll separation, of whose residue the plant states a natural radioactivity. */
    public static Dossier residue(NormState norm, TransportClass transport) {
        SafetyRecord record = SafetyRecord.builder(new RecordId("urn:didymium:toll:record:safety"), Tolling.PLANT)
                .date(LocalDate.of(2026, 4, 12))
                .batches(List.of(BatchHazards.builder(Tolling.batch("residue"))
                        .norm(norm)
                        .transport(transport)
                        .build()))
                .steps(List.of(new StepHazards(
                        new ChainSketch("toll").stepId("separation"),
                        List.of(new SubstanceUse(Substance.NITRIC_ACID, "nitric acid 60 %", codes("H272", "H314"))))))
                .build();
        return Tolling.dossier().toBuilder().records(List.of(record)).build();
    }

    /** The codes of powder without some. */
    public static Set<HazardCode> without(String... removed) {
        SortedSet<HazardCode> codes = codes("H250", "H317", "H350");
        codes.removeAll(codes(removed));
        return codes;
    }
}
