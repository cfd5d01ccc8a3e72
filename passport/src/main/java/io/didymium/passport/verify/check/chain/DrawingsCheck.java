package io.didymium.passport.verify.check.chain;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.didymium.core.finding.Finding;
import io.didymium.core.process.MixingRule;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.run.RunInspection;
import io.didymium.core.stock.StockRule;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Proves of each step that draws from a continuous process, or takes what one left, that it rests on what was poured before, and that the
 * process keeps one rule, which the verifier admits. Whether the shares stated follow from the rule is proven with the statements of origin.
 */
record DrawingsCheck(RebuiltChain chain, StockRule rule, Set<MixingRule> admitted) implements Check {
    @Override
    public CheckId id() {
        return CheckId.DRAWINGS_IN_ORDER;
    }

    @Override
    public List<CheckResult> run() {
        Optional<Dossier> dossier = chain.dossier();
        if (dossier.isEmpty()) {
            return chain.steps().stream()
                    .filter(step -> step.drawing().isPresent())
                    .map(step -> CheckResult.skipped(id(), step.id().value(), CheckId.CHAIN_COMPLETE))
                    .toList();
        }
        ImmutableListMultimap<String, Finding> byStep = Multimaps.index(
                RunInspection.findings(dossier.get().chain(), rule, admitted),
                finding -> finding.location().subject());
        Stream<String> drawings = dossier.get().chain().steps().stream()
                .filter(step -> step.drawing().isPresent())
                .map(ProcessStep::id)
                .map(step -> step.value());
        return Stream.concat(drawings, byStep.keySet().stream())
                .distinct()
                .map(step -> CheckResult.of(id(), step, byStep.get(step)))
                .toList();
    }
}
