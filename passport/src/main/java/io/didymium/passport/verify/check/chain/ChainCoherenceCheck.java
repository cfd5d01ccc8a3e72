package io.didymium.passport.verify.check.chain;

import io.didymium.core.chain.ChainFinding;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.PlainFinding;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.RebuiltChain;
import io.didymium.passport.verify.facts.plain.PlainFacts;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Proves that some rules of a coherent chain hold in the one that the credentials describe. */
record ChainCoherenceCheck(CheckId id, Set<ChainFinding> codes, RebuiltChain chain, PlainFacts plain) implements Check {
    /** The subject of what is found in the chain as a whole. */
    static final String CHAIN = "chain";

    /** Everything that is referred to is described, and every batch has a step that made it. */
    static Check complete(RebuiltChain chain, PlainFacts plain) {
        return new ChainCoherenceCheck(
                CheckId.CHAIN_COMPLETE,
                Set.of(ChainFinding.UNKNOWN_REFERENCE, ChainFinding.DANGLING_BATCH),
                chain,
                plain);
    }

    /** Nothing is made of itself, made twice, or consumed before it is made. */
    static Check acyclic(RebuiltChain chain, PlainFacts plain) {
        return new ChainCoherenceCheck(
                CheckId.CHAIN_ACYCLIC,
                Set.of(
                        ChainFinding.CYCLE,
                        ChainFinding.TWO_PRODUCERS,
                        ChainFinding.CONSUMED_BEFORE_PRODUCED,
                        ChainFinding.PRODUCED_OUTSIDE_STEP),
                chain,
                plain);
    }

    /** The result of a check of the chain where no chain is described. */
    static CheckResult nothing(CheckId check) {
        return CheckResult.nothing(check, CHAIN, Finding.of(PlainFinding.NO_CHAIN, Location.of(CHAIN), Map.of()));
    }

    @Override
    public List<CheckResult> run() {
        if (!plain.describesChain()) {
            return List.of(nothing(id));
        }
        return List.of(CheckResult.of(
                id,
                CHAIN,
                chain.findings().stream()
                        .filter(finding -> finding.code() instanceof ChainFinding code && codes.contains(code))
                        .toList()));
    }
}
