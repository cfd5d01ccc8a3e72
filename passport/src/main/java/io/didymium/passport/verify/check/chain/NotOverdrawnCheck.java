package io.didymium.passport.verify.check.chain;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.didymium.core.balance.ChainBalance;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.BalanceFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import io.didymium.passport.verify.facts.RebuiltChain;
import io.didymium.passport.verify.facts.plain.PlainFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Proves of each batch that no more of it was taken than there was. */
record NotOverdrawnCheck(CredentialSet credentials, RebuiltChain chain, BalanceFacts balances, PlainFacts plain)
        implements Check {
    @Override
    public CheckId id() {
        return CheckId.NOT_OVERDRAWN;
    }

    @Override
    public List<CheckResult> run() {
        Optional<ChainBalance> balance = balances.chain();
        if (balance.isEmpty() || !plain.describesChain()) {
            return atAll(CheckId.CHAIN_COMPLETE);
        }
        // Where a transfer may be missing, material taken at a site may have come there by it.
        if (!credentials.isComplete()) {
            return atAll(CheckId.LINKS_MATCH);
        }
        ImmutableListMultimap<String, Finding> byBatch = Multimaps.index(
                balance.get().stock().findings(),
                finding -> Objects.requireNonNull(finding.arguments().get("batch")));
        return chain.batches().keySet().stream()
                .map(batch -> of(batch, byBatch.get(batch.value())))
                .toList();
    }

    /** What events without the extension move or take is not in the stock of any site. */
    private CheckResult of(BatchId batch, List<Finding> ofStock) {
        if (!plain.mayHaveMoved(batch) && !plain.products().containsKey(batch)) {
            return CheckResult.of(id(), batch.value(), ofStock);
        }
        Finding atAll = plain.overdrawn().get(batch);
        if (atAll != null) {
            return CheckResult.of(id(), batch.value(), List.of(atAll));
        }
        return plain.mayHaveMoved(batch)
                ? CheckResult.skipped(id(), batch.value(), CheckId.ELEMENTS_CONSERVED)
                : CheckResult.of(id(), batch.value(), ofStock);
    }

    /** Where the stock of single sites is not known: what is taken at all sites together. */
    private List<CheckResult> atAll(CheckId prerequisite) {
        List<CheckResult> results = new ArrayList<>();
        results.add(
                plain.describesChain()
                        ? CheckResult.skipped(id(), ChainCoherenceCheck.CHAIN, prerequisite)
                        : ChainCoherenceCheck.nothing(id()));
        new TreeMap<>(plain.overdrawn())
                .forEach((batch, finding) -> results.add(CheckResult.of(id(), batch.value(), List.of(finding))));
        return results;
    }
}
