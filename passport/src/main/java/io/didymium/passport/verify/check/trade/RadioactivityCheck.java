package io.didymium.passport.verify.check.trade;

import io.didymium.core.balance.BalanceRule;
import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.norm.DeclaredActivity;
import io.didymium.core.process.ProcessStep;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.BalanceFacts;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Proves of each batch with declared radioactivity that it is that of its assay and of the balance of the step that made it. */
record RadioactivityCheck(RebuiltChain chain, BalanceFacts balances, BalanceRule rule) implements Check {
    @Override
    public CheckId id() {
        return CheckId.RADIOACTIVITY_AGREES;
    }

    @Override
    public List<CheckResult> run() {
        List<Finding> ofBalances = new ArrayList<>();
        for (ProcessStep step : chain.steps()) {
            balances.step(step.id())
                    .ifPresent(balance -> ofBalances.addAll(DeclaredActivity.contradictions(balance, this::batch)));
        }
        return chain.batches().values().stream()
                .filter(batch -> batch.radioactivity().isPresent())
                .map(batch -> of(batch, ofBalances))
                .toList();
    }

    private Batch batch(BatchId id) {
        return Objects.requireNonNull(chain.batches().get(id), "batch of a balance");
    }

    private CheckResult of(Batch batch, List<Finding> ofBalances) {
        List<Finding> findings = new ArrayList<>(DeclaredActivity.contradictions(batch, rule));
        ofBalances.stream()
                .filter(finding ->
                        finding.location().subject().equals(batch.id().value()))
                .forEach(findings::add);
        return CheckResult.of(id(), batch.id().value(), findings);
    }
}
