package io.didymium.passport.testing;

import static io.didymium.core.testing.SmallChain.batchId;
import static io.didymium.core.testing.SmallChain.stepId;

import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.material.Assay;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.origin.OriginClaim;
import io.didymium.core.origin.Share;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.MixingRule;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.RunDrawing;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.run.ContinuousRun;
import io.didymium.core.testing.ChainEdit;
import io.didymium.core.testing.DailyRun;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.report.VerificationReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Five days of a plant with a hold-up, which is measured on the sixth, and what is claimed of its third product. */
public final class DailyPassports {
    /** What the opening hold-up has in the third product under full mix, in per cent. */
    public static final String FULL_MIX = "94.928";

    private DailyPassports() {}

    /** Under a rule, with the opening's share in per cent claimed of the third product, and the hold-up measured. */
    public static Dossier dossier(MixingRule rule, String claimed, String measured, UnaryOperator<ProcessStep> third) {
        DailyRun daily = new DailyRun(rule);
        ContinuousRun run = daily.opened();
        daily.days(run, 5);
        daily.draft()
                .add(run.close(
                        stepId("close"),
                        Batch.builder(
                                        batchId("measured"),
                                        MaterialForm.LIQUOR,
                                        measured,
                                        Assay.of("ICP-OES")
                                                .percent("Nd2O3", "99", "0.1")
                                                .build())
                                .name("Measured"),
                        DailyRun.day(6)));
        ProcessStep step = daily.chain().step(DailyRun.step(3));
        Dossier dossier = Sketched.dossier(ChainEdit.replace(daily.chain(), third.apply(step)).toBuilder());
        return dossier.toBuilder()
                .origin(OriginStatements.builder()
                        .sources(daily.sources())
                        .origins(List.of(new OriginClaim(
                                DailyRun.product(3),
                                Element.NEODYMIUM,
                                batchId("opening"),
                                Share.of(new BigDecimal(claimed).movePointLeft(2)))))
                        .build())
                .build();
    }

    /** An honest plant under full mix. */
    public static Dossier honest() {
        return dossier(MixingRule.FULL_MIX, FULL_MIX, "12010 kg ± 20", UnaryOperator.identity());
    }

    /** The same plant, of whose products nothing is claimed. */
    public static Dossier unclaimed() {
        return honest().toBuilder()
                .origin(OriginStatements.builder()
                        .sources(honest().origin().sources())
                        .build())
                .build();
    }

    /** What the verifier says. */
    public static VerificationReport verify(
            MixingRule rule, String claimed, String measured, UnaryOperator<ProcessStep> third) {
        return Sketched.verify(dossier(rule, claimed, measured, third));
    }

    /** An honest plant under full mix, but for the third drawing. */
    public static VerificationReport verify(UnaryOperator<ProcessStep> third) {
        return verify(MixingRule.FULL_MIX, FULL_MIX, "12010 kg ± 20", third);
    }

    /** The third drawing under another rule. */
    public static ProcessStep under(MixingRule rule, ProcessStep step) {
        return step.toBuilder()
                .drawing(new RunDrawing(rule, step.drawing().orElseThrow().pouredAt()))
                .build();
    }

    /** The third drawing, its lot poured on another day. */
    public static ProcessStep pouredOn(int day, ProcessStep step) {
        return step.toBuilder()
                .drawing(
                        RunDrawing.of(step.drawing().orElseThrow().rule(), Map.of(batchId("lot-3"), DailyRun.day(day))))
                .build();
    }

    /** The third drawing with some part of its hold-up. */
    public static ProcessStep dividing(ProcessStep step) {
        List<BatchPortion> parts = new ArrayList<>();
        step.inputs()
                .forEach(input -> parts.add(
                        input.batch().equals(batchId("hold-up-day-2"))
                                ? new BatchPortion(input.batch(), MeasuredMass.parse("6000 kg ± 5"))
                                : input));
        return step.toBuilder().inputs(parts).build();
    }
}
