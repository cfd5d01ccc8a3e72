package io.didymium.passport.verify.check.chain;

import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.BalanceFacts;
import io.didymium.passport.verify.facts.plain.PlainFacts;
import java.util.List;

/** Proves of the chain that the balances of several steps together close, where those of single steps show too little. */
record ChainBalanceCheck(BalanceFacts balances, PlainFacts plain) implements Check {
    @Override
    public CheckId id() {
        return CheckId.CHAIN_CONSERVED;
    }

    @Override
    public List<CheckResult> run() {
        if (!plain.describesChain()) {
            return List.of(ChainCoherenceCheck.nothing(id()));
        }
        return balances.chain()
                .map(balance -> List.of(CheckResult.of(
                        id(), ChainCoherenceCheck.CHAIN, balance.tests().findings())))
                .orElseGet(() -> List.of(CheckResult.skipped(id(), ChainCoherenceCheck.CHAIN, CheckId.CHAIN_COMPLETE)));
    }
}
