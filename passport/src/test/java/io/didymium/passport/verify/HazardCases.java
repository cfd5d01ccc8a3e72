package io.didymium.passport.verify;

import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;

import io.didymium.core.id.RecordId;
import io.didymium.core.responsibility.ResponsibilityDemands;
import io.didymium.core.responsibility.hazard.BatchHazards;
import io.didymium.core.responsibility.hazard.HazardFinding;
import io.didymium.core.responsibility.hazard.NormState;
import io.didymium.core.responsibility.hazard.SafetyRecord;
import io.didymium.core.responsibility.hazard.SelfIgnition;
import io.didymium.core.responsibility.hazard.Substance;
import io.didymium.core.responsibility.hazard.SubstanceUse;
import io.didymium.core.responsibility.hazard.TransportClass;
import io.didymium.core.testing.scenario.RotorChain;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Hazards;
import io.didymium.passport.testing.Records;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.util.List;

/** Cases of hazards. */
final class HazardCases {
    private HazardCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        HazardFinding.HAZARD_DATA_MISSING,
                        ACCEPTED,
                        "swarf of which nothing is stated",
                        () -> verify(Records.dossier(Hazards.magnets()))),
                new Case(
                        HazardFinding.HAZARD_DATA_DEMANDED,
                        INDETERMINATE,
                        "a chain without safety records where they are demanded",
                        () -> Sketched.verify(
                                Records.bundle(Records.dossier(Records.alpha())),
                                VerificationPolicy.builder()
                                        .responsibility(ResponsibilityDemands.builder()
                                                .hazards(true)
                                                .build())
                                        .build())),
                new Case(
                        HazardFinding.HAZARDS_OF_ANOTHER,
                        ACCEPTED,
                        "the oxide supplier on the powder of the magnet maker",
                        () -> verify(Records.dossier(Hazards.magnets().toBuilder()
                                .steps(List.of())
                                .batches(List.of(BatchHazards.builder(RotorChain.batch("B-O1"))
                                        .codes(Hazards.codes())
                                        .build()))
                                .build()))),
                new Case(
                        HazardFinding.HAZARDS_DIFFER,
                        INDETERMINATE,
                        "one record for the carrier, another for the customer",
                        HazardCases::twoRecords),
                new Case(
                        HazardFinding.NORM_CONTRADICTED,
                        REJECTED,
                        "residue of 1000 ppm of thorium, stated to be not above 1 Bq/g",
                        () -> Sketched.verify(Hazards.residue(NormState.NOT_ABOVE, new TransportClass.NotDangerous()))),
                new Case(
                        HazardFinding.NORM_UNSHOWN,
                        ACCEPTED,
                        "oxide without thorium and uranium in its assay",
                        () -> verify(Records.dossier(Hazards.magnets(BatchHazards.builder(RotorChain.batch("B-A1"))
                                .norm(NormState.NOT_ABOVE)
                                .build())))),
                new Case(
                        HazardFinding.SELF_IGNITION_DENIED,
                        INDETERMINATE,
                        "powder without danger in air and without a test",
                        () -> verify(Records.dossier(Hazards.magnets(Hazards.powder().toBuilder()
                                .codes(Hazards.without("H250"))
                                .selfIgnition(SelfIgnition.NEITHER)
                                .transport(null)
                                .build())))),
                new Case(
                        HazardFinding.HAZARDS_CONTRADICTORY,
                        REJECTED,
                        "pyrophoric powder as flammable solid in transport",
                        () -> verify(Records.dossier(Hazards.magnets(Hazards.powder().toBuilder()
                                .transport(Hazards.goods("UN3178", "4.1"))
                                .build())))),
                new Case(
                        HazardFinding.CONTENT_UNCLASSIFIED,
                        ACCEPTED,
                        "powder with 1.2 % of cobalt and no code of cancer",
                        () -> verify(Records.dossier(Hazards.magnets(Hazards.powder().toBuilder()
                                .codes(Hazards.without("H350"))
                                .build())))),
                new Case(
                        HazardFinding.SUBSTANCE_OMITTED,
                        REJECTED,
                        "hydrochloric acid in the books and not among the substances",
                        () -> verify(Records.dossier(Hazards.recycler(
                                new SubstanceUse(Substance.OXALIC_ACID, "oxalic acid", Hazards.codes("H302")))))),
                new Case(
                        HazardFinding.HAZARD_CODE_UNLISTED,
                        ACCEPTED,
                        "a code of the ozone layer",
                        () -> verify(Records.dossier(Hazards.magnets(Hazards.powder().toBuilder()
                                .codes(Hazards.codes("H250", "H350", "H420"))
                                .build())))));
    }

    private static VerificationReport twoRecords() {
        return verify(Records.dossier(
                Hazards.magnets(),
                SafetyRecord.builder(new RecordId("urn:didymium:rotors:record:safety-second"), Records.party("mag-1"))
                        .date(Hazards.magnets().date())
                        .batches(List.of(
                                Hazards.powder().toBuilder().transport(null).build()))
                        .build()));
    }

    private static VerificationReport verify(Dossier dossier) {
        return Sketched.verify(Records.bundle(dossier));
    }
}
