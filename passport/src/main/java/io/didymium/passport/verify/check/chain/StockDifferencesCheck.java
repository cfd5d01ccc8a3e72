package io.didymium.passport.verify.check.chain;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.didymium.core.balance.ChainBalance;
import io.didymium.core.finding.Finding;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.BalanceFacts;
import io.didymium.passport.verify.facts.plain.PlainFacts;
import java.util.List;
import java.util.Optional;

/**
 * Proves of the chain, or of each transfer, operator and site with something to note, that what stocks differ by is within the limits of
 * the verifier.
 */
record StockDifferencesCheck(BalanceFacts balances, PlainFacts plain) implements Check {
    @Override
    public CheckId id() {
        return CheckId.STOCK_DIFFERENCES;
    }

    @Override
    public List<CheckResult> run() {
        if (!plain.describesChain()) {
            return List.of(ChainCoherenceCheck.nothing(id()));
        }
        Optional<ChainBalance> balance = balances.chain();
        if (balance.isEmpty()) {
            return List.of(CheckResult.skipped(id(), ChainCoherenceCheck.CHAIN, CheckId.CHAIN_COMPLETE));
        }
        ImmutableListMultimap<String, Finding> bySubject = Multimaps.index(
                balance.get().accounts().findings(),
                finding -> finding.location().subject());
        if (bySubject.isEmpty()) {
            return List.of(CheckResult.of(id(), ChainCoherenceCheck.CHAIN, List.of()));
        }
        return bySubject.keySet().stream()
                .map(subject -> CheckResult.of(id(), subject, bySubject.get(subject)))
                .toList();
    }
}
