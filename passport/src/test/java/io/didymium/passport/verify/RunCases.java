package io.didymium.passport.verify;

import static io.didymium.core.testing.SmallChain.batchId;
import static io.didymium.core.testing.SmallChain.stepId;
import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;

import io.didymium.core.batch.Batch;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.MixingRule;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.RunDrawing;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.run.ContinuousRun;
import io.didymium.core.run.RunFinding;
import io.didymium.core.testing.DailyRun;
import io.didymium.core.testing.SmallChain;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.DailyPassports;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cases of drawings from continuous processes. */
final class RunCases {
    private RunCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        RunFinding.INPUT_AFTER_DRAWING,
                        REJECTED,
                        "a product that rests on a lot poured days later",
                        () -> DailyPassports.verify(step -> DailyPassports.pouredOn(20, step))),
                new Case(
                        RunFinding.INPUT_BEFORE_STEP,
                        REJECTED,
                        "a lot dated back",
                        () -> DailyPassports.verify(step -> DailyPassports.pouredOn(0, step))),
                new Case(
                        RunFinding.MIXING_RULE_CHANGED,
                        REJECTED,
                        "another rule for one product",
                        () -> DailyPassports.verify(step -> DailyPassports.under(MixingRule.FIFO, step))),
                new Case(
                        RunFinding.MIXING_RULE_NOT_ADMITTED,
                        INDETERMINATE,
                        "an honest plant under full mix, of which the verifier admits the first in, first out alone",
                        () -> admitting(MixingRule.FIFO)),
                new Case(
                        RunFinding.MIXING_RULE_UNNAMED,
                        INDETERMINATE,
                        "a hold-up taken by a step without a rule",
                        RunCases::unnamed),
                new Case(
                        RunFinding.HOLD_UP_DIVIDED,
                        REJECTED,
                        "a part of the hold-up left behind",
                        () -> DailyPassports.verify(DailyPassports::dividing)),
                new Case(RunFinding.HOLD_UP_AMBIGUOUS, REJECTED, "two hold-ups of one drawing", RunCases::twice),
                new Case(
                        RunFinding.HOLD_UP_NOT_MEASURED,
                        INDETERMINATE,
                        "a hold-up measured half a year ago",
                        RunCases::stale),
                new Case(
                        RunFinding.MIXING_RULES_DIFFER, ACCEPTED, "two processes under two rules", RunCases::parallel));
    }

    private static VerificationReport admitting(MixingRule rule) {
        return Sketched.verify(
                Sketched.bundle(DailyPassports.honest()),
                VerificationPolicy.builder().mixingRules(Set.of(rule)).build());
    }

    private static VerificationReport verify(DailyRun daily) {
        return Sketched.verify(Sketched.dossier(daily.draft()));
    }

    private static VerificationReport unnamed() {
        DailyRun daily = new DailyRun(MixingRule.FULL_MIX);
        ContinuousRun run = daily.opened();
        daily.days(run, 2);
        Batch holdUp = daily.chain().batch(batchId("hold-up-day-2"));
        daily.draft()
                .add(ProcessStep.builder(stepId("later"), ProcessKind.SEPARATION)
                        .at(SmallChain.SITE.id(), DailyRun.day(3), DailyRun.day(3))
                        .consumes(holdUp)
                        .produces(Batch.builder(batchId("rest"), MaterialForm.LIQUOR)
                                .name("Rest")
                                .mass(holdUp.mass())
                                .assay(holdUp.assay().orElseThrow())));
        return verify(daily);
    }

    private static VerificationReport twice() {
        DailyRun daily = new DailyRun(MixingRule.FULL_MIX);
        Batch first = daily.source("a", "1000 kg ± 1", DailyRun.START, "SE");
        Batch second = daily.source("b", "1000 kg ± 1", DailyRun.START, "AU");
        daily.draft()
                .add(ProcessStep.builder(stepId("both"), ProcessKind.SEPARATION)
                        .at(SmallChain.SITE.id(), DailyRun.START, DailyRun.day(1))
                        .consumes(first)
                        .consumes(second)
                        .drawing(RunDrawing.of(MixingRule.FULL_MIX, Map.of()))
                        .produces(copy(first, "left"), OutputRole.HOLD_UP)
                        .produces(copy(second, "other"), OutputRole.HOLD_UP));
        return verify(daily);
    }

    private static Batch.Builder copy(Batch batch, String name) {
        return Batch.builder(batchId(name), MaterialForm.LIQUOR)
                .name(name)
                .mass(batch.mass())
                .assay(batch.assay().orElseThrow());
    }

    private static VerificationReport stale() {
        DailyRun daily = new DailyRun(MixingRule.FULL_MIX);
        ContinuousRun run = daily.opened();
        Batch lot = daily.source("lot", "210 kg ± 0.1", DailyRun.START, "SE");
        run.pour(lot, MeasuredMass.parse("210 kg ± 0.1"), DailyRun.day(1));
        daily.draft()
                .add(run.draw(
                        DailyRun.step(190),
                        DailyRun.drawn(190, "210 kg ± 0.1"),
                        OutputRole.PRODUCT,
                        DailyRun.day(190)));
        return verify(daily);
    }

    private static VerificationReport parallel() {
        DailyRun daily = new DailyRun(MixingRule.FULL_MIX);
        daily.days(daily.opened(), 1);
        ContinuousRun other = new ContinuousRun(
                        ProcessKind.SEPARATION,
                        SmallChain.SITE.id(),
                        MixingRule.FIFO,
                        MaterialForm.LIQUOR,
                        DailyRun.START,
                        step -> batchId("other-hold-up"))
                .opening(daily.source("other", "1000 kg ± 1", DailyRun.START, "BR"));
        daily.draft()
                .add(other.draw(
                        DailyRun.step(2), DailyRun.drawn(2, "200 kg ± 0.1"), OutputRole.PRODUCT, DailyRun.day(2)));
        return verify(daily);
    }
}
