package io.didymium.passport.verify.check.chain;

import io.didymium.core.chain.ChainFinding;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.util.List;
import java.util.Set;

/** Proves that some rules of a coherent chain hold in the one that the credentials describe. */
record ChainCoherenceCheck(CheckId id, Set<ChainFinding> codes, RebuiltChain chain) implements Check {
    /** The subject of what is found in the chain as a whole. */
    static final String CHAIN = "chain";

    /** Everything that is referred to is described, and every batch has a step that made it. */
    static Check complete(RebuiltChain chain) {
        return new ChainCoherenceCheck(
                CheckId.CHAIN_COMPLETE, Set.of(ChainFinding.UNKNOWN_REFERENCE, ChainFinding.DANGLING_BATCH), chain);
    }

    /** Nothing is made of itself, made twice, or consumed before it is made. */
    static Check acyclic(RebuiltChain chain) {
        return new ChainCoherenceCheck(
                CheckId.CHAIN_ACYCLIC,
                Set.of(
                        ChainFinding.CYCLE,
                        ChainFinding.TWO_PRODUCERS,
                        ChainFinding.CONSUMED_BEFORE_PRODUCED,
                        ChainFinding.PRODUCED_OUTSIDE_STEP),
                chain);
    }

    @Override
    public List<CheckResult> run() {
        return List.of(CheckResult.of(
                id,
                CHAIN,
                chain.findings().stream()
                        .filter(finding -> finding.code() instanceof ChainFinding code && codes.contains(code))
                        .toList()));
    }
}
