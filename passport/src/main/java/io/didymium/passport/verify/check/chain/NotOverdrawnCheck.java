package io.didymium.passport.verify.check.chain;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.didymium.core.balance.ChainBalance;
import io.didymium.core.finding.Finding;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.BalanceFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Proves of each batch that no more of it was taken than there was. */
record NotOverdrawnCheck(CredentialSet credentials, RebuiltChain chain, BalanceFacts balances) implements Check {
    @Override
    public CheckId id() {
        return CheckId.NOT_OVERDRAWN;
    }

    @Override
    public List<CheckResult> run() {
        Optional<ChainBalance> balance = balances.chain();
        if (balance.isEmpty()) {
            return List.of(CheckResult.skipped(id(), ChainCoherenceCheck.CHAIN, CheckId.CHAIN_COMPLETE));
        }
        // Where a transfer may be missing, material taken at a site may have come there by it.
        if (!credentials.isComplete()) {
            return List.of(CheckResult.skipped(id(), ChainCoherenceCheck.CHAIN, CheckId.LINKS_MATCH));
        }
        ImmutableListMultimap<String, Finding> byBatch = Multimaps.index(
                balance.get().stock().findings(),
                finding -> Objects.requireNonNull(finding.arguments().get("batch")));
        return chain.batches().keySet().stream()
                .map(batch -> CheckResult.of(id(), batch.value(), byBatch.get(batch.value())))
                .toList();
    }
}
