package io.didymium.passport.verify.check.trade;

import io.didymium.core.reconcile.statement.ReconciliationAudit;
import io.didymium.core.reconcile.statement.ReconciliationStatement;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.RebuiltChain;
import io.didymium.passport.verify.facts.lot.SettlementFacts;
import java.util.List;
import java.util.Optional;

/**
 * Proves of each statement of reconciled values that they are of all that was measured at the site in the window, and follow from it; names
 * what does not fit.
 */
record ReconciliationsCheck(RebuiltChain chain, SettlementFacts settlements) implements Check {
    @Override
    public CheckId id() {
        return CheckId.RECONCILIATIONS;
    }

    @Override
    public List<CheckResult> run() {
        List<ReconciliationStatement> statements = chain.records().stream()
                .filter(ReconciliationStatement.class::isInstance)
                .map(ReconciliationStatement.class::cast)
                .toList();
        if (statements.isEmpty()) {
            return List.of();
        }
        Optional<ReconciliationAudit> audit = chain.dossier()
                .map(Dossier::chain)
                .map(known -> new ReconciliationAudit(
                        settlements.settled(known).chain(), text -> DigestMultibase.ofSha256(Bytes.ofUtf8(text))));
        return statements.stream()
                .map(one -> audit.map(known -> CheckResult.of(id(), one.id().value(), known.of(one)))
                        .orElseGet(() -> CheckResult.skipped(id(), one.id().value(), CheckId.CHAIN_COMPLETE)))
                .toList();
    }
}
