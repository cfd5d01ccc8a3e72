package io.didymium.passport.verify.check.trade;

import io.didymium.core.finding.Finding;
import io.didymium.core.stock.StockRule;
import io.didymium.core.stock.statement.MaterialAudit;
import io.didymium.core.stock.statement.MaterialStatement;
import io.didymium.core.stock.statement.MaterialStatementFinding;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.RebuiltChain;
import io.didymium.passport.verify.facts.lot.SettlementFacts;
import java.util.List;
import java.util.Optional;

/** Proves of each period statement that it closes, follows from all events of its site, and agrees with what was counted. */
record MaterialStatementsCheck(RebuiltChain chain, SettlementFacts settlements, StockRule rule) implements Check {
    @Override
    public CheckId id() {
        return CheckId.PERIOD_STATEMENTS;
    }

    @Override
    public List<CheckResult> run() {
        List<MaterialStatement> statements = chain.records().stream()
                .filter(MaterialStatement.class::isInstance)
                .map(MaterialStatement.class::cast)
                .toList();
        if (statements.isEmpty()) {
            return List.of();
        }
        Optional<MaterialAudit> audit = chain.dossier()
                .map(Dossier::chain)
                .map(known -> new MaterialAudit(settlements.settled(known).chain(), rule));
        return statements.stream()
                .map(one -> audit.map(known -> result(one, known.of(one)))
                        .orElseGet(() -> CheckResult.skipped(id(), one.id().value(), CheckId.CHAIN_COMPLETE)))
                .toList();
    }

    /** A line that follows from lots of which nobody knows yet what they contain is not false. */
    private CheckResult result(MaterialStatement statement, List<Finding> findings) {
        boolean isOpen = settlements.byLot().values().stream()
                .flatMap(List::stream)
                .anyMatch(settlement -> settlement.value().isEmpty());
        boolean isOfLines = !findings.isEmpty()
                && findings.stream()
                        .allMatch(finding -> finding.code() == MaterialStatementFinding.MATERIAL_LINE_DIFFERS);
        return isOpen && isOfLines
                ? CheckResult.skipped(id(), statement.id().value(), CheckId.LOTS_SETTLED)
                : CheckResult.of(id(), statement.id().value(), findings);
    }
}
