package io.didymium.passport.verify.check.piece;

import io.didymium.core.balance.piece.PieceBook;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.Id;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.BalanceFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Proves of each batch whose pieces or packages are stated that they weigh what it weighs and that each was taken once, and of each step
 * that counts pieces that those that went in came out. What nobody counts is no subject.
 */
public record PiecesCheck(CredentialSet credentials, RebuiltChain chain, BalanceFacts balances) implements Check {
    @Override
    public CheckId id() {
        return CheckId.PIECES_CONSERVED;
    }

    @Override
    public List<CheckResult> run() {
        Optional<PieceBook> book = balances.pieces();
        if (book.isEmpty()) {
            return chain.batches().values().stream()
                    .filter(batch ->
                            batch.pieces().isPresent() || !batch.packages().isEmpty())
                    .map(batch -> CheckResult.skipped(id(), batch.id().value(), CheckId.CHAIN_COMPLETE))
                    .toList();
        }
        List<CheckResult> results = new ArrayList<>(results(book.get().ofBatches()));
        results.addAll(results(book.get().ofSteps()));
        return results;
    }

    /** Where a transfer may be missing, what was taken at a site may have come there by it. */
    private List<CheckResult> results(SortedMap<? extends Id, List<Finding>> findings) {
        return findings.entrySet().stream()
                .map(one -> credentials.isComplete()
                        ? CheckResult.of(id(), one.getKey().value(), one.getValue())
                        : CheckResult.skipped(id(), one.getKey().value(), CheckId.LINKS_MATCH))
                .toList();
    }
}
